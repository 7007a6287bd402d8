"""Faults put into a file on purpose: an assertion that does not see its fault asserts nothing."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from . import program
from .components import HEAD, MARKS, NOTES, TABLES
from .document import Document
from .program import Json
from .render import LIBREOFFICE, ONLYOFFICE
from .wordml import DRAWING, DUBLIN_CORE, Element, edit, one, tag, text, value

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
FOOTNOTES, FIRST_HEADER = "word/footnotes.xml", "word/header2.xml"
# The document that most faults are put into: it has every part that a fault is about but for those
# of `components`.
FAULTY = "huong-long-q1-2024"


# Puts a fault into a part of a file, whose root it gets.
Change = Callable[[Element], None]


@dataclass(frozen=True)
class Fault:
    name: str
    # The assertion that must fail.
    check: str
    part: str
    change: Change
    # The document that it is put into.
    sound: str = FAULTY


# Puts a fault into the lines that `vanban pages` sets.
Misplace = Callable[[list[Json]], None]


@dataclass(frozen=True)
class Misplaced:
    """A fault of lines and pages, held against the sound document's pages."""

    name: str
    change: Misplace
    check: str = "lines"
    sound: str = FAULTY


def _set(element: Element, **values: str | int) -> None:
    for name, new in values.items():
        element.set(tag(name), str(new))


def _remove(element: Element) -> None:
    one(element, "..").remove(element)


def _style(root: Element, component: str) -> Element:
    """The style of a component, found by its name in the decree's table."""
    names = {rule["component"]: rule["name_vi"] for rule in program.decree()["components"]}
    wanted = names[component]
    for style in root.iter(tag("style")):
        said = {value(style.find(tag(kind))) for kind in ("name", "aliases")}
        if wanted in said:
            return style
    raise KeyError(wanted)


def _change_style(component: str, path: str, **values: str | int) -> Change:
    def change(root: Element) -> None:
        element = one(_style(root, component), "/".join(map(tag, path.split("/"))))
        _set(element, **values)

    return change


def _drop_from_style(component: str, path: str) -> Change:
    def change(root: Element) -> None:
        element = one(_style(root, component), "/".join(map(tag, path.split("/"))))
        _remove(element)

    return change


def _paragraph(root: Element, start: str) -> Element:
    return next(part for part in root.iter(tag("p")) if text(part).startswith(start))


def _rule(index: int, **twips: int) -> Change:
    """Moves the ends of a drawn rule inwards. In the file the issuer's is 0, the motto's 1."""

    def change(root: Element) -> None:
        borders = root.findall(f".//{tag('pBdr')}/{tag('bottom')}")
        indent = one(borders[index], f"../../{tag('ind')}")
        for side, more in twips.items():
            _set(indent, **{side: int(indent.attrib[tag(side)]) + more})

    return change


def _text(old: str, new: str) -> Change:
    def change(root: Element) -> None:
        part = next(run for run in root.iter(tag("t")) if old in (run.text or ""))
        part.text = (part.text or "").replace(old, new)

    return change


def _section(name: str, **values: int) -> Change:
    def change(root: Element) -> None:
        _set(one(root, f".//{tag('sectPr')}/{tag(name)}"), **values)

    return change


def _drop(path: str) -> Change:
    def change(root: Element) -> None:
        for element in root.findall(f".//{path}"):
            _remove(element)

    return change


def _narrow_right_column(root: Element) -> None:
    table = one(root, f".//{tag('tbl')}")
    for index, twips in ((0, 4071), (1, 5000)):
        _set(one(table, tag("tblGrid")).findall(tag("gridCol"))[index], w=twips)
        for row in table.iter(tag("tr")):
            cell = row.findall(tag("tc"))[index]
            _set(one(cell, f"{tag('tcPr')}/{tag('tcW')}"), w=twips)


def _lift_date(root: Element) -> None:
    for alignment in root.findall(f".//{tag('vAlign')}"):
        _remove(alignment)
    paragraph = next(part for part in root.iter(tag("p")) if ", ngày " in text(part))
    spacing = etree.SubElement(one(paragraph, tag("pPr")), tag("spacing"))
    _set(spacing, before=0)


