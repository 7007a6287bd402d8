use proptest::prelude::*;

use super::*;
use crate::text::Face;

const LAWS: [Law; 2] = [Law::OnlyOffice, Law::Word];

/// Set justified from edge to edge.
const PLAIN: Measure = Measure {
    left: Length::ZERO,
    right: Length::ZERO,
    first: Length::ZERO,
    justified: true,
    line: LineHeight::Percent(100),
};

/// A text of a fixture in its runs, which are written as "3B28 10R28": three bold letters
/// of 14 pt, then ten regular ones.
fn flat(runs: &str, text: &str) -> Flat {
    let text = text.replace("\\n", "\n").replace("~~", "\u{A0}");
    let mut flat = Flat::new(28);
    let mut rest = text.as_str();
    for run in runs.split(' ') {
        let at = run.find(|c: char| c.is_ascii_uppercase()).unwrap();
        let (count, run) = run.split_at(at);
        let (face, size) = run.split_at(1);
        let face = match face {
            "R" => Face::Regular,
            "B" => Face::Bold,
            "I" => Face::Italic,
            _ => Face::BoldItalic,
        };
        let end = match count.parse() {
            Ok(count) => rest.char_indices().nth(count).map(|(at, _)| at),
            Err(_) => None,
        };
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        flat.push(run, face, size.parse().unwrap());
        rest = after;
    }
    assert_eq!(rest, "");
    flat
}

/// The texts of the lines of a text of 14 pt, in a column of so many twips.
fn broken<'a>(text: &'a str, measure: &Measure, twips: i32, law: Law) -> Vec<&'a str> {
    let flat = Flat::of(text, Face::Regular, 28);
    let lines = lines(&flat, measure, Length::twips(twips), law);
    lines.into_iter().map(|line| &text[line.text]).collect()
}

/// The width of a text of 14 pt.
fn wide(text: &str) -> Grain {
    natural_width(&Flat::of(text, Face::Regular, 28))
}

/// The ends are those of an implementation of its own, in floats, which was held against PDFs.
#[test]
fn lines_end_as_in_the_fixture() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lines.tsv");
    let table = std::fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in table.lines().skip(1) {
        let fields: Vec<_> = row.split('\t').collect();
        let [
            kind,
            width,
            left,
            right,
            first,
            align,
            runs,
            office,
            word,
            text,
        ] = fields[..]
        else {
            panic!("{row}");
        };
        let length = |twips: &str| Length::twips(twips.parse().unwrap());
        let measure = Measure {
            left: length(left),
            right: length(right),
            first: length(first),
            justified: align == "justified",
            ..PLAIN
        };
        let text = flat(runs, text);
        for (law, expected) in LAWS.into_iter().zip([office, word]) {
            let ends: Vec<_> = lines(&text, &measure, length(width), law)
                .iter()
                .map(|line| line.text.end.to_string())
                .collect();
            if ends.join(" ") != expected {
                wrong.push(format!(
                    "{law:?} {kind}: {ends:?}, not {expected}: {text:?}"
                ));
            }
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 300);
}

#[test]
fn lines_end_at_spaces_and_hyphens() {
    for law in LAWS {
        let broken = |text, twips| broken(text, &PLAIN, twips, law);
        assert_eq!(broken("Nghị quyết", 900), ["Nghị ", "quyết"]);
        assert_eq!(broken("NĐ-CP", 600), ["NĐ-", "CP"]);
        assert_eq!(broken("một—hai", 800), ["một—", "hai"]);
        // Neither a slash nor an en dash ends a line.
        assert_eq!(broken("a 1/KH", 700), ["a ", "1/KH"]);
        assert_eq!(broken("a 1–KH", 700), ["a ", "1–KH"]);
        // All spaces at a break stay in the line above.
        assert_eq!(broken("một   hai", 500), ["một   ", "hai"]);
        assert_eq!(broken("một hai  ", 5_000), ["một hai  "]);
        assert_eq!(broken("a\u{A0}b cd", 500), ["a\u{A0}b ", "cd"]);
    }
}

#[test]
fn forced_breaks_end_lines() {
    for law in LAWS {
        let broken = |text| broken(text, &PLAIN, 5_000, law);
        assert_eq!(broken(""), [""]);
        assert_eq!(broken("a \n b"), ["a \n", " b"]);
        assert_eq!(broken("\n\na"), ["\n", "\n", "a"]);
        assert_eq!(broken("a\n"), ["a\n", ""]);
    }
}

