// The page in a browser: served from the folder of the bindings, in the Chromium of the system.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

import { chromium } from "playwright-core";

const FOLDER = new URL("../../", import.meta.url);
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves the files of the page on a free port of this machine. */
export async function serve() {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    try {
      const bytes = await readFile(new URL(`.${pathname.replace(/\/$/, "/index.html")}`, FOLDER));
      response.writeHead(200, { "content-type": TYPES[extname(pathname) || ".html"] }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/page/`,
    close: () => server.close(),
  };
}

/** The browser: $CHROMIUM, or the one of the system. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
}

/** The field with a path. */
export const at = (page, path) => page.locator(`[data-path="${path}"]`);
