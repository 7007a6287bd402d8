//! The looks of headings, level by level.

use crate::contract::{Optional, Shape, choice, record};
use crate::decree::{Clause, Component};
use crate::model::Level;
use crate::problem::{Fault, Found, Path};

/// The look of the headings of a level.
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::style::HeadingLook;
/// use vanban::value::Level;
///
/// let style = HouseStyle::builder().heading(Level::Decimal, HeadingLook::BoldItalic).build()?;
/// assert_eq!(style.heading(Level::Decimal), Some(HeadingLook::BoldItalic));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HeadingLook {
    /// Bold and upright.
    #[default]
    Bold,
    /// Bold italics.
    BoldItalic,
    /// Italics.
    Italic,
    /// Neither.
    Upright,
}

choice!(HeadingLook {
    Bold = "bold",
    BoldItalic = "bold_italic",
    Italic = "italic",
    Upright = "upright",
});

impl HeadingLook {
    pub(super) const fn is_bold(self) -> bool {
        matches!(self, Self::Bold | Self::BoldItalic)
    }

    pub(super) const fn is_italic(self) -> bool {
        matches!(self, Self::BoldItalic | Self::Italic)
    }
}

const fn form() -> Clause {
    Clause::form("V", 6, "b")
}

record! {
    /// The looks that a house has chosen for its headings.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(crate) struct HeadingLooks = "headings", "Kiểu chữ của tiêu đề các cấp", "The looks of headings by their levels" {
        pub(crate) part: Option<HeadingLook> = optional, form(), "tiêu đề phần; phải đậm", "titles of parts; must be bold", "\"bold\"", shape bold_alone;
        pub(crate) capital: Option<HeadingLook> = optional, Clause::Practice, "tiêu đề mục A", "headings A.", "\"bold\"", key "A";
        pub(crate) roman: Option<HeadingLook> = optional, form(), "tiêu đề mục I; phải đậm", "headings I.; must be bold", "\"bold\"", key "I", shape bold_alone;
        pub(crate) arabic: Option<HeadingLook> = optional, form(), "tiêu đề mục 1; phải đậm", "headings 1.; must be bold", "\"bold\"", key "1", shape bold_alone;
        pub(crate) decimal: Option<HeadingLook> = optional, Clause::Practice, "tiêu đề mục 1.1", "headings 1.1.", "\"bold_italic\"", key "1.1";
        pub(crate) subdecimal: Option<HeadingLook> = optional, Clause::Practice, "tiêu đề mục 1.1.1", "headings 1.1.1.", "\"italic\"", key "1.1.1";
        pub(crate) letter: Option<HeadingLook> = optional, form(), "tiêu đề điểm a; phải đứng", "headings a); must be upright", "\"bold\"", key "a", shape not_slanted;
        pub(crate) bracketed: Option<HeadingLook> = optional, Clause::Practice, "tiêu đề điểm (1)", "headings (1)", "\"italic\"", key "(1)";
        pub(crate) unnumbered: Option<HeadingLook> = optional, Clause::Practice, "tiêu đề không đánh số", "headings without number", "\"italic\"";
    }
}

impl Optional for HeadingLooks {}

/// The looks that the decree leaves where it asks for bold type.
const BOLD: &[HeadingLook] = &[HeadingLook::Bold];
/// And where it asks for upright type.
const NOT_SLANTED: &[HeadingLook] = &[HeadingLook::Bold, HeadingLook::Upright];

fn words(looks: &[HeadingLook]) -> Vec<&'static str> {
    looks.iter().map(|look| look.as_str()).collect()
}

fn bold_alone() -> Shape {
    Shape::Choice(words(BOLD))
}

fn not_slanted() -> Shape {
    Shape::Choice(words(NOT_SLANTED))
}

impl HeadingLooks {
    /// Every look as the table of the components has it.
    pub(super) const NONE: Self = Self {
        part: None,
        capital: None,
        roman: None,
        arabic: None,
        decimal: None,
        subdecimal: None,
        letter: None,
        bracketed: None,
        unnumbered: None,
    };

    pub(super) const fn of_level(&self, level: Level) -> Option<HeadingLook> {
        match level {
            Level::Part => self.part,
            Level::Capital => self.capital,
            Level::Roman => self.roman,
            Level::Arabic => self.arabic,
            Level::Decimal => self.decimal,
            Level::Subdecimal => self.subdecimal,
            Level::Letter => self.letter,
            Level::Bracketed => self.bracketed,
        }
    }

    pub(super) fn of_level_mut(&mut self, level: Level) -> &mut Option<HeadingLook> {
        match level {
            Level::Part => &mut self.part,
            Level::Capital => &mut self.capital,
            Level::Roman => &mut self.roman,
            Level::Arabic => &mut self.arabic,
            Level::Decimal => &mut self.decimal,
            Level::Subdecimal => &mut self.subdecimal,
            Level::Letter => &mut self.letter,
            Level::Bracketed => &mut self.bracketed,
        }
    }

    /// The look of a component, where the house has chosen one.
    pub(super) fn of(&self, component: Component) -> Option<HeadingLook> {
        let level = match component {
            Component::HeadingUnnumbered => return self.unnumbered,
            Component::HeadingCapital => Level::Capital,
            Component::HeadingDecimal => Level::Decimal,
            Component::HeadingSubdecimal => Level::Subdecimal,
            Component::HeadingLetter => Level::Letter,
            Component::HeadingBracketed => Level::Bracketed,
            // The decree leaves no choice of the others.
            _ => return None,
        };
        self.of_level(level)
    }

    /// Holds the looks against what the decree says of some levels.
    pub(super) fn check(&self, found: &mut Found, path: &Path<'_>) {
        let bound = [
            (Level::Part, BOLD),
            (Level::Roman, BOLD),
            (Level::Arabic, BOLD),
            (Level::Letter, NOT_SLANTED),
        ];
        for (level, allowed) in bound {
            let look = self.of_level(level);
            if let Some(look) = look.filter(|look| !allowed.contains(look)) {
                let fault = Fault::StyleHeading {
                    level: level.as_str(),
                    found: look.as_str(),
                    allowed: words(allowed).join(", "),
                };
                found.push(&path.field(level.as_str()), fault);
            }
        }
    }
}
