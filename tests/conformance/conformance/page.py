"""A page as a program drew it: glyphs and strokes, in millimetres from the top left corner."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pdfplumber.page

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Glyph:
    text: str
    page: int
    x0: float
    x1: float
    base: float
    size_pt: float
    family: str
    bold: bool
    italic: bool
    # Whether it is read without turning the head.
    level: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal line."""

    page: int
    x0: float
    x1: float
    y: float

    @property
    def length(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Post:
    """A vertical line."""

    x: float
    y0: float
    y1: float

    @property
    def length(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    # As people see it: turned by so many degrees from what the file says.
    width: float
    height: float
    turned: int
    # In the order in which they were drawn, which is that of the text.
    glyphs: list[Glyph]
    strokes: list[Stroke]
    posts: list[Post]


def read(path: Path) -> list[Page]:
    with pdfplumber.open(path) as pdf:
        return [_page(page, number) for number, page in enumerate(pdf.pages, 1)]


def _page(page: pdfplumber.page.Page, number: int) -> Page:
    height = float(page.height)
    glyphs = []
    for char in page.chars:
        text = unicodedata.normalize("NFC", char["text"])
        # Spaces are seen in the positions of their neighbours; some programs do not write them.
        if not text.strip():
            continue
        name = char["fontname"].split("+", 1)[-1].replace(" ", "")
        family, _, style = name.partition("-")
        glyphs.append(
            Glyph(
                text,
                number,
                char["x0"] * MM,
                char["x1"] * MM,
                (height - char["matrix"][5]) * MM,
                round(char["size"], 2),
                family,
                "Bold" in style,
                "Italic" in style,
                bool(char["upright"]) and abs(char["matrix"][1]) < 0.01,
            )
        )
    return Page(
        number,
        float(page.width) * MM,
        height * MM,
        int(page.rotation or 0),
        glyphs,
        _strokes(page, number),
        _posts(page),
    )


def _strokes(page: pdfplumber.page.Page, number: int) -> list[Stroke]:
    """Horizontal strokes and thin boxes; what was drawn twice counts once."""
    thin = [box for box in page.rects if box["height"] < 2]
    strokes: list[Stroke] = []
    for drawn in page.lines + thin:
        if drawn["height"] >= 2 or drawn["width"] < 3:
            continue
        y = (drawn["top"] + drawn["bottom"]) / 2 * MM
        stroke = Stroke(number, drawn["x0"] * MM, drawn["x1"] * MM, y)
        if not any(_same(stroke, other) for other in strokes):
            strokes.append(stroke)
    return strokes


def _same(one: Stroke, other: Stroke) -> bool:
    return all(
        abs(a - b) < 0.05 for a, b in ((one.x0, other.x0), (one.x1, other.x1), (one.y, other.y))
    )


def _posts(page: pdfplumber.page.Page) -> list[Post]:
    """Vertical strokes and thin boxes."""
    thin = [box for box in page.rects if box["width"] < 2]
    return [
        Post((drawn["x0"] + drawn["x1"]) / 2 * MM, drawn["top"] * MM, drawn["bottom"] * MM)
        for drawn in page.lines + thin
        if drawn["width"] < 2 and drawn["height"] >= 3
    ]
