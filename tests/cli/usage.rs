//! Arguments that are wrong.

use std::ffi::OsStr;

use super::common::fixture_path;
use super::{account, codes, directory, run, stderr};

#[test]
fn wrong_usage_says_its_cause_and_the_way_to_help() {
    for (args, said) in [
        (&[][..], "no command"),
        (&["built"], "no command “built”; did you mean build?"),
        (&["exp", "a.json"], "did you mean explain?"),
        (&["print"], "no command “print” ["),
        (&["build"], "no file of data"),
        (
            &["build", "a.docx"],
            "a.docx does not tell a format; use --format",
        ),
        (
            &["build", "a.json", "b.json"],
            "“b.json” is one argument too many",
        ),
        (&["build", "a.json", "--no"], "no option --no ["),
        (
            &["build", "a.json", "--ouput", "b.docx"],
            "no option --ouput; did you mean --output?",
        ),
        (&["build", "a.json", "--forse"], "did you mean --force?"),
        (
            &["build", "a.json", "--colour=always"],
            "did you mean --color?",
        ),
        (&["samples", "--lst"], "did you mean --list?"),
        // What does not exist here is not meant.
        (&["decree", "--lst"], "no option --lst ["),
        (&["build", "a.json", "-x"], "no option -x ["),
        (&["build", "a.json", "-o"], "-o takes a value"),
        (
            &["build", "a.json", "--force=yes"],
            "--force takes no value",
        ),
        (
            &["build", "a.json", "--format", "xml"],
            "“xml” is not known",
        ),
        (&["build", "a.json", "--lang", "fr"], "no language “fr”"),
        (
            &["build", "a.json", "--color", "red"],
            "takes auto, always or never, not “red”",
        ),
        (&["build", "a.json", "--style", "XL"], "--style takes L, S"),
        (&["build", "--lang", "vi"], "thiếu tệp dữ liệu"),
        // Which language is asked for does not depend on the place.
        (&["--lang", "vi", "build"], "thiếu tệp dữ liệu"),
        (&["build", "--no", "--lang", "vi"], "không có tùy chọn --no"),
        (&["--no", "build", "a.json"], "no option --no"),
        // What means nothing to a command is not taken and forgotten.
        (&["explain", "a.json", "-o", "a.docx"], "no option -o here"),
        (&["explain", "a.json", "--force"], "no option --force here"),
        (
            &["explain", "a.json", "--law", "word"],
            "no option --law here",
        ),
        (
            &["pages", "a.json", "--law", "lotus"],
            "takes word or onlyoffice, not “lotus”",
        ),
        (&["pages"], "no file of data"),
        (&["build", "a.json", "--list"], "no option --list here"),
        (&["decree", "extra"], "“extra” is one argument too many"),
        (&["decree", "--style", "S"], "no option --style here"),
        (&["schema", "plan", "--force"], "no option --force here"),
        (&["schema", "plan", "report"], "“report” is one argument"),
        (
            &["schema", "reprot"],
            "no type “reprot”; did you mean report?",
        ),
        (
            &["problem", "subject.mrak"],
            "no code “subject.mrak”; did you mean subject.mark?",
        ),
        (&["problem", "subject.mark", "x"], "“x” is one argument"),
        (&["build", "a.json", "--data"], "no option --data here"),
        (&["samples", "--list", "--data"], "no option --data here"),
        (&["samples"], "no directory"),
        (
            &["samples", "dir", "--list"],
            "“dir” is one argument too many",
        ),
        (&["samples", "--list", "--force"], "no option --force here"),
        (&["samples", "dir", "-o", "a"], "no option -o here"),
    ] {
        refused(args, said);
    }
}

#[test]
fn wrong_usage_of_new_tells_the_types() {
    for (args, said) in [
        (
            &["new"][..],
            "no type of document; the types: directive, communique,",
        ),
        (&["new", "circular"], "other ["),
        (
            &["new", "reprot"],
            "no type “reprot”; the types: directive, ",
        ),
        (&["new", "reprot"], "other; did you mean report?"),
        (&["new", "tờ trinhf"], "did you mean Tờ trình?"),
        (&["new", "report", "plan"], "“plan” is one argument"),
        (
            &["new", "report", "-o", "a.txt"],
            "a.txt does not tell a format; use --format",
        ),
        (&["new", "report", "--format", "xml"], "“xml” is not known"),
        (&["new", "report", "--force"], "no option --force here"),
        (&["new", "report", "--quiet"], "no option --quiet here"),
    ] {
        refused(args, said);
    }
}

/// The cause, and where to read on, and nothing else.
fn refused(args: &[&str], said: &str) {
    let output = run(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    let told = stderr(&output);
    assert!(told.contains(said), "{args:?}: {told}");
    assert!(output.stdout.is_empty(), "{args:?}");
    assert_eq!(told.lines().count(), 2, "{args:?}: {told}");
    assert!(told.ends_with("vanban --help\n"), "{args:?}: {told}");
}

/// One object with the code `usage`, on the stream where the account would be.
#[test]
fn wrong_usage_is_an_account_too() {
    for (args, on_stdout) in [
        (&["--json"][..], true),
        (&["biuld", "a.json", "--json"], true),
        (&["build", "--json"], true),
        (&["build", "a.json", "--json", "-o", "a.pdf"], true),
        (&["build", "a.json", "b.json", "-o", "-", "--json"], false),
        (&["build", "--no", "-", "--json"], false),
        (&["explain", "--json"], false),
        (&["problem", "no.such", "--json"], true),
        (&["samples", "--json"], true),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let (told, other) = if on_stdout {
            (&output.stdout, &output.stderr)
        } else {
            (&output.stderr, &output.stdout)
        };
        assert!(other.is_empty(), "{args:?}");
        let account = account(told);
        assert_eq!(codes(&account), ["usage"], "{args:?}");
        let problem = &account["problems"][0];
        assert_ne!(problem["message_vi"], problem["message_en"], "{args:?}");
    }
}

#[test]
fn files_that_cannot_be_read_or_written_are_named() {
    let output = run([
        "build",
        "no-such-file.json",
        "--style",
        "no-such-style.json",
    ]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    for name in ["no-such-file.json", "no-such-style.json"] {
        assert!(
            said.contains(&format!("{name} could not be read")),
            "{said}"
        );
    }

    let minimal = fixture_path("minimal.json");
    let nowhere = directory("nowhere").join("no").join("such.docx");
    let args = [
        OsStr::new("build"),
        minimal.as_os_str(),
        OsStr::new("-o"),
        nowhere.as_os_str(),
    ];
    let output = run(args);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("could not be written"), "{said}");
}
