"""The sheet: paper, margins, page numbers."""

from ..ledger import Witness
from ..page import Page
from ..program import Json
from ..render import LIBREOFFICE
from ..trace import IN_MARGIN, Rendering
from .tolerances import (
    ASCENT,
    DESCENT,
    LOWER_WITH_NOTES_IN_LIBREOFFICE,
    PT,
    SIZE_PT,
    TOLERANCE,
)


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    for chosen in explanation["pages"]:
        _margins_in_range(chosen["margins"], chosen["allowed"], witness)
    counted, last = 0, 0
    for page in rendering.pages:
        section = rendering.sections[page.number]
        chosen = explanation["pages"][section]
        # Every section is counted from 1.
        counted = counted + 1 if section == last else 1
        last = section
        where = f"page {page.number}"
        for found, key in ((page.width, "width"), (page.height, "height")):
            witness.near("paper", found, chosen[key], TOLERANCE, f"{where}: {key}")
        short, long = sorted((page.width, page.height))
        for found, key in ((short, "width"), (long, "height")):
            witness.near("paper", found, chosen["allowed"][key], TOLERANCE, f"{where}: {key}")
        _inside(rendering, page, chosen["margins"], where, witness)
        _number(rendering, page, counted, chosen, witness)
        if section:
            _annex(rendering, page, counted, chosen, witness)
    for section, chosen in enumerate(explanation["pages"]):
        _edges_reached(rendering, section, chosen, witness)


def _annex(rendering: Rendering, page: Page, counted: int, chosen: Json, witness: Witness) -> None:
    """An annex begins with a page 1 of its own, which hides its number. A sheet that lies across is
    wide on the screen, and nobody turns the head to read it."""
    where = f"page {page.number}"
    shown = [line.text for line in rendering.headers[page.number]]
    wanted = [] if counted == 1 else [str(counted)]
    witness.holds("annexes", shown == wanted, f"{where} shows {shown} above its text, not {wanted}")
    lies = chosen["width"] > chosen["height"]
    said = f"{where} is {page.width:.0f} mm wide and {page.height:.0f} mm high"
    witness.holds("annexes", (page.width > page.height) == lies, said)
    turned = "".join(glyph.text for glyph in page.glyphs if not glyph.level)
    said = f"{where} is turned by {page.turned} degrees; turned signs: {turned[:20]}"
    witness.holds("annexes", page.turned == 0 and not turned, said)


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


def _edges_reached(rendering: Rendering, section: int, chosen: Json, witness: Witness) -> None:
    """Text begins at the left margin and under the top one: they are no wider than chosen."""
    margins = chosen["margins"]
    parts = [part for part in rendering.paragraphs if part.section == section]
    lines = [line for part in parts if part.component not in IN_MARGIN for line in part.lines]
    if not lines:
        return
    # A paragraph of one line may be indented.
    if any(part.chosen["align"] == "justify" and len(part.lines) > 1 for part in parts):
        left = min(line.x0 for line in lines)
        witness.near("margins", left, margins["left"], TOLERANCE, "left margin")
    first = lines[0]
    top = first.base - first.glyphs[0].size_pt * ASCENT * PT
    wanted = margins["top"]
    if rendering.program == LIBREOFFICE and rendering.notes and section == 0:
        wanted += LOWER_WITH_NOTES_IN_LIBREOFFICE
    said = f"top margin of section {section + 1}"
    witness.near("margins", top, wanted, TOLERANCE, said)


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
