//! Inputs that nobody means well with: an answer for each, and no panic.

mod common;

use common::{base, fixture, part, text};
use vanban::{
    Builder, Citation, Column, Footnote, Format, Item, Leader, Limits, Problem, Problems, Report,
    Section, Sender, Signature, Text,
};

fn codes(builder: Builder<Report>) -> Vec<&'static str> {
    match builder.build() {
        Ok(report) => report.warnings().iter().map(Problem::code).collect(),
        Err(problems) => codes_of(&problems),
    }
}

fn codes_of(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(Problem::code).collect()
}

#[test]
fn ten_megabytes_in_one_text() {
    let long = "đồng bào các dân tộc ".repeat(400_000);
    let report = base::report().paragraph(long.trim_end()).build().unwrap();
    let file = report.to_docx().unwrap();
    let lines = text(&part(&file, "word/document.xml"));
    assert!(
        lines
            .iter()
            .any(|line| line.len() == long.len() - 1 + "./.".len())
    );
}

#[test]
fn ten_megabytes_in_every_field() {
    let long = "a".repeat(10 << 20);
    let builder = Report::builder()
        .sender(
            Sender::new(&*long, &*long)
                .superior(&*long)
                .short_name(&*long),
        )
        .symbol(&*long)
        .place(&*long)
        .subject(&*long)
        .to(&*long)
        .recipient(&*long)
        .paragraph("Nội dung.")
        .signature(Signature::new(Leader::head(&*long)).name(&*long));
    assert_eq!(
        codes(builder)
            .iter()
            .filter(|code| **code == "text.too_long")
            .count(),
        11
    );
}

#[test]
fn ten_thousand_sections() {
    let mut builder = base::report();
    for _ in 0..10_000 {
        builder = builder.section(Section::arabic().heading("Mục").paragraph("Nội dung."));
    }
    let report = builder.build().unwrap();
    let lines = text(&part(&report.to_docx().unwrap(), "word/document.xml"));
    assert!(lines.contains(&"10000. Mục".to_owned()));

    let mut builder = base::report();
    for _ in 0..10_000 {
        builder = builder.section(Section::roman().heading("Mục").paragraph("Nội dung."));
    }
    assert_eq!(codes(builder).len(), 10_000 - 3_999);
}

#[test]
fn sections_nested_without_end() {
    let mut section = Section::letter().paragraph("Nội dung.");
    for _ in 0..2_000 {
        section = Section::letter().heading("Mục").section(section);
    }
    let codes = codes(base::report().section(section));
    assert!(
        codes.iter().all(|code| *code == "section.level"),
        "{codes:?}"
    );

    let nested = "[".repeat(100_000);
    let error = Report::from_json(&nested).unwrap_err();
    assert_eq!(codes_of(&error), ["syntax.depth", "syntax.cut_off"]);
    let nested = format!(
        "{{\"vanban\":1,\"type\":\"report\",\"body\":[{}",
        "{\"section\":{\"level\":\"a\",\"body\":[".repeat(50_000)
    );
    let error = Report::from_json(&nested).unwrap_err();
    assert_eq!(codes_of(&error), ["syntax.depth", "syntax.cut_off"]);
}

/// However deep it was built, it is refused and dropped.
#[test]
fn a_million_in_each_other() {
    const MANY: usize = 1_000_000;

    let mut section = Section::letter().paragraph("Nội dung.");
    for _ in 0..MANY {
        section = Section::letter().section(section);
    }
    assert!(base::report().section(section).build().is_err());

    let mut column = Column::new("Cột");
    for _ in 0..MANY {
        column = Column::group("Nhóm", [column]);
    }
    drop(column);

    let mut note = Footnote::new("n", "Chú thích.");
    for _ in 0..MANY {
        note = Footnote::new("n", Text::from("Chú thích").note(&note));
    }
    drop(note);
}

#[cfg(feature = "yaml")]
#[test]
fn yaml_that_grows() {
    use std::fmt::Write;

    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (previous, next) in ('a'..='y').zip('b'..='z') {
        let uses = vec![format!("*{previous}"); 9].join(", ");
        writeln!(bomb, "{next}: &{next} [{uses}]").unwrap();
    }
    let error = Report::from_yaml(&bomb).unwrap_err();
    assert!(codes_of(&error).contains(&"syntax.aliases"), "{error}");
    // Looking for the type alone must not unfold it either.
    let typed = format!("{bomb}vanban: 1\ntype: report\n");
    let error = vanban::Document::from_yaml(&typed).unwrap_err();
    assert!(codes_of(&error).contains(&"syntax.aliases"), "{error}");
    let nested = "- ".repeat(100_000);
    let codes = codes_of(&Report::from_yaml(&nested).unwrap_err());
    assert!(
        codes.iter().all(|code| *code == "syntax.depth"),
        "{codes:?}"
    );
}

