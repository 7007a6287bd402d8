// The functions of vanban.js, as a program calls them: node --test src/bindings/web

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { test } from "node:test";

import { load, ProblemsError } from "./vanban.js";

const fixture = (name) => readFile(new URL(`../../../fixtures/${name}`, import.meta.url), "utf8");
const vanban = await load();
const minimal = await fixture("minimal.json");

test("a document is built from text, bytes and objects alike", () => {
  const known = vanban.build(minimal);
  assert.equal(known.done, true);
  const [file] = known.files;
  assert.equal(file.name, "bao-cao-ket-qua-trong-cay-dau-nam-2026.docx");
  assert.equal(createHash("sha256").update(file.bytes).digest("hex"), file.sha256);
  assert.deepEqual(vanban.build(new TextEncoder().encode(minimal)), known);
  assert.deepEqual(vanban.build(JSON.parse(minimal)), known);
  assert.equal(known.pages, 1);
  assert.match(known.text, /BÁO CÁO/);
  assert.equal(known.blanks[0].path, "number");
});

test("a house style changes the file", () => {
  const style = { vanban_style: 1, preset: "S" };
  assert.notEqual(vanban.build(minimal, { style }).files[0].sha256, vanban.build(minimal).files[0].sha256);
  const wrong = vanban.build(minimal, { style: { vanban_style: 1, line_spacing: 2 } });
  assert.deepEqual(wrong.problems.map(({ file, path }) => [file, path]), [["request", "style.line_spacing"]]);
});

test("problems are told, with their places", () => {
  const account = vanban.check('{"vanban": 1,\n "type": "circular"}');
  assert.equal(account.done, false);
  const [problem] = account.problems;
  assert.deepEqual([problem.path, problem.code, problem.line], ["type", "type.foreign", 2]);
  assert.deepEqual(account.files, []);
});

test("pages are drawn", () => {
  const { files, pages } = vanban.preview(minimal);
  assert.equal(files.length, pages);
  assert.match(files[0].text, /^<svg .*<\/svg>\s*$/s);
  assert.match(vanban.preview(minimal, { picture: "html", law: "onlyoffice" }).files[0].text, /^<!DOCTYPE html>/);
});

test("a document is explained", () => {
  assert.ok(vanban.explain(minimal).result.paragraphs.length > 10);
});

test("schemas and data to begin from are values of their own", () => {
  assert.equal(vanban.schema("plan").$id, "urn:vanban:contract:1:plan");
  assert.equal(vanban.schema().$id, "urn:vanban:contract:1");
  assert.equal(vanban.build(vanban.starter("tờ trình")).done, true);
  for (const ask of [() => vanban.schema("thông báo nội"), () => vanban.starter("style")]) {
    assert.throws(ask, (error) => error instanceof ProblemsError && error.problems[0].path === "type");
  }
});

test("an instance that grew is given up, and the next call has a new one", () => {
  const long = JSON.parse(minimal);
  long.body = Array(20000).fill("Đoạn văn dài thêm. ".repeat(20));
  assert.equal(vanban.check(long).done, true);
  assert.equal(vanban.check(minimal).done, true);
});

test("the file is loaded over HTTP, as bytes and as a module", async () => {
  const bytes = await readFile(new URL("vanban.wasm", import.meta.url));
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/vanban.wasm" ? 200 : 404).end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}`;
  try {
    for (const source of [`${address}/vanban.wasm`, bytes, await WebAssembly.compile(bytes)]) {
      assert.equal((await load(source)).version, vanban.version);
    }
    await assert.rejects(load(`${address}/missing.wasm`), /404/);
  } finally {
    server.close();
  }
});
