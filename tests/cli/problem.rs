//! What a code means.

use vanban::Problem;

use super::{run, stderr, stdout};

/// The parts of codes that no data give, and that have no example.
fn is_without_example(code: &str) -> bool {
    let topic = code.split('.').next().unwrap();
    // These three take a program that calls the library.
    let of_programs = ["type.other", "block.place", "table.record"];
    ["limit", "file", "batch", "merge", "usage"].contains(&topic) || of_programs.contains(&code)
}

#[test]
fn every_code_has_a_meaning_and_an_example_that_gives_it() {
    let listed = run(["problem", "--json"]);
    let listed: Vec<serde_json::Value> = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(listed.len(), Problem::codes().count());
    for meaning in listed {
        let code = meaning["code"].as_str().unwrap();
        let output = run(["problem", code, "--json"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let explained: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        for key in ["severity", "message_vi", "message_en", "help_vi", "help_en"] {
            assert_eq!(explained[key], meaning[key], "{code}");
            let words = explained[key].as_str().unwrap_or_default();
            assert!(
                !words.contains(['{', '}']) || code == "syntax.bracket",
                "{code}: {words}"
            );
        }
        assert_eq!(
            explained["can_be_silenced"],
            explained["severity"] == "warning"
        );
        let example = &explained["example"];
        if is_without_example(code) {
            assert!(example.is_null() && explained["clause"].is_null(), "{code}");
            continue;
        }
        // The example gives the code, and says so at a place of its data.
        assert_eq!(example["problem"]["code"], code);
        assert_eq!(example["problem"]["file"], example["file"]);
        assert_eq!(explained["clause_en"], example["problem"]["clause_en"]);
        let line = usize::try_from(example["problem"]["line"].as_u64().unwrap()).unwrap();
        let data = example["data"].as_str().unwrap();
        assert!(line <= data.lines().count().max(1), "{code}");
    }
}

#[test]
fn codes_are_listed_a_line_each() {
    let listed = stdout(&run(["problem", "--lang", "vi"]));
    assert_eq!(listed.lines().count(), Problem::codes().count());
    let mark = listed
        .lines()
        .find(|line| line.starts_with("subject.mark "));
    let mark = mark.unwrap();
    assert!(mark.contains("  cảnh báo  trích yếu không được"), "{mark}");
    assert!(!listed.contains("{found}"), "{listed}");
}

#[test]
fn a_code_is_explained_in_words() {
    let vietnamese = stdout(&run(["problem", "subject.mark", "--lang", "vi"]));
    assert_eq!(
        vietnamese,
        "\
subject.mark: cảnh báo
  trích yếu không được có dấu câu ở cuối
  căn cứ: điểm a khoản 5 Mục II Phần I Phụ lục I
  bỏ qua: ghi \"silence\": [\"subject.mark\"] trong văn bản hoặc trong thể thức riêng

Ví dụ:

cảnh báo[subject.mark]: trích yếu không được có dấu câu ở cuối
  --> subject-with-full-stop.json:11:14
   |
11 |   \"subject\": \"Kết quả thu phí chợ năm 2025.\",
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ subject
   |
   = căn cứ: điểm a khoản 5 Mục II Phần I Phụ lục I
"
    );
    let limit = stdout(&run(["problem", "limit.bytes"]));
    assert!(limit.ends_with("No example: only data larger than any real document give it.\n"));
    let exists = stdout(&run(["problem", "file.exists"]));
    assert!(
        exists.contains("help: use --force to replace it"),
        "{exists}"
    );
    assert!(
        exists.contains("No example: files or arguments give it"),
        "{exists}"
    );
}
