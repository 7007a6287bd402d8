// The fields of the form, drawn from the schema. Each stands in an element with its path in
// `data-path`, and with a place for the problems of that path.

import { el, button } from "./dom.js";
import { blocks } from "./blocks.js";
import { entries } from "./entries.js";
import { example, valueWords } from "./schema.js";
import { member } from "./slots.js";

/** Keys that most reports need, by definition; others are folded away. */
const USUAL = {
  sender: ["name", "superior", "code"],
  citation: ["id", "kind", "number", "date", "issuer", "subject"],
  signature: ["collective", "deputy_for", "title", "name"],
  footnote: ["id", "text"],
  annex: ["title", "id", "body"],
  item: ["text", "items"],
  section: ["level", "heading", "body"],
  table: ["caption", "unit"],
  filing: ["unit", "copies", "drafter"],
};

/** Texts of one line that are long. */
const LONG = ["subject", "name", "issuer"];

/** Draws the field of a node of the schema: what is at `slot`, with its path. */
export function field(form, node, slot, path, more = {}) {
  const whole = form.schema.resolve(node);
  const value = slot.get();
  if (whole.kind === "text") {
    const drawn = value === undefined || typeof value === "string" ? text : kept;
    return drawn(form, whole, slot, path, { long: true, cites: true, ...more });
  }
  if (whole.type === "array" || whole.properties) {
    // Data from elsewhere can have another shape; the problem is told all the same.
    const fits = whole.properties ? isObject(value) : Array.isArray(value);
    if (value !== undefined && !fits) {
      return kept(form, whole, slot, path, more);
    }
  }
  if (whole.type === "array") {
    const drawn = form.schema.resolve(whole.items).kind === "block" ? blocks : list;
    return drawn(form, whole, slot, path);
  }
  if (whole.properties) {
    return group(form, whole, slot, path, more);
  }
  if (whole.enum) {
    return choice(form, whole, slot, path, whole.enum, more);
  }
  if (whole.type === "boolean") {
    return whole.examples?.[0] === false
      ? choice(form, whole, slot, path, [true, false], more)
      : tick(form, whole, slot, path);
  }
  const kinds = (whole.anyOf ?? whole.oneOf ?? [whole]).map(({ type, pattern }) =>
    pattern?.includes("XXXX") ? "date" : type,
  );
  if (kinds.includes("date")) {
    return date(form, whole, slot, path);
  }
  if (value !== undefined && typeof value === "object") {
    return kept(form, whole, slot, path, more);
  }
  return text(form, whole, slot, path, {
    kinds,
    long: LONG.includes(path.match(/\w*$/)[0]),
    ...more,
  });
}

/** Whether a value is an object of JSON. */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An element for a field, with its label, its hint and the place of its problems. */
export function framed(path, { label, hint, tools, short }, control, further) {
  control.id = path;
  if (hint) {
    control.setAttribute("aria-describedby", `${path}-hint`);
  }
  return el(
    "div",
    {
      class: `field${short ? " short" : ""}${tools ? " tooled" : ""}`,
      "data-path": path,
      "data-label": label,
    },
    el("label", { for: path }, label),
    control,
    hint ? el("p", { class: "hint", id: `${path}-hint` }, hint) : undefined,
    place(path),
    further,
    tools,
  );
}

/** A set of fields, with its legend. */
export function framedSet(path, { label, hint, tools, plain }, ...children) {
  return el(
    "fieldset",
    {
      class: `group${tools ? " tooled" : ""}${plain ? " plain" : ""}`,
      "data-path": path,
      "data-label": label,
      "aria-describedby": hint ? `${path}-hint` : undefined,
    },
    el("legend", {}, label),
    tools,
    hint ? el("p", { class: "hint", id: `${path}-hint` }, hint) : undefined,
    place(path),
    el("div", { class: "fields" }, ...children),
  );
}

/** The place of the problems of a path. */
export function place(path) {
  return el("div", { class: "told", id: `${path}-told` });
}

function text(
  form,
  node,
  slot,
  path,
  { kinds = ["string"], long = false, cites = false, label, tools, split },
) {
  const known = form.schema.words(node);
  const control = el(long ? "textarea" : "input", {
    rows: long && 1,
    type: long ? undefined : "text",
    inputmode: kinds[0] === "integer" ? "numeric" : undefined,
    placeholder: example(node),
    oninput: () => slot.set(read(control.value, kinds)),
  });
  control.value = slot.get() ?? "";
  if (long) {
    ofOneParagraph(control, split);
  }
  return framed(
    path,
    { label: label ?? known.label, hint: label ? "" : known.hint, tools, short: !long },
    control,
    cites
      ? button("Chèn viện dẫn", () => form.cite(control), {
          class: "small",
          "aria-label": `Chèn viện dẫn vào: ${label ?? known.label}`,
        })
      : undefined,
  );
}

/** What was typed: a number where the schema has one, and nothing where nothing stands. */
function read(typed, kinds) {
  const trimmed = typed.trim();
  if (kinds.includes("boolean") && trimmed === "true") {
    return true;
  }
  if (kinds.includes("integer") && /^(0|[1-9]\d{0,8})$/.test(trimmed)) {
    return Number(trimmed);
  }
  return trimmed === "" ? undefined : typed;
}

/** Line ends never come into a text: they begin a further one, or are spaces. */
function ofOneParagraph(control, split) {
  const insert = (lines) => {
    const { value, selectionStart, selectionEnd } = control;
    const parts = [value.slice(0, selectionStart) + lines[0], ...lines.slice(1)];
    parts.push(parts.pop() + value.slice(selectionEnd));
    if (split) {
      split(parts);
    } else {
      control.setRangeText(lines.join(" "), selectionStart, selectionEnd, "end");
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  control.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (split) {
        insert(["", ""]);
      }
    }
  });
  control.addEventListener("paste", (event) => {
    const lines = event.clipboardData
      .getData("text/plain")
      .split(/[\r\n]+/)
      .filter((line) => line.trim());
    if (lines.length > 1) {
      event.preventDefault();
      insert(lines.map((line) => line.trim()));
    }
  });
}

