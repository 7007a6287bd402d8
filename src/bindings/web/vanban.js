// vanban for browsers and Node: the functions of vanban.wasm, with values of JavaScript.

/** Memory that an instance may keep between calls; it never gives any back. */
const MOST_KEPT = 64 << 20;

/** What is wrong with a request or with data, where there is no account to tell it. */
export class ProblemsError extends Error {
  constructor(problems) {
    super(problems.map((problem) => `${problem.path}: ${problem.message_vi}`).join("\n"));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** Compiles vanban.wasm: the one beside this file, or another. */
export async function load(source = new URL("vanban.wasm", import.meta.url)) {
  return new Vanban(await compile(await source));
}

async function compile(source) {
  if (source instanceof WebAssembly.Module) {
    return source;
  }
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) {
    return WebAssembly.compile(source);
  }
  if (source instanceof URL && source.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(source));
  }
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) {
    throw new Error(`vanban.wasm: ${response.status} ${response.statusText}`);
  }
  // Not every server knows the type that streaming asks for.
  return WebAssembly.compile(await response.arrayBuffer());
}

class Vanban {
  #module;
  #instance;

  constructor(module) {
    this.#module = module;
  }

  get version() {
    const { memory, vanban_version } = this.#exports();
    const start = vanban_version() >>> 0;
    const bytes = new Uint8Array(memory.buffer, start);
    return text(bytes.subarray(0, bytes.indexOf(0)));
  }

  build(data, { style } = {}) {
    return this.call({ action: "build", style }, data);
  }

  check(data, { style } = {}) {
    return this.call({ action: "check", style }, data);
  }

  preview(data, { style, law, picture } = {}) {
    const account = this.call({ action: "preview", style, law, picture }, data);
    for (const file of account.files) {
      file.text = text(file.bytes);
    }
    return account;
  }

  explain(data, { style } = {}) {
    return this.call({ action: "explain", style }, data);
  }

  schema(type) {
    return settled(this.call({ action: "schema", type }));
  }

  starter(type) {
    return settled(this.call({ action: "new", type }));
  }

  call(request, data) {
    const exports = this.#exports();
    try {
      return answer(exports, JSON.stringify(request), written(data));
    } catch (error) {
      // What was broken off leaves an instance of which nothing is known.
      this.#instance = undefined;
      if (error instanceof WebAssembly.RuntimeError) {
        throw new Error("vanban has failed; please report it with the data", { cause: error });
      }
      throw error;
    } finally {
      if (exports.memory.buffer.byteLength > MOST_KEPT) {
        this.#instance = undefined;
      }
    }
  }

  #exports() {
    this.#instance ??= new WebAssembly.Instance(this.#module);
    return this.#instance.exports;
  }
}

/** Data as the bytes or the text they are, or an object as JSON. */
function written(data) {
  if (data === undefined || typeof data === "string" || data instanceof Uint8Array) {
    return data ?? "";
  }
  return JSON.stringify(data);
}

function text(bytes) {
  return new TextDecoder().decode(bytes);
}

/** The result of a call that has no account to give. */
function settled({ done, problems, result }) {
  if (!done) {
    throw new ProblemsError(problems);
  }
  return result;
}

function answer(exports, request, data) {
  // The last one is the place of a length.
  const given = [request, data, new Uint8Array(4)].map((bytes) => put(exports, bytes));
  const answer = exports.vanban_call(...given[0], ...given[1]);
  const [length] = given.at(-1);
  const view = (bytes) => {
    const [size] = new Uint32Array(exports.memory.buffer, length, 1);
    return new Uint8Array(exports.memory.buffer, bytes >>> 0, size);
  };
  const account = JSON.parse(text(view(exports.vanban_json(answer, length))));
  account.done = exports.vanban_is_done(answer) === 1;
  account.files.forEach((file, index) => {
    // A copy, for the memory is used again.
    file.bytes = view(exports.vanban_file(answer, index, length)).slice();
  });
  exports.vanban_free(answer);
  for (const [room, size] of given) {
    exports.vanban_dealloc(room, size);
  }
  return account;
}

/** Puts bytes into the memory of the instance: where they are, and how many. */
function put({ memory, vanban_alloc }, data) {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const room = vanban_alloc(bytes.length) >>> 0;
  if (room === 0 && bytes.length > 0) {
    throw new RangeError(`no memory for ${bytes.length} bytes`);
  }
  new Uint8Array(memory.buffer, room, bytes.length).set(bytes);
  return [room, bytes.length];
}
