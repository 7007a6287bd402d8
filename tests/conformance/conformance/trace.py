"""The glyphs of a rendering, given back to the paragraphs that `vanban explain` lists."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import cast

from .page import Glyph, Page
from .program import Json


class Lost(Exception):
    """The text of the pages is not the text that was explained."""


@dataclass(frozen=True)
class Line:
    glyphs: list[Glyph]

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    @property
    def x0(self) -> float:
        return min(glyph.x0 for glyph in self.glyphs)

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the explanation with the glyphs that a program drew for it."""

    why: Json
    glyphs: list[Glyph]
    # What each glyph should be: its text, whether it is bold, whether it is italic.
    expected: list[tuple[str, bool, bool]]

    @property
    def component(self) -> str:
        return cast(str, self.why["component"])

    @property
    def chosen(self) -> Json:
        return cast(Json, self.why["chosen"])

    @property
    def allowed(self) -> Json:
        return self.why["allowed"] or {}

    @cached_property
    def lines(self) -> list[Line]:
        lines: list[list[Glyph]] = []
        for glyph in self.glyphs:
            last = lines[-1][-1] if lines else None
            if last and last.page == glyph.page and abs(last.base - glyph.base) < 0.3:
                lines[-1].append(glyph)
            else:
                lines.append([glyph])
        return [Line(glyphs) for glyphs in lines]

    @property
    def pages(self) -> list[int]:
        return sorted({line.page for line in self.lines})

    @property
    def blank_ends(self) -> bool:
        """Whether the line begins or ends with room for the clerk, which no program draws."""
        runs = self.why["runs"]
        return bool(runs) and "blank" in (runs[0]["kind"], runs[-1]["kind"])

    def __str__(self) -> str:
        return f"{self.component} “{self.why['text'][:40]}”"


@dataclass(frozen=True)
class Rendering:
    """A document as one program shows it."""

    program: str
    pages: list[Page]
    paragraphs: list[Paragraph]
    # The lines in the top margin of each page.
    headers: dict[int, list[Line]]

    def of(self, component: str) -> list[Paragraph]:
        return [line for line in self.paragraphs if line.component == component]


def _expected(why: Json) -> list[tuple[str, bool, bool]]:
    capitals = why["chosen"]["capitals"]
    expected = []
    for run in why["runs"]:
        text = unicodedata.normalize("NFC", run["text"])
        text = text.upper() if capitals else text
        expected += [(sign, run["bold"], run["italic"]) for sign in text if sign.strip()]
    return expected


# What stands at the foot of page 1 is explained last, wherever a program draws it.
FOOT = ("contact_rule", "contact")


def _without(text: str, glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs but for a text, and those of the text."""
    starts, said = [], ""
    for glyph in glyphs:
        starts.append(len(said))
        said += glyph.text
    at = said.rfind(text)
    if at not in starts:
        return glyphs, []
    first = starts.index(at)
    last = next((i for i, start in enumerate(starts) if start >= at + len(text)), len(glyphs))
    return glyphs[:first] + glyphs[last:], glyphs[first:last]


def trace(program: str, explanation: Json, pages: list[Page]) -> Rendering:
    """Gives every glyph to its paragraph. Both programs draw text in the order of the file."""
    top = explanation["page"]["margins"]["top"]
    headers: dict[int, list[Line]] = {}
    glyphs: list[Glyph] = []
    foot = "".join(
        sign
        for why in explanation["paragraphs"]
        if why["component"] in FOOT
        for sign, _, _ in _expected(why)
    )
    footer: list[Glyph] = []
    for page in pages:
        above = [glyph for glyph in page.glyphs if glyph.base < top]
        rows = groupby(above, key=lambda glyph: round(glyph.base, 1))
        headers[page.number] = [Line(list(row)) for _, row in rows]
        below = [glyph for glyph in page.glyphs if glyph.base >= top]
        if foot and page.number == 1:
            below, footer = _without(foot, below)
        glyphs += below
    glyphs += footer

    paragraphs = []
    rest = iter(glyphs)
    for why in explanation["paragraphs"]:
        expected = _expected(why)
        found: list[Glyph] = []
        wanted = "".join(sign for sign, _, _ in expected)
        while len(found) < len(wanted):
            glyph = next(rest, None)
            if glyph is None or not wanted.startswith(glyph.text, len(found)):
                there = wanted[: len(found)] + (glyph.text if glyph else " (the end)")
                raise Lost(f"{why['component']}: “{there[-40:]}” instead of “{wanted[:80]}”")
            # A ligature is one glyph of several letters.
            found += [glyph] * len(glyph.text)
        paragraphs.append(Paragraph(why, found, expected))
    left = "".join(glyph.text for glyph in rest)
    if left:
        raise Lost(f"“{left[:40]}” is in no paragraph")
    return Rendering(program, pages, paragraphs, headers)
