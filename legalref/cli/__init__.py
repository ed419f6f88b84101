"""The command line: parse arguments, call the verbs, print.

Each command lives in a module of its own group and is loaded when it is asked for; what a command needs is
imported inside it, so that ``legalref --help`` stays quick. Exit codes: 0 fine; 1 findings (``check``) or a target
that was not met (``eval --min``); 2 wrong use or input that cannot be read.
"""

from __future__ import annotations

import click

from legalref.cli.language import both
from legalref.cli.lazy import Commands

__all__ = ["main"]

_COMMANDS = {
    "extract": "reading:extract",
    "relations": "reading:relations",
    "check": "checks:check",
    "annotate": "checks:annotate",
    "build": "keeping:build",
    "forget": "keeping:forget",
    "trace": "tracing:trace",
    "show": "showing:show",
    "search": "questions:search",
    "chain": "questions:chain",
    "gaps": "questions:gaps",
    "coverage": "questions:coverage",
    "most-cited": "questions:most_cited",
    "orphans": "questions:orphans",
    "impact": "questions:impact",
    "timeline": "questions:timeline",
    "export": "exporting:export",
    "push": "servers:push",
    "pull": "servers:pull",
    "cypher": "servers:cypher",
    "eval": "judging:evaluate",
    "patterns": "patterns:patterns",
    "mcp": "servers:mcp",
    "version": "about:version",
}


@click.group(
    cls=Commands,
    places=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help=both(
        "Viện dẫn, quan hệ và hiệu lực của văn bản hành chính Việt Nam, lưu thành đồ thị.",
        "Citations, relations and validity of Vietnamese administrative documents, kept as a graph.",
    ),
)
def main() -> None:
    """Run one command of legalref."""
