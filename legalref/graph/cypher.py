"""Let users ask a graph on a server in Cypher, and change nothing.

Three things keep a question from writing, as none of them is enough on every server: words that write are refused
before the server sees them (``writing_words``), the transaction asks for read access, and it is always taken back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from legalref.graph.contract import GraphError
from legalref.graph.server import Prompt, Server

__all__ = ["run_cypher", "writing_words"]

_TOKEN: Final = re.compile(
    r"""
      //[^\n\r]*                            # comment to the end of the line
    | /\*.*?(?:\*/|\Z)                      # comment; one that never ends hides nothing that runs
    | '(?:[^'\\]|\\.)*(?:'|\Z)              # text
    | "(?:[^"\\]|\\.)*(?:"|\Z)
    | `(?:[^`]|``)*(?:`|\Z)                 # quoted name
    | (?P<number>\d\w*(?:\.(?!\.))?)      # with a point: no name stands behind this one
    | (?P<word>[^\W\d]\w*)
    | (?P<mark>[^\s\w])
    | \s+
    """,
    re.VERBOSE | re.DOTALL,
)
_CALLED: Final = re.compile(r"\s*(?:[({]|([\w.]+))")
_ESCAPE: Final = re.compile(r"\\u+([0-9A-Fa-f]{4})")

_WRITES: Final = frozenset(
    {
        *("CREATE", "DELETE", "DETACH", "DROP", "FOREACH", "INSERT", "LOAD", "MERGE", "REMOVE", "SET"),
        *("ALTER", "DEALLOCATE", "DENY", "DRYRUN", "ENABLE", "GRANT", "REALLOCATE", "RENAME", "REVOKE", "TERMINATE"),
        *("START DATABASE", "STOP DATABASE", "USE"),
    }
)
"""Words that open a clause which writes, reads files of the server, or changes the server itself."""

_NAMING: Final = frozenset(".:$")
"""Marks after which a word is the name of a property, label, type or parameter."""

_READING: Final = frozenset(
    {"db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.visualization", "dbms.components"}
)
"""Procedures that may be called: they only tell what is there."""


def run_cypher(
    url: str,
    query: str,
    params: Mapping[str, Any] | None = None,
    *,
    prompt: Prompt | None = None,
    seconds: float | None = None,
) -> tuple[list[str], list[list[Any]]]:
    """Run a question on the graph at ``url``; returns the names of its columns, and its rows.

    Values are plain: a node or relationship is a dict of its properties with ``labels`` or ``type``, a path the list
    of what it passes, a date its ISO text. ``seconds`` ends a question that takes longer, where the server minds it.

    Raises ``GraphError`` for a question that would write, for one that the server does not understand, and as
    ``legalref.graph.neo4j.connect`` does.
    """
    if words := writing_words(query):
        raise GraphError(
            f"{words[0]}: this command only reads, and the query would write or leave the graph; take it out, or put "
            f"it between backticks (`{words[0].lower()}`) if it is a name"
        )
    server = Server(url, prompt)
    try:
        columns, records = server.look(query, dict(params or {}), seconds)
        return columns, [[_plain(value) for value in record.values()] for record in records]
    finally:
        server.close()


def writing_words(query: str) -> list[str]:
    r"""Return the words of a query that may write, in upper case; empty for one that only reads.

    Words in texts, comments, quoted names, and behind ``.``, ``:`` or ``$`` are names. A server may read ``\u0041``
    as a letter before it looks at quotes, so such a query is looked at both ways.
    """
    both = (query, _ESCAPE.sub(lambda match: chr(int(match[1], 16)), query))
    return list(dict.fromkeys(word for text in both for word in _writing(text)))


def _writing(query: str) -> Iterator[str]:
    tokens = [match for match in _TOKEN.finditer(query) if match.lastgroup]
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        word = (token["word"] or "").upper()
        if before and before[0] in _NAMING:
            continue
        opened = {word, f"{word} {after[0].upper() if after else ''}"} & _WRITES
        if opened or (word == "CALL" and not _reads(query, token.end())):
            yield word


def _reads(query: str, start: int) -> bool:
    """Whether what follows CALL is a subquery, whose clauses are looked at themselves, or a procedure that reads."""
    called = _CALLED.match(query, start)
    return called is not None and (called[1] is None or called[1].lower() in _READING)


def _plain(value: Any) -> Any:
    """Return a value of the driver as one that JSON can hold."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return {"labels": sorted(value.labels), **{name: _plain(each) for name, each in value.items()}}
    if isinstance(value, Relationship):
        return {"type": value.type, **{name: _plain(each) for name, each in value.items()}}
    if isinstance(value, Path):
        nodes = list(value.nodes)
        steps = [part for pair in zip(nodes, value.relationships, strict=False) for part in pair]
        return [_plain(part) for part in (*steps, nodes[-1])]
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
