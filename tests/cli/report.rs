//! Problems in words, on a terminal and elsewhere.

use std::fs;

use super::common::{bad_inputs, fixture, fixture_path, is_style};
use super::{directory, run, run_with_input, stderr};

/// Text without its colours.
fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap().to_owned();
    let rest = parts.map(|part| part.split_once('m').unwrap().1);
    first + &rest.collect::<String>()
}

#[test]
fn every_bad_input_ends_as_it_should() {
    for path in bad_inputs() {
        let expected = fs::read_to_string(format!("{}.problems", path.display())).unwrap();
        let errors = expected.lines().any(|line| line.contains(" error "));
        let minimal = fixture_path("minimal.json");
        let (data, style) = if is_style(&path) {
            (minimal.to_str().unwrap(), path.to_str().unwrap())
        } else {
            (path.to_str().unwrap(), "L")
        };
        let output = run(["--lang", "vi", "build", data, "--style", style, "-o", "-"]);
        let name = path.display();
        assert_eq!(output.status.code(), Some(i32::from(errors)), "{name}");
        assert_eq!(output.stdout.is_empty(), errors, "{name}");
        let said = stderr(&output);
        for line in expected.lines() {
            // Indented lines are what the problem says in Vietnamese.
            let told = line.strip_prefix("    ").map_or_else(
                || format!("{name}:{}: ", line.split(' ').next().unwrap()),
                str::to_owned,
            );
            assert!(said.contains(&told), "{told}: {said}");
        }
    }
}

const STYLE: &str = "{\n  \"vanban_style\": 1,\n  \"line_spacing\": 2\n}\n";

/// A report with a warning and an error, and a house style with an error.
fn three_problems(test: &str) -> (String, String) {
    let directory = directory(test);
    let report = fixture("minimal.json").replace("năm 2026\"", "năm 2026.\"");
    let report = report.replace("\"UBND\"", "\"ubnd\"");
    let (data, style) = (directory.join("report.json"), directory.join("house.json"));
    fs::write(&data, report).unwrap();
    fs::write(&style, STYLE).unwrap();
    let name = |path: std::path::PathBuf| path.into_os_string().into_string().unwrap();
    (name(data), name(style))
}

#[test]
fn a_terminal_shows_the_lines_that_problems_stand_in() {
    let (data, style) = three_problems("terminal");
    let args = ["build", &data, "--style", &style, "--color", "always"];
    let output = run(args);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    assert!(told.contains("\u{1b}["), "{told}");
    assert_eq!(
        plain(&told),
        format!(
            "\
error[sender.code]: “ubnd” is not an abbreviation that a symbol can use (such as UBND, SNV)
 --> {data}:6:13
  |
6 |     \"code\": \"ubnd\"
  |             ^^^^^^ sender.code
  |
  = clause: Annex I, Part I, Section II, item 3, point c

warning[subject.mark]: the subject must not end with a mark
 --> {data}:9:14
  |
9 |   \"subject\": \"Kết quả trồng cây đầu năm 2026.\",
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ subject
  |
  = clause: Annex I, Part I, Section II, item 5, point a

error[style.line_spacing]: a line spacing of 2 lies outside 1-1.5
 --> {style}:3:19
  |
3 |   \"line_spacing\": 2
  |                   ^ line_spacing
  |
  = clause: Annex I, Part I, Section II, item 6, point e

2 errors, 1 warning
"
        )
    );

    let vietnamese = plain(&stderr(&run(args.into_iter().chain(["--lang", "vi"]))));
    assert!(
        vietnamese.contains("\n  = căn cứ: điểm c khoản 3 Mục II"),
        "{vietnamese}"
    );
    assert!(
        vietnamese.ends_with("\n\n2 lỗi, 1 cảnh báo\n"),
        "{vietnamese}"
    );
}

#[test]
fn elsewhere_a_problem_is_a_line() {
    let (data, style) = three_problems("lines");
    for color in ["auto", "never"] {
        let output = run(["build", &data, "--style", &style, "--color", color]);
        let told = stderr(&output);
        let lines: Vec<_> = told.lines().collect();
        let said = "error: a line spacing of 2 lies outside 1-1.5 \
                    (Annex I, Part I, Section II, item 6, point e) [style.line_spacing]";
        assert_eq!(lines.len(), 4, "{told}");
        assert!(lines[0].starts_with(&format!("{data}:6:13: sender.code: error: ")));
        assert!(lines[1].starts_with(&format!("{data}:9:14: subject: warning: ")));
        assert_eq!(lines[2], format!("{style}:3:19: line_spacing: {said}"));
        assert_eq!(lines[3], "2 errors, 1 warning");
    }
}

