// Lists that grow and shrink: each entry with buttons, each with a name; the focus follows.

import { button, el, enter } from "./dom.js";
import { lowered } from "./schema.js";
import { entry } from "./slots.js";

/**
 * Draws the entries at `slot`. `draw(slot, path, { index, tools, split })` gives an element;
 * `name(index, value)` what its buttons call it; `add` pairs of a label and a function that gives a
 * new value; `into` the words before several of these.
 */
export function entries(form, { slot, path, name, draw, add = [], into, needed = false }) {
  const shown = el("div", { class: "entries" });
  const values = () => slot.get() ?? [];

  function set(list) {
    slot.set(list.length > 0 || needed ? list : undefined);
    redraw();
  }

  function splice(index, removed, ...added) {
    const list = [...values()];
    list.splice(index, removed, ...added);
    set(list);
  }

  function move(index, by) {
    const list = [...values()];
    list.splice(index + by, 0, ...list.splice(index, 1));
    set(list);
    // On the button that was pressed, if it can be pressed again.
    const buttons = [...shown.children[index + by].querySelectorAll(":scope > .tools > button")];
    (
      buttons.find((one) => one.dataset.by === String(by) && !one.disabled) ??
      buttons.find((one) => !one.disabled)
    ).focus();
  }

  function remove(index) {
    form.remember(`xóa ${lowered(name(index, values()[index]))}`);
    splice(index, 1);
    enter(shown.children[index] ?? shown.lastElementChild ?? adders);
  }

  function tools(index, count) {
    const called = lowered(name(index, values()[index]));
    const moving = (sign, by, words) =>
      button(sign, () => move(index, by), {
        "aria-label": `${words}: ${called}`,
        title: words,
        "data-by": by,
        disabled: index + by < 0 || index + by >= count,
      });
    return el(
      "div",
      { class: "tools" },
      moving("↑", -1, "Chuyển lên"),
      moving("↓", 1, "Chuyển xuống"),
      button("✕", () => remove(index), { "aria-label": `Xóa: ${called}`, title: "Xóa" }),
    );
  }

  /** Lines that were typed or pasted into an entry: each is an entry of its own. */
  const split = (index) => (lines) => {
    splice(index, 1, ...lines);
    const control = shown.children[index + lines.length - 1].querySelector("textarea, input");
    control.focus();
    control.setSelectionRange(0, 0);
  };

  function redraw() {
    const list = values();
    shown.replaceChildren(
      ...list.map((value, index) =>
        draw(entry(slot, index), `${path}[${index}]`, {
          index,
          tools: tools(index, list.length),
          split: typeof value === "string" ? split(index) : undefined,
        }),
      ),
    );
  }

  const adders = el(
    "div",
    { class: "adders", role: into && "group", "aria-label": into },
    into ? el("span", { "aria-hidden": "true" }, `${into}:`) : undefined,
    ...add.map(([label, fresh]) =>
      button(
        add.length > 1 ? `+ ${label}` : `Thêm ${lowered(label)}`,
        () => {
          splice(values().length, 0, fresh());
          enter(shown.lastElementChild);
        },
        { "aria-label": `Thêm ${lowered(label)}` },
      ),
    ),
  );
  redraw();
  return el("div", {}, shown, adders);
}
