"""What is asserted of a rendering, component by component."""

from ..ledger import Witness
from ..program import Json
from ..trace import Rendering
from . import closing, letterhead, paging, sheet, typography


def layout(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    """Everything that is seen on the pages."""
    for room in (sheet, typography, letterhead, closing, paging):
        room.check(rendering, explanation, witness)