#[cfg(feature = "toml")]
#[test]
fn toml_that_nests() {
    let nested = format!("a = {}", "[".repeat(100_000));
    let codes = codes_of(&Report::from_toml(&nested).unwrap_err());
    assert!(codes.contains(&"syntax.unexpected"), "{codes:?}");
    let closed = format!("{nested}{}", "]".repeat(100_000));
    let codes = codes_of(&Report::from_toml(&closed).unwrap_err());
    assert!(codes.contains(&"syntax.depth"), "{codes:?}");
}

/// What could take quadratic time takes none to speak of: these end at once or not at all.
#[test]
fn much_of_the_same() {
    let marks = format!("từ{}", "**\u{301}**\u{301}".repeat(200_000));
    let stars = "**** ".repeat(500_000);
    let broken = "[@] ".repeat(500_000);
    let spaces = "a  ".repeat(500_000);
    for markup in [marks, stars, broken, spaces] {
        let _ = base::report().paragraph(Text::from_markup(&markup)).build();
    }
    let items = vec!["- a"; 20_000];
    assert_eq!(
        codes(base::report().items(items).paragraph("Hết.")).len(),
        20_000
    );
}

/// A short text cannot ask for gigabytes.
#[test]
fn citations_do_not_amplify() {
    let law = Citation::new("l", "Luật").subject("a".repeat(500));
    let many = Text::from_markup(&"[@l] ".repeat(100_000));
    let builder = base::report().citation(law).paragraph(many.plain("hết"));
    assert_eq!(codes(builder), ["text.too_long"]);
}

/// Places of problems are found for all of them, in a file that is one long line.
#[test]
fn every_problem_has_its_place() {
    let item = r#"{"items":["- a"]}"#;
    let body = vec![item; 20_000].join(",");
    let json = fixture("minimal.json").replace('\n', " ");
    let (before, after) = json.split_once("\"body\": [").unwrap();
    let json = format!("{before}\"body\": [{body},{after}");
    let limits = Limits {
        problems: 30_000,
        ..Limits::default()
    };
    let problems = Report::read(Format::Json, json.as_bytes(), &limits).unwrap_err();
    assert_eq!(problems.len(), 20_000);
    for (index, problem) in problems.iter().enumerate() {
        let column = before.chars().count() + "\"body\": [".len() + index * (item.len() + 1) + 11;
        assert_eq!(
            problem.position().map(|position| position.column),
            Some(column)
        );
    }
}

/// A place ends behind a whole character, whatever the data begin with.
#[cfg(feature = "yaml")]
#[test]
fn places_are_whole_characters() {
    use vanban::Document;
    use vanban::problem::Place;

    for (format, text) in [
        (Format::Yaml, "đơn_vị: Sở Nội vụ\n"),
        (Format::Json, "đơn_vị=1"),
    ] {
        let read = Document::read(format, text.as_bytes(), &Limits::default());
        let problems = read.unwrap_err();
        let mut codes = problems.iter().map(Problem::code);
        assert!(codes.any(|code| code == "key.missing"), "{problems}");
        for problem in &problems {
            let Place::Field { source, .. } = problem.place() else {
                panic!("{problem}");
            };
            let bytes = source.as_ref().unwrap().bytes.clone();
            assert!(text.get(bytes.clone()).is_some(), "{problem}: {bytes:?}");
        }
    }
}

/// What could not be read is passed over at once, however much it is and however much is told besides.
#[test]
fn much_that_cannot_be_read() {
    let whole = fixture("minimal.json").replace('\n', " ");
    let (before, after) = whole.split_once("\"body\": [").unwrap();
    let broken = vec!["1"; 100_000].join(",");
    let recipients: Vec<_> = (0..20_000).map(|index| format!("\"- {index}\"")).collect();
    let recipients = recipients.join(",");
    let json = format!("{before}\"recipients\": [{recipients}], \"body\": [{broken},{after}");
    let limits = Limits {
        problems: 200_000,
        ..Limits::default()
    };
    let problems = Report::read(Format::Json, json.as_bytes(), &limits).unwrap_err();
    assert_eq!(problems.len(), 120_000);
}

#[test]
fn a_limit_is_told_where_it_is_passed() {
    let json = fixture("minimal.json").replacen(
        "\"body\": [",
        "\"body\": [\"*a* b\", \"*a* b\", {\"items\": []}, {\"items\": []}, ",
        1,
    );
    let told = |limits: Limits| {
        let problems = Report::read(Format::Json, json.as_bytes(), &limits).unwrap_err();
        let line = |problem: &Problem| format!("{} {}", problem.path(), problem.code());
        problems.iter().map(line).collect::<Vec<_>>()
    };
    let all = Limits::default();
    let few = told(Limits { bytes: 100, ..all });
    assert_eq!(few, [" limit.bytes"]);
    let few = told(Limits { blocks: 3, ..all });
    assert!(few.contains(&"body[3] limit.blocks".to_owned()), "{few:?}");
    let few = told(Limits { runs: 3, ..all });
    assert!(few.contains(&"body[1] limit.runs".to_owned()), "{few:?}");
    let few = told(Limits { values: 9, ..all });
    assert_eq!(few.len(), 1);
    assert!(few[0].ends_with(" limit.values"), "{few:?}");
    let few = told(Limits { depth: 1, ..all });
    assert!(few.contains(&" syntax.depth".to_owned()), "{few:?}");
    let few = told(Limits { problems: 1, ..all });
    assert_eq!(few.len(), 2);
    assert!(few.contains(&" limit.problems".to_owned()), "{few:?}");
}

