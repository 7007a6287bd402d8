"""The letters of every paragraph, and where its lines stand."""

from collections.abc import Callable
from itertools import pairwise

from ..ledger import Witness
from ..page import Glyph
from ..program import Json
from ..render import ONLYOFFICE
from ..trace import Paragraph, Rendering, Sign
from .tolerances import (
    JUSTIFIED_IN_LIBREOFFICE,
    PT,
    RIGHT_IN_LIBREOFFICE,
    SINGLE_LINE,
    SIZE_PT,
    SPACING,
    TOLERANCE,
)

# Whether a glyph is other than it is expected to be.
Wrong = Callable[[Glyph, Sign], bool]

# What stands on the page where Times New Roman is asked for: a font of the same widths.
STAND_INS = {"Times New Roman": "LiberationSerif"}


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    font = STAND_INS[explanation["page"]["allowed"]["font"]]
    exact = rendering.program == ONLYOFFICE
    notes = (paragraph for note in rendering.notes for paragraph in note)
    for paragraph in (*rendering.paragraphs, *notes):
        if not paragraph.lines:
            continue
        _letters(paragraph, font, witness)
        _lines(paragraph, exact, witness)
        _pitch(paragraph, witness)
    for above, below in pairwise(rendering.paragraphs):
        _gap(above, below, witness)


def _letters(paragraph: Paragraph, font: str, witness: Witness) -> None:
    chosen, allowed = paragraph.chosen, paragraph.allowed
    where = str(paragraph)
    if allowed:
        least, most = allowed["size_pt"]
        witness.within("size", chosen["size_pt"], least, most, where)
        # An emphasis of the caller's is his; the component itself must be as the decree says.
        witness.holds("weight", chosen["bold"] == allowed["bold"], f"{where}: weight")
        witness.holds("slant", chosen["italic"] == allowed["italic"], f"{where}: slant")
        witness.holds("case", chosen["capitals"] == allowed["capitals"], f"{where}: case")
    size = chosen["size_pt"]
    letters = list(zip(paragraph.glyphs, paragraph.expected, strict=True))
    wrongs: tuple[tuple[str, Wrong], ...] = (
        ("font", lambda glyph, _: glyph.family != font),
        (
            "size",
            lambda glyph, wanted: wanted.height == "line" and abs(glyph.size_pt - size) > SIZE_PT,
        ),
        ("weight", lambda glyph, wanted: glyph.bold != wanted.bold),
        ("slant", lambda glyph, wanted: glyph.italic != wanted.italic),
        ("case", lambda glyph, _: chosen["capitals"] and glyph.text != glyph.text.upper()),
    )
    for check, wrong in wrongs:
        found = next((glyph for glyph, wanted in letters if wrong(glyph, wanted)), None)
        witness.holds(check, found is None, f"{where}: {found}")


def _lines(paragraph: Paragraph, exact: bool, witness: Witness) -> None:
    chosen = paragraph.chosen
    justified = TOLERANCE if exact else JUSTIFIED_IN_LIBREOFFICE
    right_end = TOLERANCE if exact else RIGHT_IN_LIBREOFFICE
    left, right = chosen["column_mm"]
    align = chosen["align"]
    # Behind a table the mark of the end has a line of its own.
    if paragraph.allowed and paragraph.why["text"] != "./.":
        same = align == paragraph.allowed["align"]
        witness.holds("align", same, f"{paragraph} is set {align}")
    indents = paragraph.allowed.get("first_line_mm")
    if indents:
        indent = chosen["first_line_mm"]
        is_one = any(abs(indent - one) < 0.05 for one in indents)
        witness.holds("indent", is_one, f"{paragraph}: indent {indent:.2f}")
    for index, line in enumerate(paragraph.lines):
        where = f"{paragraph}, line {index + 1} on page {line.page}"
        last = index == len(paragraph.lines) - 1
        if align == "centre":
            middle = (left + chosen["left_mm"] + right - chosen["right_mm"]) / 2
            if not paragraph.blank_ends:
                witness.near("align", line.centre, middle, TOLERANCE, f"{where}: middle")
        elif align == "right":
            edge = right - chosen["right_mm"]
            if not paragraph.blank_ends:
                witness.near("align", line.x1, edge, right_end, f"{where}: right end")
        else:
            indent = chosen["first_line_mm"] if index == 0 else chosen["left_mm"]
            witness.near("indent", line.x0, left + indent, TOLERANCE, f"{where}: left end")
        edge = right - chosen["right_mm"]
        if align == "justify" and not last:
            witness.near("align", line.x1, edge, justified, f"{where}: right end")
        else:
            said = f"{where} ends at {line.x1:.2f}, beyond {edge:.2f} mm"
            witness.holds("align", line.x1 <= edge + TOLERANCE, said)


def _pitch(paragraph: Paragraph, witness: Witness) -> None:
    percent = paragraph.chosen["line_percent"]
    single = paragraph.chosen["size_pt"] * SINGLE_LINE * PT
    allowed = paragraph.allowed.get("line_percent")
    if allowed:
        least, most = allowed
        witness.within("pitch", percent, least, most, f"{paragraph}: line spacing")
    for above, below in pairwise(paragraph.lines):
        if above.page != below.page:
            continue
        pitch, where = below.base - above.base, f"{paragraph}: pitch"
        witness.near("pitch", pitch, single * percent / 100, SPACING, where)
        if allowed:
            low, high = (single * share / 100 for share in allowed)
            witness.within("pitch", pitch, low - SPACING, high + SPACING, where)


def _gap(above: Paragraph, below: Paragraph, witness: Witness) -> None:
    least = below.allowed.get("least_gap_pt")
    # Practice has no clause of its own, but stands among paragraphs that have one.
    if not (above.is_body and below.is_body) or not above.lines or not below.lines:
        return
    end, start = above.lines[-1], below.lines[0]
    if end.page != start.page:
        return
    line = below.chosen["size_pt"] * SINGLE_LINE * PT * below.chosen["line_percent"] / 100
    gap = start.base - end.base - line
    chosen = (above.chosen["after_pt"] + below.chosen["before_pt"]) * PT
    witness.near("gap", gap, chosen, SPACING, f"{below}: gap")
    if least is not None:
        said = f"{below}: a gap of {gap / PT:.2f} pt"
        witness.holds("gap", gap >= least * PT - SPACING, said)
