//! Arguments that are wrong, and what a run says in words.

use std::fs;

use super::{code, directory, letters, run, stderr};

#[test]
fn what_means_nothing_is_refused() {
    let directory = directory("usage");
    fs::write(directory.join("in.jsonl"), letters(1)).unwrap();
    for (args, said) in [
        (&[][..], "no file of data"),
        (&["in.jsonl"], "one destination is needed"),
        (
            &["in.jsonl", "-o", "out", "--zip", "a.zip"],
            "one destination is needed",
        ),
        (
            &["in.jsonl", "--jsonl", "--zip", "a.zip"],
            "one destination is needed",
        ),
        (&["in.jsonl", "-o", "-"], "- holds no batch"),
        (&["in.jsonl", "--zip", "-"], "- holds no batch"),
        (
            &["in.jsonl", "--zip", "a.zip", "--resume"],
            "no option --resume here",
        ),
        (
            &["in.jsonl", "--jsonl", "--resume"],
            "no option --resume here",
        ),
        (
            &["in.jsonl", "--jsonl", "--force"],
            "no option --force here",
        ),
        (
            &["in.jsonl", "-o", "out", "--format", "json"],
            "no option --format here",
        ),
        (&["in.csv", "-o", "out"], "in.csv is not known"),
        (
            &["-", "in.jsonl", "-o", "out"],
            "“in.jsonl” is one argument too many",
        ),
        (
            &["in.jsonl", "-o", "out", "--name", "report"],
            "--name takes a field in braces",
        ),
        (
            &["in.jsonl", "-o", "out", "--name", ""],
            "--name takes a field in braces",
        ),
        (
            &["in.jsonl", "-o", "out", "--shard", "0/4"],
            "--shard takes K/N",
        ),
        (
            &["in.jsonl", "-o", "out", "--shard", "slurm"],
            "SLURM_ARRAY_TASK_ID",
        ),
        (
            &["in.jsonl", "-o", "out", "--shard", "k8s/4"],
            "JOB_COMPLETION_INDEX",
        ),
        (
            &["in.jsonl", "-o", "out", "--style", "XL"],
            "--style takes L, S",
        ),
        (&["none.jsonl", "-o", "out"], "none.jsonl could not be read"),
        (
            &["in.jsonl", "-o", "in.jsonl"],
            "in.jsonl could not be written",
        ),
        (
            &["in.jsonl", "-o", "out", "--rejects", "in.jsonl"],
            "in.jsonl is the input",
        ),
    ] {
        let output = run(&directory, args);
        assert_eq!(code(&output), Some(2), "{args:?}: {}", stderr(&output));
        let told = stderr(&output);
        assert!(told.contains(said), "{args:?}: {told}");
        assert_eq!(
            fs::read_to_string(directory.join("in.jsonl")).unwrap(),
            letters(1)
        );
    }
}

#[test]
fn a_run_without_problems_says_its_sum_or_nothing() {
    let directory = directory("words");
    fs::write(directory.join("in.jsonl"), letters(2)).unwrap();
    let output = run(&directory, ["in.jsonl", "-o", "out"]);
    assert_eq!(code(&output), Some(0));
    assert_eq!(
        stderr(&output),
        "2 documents made, 0 unchanged, 0 with errors\n"
    );
    let output = run(&directory, ["in.jsonl", "-o", "out", "--quiet", "--resume"]);
    assert_eq!((code(&output), stderr(&output)), (Some(0), String::new()));
}