def _lower_label(root: Element) -> None:
    paragraph = _paragraph(root, "Nơi nhận:")
    _set(etree.SubElement(one(paragraph, tag("pPr")), tag("spacing")), before=320)


def _break_before_closing(root: Element) -> None:
    block = root.findall(f".//{tag('tbl')}")[-1]
    page_break = etree.Element(tag("p"))
    etree.SubElement(etree.SubElement(page_break, tag("pPr")), tag("pageBreakBefore"))
    block.addprevious(page_break)


def _break_after_heading(root: Element) -> None:
    followers = (part.getnext() for part in root.iter(tag("p")) if _is_heading(part))
    follower = next(part for part in followers if part is not None)
    one(follower, tag("pPr")).insert(1, etree.Element(tag("pageBreakBefore")))


def _is_heading(paragraph: Element) -> bool:
    style = value(paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")) or ""
    return style.startswith("Heading")


def _wrong_order(root: Element) -> None:
    properties = one(root, f".//{tag('pPr')}")
    properties.insert(0, etree.Element(tag("jc"), {tag("val"): "center"}))


def _arial(root: Element) -> None:
    fonts = one(root, f".//{tag('rFonts')}")
    _set(fonts, **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), "Arial"))


def _latin_language(root: Element) -> None:
    _set(one(root, f".//{tag('lang')}"), val="en-US")


def _table_without_header(root: Element) -> None:
    """Two rows of data in a grid of lines, the first of which is not marked as a header."""
    table = etree.Element(tag("tbl"))
    borders = etree.SubElement(etree.SubElement(table, tag("tblPr")), tag("tblBorders"))
    _set(etree.SubElement(borders, tag("insideH")), val="single")
    for _ in range(2):
        cell = etree.SubElement(etree.SubElement(table, tag("tr")), tag("tc"))
        etree.SubElement(cell, tag("p"))
    one(root, f".//{tag('tbl')}").addnext(table)


def _picture_without_text(root: Element) -> None:
    drawing = etree.SubElement(one(root, f".//{tag('r')}"), tag("drawing"))
    inline = etree.SubElement(drawing, tag("inline", DRAWING))
    etree.SubElement(inline, tag("docPr", DRAWING), {"id": "1", "name": "Hình 1"})


def _ruled(root: Element) -> list[Element]:
    """The tables with a header row."""
    return [
        table for table in root.iter(tag("tbl")) if table.find(f".//{tag('tblHeader')}") is not None
    ]


def _shift_column_line(root: Element) -> None:
    """Makes the first column of the first table 0.8 mm narrower, and the second wider."""
    table = _ruled(root)[0]
    for index, twips in ((0, -45), (1, 45)):
        column = one(table, tag("tblGrid")).findall(tag("gridCol"))[index]
        _set(column, w=int(column.attrib[tag("w")]) + twips)
        for row in table.findall(tag("tr")):
            width = one(row.findall(tag("tc"))[index], f"{tag('tcPr')}/{tag('tcW')}")
            _set(width, w=int(width.attrib[tag("w")]) + twips)


def _last_cell(root: Element) -> Element:
    """The properties of the last paragraph with text of the first table: a number in the middle."""
    paragraphs = [part for part in _ruled(root)[0].iter(tag("p")) if text(part)]
    return one(paragraphs[-1], tag("pPr"))


def _cell_left(root: Element) -> None:
    properties = _last_cell(root)
    for alignment in properties.findall(tag("jc")):
        properties.remove(alignment)
    _set(etree.SubElement(properties, tag("jc")), val="left")


def _cell_outside(root: Element) -> None:
    properties = one(
        next(part for part in _ruled(root)[0].iter(tag("p")) if "m" in text(part)), tag("pPr")
    )
    _set(etree.SubElement(properties, tag("ind")), left=-300)


def _raise_box(root: Element) -> None:
    """Makes the box of a mark 1 mm higher."""
    height = one(_paragraph(root, "HỎA TỐC"), f"../../{tag('trPr')}/{tag('trHeight')}")
    _set(height, val=int(height.attrib[tag("val")]) + 57)


