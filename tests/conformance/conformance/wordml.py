"""A look inside a Word file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

Element = etree._Element  # noqa: SLF001

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def tag(name: str, namespace: str = WORD) -> str:
    return f"{{{namespace}}}{name}"


def value(element: Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(tag(name))


def one(element: Element, path: str) -> Element:
    """The first element at a path, which must be there."""
    found = element.find(path)
    if found is None:
        raise KeyError(path)
    return found


def text(paragraph: Element) -> str:
    """The text of a paragraph; a hyphen at which no line ends is one as any other."""
    parts = paragraph.iter(tag("t"), tag("noBreakHyphen"))
    return "".join("-" if part.tag == tag("noBreakHyphen") else part.text or "" for part in parts)


def holds_hyphens(path: Path) -> bool:
    """True of a file with a hyphen at which no line ends."""
    return next(Package(path).document.iter(tag("noBreakHyphen")), None) is not None


class Package:
    """The parts of a file that say how it looks."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            self.parts = {
                name: etree.fromstring(archive.read(name))
                for name in names
                if name.endswith((".xml", ".rels"))
            }
        self.document = self.parts["word/document.xml"]
        styles = self.parts["word/styles.xml"].iter(tag("style"))
        self.styles = {value(style, "styleId"): style for style in styles}

    def style(self, paragraph: Element) -> str | None:
        return value(paragraph.find(f"{tag('pPr')}/{tag('pStyle')}"))

    def outline_level(self, paragraph: Element) -> int | None:
        """From 1, by the paragraph itself or by its style or what that is based on."""
        own = value(paragraph.find(f"{tag('pPr')}/{tag('outlineLvl')}"))
        style = self.styles.get(self.style(paragraph))
        while own is None and style is not None:
            own = value(style.find(f"{tag('pPr')}/{tag('outlineLvl')}"))
            style = self.styles.get(value(style.find(tag("basedOn"))))
        return None if own is None or int(own) > 8 else int(own) + 1


def edit(source: Path, target: Path, part: str, change: Callable[[Element], None]) -> None:
    """A copy of a file with one part changed: `change` gets its root element."""
    if source == target:
        raise ValueError("a file is not edited in place")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == part:
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(entry, data)
