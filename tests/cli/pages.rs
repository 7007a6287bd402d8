//! The lines and pages of a document.

use std::ffi::OsStr;

use serde_json::Value;

use super::common::fixture_path;
use super::{account, run, stdout};

fn pages(law: &[&str]) -> std::process::Output {
    let seed = fixture_path("huong-long-q1-2024.json");
    let args = ["pages".as_ref(), seed.as_os_str()];
    run(args.into_iter().chain(law.iter().map(OsStr::new)))
}

#[test]
fn pages_are_listed_line_by_line() {
    let words = stdout(&pages(&[]));
    let mut lines = words.lines();
    assert_eq!(lines.next(), Some("page 1"));
    assert!(words.contains("page 2\n"), "{words}");
    assert!(
        words.contains("  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"),
        "{words}"
    );
    let vietnamese = stdout(&pages(&["--lang", "vi"]));
    assert!(vietnamese.starts_with("trang 1\n"), "{vietnamese}");
}

#[test]
fn pages_are_told_as_json() {
    for law in ["word", "onlyoffice"] {
        let output = pages(&["--json", "--law", law]);
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let lines = told["lines"].as_array().unwrap();
        assert_eq!(lines.last().unwrap()["page"], told["pages"]);
        for key in ["x_mm", "baseline_mm"] {
            assert!(lines.iter().all(|line| line[key].is_f64()), "{key}");
        }
        assert!(
            lines
                .iter()
                .any(|line| line["component"] == "national_name")
        );
        // The account is on the other stream, and counts as Word does.
        assert!(account(&output.stderr)["pages"].is_u64());
    }
}
