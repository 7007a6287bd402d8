"""python-docx.

Page, styles and header are the same for all reports: they are made once, in a file that every
report begins from.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from turns import Json, run

ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}

# The styles of what has no other.
DEFAULTS = ("Normal", "Default Paragraph Font", "Normal Table", "No List")

# The style of tables whose text reaches the edges of their cells.
TABLE = "plain"
NO_MARGINS = f"""<w:tblPr {nsdecls("w")}><w:tblCellMar>
<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
</w:tblCellMar></w:tblPr>"""

# Paragraphs by the names of their styles.
Lines = list[tuple[str, str]]
Styles = dict[str, Any]


def blank(look: Json) -> bytes:
    docx = Document()
    # python-docx looks through all styles at every paragraph: those of its own that nobody uses go.
    for style in list(docx.styles):
        if style.name not in DEFAULTS:
            style.delete()
    page, section = look["page"], docx.sections[0]
    section.page_width, section.page_height = Twips(page["width"]), Twips(page["height"])
    section.top_margin, section.bottom_margin = Twips(page["top"]), Twips(page["bottom"])
    section.left_margin, section.right_margin = Twips(page["left"]), Twips(page["right"])
    section.header_distance = Twips(page["header"])
    section.different_first_page_header_footer = True
    for name, values in look["styles"].items():
        made = docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(made, ParagraphStyle)
        set_style(made, values, look["font"])
    table = docx.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    table.element.append(parse_xml(NO_MARGINS))
    number = section.header.paragraphs[0]
    number.style = docx.styles["page_number"]
    add_page_number(number)
    file = BytesIO()
    docx.save(file)
    return file.getvalue()


def set_style(style: ParagraphStyle, values: Json, font: str) -> None:
    style.base_style = None
    style.font.name = font
    style.font.size = Pt(values["size"] / 2)
    style.font.bold = values.get("bold")
    style.font.italic = values.get("italic")
    style.font.all_caps = values.get("caps")
    form = style.paragraph_format
    form.alignment = ALIGNMENTS[values.get("align", "left")]
    form.left_indent = Twips(values.get("left", 0))
    form.right_indent = Twips(values.get("right", 0))
    form.first_line_indent = Twips(values.get("first", 0))
    form.space_before = Twips(values.get("before", 0))
    form.space_after = Twips(values.get("after", 0))
    form.line_spacing = 1.0
    if "line" in values:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Twips(values["line"])
    properties = style.element.get_or_add_pPr()
    if "outline" in values:
        form.keep_with_next = True
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(values["outline"]))
        properties.append(level)
    if "rule" in values:
        borders, rule = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        form_of_rule = {"val": "single", "sz": values["rule"], "space": 0, "color": "000000"}
        for key, value in form_of_rule.items():
            rule.set(qn(f"w:{key}"), str(value))
        borders.append(rule)
        # Its place is before the spacing.
        spacing = properties.find(qn("w:spacing"))
        assert spacing is not None
        spacing.addprevious(borders)


def add_page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(paragraph.add_run("2")._r)  # noqa: SLF001, it has no fields of its own
    paragraph._p.append(field)  # noqa: SLF001


def fill(cell: _Cell, lines: Lines, styles: Styles) -> None:
    """Begins with the paragraph that every cell has."""
    for index, (name, text) in enumerate(lines):
        paragraph = cell.add_paragraph() if index else cell.paragraphs[0]
        paragraph.style = styles[name]
        if text:
            paragraph.add_run(text)


def add_table(docx: Docx, columns: list[int], rows: list[list[Lines]], styles: Styles) -> None:
    table = docx.add_table(len(rows), len(columns), styles[TABLE])
    table.autofit = False
    # Word reads the widths of cells, other programs those of columns.
    for column, width in zip(table.columns, columns, strict=True):
        column.width = Twips(width)
    for index, (row, parts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, width, lines in zip(row.cells, columns, parts, strict=True):
            cell.width = Twips(width)
            if index:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
            fill(cell, lines, styles)


def contestant(look: Json, _template: bytes) -> Callable[[str], bytes]:
    begun, columns = blank(look), look["columns"]

    def make(words: str) -> bytes:
        report = json.loads(words)

        def one(name: str) -> tuple[str, str]:
            return name, report[name]

        def each(name: str) -> Lines:
            return [(name, text) for text in report[name]]

        docx = Document(BytesIO(begun))
        styles = {style.name: style for style in docx.styles}
        issuer = [*each("issuing_body"), ("issuing_body_rule", "")]
        state = [one("national_name"), one("motto"), ("motto_rule", "")]
        letterhead = [[issuer, state], [[one("number_symbol")], [one("place_date")]]]
        add_table(docx, columns["letterhead"], letterhead, styles)
        head = [one("type_name"), one("subject"), ("subject_rule", ""), one("addressee_label")]
        body = [line for block in report["body"] for line in block.items()]
        for name, text in [*head, *each("addressee_entry"), ("gap", ""), *body]:
            docx.add_paragraph(text, styles[name])
        recipients = [one("recipients_label"), *each("recipient")]
        signer = [("gap", ""), *each("signer_title"), one("signer_name")]
        add_table(docx, columns["closing"], [[recipients, signer]], styles)
        docx.add_paragraph("", styles["end"])
        file = BytesIO()
        docx.save(file)
        return file.getvalue()

    return make


if __name__ == "__main__":
    run(contestant)
