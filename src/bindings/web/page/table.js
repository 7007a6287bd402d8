// The grid of a table: titles of columns, rows, cells; with what a spreadsheet puts on the clipboard.

import { pasted, printed, typed } from "./cells.js";
import { button, el, enter } from "./dom.js";
import { folded, framedSet, isObject, kept, keys, place } from "./fields.js";
import { entry, member } from "./slots.js";

const isPlain = (cell) => cell === null || ["string", "number"].includes(typeof cell);
const cellsOf = (row) => row?.total ?? (Array.isArray(row) ? row : undefined);

/** Whether the grid can show all of a table. */
function fits({ columns = [], rows = [] }) {
  return (
    Array.isArray(columns) &&
    Array.isArray(rows) &&
    columns.every(
      (column) =>
        isObject(column) &&
        ["string", "undefined"].includes(typeof column.title) &&
        !column.columns,
    ) &&
    rows.every((row) => typeof row?.group === "string" || cellsOf(row)?.every?.(isPlain))
  );
}

/** Takes a cell out of a row, after its column is gone from `columns`. */
function withoutCell(row, cell, columns) {
  const cells = cellsOf(row);
  if (!row.total) {
    cells.splice(cell, 1);
    return;
  }
  // The label of a total goes over the columns before its other cells.
  const over = counted(columns) + 1 - cells.length;
  if (cell > over) {
    cells.splice(cell - over, 1);
  } else if (over === 0) {
    cells.splice(1, 1);
  }
}

/** The number of columns that rows have cells for. */
const counted = (columns) => columns.filter(({ count }) => !count).length;