#[test]
fn quiet_tells_errors_and_nothing_else() {
    let (data, _) = three_problems("quiet");
    let told = stderr(&run(["build", &data, "-q"]));
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(told.ends_with("[sender.code]\n1 error\n"), "{told}");

    let minimal = fixture("minimal.json").replace("năm 2026\"", "năm 2026.\"");
    fs::write(&data, minimal).unwrap();
    let warned = run(["build", &data]);
    assert!(
        stderr(&warned).contains("\n1 warning\nwrote "),
        "{}",
        stderr(&warned)
    );
    let quiet = run(["build", &data, "--quiet", "--force"]);
    assert_eq!(quiet.status.code(), Some(0));
    assert!(quiet.stderr.is_empty(), "{}", stderr(&quiet));
}

/// Of a text with a thousand problems a hundred are shown, the errors among them first.
#[test]
fn many_problems_stay_small() {
    let paragraph = |index: usize| match index {
        999 => "\"**đậm\"".to_owned(),
        _ => format!("\"*{index}. Kết quả\""),
    };
    let body: Vec<_> = (0..1000).map(paragraph).collect();
    let mut data: serde_json::Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
    data["body"] = serde_json::from_str(&format!("[{}]", body.join(","))).unwrap();
    let args = ["build", "-", "--color", "always"];
    let output = run_with_input(args, data.to_string().as_bytes());
    let told = plain(&stderr(&output));
    assert_eq!(told.matches("\n --> <stdin>:1:").count(), 100, "{told}");
    assert!(told.contains("body[999]"), "{told}");
    assert!(told.contains(" more; --json lists them all\n"), "{told}");
    let elsewhere = stderr(&run_with_input(["build", "-"], data.to_string().as_bytes()));
    assert!(elsewhere.lines().count() >= 1000, "{elsewhere}");
}

/// A line of ten megabytes is cut around the place.
#[test]
fn long_lines_are_cut() {
    let mut data: serde_json::Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
    data["body"] = vec!["ở".repeat(300_000); 10].into();
    data["place"] = "TT. Suối Mây".into();
    let args = ["build", "-", "--color", "always"];
    let output = run_with_input(args, data.to_string().as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let told = plain(&stderr(&output));
    assert!(told.len() < 2000, "{told}");
    assert!(
        told.contains("ở\"],\"place\":\"TT. Suối Mây\",\"sender\":"),
        "{told}"
    );
    let lines: Vec<_> = told.lines().collect();
    let row = lines
        .iter()
        .position(|line| line.starts_with("1 | …"))
        .unwrap();
    let column = |line: &str, sign| line.chars().position(|one| one == sign);
    let place = lines[row].find("\"TT.").unwrap();
    let place = lines[row][..place].chars().count();
    assert_eq!(column(lines[row + 1], '^'), Some(place), "{told}");
}

/// A long cure goes on below its beginning.
#[test]
fn long_cures_are_wrapped() {
    let data = fixture("minimal.json").replace("\"place\"", "\"zzz\"");
    let told = run_with_input(["build", "-", "--color", "always"], data.as_bytes());
    let told = plain(&stderr(&told));
    assert!(
        told.contains("\n  = help: the keys here: type_name, "),
        "{told}"
    );
    assert!(told.contains("\n          "), "{told}");
    assert!(
        told.lines().all(|line| line.chars().count() <= 110),
        "{told}"
    );
}

/// Signs that would move the cursor or turn the writing around are shown as what they are.
#[test]
fn nothing_in_the_data_reaches_the_terminal_as_a_command() {
    let data = "{\"a\\u001b[31m\\n\\u202e\": 1, \"b\u{1b}[31m\u{202e}\": 1}";
    for color in ["never", "always"] {
        let told = stderr(&run_with_input(
            ["build", "-", "--color", color],
            data.as_bytes(),
        ));
        let told = plain(&told);
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
        assert!(told.contains("a\\u{1b}[31m\\n\\u{202e}"), "{told}");
    }
}
