// Cells of a table, as they are typed, printed and pasted.

/** A number as it is printed: `1.118`, `12,5`. */
export function printed(cell) {
  if (typeof cell !== "number") {
    return cell ?? "";
  }
  const [whole, decimals] = String(cell).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** A cell as it was typed: a number where it is written as numbers are printed, so that nothing changes. */
export function typed(text) {
  const trimmed = text.trim();
  const number = Number(trimmed.replaceAll(".", "").replace(",", "."));
  return trimmed === ""
    ? null
    : Number.isFinite(number) && printed(number) === trimmed
      ? number
      : text;
}

/** The rows and cells of what a spreadsheet puts on the clipboard. */
export function pasted(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s*[\r\n]+\s*/g, " "));
    if (end !== "\t") {
      rows.push([]);
    }
  }
  while (rows.length > 0 && rows.at(-1).every((cell) => cell === "")) {
    rows.pop();
  }
  return rows;
}
