"""Tables: their lines, the text of their cells, and what stays on one page."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby

from ..ledger import Witness
from ..page import Page
from ..program import Json
from ..render import ONLYOFFICE
from ..trace import Line, Paragraph, Rendering
from .tolerances import GRID, PT, SINGLE_LINE, TOLERANCE

# What may stand between a lead sentence and its table.
HEAD = ("table_caption", "table_unit")
# The rows above the last that may be kept with it.
KEPT = 2


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    for table in rendering.tables:
        _header(rendering, table, witness)
        _rows(rendering, table, explanation, witness)
        parted = _parted(table) if rendering.program == ONLYOFFICE else set()
        for paragraph in table:
            place = paragraph.cell["row"], paragraph.cell["column"]
            for line in paragraph.lines if place not in parted else []:
                _in_its_cell(rendering.pages[line.page - 1], paragraph, line, witness)
    _heads(rendering, witness)


def _header(rendering: Rendering, table: list[Paragraph], witness: Witness) -> None:
    """The header rows stand again on every page, where they stood on the first."""
    exact = rendering.program == ONLYOFFICE
    header = [glyph for part in table if part.cell["header"] for glyph in part.glyphs]
    pages = sorted({page for part in table for page in part.pages})
    for page in pages[1:] if header else []:
        again = rendering.repeated.get((table[0].cell["table"], page), [])
        where = f"{table[0]} on page {page}"
        if not again and exact and _kept(table, page):
            continue
        if not witness.holds("header rows", bool(again), f"{where}: no header row"):
            continue
        below = [line.base for part in table for line in part.lines if line.page == page]
        highest = max(glyph.base for glyph in again) < min(below)
        witness.holds("header rows", highest, f"{where}: the header is not above the rows")
        down = again[0].base - header[0].base
        for first, second in zip(header, again, strict=True):
            said = f"{where}: “{second.text}” of the header"
            witness.near("header rows", second.x0, first.x0, TOLERANCE, said)
            # LibreOffice sets cells anew that go down.
            if exact:
                witness.near("header rows", second.base, first.base + down, TOLERANCE, said)


def _kept(table: list[Paragraph], page: int) -> bool:
    """Whether rows begin a page that are kept with those below them, a group or the end of the
    table: ONLYOFFICE moves them without their header. Word and LibreOffice repeat it."""
    begins = next(part for part in table if page in part.pages and part.cell["down"] == 1)
    last = table[-1].cell["row"]
    return begins.component == "table_group" or begins.cell["row"] >= last - KEPT


def _rows(
    rendering: Rendering, table: list[Paragraph], explanation: Json, witness: Witness
) -> None:
    by_row: dict[int, list[Paragraph]] = defaultdict(list)
    for part in table:
        # A cell that goes down has its text anywhere in its rows.
        if part.cell["down"] == 1 and part.lines:
            by_row[part.cell["row"]].append(part)
    for row, parts in by_row.items():
        pages = sorted({page for part in parts for page in part.pages})
        said = f"row {row} of {table[0]} is on pages {pages}"
        witness.holds("rows", len(pages) == 1 or _tall(parts, explanation), said)


def _tall(parts: list[Paragraph], explanation: Json) -> bool:
    """Whether a row is taller than half a page: lines may be all that is known of its height."""
    page = explanation["pages"][parts[0].section]
    half: float = (page["height"] - page["margins"]["top"] - page["margins"]["bottom"]) / 2
    cells = groupby(parts, key=lambda part: part.cell["column"])
    heights: list[float] = [
        sum(
            len(part.lines) * part.chosen["size_pt"] * SINGLE_LINE * PT
            + (part.chosen["before_pt"] + part.chosen["after_pt"]) * PT
            for part in cell
        )
        for _, cell in cells
    ]
    return max(heights) > half - TOLERANCE


def _parted(table: list[Paragraph]) -> set[tuple[int, int]]:
    """The cells that go down over the end of a page: ONLYOFFICE sets their text in the middle of
    the rows on both pages, so that it may stand below the last row of the first one."""
    pages: dict[int, set[int]] = defaultdict(set)
    for part in table:
        if part.cell["down"] == 1:
            pages[part.cell["row"]] |= set(part.pages)
    parted = set()
    for part in table:
        row, down = part.cell["row"], part.cell["down"]
        inside = set().union(*(pages[other] for other in range(row, row + down)))
        if down > 1 and len(inside) > 1:
            parted.add((row, part.cell["column"]))
    return parted


def _in_its_cell(page: Page, paragraph: Paragraph, line: Line, witness: Witness) -> None:
    left, right = paragraph.cell["lines_mm"]
    where = f"{paragraph}, “{line.text[:20]}” on page {page.number}"
    inside = left <= line.x0 and line.x1 <= right
    said = f"{where} from {line.x0:.2f} to {line.x1:.2f} in {left:.2f}-{right:.2f}"
    witness.holds("cells", inside, said)
    # The lines beside it.
    beside = [post.x for post in page.posts if post.y0 <= line.base - 1 <= post.y1]
    for edge in (left, right):
        nearest = min(beside, key=lambda x: abs(x - edge), default=0.0)
        witness.near("grid", nearest, edge, GRID, f"{where}: line beside it")
    through = [x for x in beside if left + GRID < x < right - GRID]
    witness.holds("grid", not through, f"{where}: lines through its cell at {through}")
    # The lines above and below it.
    above = [stroke.y for stroke in page.strokes if stroke.x0 <= (left + right) / 2 <= stroke.x1]
    tall = line.glyphs[0].size_pt * PT
    crossed = [y for y in above if line.base - 0.6 * tall < y < line.base]
    witness.holds("cells", not crossed, f"{where}: a line of the table goes through it")
    framed = any(y < line.base for y in above) and any(y > line.base for y in above)
    witness.holds("grid", framed, f"{where}: no line above or below it")


def _heads(rendering: Rendering, witness: Witness) -> None:
    """What leads to a table stands on the page of its header and its first row."""
    shown = [part for part in rendering.paragraphs if part.lines]
    for index, part in enumerate(shown):
        previous = shown[index - 1] if index else None
        table = part.cell.get("table")
        if table is None or (previous and previous.cell.get("table") == table):
            continue
        pages = [part.lines[0].page]
        above = index - 1
        while above >= 0 and shown[above].component in HEAD:
            pages.append(shown[above].lines[-1].page)
            above -= 1
        if above >= 0 and shown[above].why["text"].rstrip().endswith(":"):
            pages.append(shown[above].lines[-1].page)
        rows = [other for other in shown[index:] if other.cell.get("table") == table]
        first = [other for other in rows if not _leads(other)]
        until = first[0].cell["row"] if first else rows[-1].cell["row"]
        parts = [other for other in rows if other.cell["row"] <= until]
        pages += [line.page for other in parts for line in other.lines[:1]]
        said = f"the head of the table of {part} is on pages {sorted(set(pages))}"
        witness.holds("table head", len(set(pages)) == 1, said)


def _leads(part: Paragraph) -> bool:
    return bool(part.cell["header"]) or part.component == "table_group"
