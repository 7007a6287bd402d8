"""The sheet: paper, margins, page numbers."""

from ..ledger import Witness
from ..page import Page
from ..program import Json
from ..trace import Rendering
from .tolerances import ASCENT, DESCENT, PT, SIZE_PT, TOLERANCE


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    chosen = explanation["page"]
    allowed = chosen["allowed"]
    _margins_in_range(chosen["margins"], allowed, witness)
    # A text that is attached has a letterhead, and is counted from 1.
    begins = {page for part in rendering.of("national_name") for page in part.pages}
    counted = 0
    for page in rendering.pages:
        counted = 1 if page.number in begins else counted + 1
        where = f"page {page.number}"
        for found, key in ((page.width, "width"), (page.height, "height")):
            witness.near("paper", found, chosen[key], TOLERANCE, f"{where}: {key}")
            witness.near("paper", found, allowed[key], TOLERANCE, f"{where}: {key}")
        _inside(rendering, page, chosen["margins"], where, witness)
        _number(rendering, page, counted, chosen, witness)
    _edges_reached(rendering, chosen, witness)


def _margins_in_range(margins: Json, allowed: Json, witness: Witness) -> None:
    for side, margin in margins.items():
        least, most = allowed["least_margins"][side], allowed["greatest_margins"][side]
        witness.within("margins", margin, least, most, f"{side} margin")


def _inside(rendering: Rendering, page: Page, margins: Json, where: str, witness: Witness) -> None:
    """No glyph of the text stands in a margin."""
    foot = [line for part in rendering.of("contact") for line in part.lines]
    above = min((line.base for line in foot if line.page == page.number), default=page.height)
    inside = (margins["top"], above - TOLERANCE)
    glyphs = [glyph for glyph in page.glyphs if inside[0] <= glyph.base < inside[1]]
    if not glyphs:
        return
    edges = {
        "left": min(glyph.x0 for glyph in glyphs) - margins["left"],
        "right": page.width - margins["right"] - max(glyph.x1 for glyph in glyphs),
        "top": min(glyph.base - glyph.size_pt * ASCENT * PT for glyph in glyphs) - margins["top"],
        "bottom": page.height
        - margins["bottom"]
        - max(glyph.base + glyph.size_pt * DESCENT * PT for glyph in glyphs),
    }
    for side, room in edges.items():
        said = f"{where}: text stands {-room:.2f} mm in the {side} margin"
        witness.holds("margins", room >= -TOLERANCE, said)


def _edges_reached(rendering: Rendering, chosen: Json, witness: Witness) -> None:
    """Text begins at the left margin and under the top one: they are no wider than chosen."""
    margins = chosen["margins"]
    lines = [line for paragraph in rendering.paragraphs for line in paragraph.lines]
    if not lines:
        return
    left = min(line.x0 for line in lines)
    witness.near("margins", left, margins["left"], TOLERANCE, "left margin")
    first = lines[0]
    top = first.base - first.glyphs[0].size_pt * ASCENT * PT
    witness.near("margins", top, margins["top"], TOLERANCE, "top margin of page 1")


def _number(rendering: Rendering, page: Page, counted: int, chosen: Json, witness: Witness) -> None:
    where = f"page {page.number}"
    header = rendering.headers[page.number]
    if counted < chosen["allowed"]["first_shown_number"]:
        shown = " ".join(line.text for line in header)
        witness.holds("page number", not header, f"{where} shows “{shown}” above its text")
        return
    if not witness.holds("page number", len(header) == 1, f"{where}: {len(header)} lines above"):
        return
    line, number = header[0], chosen["number"]
    wanted = number["chosen"]
    least, most = number["allowed"]["size_pt"]
    said = f"{where}: the number is “{line.text}”"
    witness.holds("page number", line.text == str(counted), said)
    left, right = wanted["column_mm"]
    middle = (left + right) / 2
    witness.near("page number", line.centre, middle, TOLERANCE, f"{where}: middle of the number")
    for glyph in line.glyphs:
        witness.near("page number", glyph.size_pt, wanted["size_pt"], SIZE_PT, f"{where}: size")
        witness.within("page number", glyph.size_pt, least, most, f"{where}: size")
        upright = not glyph.bold and not glyph.italic
        witness.holds("page number", upright, f"{where}: the number is not upright")
    top = line.base - line.glyphs[0].size_pt * ASCENT * PT
    witness.near("page number", top, chosen["number_top"], TOLERANCE, f"{where}: top of the number")
