"""What is asserted of a rendering, component by component."""

from ..ledger import Witness
from ..program import Json
from ..trace import Rendering
from . import boxes, closing, letterhead, notes, paging, sheet, tables, typography


def layout(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    """Everything that is seen on the pages."""
    for room in (sheet, typography, letterhead, boxes, closing, paging, tables, notes):
        room.check(rendering, explanation, witness)
