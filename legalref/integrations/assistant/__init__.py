"""Questions of an assistant about a graph, and answers that carry their evidence and their limits.

Each question takes a graph that is open and gives one frozen record; none writes. An answer holds, beside what was
asked for, ``evidence`` for each statement (the file, the character offsets in its text, the sentence) and
``caveats``: what must not be concluded from it. A name that means several documents is not answered: ``candidates``
holds them. A name that means none is answered as not known to the graph, never as not existing.

The package knows nothing of the protocol that carries the answers; ``legalref.integrations.mcp`` does.
"""

from legalref.integrations.assistant.questions import (
    check_text,
    find_chain,
    get_document,
    search_documents,
    status_on_date,
    trace,
)
from legalref.integrations.assistant.wording import QuestionError

__all__ = [
    "QuestionError",
    "check_text",
    "find_chain",
    "get_document",
    "search_documents",
    "status_on_date",
    "trace",
]
