// The types of vanban.d.ts, as a program uses them; it is compiled and not run.

import { load, ProblemsError, type Account, type Drawing, type Problem } from "vanban";

const vanban = await load();
const built: Account = vanban.build({ vanban: 1 }, { style: { vanban_style: 1, preset: "S" } });
const names: string[] = built.files.map((file) => file.name);
const bytes: Uint8Array | undefined = built.files[0]?.bytes;
const drawn: Drawing[] = vanban.preview("{}", { law: "word", picture: "svg" }).files;
const pages: string[] = drawn.map((page) => page.text);
const problems: Problem[] = vanban.check(new Uint8Array()).problems;
const line: number | null = problems[0]?.line ?? null;
const schema: Record<string, unknown> = vanban.schema("report");
const start: string = vanban.starter("report");
const result: unknown = vanban.call({ action: "schema" }).result;
const told = (error: unknown): Problem[] => (error instanceof ProblemsError ? error.problems : []);

// @ts-expect-error: there is no such program.
vanban.preview("{}", { law: "pages" });
// @ts-expect-error: a house style says its version.
vanban.build("{}", { style: { preset: "S" } });
// @ts-expect-error: data are no number.
vanban.build(7);

export { bytes, line, names, pages, result, schema, start, told };
