//! Everything the program says, in Vietnamese and in English.

use std::error::Error;
use std::fmt::Write as _;
use std::str::Utf8Error;

use vanban::{Blank, Language, Position, Problem, ReadError, WriteError};

use crate::args::Usage;
use crate::obstacle::Obstacle;

/// The words of a language.
#[derive(Clone, Copy)]
pub(crate) struct Words(Language);

impl Words {
    /// The words of the language that is asked for, or else of the environment's: Vietnamese,
    /// unless that asks for English.
    pub(crate) fn new(asked: Option<Language>) -> Self {
        asked.map_or_else(Self::of_locale, Self)
    }

    fn of_locale() -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(std::env::var_os)
            .find(|value| !value.is_empty());
        let english = locale.is_some_and(|locale| locale.as_encoded_bytes().starts_with(b"en"));
        Self(if english {
            Language::English
        } else {
            Language::Vietnamese
        })
    }

    fn pick<T>(self, vietnamese: T, english: T) -> T {
        match self.0 {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }

    /// The language itself.
    pub(crate) fn language(self) -> Language {
        self.0
    }

    pub(crate) fn help(self) -> &'static str {
        self.pick(HELP_VI, HELP_EN)
    }

    pub(crate) fn usage(self, usage: &Usage) -> String {
        match usage {
            Usage::Arguments(error) => match error {
                lexopt::Error::MissingValue { option: Some(option) } => {
                    self.pick(format!("{option} cần một giá trị"), format!("{option} takes a value"))
                }
                lexopt::Error::UnexpectedOption(option) => {
                    self.pick(format!("ở đây không có tùy chọn {option}"), format!("there is no option {option} here"))
                }
                lexopt::Error::UnexpectedArgument(argument) => {
                    let argument = argument.display();
                    self.pick(format!("thừa tham số “{argument}”"), format!("“{argument}” is one argument too many"))
                }
                other => self.pick(format!("tham số sai: {other}"), format!("wrong arguments: {other}")),
            },
            Usage::NoCommand => self.pick("thiếu lệnh", "no command").to_owned(),
            Usage::Command(name) => {
                self.pick(format!("không có lệnh “{name}”"), format!("there is no command “{name}”"))
            }
            Usage::NoInput => self.pick("thiếu tệp dữ liệu", "no file of data").to_owned(),
            Usage::NoDirectory => self.pick("thiếu thư mục", "no directory").to_owned(),
            Usage::Format(name) => self.pick(
                format!("không đọc được định dạng “{name}”; dùng json, yaml hoặc toml"),
                format!("the format “{name}” is not known; use json, yaml or toml"),
            ),
            Usage::NoFormat => self
                .pick(
                    "không đoán được định dạng từ tên tệp; dùng --format json, yaml hoặc toml",
                    "the name of the file does not tell its format; use --format json, yaml or toml",
                )
                .to_owned(),
            Usage::Style => self
                .pick(
                    "--style cần L, S hoặc một tệp .json, .yaml hay .toml",
                    "--style takes L, S, or a file .json, .yaml or .toml",
                )
                .to_owned(),
            Usage::Type(name) => {
                self.pick(format!("không có loại văn bản “{name}”"), format!("there is no type “{name}”"))
            }
            Usage::Language(name) => {
                self.pick(format!("không có ngôn ngữ “{name}”; dùng vi hoặc en"), format!("there is no language “{name}”; use vi or en"))
            }
        }
    }

    pub(crate) fn obstacle(self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::Read(name, error) => self.pick(
                format!("không đọc được {name}: {error}"),
                format!("{name} could not be read: {error}"),
            ),
            Obstacle::TooLarge(name, mebibytes) => self.pick(
                format!("{name} lớn hơn {mebibytes} MiB"),
                format!("{name} is larger than {mebibytes} MiB"),
            ),
            Obstacle::Write(error) => self.cannot_write(error),
            Obstacle::Exists(name) => self.pick(
                format!("{name} đã có; dùng --force để ghi đè"),
                format!("{name} exists; use --force to replace it"),
            ),
            Obstacle::Input(name) => self.pick(
                format!("{name} là tệp đầu vào, không ghi đè; chọn tệp khác bằng -o"),
                format!("{name} is the input, which is not replaced; choose another file with -o"),
            ),
            Obstacle::TwoFiles => self
                .pick(
                    "văn bản kèm theo có tệp riêng: dùng -o TỆP.docx để ghi hai tệp",
                    "what is attached has a file of its own: use -o FILE.docx, which writes both",
                )
                .to_owned(),
        }
    }

    fn cannot_write(self, error: &WriteError) -> String {
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        match error {
            WriteError::File { path, .. } => {
                let path = path.display();
                self.pick(
                    format!("không ghi được {path}: {cause}"),
                    format!("{path} could not be written: {cause}"),
                )
            }
            _ => self.pick(
                format!("không tạo được tệp Word: {cause}"),
                format!("{error}: {cause}"),
            ),
        }
    }

    pub(crate) fn not_utf8(bytes: &[u8], error: Utf8Error) -> ReadError {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = String::from_utf8_lossy(valid);
        ReadError::Shape {
            position: Some(Position::of(&valid, valid.len())),
            message: "not UTF-8".to_owned(),
        }
    }

    pub(crate) fn shape(self, name: &str, error: &ReadError) -> String {
        let place = error
            .position()
            .map(|position| format!(":{position}"))
            .unwrap_or_default();
        let (severity, message) = (self.pick("lỗi", "error"), error.message(self.0));
        format!("{name}{place}: {severity}: {message}\n")
    }

    pub(crate) fn problem(self, name: &str, problem: &Problem) -> String {
        let place = problem
            .position
            .map(|position| format!(":{position}"))
            .unwrap_or_default();
        format!("{name}{place}: {}\n", problem.describe(self.0))
    }

    pub(crate) fn done(self, name: &str, blanks: &[Blank]) -> String {
        let mut text = self.pick(format!("đã ghi {name}"), format!("wrote {name}"));
        let alike = |kind| blanks.iter().filter(|blank| blank.kind() == kind).count();
        let names: Vec<_> = blanks
            .iter()
            .map(|blank| match (blank.name(self.0), alike(blank.kind())) {
                (name, 0 | 1) => name.to_owned(),
                // Which of those who sign it is, the path tells.
                (name, _) => format!("{name} ({})", blank.path()),
            })
            .collect();
        if !names.is_empty() {
            let blank = self.pick("còn trống", "left blank");
            // Writing to a string does not fail.
            let _ = write!(text, "; {blank}: {}", names.join(", "));
        }
        text + "\n"
    }
}

