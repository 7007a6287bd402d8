/** vanban for browsers and Node: Vietnamese administrative documents as Word files. */

/** A document: an object, or JSON as text or bytes. With text, problems have line and column. */
export type Data = object | string | Uint8Array;

/** A house style: `{"vanban_style": 1, …}`; its keys stand in `schema("style")`. */
export interface HouseStyle {
  vanban_style: 1;
  [key: string]: unknown;
}

/** One thing that is wrong, with its place. */
export interface Problem {
  /** `"request"`, of a problem of the request itself. */
  file?: string;
  /** The path of the field, such as `body[2].section.heading`. */
  path: string;
  line: number | null;
  column: number | null;
  /** An error keeps files from being made. */
  severity: "error" | "warning";
  /** A stable code, such as `date.calendar`. */
  code: string;
  clause: string;
  clause_en: string;
  message_vi: string;
  message_en: string;
  help_vi: string | null;
  help_en: string | null;
}

/** A blank that the clerk has still to fill. */
export interface Blank {
  path: string;
  name_vi: string;
  name_en: string;
}

/** A file that was made. */
export interface File {
  /** A name for it, in ASCII. */
  name: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
  bytes: Uint8Array;
}

/** A page, or all of them, drawn. */
export interface Drawing extends File {
  /** The SVG, or the HTML. */
  text: string;
}

/** Everything that comes of the data of one document. */
export interface Account<F extends File = File> {
  /** True without errors. */
  done: boolean;
  problems: Problem[];
  files: F[];
  blanks: Blank[];
  /** The document as plain text. */
  text: string | null;
  /** The number of its pages in Word. */
  pages: number | null;
}

/** The choices of a call. */
export interface Choices {
  style?: HouseStyle;
}

/** The choices of a preview. */
export interface PreviewChoices extends Choices {
  /** The program whose lines and pages are wanted; Word without it. */
  law?: "word" | "onlyoffice";
  /** A file for each page, or one for all; SVG without it. */
  picture?: "svg" | "html";
}

/** The library, ready to be called. */
export interface Vanban {
  readonly version: string;
  /** Builds the Word files of a document. */
  build(data: Data, choices?: Choices): Account;
  /** Checks data, and makes no file. */
  check(data: Data, choices?: Choices): Account;
  /** Draws the pages, as Word would set them. */
  preview(data: Data, choices?: PreviewChoices): Account<Drawing>;
  /** Tells of every paragraph its clause, what was chosen, and what is allowed. */
  explain(data: Data, choices?: Choices): Account & { result?: Record<string, unknown> };
  /**
   * The JSON Schema of a type of document, of house styles (`"style"`), or of all documents.
   * @throws {ProblemsError} if there is no such type.
   */
  schema(type?: string): Record<string, unknown>;
  /**
   * JSON to begin a document of a type from, with `<placeholders>`.
   * @throws {ProblemsError} if there is no such type.
   */
  starter(type: string): string;
  /** Any request, as the table in the library's docs of `embed` has it. */
  call(request: Record<string, unknown>, data?: Data): Account & { result?: unknown };
}

/** What is wrong with a request, where there is no account to tell it. */
export class ProblemsError extends Error {
  readonly problems: Problem[];
}

/**
 * Compiles vanban.wasm: the one beside this module, or another. One is enough for a program; calls
 * are synchronous, and take a millisecond or two a page.
 */
export function load(
  source?: URL | string | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<Vanban>;
