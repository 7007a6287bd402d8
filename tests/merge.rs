//! Templates filled with records: what is filled in is text, and takes the form of its place.

mod common;

use common::told;
use vanban::merge::{Record, Template};
use vanban::{Document, Format, Limits, Problems};

/// A report with these parts in its template.
fn template(more: &str, body: &str) -> Template {
    let data = format!(
        r#"{{"vanban": 1, "type": "report", "sender": {{"name": "Ủy ban nhân dân xã {{{{xa}}}}", "code": "UBND"}},
            "place": "{{{{xa}}}}", "subject": "Kết quả cải cách hành chính quý I",
            "body": [{body}], {more}
            "signature": {{"collective": "Ủy ban nhân dân", "title": "Chủ tịch"}}}}"#
    );
    Template::read(Format::Json, data.as_bytes(), &Limits::default()).unwrap()
}

fn fill(template: &Template, fields: &str) -> Result<Document, Problems> {
    let record = format!("{{\"xa\": \"Suối Mây\"{fields}}}");
    template.fill(&Record::from_json(record.as_bytes()).unwrap().at_row(5))
}

/// The data of a filled document.
fn data(document: &Document) -> serde_json::Value {
    serde_json::to_value(document).unwrap()
}

#[test]
fn what_is_filled_in_is_never_markup_keys_or_holes() {
    let body = r#""Tổ **{{a}}** báo cáo {{a}}.", ["Thêm: ", {"bold": "{{a}}"}, "{{a}}"], {"items": ["{{a}}"]}"#;
    let template = template(r#""to": ["{{a}}"], "#, body);
    for value in [
        "*x* **y** ***z***",
        r"\*x\* \\",
        "m^2^ và CO~2~",
        "(H^2",
        "{{xa}} {{a}} {{",
        r#"", "number": 9, "x": ""#,
        r#"{"bold": "x"}"#,
        "[x] và [",
        "~~x~~",
    ] {
        let field = serde_json::to_string(value).unwrap();
        let document = fill(&template, &format!(", \"a\": {field}")).unwrap();
        let page = document.layout().to_string();
        assert_eq!(page.matches(value).count(), 6, "{value}: {page}");
        let data = data(&document);
        assert_eq!(data["to"][0], value);
        assert!(data.get("number").is_none() && data.get("x").is_none());
        // The data are read back as the same document.
        let again = Document::from_json(&data.to_string()).unwrap();
        assert_eq!(again, document, "{value}");
        assert_eq!(again.layout().to_string(), page, "{value}");
    }
    // A citation and a character that no text may have are told as ever.
    let problems = fill(&template, r#", "a": "theo [@luat]""#).unwrap_err();
    assert!(
        told(&problems).contains(&"to[0] text.citation".to_owned()),
        "{problems}"
    );
    let problems = fill(&template, ", \"a\": \"\u{fdd0}\"").unwrap_err();
    assert!(
        told(&problems).contains(&"to[0] text.character".to_owned()),
        "{problems}"
    );
    let problems = fill(&template, r#", "a": "x[^n1]""#).unwrap_err();
    assert!(
        told(&problems).contains(&"a merge.note".to_owned()),
        "{problems}"
    );
}

#[test]
fn a_text_of_the_template_keeps_its_markup() {
    let template = template("", r#""**{{a}}** và *{{a}}*, {{a}}^2^.""#);
    let document = fill(&template, r#", "a": "3*4""#).unwrap();
    let body = data(&document)["body"][0].clone();
    assert_eq!(body, r"**3\*4** và *3\*4*, 3\*4^2^.");
}

#[test]
fn values_take_the_form_of_their_place() {
    let body = r#""Từ {{ngay}} đến ngày {{ngay}}, năm {{nam}}, xã giải quyết {{so_luong}} hồ sơ, đạt {{ty_le}}%, theo số {{so}}/KH-UBND; lúc {{luc}}.",
        {"table": {"columns": [{"title": "Lĩnh vực", "width": "3*"}, {"title": "Số"}, {"title": "Ngày"}],
                   "rows": [["{{xa}}", "{{so_luong}}", "{{ngay}}"], ["Khác", "{{ty_le}}", "{{ngay_chu}}"]]}}"#;
    let template = template(
        r#""number": "{{so}}", "date": "{{ngay}}", "urgency": "{{khan}}", "unnumbered": "{{khong_so}}", "filing": {"copies": "{{so_ban}}"}, "#,
        body,
    );
    let fields = r#", "ngay": "2026-03-05", "ngay_chu": "05/03/2026", "nam": 2026, "so_luong": 1118, "ty_le": 98.5,
        "so": 7, "luc": "2026-03-05T14:30", "khan": null, "khong_so": false, "so_ban": 2"#;
    let document = fill(&template, fields).unwrap();
    let page = document.layout().to_string();
    let sentence = "Từ ngày 05 tháng 3 năm 2026 đến ngày 05 tháng 3 năm 2026, năm 2026, xã giải quyết 1.118 hồ sơ, đạt 98,5%, theo số 7/KH-UBND; lúc 14 giờ 30, ngày 05 tháng 3 năm 2026.";
    assert!(page.contains(sentence), "{page}");
    let data = data(&document);
    assert_eq!(
        (&data["number"], &data["date"]),
        (&7.into(), &"2026-03-05".into())
    );
    assert!(data.get("urgency").is_none());
    let rows = &data["body"][1]["table"]["rows"];
    assert_eq!(rows[0], serde_json::json!(["Suối Mây", 1118, "05/3/2026"]));
    assert_eq!(rows[1], serde_json::json!(["Khác", 98.5, "05/03/2026"]));
}

#[test]
fn lists_are_rows_and_entries() {
    let body = r#"{"table": {"columns": [{"title": "Lĩnh vực", "key": "lv", "width": "3*"}, {"title": "Số", "key": "n"}],
        "rows": ["{{hang}}", {"total": ["Tổng cộng", "{{tong}}"]}]}}, {"items": "{{y}}"}"#;
    let template = template(r#""recipients": ["{{noi_nhan}}", "Trang tin xã"], "#, body);
    let fields = r#", "hang": [{"lv": "Đất *đai*", "n": 1000}, ["Hộ tịch", 118]], "tong": 1118,
        "y": ["Ý **một**.", "Ý hai."], "noi_nhan": ["Các phòng", "Các thôn"]"#;
    let document = fill(&template, fields).unwrap();
    let data = data(&document);
    let rows = serde_json::json!([
        {"lv": r"Đất \*đai\*", "n": 1000}, ["Hộ tịch", 118], {"total": ["Tổng cộng", 1118]}
    ]);
    assert_eq!(data["body"][0]["table"]["rows"], rows);
    assert_eq!(data["body"][1]["items"][0], r"Ý \*\*một\*\*.");
    let recipients = serde_json::json!(["Các phòng", "Các thôn", "Trang tin xã"]);
    assert_eq!(data["recipients"], recipients);

    // Only rows may be objects, and none lies deeper.
    for (field, value) in [
        ("y", r#"[{"heading": "Tiêu đề"}]"#),
        ("noi_nhan", r#"[{"plain": "x"}]"#),
        ("hang", r#"[{"lv": {"plain": "x"}, "n": 1}]"#),
        ("hang", r#"[[["x"], 1]]"#),
        ("tong", r#"[{"number": "7"}]"#),
    ] {
        let old = fields.split(&format!("\"{field}\": ")).next().unwrap();
        let rest: Vec<_> = ["hang", "tong", "y", "noi_nhan"]
            .iter()
            .filter(|name| **name != field && !old.contains(&format!("\"{name}\"")))
            .map(|name| format!("\"{name}\": []"))
            .collect();
        let fields = format!("{old}\"{field}\": {value}, {}", rest.join(", "));
        let fields = fields.trim_end_matches([',', ' ']).to_owned();
        let problems = fill(&template, &fields).unwrap_err();
        let expected = format!("{field} merge.value");
        assert!(told(&problems).contains(&expected), "{fields}: {problems}");
    }
}

#[test]
fn missing_empty_and_unused_fields_are_told_with_their_row() {
    let template = template(
        r#""number": "{{so}}", "#,
        r#""Đã giải quyết {{ho_so}} hồ sơ.""#,
    );
    let fields = r#", "hoso": 7, "so": "", "thua": 1"#;
    let problems = fill(&template, fields).unwrap_err();
    let codes = told(&problems);
    for expected in [
        "hoso merge.unused",
        "thua merge.unused",
        "ho_so merge.missing",
    ] {
        assert!(codes.contains(&expected.to_owned()), "{problems}");
    }
    let of = |path: &str| {
        problems
            .iter()
            .find(|problem| problem.path() == path)
            .unwrap()
    };
    assert_eq!(of("thua").position().map(|place| place.line), Some(5));
    let help = of("ho_so").help(vanban::Language::English);
    assert_eq!(help.as_deref(), Some("did you mean hoso?"));

    let problems = fill(&template, r#", "so": null, "ho_so": " ""#).unwrap_err();
    assert_eq!(told(&problems), ["ho_so merge.empty"]);
    // An empty value that is all of a string is absent.
    let document = fill(&template, r#", "so": null, "ho_so": 3"#).unwrap();
    assert_eq!(document.number(), None);

    // A fault of the document stands at the column of its field.
    let problems = fill(&template, r#", "so": "7/BC", "ho_so": 3"#).unwrap_err();
    let number = problems.iter().next().unwrap();
    assert_eq!((number.path(), number.code()), ("number", "value.number"));
    let position = number.position().unwrap();
    assert!(position.line == 5 && position.column > 1, "{position}");
}

#[test]
fn a_warning_of_an_unused_field_can_be_silenced() {
    let loud = template("", r#""Báo cáo.""#);
    let document = fill(&loud, r#", "thua": 1"#).unwrap();
    assert_eq!(told(document.warnings()), ["thua merge.unused"]);
    let quiet = template(r#""silence": ["merge.unused"], "#, r#""Báo cáo.""#);
    assert!(
        fill(&quiet, r#", "thua": 1"#)
            .unwrap()
            .warnings()
            .is_empty()
    );
}

/// Few bytes do not become many.
#[test]
fn what_is_filled_in_is_limited() {
    let limits = Limits {
        bytes: 20_000,
        ..Limits::default()
    };
    let data = format!("{{\"body\": [{}\"\"]}}", "\"{{a}} {{a}}\", ".repeat(100));
    let template = Template::read(Format::Json, data.as_bytes(), &limits).unwrap();
    let record = format!("{{\"a\": \"{}\"}}", "a ".repeat(500));
    let record = Record::from_json(record.as_bytes()).unwrap();
    let told = told(&template.fill(&record).unwrap_err());
    assert!(told.contains(&" limit.bytes".to_owned()), "{told:?}");
    assert_eq!(told.iter().filter(|one| one.contains("limit")).count(), 1);
}

/// However many columns there are, their names are compared with few others.
#[test]
fn a_hundred_thousand_fields() {
    let names: Vec<_> = (100_000..200_000)
        .map(|index| format!("\"{index}\": 1"))
        .collect();
    let data = format!("{{{}, \"150000\": 2}}", names.join(","));
    let problems = Record::from_json(data.as_bytes()).unwrap_err();
    assert_eq!(told(&problems), ["150000 key.repeated"]);
}

#[cfg(feature = "csv")]
mod csv {
    use std::io::Cursor;

    use vanban::merge::{Record, Rows};
    use vanban::{Language, Problems};

    use super::{data, template, told};

    fn records(table: &'static str) -> Result<Vec<Record>, Problems> {
        Rows::csv(Cursor::new(table))?.collect()
    }

    #[test]
    fn rows_have_the_names_of_their_columns() {
        let table = "\u{feff}xa;ho_so;;ghi chú\r\nSuối Mây;1118;x;\"có; dấu\"\r\n;;;\r\nNà Sang;7;;\"hai\ndòng\"\r\n";
        let records = records(table).unwrap();
        let rows: Vec<_> = records.iter().map(Record::row).collect();
        assert_eq!(rows, [2, 4]);
        assert!(records[0].names().eq(["xa", "ho_so", "ghi chú"]));
        assert_eq!(records[0].text("ghi chú"), Some("có; dấu"));
        assert_eq!(records[1].text("xa"), Some("Nà Sang"));
    }

    #[test]
    fn cells_are_numbers_where_a_number_belongs_and_text_elsewhere() {
        let body = r#""Đã giải quyết {{ho_so}} hồ sơ trước {{han}}.", {"table": {"columns": [{"title": "A"}, {"title": "B"}], "rows": [["{{ho_so}}", "{{ma}}"]]}}"#;
        let template = template(r#""number": "{{so}}", "date": "{{ngay}}", "#, body);
        let table = "xa,so,ngay,han,ho_so,ma\nSuối Mây,12,05/03/2026,2026-03-31,1118,0124\n";
        let record = records(table).unwrap().remove(0);
        let document = template.fill(&record).unwrap();
        let data = data(&document);
        assert_eq!(
            (&data["number"], &data["date"]),
            (&12.into(), &"2026-03-05".into())
        );
        assert_eq!(
            data["body"][1]["table"]["rows"][0],
            serde_json::json!([1118, "0124"])
        );
        let sentence = "Đã giải quyết 1118 hồ sơ trước ngày 31 tháng 3 năm 2026.";
        assert_eq!(data["body"][0], sentence);
    }

    /// However the lines of a table end, and whether or not a text goes over several.
    #[test]
    fn rows_are_counted_by_their_lines() {
        let table = "xa\nMột\r\nHai\n\"Ba\r\nBa\"\r\n\r\nBốn\nNăm,5\r\nSáu";
        let rows = Rows::csv(Cursor::new(table)).unwrap();
        let numbers = rows.map(|row| match row {
            Ok(record) => record.row(),
            Err(problems) => problems.iter().next().unwrap().position().unwrap().line,
        });
        assert_eq!(numbers.collect::<Vec<_>>(), [2, 3, 4, 7, 8, 9]);
    }

    #[test]
    fn a_hundred_thousand_columns() {
        let names: Vec<_> = (0..100_000).map(|index| index.to_string()).collect();
        let table = format!("{}\n1{}\n", names.join(","), ",1".repeat(99_999));
        let mut rows = Rows::csv(Cursor::new(table)).unwrap();
        assert_eq!(rows.next().unwrap().unwrap().text("99999"), Some("1"));
    }

    #[test]
    fn tables_that_are_wrong_say_where() {
        let problems = records("xa,so,xa\n1,2,3\n").unwrap_err();
        assert_eq!(told(&problems), ["xa merge.header"]);
        assert_eq!(
            problems
                .iter()
                .next()
                .unwrap()
                .position()
                .unwrap()
                .to_string(),
            "1:3"
        );

        let mut rows = Rows::csv(Cursor::new("xa,so\n1,2\n1,2,3\n4,5\n")).unwrap();
        assert_eq!(rows.next().unwrap().unwrap().row(), 2);
        let problems = rows.next().unwrap().unwrap_err();
        assert_eq!(told(&problems), [" merge.row"]);
        assert_eq!(problems.iter().next().unwrap().position().unwrap().line, 3);
        assert_eq!(rows.next().unwrap().unwrap().row(), 4);
        assert!(rows.next().is_none());

        let rows = Rows::csv(Cursor::new("xã,so\n")).unwrap();
        let missing = rows.missing(&template("", "\"x\""));
        assert_eq!(told(&missing), ["xa merge.missing"]);
        let problem = missing.iter().next().unwrap();
        assert!(problem.message(Language::Vietnamese).contains("“xa”"));
    }
}

#[cfg(feature = "xlsx")]
mod xlsx {
    use std::io::{Cursor, Write};

    use vanban::merge::{Record, Rows};
    use zip::write::SimpleFileOptions;

    use super::{data, template, told};

    /// A workbook of one sheet with these rows.
    fn workbook(rows: &str) -> Vec<u8> {
        const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

        let sheet =
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#);
        let book = format!(
            r#"<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#
        );
        let rels = |entries: &str| {
            format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>"#)
        };
        let styles = format!(
            r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
        );
        let types = format!(r#"<Types xmlns="{PACKAGE}/content-types"/>"#);
        let book_rels = rels(&format!(
            r#"<Relationship Id="r1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{REL}/styles" Target="styles.xml"/>"#
        ));
        let root_rels = rels(&format!(
            r#"<Relationship Id="r1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>"#
        ));
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("[Content_Types].xml", &types),
            ("_rels/.rels", &root_rels),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", &book_rels),
            ("xl/styles.xml", &styles),
            ("xl/worksheets/sheet1.xml", &sheet),
        ] {
            archive
                .start_file(name, SimpleFileOptions::default())
                .unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn text(place: &str, text: &str) -> String {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    }

    /// The table stands in the second row and column; a row is blank; cells have their types.
    #[test]
    fn cells_have_types() {
        let rows = [
            format!(
                "<row r=\"2\">{}{}{}{}</row>",
                text("B2", "xa"),
                text("C2", "ngay"),
                text("D2", "ho_so"),
                text("E2", "ma")
            ),
            format!(
                "<row r=\"3\">{}<c r=\"C3\" s=\"1\"><v>46086</v></c><c r=\"D3\"><v>1118</v></c>{}</row>",
                text("B3", "Suối Mây"),
                text("E3", "1118")
            ),
            "<row r=\"4\"/>".to_owned(),
            format!(
                "<row r=\"5\">{}<c r=\"D5\"><v>98.5</v></c></row>",
                text("B5", "Nà Sang")
            ),
        ];
        let records = Rows::xlsx(Cursor::new(workbook(&rows.concat()))).unwrap();
        let records: Vec<_> = records.map(Result::unwrap).collect();
        assert_eq!(records.iter().map(Record::row).collect::<Vec<_>>(), [3, 5]);
        let body = r#""Đến {{ngay}}: {{ho_so}} hồ sơ, hồ sơ {{ma}}.", {"table": {"columns": [{"title": "A"}, {"title": "B"}], "rows": [["{{ho_so}}", "{{ma}}"]]}}"#;
        let template = template(r#""date": "{{ngay}}", "#, body);
        let document = template.fill(&records[0]).unwrap();
        let data = data(&document);
        assert_eq!(data["date"], "2026-03-05");
        assert_eq!(
            data["body"][0],
            "Đến ngày 05 tháng 3 năm 2026: 1.118 hồ sơ, hồ sơ 1118."
        );
        assert_eq!(
            data["body"][1]["table"]["rows"][0],
            serde_json::json!([1118, "1118"])
        );
        let problems = template.fill(&records[1]).unwrap_err();
        assert_eq!(told(&problems), ["ngay merge.empty", "ma merge.empty"]);
        let places: Vec<_> = problems
            .iter()
            .map(|one| one.position().unwrap().to_string())
            .collect();
        assert_eq!(places, ["5:3", "5:5"]);
    }

    /// What stands at the ends of the sheet does not ask for the room between them.
    #[test]
    fn cells_far_apart_take_no_room() {
        let rows = [
            format!(
                "<row r=\"1\">{}</row>",
                text("A1", "xa") + &text("XFD1", "so")
            ),
            format!("<row r=\"1048576\">{}</row>", text("XFD1048576", "7")),
            format!(
                "<row r=\"2\">{}{}</row>",
                text("A2", "Nà"),
                text("A2", "Nà Sang")
            ),
        ];
        let records = Rows::xlsx(Cursor::new(workbook(&rows.concat()))).unwrap();
        let records: Vec<_> = records.map(Result::unwrap).collect();
        let [first, last] = records.as_slice() else {
            panic!("{records:?}");
        };
        assert_eq!((first.row(), first.text("xa")), (2, Some("Nà Sang")));
        assert_eq!((last.row(), last.text("so")), (1_048_576, Some("7")));
    }

    #[test]
    fn what_is_no_workbook_is_told() {
        let problems = Rows::xlsx(Cursor::new(b"xa,so\n1,2\n")).unwrap_err();
        assert_eq!(told(&problems), [" merge.row"]);
        let mut rows = Rows::xlsx(Cursor::new(workbook(""))).unwrap();
        assert!(rows.next().is_none() && rows.names().next().is_none());
    }
}
