// The body: paragraphs, dash items, sections, tables and the rest, one below another.

import { entries } from "./entries.js";
import { field, framedSet, isObject, kept, keys } from "./fields.js";
import { lowered, raised } from "./schema.js";
import { member } from "./slots.js";
import { table } from "./table.js";

/** What buttons and labels call the blocks, and a new one of each, beside others and below a level. */
const BLOCKS = {
  text: ["Đoạn", () => ""],
  items: ["Các ý", () => ({ items: [""] })],
  section: ["Mục", nextSection],
  table: [
    "Bảng",
    () => ({
      table: {
        columns: [{ title: "TT", count: true }, { title: "" }, { title: "" }],
        rows: [[null, null]],
      },
    }),
  ],
  heading: ["Tiêu đề", () => ({ heading: "" })],
  centred: ["Dòng căn giữa", () => ({ centred: "" })],
};

function kindOf(value) {
  return isObject(value) && !("plain" in value) ? (Object.keys(value)[0] ?? "") : "text";
}

/** The blocks at `slot`, with buttons to add one; `around` gives the level of the section `whole` around. */
export function blocks(form, node, slot, path, around = () => undefined, whole = "") {
  const { label } = form.schema.words(node);
  const { hint: markup } = form.schema.words(form.schema.definition("text"));
  const name = (index, value) => {
    const kind = kindOf(value);
    const before = slot
      .get()
      .slice(0, index)
      .filter((other) => kindOf(other) === kind);
    return `${BLOCKS[kind]?.[0] ?? kind} ${before.length + 1}`;
  };
  const add = Object.values(BLOCKS).map(([label, fresh]) => [
    label,
    () => fresh(slot.get(), around()),
  ]);
  const draw = (place, path, { index, tools, split }) => {
    const kind = kindOf(place.get());
    const inside = kind === "text" ? [place, path] : [within(place, kind), `${path}.${kind}`];
    const holds = inside[0].get();
    const known =
      { items: Array.isArray, section: isObject, table: isObject }[kind]?.(holds) ?? true;
    return ((known && DRAWN[kind]) || other)(form, ...inside, {
      label: name(index, place.get()),
      tools,
      split,
    });
  };
  const hint = around() === undefined ? `${markup}. Phím Enter bắt đầu đoạn kế tiếp.` : "";
  return framedSet(
    path,
    { label, hint, plain: around() !== undefined },
    entries(form, { slot, path, name, draw, add, into: `Thêm vào ${lowered(whole || label)}` }),
  );
}

/** The place of what a block holds; a block without content keeps its kind. */
const within = (slot, kind) => ({
  get: () => slot.get()[kind],
  set: (value) => slot.set({ [kind]: value ?? "" }),
});

/** A section of the level of the last one beside it, or one below the one around. */
function nextSection(beside = [], around) {
  const levels = ["I", "1", "1.1", "1.1.1", "a", "(1)"];
  const last = beside.findLast((value) => kindOf(value) === "section");
  const below = levels[levels.indexOf(around) + 1] ?? "a";
  return { section: { level: last?.section?.level ?? below, body: [""] } };
}

const line = (form, slot, path, { label, tools, split }) =>
  field(form, { $ref: "#/$defs/text" }, slot, path, { label, tools, split });

function items(form, slot, path, { label, tools }) {
  const of = raised(form.schema.words(form.schema.definition("item")).label.replace(/^Một /, ""));
  const name = (index) => `${of} ${index + 1}`;
  const draw = (slot, path, { index, tools, split }) => {
    const long = isObject(slot.get()) && "text" in slot.get();
    return field(form, { $ref: `#/$defs/${long ? "item" : "text"}` }, slot, path, {
      label: name(index),
      tools,
      split,
    });
  };
  const { label: further } = form.schema.words(form.schema.definition("item").properties.items);
  const add = [
    [of, () => ""],
    [`${of}, có ${lowered(further)}`, () => ({ text: "", items: [""] })],
  ];
  return framedSet(
    path,
    { label, tools },
    entries(form, {
      slot,
      path,
      name,
      draw,
      add,
      into: `Thêm vào ${lowered(label)}`,
      needed: true,
    }),
  );
}

function section(form, slot, path, { label, tools }) {
  const node = form.schema.definition("section");
  const [first, heading, fold] = keys(form, node, slot, path, ["body"]);
  const body = blocks(
    form,
    node.properties.body,
    member(slot, "body"),
    `${path}.body`,
    () => slot.get().level,
    label,
  );
  return framedSet(path, { label, tools }, first, heading, fold, body);
}

function tabled(form, slot, path, { label, tools }) {
  const node = form.schema.definition("table");
  return framedSet(
    path,
    { label, tools },
    ...keys(form, node, slot, path, ["columns", "rows"]),
    table(form, slot, path),
  );
}

const other = (form, slot, path, { label, tools }) => kept(form, {}, slot, path, { label, tools });

const DRAWN = { text: line, heading: line, centred: line, items, section, table: tabled };
