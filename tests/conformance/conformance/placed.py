"""The lines and pages that `vanban pages` sets, held against those that ONLYOFFICE drew."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import pairwise

from .checks.tolerances import PT, TOLERANCE
from .ledger import Witness
from .page import Glyph, Page
from .program import Json

# How far a baseline may be off.
BASELINE = 0.3


def check(pages: list[Page], placed: Json, witness: Witness) -> None:
    """Every line stands on its page, at its place, and nothing else does."""
    count = placed["pages"]
    witness.holds("lines", count == len(pages), f"{len(pages)} pages, not {count}")
    lines: dict[int, list[Json]] = defaultdict(list)
    for line in placed["lines"]:
        if _bare(line["text"]):
            lines[line["page"]].append(line)
    for page in pages:
        _page(page, lines.pop(page.number, []), witness)
    for number, beyond in lines.items():
        witness.holds("lines", False, f"{len(beyond)} lines on page {number}, which is not there")


def _page(page: Page, lines: list[Json], witness: Witness) -> None:
    drawn = _Drawn(page)
    for line in lines:
        where = f"“{line['text'][:40]}” on page {page.number}"
        found = drawn.take(line)
        if witness.holds("lines", bool(found), f"{where} is not at {line['x_mm']:.2f} mm"):
            base = _base(found)
            witness.near("lines", base, line["baseline_mm"], BASELINE, f"{where}: baseline")
            witness.ledger.offsets.append(base - line["baseline_mm"])
    rest = drawn.rest()
    said = f"{len(rest)} signs more on page {page.number}: “{rest[:40]}”"
    witness.holds("lines", not rest, said)


def in_place(offsets: list[float]) -> int:
    """How many of the lines that were found stand in their place."""
    return sum(abs(offset) <= BASELINE for offset in offsets)


class _Drawn:
    """The glyphs of a page that belong to no line yet."""

    def __init__(self, page: Page) -> None:
        self.glyphs = page.glyphs
        self.taken = [False] * len(page.glyphs)
        # Where a line may begin, by its first sign.
        self.begins: dict[str, list[int]] = defaultdict(list)
        for index, glyph in enumerate(page.glyphs):
            self.begins[glyph.text[0]].append(index)

    def take(self, line: Json) -> list[Glyph]:
        """The glyphs of a line; of several that read alike those next to its baseline."""
        text = _bare(line["text"])
        # Room for the clerk is not drawn; what follows it stands to the right.
        least = line["x_mm"] - TOLERANCE
        most = least + 2 * TOLERANCE if line["text"][0] == text[0] else float("inf")
        found = [
            range(start, end)
            for start in self.begins[text[0]]
            if least <= self.glyphs[start].x0 <= most and (end := self._end(start, text))
        ]
        if not found:
            return []
        wanted = line["baseline_mm"]
        nearest = min(found, key=lambda at: abs(_base(self._at(at)) - wanted))
        for index in nearest:
            self.taken[index] = True
        return self._at(nearest)

    def rest(self) -> str:
        pairs = zip(self.glyphs, self.taken, strict=True)
        return "".join(glyph.text for glyph, taken in pairs if not taken)

    def _at(self, where: range) -> list[Glyph]:
        return self.glyphs[where.start : where.stop]

    def _end(self, start: int, text: str) -> int:
        """Where the line ends that reads so from a glyph on, or 0."""
        at, index = 0, start
        while at < len(text):
            if index == len(self.glyphs) or self.taken[index]:
                return 0
            glyph = self.glyphs[index]
            if not text.startswith(glyph.text, at):
                return 0
            at += len(glyph.text)
            index += 1
        return index if _is_level(self.glyphs[start:index]) else 0


def _is_level(glyphs: list[Glyph]) -> bool:
    """Whether glyphs stand on one line, from left to right."""
    base = _base(glyphs)
    # What stands high or low is nearer to it than the next line.
    near = max(glyph.size_pt for glyph in glyphs) * PT / 2
    return all(abs(glyph.base - base) < near for glyph in glyphs) and all(
        first.x0 < second.x0 for first, second in pairwise(glyphs)
    )


def _base(glyphs: list[Glyph]) -> float:
    """What the largest letters stand on."""
    return max(glyphs, key=lambda glyph: glyph.size_pt).base


def _bare(text: str) -> str:
    """As a page is read: without spaces, which some programs do not draw."""
    return "".join(unicodedata.normalize("NFC", text).split())
