"""Time eyecite and citeurl on the English text from standard input; one JSON object a line.

A script of its own, without legalref: it runs in whatever Python has the peers installed.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sized

Reader = Callable[[str], Sized]


def eyecite() -> Reader:
    """Return eyecite with its default tokenizer."""
    from eyecite import get_citations

    return get_citations


def eyecite_hyperscan() -> Reader:
    """Return eyecite with its tokenizer on hyperscan, which compiles its patterns first."""
    import hyperscan  # noqa: F401  # the tokenizer imports it only when it is used
    from eyecite import get_citations
    from eyecite.tokenizers import HyperscanTokenizer

    tokenizer = HyperscanTokenizer(cache_dir=tempfile.mkdtemp())
    return lambda text: get_citations(text, tokenizer=tokenizer)


def citeurl() -> Reader:
    """Return citeurl with the templates that it ships."""
    from citeurl import Citator

    citator = Citator()
    return lambda text: citator.list_cites(text)


def measured(text: str) -> Iterator[dict[str, object]]:
    """Yield the figures of each peer, or why it was skipped."""
    for name, make in (("eyecite", eyecite), ("eyecite (hyperscan)", eyecite_hyperscan), ("citeurl", citeurl)):
        try:
            read = make()
        except ImportError as error:
            yield {"name": name, "skipped": f"not installed ({error})"}
            continue
        read(text[:20_000])
        best = float("inf")
        found = 0
        for _ in range(2):
            begun = time.process_time()
            found = len(read(text))
            best = min(best, time.process_time() - begun)
        yield {"name": name, "seconds": best, "megabytes": len(text.encode()) / 1e6, "found": found}


for figures in measured(sys.stdin.read()):
    print(json.dumps(figures), flush=True)
