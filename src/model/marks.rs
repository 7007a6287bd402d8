//! Marks beside the text: urgency, circulation, draft.

use std::borrow::Cow;

use crate::contract::{Datum, Optional, Reader, Shape, choice, deserialize};
use crate::decree::DRAFT;
use crate::language::Words;
use crate::problem::Path;
use crate::tree::{Node, Value};

/// The urgency of a document (*mức độ khẩn*): Annex I, Part I, Section III, item 2, point b.
///
/// ```
/// use vanban::value::Urgency;
///
/// assert_eq!(Urgency::Flash.as_str(), "flash");
/// assert_eq!(Urgency::Flash.name(), "HỎA TỐC");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Urgency {
    /// Khẩn.
    #[default]
    Urgent,
    /// Thượng khẩn.
    VeryUrgent,
    /// Hỏa tốc.
    Flash,
}

choice!(Urgency {
    Urgent = "urgent",
    VeryUrgent = "very_urgent",
    Flash = "flash",
});

impl Urgency {
    /// The words of the mark.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Urgent => "KHẨN",
            Self::VeryUrgent => "THƯỢNG KHẨN",
            Self::Flash => "HỎA TỐC",
        }
    }
}

/// The circulation of a document (*chỉ dẫn về phạm vi lưu hành*): Annex I, Part I, Section III, item
/// 2, point c.
///
/// ```
/// use vanban::value::Circulation;
///
/// assert_eq!(Circulation::Internal.as_str(), "internal");
/// assert_eq!(Circulation::Internal.name(), "LƯU HÀNH NỘI BỘ");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Circulation {
    /// Xem xong trả lại.
    #[default]
    ReturnAfterReading,
    /// Lưu hành nội bộ.
    Internal,
}

choice!(Circulation {
    ReturnAfterReading = "return_after_reading",
    Internal = "internal",
});

impl Circulation {
    /// The words of the mark.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReturnAfterReading => "XEM XONG TRẢ LẠI",
            Self::Internal => "LƯU HÀNH NỘI BỘ",
        }
    }
}

/// The mark of a draft, which data say as `true` or as its round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Drafted {
    #[default]
    No,
    Yes,
    Round(String),
}

impl Drafted {
    /// The words of the mark, if there is one.
    pub(crate) fn words(&self) -> Option<String> {
        match self {
            Self::No => None,
            Self::Yes => Some(DRAFT.to_owned()),
            Self::Round(round) => Some(format!("{DRAFT} {}", round.to_uppercase())),
        }
    }
}

impl Datum for Drafted {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Bool(true) => Some(Self::Yes),
            Value::Bool(false) => Some(Self::No),
            _ => {
                let expected = Words::new("true hoặc lần dự thảo", "true or the round");
                let round = reader.words(node).map(Cow::into_owned);
                let round = round.map(Self::Round);
                round.or_else(|| reader.wrong(node, at, expected))
            }
        }
    }

    fn shape() -> Shape {
        Shape::OneOf(vec![Shape::Flag, Shape::Line])
    }

    fn is_absent(&self) -> bool {
        *self == Self::No
    }
}

impl Optional for Drafted {}

impl serde::Serialize for Drafted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Round(round) => serializer.serialize_str(round),
            _ => serializer.serialize_bool(*self == Self::Yes),
        }
    }
}

deserialize!(Drafted);
