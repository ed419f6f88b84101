"""The tests; helpers that assert are rewritten by pytest as test modules are, so that a failure shows its values."""

import pytest

pytest.register_assert_rewrite("tests.graph_contract")
