//! Things that were made before, by what they were made of.

use std::sync::{Arc, RwLock};

use crate::file::WriteError;

/// The longest key of a thing that is kept.
const LONGEST_KEY: usize = 128;

/// The things made last, up to a number, by the lists they were made of.
#[derive(Debug)]
pub(super) struct Memo<K, V> {
    most: usize,
    things: RwLock<Vec<Thing<K, V>>>,
}

/// A thing behind its key.
type Thing<K, V> = (Box<[K]>, Arc<V>);

impl<K: Clone + PartialEq, V> Memo<K, V> {
    pub(super) const fn of_last(most: usize) -> Self {
        Self {
            most,
            things: RwLock::new(Vec::new()),
        }
    }

    /// What was made of these, or is now.
    pub(super) fn get(
        &self,
        key: &[K],
        make: impl FnOnce() -> Result<V, WriteError>,
    ) -> Result<Arc<V>, WriteError> {
        if let Some(known) = self.known(key) {
            return Ok(known);
        }
        let thing = Arc::new(make()?);
        self.put(key, &thing);
        Ok(thing)
    }

    pub(super) fn known(&self, key: &[K]) -> Option<Arc<V>> {
        let things = self.things.read().ok()?;
        let (_, known) = things.iter().find(|(known, _)| **known == *key)?;
        Some(Arc::clone(known))
    }

    /// Keeps a thing, in the place of an earlier one of the same, or of the oldest where there are
    /// too many.
    pub(super) fn put(&self, key: &[K], thing: &Arc<V>) {
        if key.len() > LONGEST_KEY {
            return;
        }
        if let Ok(mut things) = self.things.write() {
            things.retain(|(known, _)| **known != *key);
            if things.len() >= self.most {
                things.remove(0);
            }
            things.push((key.into(), Arc::clone(thing)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ones_are_kept_and_made_once() {
        let memo = Memo::of_last(2);
        let get = |key: &[u8]| memo.get(key, || Ok(key.len())).unwrap();
        let first = get(&[1]);
        assert!(Arc::ptr_eq(&first, &get(&[1])));
        get(&[1, 2]);
        get(&[1, 2, 3]);
        assert!(memo.known(&[1]).is_none());
        assert_eq!(memo.known(&[1, 2, 3]).as_deref(), Some(&3));
        assert_eq!(memo.things.read().unwrap().len(), 2);
    }

    #[test]
    fn a_long_key_is_not_kept() {
        let memo = Memo::of_last(2);
        let key = [0; LONGEST_KEY + 1];
        assert_eq!(*memo.get(&key, || Ok(7)).unwrap(), 7);
        assert!(memo.known(&key).is_none());
    }
}