function choice(form, node, slot, path, known, { needed } = {}) {
  const { label, hint } = form.schema.words(node);
  const given = slot.get();
  const values = given === undefined || known.includes(given) ? known : [...known, given];
  const named = { true: "Có", false: "Không" };
  const control = el(
    "select",
    { onchange: () => slot.set(values[control.selectedIndex - (needed ? 0 : 1)]) },
    needed ? undefined : el("option", {}, "(không chọn)"),
    ...values.map((value) =>
      el("option", { selected: value === given }, named[value] ?? valueWords(value)),
    ),
  );
  return framed(path, { label, hint, short: true }, control);
}

function tick(form, node, slot, path) {
  const { label, hint } = form.schema.words(node);
  const control = el("input", {
    type: "checkbox",
    checked: slot.get() === true,
    onchange: () => slot.set(control.checked || undefined),
  });
  const framing = framed(path, { label, hint }, control);
  framing.classList.add("tick");
  return framing;
}

const PARTS = [
  ["Ngày", 2],
  ["Tháng", 2],
  ["Năm", 4],
];

/** Day, month and year; what is missing is written with X. */
function date(form, node, slot, path) {
  const { label, hint } = form.schema.words(node);
  const given = String(slot.get() ?? "")
    .split("-")
    .reverse();
  given.unshift(...Array(Math.max(0, 3 - given.length)).fill(""));
  const controls = PARTS.map(([, size], index) => {
    const control = el("input", {
      type: "text",
      inputmode: "numeric",
      maxlength: size,
      size,
      id: `${path}-${index}`,
      oninput: () => slot.set(written(controls)),
    });
    control.value = /^X*$/.test(given[index]) ? "" : given[index];
    return control;
  });
  const fields = PARTS.map(([name], index) =>
    el("span", {}, el("label", { for: `${path}-${index}` }, name), controls[index]),
  );
  const drawn = framedSet(
    path,
    { label, hint, plain: true },
    el("div", { class: "date" }, ...fields),
  );
  drawn.classList.add("short");
  return drawn;
}

function written(controls) {
  const typed = controls.map((control) => control.value.trim());
  if (typed.every((part) => part === "")) {
    return undefined;
  }
  const parts = typed.map((part, index) => {
    const [, size] = PARTS[index];
    return part === "" ? "X".repeat(size) : part.padStart(2, "0");
  });
  return parts
    .reverse()
    .join("-")
    .replace(/(-XX)+$/, "");
}

/** An object: its usual keys, and the others folded away. */
export function group(form, node, slot, path, { tools, label } = {}) {
  const known = form.schema.words(node);
  return framedSet(
    path,
    { label: label ?? known.label, hint: label ? "" : known.hint, tools },
    ...keys(form, node, slot, path),
  );
}

/** The fields of an object: those that most need, then the others in a fold. */
export function keys(form, { kind, properties, required = [] }, slot, path, but = []) {
  const usual = (USUAL[kind] ?? Object.keys(properties)).filter((key) => !but.includes(key));
  const others = Object.keys(properties).filter(
    (key) => !usual.includes(key) && !but.includes(key),
  );
  const draw = (key) =>
    field(form, properties[key], member(slot, key), `${path}.${key}`, {
      needed: required.includes(key),
    });
  return [
    ...usual.map(draw),
    folded(
      "Thêm thông tin",
      others.map(draw),
      others.some((key) => slot.get()?.[key] !== undefined),
    ),
  ];
}

/** Fields that few need. */
export function folded(name, children, open) {
  return children.length > 0
    ? el("details", { open }, el("summary", {}, name), el("div", { class: "fields" }, ...children))
    : undefined;
}

/** A list of texts, or of objects. */
function list(form, node, slot, path) {
  const { label, hint } = form.schema.words(node);
  const of = form.schema.resolve(node.items);
  const name = (index) => `${of.properties ? form.schema.words(of).label : label} ${index + 1}`;
  const draw = (slot, path, { index, tools, split }) =>
    field(form, node.items, slot, path, { label: name(index), tools, split, long: true });
  const add = [[label, () => fresh(of, slot)]];
  return framedSet(path, { label, hint }, entries(form, { slot, path, name, draw, add }));
}

/** A new entry; an object that others point to has an id of its own from the start. */
function fresh({ kind, properties }, slot) {
  if (!properties) {
    return "";
  }
  const made = properties.body ? { body: [""] } : {};
  if (properties.id) {
    const prefix = { citation: "vb", footnote: "ct", annex: "pl" }[kind];
    const taken = (slot.get() ?? []).map((one) => one?.id);
    let number = 1;
    while (taken.includes(`${prefix}${number}`)) {
      number += 1;
    }
    made.id = `${prefix}${number}`;
  }
  return made;
}

/** What this form cannot edit: it is told, and stays in the data. */
export function kept(form, node, slot, path, { label, tools } = {}) {
  return framedSet(
    path,
    { label: label ?? form.schema.words(node).label, tools },
    el(
      "p",
      { class: "kept" },
      "Phần này có định dạng riêng nên không sửa được ở đây; nó vẫn nguyên trong bản nháp và trong tệp Word.",
    ),
    el(
      "details",
      {},
      el("summary", {}, "Xem dữ liệu"),
      el("pre", { tabindex: 0 }, JSON.stringify(slot.get(), null, 1)),
    ),
  );
}
