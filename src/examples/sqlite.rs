//! A report with a table of rows that a database counts: `cargo run --example sqlite [FILE.docx]`.

use rusqlite::Connection;
use serde::Serialize;
use vanban::{Authority, Column, Document, Leader, Report, Sender, Table};

/// A row of the table; its fields have the keys of the columns.
#[derive(Serialize)]
struct Field {
    name: String,
    received: u32,
    solved: u32,
    late: u32,
}

const SCHEMA: &str = "
    CREATE TABLE dossier (field TEXT NOT NULL, received TEXT NOT NULL, solved TEXT, due TEXT NOT NULL);
    INSERT INTO dossier VALUES
        ('Đất đai', '2026-01-12', '2026-01-30', '2026-02-11'),
        ('Đất đai', '2026-02-03', '2026-03-20', '2026-03-05'),
        ('Đất đai', '2026-03-18', NULL, '2026-04-17'),
        ('Hộ tịch', '2026-01-05', '2026-01-05', '2026-01-08'),
        ('Hộ tịch', '2026-02-25', '2026-02-26', '2026-03-02'),
        ('Chứng thực', '2026-03-30', '2026-03-30', '2026-03-31');";

/// What came in between two days, by its field.
fn fields(database: &Connection, from: &str, until: &str) -> rusqlite::Result<Vec<Field>> {
    let mut query = database.prepare(
        "SELECT field, count(*), count(solved), coalesce(sum(solved > due), 0)
         FROM dossier WHERE received BETWEEN ?1 AND ?2 GROUP BY field ORDER BY count(*) DESC, field",
    )?;
    let fields = query.query_map([from, until], |row| {
        Ok(Field {
            name: row.get(0)?,
            received: row.get(1)?,
            solved: row.get(2)?,
            late: row.get(3)?,
        })
    })?;
    fields.collect()
}

fn report(fields: &[Field]) -> Result<Document, vanban::Problems> {
    let total = |of: fn(&Field) -> u32| fields.iter().map(of).sum::<u32>().into();
    let totals = [
        "Tổng cộng".into(),
        total(|field| field.received),
        total(|field| field.solved),
        total(|field| field.late),
    ];
    let table = Table::new([
        Column::count("TT"),
        Column::new("Lĩnh vực").key("name"),
        Column::new("Tiếp nhận").key("received"),
        Column::new("Đã giải quyết").key("solved"),
        Column::new("Quá hạn").key("late"),
    ])
    .caption("Kết quả giải quyết hồ sơ Quý I năm 2026")
    .records(fields)
    .total(totals);
    let report = Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
        .place("Suối Mây")
        .subject("Kết quả giải quyết hồ sơ Quý I năm 2026")
        .paragraph("Ủy ban nhân dân xã báo cáo kết quả giải quyết hồ sơ như sau:")
        .table(table)
        .paragraph("Trên đây là kết quả giải quyết hồ sơ Quý I năm 2026.")
        .signature(Authority::collective(
            "Ủy ban nhân dân",
            Leader::head("Chủ tịch"),
        ))
        .build()?;
    Ok(report.into())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = Connection::open_in_memory()?;
    database.execute_batch(SCHEMA)?;
    let report = report(&fields(&database, "2026-01-01", "2026-03-31")?)?;
    let path = std::env::args_os().nth(1);
    let path = path.unwrap_or_else(|| report.file_name().into());
    report.to_docx()?.save(&path)?;
    println!("{}", report.layout());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_the_database_are_those_of_the_table() {
        let database = Connection::open_in_memory().unwrap();
        database.execute_batch(SCHEMA).unwrap();
        let report = report(&fields(&database, "2026-01-01", "2026-03-31").unwrap()).unwrap();
        assert!(report.warnings().is_empty(), "{}", report.warnings());
        let text = report.layout().to_string();
        for cell in ["Đất đai", "Chứng thực", "Tổng cộng"] {
            assert!(text.contains(cell), "{text}");
        }
    }
}