def _move_box(root: Element) -> None:
    place = one(root, f".//{tag('tblpPr')}")
    _set(place, tblpX=int(place.attrib[tag("tblpX")]) + 40)


def _of_annexes(name: str) -> Change:
    def change(root: Element) -> None:
        for section in list(root.iter(tag("sectPr")))[1:]:
            for element in section.findall(tag(name)):
                section.remove(element)

    return change


def _stand_annex(root: Element) -> None:
    size = one(list(root.iter(tag("sectPr")))[-1], tag("pgSz"))
    width, height = value(size, "w"), value(size, "h")
    _set(size, w=height or "", h=width or "", orient="portrait")


def _undescribed(root: Element) -> None:
    for name in ("tblCaption", "tblDescription"):
        _drop(tag(name))(root)


def _exchange_notes(root: Element) -> None:
    notes = [note for note in root.iter(tag("footnote")) if tag("type") not in note.attrib]
    first, last = value(notes[0], "id"), value(notes[-1], "id")
    _set(notes[0], id=last or "")
    _set(notes[-1], id=first or "")


# The end of a line whose spaces shrink by more than 0.24 of what they may.
SQUEEZED = "xem nhiệm vụ thực hiện CCHC là mục tiêu"


def _line(lines: list[Json], end: str) -> int:
    return next(index for index, line in enumerate(lines) if line["text"].endswith(end))


def _squeeze_by_24(lines: list[Json]) -> None:
    """Breaks a line as a law does that lets spaces shrink by 0.24 instead of 0.25: a program built
    so sets 14 documents of a run otherwise, and this is the first line that it does in this one."""
    index = _line(lines, SQUEEZED)
    kept, word = lines[index]["text"].rsplit(maxsplit=1)
    lines[index]["text"] = kept
    lines[index + 1]["text"] = f"{word} {lines[index + 1]['text']}"


def _lower(lines: list[Json]) -> None:
    lines[_line(lines, SQUEEZED)]["baseline_mm"] += 0.5


def _next_page(lines: list[Json]) -> None:
    last = [index for index, line in enumerate(lines) if line["page"] == 1 and line["text"]][-1]
    lines[last]["page"] = 2


def _miss(lines: list[Json]) -> None:
    del lines[_line(lines, SQUEEZED)]


