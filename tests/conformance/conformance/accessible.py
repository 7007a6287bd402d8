"""What a screen reader needs: a lint of the Word file, each rule of which must hold."""

from __future__ import annotations

from pathlib import Path

from . import program
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
    _header_rows(package, explanation, witness)
    for name, part in package.parts.items():
        _pictures(name, part, witness)


def _language(package: Package, witness: Witness) -> None:
    path = "/".join(tag(name) for name in ("docDefaults", "rPrDefault", "rPr", "lang"))
    language = value(package.parts["word/styles.xml"].find(path))
    witness.holds("accessible", language == "vi-VN", f"the language of the text is {language}")
    others = {value(lang) for lang in package.document.iter(tag("lang"))} - {"vi-VN"}
    witness.holds("accessible", not others, f"runs in other languages: {others}")


def _headings(package: Package, explanation: Json, witness: Witness) -> None:
    wanted = len(built_in_headings(explanation))
    found = [package.style(paragraph) for paragraph in package.document.iter(tag("p"))]
    built_in = sum(bool(style and style.startswith("Heading")) for style in found)
    witness.holds("accessible", built_in == wanted, f"{built_in} of {wanted} headings are Word's")


def built_in_headings(explanation: Json) -> list[Json]:
    """The paragraphs whose style is one of Word's headings, which converters know. Annexes, run-in
    headings and those without a number are in the navigation pane by a level of their own."""
    components = program.decree()["components"]
    of_word = {rule["component"] for rule in components if rule["setting"]["heading"] != "none"}
    return [
        paragraph
        for paragraph in explanation["paragraphs"]
        if paragraph["chosen"]["outline_level"] and paragraph["component"] in of_word
    ]


def _table(table: Element, witness: Witness) -> None:
    rows = table.findall(tag("tr"))
    first = "".join(map(text, table.iter(tag("p"))))[:30]
    borders = table.find(f"{tag('tblPr')}/{tag('tblBorders')}")
    sides = [] if borders is None else [value(side) for side in borders]
    drawn = any(side not in ("nil", "none") for side in sides)
    header = rows[0].find(f"{tag('trPr')}/{tag('tblHeader')}") is not None
    if drawn and (len(rows) > 1 or len(rows[0].findall(tag("tc"))) > 1):
        witness.holds("accessible", header, f"the table “{first}” repeats no header row")
        said = [
            value(table.find(f"{tag('tblPr')}/{tag(kind)}"))
            for kind in ("tblCaption", "tblDescription")
        ]
        witness.holds("accessible", any(said), f"the table “{first}” is not described")
    else:
        # Two columns side by side, and a box, are no data, and must not be read out as such.
        witness.holds("accessible", not header, f"the columns “{first}” have a header row")


def _header_rows(package: Package, explanation: Json, witness: Witness) -> None:
    """Every header row is marked as one, and no other row."""
    cells = [part["cell"] for part in explanation["paragraphs"] if part.get("cell")]
    wanted = len({(cell["table"], cell["row"]) for cell in cells if cell["header"]})
    found = sum(1 for _ in package.document.iter(tag("tblHeader")))
    witness.holds("accessible", found == wanted, f"{found} of {wanted} header rows are marked")


def _pictures(name: str, part: Element, witness: Witness) -> None:
    drawings = part.iter(tag("docPr", DRAWING))
    shapes = (shape for kind in ("shape", "line", "rect") for shape in part.iter(tag(kind, VML)))
    for picture in drawings:
        said = picture.get("descr") or picture.get("title")
        witness.holds("accessible", bool(said), f"a picture in {name} has no alternative text")
    for shape in shapes:
        witness.holds("accessible", bool(shape.get("alt")), f"a shape in {name} has no text")
