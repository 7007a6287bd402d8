"""Ends of pages; where they fall, the program tells that breaks lines as Word does."""

from collections import Counter
from itertools import pairwise

from ..ledger import Witness
from ..program import Json
from ..render import ONLYOFFICE
from ..trace import Rendering


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    shown = {page for paragraph in rendering.paragraphs for page in paragraph.pages}
    for page in rendering.pages:
        witness.holds("page end", page.number in shown, f"page {page.number} is blank")
    if rendering.program == ONLYOFFICE:
        _ends(rendering, witness)


def _ends(rendering: Rendering, witness: Witness) -> None:
    paragraphs = [paragraph for paragraph in rendering.paragraphs if paragraph.lines]
    for above, below in pairwise(paragraphs):
        if above.chosen["outline_level"] is None:
            continue
        last = above.lines[-1].page
        said = f"{above} is the last of page {last}"
        witness.holds("page end", last == below.lines[0].page, said)
    for paragraph in paragraphs:
        shares = Counter(line.page for line in paragraph.lines)
        # In a row that goes on to the next page, ONLYOFFICE leaves lines alone.
        if len(paragraph.lines) < 2 or paragraph.cell:
            continue
        for page, lines in shares.items():
            said = f"{paragraph}: one of {len(paragraph.lines)} lines alone on page {page}"
            witness.holds("page end", lines > 1, said)
