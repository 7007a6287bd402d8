"""Boxes: marks of urgency, of circulation and of drafts, and the lines around them."""

from __future__ import annotations

from ..ledger import Witness
from ..page import Page
from ..program import Json
from ..trace import IN_MARGIN, Paragraph, Rendering
from .tolerances import BOX, TOLERANCE

# Annex I, Part I, Section III, item 2, point b: width and height.
HEIGHT = 8.0
URGENCY = {"KHẨN": 20.0, "THƯỢNG KHẨN": 40.0, "HỎA TỐC": 30.0}
# The upper edge of a box in the margin.
TOP = 9.0


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    for mark in rendering.of("urgency_mark"):
        _box(rendering, mark, URGENCY[mark.why["text"]], witness)
    for mark in (mark for component in IN_MARGIN for mark in rendering.of(component)):
        left, right = mark.chosen["column_mm"]
        sides = _box(rendering, mark, right - left, witness)
        if sides:
            witness.near("boxes", sides[0], left, BOX, f"{mark}: left side")
            witness.near("boxes", sides[2], TOP, BOX, f"{mark}: upper side")


def _box(
    rendering: Rendering, mark: Paragraph, width: float, witness: Witness
) -> tuple[float, float, float, float] | None:
    """Left, right, upper and lower side of the box around a mark."""
    witness.holds("boxes", len(mark.lines) == 1, f"{mark} has {len(mark.lines)} lines")
    line = mark.lines[0]
    sides = _around(rendering.pages[line.page - 1], line.centre, line.base - 1)
    witness.holds("boxes", sides is not None, f"{mark} stands in no box")
    if sides is None:
        return None
    left, right, top, bottom = sides
    witness.near("boxes", right - left, width, BOX, f"{mark}: width")
    witness.near("boxes", bottom - top, HEIGHT, BOX, f"{mark}: height")
    witness.near("boxes", (left + right) / 2, line.centre, TOLERANCE, f"{mark}: its middle")
    return sides


def _around(page: Page, x: float, y: float) -> tuple[float, float, float, float] | None:
    """The nearest lines on all sides of a point."""
    posts = [post.x for post in page.posts if post.y0 <= y <= post.y1]
    strokes = [stroke.y for stroke in page.strokes if stroke.x0 <= x <= stroke.x1]
    sides = (
        max((post for post in posts if post < x), default=None),
        min((post for post in posts if post > x), default=None),
        max((stroke for stroke in strokes if stroke < y), default=None),
        min((stroke for stroke in strokes if stroke > y), default=None),
    )
    left, right, top, bottom = sides
    if left is None or right is None or top is None or bottom is None:
        return None
    return left, right, top, bottom
