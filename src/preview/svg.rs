//! A page as an SVG document, in points.

use std::fmt::{self, Display, Formatter, Write};

use super::escape;
use crate::decree::{Component, PAGE};
use crate::language::Language;
use crate::layout::{Drawn, Ink, Rule, Sheet, Span};
use crate::text::{Face, Grain, Height};
use crate::units::Length;

/// Fonts of the widths of Times New Roman, and whatever else there is.
const ALIKE: &str = "'Liberation Serif',Tinos,serif";

/// Words are set without what Word does not do by itself.
const PLAIN: &str = concat!(
    "font-kerning:none;font-variant-ligatures:none;",
    "text-rendering:geometricPrecision;white-space:pre",
);

/// The ground of blanks.
const GROUND: &str = "#fff0b3";

/// The red of stamps.
const RED: &str = "#f00";

/// How far a ground reaches above and below the line, in parts of 16 of the size.
const ABOVE: i64 = 14;
const BELOW: i64 = 4;

/// How far raised letters stand above their line and lowered ones below it, in percent of the size of
/// the letters themselves.
const RAISED: i64 = 54;
const LOWERED: i64 = 22;

/// What the pages of a document share.
pub(super) struct Pages {
    /// The size of most letters, in half-points.
    common: u16,
    /// The titles of paragraphs, as they are written.
    titles: Vec<(Component, String)>,
}

impl Pages {
    /// Pages whose letters mostly have a size of `common` half-points.
    pub(super) fn new(common: u16) -> Self {
        Self {
            common,
            titles: Vec::new(),
        }
    }

    /// The picture of a page.
    pub(super) fn page(&mut self, sheet: &Sheet) -> String {
        let mut page = Page {
            out: String::with_capacity(1_024 + 256 * sheet.lines.len()),
            common: self.common,
            titles: &mut self.titles,
        };
        page.sheet(sheet);
        page.out
    }
}

struct Page<'a> {
    out: String,
    common: u16,
    titles: &'a mut Vec<(Component, String)>,
}

