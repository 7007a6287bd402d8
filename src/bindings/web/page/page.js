// A report in a form: what is typed is data, of which the library tells what is wrong and draws
// the pages.

import { cite } from "./cite.js";
import { el, enter, say } from "./dom.js";
import { download, keep, kept } from "./draft.js";
import { Engine } from "./engine.js";
import { field, folded } from "./fields.js";
import { showPages, showState } from "./pages.js";
import { Schema, lowered } from "./schema.js";
import { member, put } from "./slots.js";
import { tell } from "./told.js";

/** The form's parts, each with its keys; all others are folded away at the end. */
const PARTS = [
  ["Phần đầu", ["sender", "number", "place", "date", "subject", "to"]],
  ["Viện dẫn và nội dung", ["citations", "body"]],
  ["Phần cuối", ["recipients", "signature"]],
];
/** Keys that a person has nothing to say about. */
const SET = ["$schema", "vanban", "type"];

/** Milliseconds of rest after which what was typed is looked at. */
const REST = 150;
/** Codes of problems of what is not there. */
const MISSING = ["required", "text.empty"];
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const part = (id) => document.getElementById(id);
const engine = new Engine();
const past = [];
let data;
let resting;
let looking = Promise.resolve();
/** Whether pages of these data have been shown since the form was drawn. */
let drawnSince = false;

const form = {
  schema: undefined,
  cite: (control) =>
    cite(control, data, () =>
      part("form").querySelector('[data-path="citations"] .adders button').click(),
    ),
  /** Keeps the data as they are before something is done, so that what is taken away can come back. */
  remember(deed) {
    past.push([deed, structuredClone(data)]);
    showUndo();
  },
  say: (text) => say(part("said"), text),
};

const root = {
  get: () => data,
  set(value) {
    data = value;
    changed();
  },
};

function changed() {
  form.say("");
  busy(true);
  clearTimeout(resting);
  resting = setTimeout(() => {
    store();
    look();
  }, REST);
}

/** Tells whether what is shown is of other data than those in the form. */
function busy(whether) {
  document.querySelector("main").setAttribute("aria-busy", String(whether));
}

function store() {
  if (!keep(data)) {
    form.say("Trình duyệt này không cho lưu bản nháp: hãy xuất dữ liệu trước khi đóng trang.");
  }
}

/** Looks at the data as they are now, after what is being looked at. */
function look() {
  busy(true);
  clearTimeout(resting);
  resting = undefined;
  looking = looking.then(lookOnce).catch(fail);
  return looking;
}

/** Tells that the library itself has failed; what was typed stays. */
function fail({ message }) {
  busy(false);
  form.say(`Chương trình gặp sự cố: ${message}. Hãy xuất dữ liệu để giữ lại.`);
}

async function lookOnce() {
  const seen = written(data);
  const account = await engine.call("preview", seen);
  if (resting !== undefined) {
    // Something else has been typed meanwhile, and will be looked at.
    return;
  }
  for (const problem of account.problems) {
    problem.help_vi &&= form.schema.plainly(problem.help_vi);
  }
  tell(part("form"), account);
  allow(account.done);
  const drawn = account.done ? account : await mended(account.problems);
  if (drawn) {
    showPages(drawn);
    drawnSince = true;
  } else if (!drawnSince) {
    showPages({ files: [], text: "" });
  }
  const pages = `${drawn?.files.length} trang.`;
  if (account.done) {
    showState(pages, false);
  } else if (drawn) {
    showState(`${pages} Chỗ còn thiếu ghi trong <…>, chỗ sai bỏ trống.`, false);
  } else {
    const words = drawnSince
      ? "Còn lỗi: hình các trang là của lần gần nhất vẽ được."
      : "Còn lỗi: chưa vẽ được trang nào.";
    showState(words, true);
  }
  busy(resting !== undefined);
}

/** The pages of data with errors: without what is wrong, and with names where something is missing. */
async function mended(problems) {
  let copy = structuredClone(data);
  // What was put in, or taken out, can lack something else.
  for (let round = 0; round < 3; round += 1) {
    const cited = new Set();
    for (const { code, path } of problems.filter(({ severity }) => severity === "error")) {
      const [citation, index] = path.match(/^citations\[(\d+)\]/) ?? [];
      if (citation) {
        cited.add(Number(index));
      } else {
        const name = MISSING.includes(code) ? nameOf(path) : undefined;
        put(copy, path, path === "body" ? [name] : name);
      }
    }
    copy = uncited(copy, cited);
    const drawn = await engine.call("preview", written(copy));
    if (drawn.done) {
      return drawn;
    }
    problems = drawn.problems;
  }
  return undefined;
}

