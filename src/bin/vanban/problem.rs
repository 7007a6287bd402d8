//! `vanban problem`: what a code means, with a file that gives it.

use std::io;

use serde::Serialize;
use vanban::problem::{Code, Obstacle, Severity};
use vanban::{Document, HouseStyle, Language, Limits, Problem};

use crate::args::format_named;
use crate::examples::{EXAMPLES, Example};
use crate::report::{Report, Sources};
use crate::say;
use crate::similar::similar;
use crate::voice::Settings;

/// A code in both languages.
#[derive(Serialize)]
struct Meaning {
    code: &'static str,
    severity: &'static str,
    message_vi: String,
    message_en: String,
    help_vi: Option<String>,
    help_en: Option<String>,
}

/// A code with an example.
#[derive(Serialize)]
struct Explained {
    #[serde(flatten)]
    meaning: Meaning,
    clause: Option<String>,
    clause_en: Option<String>,
    /// True of a warning, which a document or a house style silences by its code.
    can_be_silenced: bool,
    example: Option<Shown>,
}

/// An example and what is wrong with it.
#[derive(Serialize)]
struct Shown {
    file: &'static str,
    data: String,
    problem: Problem,
}

/// Every code, a line each.
pub(crate) fn list(settings: Settings) -> String {
    if settings.json {
        let all: Vec<_> = Problem::codes().map(Meaning::of).collect();
        return say::as_json(&all);
    }
    let widest = Problem::codes()
        .map(|code| code.code.len())
        .max()
        .unwrap_or(0);
    let word = |severity: Severity| severity.words().get(settings.language);
    let words = [Severity::Error, Severity::Warning].map(|one| word(one).chars().count());
    let column = words.into_iter().max().unwrap_or(0);
    let lines = Problem::codes().map(|code| {
        let (severity, pattern) = (word(code.severity), pattern(code, settings.language));
        format!("{:widest$}  {severity:column$}  {pattern}\n", code.code)
    });
    lines.collect()
}

/// The meaning of a code, with an example.
pub(crate) fn explained(name: &str, settings: Settings) -> Result<String, Obstacle> {
    let Some(code) = Problem::codes().find(|code| code.code == name) else {
        let known = Problem::codes().map(|code| code.code);
        return Err(Obstacle::Usage {
            vi: format!("không có mã “{name}”"),
            en: format!("there is no code “{name}”"),
            meant: similar(name, known).unwrap_or_default().to_owned(),
        });
    };
    let mut examples = EXAMPLES.iter();
    let example = examples.find(|example| example.code == code.code);
    let shown = example.and_then(|example| Some((example, example.problem()?)));
    if !settings.json {
        return Ok(words(code, shown, settings));
    }
    let clause = |language| {
        shown
            .as_ref()
            .map(|(_, problem)| problem.clause().describe(language))
    };
    Ok(say::as_json(&Explained {
        meaning: Meaning::of(code),
        clause: clause(Language::Vietnamese),
        clause_en: clause(Language::English),
        can_be_silenced: code.severity == Severity::Warning,
        example: shown.map(|(example, problem)| Shown {
            file: example.file(),
            data: String::from_utf8_lossy(example.data).into_owned(),
            problem,
        }),
    }))
}

fn words(code: &Code, shown: Option<(&Example, Problem)>, settings: Settings) -> String {
    let language = settings.language;
    let severity = code.severity.words().get(language);
    let mut lines = vec![
        format!("{}: {severity}", code.code),
        format!("  {}", pattern(code, language)),
    ];
    let mut line = |name: &str, text: &str| lines.push(format!("  {name}: {text}"));
    if let Some(help) = code.help {
        line(
            settings.pick("cách chữa", "help"),
            &filled(help.get(language)),
        );
    }
    if let Some((_, problem)) = &shown {
        line(
            settings.pick("căn cứ", "clause"),
            &problem.clause().describe(language),
        );
    }
    if code.severity == Severity::Warning {
        let key = format!("\"silence\": [\"{}\"]", code.code);
        let text = settings.pick(
            format!("ghi {key} trong văn bản hoặc trong thể thức riêng"),
            format!("write {key} in the document or in the house style"),
        );
        line(settings.pick("bỏ qua", "silence"), &text);
    }
    lines.push(String::new());
    let Some((example, problem)) = shown else {
        lines.push(without_example(code.code, settings).to_owned());
        return lines.join("\n") + "\n";
    };
    lines.push(settings.pick("Ví dụ:", "For example:").to_owned());
    let report = Report {
        settings,
        look: settings.look(&io::stdout()),
        sources: &Sources::from([(example.file().to_owned(), example.data.to_vec())]),
    };
    lines.extend([String::new(), report.snippet(&problem), String::new()]);
    lines.join("\n")
}

/// Why a code has no example.
fn without_example(code: &str, settings: Settings) -> &'static str {
    let topic = code.split('.').next();
    match topic {
        Some("limit") => settings.pick(
            "Không kèm ví dụ: chỉ gặp ở dữ liệu lớn hơn mọi văn bản thật.",
            "No example: only data larger than any real document give it.",
        ),
        Some("merge") => settings.pick(
            "Không kèm ví dụ: chỉ gặp khi điền bảng vào mẫu (--template).",
            "No example: only templates that are filled (--template) meet it.",
        ),
        Some("file" | "batch" | "usage") => settings.pick(
            "Không kèm ví dụ: do tệp hoặc tham số của lệnh, không do nội dung dữ liệu.",
            "No example: files or arguments give it, not the data themselves.",
        ),
        _ => settings.pick(
            "Không kèm ví dụ: chỉ gặp khi chương trình khác gọi thư viện.",
            "No example: only programs that call the library meet it.",
        ),
    }
}

impl Meaning {
    fn of(code: &Code) -> Self {
        let help = |language| code.help.map(|help| filled(help.get(language)));
        Self {
            code: code.code,
            severity: code.severity.words().en,
            message_vi: pattern(code, Language::Vietnamese),
            message_en: pattern(code, Language::English),
            help_vi: help(Language::Vietnamese),
            help_en: help(Language::English),
        }
    }
}

impl Example {
    /// The name of the file.
    fn file(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// The problem of its code.
    fn problem(&self) -> Option<Problem> {
        let format = format_named(self.path.rsplit('.').next()?)?;
        let limits = Limits::default();
        let problems = if self.path.starts_with("style/") {
            HouseStyle::read(format, self.data, &limits).err()?
        } else {
            match Document::read(format, self.data, &limits) {
                Ok(document) => document.warnings().clone(),
                Err(problems) => problems,
            }
        };
        let mut problems = problems.in_file(self.file()).into_iter();
        problems.find(|problem| problem.code() == self.code)
    }
}

/// The words of a code, with … where each problem has its own.
fn pattern(code: &Code, language: Language) -> String {
    filled(code.pattern.get(language))
}

/// A pattern with … in its holes.
fn filled(pattern: &str) -> String {
    let mut words = String::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once(['{', '}']) {
        words += before;
        // A brace that is doubled stands for itself.
        let brace = rest.get(before.len()..=before.len()).unwrap_or_default();
        if let Some(behind) = behind.strip_prefix(brace) {
            words += brace;
            rest = behind;
        } else {
            words += "…";
            rest = behind.split_once('}').map_or("", |(_, behind)| behind);
        }
    }
    words + rest
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn holes_are_dots_and_doubled_braces_are_braces() {
        assert_eq!(filled("thiếu {what}: {{ {code} }}"), "thiếu …: { … }");
    }
}
