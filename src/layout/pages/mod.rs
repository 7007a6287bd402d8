//! The lines and pages of a layout, without an office program.

mod describe;
mod fill;
mod paragraph;
mod part;
mod table;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::Layout;
use crate::decree::Component;
use crate::text::Law;
use crate::units::Length;
use fill::Filler;
use paragraph::{Column, Setter};

/// The pages of a layout, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    count: u32,
    lines: Vec<PlacedLine>,
}

/// A line where it stands on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlacedLine {
    /// The page, counted from 1 through the whole file.
    pub page: u32,
    /// The section, from 0.
    pub section: usize,
    /// The number of the page in its section, which is the one printed.
    pub number: u32,
    /// The component.
    pub component: Component,
    /// The text, without spaces at its end.
    pub text: String,
    /// From the left edge of the paper to the first letter.
    pub x: Length,
    /// From the top edge of the paper to the line that the letters stand on.
    pub baseline: Length,
    /// True of a line in the header of a table that stands again on a further page.
    pub repeats: bool,
}

impl Layout {
    /// The lines and pages as a program sets them.
    #[must_use]
    pub fn pages(&self, law: Law) -> Pages {
        let mut filler = Filler::new(Setter {
            layout: self,
            law,
            foot: Column::default(),
        });
        for (index, section) in self.sections.iter().enumerate() {
            filler.section(section, index);
        }
        Pages {
            count: filler.page,
            lines: filler.lines,
        }
    }
}

impl Pages {
    /// The number of pages.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Every line, page by page.
    pub fn lines(&self) -> impl Iterator<Item = &PlacedLine> {
        self.lines.iter()
    }

    /// The lines of a page, counted from 1.
    pub fn page(&self, page: u32) -> impl Iterator<Item = &PlacedLine> {
        let from = self.lines.partition_point(|line| line.page < page);
        let lines = self.lines.iter().skip(from);
        lines.take_while(move |line| line.page == page)
    }
}

impl Serialize for Pages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pages = serializer.serialize_struct("Pages", 2)?;
        pages.serialize_field("pages", &self.count)?;
        pages.serialize_field("lines", &self.lines)?;
        pages.end()
    }
}

impl Serialize for PlacedLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = |length: Length| (length.to_mm() * 100.0).round() / 100.0;
        let mut line = serializer.serialize_struct("PlacedLine", 8)?;
        line.serialize_field("page", &self.page)?;
        line.serialize_field("x_mm", &hundredths(self.x))?;
        line.serialize_field("baseline_mm", &hundredths(self.baseline))?;
        line.serialize_field("text", &self.text)?;
        line.serialize_field("component", &self.component)?;
        line.serialize_field("section", &self.section)?;
        line.serialize_field("number", &self.number)?;
        line.serialize_field("repeats", &self.repeats)?;
        line.end()
    }
}
