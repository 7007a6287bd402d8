// The pages beside the form: images, so that nothing in them can run.

import { el, say } from "./dom.js";

const shown = document.getElementById("pages");

/** Shows the files of a preview; an image stays where its page is the same. */
export function showPages({ files, text }) {
  const before = [...shown.children];
  files.forEach(({ sha256, bytes }, index) => {
    const image = before[index] ?? el("img");
    if (image.dataset.sha256 !== sha256) {
      const old = image.src;
      image.src = URL.createObjectURL(new Blob([bytes], { type: "image/svg+xml" }));
      image.dataset.sha256 = sha256;
      if (old) {
        // Only now that another stands there.
        image.addEventListener("load", () => URL.revokeObjectURL(old), { once: true });
      }
    }
    image.alt = `Trang ${index + 1} trên ${files.length}`;
    if (!before[index]) {
      shown.append(image);
    }
  });
  for (const image of before.slice(files.length)) {
    URL.revokeObjectURL(image.src);
    image.remove();
  }
  const words = document.getElementById("words");
  words.hidden = false;
  say(words.querySelector("pre"), text);
}

/** Tells how the pages stand to the data. */
export function showState(text, stale) {
  say(document.getElementById("state"), text);
  shown.classList.toggle("stale", stale);
}