#[test]
fn words_longer_than_a_line_are_divided() {
    for law in LAWS {
        // Three digits are 420 twips.
        assert_eq!(broken("0123456 a", &PLAIN, 420, law), ["012", "345", "6 a"]);
        assert_eq!(broken("0123456", &PLAIN, 419, law), ["01", "23", "45", "6"]);
        // The rest of the line above is left empty.
        assert_eq!(broken("a 01234", &PLAIN, 500, law), ["a ", "012", "34"]);
        for narrow in [1, 0, -500] {
            assert_eq!(broken("ab c", &PLAIN, narrow, law), ["a", "b", " c"]);
            // A letter keeps its marks.
            assert_eq!(
                broken("e\u{302}\u{323}a", &PLAIN, narrow, law),
                ["e\u{302}\u{323}", "a"]
            );
        }
    }
}

/// At 13 pt the first word is 968 twips and 1,036 grains wide, the second 448 and 1,346.
#[test]
fn a_hair_too_wide_is_too_wide() {
    for (text, twips, count) in [("sssswww", 968, 2), ("sssswww", 969, 1), ("ssstt", 448, 2)] {
        let flat = Flat::of(text, Face::Regular, 26);
        for law in LAWS {
            let lines = lines(&flat, &PLAIN, Length::twips(twips), law);
            assert_eq!(lines.len(), count, "{text}");
        }
    }
}

#[test]
fn office_keeps_some_punctuation_at_its_word() {
    let ragged = Measure {
        justified: false,
        ..PLAIN
    };
    for (text, office, word) in [
        ("0000 00 %", ["0000 ", "00 %"], ["0000 00 ", "%"]),
        ("0000 ( 00", ["0000 ", "( 00"], ["0000 ( ", "00"]),
        ("0000 00-)", ["0000 ", "00-)"], ["0000 00-", ")"]),
    ] {
        let broken = |law| broken(text, &ragged, 1_010, law);
        assert_eq!(broken(Law::OnlyOffice), office);
        assert_eq!(broken(Law::Word), word);
    }
    // An opening bracket asks nothing of what stands before it.
    assert_eq!(
        broken("0000 00 (0)", &ragged, 1_010, Law::OnlyOffice),
        ["0000 00 ", "(0)"]
    );
}

#[test]
fn indents_narrow_the_lines() {
    let measure = |left, right, first| Measure {
        left: Length::twips(left),
        right: Length::twips(right),
        first: Length::twips(first),
        ..PLAIN
    };
    for law in LAWS {
        let broken = |measure| broken("000 000 000 000", &measure, 1_000, law);
        assert_eq!(broken(measure(0, 0, 0)), ["000 000 ", "000 000"]);
        assert_eq!(broken(measure(0, 0, 300)), ["000 ", "000 000 ", "000"]);
        assert_eq!(broken(measure(300, 0, -300)), ["000 000 ", "000 ", "000"]);
        assert_eq!(broken(measure(0, 300, 0)), ["000 ", "000 ", "000 ", "000"]);
    }
}

/// Whether the last word of a text joins a justified line that is so much too narrow.
fn joins(text: &str, over: Grain, law: Law) -> bool {
    let flat = Flat::of(text, Face::Regular, 28);
    let row = Row::filled(flat.atoms(), wide(text) - over, true, law);
    row.rest.kind().is_none()
}

#[test]
fn word_squeezes_by_half_of_the_gap() {
    // The spaces would allow more.
    let text = "a b c d e f g h i k 00";
    let ask = wide("i k 00") - wide("i k");
    let third = ask.part(1, 3);
    assert!(third < wide("a b").part(9, 4 * 4));
    let grain = Grain::new(1);
    // So much too wide, the word overhangs by exactly half of what is left for it.
    assert_eq!(ask, third + third + third);
    assert!(joins(text, third, Law::Word));
    assert!(!joins(text, third + grain, Law::Word));
}

#[test]
fn spaces_shrink_by_a_quarter() {
    // A long word asks for more than the spaces have.
    let text = "a b c d 0000000000";
    let quarter = wide("0 0") - wide("00");
    let grain = Grain::new(1);
    assert!(joins(text, quarter, Law::Word));
    assert!(!joins(text, quarter + grain, Law::Word));
    // ONLYOFFICE stops short of the quarter itself.
    assert!(joins(text, quarter - grain, Law::OnlyOffice));
    assert!(!joins(text, quarter, Law::OnlyOffice));
}

#[test]
fn office_squeezes_less_for_a_small_word() {
    let text = "a b c d e f g h i k 0000";
    let spaces = (wide("0 0") - wide("00")).get() * 10;
    let ask = (wide("i k 0000") - wide("i k")).get();
    assert!(ask < FULL.get());
    // The bound, rounded up; it is less than the room that the first letter needs.
    let full = i128::from(FULL.get()) * 4;
    let bound = (i128::from(spaces) * i128::from(ask) + full - 1) / full;
    let bound = Grain::new(i64::try_from(bound).unwrap());
    assert!(joins(text, bound - Grain::new(1), Law::OnlyOffice));
    assert!(!joins(text, bound, Law::OnlyOffice));
    // Twice as wide a word doubles it.
    assert!(joins(
        "a b c d e f g h i k 00000000",
        bound,
        Law::OnlyOffice
    ));
}

