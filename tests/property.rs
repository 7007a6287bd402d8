//! Any legal report builds, is well-formed, keeps its text in order, and gives the same bytes
//! twice.

mod common;

use std::path::Path;

use common::lists::shown;
use common::{LEVELS, fixture, format, part, text};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use vanban::problem::{Place, Position, Severity};
use vanban::style::Numbers;
use vanban::value::{
    Circulation, ColumnAlign, ColumnWidth, DateStyle, Decimal, Emphasis, Inline, PartialDate,
    Urgency,
};
use vanban::{
    Annex, Authority, Block, Builder, Cell, Citation, Column, Document, Filing, Footnote,
    HouseStyle, Item, Leader, Limits, Report, Section, Sender, Signature, Table, Text,
};

/// Words a person might write, with signs that mean something to markup and to XML.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Zăâđêôơưáàảãạếềểễệýỳỷỹỵ0-9]{1,9}",
        r"[-*\\\[\]@<>&'#%+=/|~^`$_()]{1,4}",
        Just("Ke\u{302}\u{301}t".to_owned()),
        Just("12,5\u{a0}ha".to_owned()),
        Just("漢字😀".to_owned()),
    ];
    // A text that begins with a dash or a number of its own is refused.
    ("[a-zđ]{1,8}", vec(word, 0..6)).prop_map(|(first, words)| {
        let words = words
            .into_iter()
            .fold(first, |text, word| text + " " + &word);
        words.trim_end_matches('\u{a0}').to_owned()
    })
}

fn name() -> impl Strategy<Value = String> {
    // Shorter words may be prefixes such as KT and TUQ.
    "[A-ZĐ][a-zđêô]{3,7}( [a-zăâơư]{1,7}){0,4}"
}

/// A name of a person.
fn person() -> impl Strategy<Value = String> {
    "(Lê|Vũ|Đỗ)( [A-ZĐ][a-zđêô]{0,6}){1,3}"
}

fn prose() -> impl Strategy<Value = Text> {
    let piece = (
        words(),
        any::<bool>(),
        any::<bool>(),
        option::weighted(0.1, 0..3_usize),
    );
    vec(piece, 1..5).prop_map(|pieces| {
        pieces
            .into_iter()
            .fold(Text::new(), |text, (words, bold, italic, cited)| {
                let text = text.words(words, Emphasis { bold, italic });
                match cited {
                    Some(cited) => text.plain(" ").cite(&citation(cited)).plain(" "),
                    None => text,
                }
            })
    })
}

fn citation(index: usize) -> Citation {
    match index {
        0 => Citation::new("luat", "Luật")
            .subject("Lưu trữ")
            .date((2024, 6, 21)),
        1 => Citation::new("kh", "Kế hoạch")
            .number("15/KH-UBND")
            .date((2024, 1, 19))
            .issuer("UBND tỉnh Lâm Bình")
            .subject("về cải cách hành chính"),
        _ => Citation::new("own", "Kế hoạch")
            .number("09/KH-SNV")
            .date((2024, 2, 7))
            .date_style(DateStyle::Slashes)
            .issuer("Sở Nội vụ")
            .subject("ban hành \"quy chế\" & phụ lục"),
    }
}

fn item() -> impl Strategy<Value = Item> {
    (prose(), vec(prose(), 0..3))
        .prop_map(|(text, plus)| plus.into_iter().fold(Item::new(text), Item::plus))
}

fn leaf() -> BoxedStrategy<Block> {
    prop_oneof![
        6 => prose().prop_map(Block::Paragraph),
        1 => prose().prop_map(Block::Heading),
        1 => prose().prop_map(Block::Centred),
        2 => vec(item(), 1..4).prop_map(Block::items),
        1 => table().prop_map(Block::from),
    ]
    .boxed()
}

/// A text whose words fit a narrow column, without citations.
fn line() -> impl Strategy<Value = Text> {
    (words(), any::<bool>(), any::<bool>())
        .prop_map(|(words, bold, italic)| Text::new().words(words, Emphasis { bold, italic }))
}

fn number() -> impl Strategy<Value = Decimal> {
    "-?(0|[1-9][0-9]{0,8})([.][0-9]{1,3})?"
        .prop_map(|digits| Decimal::parse(&digits).expect("digits make a number"))
}

