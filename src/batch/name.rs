//! Names of files from fields of documents.

use std::str::FromStr;

use serde_json::Value;

use crate::model::Document;
use crate::text::{slug, truncate_slug};

/// The longest name, in characters, with its ending.
const MOST: usize = 120;

/// The ending of a Word file.
const EXTENSION: &str = ".docx";

/// Names that some systems keep for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A pattern of names for files, such as `{sender.code}-{number}`.
///
/// Between braces stands the path of a field of the document, as in its data. The name is what
/// [`Document::file_name`] could be: ASCII in lower case, with hyphens for all other signs, and the
/// ending `.docx`; so no value of a field leads out of a folder.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::batch::{Name, NameError};
///
/// let name: Name = "{sender.code}_{place}".parse()?;
/// assert_eq!(name.of(&report, |_| None)?, "snv-lam-binh.docx");
///
/// let name: Name = "{sender.code}-{number}".parse()?;
/// assert_eq!(name.of(&report, |_| None), Err(NameError::Field("number".into())));
/// assert_eq!(name.of(&report, |_| Some("../../7".into()))?, "7-7.docx");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Field(String),
}

/// The reason why a pattern gives no name.
///
/// ```
/// use vanban::batch::{Name, NameError};
///
/// for wrong in ["bao-cao", "{number", "number}", "{}"] {
///     assert_eq!(wrong.parse::<Name>(), Err(NameError::Pattern), "{wrong}");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NameError {
    /// A brace without its pair, or no field at all.
    #[error("a pattern of names has a field between braces, such as {{number}}")]
    Pattern,
    /// The document does not have this field, or it is neither text nor number.
    #[error("the document has no text or number “{0}”")]
    Field(String),
    /// The fields have neither letters nor digits, or make the name of a device.
    #[error("“{0}” is no name of a file")]
    NoName(String),
}

impl FromStr for Name {
    type Err = NameError;

    fn from_str(pattern: &str) -> Result<Self, NameError> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((words, behind)) = rest.split_once('{') {
            let (field, behind) = behind.split_once('}').ok_or(NameError::Pattern)?;
            let field = field.trim();
            if words.contains('}') || field.is_empty() || field.contains('{') {
                return Err(NameError::Pattern);
            }
            parts.push(Part::Words(words.to_owned()));
            parts.push(Part::Field(field.to_owned()));
            rest = behind;
        }
        if rest.contains('}') || parts.is_empty() {
            return Err(NameError::Pattern);
        }
        parts.push(Part::Words(rest.to_owned()));
        Ok(Self(parts))
    }
}

impl Name {
    /// The name of a document. `other` gives fields that are not of the document, such as the columns
    /// of a table that it was merged from, and goes before those of the document.
    ///
    /// # Errors
    ///
    /// [`NameError::Field`] and [`NameError::NoName`].
    pub fn of(
        &self,
        document: &Document,
        other: impl Fn(&str) -> Option<String>,
    ) -> Result<String, NameError> {
        let mut data = None;
        let mut name = String::new();
        for part in &self.0 {
            match part {
                Part::Words(words) => name += words,
                Part::Field(path) => {
                    let value = other(path).or_else(|| {
                        let data = data.get_or_insert_with(|| serde_json::to_value(document));
                        data.as_ref().ok().and_then(|data| field(data, path))
                    });
                    name += &value.ok_or_else(|| NameError::Field(path.clone()))?;
                }
            }
        }
        let slug = slug(&name);
        let stem = truncate_slug(&slug, MOST - EXTENSION.len());
        let is_port = stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|sign: char| sign.is_ascii_digit());
        if stem.is_empty() || is_port || DEVICES.contains(&stem) {
            return Err(NameError::NoName(name));
        }
        Ok(format!("{stem}{EXTENSION}"))
    }
}

/// The text or number at a path such as `sender.code` or `to[0]`.
fn field(data: &Value, path: &str) -> Option<String> {
    let mut here = data;
    for step in path.split(['.', '[']) {
        here = match step.strip_suffix(']') {
            Some(index) => here.get(index.parse::<usize>().ok()?)?,
            None => here.get(step)?,
        };
    }
    match here {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Name, NameError, field};
    use crate::{Leader, Report, Sender, Signature};

    #[test]
    fn fields_have_paths() {
        let data =
            json!({"sender": {"code": "UBND"}, "number": 7, "to": ["a", "b"], "plain": true});
        for (path, value) in [
            ("sender.code", Some("UBND")),
            ("number", Some("7")),
            ("to[1]", Some("b")),
            ("to[2]", None),
            ("to", None),
            ("plain", None),
            ("sender.", None),
        ] {
            assert_eq!(field(&data, path).as_deref(), value, "{path}");
        }
    }

    #[test]
    fn names_are_safe() {
        let report = Report::builder()
            .sender(Sender::new("Sở Nội vụ", "SNV"))
            .place("Lâm Bình")
            .subject("Kết quả công tác quý I")
            .paragraph("Sở đã hoàn thành kế hoạch.")
            .signature(Signature::new(Leader::head("Giám đốc")))
            .build()
            .unwrap();
        let name: Name = "{x}".parse().unwrap();
        let of = |value: &str| name.of(&report, |_| Some(value.to_owned()));
        assert_eq!(of("../etc/passwd").unwrap(), "etc-passwd.docx");
        assert_eq!(of(r"C:\Đông").unwrap(), "c-dong.docx");
        assert_eq!(of("com10").unwrap(), "com10.docx");
        for wrong in ["", "..", "/", "漢字", "CON", "lpt1", "Nul."] {
            assert_eq!(of(wrong), Err(NameError::NoName(wrong.to_owned())));
        }
        assert!(of(&"dài ".repeat(100)).unwrap().len() <= super::MOST);
    }
}
