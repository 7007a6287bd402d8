// The words of the form, from the JSON Schema of the data.

/** The schema of a type of document, as the form asks it. */
export class Schema {
  #root;
  #labels = new Map();

  constructor(root) {
    this.#root = root;
    for (const { properties = {} } of [root, ...Object.values(root.$defs)]) {
      for (const [key, node] of Object.entries(properties)) {
        // A shorter one could be a word of Vietnamese.
        if (key.length > 4) {
          this.#labels.set(key, (this.#labels.get(key) ?? new Set()).add(parts(node).label));
        }
      }
    }
  }

  /** The label of a node, and its hint. */
  words(node) {
    const { label, hint } = parts(node);
    return { label, hint: this.plainly(hint) };
  }

  /** A text in which keys that it tells to write are the labels of their fields, where these are certain. */
  plainly(text) {
    return text.replace(/\b[a-z]+(_[a-z]+)*(?=: |$)/g, (word) => {
      const labels = this.#labels.get(word);
      return labels?.size === 1 ? `“${[...labels][0]}”` : word;
    });
  }

  /** The root, or a definition: itself, with its name as `kind`. */
  definition(kind) {
    return kind === undefined ? this.#root : { ...this.#root.$defs[kind], kind };
  }

  /** A node with what it refers to; its own description comes first. */
  resolve(node) {
    const kind = node.$ref?.replace("#/$defs/", "");
    return kind === undefined ? node : { ...this.definition(kind), ...node };
  }
}

/** The label and the hint in the Vietnamese part of a description. */
function parts({ description = "" }) {
  const [vietnamese] = description.split(" / ");
  const [label, ...hint] = vietnamese.split("; ");
  return { label, hint: raised(hint.join("; ")) };
}

/** An example of a node, where it can stand in a field. */
export function example({ examples: [first] = [] }) {
  return ["string", "number"].includes(typeof first) ? `Ví dụ: ${first}` : undefined;
}

/** A text with a capital. */
export function raised(text) {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

/** A text without the capital it begins with; abbreviations keep theirs. */
export function lowered(text) {
  return /^\p{Lu}\p{Lu}/u.test(text)
    ? text
    : text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}

/** Words of the values that the schema lists by their names in the data alone. */
const VALUES = {
  part: "Phần I",
  A: "A.",
  I: "I.",
  1: "1.",
  1.1: "1.1.",
  "1.1.1": "1.1.1.",
  a: "a)",
  "(1)": "(1)",
  joint: "Liên tịch",
  inter_agency: "Liên ngành",
  coordination: "Phối hợp",
  urgent: "Khẩn",
  very_urgent: "Thượng khẩn",
  flash: "Hỏa tốc",
  return_after_reading: "Xem xong trả lại",
  internal: "Lưu hành nội bộ",
  words: "Bằng chữ: ngày 19 tháng 01 năm 2026",
  slashes: "Bằng gạch chéo: 19/01/2026",
  left: "Trái",
  centre: "Giữa",
  right: "Phải",
  decimal: "Theo dấu phẩy thập phân",
};

/** The words of a value. */
export function valueWords(value) {
  return VALUES[value] ?? String(value);
}
