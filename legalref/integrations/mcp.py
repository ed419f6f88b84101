"""An MCP server over a graph: ``legalref mcp --graph legalref.db`` lets an assistant ask what a graph knows.

The tools are the questions of ``legalref.integrations.assistant``: search_documents, get_document, trace, check_text,
status_on_date, find_chain. Each answer carries its evidence (file, character offsets, sentence) and its caveats, and
none writes. The protocol runs over standard input and output; nothing listens on a port.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final, Literal, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

import legalref
from legalref.graph import Graph, GraphError, open_graph
from legalref.integrations import assistant
from legalref.integrations.assistant.records import (
    ChainAnswer,
    CheckAnswer,
    DocumentAnswer,
    SearchAnswer,
    StatusAnswer,
    TraceAnswer,
)
from legalref.views.labels import Language

__all__ = ["INSTRUCTIONS", "serve", "server"]

INSTRUCTIONS: Final = """\
legalref answers questions about Vietnamese administrative documents from a graph of documents that were read.

Name a document by its number ("76/NQ-CP"), its id ("76/NQ-CP@2021", "184/KH-UBND@2021~hung-yen") or as texts cite it
("Nghị quyết số 76/NQ-CP ngày 15/7/2021"). When a name means several documents the answer lists them in "candidates":
ask again with one of their ids, do not choose one yourself.

Each statement carries evidence: the file, the character offsets in its text, and the sentence. Quote the sentence.
Each answer carries caveats: pass them on. "unknown" is not "in force"; not in the graph, or not in the register, is not
"does not exist"; a relation whose certainty is not "stated" is not said outright by a document.
"""

_READ_ONLY: Final = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

_Name = Annotated[
    str, Field(description="Number, id, or the citation as texts print it", examples=["76/NQ-CP", "76/NQ-CP@2021"])
]
_Day = Annotated[str, Field(description="A day, YEAR-MONTH-DAY", examples=["2024-09-30"])]
_Relation = Literal[
    "implements", "based_on", "guides", "amends", "replaces", "repeals", "suspends", "corrects", "consolidates",
    "extends", "promulgates", "interprets", "cites", "reports_on",
]  # fmt: skip
_Level = Literal["central", "ministry", "province", "department", "district", "commune", "unknown"]

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def serve(graph_url: str | Path, lang: Language = "vi") -> None:
    """Answer an assistant over standard input and output until it hangs up.

    ``graph_url`` is a path or a ``neo4j://`` or ``bolt://`` URL; ``lang`` is the language of caveats, messages and
    errors. Raises ``GraphError`` when there is no such graph.
    """
    with open_graph(graph_url, create=False) as graph:
        server(graph, lang).run("stdio")


def server(graph: Graph, lang: Language = "vi") -> MCPServer[None]:
    """Return the server for a graph that is open, to be run over any transport of the SDK."""
    made: MCPServer[None] = MCPServer(
        "legalref", version=legalref.__version__, instructions=INSTRUCTIONS, log_level="WARNING"
    )

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Tìm văn bản", "Find documents"))
    def search_documents(
        query: Annotated[
            str, Field(description="A number, or words (with or without diacritics); quoted words are a phrase")
        ],
        limit: Annotated[int, Field(description="Most hits, 1 to 50")] = 10,
    ) -> SearchAnswer:
        """Find documents by number, by words of their titles, or by words of the sentences that cite them."""
        return _answered(assistant.search_documents, graph, query, limit, lang)

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Xem một văn bản", "Show a document"))
    def get_document(
        document: _Name,
        limit: Annotated[int, Field(description="Most relations and passages of each kind, 1 to 200")] = 20,
    ) -> DocumentAnswer:
        """Tell who issued a document, when, under which number; what it acts on, what acts on it, who cites it."""
        return _answered(assistant.get_document, graph, document, limit, lang)

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Dò chuỗi triển khai", "Trace a document"))
    def trace(
        document: _Name,
        direction: Annotated[
            Literal["down", "up"],
            Field(description='"down": who carries the document out, at all levels; "up": what stands above it'),
        ] = "down",
        depth: Annotated[int, Field(description="Most steps from the document, 1 to 12")] = 6,
        relations: Annotated[
            list[_Relation], Field(description="Relations to follow; by default implements, based_on, guides")
        ] = [],  # noqa: B006  # the SDK copies defaults, and announces this one in the schema
        types: Annotated[list[str], Field(description='Show these document types only ("Kế hoạch")')] = [],  # noqa: B006  # as above
        levels: Annotated[list[_Level], Field(description="Show documents of issuers of these levels only")] = [],  # noqa: B006  # as above
        place: Annotated[str | None, Field(description='Province, or province.district ("Hưng Yên")')] = None,
        since: Annotated[str | None, Field(description="Issued on or after this day, YEAR-MONTH-DAY")] = None,
        until: Annotated[str | None, Field(description="Issued on or before this day, YEAR-MONTH-DAY")] = None,
        about: Annotated[str | None, Field(description="Words of the title or the subject")] = None,
        limit: Annotated[int, Field(description="Most rows, 1 to 1000")] = 200,
    ) -> TraceAnswer:
        """Give the tree of the documents that carry out a document, or of those above it, with the sentences."""
        return _answered(
            assistant.trace,
            graph, document, direction, depth, relations, types, levels, place, since, until, about, limit, lang,
        )  # fmt: skip

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Kiểm tra viện dẫn", "Check a text"))
    def check_text(
        text: Annotated[str, Field(description="The text whose citations are checked, at most 500,000 characters")],
        as_of: Annotated[
            str | None,
            Field(
                description="Tell changes since the date of the text up to this day, YEAR-MONTH-DAY; by default today"
            ),
        ] = None,
    ) -> CheckAnswer:
        """Find what is wrong with the citations of a text: replaced, repealed, not yet in force, misprinted."""
        return _answered(assistant.check_text, graph, text, as_of, lang)

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Hiệu lực tại một ngày", "Status on a day"))
    def status_on_date(document: _Name, on: _Day) -> StatusAnswer:
        """Tell whether a document was in force on a day, and what says so; "unknown" is not "in force"."""
        return _answered(assistant.status_on_date, graph, document, on, lang)

    @made.tool(annotations=_READ_ONLY, title=_title(lang, "Chuỗi nối hai văn bản", "Find a chain"))
    def find_chain(
        start: _Name, end: _Name, limit: Annotated[int, Field(description="Most steps, 1 to 12")] = 8
    ) -> ChainAnswer:
        """Give the shortest way between two documents, each step with its sentence."""
        return _answered(assistant.find_chain, graph, start, end, limit, lang)

    return made


def _answered(ask: Callable[_Asked, _Answer], *asked: _Asked.args, **named: _Asked.kwargs) -> _Answer:
    """Ask, and turn errors whose message is written for the user into errors that the assistant may read."""
    try:
        return ask(*asked, **named)
    except (assistant.QuestionError, GraphError) as error:
        raise ToolError(str(error)) from error


def _title(lang: Language, vi: str, en: str) -> str:
    return en if lang == "en" else vi