# The faults that a clerk's desk would send back, and those that nobody would see.
FAULTS: tuple[Fault | Misplaced, ...] = (
    Fault("motto-rule-2-mm-short", "motto rule", DOCUMENT, _rule(1, left=57, right=57)),
    Fault("number-on-page-1", "page number", DOCUMENT, _drop(tag("titlePg"))),
    Fault("gap-of-5-pt", "gap", STYLES, _change_style("body_text", "pPr/spacing", before=100)),
    Fault("left-margin-28-mm", "margins", DOCUMENT, _section("pgMar", left=1587)),
    Fault("paper-letter", "paper", DOCUMENT, _section("pgSz", w=12240, h=15840)),
    Fault("body-of-12-pt", "size", STYLES, _change_style("body_text", "rPr/sz", val=24)),
    Fault("arial", "font", STYLES, _arial),
    Fault("motto-not-bold", "weight", STYLES, _drop_from_style("motto", "rPr/b")),
    Fault("date-upright", "slant", STYLES, _drop_from_style("place_date", "rPr/i")),
    Fault("heading-not-in-capitals", "text", STYLES, _drop_from_style("heading_roman", "rPr/caps")),
    Fault("en-dash-in-the-motto", "text", DOCUMENT, _text("lập - Tự", "lập – Tự")),
    Fault("body-left", "align", STYLES, _change_style("body_text", "pPr/jc", val="left")),
    Fault("indent-8-mm", "indent", STYLES, _change_style("body_text", "pPr/ind", firstLine=454)),
    Fault("lines-of-1.6", "pitch", STYLES, _change_style("body_text", "pPr/spacing", line=384)),
    Fault("national-name-wraps", "one line", DOCUMENT, _narrow_right_column),
    Fault("subject-rule-too-long", "short rules", DOCUMENT, _rule(2, left=-340, right=-340)),
    Fault("date-above-the-number", "number and date", DOCUMENT, _lift_date),
    Fault("recipients-too-low", "closing level", DOCUMENT, _lower_label),
    Fault("signature-alone", "closing whole", DOCUMENT, _break_before_closing),
    Fault("heading-last", "page end", DOCUMENT, _break_after_heading),
    Fault("wrong-order", "valid", DOCUMENT, _wrong_order),
    Fault("no-title", "accessible", CORE, _drop(tag("title", DUBLIN_CORE))),
    Fault("in-english", "accessible", STYLES, _latin_language),
    Fault("table-without-header", "accessible", DOCUMENT, _table_without_header),
    Fault("picture-without-text", "accessible", DOCUMENT, _picture_without_text),
    Fault("no-outline", "headings", STYLES, _drop(tag("outlineLvl"))),
    Fault("header-row-once", "header rows", DOCUMENT, _drop(tag("tblHeader")), TABLES),
    Fault("column-line-0.8-mm-off", "grid", DOCUMENT, _shift_column_line, TABLES),
    Fault("number-left-in-its-cell", "align", DOCUMENT, _cell_left, TABLES),
    Fault("cells-of-14-pt", "size", STYLES, _change_style("table_cell", "rPr/sz", val=28), TABLES),
    Fault("text-outside-its-cell", "cells", DOCUMENT, _cell_outside, TABLES),
    Fault("rows-parted", "rows", DOCUMENT, _drop(tag("cantSplit")), TABLES),
    Fault("table-head-parted", "table head", DOCUMENT, _drop(tag("keepNext")), HEAD),
    Fault("urgency-box-9-mm-high", "boxes", DOCUMENT, _raise_box, TABLES),
    Fault("draft-box-0.7-mm-off", "boxes", FIRST_HEADER, _move_box, MARKS),
    Fault("annex-counts-on", "annexes", DOCUMENT, _of_annexes("pgNumType"), TABLES),
    Fault("annex-shows-page-1", "annexes", DOCUMENT, _of_annexes("titlePg"), TABLES),
    Fault("annex-upright", "annexes", DOCUMENT, _stand_annex, TABLES),
    Fault("notes-exchanged", "footnotes", FOOTNOTES, _exchange_notes, NOTES),
    Fault("superscript-on-the-line", "heights", DOCUMENT, _drop(tag("vertAlign")), TABLES),
    Fault(
        "centred-line-left",
        "align",
        STYLES,
        _change_style("centred_line", "pPr/jc", val="left"),
        TABLES,
    ),
    Fault("table-not-described", "accessible", DOCUMENT, _undescribed, TABLES),
    Misplaced("spaces-shrink-by-0.24", _squeeze_by_24),
    Misplaced("line-0.5-mm-low", _lower),
    Misplaced("line-on-the-next-page", _next_page),
    Misplaced("line-missing", _miss),
)

# These are seen in the file; the others on its pages.
IN_THE_FILE = ("valid", "accessible", "headings")
BY_THE_BREAKS = ("closing whole", "page end", "table head", "rows")


def faulty(fault: Fault | Misplaced, sound: Document) -> Document:
    """The sound document's file with a fault in it, and still the sound one's explanation."""
    if isinstance(fault, Misplaced):
        placed = deepcopy(sound.placed)
        fault.change(placed["lines"])
        name = f"fault-{fault.name}"
        return replace(sound, name=name, programs=(ONLYOFFICE,), placed=placed)
    docx = program.OUT / "docx" / f"fault-{fault.name}.docx"
    edit(sound.docx, docx, fault.part, fault.change)
    programs: tuple[str, ...]
    if fault.check in IN_THE_FILE:
        programs = ()
    elif fault.check in BY_THE_BREAKS:
        programs = (ONLYOFFICE,)
    else:
        programs = (LIBREOFFICE,)
    return Document(docx.stem, sound.data, docx, programs=programs, explanation=sound.explanation)