#[test]
fn invisible_text_is_empty() {
    for nothing in ["\u{a0}", " \u{a0} ", "\u{3000}\u{2003}", "."] {
        let codes = codes(base::report().paragraph(nothing));
        assert_eq!(codes, ["text.empty"], "{nothing:?}");
    }
    assert_eq!(
        codes(base::report().subject("\u{a0}").paragraph("Nội dung.")),
        ["required"]
    );
}

/// Who signed an earlier draft does not sign under another title.
#[test]
fn a_new_signature_has_no_old_name() {
    let deputy = Leader::deputy("Chủ tịch", "Phó Chủ tịch");
    let report = base::report().signature(Leader::head("Chủ tịch"));
    let report = report.signer_name("Lê Văn An").signature(deputy);
    let report = report.paragraph("Hết.").build().unwrap();
    assert_eq!(report.signer_name(), None);
}

/// Numbers below a section begin anew with the next one, also where a list is flat.
#[test]
fn flat_sections_count_as_nested_ones() {
    let level = |section: Section| section.paragraph("Nội dung.");
    let sections = [
        Section::roman(),
        Section::arabic(),
        Section::letter(),
        Section::letter(),
        Section::arabic(),
        Section::letter(),
        Section::roman(),
        Section::arabic(),
    ];
    let builder = sections
        .into_iter()
        .map(level)
        .fold(base::report(), Builder::section);
    let file = builder.build().unwrap().to_docx().unwrap();
    let lines = text(&part(&file, "word/document.xml"));
    let numbers: Vec<_> = lines
        .iter()
        .filter(|line| line.contains(" Nội dung."))
        .collect();
    let numbers: Vec<_> = numbers
        .iter()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(numbers, ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]);
}

#[test]
fn every_control_character_is_told() {
    for code in (0..0x20)
        .chain(0x7f..0xa0)
        .chain([0x200b, 0xfeff, 0xfffe, 0xffff, 0xe000])
    {
        let sign = char::from_u32(code).unwrap();
        let codes = codes(base::report().paragraph(format!("Nội{sign}dung.")));
        assert!(
            ["text.character", "text.line_break"].contains(&codes[0]),
            "U+{code:04X}: {codes:?}"
        );
        assert_eq!(codes.len(), 1);
    }
}

#[test]
fn markup_of_xml_is_text() {
    let words = "</w:t><w:t> & \"x\" 'y' <!-- --> ]]> &amp; &#0; x";
    let report = base::report()
        .paragraph(words)
        .subject("A & <B>")
        .build()
        .unwrap();
    let file = report.to_docx().unwrap();
    let lines = text(&part(&file, "word/document.xml"));
    assert!(lines.contains(&format!("{words}./.")));
    assert!(part(&file, "docProps/core.xml").contains("A &amp; &lt;B&gt;"));
}

/// Decomposed letters come out composed, also where an emphasis parts a letter from its mark.
#[test]
fn decomposed_text_is_composed() {
    let report = base::report()
        .subject("Ke\u{302}\u{301}t qua\u{309}")
        .paragraph(Text::from("Tie").bold("\u{302}\u{301}n đo\u{323}\u{302}"))
        .build()
        .unwrap();
    assert_eq!(report.subject(), Some("Kết quả"));
    let lines = text(&part(&report.to_docx().unwrap(), "word/document.xml"));
    assert!(lines.contains(&"Tiến độ./.".to_owned()), "{lines:?}");
}

#[test]
fn spaces_are_not_layout() {
    let report = base::report()
        .items([Item::new(Text::from("  a  ").bold("  b ").plain(" c  "))])
        .build()
        .unwrap();
    let lines = text(&part(&report.to_docx().unwrap(), "word/document.xml"));
    assert!(lines.contains(&"- a b c./.".to_owned()), "{lines:?}");
    assert_eq!(
        report.warnings().iter().next().unwrap().code(),
        "text.spaces"
    );
}

/// A file cut off anywhere is a fault of syntax with a place, which says so and nothing that would
/// stand in the rest; never a panic.
#[test]
fn truncated_files() {
    let whole = fixture("minimal.json");
    for end in (0..whole.trim_end().len()).filter(|end| whole.is_char_boundary(*end)) {
        let problems = Report::from_json(&whole[..end]).unwrap_err();
        let codes = codes_of(&problems);
        let expected = if whole[..end].trim().is_empty() {
            "syntax.empty"
        } else {
            "syntax.cut_off"
        };
        assert_eq!(codes, [expected], "cut at {end}: {problems}");
        let position = problems.iter().next().unwrap().position();
        assert!(position.is_some(), "cut at {end}");
    }
}
