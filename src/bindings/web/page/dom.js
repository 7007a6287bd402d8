// Elements, made without a string of HTML: no word of a user can become one.

/** An element; attributes `on…` are listeners, and absent ones are left out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

/** A button of a form that does something else than send it. */
export function button(text, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, text);
}

/** What can be typed into or chosen from. */
export const CONTROL = "input, textarea, select";

/** Puts the focus into the first control in an element, or onto its first button. */
export function enter(element) {
  for (
    let details = element.closest("details");
    details;
    details = details.parentElement.closest("details")
  ) {
    details.open = true;
  }
  const inside = (selector) =>
    element.matches(selector) ? element : element.querySelector(selector);
  (inside(CONTROL) ?? inside("button, summary") ?? element).focus();
}

/** Sets text only where it differs, so that it is told once. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
