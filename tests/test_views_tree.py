"""The tree of a trace, line by line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from legalref.views.tree import tree


def row(document: str, depth: int = 0, parent: str | None = None, relation: str | None = None, **values: Any) -> Any:
    blank = dict.fromkeys(("number", "type", "issuer", "date", "title", "evidence"))
    return SimpleNamespace(
        document=document, depth=depth, parent=parent, relation=relation, **{**blank, "seen": False, **values}
    )


def said(text: str) -> Any:
    return SimpleNamespace(file="bao-cao.txt", start=10, end=10 + len(text), text=text)


ROOT = row("a@2021", number="76/NQ-CP", type="Nghị quyết", issuer="Chính phủ", date="2021-07-15", title="Cải cách")
PLAN = row("b@2021", 1, "a@2021", "implements", number="184/KH-UBND", evidence=said("Thực hiện Nghị quyết"))
BELOW = row("c@2022", 2, "b@2021", "implements", number="04/KH-SKHCN")
OTHER = row("d@2021", 1, "a@2021", "cites", number="23/CT-TTg")
AGAIN = row("b@2021", 2, "d@2021", "based_on", number="184/KH-UBND", seen=True)


@pytest.mark.parametrize(
    ("rows", "options", "lines"),
    [
        # nothing was found
        ([], {}, []),
        # the start alone
        ([ROOT], {}, ["76/NQ-CP · Nghị quyết · Chính phủ · 15/7/2021", "   Cải cách"]),
        # depth first, with the sentence below its step
        (
            [ROOT, PLAN, BELOW, OTHER],
            {},
            [
                "76/NQ-CP · Nghị quyết · Chính phủ · 15/7/2021",
                "│  Cải cách",
                "├─ thực hiện ← 184/KH-UBND",
                "│  │  “Thực hiện Nghị quyết” [bao-cao.txt, ký tự 10–30]",
                "│  └─ thực hiện ← 04/KH-SKHCN",
                "└─ dẫn chiếu ← 23/CT-TTg",
            ],
        ),
        # breadth first gives the same tree
        (
            [ROOT, PLAN, OTHER, BELOW],
            {},
            [
                "76/NQ-CP · Nghị quyết · Chính phủ · 15/7/2021",
                "│  Cải cách",
                "├─ thực hiện ← 184/KH-UBND",
                "│  │  “Thực hiện Nghị quyết” [bao-cao.txt, ký tự 10–30]",
                "│  └─ thực hiện ← 04/KH-SKHCN",
                "└─ dẫn chiếu ← 23/CT-TTg",
            ],
        ),
        # upwards the arrow turns round
        (
            [row("c"), row("b", 1, "c", "implements", number="184/KH-UBND")],
            {"direction": "up"},
            ["c", "└─ thực hiện → 184/KH-UBND"],
        ),
        # what was shown before is marked, and what is below it is not repeated
        (
            [ROOT, PLAN, BELOW, OTHER, AGAIN],
            {"lang": "en"},
            [
                "76/NQ-CP · Nghị quyết · Chính phủ · 15 July 2021",
                "│  Cải cách",
                "├─ implements ← 184/KH-UBND",
                "│  │  “Thực hiện Nghị quyết” [bao-cao.txt, characters 10–30]",
                "│  └─ implements ← 04/KH-SKHCN",
                "└─ cites ← 23/CT-TTg",
                "   └─ based on ← 184/KH-UBND (shown above)",
            ],
        ),
        # a document without number is named by its title, one without either by its id
        ([row("luat-dat-dai@2024", title="Luật Đất đai")], {}, ["Luật Đất đai"]),
        # a sentence over several lines of the file stays one sentence, and cannot steer a terminal
        (
            [row("a"), row("b", 1, "a", "cites", evidence=said("một\n\n hai\x1b[31m"))],
            {},
            ["a", "└─ dẫn chiếu ← b", "      “một hai [31m” [bao-cao.txt, ký tự 10–24]"],
        ),
    ],
)
def test_a_trace_is_drawn(rows: list[Any], options: dict[str, Any], lines: list[str]) -> None:
    assert tree(rows, **options) == lines


def test_long_sentences_are_wrapped_under_their_branch() -> None:
    rows = [ROOT, row("b", 1, "a@2021", "implements", evidence=said("thực hiện chương trình " * 12)), OTHER]
    lines = tree(rows, width=60)
    assert all(len(line) <= 60 for line in lines)
    assert all(line.startswith("│  ") for line in lines[3:-1])
    joined = " ".join(line.removeprefix("│").strip() for line in lines[3:-1])
    assert ("thực hiện chương trình " * 12).strip() in joined


def test_a_deep_chain_is_no_recursion() -> None:
    rows = [row("0")] + [row(str(depth), depth, str(depth - 1), "implements") for depth in range(1, 3000)]
    assert len(tree(rows)) >= 3000


def test_a_step_whose_parent_is_missing_is_still_shown() -> None:
    assert tree([row("b", 3, "gone", "cites", number="04/KH-SKHCN")]) == ["dẫn chiếu ← 04/KH-SKHCN"]