/** Data without some citations: what these are called stands where they are used. */
function uncited(data, indices) {
  const citations = data.citations?.filter((_, index) => !indices.has(index));
  let json = JSON.stringify({ ...data, citations });
  for (const index of indices) {
    const mark = JSON.stringify(`[@${data.citations[index]?.id}]`).slice(1, -1);
    json = json.replaceAll(mark, () => nameOf(`citations[${index}]`));
  }
  return JSON.parse(json);
}

/** What the field of a path is called, as a placeholder. */
function nameOf(path) {
  const field = part("form").querySelector(`[data-path="${CSS.escape(path)}"]`);
  return `<${lowered(field?.dataset.label ?? "…")}>`;
}

/** The data as JSON, in the order of the schema. */
function written(data) {
  const order = Object.keys(form.schema.definition().properties);
  const keys = Object.keys(data).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, data[key]])), null, 2);
}

function allow(done) {
  part("download").setAttribute("aria-disabled", String(!done));
  say(part("reason"), done ? "" : "Chưa tải được tệp: còn lỗi.");
}

function showUndo() {
  const [last] = past.slice(-1);
  part("undo").hidden = last === undefined;
  say(part("undo"), last ? `Hoàn tác: ${last[0]}` : "");
}

/** Draws the form anew, from other data. */
function begin(other) {
  data = other;
  drawnSince = false;
  const { properties, required } = form.schema.definition();
  const draw = (key) =>
    field(form, properties[key], member(root, key), key, { needed: required.includes(key) });
  const usual = PARTS.flatMap(([, keys]) => keys);
  const others = Object.keys(properties).filter(
    (key) => !usual.includes(key) && !SET.includes(key),
  );
  part("form").replaceChildren(
    ...PARTS.map(([name, keys]) =>
      el("section", {}, el("h2", {}, name), el("div", { class: "fields" }, ...keys.map(draw))),
    ),
    folded(
      "Các mục ít dùng",
      others.map(draw),
      others.some((key) => data[key] !== undefined),
    ),
  );
  look();
}

/** The data that a report begins from: those of the starter, without its placeholders. */
function empty(starter) {
  return JSON.parse(starter, function (key, value) {
    if (typeof value === "string" && /^<.*>$/.test(value)) {
      return Array.isArray(this) ? "" : undefined;
    }
    return value;
  });
}

/** Whether data are of the type and the version of the starter. */
function isReport(data, starter) {
  const { type, vanban } = JSON.parse(starter);
  return data?.type === type && data.vanban === vanban;
}

async function save() {
  await look();
  if (part("download").getAttribute("aria-disabled") === "true") {
    part("first").click();
    return;
  }
  const { files } = await engine.call("build", written(data));
  for (const { name, bytes } of files) {
    download(name, WORD, bytes);
  }
  form.say(`Đã tạo tệp ${files.map(({ name }) => name).join(", ")}.`);
}

async function read(file, starter) {
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch {
    form.say(`${file.name} không phải là tệp JSON.`);
    return;
  }
  if (!isReport(read, starter)) {
    form.say(`${file.name} không phải là dữ liệu của một báo cáo.`);
    return;
  }
  form.remember("nhập dữ liệu");
  begin(read);
  store();
  form.say(`Đã nhập ${file.name}.`);
}

/** Takes back what was done last. */
function takeBack() {
  const [deed, before] = past.pop();
  begin(before);
  store();
  showUndo();
  form.say(`Đã hoàn tác: ${deed}.`);
  (past.length > 0 ? part("undo") : part("restart")).focus();
}

async function start() {
  form.schema = new Schema(await engine.call("schema", "report"));
  const starter = await engine.call("starter", "report");
  const draft = kept();
  begin(isReport(draft, starter) ? draft : empty(starter));

  part("form").addEventListener("submit", (event) => event.preventDefault());
  part("download").addEventListener("click", () => save().catch(fail));
  part("restart").addEventListener("click", () => {
    form.remember("bắt đầu lại");
    begin(empty(starter));
    keep(undefined);
    enter(part("form"));
  });
  part("undo").addEventListener("click", takeBack);
  part("export").addEventListener("click", () =>
    download("bao-cao.json", "application/json", `${written(data)}\n`),
  );
  part("import").addEventListener("change", async ({ target }) => {
    await read(target.files[0], starter);
    target.value = "";
  });
  document.querySelector(".files").inert = false;
  // What was typed in the last moment is kept too.
  addEventListener("pagehide", () => resting !== undefined && keep(data));
}

start().catch((error) => {
  say(part("count"), `Trang chưa chạy được: ${error.message}`);
});
