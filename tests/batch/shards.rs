//! Shares of a batch, as they run on a cluster.

use std::fs;
use std::path::Path;

use super::{batch, code, directory, hashes, letters, run, stderr};

const OUT: [&str; 4] = ["-o", "out", "--name", "{number}"];
const DOCUMENTS: usize = 50;

/// A folder with the input, and the files that one run makes of it.
fn prepared(
    test: &str,
) -> (
    std::path::PathBuf,
    std::collections::BTreeMap<String, String>,
) {
    let directory = directory(test);
    fs::write(directory.join("in.jsonl"), letters(DOCUMENTS)).unwrap();
    let output = run(&directory, ["in.jsonl", "-o", "one", "--name", "{number}"]);
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let hashes = hashes(&directory.join("one"));
    assert_eq!(hashes.len(), DOCUMENTS);
    (directory, hashes)
}

fn share(directory: &Path, shard: &str, variables: &[(&str, String)]) {
    let args = ["in.jsonl", "--shard", shard];
    let mut command = batch(directory, args.iter().chain(&OUT));
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    let output = command.output().unwrap();
    assert_eq!(code(&output), Some(0), "{shard}: {}", stderr(&output));
}

#[test]
fn sixteen_shares_give_the_folder_of_one_run() {
    let (directory, expected) = prepared("shares");
    for number in (1..=16).rev() {
        share(&directory, &format!("{number}/16"), &[]);
    }
    assert_eq!(hashes(&directory.join("out")), expected);
}

#[test]
fn the_tasks_of_a_slurm_array_give_the_folder_of_one_run() {
    let (directory, expected) = prepared("slurm");
    // As `sbatch --array=3-17:2` sets them.
    for id in (3..=17).step_by(2) {
        let variables = [
            ("SLURM_ARRAY_TASK_ID", id.to_string()),
            ("SLURM_ARRAY_TASK_MIN", "3".to_owned()),
            ("SLURM_ARRAY_TASK_MAX", "17".to_owned()),
            ("SLURM_ARRAY_TASK_STEP", "2".to_owned()),
            ("SLURM_ARRAY_TASK_COUNT", "8".to_owned()),
        ];
        share(&directory, "slurm", &variables);
    }
    assert_eq!(hashes(&directory.join("out")), expected);
}

#[test]
fn the_pods_of_an_indexed_job_give_the_folder_of_one_run() {
    let (directory, expected) = prepared("k8s");
    for index in 0..5 {
        share(
            &directory,
            "k8s/5",
            &[("JOB_COMPLETION_INDEX", index.to_string())],
        );
    }
    assert_eq!(hashes(&directory.join("out")), expected);
}

/// The variables mean nothing to a run that does not ask for them.
#[test]
fn the_environment_is_not_looked_at_unasked() {
    let (directory, expected) = prepared("unasked");
    let mut command = batch(&directory, ["in.jsonl"].iter().chain(&OUT));
    command
        .env("SLURM_ARRAY_TASK_ID", "1")
        .env("SLURM_ARRAY_TASK_MIN", "1");
    command
        .env("SLURM_ARRAY_TASK_MAX", "2")
        .env("JOB_COMPLETION_INDEX", "0");
    assert_eq!(code(&command.output().unwrap()), Some(0));
    assert_eq!(hashes(&directory.join("out")), expected);
}
