"""The closing block: recipients on the left, signature on the right."""

from itertools import pairwise

from ..ledger import Witness
from ..program import Json
from ..render import ONLYOFFICE
from ..trace import Paragraph, Rendering
from .tolerances import PT, SINGLE_LINE, TOLERANCE

SIGNATURE = ("signer_title", "signer_second_title", "signer_name")
# The height of a recipient's line of 11 pt, and what a page needs beside such lines: the label, and
# two lines of text.
RECIPIENT_LINE = 11 * SINGLE_LINE * PT
BESIDE_RECIPIENTS = 23
BLOCK = ("recipients_label", "recipient", *SIGNATURE)


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
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
        _whole(rendering, explanation["page"], witness)


def _whole(rendering: Rendering, page: Json, witness: Witness) -> None:
    # Recipients that no page holds go on over its end, each of them whole.
    recipients = [line for part in rendering.of("recipient") for line in part.lines]
    room = page["height"] - page["margins"]["top"] - page["margins"]["bottom"]
    long = len(recipients) * RECIPIENT_LINE > room - BESIDE_RECIPIENTS
    whole = ("recipients_label", *SIGNATURE) if long else BLOCK
    for part in rendering.of("recipient") if long else []:
        witness.holds("closing whole", len(part.pages) == 1, f"{part.why['text']} is on two pages")
    block = [part for part in rendering.paragraphs if part.component in whole]
    pages = sorted({page for part in block for page in part.pages})
    witness.holds("closing whole", len(pages) == 1, f"the closing block is on pages {pages}")
    body = [part for part in rendering.paragraphs if _is_text(part)]
    lines = [line for part in body for line in part.lines]
    beside = sum(line.page == pages[0] for line in lines)
    enough = beside >= min(2, len(lines))
    witness.holds("closing whole", enough, f"{beside} lines of text beside the closing block")


def _is_text(part: Paragraph) -> bool:
    return part.is_body or bool(part.cell)
