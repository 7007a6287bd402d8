//! The names of files: no two documents of a batch have the same.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use vanban::batch;
use vanban::problem::Obstacle;

use super::manifest::Known;
use super::source::{Place, Source, Taken};
use super::work::{Key, Work, key};
use crate::args::Shard;
use crate::build::exists;

/// How many collisions are told.
const MOST: usize = 100;

/// The names that lines of standard input have taken so far, with the numbers of these lines.
#[derive(Default)]
pub(super) struct Names(HashMap<Key, usize>);

impl Names {
    /// Takes the name of the document of a line.
    pub(super) fn take(&mut self, name: &str, place: &Place) -> Result<(), Obstacle> {
        let line = place.line.unwrap_or_default();
        match self.0.insert(key(&[name.as_bytes()]), line) {
            None => Ok(()),
            Some(before) => {
                self.0.insert(key(&[name.as_bytes()]), before);
                let line = Some(before);
                let by = Place {
                    line,
                    ..place.clone()
                };
                Err(taken(name, &by))
            }
        }
    }
}

fn taken(name: &str, by: &Place) -> Obstacle {
    Obstacle::NameTaken {
        name: name.to_owned(),
        by: by.name(),
    }
}

/// What the first pass over files has found.
pub(super) struct Pass {
    /// The number of records that fall to this run.
    pub(super) records: usize,
    /// What keeps anything from being written.
    pub(super) obstacles: Vec<(Option<Place>, Obstacle)>,
}

/// The place of a record in the input, and the keys of its names.
type Named = (usize, Vec<Key>, Option<Obstacle>);

/// Looks at all names before anything is written: those of other shares too, because all go to one
/// folder. `folder` is where nothing may stand yet.
pub(super) fn first_pass(
    source: impl Fn() -> Result<Source, Obstacle>,
    work: &Arc<Work>,
    known: Option<&Known>,
    shard: Option<Shard>,
    folder: Option<&Path>,
) -> io::Result<Result<Pass, Obstacle>> {
    let records = match source() {
        Ok(source) => source.enumerate(),
        Err(obstacle) => return Ok(Err(obstacle)),
    };
    let mut pass = Pass {
        records: 0,
        obstacles: Vec::new(),
    };
    let mut all = Vec::new();
    let look = {
        let (work, known) = (work.clone(), known.cloned());
        let folder = folder.map(Path::to_owned);
        move |(index, taken): (usize, Taken)| -> Named {
            let names = names(&taken, &work, known.as_ref());
            let is_own = shard.is_none_or(|shard| shard.has(index));
            let folder = folder.as_ref().filter(|_| is_own);
            let mut paths = folder
                .iter()
                .flat_map(|folder| names.iter().map(|name| folder.join(name)));
            let there = paths.find(|path| fs::symlink_metadata(path).is_ok());
            let keys = names.iter().map(|name| key(&[name.as_bytes()]));
            (index, keys.collect(), there.map(|path| exists(&path)))
        }
    };
    // A record that the library fails at has no name, and will be told of when it is made.
    for (index, keys, there) in batch::map(records, look)?.flatten() {
        pass.records += usize::from(shard.is_none_or(|shard| shard.has(index)));
        all.extend(keys.into_iter().map(|key| (key, index)));
        if pass.obstacles.len() < MOST {
            pass.obstacles.extend(there.map(|there| (None, there)));
        }
    }
    let pairs = collisions(all);
    if !pairs.is_empty() {
        let places = match source() {
            Ok(source) => places(source, &pairs, work),
            Err(obstacle) => return Ok(Err(obstacle)),
        };
        let told = pairs.iter().filter_map(|(key, one, other)| {
            let (by, _) = places.get(one)?;
            let (place, names) = places.get(other)?;
            let name = names
                .iter()
                .find(|name| super::work::key(&[name.as_bytes()]) == *key)?;
            Some((Some(place.clone()), taken(name, by)))
        });
        pass.obstacles.extend(told);
    }
    Ok(Ok(pass))
}

/// The names of a record, from the manifest if it is there.
fn names(taken: &Taken, work: &Work, known: Option<&Known>) -> Vec<String> {
    let Ok(record) = taken else {
        return Vec::new();
    };
    let known = known.and_then(|known| known.files(&work.key(record)));
    match known {
        Some(files) => files.into_iter().map(|(_, name)| name).collect(),
        None => work.names(record),
    }
}

/// The names that several records have, with the first record and another one.
fn collisions(mut all: Vec<(Key, usize)>) -> Vec<(Key, usize, usize)> {
    all.sort_unstable();
    let groups = all.chunk_by(|(one, _), (other, _)| one == other);
    let mut pairs: Vec<_> = groups
        .flat_map(|group| {
            let first = group.first().copied();
            let others = group.iter().skip(1);
            others.filter_map(move |(key, other)| Some((*key, first?.1, *other)))
        })
        .collect();
    pairs.sort_unstable_by_key(|(_, _, other)| *other);
    pairs.truncate(MOST);
    pairs
}

/// The places and names of the records of collisions.
fn places(
    source: Source,
    pairs: &[(Key, usize, usize)],
    work: &Work,
) -> BTreeMap<usize, (Place, Vec<String>)> {
    let wanted = |index: usize| {
        let mut pairs = pairs.iter();
        pairs.any(|(_, one, other)| index == *one || index == *other)
    };
    let records = source.enumerate().filter(|(index, _)| wanted(*index));
    records
        .filter_map(|(index, taken)| {
            let record = taken.ok()?;
            let names = work.names(&record);
            Some((index, (record.place, names)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::collisions;

    #[test]
    fn a_collision_names_the_first_and_the_other() {
        let key = |byte| [byte; 16];
        let all = vec![
            (key(1), 4),
            (key(2), 3),
            (key(1), 0),
            (key(3), 1),
            (key(1), 2),
        ];
        assert_eq!(collisions(all), [(key(1), 0, 2), (key(1), 0, 4)]);
        assert!(collisions(Vec::new()).is_empty());
    }
}
