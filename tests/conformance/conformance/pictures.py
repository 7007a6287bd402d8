"""Pictures of the samples' pages, with the geometry they were taken from.

The pictures are for people; what is compared is the geometry beside them, so that a picture
that is older than the code is found whatever program drew it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from . import render
from .checks.tolerances import TOLERANCE
from .document import Document
from .program import ROOT
from .trace import Rendering

PAGES = ROOT / "fixtures" / "pages"
# It shows no watermark; the sizes of its margins and letters are proven like the other's.
PROGRAM = render.LIBREOFFICE


def _geometry(rendering: Rendering) -> list[str]:
    """A line of text a line: page, baseline, both ends, size; strokes likewise."""
    lines = [
        f"{line.page}\t{line.base:.1f}\t{line.x0:.1f}\t{line.x1:.1f}\t"
        f"{line.glyphs[0].size_pt:.0f}\t{line.text}"
        for number in rendering.headers
        for line in rendering.headers[number]
    ]
    lines += [
        f"{line.page}\t{line.base:.1f}\t{line.x0:.1f}\t{line.x1:.1f}\t"
        f"{line.glyphs[0].size_pt:.0f}\t{line.text}"
        for paragraph in rendering.paragraphs
        for line in paragraph.lines
    ]
    return lines + [
        f"{stroke.page}\t{stroke.y:.1f}\t{stroke.x0:.1f}\t{stroke.x1:.1f}\t0\t-"
        for page in rendering.pages
        for stroke in page.strokes
    ]


def update(document: Document) -> None:
    for old in PAGES.glob(f"{document.name}-*.png"):
        old.unlink()
    render.pictures(document.pdf(PROGRAM), PAGES / document.name)
    lines = _geometry(document.rendering(PROGRAM))
    lines += [f"{_hash(picture)}\t{picture.name}" for picture in _pictures(document)]
    _file(document).write_text("\n".join(lines) + "\n", encoding="utf-8")


def stale(document: Document) -> str | None:
    """What tells that the pictures are not of what the code makes now."""
    file = _file(document)
    if not file.is_file():
        return "there are no pictures"
    kept = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    hashes = [fields for fields in kept if len(fields) == 2]
    geometry = [fields for fields in kept if len(fields) > 2]
    pictures = [[_hash(picture), picture.name] for picture in _pictures(document)]
    if hashes != pictures:
        return "the pictures are not those that were taken"
    fresh = [line.split("\t") for line in _geometry(document.rendering(PROGRAM))]
    if len(geometry) != len(fresh):
        return f"{len(geometry)} lines in the pictures, {len(fresh)} now"
    for old, new in zip(geometry, fresh, strict=True):
        moved = any(
            abs(float(a) - float(b)) > TOLERANCE for a, b in zip(old[1:5], new[1:5], strict=True)
        )
        if moved or (old[0], old[5]) != (new[0], new[5]):
            return f"“{old[5][:40]}” on page {old[0]} is “{new[5][:40]}” on page {new[0]} now"
    return None


def _file(document: Document) -> Path:
    return PAGES / f"{document.name}.tsv"


def _pictures(document: Document) -> list[Path]:
    return sorted(PAGES.glob(f"{document.name}-*.png"))


def _hash(picture: Path) -> str:
    return hashlib.sha256(picture.read_bytes()).hexdigest()
