"""What a screen reader needs: a lint of the Word file, each rule of which must hold."""

from __future__ import annotations

from pathlib import Path

from .ledger import Witness
from .program import Json
from .wordml import DRAWING, DUBLIN_CORE, Element, Package, tag, text, value

VML = "urn:schemas-microsoft-com:vml"


def check(path: Path, explanation: Json, witness: Witness) -> None:
    package = Package(path)
    core = package.parts["docProps/core.xml"]
    for name, namespace in (("title", DUBLIN_CORE), ("language", DUBLIN_CORE)):
        said = core.findtext(tag(name, namespace))
        witness.holds("accessible", bool(said and said.strip()), f"the file has no {name}")
    _language(package, witness)
    _headings(package, explanation, witness)
    for table in package.document.iter(tag("tbl")):
        _table(table, witness)
    for name, part in package.parts.items():
        _pictures(name, part, witness)


def _language(package: Package, witness: Witness) -> None:
    path = "/".join(tag(name) for name in ("docDefaults", "rPrDefault", "rPr", "lang"))
    language = value(package.parts["word/styles.xml"].find(path))
    witness.holds("accessible", language == "vi-VN", f"the language of the text is {language}")
    others = {value(lang) for lang in package.document.iter(tag("lang"))} - {"vi-VN"}
    witness.holds("accessible", not others, f"runs in other languages: {others}")


def _headings(package: Package, explanation: Json, witness: Witness) -> None:
    paragraphs = explanation["paragraphs"]
    wanted = sum(paragraph["chosen"]["outline_level"] is not None for paragraph in paragraphs)
    found = [package.style(paragraph) for paragraph in package.document.iter(tag("p"))]
    built_in = sum(bool(style and style.startswith("Heading")) for style in found)
    witness.holds("accessible", built_in == wanted, f"{built_in} of {wanted} headings are Word's")


def _table(table: Element, witness: Witness) -> None:
    rows = table.findall(tag("tr"))
    first = "".join(map(text, table.iter(tag("p"))))[:30]
    borders = table.find(f"{tag('tblPr')}/{tag('tblBorders')}")
    sides = [] if borders is None else [value(side) for side in borders]
    drawn = any(side not in ("nil", "none") for side in sides)
    header = rows[0].find(f"{tag('trPr')}/{tag('tblHeader')}") is not None
    if drawn and len(rows) > 1:
        witness.holds("accessible", header, f"the table “{first}” repeats no header row")
    elif not drawn:
        # Two columns side by side are no data, and must not be read out as such.
        witness.holds("accessible", not header, f"the columns “{first}” have a header row")


def _pictures(name: str, part: Element, witness: Witness) -> None:
    drawings = part.iter(tag("docPr", DRAWING))
    shapes = (shape for kind in ("shape", "line", "rect") for shape in part.iter(tag(kind, VML)))
    for picture in drawings:
        said = picture.get("descr") or picture.get("title")
        witness.holds("accessible", bool(said), f"a picture in {name} has no alternative text")
    for shape in shapes:
        witness.holds("accessible", bool(shape.get("alt")), f"a shape in {name} has no text")
