// Problems at their fields, and in lists with links to these.

import { CONTROL, button, el, enter, say } from "./dom.js";
import { raised } from "./schema.js";

/** The element for a path: its own field, or that of the nearest path around it. */
function around(form, path) {
  for (let rest = path; rest !== ""; rest = rest.replace(/(\.\w+|\[\d+\]|^\w+)$/, "")) {
    const element = form.querySelector(`[data-path="${CSS.escape(rest)}"]`);
    if (element) {
      return { element, own: rest === path };
    }
    if (!/(\.\w+|\[\d+\]|^\w+)$/.test(rest)) {
      break;
    }
  }
  return {};
}

/** A link of a list: it opens what is folded, and puts the focus into the field. */
export function link(form, path, text) {
  const { element } = around(form, path);
  return element
    ? button(text, () => enter(around(form, path).element ?? form), { class: "link" })
    : el("span", {}, text);
}

/** The label of the field of a path, with those of the sets around it that tell it from others. */
function named(element) {
  const labels = [];
  for (let at = element; at; at = at.parentElement.closest("[data-label]")) {
    labels.unshift(at.dataset.label);
  }
  return labels.slice(-2).join(", ");
}

const isEmpty = (element) =>
  element.matches(".field") &&
  [...element.querySelectorAll(CONTROL)].every(({ value }) => value === "");

function paragraph({ severity, message_vi, help_vi, clause }, missing) {
  const kind = severity === "warning" ? "Cảnh báo: " : missing ? "" : "Lỗi: ";
  return el(
    "p",
    { class: severity === "warning" ? "warning" : missing ? "missing" : "error" },
    el("strong", {}, kind),
    `${raised(message_vi)}.`,
    help_vi ? el("span", { class: "help" }, ` ${raised(help_vi)}.`) : undefined,
    el("span", { class: "clause" }, ` (${clause})`),
  );
}

/** Shows problems at their fields; gives those that have no field of their own. */
function atFields(form, problems) {
  const told = new Map();
  const homeless = [];
  for (const problem of problems) {
    const { element, own } = around(form, problem.path);
    if (!own) {
      homeless.push(problem);
      continue;
    }
    told.set(element, [...(told.get(element) ?? []), problem]);
    for (
      let fold = element.closest("details");
      fold;
      fold = fold.parentElement.closest("details")
    ) {
      fold.open ||= problem.severity === "error";
    }
  }
  for (const element of form.querySelectorAll("[data-path]")) {
    show(element, told.get(element) ?? []);
  }
  return homeless;
}

function show(element, problems) {
  const place = document.getElementById(`${element.dataset.path}-told`);
  const missing = isEmpty(element);
  const drawn = problems.map((problem) => paragraph(problem, missing));
  if (
    place.textContent !== drawn.map(({ textContent }) => textContent).join("") ||
    place.children.length !== drawn.length
  ) {
    place.replaceChildren(...drawn);
  }
  const wrong = problems.some(({ severity }) => severity === "error") && !missing;
  const described = element.matches(".field") ? element.querySelectorAll(CONTROL) : [element];
  for (const control of described) {
    const ids = (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id && id !== place.id);
    if (problems.length > 0) {
      ids.push(place.id);
    }
    setOrRemove(control, "aria-describedby", ids.join(" "));
    if (control !== element) {
      setOrRemove(control, "aria-invalid", wrong ? "true" : "");
    }
  }
}

function setOrRemove(element, name, value) {
  if (value === "") {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
}

/** The words for a number of errors and warnings. */
function counted(problems) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`].filter(
    Boolean,
  );
  return parts.length > 0 ? `${parts.join(", ")}.` : "Không có lỗi, không có cảnh báo.";
}

/** Shows what an account tells. */
export function tell(form, { done, problems, blanks }) {
  // Errors before warnings, each in the order of the form.
  const sorted = ["error", "warning"].flatMap((kind) =>
    problems.filter(({ severity }) => severity === kind),
  );
  const homeless = atFields(form, sorted);
  const listed = (problem) => {
    const { element } = around(form, problem.path);
    const kind = problem.severity === "error" ? "Lỗi" : "Cảnh báo";
    const where = element ? named(element) : problem.path || "Cả tệp";
    return el("li", {}, link(form, problem.path, where), `: ${kind}: ${problem.message_vi}.`);
  };
  fill(document.getElementById("homeless"), homeless.map(listed));
  fill(document.getElementById("problems"), sorted.map(listed));
  const left = document.getElementById("blanks");
  fill(
    left,
    done ? blanks.map(({ path, name_vi }) => el("li", {}, link(form, path, raised(name_vi)))) : [],
  );
  say(left.querySelector("summary"), `${blanks.length} chỗ còn trống, để điền bằng tay`);
  say(document.getElementById("count"), counted(problems));
  const first = document.getElementById("first");
  first.hidden = problems.length === 0;
  say(first, done ? "Đến cảnh báo đầu tiên" : "Đến lỗi đầu tiên");
  first.onclick = () =>
    enter(
      around(form, (inOrder(form, sorted, done ? "warning" : "error") ?? sorted[0]).path).element ??
        form,
    );
}

/** The first problem of a severity, as the form stands. */
function inOrder(form, problems, severity) {
  const fields = [...form.querySelectorAll("[data-path]")];
  const place = ({ path }) => fields.indexOf(around(form, path).element);
  return problems
    .filter((problem) => problem.severity === severity && place(problem) >= 0)
    .sort((one, other) => place(one) - place(other))[0];
}

function fill(section, entries) {
  section.hidden = entries.length === 0;
  section.querySelector("ul").replaceChildren(...entries);
}
