//! `word/styles.xml`: a named paragraph style for every component of the document.

use std::sync::OnceLock;

use docx_rs::{
    AlignmentType, BuildXML, Indent, Justification, LineSpacing, LineSpacingType, RunFonts,
    RunProperty, SpecialIndentType, Style, StyleType, Styles, VertAlignType,
};

use super::element::Element;
use super::forms::Form;
use super::schema;
use crate::decree::{Align, Component, PAGE, RULES};
use crate::file::WriteError;
use crate::layout::Headings;
use crate::style::{HouseStyle, LineHeight, ParagraphFormat};
use crate::text::slug;
use crate::units::Length;

/// Id of the character style of the blanks.
pub(super) const BLANK: &str = "cho-trong";

/// Ids of Word's own styles of footnotes and of the references to them.
pub(super) const NOTE_TEXT: &str = "FootnoteText";
pub(super) const NOTE_REFERENCE: &str = "FootnoteReference";

/// The end of the part.
const END: &str = "</w:styles>";

/// A share of a single line in the 240ths that Word counts in.
fn line_units(percent: u16) -> i32 {
    i32::from(percent) * 240 / 100
}

/// The part for a house style and the components of a document.
pub(super) fn part(
    house: &HouseStyle,
    components: &[Component],
    has_notes: bool,
) -> Result<String, WriteError> {
    let size = house.format(Component::BodyText).size.half_points();
    let fonts = RunFonts::new()
        .ascii(PAGE.font)
        .hi_ansi(PAGE.font)
        .east_asia(PAGE.font)
        .cs(PAGE.font);
    let single = spacing(Length::ZERO, Length::ZERO).line(line_units(100));
    let styles = Styles::new()
        .default_fonts(fonts)
        .default_size(size.into())
        .default_line_spacing(single.line_rule(LineSpacingType::Auto));
    let frame = Form::new(&schema::part(styles.build(), complete)?, END)?;
    let mut out = frame.before;
    let headings = Headings::of(components);
    for component in components {
        out += &style(*component, &house.format(*component), &headings)?;
    }
    let blank = Style::new(BLANK, StyleType::Character).name("Chỗ trống");
    out += &schema::fragment(blank.build())?;
    if has_notes {
        out += &schema::fragment(note_text(house).build())?;
        out += &schema::fragment(note_reference().build())?;
    }
    out += END;
    Ok(out)
}

/// The style of the text of footnotes.
fn note_text(house: &HouseStyle) -> Style {
    let mut text = Style::new(NOTE_TEXT, StyleType::Paragraph)
        .based_on("Normal")
        .name("footnote text");
    shape(&mut text, &house.format(Component::FootnoteText));
    text
}

/// The style of the marks that refer to footnotes.
fn note_reference() -> Style {
    let mut reference = Style::new(NOTE_REFERENCE, StyleType::Character).name("footnote reference");
    let run = reference.run_property;
    reference.run_property = run.vert_align(VertAlignType::SuperScript);
    reference
}

/// The ids of Word's built-in headings.
const HEADING_IDS: [&str; Headings::MOST] = [
    "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6", "Heading7", "Heading8",
    "Heading9",
];

/// The id of the style of a component.
pub(super) fn id(component: Component, headings: &Headings) -> &'static str {
    /// The ids of those that are no headings, in the order of the components, each made once.
    static IDS: [OnceLock<String>; RULES.len()] = [const { OnceLock::new() }; RULES.len()];
    let heading = headings
        .level(component)
        .and_then(|level| HEADING_IDS.get(usize::from(level) - 1));
    match heading {
        Some(id) => id,
        None => IDS.get(component as usize).map_or("Normal", |id| {
            id.get_or_init(|| slug(component.rule().name.vi))
        }),
    }
}

/// The style of a component, with its Vietnamese name beside Word's own where it is a heading:
/// docx-rs has no words for that.
fn style(
    component: Component,
    format: &ParagraphFormat,
    headings: &Headings,
) -> Result<String, WriteError> {
    let name = component.rule().name.vi;
    let id = |component| id(component, headings);
    let mut style = Style::new(id(component), StyleType::Paragraph).based_on("Normal");
    style = match headings.level(component) {
        Some(level) => style
            .name(format!("heading {level}"))
            .next(id(Component::BodyText))
            .outline_lvl(usize::from(level.saturating_sub(1))),
        None => style.name(name),
    };
    shape(&mut style, format);
    if component.is_capitalised_by_style() {
        style.run_property = style.run_property.caps();
    }
    schema::completed(style.build(), |written| {
        if headings.level(component).is_some() {
            written.push(Element::new("w:aliases", format!(r#" w:val="{name}""#)));
        }
    })
}

/// Gives a style the settings of a format: field by field, for a style takes 4 kB and is moved by
/// each of its own setters.
fn shape(style: &mut Style, format: &ParagraphFormat) {
    let mut run = RunProperty::new().size(format.size.half_points().into());
    if format.bold {
        run = run.bold();
    }
    if format.italic {
        run = run.italic();
    }
    style.run_property = run;

    let paragraph = &mut style.paragraph_property;
    let space = spacing(format.before, format.after);
    paragraph.line_spacing = Some(match format.line {
        LineHeight::Exact(line) => space
            .line(line.to_twips())
            .line_rule(LineSpacingType::Exact),
        // As the defaults of the document have it.
        LineHeight::Percent(100) => space,
        LineHeight::Percent(percent) => space
            .line(line_units(percent))
            .line_rule(LineSpacingType::Auto),
    });
    paragraph.alignment = Some(Justification::new(alignment(format.align).to_string()));
    let (left, first) = (format.left.to_twips(), format.first_line.to_twips());
    if (left, first) != (0, 0) {
        let special = if first < 0 {
            SpecialIndentType::Hanging(-first)
        } else {
            SpecialIndentType::FirstLine(first)
        };
        paragraph.indent = Some(Indent::new(Some(left), Some(special), None, None));
    }
    if format.keep_with_next {
        paragraph.keep_next = Some(true);
    }
    if format.keep_together {
        paragraph.keep_lines = Some(true);
    }
    paragraph.widow_control = Some(true);
}

pub(super) fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Justify => AlignmentType::Both,
        Align::Right => AlignmentType::Right,
    }
}

fn spacing(before: Length, after: Length) -> LineSpacing {
    let unsigned = |length: Length| u32::try_from(length.to_twips()).unwrap_or(0);
    LineSpacing::new()
        .before(unsigned(before))
        .after(unsigned(after))
}

/// Adds what docx-rs has no words for: the language, and that `Normal`, its only style yet, is the
/// default.
fn complete(root: &mut Element<'_>) -> Result<(), WriteError> {
    let defaults = root
        .child_mut("w:docDefaults")
        .and_then(|defaults| defaults.child_mut("w:rPrDefault"))
        .and_then(|defaults| defaults.child_mut("w:rPr"))
        .ok_or_else(|| WriteError::no_place("w:rPrDefault"))?;
    let language = r#" w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA""#;
    defaults.push(Element::new("w:lang", language));

    let normal = root
        .child_mut("w:style")
        .ok_or_else(|| WriteError::no_place("w:style"))?;
    normal.attributes = format!(r#"{} w:default="1""#, normal.attributes).into();
    Ok(())
}
