"""One document against everything that is asserted of it."""

from __future__ import annotations

from collections import Counter

from . import accessible, checks, consumers, placed, program
from .checks.tolerances import TOLERANCE
from .document import Document
from .ledger import Ledger
from .render import LIBREOFFICE, ONLYOFFICE
from .trace import Lost, Rendering, trace


def prove(document: Document) -> Ledger:
    ledger = Ledger(document.name)
    file = ledger.by("file")
    errors = program.validate(document.docx)
    file.holds("valid", not errors, "; ".join(errors[:3]))
    accessible.check(document.docx, document.explanation, file)
    consumers.check_outline(document, file)

    renderings: dict[str, Rendering] = {}
    for name in document.programs:
        witness = ledger.by(name)
        pages = document.pages(name)
        if name == ONLYOFFICE and document.placed:
            placed.check(pages, document.placed, witness)
        if document.lines_alone:
            ledger.pages += len(pages)
            continue
        try:
            rendering = trace(name, document.explanation, pages)
        except Lost as lost:
            witness.holds("text", False, str(lost))
            continue
        witness.holds("text", True, "")
        ledger.pages += len(rendering.pages)
        checks.layout(rendering, document.explanation, witness)
        renderings[name] = rendering
    if {ONLYOFFICE, LIBREOFFICE} <= renderings.keys():
        _compare(renderings[ONLYOFFICE], renderings[LIBREOFFICE], ledger)
    return ledger


def _compare(one: Rendering, other: Rendering, ledger: Ledger) -> None:
    """Where two programs put the first line of a paragraph differently on page 1."""
    if len(one.pages) != len(other.pages):
        ledger.differences.append(("pages", "count", len(other.pages) - len(one.pages)))
    breaks: Counter[str] = Counter()
    for a, b in zip(one.paragraphs, other.paragraphs, strict=True):
        if [line.text for line in a.lines] != [line.text for line in b.lines]:
            breaks[a.component] += 1
        # Below text that breaks otherwise, a difference in height says nothing more.
        if not a.lines or a.pages != [1] or b.pages != [1] or a.is_body:
            continue
        across = b.lines[0].x0 - a.lines[0].x0
        if abs(across) > TOLERANCE:
            ledger.differences.append((a.component, "across", across))
        down = b.lines[0].base - a.lines[0].base
        if abs(down) > TOLERANCE and not breaks:
            ledger.differences.append((a.component, "down", down))
    ledger.differences += [(component, "breaks", count) for component, count in breaks.items()]
