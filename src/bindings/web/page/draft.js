// The draft in this browser, and files that go out and come in.

import { el } from "./dom.js";

const KEY = "vanban.report";

/** The draft that was kept, if there is one. */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or none; false where the browser does not allow it. */
export function keep(data) {
  try {
    if (data === undefined) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify(data));
    }
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the person. */
export function download(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = el("a", { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