impl Page<'_> {
    fn put(&mut self, args: fmt::Arguments<'_>) {
        // A string takes everything.
        let _ = self.out.write_fmt(args);
    }

    fn sheet(&mut self, sheet: &Sheet) {
        let (width, height) = (Points::from(sheet.width), Points::from(sheet.height));
        let (font, size) = (PAGE.font, Size(self.common));
        self.put(format_args!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" lang="vi""#,
                r#" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}""#,
                r#" font-family="'{font}',{alike}" font-size="{size}" style="{plain}">"#,
                "\n",
                r##"<rect width="{width}" height="{height}" fill="#fff"/>"##,
                "\n",
            ),
            width = width,
            height = height,
            font = font,
            alike = ALIKE,
            size = size,
            plain = PLAIN,
        ));
        self.grounds(&sheet.lines);
        self.rules(&sheet.rules);
        self.lines(&sheet.lines);
        self.out.push_str("</svg>\n");
    }

    fn grounds(&mut self, lines: &[Drawn]) {
        let mut path = String::new();
        for line in lines {
            for ground in &line.ink.grounds {
                let size = Grain::from(Length::twips(10 * i32::from(ground.half_points)));
                let x = Points(line.x + ground.x);
                let top = Points(line.baseline - size.part(ABOVE, 16));
                let (width, height) = (Points(ground.width), Points(size.part(ABOVE + BELOW, 16)));
                let _ = write!(path, "M{x} {top}h{width}v{height}H{x}z");
            }
        }
        if !path.is_empty() {
            self.put(format_args!(
                "<path class=\"cho-trong\" d=\"{path}\" fill=\"{GROUND}\"/>\n"
            ));
        }
    }

    /// The rules, a path for those of one look.
    fn rules(&mut self, rules: &[Rule]) {
        let mut paths: Vec<((Length, bool), String)> = Vec::new();
        for rule in rules {
            let look = (rule.thickness, rule.red);
            let known = paths.iter().position(|(known, _)| *known == look);
            if known.is_none() {
                paths.push((look, String::new()));
            }
            let path = match known {
                Some(place) => paths.get_mut(place),
                None => paths.last_mut(),
            };
            let Some((_, path)) = path else { continue };
            let ((x, y), (to_x, to_y)) = (rule.from, rule.to);
            let _ = write!(path, "M{} {}", Points(x), Points(y));
            let _ = if y == to_y {
                write!(path, "H{}", Points(to_x))
            } else {
                write!(path, "V{}", Points(to_y))
            };
        }
        for ((thickness, red), path) in paths {
            let thickness = Points::from(thickness);
            let color = if red { RED } else { "#000" };
            self.put(format_args!(
                "<path d=\"{path}\" stroke=\"{color}\" stroke-width=\"{thickness}\" fill=\"none\"/>\n"
            ));
        }
    }

    /// The lines, those of one paragraph together.
    fn lines(&mut self, lines: &[Drawn]) {
        let mut open = None;
        for line in lines.iter().filter(|line| !line.ink.spans.is_empty()) {
            if line.ink.begins || open != Some(line.component) {
                if open.is_some() {
                    self.out.push_str("</g>\n");
                }
                open = Some(line.component);
                self.begin(line.component, line.ink.red);
            }
            self.line(line);
        }
        if open.is_some() {
            self.out.push_str("</g>\n");
        }
    }

    fn begin(&mut self, component: Component, red: bool) {
        self.out.push_str("<g");
        if red {
            self.put(format_args!(r#" fill="{RED}""#));
        }
        self.out.push_str("><title>");
        let known = self.titles.iter().find(|(known, _)| *known == component);
        if let Some((_, title)) = known {
            self.out.push_str(title);
        } else {
            let title = title(component);
            self.out.push_str(&title);
            self.titles.push((component, title));
        }
        self.out.push_str("</title>\n");
    }

    fn line(&mut self, line: &Drawn) {
        let ink = &line.ink;
        self.length("<text x=\"", line.x);
        self.length(" y=\"", line.baseline);
        if line.text.chars().nth(1).is_some() {
            self.length(" textLength=\"", ink.width);
        }
        if ink.more != Grain::ZERO {
            self.length(" word-spacing=\"", ink.more);
        }
        // Most letters of a line look as the first ones do.
        let first = ink.spans.first();
        let common = Type::regular(self.common);
        let base = first.map_or(common, Type::of);
        self.look(base, common);
        self.out.push('>');
        self.spans(line, base);
        self.out.push_str("</text>\n");
    }

    fn spans(&mut self, line: &Drawn, base: Type) {
        let ink = &line.ink;
        // How far the letters stand above their line.
        let mut above = Grain::ZERO;
        for span in &ink.spans {
            let letters = line.text.get(span.letters.clone()).unwrap_or_default();
            let wanted = raised(span);
            if Type::of(span) == base && span.look.blank.is_none() && wanted == above {
                self.letters(letters, ink);
                continue;
            }
            self.out.push_str("<tspan");
            if wanted != above {
                self.put(format_args!(r#" dy="{}""#, Points(above - wanted)));
                above = wanted;
            }
            self.look(Type::of(span), base);
            self.out.push('>');
            if let Some(name) = &span.look.blank {
                self.out.push_str("<title>Chỗ trống");
                if !name.is_empty() {
                    self.out.push_str(": ");
                    escape::push(name, &mut self.out);
                }
                self.out.push_str("</title>");
            }
            self.letters(letters, ink);
            self.out.push_str("</tspan>");
        }
    }

    /// Writes a length behind the beginning of its attribute.
    fn length(&mut self, begin: &str, length: Grain) {
        self.out.push_str(begin);
        Points(length).push(&mut self.out);
        self.out.push('"');
    }

    /// Says how a type differs from the one around it.
    fn look(&mut self, own: Type, around: Type) {
        if own.half_points != around.half_points {
            let size = Size(own.half_points);
            self.put(format_args!(r#" font-size="{size}""#));
        }
        if own.bold != around.bold {
            let weight = if own.bold { "bold" } else { "normal" };
            self.put(format_args!(r#" font-weight="{weight}""#));
        }
        if own.italic != around.italic {
            let style = if own.italic { "italic" } else { "normal" };
            self.put(format_args!(r#" font-style="{style}""#));
        }
    }

    /// Letters; no-break spaces do not stretch with the others.
    fn letters(&mut self, text: &str, ink: &Ink) {
        const FIXED: char = '\u{a0}';

        let mut rest = text;
        while ink.more != Grain::ZERO
            && let Some(at) = rest.find(FIXED)
        {
            let (before, fixed) = rest.split_at(at);
            let behind = fixed.trim_start_matches(FIXED);
            let fixed = fixed.strip_suffix(behind).unwrap_or(fixed);
            escape::push(before, &mut self.out);
            self.put(format_args!(r#"<tspan word-spacing="0">{fixed}</tspan>"#));
            rest = behind;
        }
        escape::push(rest, &mut self.out);
    }
}

/// The title of a paragraph.
fn title(component: Component) -> String {
    let rule = component.rule();
    let clause = rule.clause.describe(Language::Vietnamese);
    let mut title = String::new();
    escape::push(&format!("{} ({clause})", rule.name.vi), &mut title);
    title
}

/// What letters are set in.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Type {
    bold: bool,
    italic: bool,
    half_points: u16,
}

impl Type {
    fn regular(half_points: u16) -> Self {
        Self {
            bold: false,
            italic: false,
            half_points,
        }
    }

    fn of(span: &Span) -> Self {
        Self {
            bold: matches!(span.look.face, Face::Bold | Face::BoldItalic),
            italic: matches!(span.look.face, Face::Italic | Face::BoldItalic),
            half_points: span.look.half_points,
        }
    }
}

/// How far letters stand above their line.
fn raised(span: &Span) -> Grain {
    let size = Grain::from(Length::twips(10 * i32::from(span.look.half_points)));
    match span.look.height {
        Height::Line => Grain::ZERO,
        Height::Superscript => size.part(RAISED, 100),
        Height::Subscript => Grain::ZERO - size.part(LOWERED, 100),
    }
}

/// A length in points.
#[derive(Clone, Copy)]
struct Points(Grain);

impl From<Length> for Points {
    fn from(length: Length) -> Self {
        Self(length.into())
    }
}

impl Points {
    /// Appends the length. A page has thousands, too many for the machinery of formats.
    fn push(self, out: &mut String) {
        let hundredths = self.0.hundredths_of_pt();
        if hundredths < 0 {
            out.push('-');
        }
        let hundredths = hundredths.unsigned_abs();
        push_number(hundredths / 100, out);
        match (hundredths / 10 % 10, hundredths % 10) {
            (0, 0) => {}
            (tenths, 0) => {
                out.push('.');
                push_number(tenths, out);
            }
            (tenths, rest) => {
                out.push('.');
                push_number(tenths, out);
                push_number(rest, out);
            }
        }
    }
}

/// Appends a number.
fn push_number(number: u64, out: &mut String) {
    if number > 9 {
        push_number(number / 10, out);
    }
    out.extend(char::from_digit((number % 10) as u32, 10));
}

impl Display for Points {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.push(&mut out);
        f.write_str(&out)
    }
}

/// A size of type in half-points, written in points.
struct Size(u16);

impl Display for Size {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let half = if self.0.is_multiple_of(2) { "" } else { ".5" };
        write!(f, "{}{half}", self.0 / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_as_many_decimals_as_they_need() {
        let twips = [0, 20, 1, -1, -3, 2, 10, -30, 11_906];
        let told = twips.map(|twips| Points::from(Length::twips(twips)).to_string());
        let wanted = [
            "0", "1", "0.05", "-0.05", "-0.15", "0.1", "0.5", "-1.5", "595.3",
        ];
        assert_eq!(told, wanted);
        assert_eq!([23, 28].map(|size| Size(size).to_string()), ["11.5", "14"]);
    }
}
