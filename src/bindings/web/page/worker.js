// The library, away from the typing: a call of a long document takes its time.

import { load } from "../vanban.js";

const loaded = load();

addEventListener("message", async ({ data: { id, method, given } }) => {
  try {
    const vanban = await loaded;
    postMessage({ id, result: vanban[method](...given) });
  } catch (error) {
    postMessage({ id, error: String(error.message) });
  }
});
