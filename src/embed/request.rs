//! The request of a call: what is asked for, as JSON.

use crate::contract::{
    self, Datum, Input, Limits, Reader, Shape, choice, missing, record, unknown_type,
};
use crate::decree::{Clause, DocumentKind};
use crate::language::Words;
use crate::layout::Law;
use crate::problem::{Path, Problems};
use crate::style::{self, HouseStyle, HouseStyleBuilder};
use crate::tree::{Format, Node, Value};

/// What is done with the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Action {
    #[default]
    Build,
    Check,
    Preview,
    Explain,
    New,
    Schema,
    #[cfg(feature = "samples")]
    Samples,
}

choice!(Action {
    Build = "build",
    Check = "check",
    Preview = "preview",
    Explain = "explain",
    New = "new",
    Schema = "schema",
    #[cfg(feature = "samples")]
    Samples = "samples",
});

/// What a page becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Picture {
    #[default]
    Svg,
    Html,
}

choice!(Picture { Svg = "svg", Html = "html" });

/// The contract that is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    /// That of documents of whatever type.
    #[default]
    Documents,
    /// That of documents of a type.
    Document(DocumentKind),
    /// That of house styles.
    Style,
}

impl Subject {
    const STYLE: &str = "style";

    fn keys() -> impl Iterator<Item = &'static str> {
        DocumentKind::all().map(|kind| kind.rule().key)
    }
}

impl Datum for Subject {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Text(name) = &node.value else {
            return reader.wrong(node, at, Words::new("chuỗi", "a text"));
        };
        if name == Self::STYLE {
            return Some(Self::Style);
        }
        let kind = DocumentKind::named(name).map(Self::Document);
        kind.or_else(|| {
            let keys = Self::keys().chain([Self::STYLE]);
            reader.tell(node, at, unknown_type(name, keys))
        })
    }

    fn shape() -> Shape {
        Shape::Line
    }

    fn is_absent(&self) -> bool {
        *self == Self::default()
    }
}

impl serde::Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Documents => "",
            Self::Document(kind) => kind.rule().key,
            Self::Style => Self::STYLE,
        })
    }
}

record! {
    /// What is asked for.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub(super) struct Request = "request", "Yêu cầu", "A request" {
        pub(crate) action: Action = optional, Clause::DataFormat, "việc cần làm", "the action", "\"build\"";
        pub(crate) format: Format = optional, Clause::DataFormat, "định dạng của dữ liệu", "the format of the data", "\"json\"";
        pub(crate) style: HouseStyleBuilder = optional, Clause::DataFormat, "thể thức riêng của cơ quan", "the house style", r#"{"vanban_style": 1, "preset": "S"}"#;
        pub(crate) fit: bool = optional, Clause::DataFormat, "bỏ trang cuối gần trống", "true to make a nearly empty last page go", "true";
        pub(crate) subject: Subject = optional, Clause::DataFormat, "loại văn bản", "the type of the document", "\"report\"", key "type";
        pub(crate) law: Law = optional, Clause::DataFormat, "chương trình dàn trang", "the program that sets the pages", "\"word\"";
        pub(crate) picture: Picture = optional, Clause::DataFormat, "định dạng của hình", "the format of the pictures", "\"svg\"";
    }
}

impl Action {
    /// True of the keys that mean something to it.
    fn takes(self, key: &str) -> bool {
        let keys: &[&str] = match self {
            Self::Build | Self::Check | Self::Explain => &["format", "style", "fit"],
            Self::Preview => &["format", "style", "fit", "law", "picture"],
            Self::New => &["type", "format"],
            Self::Schema => &["type"],
            #[cfg(feature = "samples")]
            Self::Samples => &[],
        };
        key == "action" || keys.contains(&key)
    }
}

impl Request {
    /// Reads a request, and its house style. Without any bytes it is that of a call without choices.
    pub(super) fn of(bytes: &[u8], limits: &Limits) -> Result<(Self, HouseStyle), Problems> {
        let bytes = if bytes.is_empty() { b"{}" } else { bytes };
        let read = contract::read(Format::Json, Input::Bytes(bytes), limits, read);
        read.map(|(request, _)| request)
    }

    /// The type that a document is begun of.
    pub(super) fn kind(&self) -> DocumentKind {
        match self.subject {
            Subject::Document(kind) => kind,
            Subject::Documents | Subject::Style => DocumentKind::Report,
        }
    }
}

fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<(Request, HouseStyle)> {
    let root = Path::root();
    let Value::Object(entries) = &node.value else {
        return reader.wrong(node, &root, Words::new("đối tượng {…}", "an object"));
    };
    // Of an action that nobody knows, every key may be one.
    let named = entries.iter().find(|entry| entry.key == "action");
    let limits = Limits::default();
    let action = match named {
        None => Some(Action::default()),
        Some(entry) => Action::read(&entry.value, &root, &mut Reader::new(&limits)),
    };
    let mut request = Request::default();
    reader.fields(&mut request, entries, &root, &[], |key| {
        action.is_none_or(|action| action.takes(key))
    });
    if request.action == Action::New {
        let at = root.field("type");
        match entries.iter().find(|entry| entry.key == "type") {
            None => {
                let help = "\"type\": \"report\"".to_owned();
                missing(node, entries, &at, "type", help, reader);
            }
            Some(entry) if request.subject == Subject::Style => {
                let fault = unknown_type(Subject::STYLE, Subject::keys());
                reader.tell::<()>(&entry.value, &at, fault);
            }
            Some(_) => {}
        }
    }
    let style = style::check(&mut reader.found, &root.field("style"), &request.style);
    Some((request, style))
}
