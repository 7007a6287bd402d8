//! Two spellings of one syllable in a text or a document.

use super::signs::Signs;
use crate::problem::{Fault, Found, Path};

/// The two ways to set the tone of uy, each with the number of its uses and the first one.
#[derive(Default)]
pub(super) struct Uy([Option<Use>; 2]);

struct Use {
    word: String,
    path: String,
    count: usize,
}

impl Uy {
    pub(super) fn count(&mut self, at: &Path<'_>, words: &str, signs: Signs) {
        let is_new = signs.have(Signs::NEW_UY) && words.contains('ỷ');
        let ways = [
            (is_new, ["uỷ", "Uỷ"]),
            (signs.have(Signs::OLD_UY), ["ủy", "Ủy"]),
        ];
        for (uses, (_, needles)) in self.0.iter_mut().zip(ways).filter(|(_, (has, _))| *has) {
            for needle in needles {
                for (place, _) in words.match_indices(needle) {
                    let Some(word) = word_at(words, place, needle) else {
                        continue;
                    };
                    match uses {
                        Some(uses) => uses.count += 1,
                        None => {
                            *uses = Some(Use {
                                word: word.to_owned(),
                                path: at.to_string(),
                                count: 1,
                            });
                        }
                    }
                }
            }
        }
    }

    /// Says of the rarer way, where there are both.
    pub(super) fn tell(self, found: &mut Found) {
        if let [Some(new), Some(old)] = self.0 {
            let (rare, other) = if new.count <= old.count {
                (new, old)
            } else {
                (old, new)
            };
            let fault = Fault::TwoSpellings {
                found: rare.word,
                other: other.word,
                count: other.count,
            };
            found.push_path(rare.path, fault);
        }
    }
}

/// The word that ends with this syllable: ủy, Ủy, hủy. A name, such as that of Ms Thuỷ, has the
/// spelling of its bearer, and quỷ is spelt in one way alone.
fn word_at<'a>(words: &'a str, place: usize, syllable: &str) -> Option<&'a str> {
    let end = place + syllable.len();
    let start = words.get(..place)?;
    let start = start.trim_end_matches(char::is_alphabetic).len();
    let word = words.get(start..end)?;
    let is_whole = !words.get(end..)?.starts_with(char::is_alphabetic);
    let is_name = word.len() != syllable.len() && word.starts_with(char::is_uppercase);
    (is_whole && !is_name && !word.ends_with("quỷ")).then_some(word)
}