#[test]
fn office_wants_the_first_letter_to_fit() {
    // So many spaces would shrink far enough.
    let text = "a  b  ".repeat(20) + "00";
    let letter = wide("0");
    assert!(joins(&text, letter, Law::OnlyOffice));
    assert!(!joins(&text, letter + Grain::new(1), Law::OnlyOffice));
}

#[test]
fn ragged_lines_are_not_squeezed() {
    let ragged = Measure {
        justified: false,
        ..PLAIN
    };
    let text = "a b c d e f g h i k 0000";
    let tight = wide(text).up().to_twips() - 1;
    for law in LAWS {
        assert_eq!(broken(text, &PLAIN, tight, law), [text]);
        assert_eq!(broken(text, &ragged, tight, law).len(), 2);
        assert_eq!(broken(text, &ragged, tight + 1, law), [text]);
    }
}

/// A percent sign begins no line, but asks for its own room.
#[test]
fn words_that_no_break_parts_join_one_by_one() {
    let measure = Measure {
        justified: true,
        ..PLAIN
    };
    let text = "một hai ba bốn năm sáu 100 % bảy";
    let to = |end: &str| {
        let at = text.find(end).unwrap() + end.len();
        wide(&text[..at]).nearest().to_twips()
    };
    let first = |twips| broken(text, &measure, twips, Law::OnlyOffice)[0];
    // A word of more than one letter squeezes the spaces, a percent sign alone does not.
    assert_eq!(first(to("100 %") + 2), "một hai ba bốn năm sáu 100 % ");
    assert_eq!(first(to("100 %") - 2), "một hai ba bốn năm sáu ");
}

/// What no break parts may be wider than any line, and then a line ends where it can.
#[test]
fn words_that_no_break_parts_are_divided() {
    let (joined, divided) = (
        "aa 100 % % ( % 00",
        ["aa ", "100 ", "% ", "% ", "( % ", "00"],
    );
    assert_eq!(broken(joined, &PLAIN, 500, Law::OnlyOffice), divided);
    // A long chain behind a word, in columns that hold all of a line but its end, or nothing at all.
    let chain = format!("một hai 5{}", " %".repeat(200));
    for twips in (-100..2_000).step_by(7) {
        for law in LAWS {
            let lines = broken(&chain, &PLAIN, twips, law);
            assert_eq!(lines.concat(), chain);
            assert!(lines.len() <= chain.chars().count(), "{twips}");
        }
    }
}

#[test]
fn raised_letters_alone_are_as_high_as_their_line() {
    let mut text = Flat::new(20);
    text.push_small("1", Face::Regular, 28, 18);
    let measure = Measure {
        line: LineHeight::Percent(100),
        ..PLAIN
    };
    let lines = lines(&text, &measure, Length::mm(50), Law::Word);
    assert_eq!(lines[0].height.nearest().to_twips(), 322);
}

#[test]
fn lines_are_as_high_as_their_largest_type() {
    let mut text = Flat::new(20);
    text.push("một ", Face::Regular, 28);
    text.push("hai", Face::Regular, 36);
    text.push("\n", Face::Regular, 26);
    // Height and baseline in twips: of 14 pt, 18 pt, and the mark of 10 pt.
    for (line, expected) in [
        (
            LineHeight::Percent(100),
            [(322, 261), (414, 336), (230, 187)],
        ),
        (
            LineHeight::Percent(120),
            [(386, 261), (497, 336), (276, 187)],
        ),
        (
            LineHeight::Percent(90),
            [(290, 229), (373, 295), (207, 164)],
        ),
        (
            LineHeight::Exact(Length::pt(13)),
            [(260, 199), (260, 182), (260, 217)],
        ),
    ] {
        let measure = Measure { line, ..PLAIN };
        let pitches: Vec<_> = lines(&text, &measure, Length::twips(600), Law::Word)
            .iter()
            .map(|line| (line.height, line.baseline))
            .map(|(height, baseline)| (height.nearest().to_twips(), baseline.nearest().to_twips()))
            .collect();
        assert_eq!(pitches, expected);
    }
}

#[test]
fn widths_without_a_column() {
    let flat = |text| Flat::of(text, Face::Bold, 26);
    let widest = |text| widest_piece(&flat(text));
    let natural = |text| natural_width(&flat(text));
    assert_eq!(widest(""), Grain::ZERO);
    assert_eq!(natural(" \n "), Grain::ZERO);
    assert_eq!(widest("một trường hai"), natural("trường"));
    assert_eq!(widest("NĐ-CP"), natural("NĐ-"));
    assert_eq!(widest("a\u{A0}b c"), natural("a\u{A0}b"));
    // ONLYOFFICE keeps the sign at its number.
    assert_eq!(widest("một 20 %"), natural("20 %"));
    assert_eq!(natural("một hai  \na"), natural("một hai"));
    assert_eq!(natural(" a"), natural("\u{A0}a"));
}

