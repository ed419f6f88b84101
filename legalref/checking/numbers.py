"""Numbers: type at odds with the symbol, misspelt issuer codes, numbers of several documents, a blank own number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legalref.checking.case import Case, finding, own_mentions
from legalref.checking.series import Series, series_in, split
from legalref.model import Citation, DocumentId, Finding, FindingCode, Severity
from legalref.vocabulary import Vocabulary, fold, load

__all__ = ["number_findings"]


def number_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of citations."""
    words = load()
    for citation in case.citations:
        if "ocr_issuer" in citation.flags and citation.number:
            yield finding(
                case,
                FindingCode.ISSUER_MISSPELT,
                Severity.WARNING,
                citation,
                case.say(
                    "issuer_misspelt",
                    raw=" ".join((citation.raw_number or "").split()),
                    number=citation.number,
                    issuer=citation.issuer or citation.number,
                ),
                citation.number,
            )
        if "issuer_misspelt" in citation.flags and citation.issuer:
            message = case.say("issuer_name_misspelt", number=citation.number or "", issuer=citation.issuer)
            yield finding(case, FindingCode.ISSUER_MISSPELT, Severity.WARNING, citation, message, citation.issuer)
        if "type_number_mismatch" in citation.flags and (code := _code(citation, words)):
            yield _mismatch(case, citation, code, words)
        if len(citation.candidates) > 1 and citation.document is None:
            phrase = "ambiguous_number" if citation.number else "ambiguous_name"
            message = case.say(phrase, candidates="; ".join(citation.candidates))
            yield finding(case, FindingCode.AMBIGUOUS_NUMBER, Severity.WARNING, citation, message)
    blank = [mention for mention in own_mentions(case.citations) if "number_blank" in mention.flags]
    if blank and "own_number_blank" in case.document.flags:
        yield finding(case, FindingCode.OWN_NUMBER_BLANK, Severity.NOTE, blank[0], case.say("own_number_blank"))


def _code(citation: Citation, words: Vocabulary) -> str | None:
    """Return the type symbol in a number; none where what stands there is no symbol of a type ("70-TC/TCT")."""
    match = re.match(r"[^/-]*(?:/\d{4})?(?P<sign>[/-])(?P<code>[^/-]+)[/-]?(?P<issuer>.*)", citation.number or "")
    if match is None or match["code"] not in words.type_by_code:
        return None
    # before 1997 the hyphen stood before any code: only a Party body behind it makes it the symbol of a type
    body = words.organisation_by_code.get(match["issuer"])
    return match["code"] if match["sign"] == "/" or (body is not None and body.party) else None


def _mismatch(case: Case, citation: Citation, code: str, words: Vocabulary) -> Finding:
    number = citation.number or ""
    message = case.say(
        "type_number_mismatch",
        printed_type=citation.type or "",
        code=code,
        code_type=words.type_by_code[code].name,
        number=number,
    )
    suggestion, evidence = _supported(case, citation, code, words)
    return finding(case, FindingCode.TYPE_NUMBER_MISMATCH, Severity.ERROR, citation, message, suggestion, evidence)


def _supported(case: Case, citation: Citation, code: str, words: Vocabulary) -> tuple[str | None, str | None]:
    """Return the reading that the dates of one of the two series bear out, if they do not bear out the other."""
    printed = words.type_by_word.get(fold(citation.type or ""))
    parts = split(citation.number or "")
    if printed is None or not printed.codes or parts is None or citation.date is None:
        return None, None
    place = DocumentId.parse(citation.document).place if citation.document else None
    serial, codes = parts
    other_codes = codes.replace(code, printed.codes[0], 1)

    def series(of: str) -> Series:
        return series_in(case.citations, citation.date[:4] if citation.date else "", of, place, citation.start)

    as_word, as_code = series(other_codes), series(codes)
    serial_text = (citation.number or "")[: len(citation.number or "") - len(codes)]
    for support, against, reading in (
        (as_word, as_code, f"{serial_text}{other_codes}"),
        (as_code, as_word, f"{words.type_by_code[code].name} số {citation.number}"),
    ):
        neighbours = support.supports(serial, citation.date)
        if neighbours and against.supports(serial, citation.date) == []:
            shown = ", ".join(f"{member.number} {case.day(member.date)}" for member in neighbours)
            return case.say("suggest_number_of_series", number=reading, neighbours=shown), None
    return None, None
