"""The glyphs of a rendering, given back to the paragraphs that `vanban explain` lists."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import cast

from .page import Glyph, Page
from .program import Json


class Lost(Exception):
    """The text of the pages is not the text that was explained."""


@dataclass(frozen=True)
class Sign:
    """A glyph as it should be."""

    text: str
    bold: bool
    italic: bool
    # “line”, “superscript” or “subscript”.
    height: str


@dataclass(frozen=True)
class Line:
    glyphs: list[Glyph]
    # Those that stand on the line, neither above it nor below.
    level: list[Glyph]

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def base(self) -> float:
        return (self.level or self.glyphs)[0].base

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
    # What each glyph should be.
    expected: list[Sign]

    @property
    def component(self) -> str:
        return cast(str, self.why["component"])

    @property
    def chosen(self) -> Json:
        return cast(Json, self.why["chosen"])

    @property
    def allowed(self) -> Json:
        return self.why["allowed"] or {}

    @property
    def is_body(self) -> bool:
        """True of the text and of the headings in it."""
        align, level = self.chosen["align"], self.chosen["outline_level"]
        return align == "justify" or (align == "left" and bool(level))

    @property
    def section(self) -> int:
        return cast(int, self.why["section"])

    @property
    def cell(self) -> Json:
        """Its place in a table with lines."""
        return self.why.get("cell") or {}

    @cached_property
    def lines(self) -> list[Line]:
        lines: list[Line] = []
        for glyph, sign in zip(self.glyphs, self.expected, strict=True):
            last = lines[-1] if lines else None
            level = sign.height == "line"
            # What stands high or low is behind a word, on its line.
            same = last and last.page == glyph.page and (not level or _level(last, glyph))
            if not (last and same):
                last = Line([], [])
                lines.append(last)
            last.glyphs.append(glyph)
            if level:
                last.level.append(glyph)
        return lines

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


def _level(line: Line, glyph: Glyph) -> bool:
    """Whether a glyph stands on a line; one that began with what stands high takes any."""
    return not line.level or abs(line.base - glyph.base) < 0.3


@dataclass(frozen=True)
class Rendering:
    """A document as one program shows it."""

    program: str
    pages: list[Page]
    paragraphs: list[Paragraph]
    # The lines in the top margin of each page.
    headers: dict[int, list[Line]]
    # The paragraphs of each footnote, the first of which begins with its number.
    notes: list[list[Paragraph]] = field(default_factory=list)
    # By table and page, its header rows as they stand there again.
    repeated: dict[tuple[int, int], list[Glyph]] = field(default_factory=dict)

    def of(self, component: str) -> list[Paragraph]:
        return [line for line in self.paragraphs if line.component == component]

    @cached_property
    def sections(self) -> dict[int, int]:
        """The section of every page; a page without text belongs to that of the one before."""
        begins: dict[int, int] = {}
        for paragraph in self.paragraphs:
            for page in paragraph.pages:
                begins.setdefault(page, paragraph.section)
        sections, section = {}, 0
        for shown in self.pages:
            section = begins.get(shown.number, section)
            sections[shown.number] = section
        return sections

    @cached_property
    def tables(self) -> list[list[Paragraph]]:
        """The paragraphs of every table with lines."""
        inside = (paragraph for paragraph in self.paragraphs if paragraph.cell)
        return [list(table) for _, table in groupby(inside, key=lambda part: part.cell["table"])]


def _expected(why: Json) -> list[Sign]:
    capitals = why["chosen"]["capitals"]
    expected = []
    for run in why["runs"]:
        text = unicodedata.normalize("NFC", run["text"])
        text = text.upper() if capitals else text
        height = "superscript" if run["kind"] == "note" else run.get("height", "line")
        signs = (sign for sign in text if sign.strip())
        expected += [Sign(sign, run["bold"], run["italic"], height) for sign in signs]
    return expected


def _text(expected: list[Sign]) -> str:
    return "".join(sign.text for sign in expected)


# What stands in the upper margin of page 1 is explained first, and what stands at its foot last,
# wherever a program draws them.
FOOT = ("contact_rule", "contact")
IN_MARGIN = ("draft_mark", "circulation_mark")


# One glyph for every sign: a ligature is one glyph of several.
def _spread(glyphs: list[Glyph]) -> list[Glyph]:
    return [glyph for glyph in glyphs for _ in glyph.text]


def _said(glyphs: list[Glyph]) -> str:
    """The text of glyphs of which there is one for every sign."""
    return "".join(
        glyph.text[index % len(glyph.text)]
        for glyph, same in groupby(glyphs)
        for index, _ in enumerate(same)
    )


def _without(text: str, glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs but for a text, and those of the text."""
    at = _said(glyphs).rfind(text)
    if at < 0 or not text:
        return glyphs, []
    end = at + len(text)
    return glyphs[:at] + glyphs[end:], glyphs[at:end]


def trace(program: str, explanation: Json, pages: list[Page]) -> Rendering:
    """Gives every glyph to its paragraph. Both programs draw text in the order of the file."""
    return _Tracer(program, explanation, pages).rendering()


