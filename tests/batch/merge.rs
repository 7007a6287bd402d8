//! Templates and tables.

use std::fs;

use super::{account, code, codes, directory, hashes, run, stderr};

const TEMPLATE: &str = r#"vanban: 1
type: report
sender: { name: "Ủy ban nhân dân xã {{xã}}", code: UBND }
number: "{{số}}"
place: "{{xã}}"
date: "2026-04-02"
subject: Kết quả cải cách hành chính quý I
body: ["Đã giải quyết {{hồ sơ}} hồ sơ."]
signature: { collective: Ủy ban nhân dân, title: Chủ tịch, name: "{{người ký}}" }
"#;

const TABLE: &str = "\
mã,xã,số,hồ sơ,người ký
01,Suối Mây,7,1118,Lê Minh Tâm
02,Nà Sang,8/BC,40,Hà Thị Lụa
03,Bản Ngà,9,,Vì Thị Hoa
04,Huổi Lóng,,12,
";

const ARGS: [&str; 8] = [
    "--template",
    "mau.yaml",
    "--data",
    "bang.csv",
    "-o",
    "out",
    "--name",
    "bao-cao-{mã}",
];

#[test]
fn a_table_makes_a_document_a_row() {
    let directory = directory("merge");
    fs::write(directory.join("mau.yaml"), TEMPLATE).unwrap();
    fs::write(directory.join("bang.csv"), TABLE).unwrap();
    let output = run(&directory, ARGS.iter().chain(&["--json"]));
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!([&told["made"], &told["failed"]], [2, 2]);
    let problems: Vec<_> = told["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            format!(
                "{}:{}:{} {} {}",
                one["file"], one["line"], one["column"], one["path"], one["code"]
            )
            .replace('"', "")
        })
        .collect();
    let expected = [
        "bang.csv:3:3 number value.number",
        "bang.csv:4:4 hồ sơ merge.empty",
        // Told once, not for every row.
        "bang.csv:2:1 mã merge.unused",
    ];
    assert_eq!(problems, expected);
    let names: Vec<_> = hashes(&directory.join("out")).into_keys().collect();
    assert_eq!(names, ["bao-cao-01.docx", "bao-cao-04.docx"]);
    let rejects = fs::read_to_string(directory.join("out.rejects.csv")).unwrap();
    let lines: Vec<_> = TABLE.lines().collect();
    assert_eq!(
        rejects,
        format!("{}\n{}\n{}\n", lines[0], lines[2], lines[3])
    );

    // The rejects are mended and run again, into the same folder.
    let mended = rejects.replace("8/BC", "8").replace("9,,", "9,3,");
    fs::write(directory.join("out.rejects.csv"), mended).unwrap();
    let again = ARGS.map(|arg| {
        if arg == "bang.csv" {
            "out.rejects.csv"
        } else {
            arg
        }
    });
    let output = run(&directory, again);
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    assert_eq!(hashes(&directory.join("out")).len(), 4);
}

#[test]
fn lines_of_json_fill_a_template_too() {
    let directory = directory("merge-lines");
    fs::write(directory.join("mau.yaml"), TEMPLATE).unwrap();
    fs::write(
        directory.join("bang.csv"),
        TABLE.replace("8/BC", "8").replace("9,,", "9,3,"),
    )
    .unwrap();
    assert_eq!(code(&run(&directory, ARGS)), Some(0));
    let lines = "\
{\"mã\": \"01\", \"xã\": \"Suối Mây\", \"số\": 7, \"hồ sơ\": \"1118\", \"người ký\": \"Lê Minh Tâm\"}
{\"mã\": \"02\", \"xã\": \"Nà Sang\", \"số\": 8, \"hồ sơ\": 40, \"người ký\": \"Hà Thị Lụa\"}
{\"mã\": \"03\", \"xã\": \"Bản Ngà\", \"số\": 9, \"hồ sơ\": 3, \"người ký\": \"Vì Thị Hoa\"}
{\"mã\": \"04\", \"xã\": \"Huổi Lóng\", \"số\": null, \"hồ sơ\": 12, \"người ký\": \"\"}
[]
";
    let args = [
        "--template",
        "mau.yaml",
        "--data",
        "-",
        "-o",
        "lines",
        "--name",
        "bao-cao-{mã}",
        "--json",
    ];
    let output = super::run_with_input(&directory, args, lines);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(codes(&told), ["value.type", "merge.unused"]);
    assert_eq!(told["problems"][0]["line"], 5);
    assert_eq!(
        hashes(&directory.join("lines")),
        hashes(&directory.join("out"))
    );
}

#[test]
fn a_table_without_a_column_is_refused_as_a_whole() {
    let directory = directory("merge-missing");
    fs::write(directory.join("mau.yaml"), TEMPLATE).unwrap();
    fs::write(directory.join("bang.csv"), TABLE.replace("hồ sơ", "hồ-sơ")).unwrap();
    let output = run(&directory, ARGS);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let said = stderr(&output);
    assert!(said.starts_with("bang.csv:1:1: hồ sơ: error: "), "{said}");
    assert!(said.contains("did you mean hồ-sơ?"), "{said}");
    assert!(!directory.join("out").exists());

    fs::write(
        directory.join("mau.yaml"),
        TEMPLATE.replace("{{hồ sơ}}", "{{hồ sơ}"),
    )
    .unwrap();
    let output = run(&directory, ARGS);
    assert!(
        stderr(&output).contains("mau.yaml:8:8: error: "),
        "{}",
        stderr(&output)
    );
    assert!(
        stderr(&output).contains("[merge.hole]"),
        "{}",
        stderr(&output)
    );

    fs::write(directory.join("mau.yaml"), TEMPLATE).unwrap();
    for (args, said) in [
        (
            &["--template", "mau.yaml", "-o", "out"][..],
            "--template and --data go together",
        ),
        (
            &["in.jsonl", "--data", "bang.csv", "-o", "out"],
            "--template and --data go together",
        ),
        (
            &["--template", "mau.docx", "--data", "bang.csv", "-o", "out"],
            "and mau.docx does not",
        ),
        (
            &["--template", "mau.yaml", "--data", "bang.ods", "-o", "out"],
            "not bang.ods",
        ),
        (
            &[
                "x.jsonl",
                "--template",
                "mau.yaml",
                "--data",
                "bang.csv",
                "-o",
                "out",
            ],
            "“x.jsonl” is one argument too many",
        ),
        (
            &["--template", "mau.yaml", "--data", "none.csv", "-o", "out"],
            "none.csv could not be read",
        ),
    ] {
        let output = run(&directory, args);
        assert_eq!(code(&output), Some(2), "{args:?}: {}", stderr(&output));
        assert!(
            stderr(&output).contains(said),
            "{args:?}: {}",
            stderr(&output)
        );
    }
}
