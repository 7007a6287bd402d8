// docx. It builds a file from nothing for every document; the looks are put together once.

import {
  AlignmentType, BorderStyle, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, Table,
  TableBorders, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from "docx";
import { run } from "./turns.mjs";

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH };
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, right: 0, bottom: 0, left: 0 };

function paragraphStyle([id, style], font) {
  const { size, bold, italic, caps, align = "left", left = 0, right = 0, first = 0 } = style;
  const { before = 0, after = 0, line, outline, rule } = style;
  const hanging = first < 0 ? { hanging: -first } : { firstLine: first };
  const fixed = line ? { line, lineRule: LineRuleType.EXACT } : {};
  return {
    id,
    name: id,
    run: { font, size, bold, italics: italic, allCaps: caps },
    paragraph: {
      alignment: ALIGNMENTS[align],
      indent: { left, right, ...hanging },
      spacing: { before, after, ...fixed },
      outlineLevel: outline,
      keepNext: outline === undefined ? undefined : true,
      border: rule && { bottom: { style: BorderStyle.SINGLE, size: rule, space: 0, color: "000000" } },
    },
  };
}

const paragraph = ([style, text]) =>
  new Paragraph(text ? { style, children: [new TextRun(text)] } : { style });

function table(columnWidths, rows) {
  return new Table({
    columnWidths,
    width: { size: columnWidths[0] + columnWidths[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: NO_MARGINS,
    rows: rows.map((cells, row) => new TableRow({
      cantSplit: true,
      children: cells.map((lines, column) => new TableCell({
        width: { size: columnWidths[column], type: WidthType.DXA },
        verticalAlign: row > 0 ? VerticalAlignTable.BOTTOM : undefined,
        children: lines.map(paragraph),
      })),
    })),
  });
}

await run((look) => {
  const { width, height, header, ...margins } = look.page;
  const paragraphStyles = Object.entries(look.styles).map((style) => paragraphStyle(style, look.font));
  const page = { size: { width, height }, margin: { ...margins, header } };

  return (words) => {
    const report = JSON.parse(words);
    const one = (name) => [name, report[name]];
    const each = (name) => report[name].map((text) => [name, text]);
    const number = new Paragraph({
      style: "page_number",
      children: [new TextRun({ children: [PageNumber.CURRENT] })],
    });
    const document = new Document({
      styles: { paragraphStyles },
      sections: [{
        properties: { page, titlePage: true },
        headers: { default: new Header({ children: [number] }) },
        children: [
          table(look.columns.letterhead, [
            [
              [...each("issuing_body"), ["issuing_body_rule"]],
              [one("national_name"), one("motto"), ["motto_rule"]],
            ],
            [[one("number_symbol")], [one("place_date")]],
          ]),
          ...[one("type_name"), one("subject"), ["subject_rule"], one("addressee_label")].map(paragraph),
          ...[...each("addressee_entry"), ["gap"], ...report.body.flatMap(Object.entries)].map(paragraph),
          table(look.columns.closing, [[
            [one("recipients_label"), ...each("recipient")],
            [["gap"], ...each("signer_title"), one("signer_name")],
          ]]),
          paragraph(["end"]),
        ],
      }],
    });
    return Packer.toBuffer(document);
  };
});