fn align() -> impl Strategy<Value = ColumnAlign> {
    prop::sample::select(vec![
        ColumnAlign::Left,
        ColumnAlign::Centre,
        ColumnAlign::Right,
        ColumnAlign::Decimal,
    ])
}

fn cell() -> impl Strategy<Value = Cell> {
    let said = prop_oneof![
        3 => line().prop_map(Cell::from),
        2 => number().prop_map(Cell::from),
        1 => Just(Cell::new()),
        1 => vec(line(), 2..4).prop_map(|lines| lines.into_iter().fold(Cell::new(), Cell::paragraph)),
        1 => (line(), vec(line(), 1..3)).prop_map(|(first, items)| Cell::new().paragraph(first).items(items)),
    ];
    (said, option::weighted(0.2, align()), any::<bool>()).prop_map(|(cell, align, bold)| {
        let cell = align.into_iter().fold(cell, Cell::align);
        if bold { cell.bold(true) } else { cell }
    })
}

fn column() -> impl Strategy<Value = Column> {
    let decimals = option::weighted(0.3, 3..=6_u32);
    let shares = option::weighted(0.2, (1..9_u8).prop_map(ColumnWidth::share));
    (line(), decimals, shares, option::of(align())).prop_map(|(title, decimals, width, align)| {
        let column = Column::new(title);
        let column = decimals.into_iter().fold(column, Column::decimals);
        let column = width.into_iter().fold(column, Column::width);
        align.into_iter().fold(column, Column::align)
    })
}

/// A table of three columns, of which two may stand under one title, and of one that may count.
fn table() -> BoxedStrategy<Table> {
    let columns = (
        any::<bool>(),
        [column(), column(), column()],
        option::of(line()),
    );
    let row = prop_oneof![
        // A number in the first column leaves no room for the label of a total.
        6 => (line(), cell(), cell()).prop_map(|(name, one, two)| vec![name.into(), one, two]),
        1 => (cell(), cell()).prop_map(|(wide, last)| vec![wide.across(2), last]),
        // The name of a group.
        1 => line().prop_map(|name| vec![Cell::from(name)]),
    ];
    let around = [(); 4].map(|()| option::weighted(0.3, line()));
    let flags = (
        any::<bool>(),
        any::<bool>(),
        option::weighted(0.2, 10..=14_u32),
    );
    (columns, vec(row, 1..5), option::of(line()), around, flags)
        .prop_map(
            |((counts, columns, title), rows, total, around, (numbered, index, size))| {
                let [one, two, three] = columns;
                let rest = match title {
                    Some(title) => vec![Column::group(title, [two, three])],
                    None => vec![two, three],
                };
                let count = counts.then(|| Column::count("TT"));
                let columns = count.into_iter().chain([one]).chain(rest);
                let [caption, unit, note, source] = around;
                let table = Table::new(columns).numbered(numbered).index(index);
                let table = caption.into_iter().fold(table, Table::caption);
                let table = unit.into_iter().fold(table, Table::unit);
                let table = note.into_iter().fold(table, Table::note);
                let table = source.into_iter().fold(table, Table::source);
                let table = size.into_iter().fold(table, Table::size);
                let table = rows
                    .into_iter()
                    .fold(table, |table, row| match row.as_slice() {
                        [_] => table.group("nhóm"),
                        _ => table.row(row),
                    });
                total.into_iter().fold(table, |table, label| {
                    table.total([label.into(), Cell::new(), Cell::new()])
                })
            },
        )
        .boxed()
}

fn annex() -> impl Strategy<Value = Annex> {
    let labels = prop::sample::select(vec!["Biểu số 01", "Phụ lục 5", ""]);
    (
        name(),
        option::of(labels),
        option::of(name()),
        any::<(bool, bool)>(),
        vec(leaf(), 0..3),
        prose(),
    )
        .prop_map(
            |(title, label, subtitle, (landscape, reference), body, last)| {
                let annex = Annex::new(title).landscape(landscape).subtitle(subtitle);
                let annex = label.into_iter().fold(annex, Annex::label);
                let annex = if reference {
                    annex
                } else {
                    annex.reference(false)
                };
                let annex = body.into_iter().fold(annex, Annex::block);
                annex.paragraph(last.plain(" hết"))
            },
        )
}