class _Tracer:
    def __init__(self, program: str, explanation: Json, pages: list[Page]) -> None:
        self.program, self.explanation, self.pages = program, explanation, pages
        self.headers: dict[int, list[Line]] = {}
        self.repeated: dict[tuple[int, int], list[Glyph]] = {}
        # What is drawn elsewhere than it is explained, by component.
        self.apart: dict[str, list[Glyph]] = {}
        self.notes: dict[int, list[Paragraph]] = {}
        # What is still to be given to a paragraph, in the order of drawing.
        self.rest: list[Glyph] = []
        for page in pages:
            self._sort(page)

    def rendering(self) -> Rendering:
        paragraphs: list[Paragraph] = []
        whole = self.explanation["paragraphs"]
        for table, part in groupby(whole, key=lambda why: (why.get("cell") or {}).get("table")):
            whys = list(part)
            paragraphs += map(self._next, whys) if table is None else self._table(table, whys)
        if self.rest:
            raise Lost(f"“{_said(self.rest[:40])}” is in no paragraph")
        wanted = range(len(self.explanation.get("notes", [])))
        lost = [str(index + 1) for index in wanted if index not in self.notes]
        if lost:
            raise Lost(f"footnotes {', '.join(lost)} are on no page")
        notes = [self.notes[index] for index in wanted]
        return Rendering(self.program, self.pages, paragraphs, self.headers, notes, self.repeated)

    def _sort(self, page: Page) -> None:
        """Tells the text of a page from what is drawn in its margins and at its foot."""
        top = self.explanation["page"]["margins"]["top"]
        above = _spread([glyph for glyph in page.glyphs if glyph.base < top])
        below = _spread([glyph for glyph in page.glyphs if glyph.base >= top])
        if page.number == 1:
            for why in self.explanation["paragraphs"]:
                component, text = why["component"], _text(_expected(why))
                if component in IN_MARGIN:
                    above, self.apart[component] = _without(text, above)
            foot = [why for why in self.explanation["paragraphs"] if why["component"] in FOOT]
            text = "".join(_text(_expected(why)) for why in foot)
            below, self.apart["foot"] = _without(text, below)
        rows = groupby(above, key=lambda glyph: round(glyph.base, 1))
        lines = [[glyph for glyph, _ in groupby(row)] for _, row in rows]
        self.headers[page.number] = [Line(glyphs, glyphs) for glyphs in lines]
        for index, note in enumerate(self.explanation.get("notes", [])):
            if index not in self.notes:
                below = self._without_note(index, note, below)
        self.rest += below

    def _without_note(self, index: int, note: list[Json], below: list[Glyph]) -> list[Glyph]:
        """The glyphs of a page but for those of a footnote, should it stand there."""
        expected = [_expected(why) for why in note]
        number = [Sign(sign, False, False, "superscript") for sign in str(index + 1)]
        expected[0] = number + expected[0]
        length = sum(map(len, expected))
        said, text = _said(below), "".join(map(_text, expected))[len(number) :]
        at = said.rfind(text)
        # The same words may stand in the text; before them there is no raised number.
        while at >= len(number):
            start, before = at - len(number), below[at - len(number) : at]
            raised = all(glyph.base < below[at].base - 0.3 for glyph in before)
            if raised and said[start:at].isdecimal():
                found = iter(below[start : start + length])
                self.notes[index] = [
                    Paragraph(why, [next(found) for _ in signs], signs)
                    for why, signs in zip(note, expected, strict=True)
                ]
                return below[:start] + below[start + length :]
            at = said.rfind(text, 0, at + len(text) - 1)
        return below

    def _next(self, why: Json) -> Paragraph:
        """Gives a paragraph the glyphs that come next."""
        expected = _expected(why)
        wanted = _text(expected)
        if why["component"] in IN_MARGIN:
            source = self.apart[why["component"]]
        else:
            source = self.apart["foot"] if why["component"] in FOOT else self.rest
        said = _said(source[: len(wanted)])
        if said != wanted:
            raise Lost(_difference(why, said, wanted))
        found = source[: len(wanted)]
        del source[: len(wanted)]
        return Paragraph(why, found, expected)

    def _table(self, table: int, whys: list[Json]) -> list[Paragraph]:
        """Gives the cells of a table their glyphs, and tells header rows that stand there again."""
        header = "".join(_text(_expected(why)) for why in whys if why["cell"]["header"])
        length = sum(len(_expected(why)) for why in whys)
        inside: list[Glyph] = []
        while len(inside) < length and self.rest:
            page = self.rest[0].page
            if inside and page != inside[-1].page and _begins(self.rest, header):
                self.repeated[table, page] = self.rest[: len(header)]
                del self.rest[: len(header)]
            until = next(
                (i for i, glyph in enumerate(self.rest) if glyph.page != page), len(self.rest)
            )
            taken = min(until, length - len(inside))
            inside += self.rest[:taken]
            del self.rest[:taken]
        return [self._cell(why, inside) for why in whys]

    def _cell(self, why: Json, inside: list[Glyph]) -> Paragraph:
        expected = _expected(why)
        wanted = _text(expected)
        if _begins(inside, wanted):
            found = inside[: len(wanted)]
            del inside[: len(wanted)]
            return Paragraph(why, found, expected)
        # A row that goes on to the next page is drawn page by page, a cell that goes down anywhere.
        left, right = why["cell"]["lines_mm"]
        column = [
            index for index, glyph in enumerate(inside) if left < (glyph.x0 + glyph.x1) / 2 < right
        ]
        said = _said([inside[index] for index in column])
        at = said.find(wanted)
        if at < 0:
            raise Lost(_difference(why, said[: len(wanted)], wanted))
        taken = column[at : at + len(wanted)]
        found = [inside[index] for index in taken]
        for index in reversed(taken):
            del inside[index]
        return Paragraph(why, found, expected)


def _begins(glyphs: list[Glyph], text: str) -> bool:
    return bool(text) and _said(glyphs[: len(text)]) == text


def _difference(why: Json, said: str, wanted: str) -> str:
    same = next(
        (i for i, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), len(said)
    )
    there = said[: same + 1] if same < len(said) else f"{said} (the end)"
    return f"{why['component']}: “{there[-40:]}” instead of “{wanted[:80]}”"
