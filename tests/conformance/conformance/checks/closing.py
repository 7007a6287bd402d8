"""The closing block: recipients on the left, signature on the right."""

from itertools import pairwise

from ..ledger import Witness
from ..render import ONLYOFFICE
from ..trace import Rendering
from .tolerances import TOLERANCE

SIGNATURE = ("signer_title", "signer_second_title", "signer_name")
BLOCK = ("recipients_label", "recipient", *SIGNATURE)


def check(rendering: Rendering, explanation: dict, witness: Witness) -> None:
    label, titles = rendering.of("recipients_label"), rendering.of("signer_title")
    # Two signers stand above the recipients, one beside them.
    if label and titles and label[0].chosen["column_mm"][1] < titles[0].chosen["column_mm"][1]:
        levels = label[0].lines[0].base, titles[0].lines[0].base
        witness.near("closing level", *levels, TOLERANCE, "baseline of “Nơi nhận”")
    for component in ("recipient", "addressee_entry", "telegram_addressee"):
        dashes = [entry.lines[0] for entry in rendering.of(component)]
        for above, below in pairwise(dashes):
            witness.near("closing level", below.x0, above.x0, TOLERANCE, f"dash of {below.text}")
    if rendering.program == ONLYOFFICE:
        _whole(rendering, witness)


def _whole(rendering: Rendering, witness: Witness) -> None:
    block = [part for part in rendering.paragraphs if part.component in BLOCK]
    pages = sorted({page for part in block for page in part.pages})
    witness.holds("closing whole", len(pages) == 1, f"the closing block is on pages {pages}")
    body = [part for part in rendering.paragraphs if part.chosen["align"] == "justify"]
    lines = [line for part in body for line in part.lines]
    beside = sum(line.page == pages[0] for line in lines)
    enough = beside >= min(2, len(lines))
    witness.holds("closing whole", enough, f"{beside} lines of text beside the closing block")
