"""What stands beside the line: footnotes and their marks, superscripts and subscripts."""

from __future__ import annotations

from ..ledger import Witness
from ..program import Json
from ..trace import Paragraph, Rendering
from .tolerances import HIGH, PT, SMALL


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    marks = [(page, text) for paragraph in rendering.paragraphs for page, text in _marks(paragraph)]
    for index, note in enumerate(rendering.notes):
        page, number = marks[index]
        pages = sorted({line.page for part in note for line in part.lines})
        said = f"footnote {index + 1} is on pages {pages}, its mark on page {page}"
        witness.holds("footnotes", pages == [page], said)
        length = len(number)
        shown = "".join(glyph.text for glyph in note[0].glyphs[:length])
        said = f"footnote {index + 1} is numbered {shown}, its mark {number}"
        witness.holds("footnotes", shown == number, said)
        text = [
            line.base for part in rendering.paragraphs for line in part.lines if line.page == page
        ]
        top = note[0].lines[0].base
        witness.holds("footnotes", top > max(text), f"footnote {index + 1} stands in the text")
    for paragraph in [*rendering.paragraphs, *(part for note in rendering.notes for part in note)]:
        _heights(paragraph, witness)


def _marks(paragraph: Paragraph) -> list[tuple[int, str]]:
    """The footnotes that a paragraph refers to, each with the page of its mark."""
    marks, at = [], 0
    for run in paragraph.why["runs"]:
        length = sum(bool(sign.strip()) for sign in run["text"])
        if run["kind"] == "note":
            glyphs = paragraph.glyphs[at : at + length]
            marks.append((glyphs[0].page, "".join(glyph.text for glyph in glyphs)))
        at += length
    return marks


def _heights(paragraph: Paragraph, witness: Witness) -> None:
    """What stands high or low is smaller than the text, and above or below its line."""
    for line in paragraph.lines:
        level = {id(glyph) for glyph in line.level}
        if not line.level or len(level) == len({id(glyph) for glyph in line.glyphs}):
            continue
        high = {
            id(glyph): sign.height
            for glyph, sign in zip(paragraph.glyphs, paragraph.expected, strict=True)
        }
        size = paragraph.chosen["size_pt"]
        for glyph in line.glyphs:
            height = high[id(glyph)]
            if height == "line":
                continue
            where = f"{paragraph}: {height} “{glyph.text}”"
            witness.holds("heights", glyph.size_pt < SMALL * size, f"{where} is not smaller")
            up = line.base - glyph.base
            right = up > HIGH * size * PT if height == "superscript" else up < -HIGH / 2 * size * PT
            witness.holds("heights", right, f"{where} stands {up:.2f} mm above the line")
