//! Writes what the targets begin from, made of the fixtures: `seeds FOLDER`, and the words of the data
//! format beside it, `FOLDER/words`.

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vanban::decree::DocumentKind;
use vanban::{Format, starter};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Files below a folder.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

struct Seeds(PathBuf);

impl Seeds {
    fn write(&self, target: &str, name: &str, bytes: &[u8]) -> Outcome {
        let folder = self.0.join(target);
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(name), bytes)?)
    }

    /// Data in a format of their own, and of JSON that is sound in the others too.
    fn data(&self, path: &Path) -> Outcome {
        let Some(format @ ("json" | "yaml" | "toml")) = path.extension().and_then(OsStr::to_str)
        else {
            return Ok(());
        };
        let name = path
            .file_name()
            .and_then(OsStr::to_str)
            .ok_or("a file has no name")?;
        let bytes = fs::read(path)?;
        let of_style = String::from_utf8_lossy(&bytes).contains("vanban_style");
        if of_style {
            let first = format.as_bytes().first().copied();
            self.write(
                "style",
                name,
                &first.into_iter().chain(bytes.clone()).collect::<Vec<_>>(),
            )?;
        }
        self.write(format, name, &bytes)?;
        let Ok(value) = serde_json::from_slice::<Value>(&bytes) else {
            return Ok(());
        };
        self.write(
            "yaml",
            &format!("{name}-of-json"),
            serde_saphyr::to_string(&value)?.as_bytes(),
        )?;
        // TOML has no null.
        if let Ok(text) = toml::to_string(&value) {
            self.write("toml", &format!("{name}-of-json"), text.as_bytes())?;
        }
        let mut texts = Vec::new();
        strings(&value, &mut texts);
        for (index, text) in texts
            .iter()
            .filter(|text| text.contains(['*', '[', '^', '~', '\\']))
            .enumerate()
        {
            self.write("markup", &format!("{name}-{index}"), text.as_bytes())?;
        }
        Ok(())
    }
}

/// The strings of a value.
fn strings<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(entries) => entries.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

/// Keys and names of a schema.
fn words(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Array(values) => values.iter().for_each(|value| words(value, found)),
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                found.extend(properties.keys().cloned());
            }
            for key in ["enum", "const"] {
                let mut texts = Vec::new();
                entries
                    .get(key)
                    .into_iter()
                    .for_each(|value| strings(value, &mut texts));
                found.extend(texts.into_iter().map(str::to_owned));
            }
            entries.values().for_each(|value| words(value, found));
        }
        _ => {}
    }
}

fn main() -> Outcome {
    let folder = std::env::args_os().nth(1).ok_or("usage: seeds FOLDER")?;
    let seeds = Seeds(folder.into());
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in files(&here.join("../../fixtures"))? {
        seeds.data(&path)?;
    }
    for kind in DocumentKind::all() {
        let key = kind.rule().key;
        for (format, target) in [
            (Format::Json, "json"),
            (Format::Yaml, "yaml"),
            (Format::Toml, "toml"),
        ] {
            seeds.write(
                target,
                &format!("new-{key}"),
                starter(kind, format).as_bytes(),
            )?;
        }
    }
    for path in files(&here.join("seeds"))? {
        if path.extension() == Some(OsStr::new("csv")) {
            let name = path
                .file_name()
                .and_then(OsStr::to_str)
                .ok_or("a file has no name")?;
            seeds.write("csv", name, &fs::read(&path)?)?;
        }
    }
    let mut known = BTreeSet::new();
    for schema in [vanban::schema(None), vanban::HouseStyle::schema()] {
        words(&serde_json::from_str(&schema)?, &mut known);
    }
    let lines = known
        .iter()
        .filter(|word| word.is_ascii())
        .map(|word| format!("{word:?}\n"));
    fs::write(seeds.0.join("words"), lines.collect::<String>())?;
    Ok(())
}