fn footnote() -> impl Strategy<Value = Footnote> {
    ("[a-z][a-z0-9_.-]{0,8}", prose()).prop_map(|(id, text)| Footnote::new(id, text))
}

/// A section of a level with sections of deeper levels inside.
fn section(level: usize) -> BoxedStrategy<Section> {
    let inside = |level: usize| section(level).prop_map(Block::from);
    let blocks = match level {
        // `1.1` stands in `1` alone, and `1.1.1` in `1.1`.
        0..=2 => prop_oneof![leaf(), inside(level + 1), inside(3)].boxed(),
        3..=6 => prop_oneof![leaf(), inside(level + 1), inside(7)].boxed(),
        _ => leaf().boxed(),
    };
    (
        option::of(prose()),
        option::weighted(0.2, prose()),
        option::weighted(0.04, 1..9_u32),
        prose(),
        vec(blocks, 0..4),
    )
        .prop_map(move |(heading, lead, start, first, inside)| {
            let section = Section::new(LEVELS[level]).paragraph(first);
            let section = match (heading, lead) {
                (Some(heading), _) => section.heading(heading),
                (None, Some(lead)) if level > 0 => section.lead(lead),
                (None, _) if level > 0 => section,
                _ => section.heading("Tình hình"),
            };
            let section = start.into_iter().fold(section, Section::start);
            inside.into_iter().fold(section, Section::block)
        })
        .boxed()
}

fn authority() -> impl Strategy<Value = Authority> {
    let leader = prop_oneof![
        name().prop_map(Leader::head),
        (name(), name()).prop_map(|(of, title)| Leader::deputy(of, title)),
        name().prop_map(Leader::acting),
    ];
    prop_oneof![
        leader.clone().prop_map(Authority::from),
        (name(), leader.clone()).prop_map(|(body, leader)| Authority::collective(body, leader)),
        (name(), leader).prop_map(|(of, leader)| Authority::by_order(of, leader)),
        (name(), name()).prop_map(|(of, title)| Authority::by_authorization(of, title)),
    ]
}

fn signature() -> impl Strategy<Value = Signature> {
    (authority(), option::of(name()), option::of(person())).prop_map(|(authority, second, name)| {
        let signature = Signature::new(authority);
        let signature = second.into_iter().fold(signature, Signature::second_title);
        name.into_iter().fold(signature, Signature::name)
    })
}

fn date() -> impl Strategy<Value = PartialDate> {
    (
        option::of(1000..=9999_i32),
        option::of(1..=12_u32),
        option::of(1..=28_u32),
    )
        .prop_map(|(year, month, day)| {
            let date = year.into_iter().fold(PartialDate::new(), PartialDate::year);
            let date = month.into_iter().fold(date, PartialDate::month);
            day.into_iter().fold(date, PartialDate::day)
        })
}

fn report() -> impl Strategy<Value = Builder<Report>> {
    let head = (
        name(),
        option::of(name()),
        option::of(1..=999_999_u32),
        date(),
        name(),
        name(),
    );
    let lists = (vec(name(), 0..4), vec(prose(), 0..3), vec(name(), 0..6));
    let body = vec(
        prop_oneof![
            leaf(),
            section(0).prop_map(Block::from),
            section(2).prop_map(Block::from)
        ],
        0..6,
    );
    (
        head,
        lists,
        body,
        prose(),
        signature(),
        option::of(1..9_u32),
        (vec(annex(), 0..3), vec((prose(), prose()), 0..3)),
    )
        .prop_map(
            |(
                (body_name, superior, number, date, place, subject),
                (to, bases, recipients),
                body,
                closing,
                signature,
                copies,
                (annexes, notes),
            )| {
                let sender = Sender::new(body_name, "SNV").short_name("Sở Nội vụ");
                let sender = superior.into_iter().fold(sender, Sender::superior);
                let filing = copies
                    .into_iter()
                    .fold(Filing::new().unit("VP"), Filing::copies);
                let mut builder = Report::builder()
                    .sender(sender)
                    .date(date)
                    .place(place)
                    .subject(subject)
                    .filing(filing)
                    .signature(signature);
                builder = number.into_iter().fold(builder, Builder::number);
                builder = to.into_iter().fold(builder, Builder::to);
                builder = bases.into_iter().fold(builder, Builder::basis);
                builder = recipients.into_iter().fold(builder, Builder::recipient);
                builder = body.into_iter().fold(builder, Builder::block);
                for (place, (text, note)) in notes.into_iter().enumerate() {
                    let note = Footnote::new(format!("n{place}"), note);
                    let text = text.plain(" theo").note(&note).plain(" số liệu");
                    builder = builder.paragraph(text);
                }
                if !annexes.is_empty() {
                    builder = builder.paragraph("Chi tiết tại các phụ lục kèm theo.");
                }
                builder = builder.annexes(annexes);
                // The last sentence ends with a word, as a sentence does.
                builder.paragraph(closing.plain(" hết"))
            },
        )
}

