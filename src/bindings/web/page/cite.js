// The window from which a citation or a note is put into a text.

import { button, el } from "./dom.js";

const dialog = document.getElementById("cite");

/** Offers what the data have; what is chosen goes where the caret stands. `elsewhere` begins a new one. */
export function cite(control, { citations = [], footnotes = [] }, elsewhere) {
  const { selectionStart, selectionEnd } = control;
  const put = (mark) => {
    dialog.close();
    control.focus();
    control.setRangeText(mark, selectionStart, selectionEnd, "end");
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const words = ({ kind, number, subject, text }) =>
    [kind, number, subject, text].filter((part) => typeof part === "string");
  const offered = [
    ...citations.filter((one) => one?.id).map((one) => [`[@${one.id}]`, one]),
    ...footnotes.filter((one) => one?.id).map((one) => [`[^${one.id}]`, one]),
  ].map(([mark, one]) => button(`${mark} ${words(one).join(" ")}`, () => put(mark)));
  const none = offered.length === 0 ? [el("p", {}, "Chưa có văn bản nào để viện dẫn.")] : offered;
  const more = button("Thêm văn bản được viện dẫn", () => {
    dialog.close();
    elsewhere();
  });
  dialog.querySelector(".choices").replaceChildren(...none, more);
  dialog.onclose = () => control.focus();
  dialog.showModal();
}
