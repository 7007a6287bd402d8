"""The book of what was asserted, how often, and what did not hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

# Every assertion belongs to one of these; the table in README.md has a row for each.
CHECKS = {
    "valid": "Open XML SDK: no error",
    "text": "every glyph belongs to a paragraph of `explain`, in its order",
    "paper": "paper A4, upright",
    "margins": "margins in their range, text inside them",
    "font": "typeface of every glyph",
    "size": "size of every component, in its range",
    "weight": "weight of every glyph",
    "slant": "slant of every glyph",
    "case": "capitals where the decree has them",
    "align": "centred, left or justified in its column",
    "indent": "first-line and hanging indents",
    "pitch": "line pitch between single and 1.5",
    "gap": "gap between paragraphs, at least 6 pt",
    "one line": "national name, motto, names of bodies, number, date: one line each",
    "motto rule": "rule under the motto as long as the motto",
    "short rules": "rules under issuing body and subject 1/3 to 1/2 of the line, centred",
    "number and date": "number and date on one baseline",
    "page number": "page number: counted, centred in the top margin, not on page 1",
    "closing level": "“Nơi nhận” level with the signer's first line, dashes aligned",
    "closing whole": "closing block on one page, with two lines of text",
    "page end": "no heading last, no widow or orphan, no blank page",
    "header rows": "header rows again at the head of every page that a table goes on to",
    "grid": "lines of tables where the columns are",
    "cells": "text of tables inside its cell",
    "rows": "rows of tables whole, unless taller than half a page",
    "table head": "lead sentence or caption, header and first row of a table on one page",
    "boxes": "marks of urgency 20, 30 or 40 × 8 mm, boxes of circulation and drafts in place",
    "annexes": "annexes: pages from 1, the first without number; lying ones read upright",
    "footnotes": "footnotes on the page of their mark, numbered as it is",
    "heights": "superscripts and subscripts smaller, above and below the line",
    "lines": "every line and page where `vanban pages` has it, and no other",
    "consumers": "python-docx, pandoc, mammoth, docx-preview: the whole text in order",
    "headings": "headings arrive as headings, in the navigation pane too",
    "contract": "JSON Schema: every fixture valid, every bad one refused, required keys missed",
    "accessible": "title, language, headings, table headers, alternative texts",
}


@dataclass(frozen=True)
class Failure:
    document: str
    program: str
    check: str
    said: str

    def __str__(self) -> str:
        return f"{self.document} [{self.program}] {self.check}: {self.said}"


@dataclass
class Ledger:
    """What was asserted of one document."""

    document: str
    pages: int = 0
    held: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    # How far below its place every line of `vanban pages` stands, in millimetres.
    offsets: list[float] = field(default_factory=list)
    # Where two programs differ: (component, axis) and by how many millimetres.
    differences: list[tuple[str, str, float]] = field(default_factory=list)

    def by(self, program: str) -> Witness:
        return Witness(self, program)


@dataclass(frozen=True)
class Witness:
    """A program whose output is asserted about."""

    ledger: Ledger
    program: str

    def holds(self, check: str, condition: bool, said: str) -> bool:
        """Books an assertion; `said` tells what was found, for when it does not hold."""
        if check not in CHECKS:
            raise KeyError(check)
        if condition:
            self.ledger.held[check] += 1
        else:
            self.ledger.failures.append(Failure(self.ledger.document, self.program, check, said))
        return condition

    def near(self, check: str, found: float, expected: float, tolerance: float, what: str) -> bool:
        return self.holds(
            check,
            abs(found - expected) <= tolerance,
            f"{what} is {found:.2f}, not {expected:.2f} mm",
        )

    def within(self, check: str, found: float, least: float, most: float, what: str) -> bool:
        return self.holds(
            check,
            least <= found <= most,
            f"{what} is {found:.2f}, not in {least:.2f}-{most:.2f}",
        )