/// The words of the data in the order of the page: those of the subject, the addressees, the
/// bases, the body, the recipients, and the name of the signer.
fn said(builder: &Builder<Report>) -> Vec<String> {
    let data = serde_json::to_value(builder).unwrap();
    let mut said = Vec::new();
    for field in ["subject", "to"] {
        plain(&data[field], &mut said);
    }
    for field in ["bases", "body"] {
        texts(&data[field], &mut said);
    }
    plain(&data["recipients"], &mut said);
    plain(&data["signature"]["name"], &mut said);
    for annex in data["annexes"].as_array().into_iter().flatten() {
        texts(&annex["body"], &mut said);
    }
    said
}

fn plain(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::String(words) => said.push(words.clone()),
        Value::Array(entries) => entries.iter().for_each(|entry| plain(entry, said)),
        _ => {}
    }
}

fn texts(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::String(markup) => {
            for inline in Text::from_markup(markup).inlines() {
                if let Inline::Words { text, .. } = inline {
                    // Pieces meet at a space that the file has once.
                    let composed: String = text.nfc().collect();
                    said.push(composed.trim().to_owned());
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| texts(entry, said)),
        Value::Object(fields) => {
            let all = [
                "section", "heading", "lead", "centred", "text", "body", "items", "table",
                "caption", "unit", "title", "columns", "group", "total", "rows", "note", "source",
            ];
            // A stretch of a text has a note too.
            let is_table = fields.contains_key("rows");
            for field in all.iter().filter(|field| is_table || **field != "note") {
                if let Some(value) = fields.get(*field) {
                    texts(value, said);
                }
            }
        }
        _ => {}
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn read_back<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let json = json(value);
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[test]
fn choices_are_read_back() {
    for urgency in [Urgency::Urgent, Urgency::VeryUrgent, Urgency::Flash] {
        assert_eq!(read_back(&urgency), urgency);
    }
    for circulation in [Circulation::ReturnAfterReading, Circulation::Internal] {
        assert_eq!(read_back(&circulation), circulation);
    }
    for level in LEVELS {
        assert_eq!(read_back(&level), level);
    }
}

/// Files of every format.
const FILES: [&str; 5] = [
    "minimal.json",
    "minimal.yaml",
    "minimal.toml",
    "full-report.json",
    "samples/quyet-dinh-ban-hanh-quy-che.json",
];

/// Lines without what holds a date or a symbol together where a line would tear it.
fn breaking(lines: &[String]) -> String {
    lines.join("\n").replace('\u{a0}', " ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_legal_report(builder in report()) {
        let said = said(&builder);
        let report = builder.build();
        // Numbers drawn at random may run backwards, which is refused.
        let backwards = |problem: &vanban::Problem| {
            problem.severity() == Severity::Warning || problem.code() == "section.start"
        };
        prop_assume!(!report.as_ref().is_err_and(|problems| problems.iter().all(backwards)));
        prop_assert!(report.is_ok(), "{report:?}");
        let report = report.unwrap();
        let file = report.to_docx().unwrap();

        // Whoever counts the numbers, the page reads the same.
        let printed = breaking(&text(&part(&file, "word/document.xml")));
        let word = HouseStyle::builder().numbers(Numbers::Word).build().unwrap();
        let counted = report.layout_in(&word).to_docx().unwrap();
        prop_assert_eq!(breaking(&shown(&counted)), printed.clone());

        // Every word of the data stands in the file, in the order of the data.
        let mut rest = printed.as_str();
        for words in said.into_iter().map(|words| breaking(&[words])) {
            let at = rest.find(&words);
            prop_assert!(at.is_some(), "{words:?} is not in {rest:?}");
            rest = &rest[at.unwrap() + words.len()..];
        }

        // The same bytes again: from this report, from its data, from its builder.
        prop_assert!(report.to_docx().unwrap() == file);
        let json = serde_json::to_string(&report).unwrap();
        let again = Report::from_json(&json);
        prop_assert_eq!(again.as_ref().ok(), Some(&report), "{}", json);
        prop_assert!(again.unwrap().to_docx().unwrap() == file);
        let rebuilt = report.to_builder().build().unwrap();
        // Of words drawn at random, what a clerk would say of them is no matter, nor how long they are.
        let mut warnings = rebuilt.warnings().iter();
        let of_words = |code: &str| {
            code.starts_with("text.") || ["citation.later", "place.long"].contains(&code)
        };
        prop_assert!(warnings.all(|one| of_words(one.code())), "{rebuilt:?}");
    }

    /// Whatever the words are, data written are data read, and markup too where they can be said in
    /// markup.
    #[test]
    fn texts_are_read_back(text in prose()) {
        let json = serde_json::to_string(&text).unwrap();
        let mut readings: Vec<Text> = vec![serde_json::from_str(&json).unwrap()];
        readings.extend(text.to_markup().map(|markup| Text::from_markup(&markup)));
        let bare = |text: &Text| -> Vec<Inline> {
            let inlines = text.inlines().cloned();
            inlines.map(|inline| match inline {
                Inline::Citation { id, emphasis, .. } => Inline::Citation { id, emphasis, value: None },
                words => words,
            }).collect()
        };
        for again in readings {
            prop_assert_eq!(bare(&again), bare(&text), "{}", json);
        }
    }

    /// Components that stand in a document are read back by themselves too.
    #[test]
    fn components_are_read_back(table in table(), annex in annex(), note in footnote(), width in 1..=255_u8, number in number()) {
        prop_assert_eq!(read_back(&table), table);
        prop_assert_eq!(read_back(&number), number);
        prop_assert_eq!(read_back(&ColumnWidth::mm(width)), ColumnWidth::mm(width));
        // Citations that a text brings along are the document's in data.
        prop_assert_eq!(json(&read_back(&annex)), json(&annex));
        prop_assert_eq!(json(&read_back(&note)), json(&note));
    }

    /// A slip of the pen in a file: whatever is told of it stands at a place of the text, and what is
    /// refused is refused for a reason.
    #[test]
    fn a_slip_of_the_pen(
        file in prop::sample::select(FILES.to_vec()),
        at in any::<prop::sample::Index>(),
        removed in 0..3_usize,
        typed in "[\\\\\"'{}\\[\\],:=#*@ \n\ta0-]{0,2}",
    ) {
        let text = fixture(file);
        let places: Vec<_> = text.char_indices().map(|(place, _)| place).collect();
        let at = at.index(places.len());
        let end = places.get(at + removed).copied().unwrap_or(text.len());
        let text = format!("{}{typed}{}", &text[..places[at]], &text[end..]);
        let format = format(Path::new(file));
        prop_assume!(format.is_some());
        let read = Document::read(format.unwrap(), text.as_bytes(), &Limits::default());
        let problems = match &read {
            Ok(document) => document.warnings(),
            Err(problems) => problems,
        };
        prop_assert_eq!(problems.has_error(), read.is_err());
        for problem in problems {
            let Place::Field { source, .. } = problem.place() else {
                panic!("{problem}");
            };
            let source = source.as_ref().unwrap();
            prop_assert!(text.get(source.bytes.clone()).is_some(), "{problem} in {text}");
            let position = Position::of(&text, source.bytes.start);
            prop_assert_eq!(source.position, position, "{} in {}", problem, text);
        }
    }

    /// No text at all makes the reader of markup, or the check, panic.
    #[test]
    fn any_text(text in "\\PC{0,40}|[*\\[\\]@ab. ]{0,30}|.{0,40}") {
        let builder = Report::builder().paragraph(Text::from_markup(&text)).subject(&text).place(&text).to(&text);
        let _ = builder.build();
        let _ = Report::from_json(&text);
    }
}