const HELP_VI: &str = "\
vanban: văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP

  vanban build TỆP [-o TỆP.docx]   tạo tệp Word từ dữ liệu JSON, YAML hoặc TOML
  vanban explain TỆP [--json]      căn cứ, thể thức đã chọn và khoảng cho phép của từng đoạn
  vanban decree                    bảng quy định về thể thức, dạng JSON
  vanban schema [LOẠI|style]       quy ước dữ liệu (JSON Schema) của mọi loại, một loại, hay thể thức
  vanban samples THƯ_MỤC           văn bản mẫu của từng loại; --list để liệt kê

  TỆP là - để đọc từ đầu vào chuẩn; -o - để ghi ra đầu ra chuẩn.

  -o, --output TỆP      tệp Word; mặc định là tên tệp dữ liệu với đuôi .docx;
                        văn bản kèm theo có tệp riêng thì ghi thêm TỆP-kem-theo.docx
  -f, --force           ghi đè tệp đã có
      --style L|S|TỆP   cỡ chữ lớn (mặc định), nhỏ, hoặc thể thức riêng của cơ quan
      --format TÊN      json, yaml hoặc toml; mặc định theo đuôi tệp
      --json            in vấn đề, tệp đã ghi, chỗ còn trống (và kết quả của explain) dạng JSON
      --lang vi|en      ngôn ngữ của thông báo; mặc định theo hệ thống
  -h, --help            hướng dẫn này
  -V, --version         phiên bản

Mã kết thúc: 0 xong, 1 văn bản có vấn đề, 2 sai cách dùng hoặc không đọc, ghi được tệp.
";

const HELP_EN: &str = "\
vanban: administrative documents as Decree 30/2020/NĐ-CP demands

  vanban build FILE [-o FILE.docx]   makes a Word file from JSON, YAML or TOML
  vanban explain FILE [--json]       clause, choice and allowed range of every paragraph
  vanban decree                      the table of the decree, as JSON
  vanban schema [TYPE|style]         the contract (JSON Schema) of all types, of one, or of styles
  vanban samples DIR                 a sample of every type; --list names them

  FILE is - for standard input; -o - writes to standard output.

  -o, --output FILE     the Word file; by default the name of the input with .docx;
                        what is attached in a file of its own goes to FILE-kem-theo.docx
  -f, --force           replace a file that exists
      --style L|S|FILE  the larger sizes (default), the smaller, or an agency's own style
      --format NAME     json, yaml or toml; by default from the name of the input
      --json            print problems, files, blanks (and what explain says) as JSON
      --lang vi|en      language of the messages; by default that of the system
  -h, --help            this help
  -V, --version         the version

Exit codes: 0 done, 1 the document has problems, 2 wrong usage, or a file that cannot be read or written.
";
