//! Names of files, and two documents that would have the same.

use std::fs;

use super::{account, code, codes, directory, hashes, letter, run, run_with_input, stderr};

#[test]
fn over_files_collisions_are_found_before_anything_is_written() {
    let directory = directory("names");
    let lines = [1, 2, 1, 3, 2].map(letter).join("\n");
    fs::write(directory.join("in.jsonl"), lines).unwrap();
    let args = ["in.jsonl", "-o", "out", "--name", "{number}", "--json"];
    let output = run(&directory, args);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(codes(&told), ["batch.name_taken"; 2]);
    assert_eq!(
        [&told["problems"][0]["line"], &told["problems"][1]["line"]],
        [3, 5]
    );
    let words = told["problems"][0]["message_en"].as_str().unwrap();
    assert_eq!(words, "the name 1.docx is that of in.jsonl:1");
    assert!(hashes(&directory.join("out")).is_empty());

    // Names are those of whole batches, whatever the share.
    let output = run(&directory, args.iter().chain(&["--shard", "4/5"]));
    assert_eq!(codes(&account(&output.stdout)), ["batch.name_taken"; 2]);
}

#[test]
fn on_standard_input_a_collision_fails_its_line() {
    let directory = directory("names-stream");
    let lines = [1, 2, 1, 3].map(letter).join("\n");
    let args = ["-", "-o", "out", "--name", "{number}", "--json"];
    let output = run_with_input(&directory, args, &lines);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(codes(&told), ["batch.name_taken"]);
    assert_eq!(told["problems"][0]["line"], 3);
    let words = told["problems"][0]["message_en"].as_str().unwrap();
    assert_eq!(words, "the name 1.docx is that of <stdin>:1");
    assert_eq!(hashes(&directory.join("out")).len(), 3);
    let rejects = fs::read_to_string(directory.join("out.rejects.jsonl")).unwrap();
    assert_eq!(rejects, format!("{}\n", letter(1)));
    let before = hashes(&directory.join("out"));

    // A run that goes on finds the same, and what it leaves alone has its name all the same.
    let lines = [
        letter(1),
        letter(2),
        letter(1),
        letter(3).replace("\"number\": 3", "\"number\": 2"),
    ];
    let output = run_with_input(
        &directory,
        args.iter().chain(&["--resume"]),
        &lines.join("\n"),
    );
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(codes(&told), ["batch.name_taken"; 2]);
    assert_eq!([&told["unchanged"], &told["made"]], [2, 0]);
    assert_eq!(hashes(&directory.join("out")), before);
}

#[test]
fn a_field_that_is_absent_or_no_name_fails_its_line() {
    let directory = directory("names-fields");
    let lines = [
        letter(1),
        letter(2).replace("\"place\": \"Suối Mây\"", "\"place\": \"Con\""),
        letter(3).replace("\"date\": \"2026-04-02\", ", ""),
    ];
    for (pattern, failed) in [
        ("{place}", &["batch.no_name"][..]),
        ("{number}-{date}", &["batch.name_field"]),
        ("{sender.name}/../{number}", &[]),
    ] {
        let args = ["-", "--jsonl", "--json", "--name", pattern];
        let output = run_with_input(&directory, args, &lines.join("\n"));
        assert_eq!(codes(&account(&output.stderr)), failed, "{pattern}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().count(), 3);
        assert!(
            !text.contains("/..") && !text.contains(".docx/"),
            "{pattern}"
        );
    }
}

#[test]
fn what_stands_in_the_folder_is_not_replaced_unasked() {
    let directory = directory("names-there");
    fs::create_dir(directory.join("out")).unwrap();
    fs::write(directory.join("out/2.docx"), "kept").unwrap();
    fs::write(directory.join("in.jsonl"), super::letters(3)).unwrap();
    let args = ["in.jsonl", "-o", "out", "--name", "{number}", "--json"];
    for more in [&[][..], &["--resume"]] {
        let output = run(&directory, args.iter().chain(more));
        assert_eq!(code(&output), Some(2), "{}", stderr(&output));
        assert_eq!(codes(&account(&output.stdout)), ["file.exists"]);
        assert_eq!(fs::read(directory.join("out/2.docx")).unwrap(), b"kept");
        // Only a run that goes on does what it can.
        let there = if more.is_empty() { 1 } else { 3 };
        assert_eq!(hashes(&directory.join("out")).len(), there);
    }
    let output = run(&directory, args.iter().chain(&["--force"]));
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    assert_ne!(fs::read(directory.join("out/2.docx")).unwrap(), b"kept");
}