#[test]
fn hostile_texts_take_linear_time() {
    let long = 50_000;
    let texts = [
        "a".repeat(long),
        " ".repeat(long),
        "a ".repeat(long / 2),
        format!("a{}", "\u{301}".repeat(long / 2)),
        format!("aa bb{}c", "\u{301}".repeat(long / 2)),
        format!("a{})b", " ".repeat(long)),
        "( ".repeat(long / 2),
        "a )".repeat(long / 3),
        "-".repeat(long),
        "-)".repeat(long / 2),
        "漢".repeat(long / 3),
        "\u{E00}".repeat(long / 3),
        "\n".repeat(long),
    ];
    for text in texts {
        for (size, width) in [(28, 9_000), (28, 0), (0, -1), (u16::MAX, i32::MAX)] {
            let flat = Flat::of(&text, Face::Regular, size);
            for law in LAWS {
                let lines = lines(&flat, &PLAIN, Length::twips(width), law);
                assert_eq!(lines.last().unwrap().text.end, text.len());
            }
            assert!(widest_piece(&flat) <= natural_width(&flat));
        }
    }
}

/// Spaces before a forced break hang, whatever letter stands before them.
#[test]
fn spaces_before_a_forced_break_belong_to_no_piece() {
    for text in ["$ \n", "( \na", "a \n"] {
        let flat = Flat::of(text, Face::Regular, 28);
        assert_eq!(widest_piece(&flat), natural_width(&flat), "{text:?}");
    }
}

proptest! {
    #[test]
    fn lines_leave_nothing_out(
        text in "[ab0\\- \\n)(%“”\u{a0}\u{301}ộ—W]{0,80}",
        half_points in 0_u16..80,
        width in -100_i32..6_000,
        first in -800_i32..800,
        justified: bool,
    ) {
        let flat = Flat::of(&text, Face::Italic, half_points);
        let measure = Measure { first: Length::twips(first), justified, ..PLAIN };
        for law in LAWS {
            let lines = lines(&flat, &measure, Length::twips(width), law);
            prop_assert_eq!(lines.first().map(|line| line.text.start), Some(0));
            prop_assert_eq!(lines.last().map(|line| line.text.end), Some(text.len()));
            for pair in lines.windows(2) {
                prop_assert_eq!(pair[0].text.end, pair[1].text.start);
                prop_assert!(!pair[0].text.is_empty());
            }
        }
    }

    /// Every line of a column takes a letter, however narrow it is.
    #[test]
    fn narrow_columns_come_to_an_end(
        text in "([0-9]{1,4}| |%|\\$|\\(|\\)|,|-|—|\u{a0}|\u{301}|ộ|\n){0,60}",
        half_points in 0_u16..80,
        width in -200_i32..1_200,
        left in -600_i32..600,
        right in -600_i32..600,
        first in -600_i32..600,
        justified: bool,
    ) {
        let mut flat = Flat::new(28);
        for (index, word) in text.split_inclusive(' ').enumerate() {
            let face = if index % 3 == 0 { Face::Bold } else { Face::Regular };
            flat.push(word, face, half_points);
        }
        let [left, right, first] = [left, right, first].map(Length::twips);
        let measure = Measure { left, right, first, justified, ..PLAIN };
        for law in LAWS {
            let lines = lines(&flat, &measure, Length::twips(width), law);
            prop_assert!(lines.len() <= text.chars().count() + 1);
            let whole: Vec<_> = lines.iter().map(|line| &text[line.text.clone()]).collect();
            prop_assert_eq!(whole.concat(), text.as_str());
        }
        prop_assert!(widest_piece(&flat) <= natural_width(&flat));
    }

    #[test]
    fn a_column_as_wide_as_a_piece_divides_none(text in "([ab0)(%“”\u{a0}ộ—W][ab0\\- )(%“”\u{a0}ộ—W]{0,80})?") {
        let flat = Flat::of(&text, Face::Regular, 28);
        let ragged = Measure { justified: false, ..PLAIN };
        let least = widest_piece(&flat).up();
        for law in LAWS {
            for line in lines(&flat, &ragged, least, law) {
                prop_assert!(line.width <= Grain::from(least));
                let end = &text[..line.text.end];
                prop_assert!(
                    end.len() == text.len() || end.ends_with([' ', '-', '—']),
                    "{:?}", &text[line.text]
                );
            }
        }
        let all = lines(&flat, &ragged, natural_width(&flat).up(), Law::Word);
        prop_assert_eq!(all.len(), 1);
    }
}
