// Calls of the library in its worker.

/** The library: a method of vanban.js gives a promise here. */
export class Engine {
  #worker;
  #waiting = new Map();
  #last = 0;

  constructor() {
    // A worker of a blob stands under the page's policy; one of a file would have none.
    const source = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
    const blob = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    this.#worker = new Worker(blob, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#settle(data));
    this.#worker.addEventListener("error", ({ message }) => {
      for (const id of this.#waiting.keys()) {
        this.#settle({ id, error: message ?? "worker.js" });
      }
    });
  }

  call(method, ...given) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, given });
    });
  }

  #settle({ id, result, error }) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) {
      resolve(result);
    } else {
      reject(new Error(error));
    }
  }
}