/** Draws the columns and rows at `slot`. */
export function table(form, slot, path) {
  const node = form.schema.definition("table");
  const { columns: columnsNode, rows: rowsNode } = node.properties;
  if (!fits(slot.get())) {
    return kept(form, rowsNode, member(slot, "rows"), `${path}.rows`);
  }
  const shown = el("div");

  /** Changes columns and rows together, and draws them again. */
  function change(edit) {
    const { columns = [], rows = [] } = slot.get();
    edit(columns, rows);
    slot.set({ ...slot.get(), columns, rows });
    redraw();
  }

  const at = (selector) => shown.querySelector(selector) ?? shown.querySelector("button");

  /** Where the cell of a column stands in a row: columns that count have none. */
  const cellIndex = (columns, index) => counted(columns.slice(0, index));

  function addColumn() {
    change((columns, rows) => {
      columns.push({ title: "" });
      rows.map(cellsOf).forEach((cells) => cells?.push(null));
    });
    at("thead th:nth-last-child(2) input").focus();
  }

  function removeColumn(index) {
    form.remember(`xóa cột ${index + 1}`);
    change((columns, rows) => {
      const cell = cellIndex(columns, index);
      const [{ count }] = columns.splice(index, 1);
      if (!count) {
        rows.filter(cellsOf).forEach((row) => withoutCell(row, cell, columns));
      }
    });
    enter(shown.querySelectorAll("thead th")[Math.max(0, index - 1)] ?? shown);
  }

  function addRow(index, row) {
    change((columns, rows) => {
      rows.splice(index, 0, row ?? Array(counted(columns)).fill(null));
    });
    enter(shown.querySelectorAll("tbody tr")[index]);
  }

  function addTotal() {
    const { columns = [], rows = [] } = slot.get();
    addRow(rows.length, {
      total: ["Tổng cộng", ...Array(Math.max(0, counted(columns) - 1)).fill(null)],
    });
  }

  function moveRow(index, by) {
    change((_, rows) => rows.splice(index + by, 0, ...rows.splice(index, 1)));
    const buttons = [
      ...shown
        .querySelectorAll("tbody tr")
        [index + by].querySelectorAll(".tools button:not([disabled])"),
    ];
    (buttons.find(({ dataset }) => dataset.by === String(by)) ?? buttons[0]).focus();
  }

  function removeRow(index) {
    form.remember(`xóa hàng ${index + 1}`);
    change((_, rows) => rows.splice(index, 1));
    const rows = shown.querySelectorAll("tbody tr");
    enter(rows[index] ?? rows[index - 1] ?? shown.querySelector(".adders"));
  }

  /** Puts cells of a spreadsheet from a cell on; row -1 is that of the titles. */
  function paste(row, column, cells) {
    change((columns, rows) => {
      const across = column + Math.max(...cells.map(({ length }) => length));
      while (counted(columns) < across) {
        columns.push({ title: "" });
        rows.map(cellsOf).forEach((there) => there?.push(null));
      }
      const named = columns.filter(({ count }) => !count);
      cells.forEach((line, index) => {
        const down = row + index;
        if (down < 0) {
          line.forEach((text, index) => (named[column + index].title = text));
          return;
        }
        while (rows.length <= down || !Array.isArray(rows[down])) {
          rows.splice(
            down,
            0,
            named.map(() => null),
          );
        }
        line.forEach((text, index) => (rows[down][column + index] = typed(text)));
      });
    });
    form.say(`Đã dán ${cells.length} hàng, ${Math.max(...cells.map(({ length }) => length))} cột.`);
    at(
      `[data-path="${CSS.escape(row < 0 ? `${path}.columns` : `${path}.rows[${row}]`)}"] input`,
    ).focus();
  }

  const onpaste = (row, column) => (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (/[\t\n]/.test(text.trimEnd())) {
      event.preventDefault();
      paste(row, column, pasted(text));
    }
  };

  const cell = (value, path, label, set, row, column) => {
    const control = el("input", {
      "aria-label": label,
      id: path,
      oninput: () => set(control.value),
      onpaste: onpaste(row, column),
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.isComposing) {
          event.preventDefault();
          below(row, column);
        }
      },
    });
    control.value = value;
    return el(
      "div",
      { class: "field", "data-path": path, "data-label": label },
      control,
      place(path),
    );
  };

  /** Goes to the cell below, in a new row after the last one. */
  function below(row, column) {
    const { rows = [] } = slot.get();
    if (row + 1 >= rows.length) {
      addRow(rows.length);
    }
    const inputs = shown.querySelectorAll("tbody tr")[row + 1].querySelectorAll("input");
    (inputs[column] ?? inputs[0]).focus();
  }

  function head(columns) {
    return columns.map((column, index) => {
      const to = `${path}.columns[${index}]`;
      const set = (text) => {
        column.title = text;
        slot.set(slot.get());
      };
      const { label } = form.schema.words(form.schema.definition("column").properties.title);
      return el(
        "th",
        { scope: "col" },
        cell(
          column.title ?? "",
          `${to}.title`,
          `${label} ${index + 1}`,
          set,
          -1,
          cellIndex(columns, index),
        ),
      );
    });
  }

  function bodyRow(row, index, columns, rows) {
    const to = `${path}.rows[${index}]`;
    // The problems of a total are those of its only key.
    const told = row.total ? `${to}.total` : to;
    const named = (column) =>
      `Hàng ${index + 1}, cột ${column.title ? `“${column.title}”` : columns.indexOf(column) + 1}`;
    const cells = [];
    if (typeof row.group === "string") {
      const set = (text) => {
        row.group = text;
        slot.set(slot.get());
      };
      const { label } = form.schema.words(form.schema.definition("group_row").properties.group);
      cells.push(
        el(
          "td",
          { colspan: columns.length },
          cell(row.group, `${to}.group`, `Hàng ${index + 1}: ${label}`, set, index, 0),
        ),
      );
    } else {
      const values = cellsOf(row);
      const own = columns.filter(({ count }) => !count);
      // A total begins with a label, which goes over the columns it has no cell for.
      const from = row.total ? own.length - values.length : 0;
      const setCell = (place) => (text) => {
        while (values.length < place) {
          values.push(null);
        }
        values[place] = typed(text);
        slot.set(slot.get());
      };
      const put = (place, column, colspan) =>
        el(
          "td",
          { colspan },
          cell(
            printed(values[place]),
            `${to}${row.total ? ".total" : ""}[${place}]`,
            column ? named(column) : `Hàng ${index + 1}: ô thừa`,
            setCell(place),
            index,
            place,
          ),
        );
      if (row.total) {
        const before = columns.indexOf(own[from]) + 1;
        cells.push(put(0, own[0], Math.max(1, before)));
        columns.slice(before).forEach((column) => {
          cells.push(column.count ? el("td") : put(own.indexOf(column) - from, column));
        });
      } else {
        const number = rows.slice(0, index + 1).filter(Array.isArray).length;
        columns.forEach((column) => {
          cells.push(
            column.count
              ? el("td", { class: "count" }, String(number))
              : put(own.indexOf(column), column),
          );
        });
        for (let extra = own.length; extra < values.length; extra += 1) {
          cells.push(put(extra));
        }
      }
    }
    const moving = (sign, by, words) =>
      button(sign, () => moveRow(index, by), {
        "aria-label": `${words}: hàng ${index + 1}`,
        title: words,
        "data-by": by,
        disabled: index + by < 0 || index + by >= rows.length,
      });
    const tools = el(
      "div",
      { class: "tools" },
      moving("↑", -1, "Chuyển lên"),
      moving("↓", 1, "Chuyển xuống"),
      button("✕", () => removeRow(index), { "aria-label": `Xóa: hàng ${index + 1}`, title: "Xóa" }),
    );
    cells.push(el("td", {}, tools, place(told)));
    return el("tr", { "data-path": told, "data-label": `Hàng ${index + 1}` }, ...cells);
  }

  function columnFold(columns) {
    const of = form.schema.definition("column");
    const columnsSlot = member(slot, "columns");
    return columns.map((_, index) => {
      const to = `${path}.columns[${index}]`;
      const inside = entry(columnsSlot, index);
      const fields = keys(form, of, inside, to, ["title", "columns", "count", "key"]);
      const counts = el("input", {
        type: "checkbox",
        id: `${to}.count`,
        checked: columns[index].count === true,
      });
      counts.addEventListener("change", () => {
        change((columns, rows) => {
          const cell = cellIndex(columns, index);
          columns[index].count = counts.checked || undefined;
          rows
            .filter(Array.isArray)
            .forEach((row) =>
              row.splice(cell, counts.checked ? 1 : 0, ...(counts.checked ? [] : [null])),
            );
        });
        document.getElementById(`${to}.count`).focus();
      });
      const { label, hint } = form.schema.words(of.properties.count);
      const name = `Cột ${index + 1}`;
      return framedSet(
        to,
        { label: name },
        el(
          "div",
          { class: "tools" },
          button("✕", () => removeColumn(index), {
            "aria-label": `Xóa: cột ${index + 1}`,
            title: "Xóa",
          }),
        ),
        el(
          "div",
          { class: "field tick", "data-path": `${to}.count`, "data-label": label },
          el("label", { for: `${to}.count` }, label),
          el("p", { class: "hint" }, hint),
          counts,
          place(`${to}.count`),
        ),
        ...fields,
      );
    });
  }

  function redraw() {
    const { columns = [], rows = [] } = slot.get();
    const open = shown.querySelector(":scope > details")?.open;
    const titles = form.schema.words(columnsNode);
    shown.replaceChildren(
      el(
        "div",
        { class: "grid" },
        el(
          "table",
          {},
          el(
            "thead",
            { "data-path": `${path}.columns`, "data-label": titles.label },
            el("tr", {}, ...head(columns), el("td", {}, place(`${path}.columns`))),
          ),
          el("tbody", {}, ...rows.map((row, index) => bodyRow(row, index, columns, rows))),
        ),
      ),
      el(
        "div",
        { class: "adders" },
        button("Thêm hàng", () => addRow((slot.get().rows ?? []).length)),
        button("Thêm hàng nhóm", () => addRow((slot.get().rows ?? []).length, { group: "" })),
        button("Thêm hàng tổng cộng", addTotal),
        button("Thêm cột", addColumn),
      ),
      folded("Từng cột: số thứ tự, bề rộng, căn lề, xóa", columnFold(columns), open),
    );
  }
  redraw();
  const { label } = form.schema.words(rowsNode);
  return framedSet(
    `${path}.rows`,
    {
      label,
      hint: "Có thể dán từ bảng tính vào một ô hay một tên cột; phím Enter xuống ô dưới. Số viết như khi in (1.118 hay 12,5) được cộng để đối chiếu với hàng tổng cộng.",
    },
    shown,
  );
}
