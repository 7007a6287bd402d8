//! The levels of sections.

use crate::contract::{Datum, Optional, Reader, Shape, chosen, deserialize};
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};

/// The level of a section: Annex I, Part I, Section V, item 6, point b.
///
/// The deeper of two levels is the greater one.
///
/// ```
/// use vanban::value::Level;
///
/// assert_eq!(Level::Decimal.as_str(), "1.1");
/// assert!(Level::Roman < Level::Arabic);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `I.`
    #[default]
    Roman,
    /// `1.`
    Arabic,
    /// `1.1.`, which stands inside a section of the level `1.`
    Decimal,
    /// `a)`
    Letter,
}

impl Level {
    const ALL: &[(&str, Self)] = &[
        (Self::Roman.as_str(), Self::Roman),
        (Self::Arabic.as_str(), Self::Arabic),
        (Self::Decimal.as_str(), Self::Decimal),
        (Self::Letter.as_str(), Self::Letter),
    ];

    /// Levels that offices use and that are not printed yet: *Phần I*, `A.`, `1.1.1.` and `(1)`.
    const RESERVED: &[&str] = &["part", "A", "1.1.1", "(1)"];

    /// The level as data says it: `I`, `1`, `1.1` or `a`.
    ///
    /// ```
    /// use vanban::value::Level;
    ///
    /// assert_eq!(Level::default().as_str(), "I");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Roman => "I",
            Self::Arabic => "1",
            Self::Decimal => "1.1",
            Self::Letter => "a",
        }
    }
}

impl Datum for Level {
    // Without quotes, 1 and 1.1 are numbers.
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Text(word) = &node.value
            && let Some(level) = Self::RESERVED.iter().find(|level| *level == word)
        {
            return reader.tell(node, at, Fault::LevelReserved { level });
        }
        chosen(node, at, reader, Self::ALL)
    }

    fn shape() -> Shape {
        Shape::Choice(Self::ALL.iter().map(|(word, _)| *word).collect())
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for Level {}

impl serde::Serialize for Level {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

deserialize!(Level);
