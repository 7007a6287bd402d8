"""Letterhead, type and subject: lines that stay whole, and the rules under them."""

from ..ledger import Witness
from ..page import Stroke
from ..program import Json
from ..render import ONLYOFFICE
from ..trace import Line, Paragraph, Rendering
from .tolerances import CENTRE, RULE, RULE_SHORTER_IN_LIBREOFFICE, TOLERANCE

# Broken by the library where they must be, so that no program breaks them.
WHOLE_LINES = ("national_name", "motto", "superior", "issuing_body", "place_date")
# How far under its line a rule is looked for.
REACH = 4.0


def check(rendering: Rendering, explanation: Json, witness: Witness) -> None:
    for component in WHOLE_LINES:
        for paragraph in rendering.of(component):
            count = len(paragraph.lines)
            witness.holds("one line", count == 1, f"{paragraph} takes {count} lines")
    bodies = [line.text for body in rendering.of("issuing_body") for line in body.lines]
    several = any(text.endswith("-") for text in bodies)
    for number in rendering.of("number_symbol"):
        # A symbol with the codes of several bodies may go on behind a hyphen.
        parts = [line.text.rstrip() for line in number.lines]
        whole = all(several and text.endswith("-") for text in parts[:-1])
        witness.holds("one line", whole, f"{number} parts in {parts}")
    _level(rendering, witness)
    _over_contact(rendering, witness)
    above = None
    for paragraph in rendering.paragraphs:
        if paragraph.allowed.get("rule_share") and above is not None:
            _rule(rendering, paragraph, above, witness)
        if paragraph.lines:
            above = paragraph.lines[-1]


def _level(rendering: Rendering, witness: Witness) -> None:
    numbers, dates = rendering.of("number_symbol"), rendering.of("place_date")
    # Minutes have no date, and letters to the public no number.
    for number, date in zip(numbers, dates, strict=False):
        levels = number.lines[0].base, date.lines[0].base
        witness.near("number and date", *levels, TOLERANCE, "baseline of the number")


def _rule(rendering: Rendering, rule: Paragraph, line: Line, witness: Witness) -> None:
    least, most = rule.allowed["rule_share"]
    check = "motto rule" if least == most == 1 else "short rules"
    drawn = _under(rendering, line)
    witness.holds(check, drawn is not None, f"no {rule.component} under “{line.text}”")
    if drawn is None:
        return
    exact = rendering.program == ONLYOFFICE
    shorter = RULE if exact else RULE_SHORTER_IN_LIBREOFFICE
    what = f"{rule.component} ({line.width:.2f} mm of text)"
    if least == most:
        low, high = line.width - shorter, line.width + RULE
    else:
        low, high = line.width * least - (0 if exact else shorter), line.width * most
    witness.within(check, drawn.length, low, high, what)
    chosen = rule.chosen["rule_mm"]
    witness.within(check, drawn.length, chosen - shorter, chosen + RULE, what)
    witness.near(check, drawn.centre, line.centre, CENTRE, f"middle of the {rule.component}")


def _over_contact(rendering: Rendering, witness: Witness) -> None:
    """The rule over the contact data is as long as the text is wide."""
    for rule, contact in zip(
        rendering.of("contact_rule"), rendering.of("contact")[:1], strict=True
    ):
        left, right = rule.chosen["column_mm"]
        line = contact.lines[0]
        drawn = [
            stroke
            for stroke in rendering.pages[line.page - 1].strokes
            if 0 < line.base - stroke.y < 2 * REACH and stroke.length > (right - left) / 2
        ]
        if witness.holds("short rules", len(drawn) == 1, f"{len(drawn)} rules over the contact"):
            shorter = RULE if rendering.program == ONLYOFFICE else RULE_SHORTER_IN_LIBREOFFICE
            low, high = right - left - shorter, right - left + RULE
            witness.within("short rules", drawn[0].length, low, high, "rule over the contact")


def _under(rendering: Rendering, line: Line) -> Stroke | None:
    strokes = [
        stroke
        for stroke in rendering.pages[line.page - 1].strokes
        if 0 < stroke.y - line.base < REACH and line.x0 - 1 < stroke.centre < line.x1 + 1
    ]
    return min(strokes, key=lambda stroke: stroke.y, default=None)
