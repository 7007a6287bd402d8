//! The widths of columns: fixed, in shares, or from what stands in them.

use crate::text::Need;
use crate::units::Length;

/// What is known of a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) fixed: Option<Length>,
    pub(super) shares: Option<u16>,
    pub(super) need: Need,
    /// True of a column that is no wider than it needs to be.
    pub(super) tight: bool,
}

/// The widths of the columns, which fit the room; they fill it unless all are fixed.
pub(super) fn widths(wishes: &[Wish], room: Length) -> Vec<Length> {
    let fixed: Option<Vec<_>> = wishes.iter().map(|wish| wish.fixed).collect();
    if let Some(fixed) = fixed {
        let sum: i64 = fixed.iter().copied().map(twips).sum();
        let room = twips(room).min(sum);
        let weights: Vec<_> = fixed.iter().copied().map(twips).collect();
        return lengths(&shared(room, &weights));
    }
    let least = |wish: &Wish| wish.fixed.map_or(twips(wish.need.least), twips);
    let start: Vec<_> = wishes.iter().map(least).collect();
    let rest = twips(room) - start.iter().sum::<i64>();
    if rest <= 0 {
        return lengths(&shared(twips(room), &start));
    }
    let is_free = |wish: &Wish| wish.fixed.is_none() && wish.shares.is_none();
    let wanted = wishes.iter().map(|wish| {
        let more = twips(wish.need.ideal.min(room)) - twips(wish.need.least);
        if wish.fixed.is_none() { more.max(0) } else { 0 }
    });
    let wanted: Vec<_> = wanted.collect();
    let given = filled(rest, &wanted);
    // Those in shares get all that the others leave, and keep them from taking more than their part.
    let sized = start.iter().zip(given).zip(wishes);
    let sized: Vec<_> = sized
        .map(|((start, more), wish)| start + if is_free(wish) { more } else { 0 })
        .collect();
    let rest = twips(room) - sized.iter().sum::<i64>();
    if wishes.iter().any(|wish| wish.shares.is_some()) {
        return lengths(&in_shares(wishes, sized, rest));
    }
    // What is left goes to the columns that need much.
    let weight = |wish: &Wish| {
        if is_free(wish) && !wish.tight {
            twips(wish.need.ideal.min(room)).max(1)
        } else {
            0
        }
    };
    let mut weights: Vec<_> = wishes.iter().map(weight).collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights = wishes.iter().map(|wish| i64::from(is_free(wish))).collect();
    }
    let more = shared(rest, &weights);
    lengths(
        &sized
            .iter()
            .zip(more)
            .map(|(sized, more)| sized + more)
            .collect::<Vec<_>>(),
    )
}

/// What each column gets of a length that may be too little for all of them. Those that want little
/// get it, because it spares many rows a line; the others share the rest by the root of what they
/// want.
fn filled(length: i64, wanted: &[i64]) -> Vec<i64> {
    if wanted.iter().sum::<i64>() <= length {
        return wanted.to_vec();
    }
    let mut order: Vec<_> = wanted.iter().copied().enumerate().collect();
    order.sort_unstable_by_key(|(index, wanted)| (*wanted, *index));
    let mut weights: Vec<_> = wanted.iter().map(|wanted| wanted.isqrt()).collect();
    let mut given = vec![0; wanted.len()];
    let mut rest = length;
    let mut all: i64 = weights.iter().sum();
    for (index, wanted) in order {
        let (Some(weight), Some(given)) = (weights.get_mut(index), given.get_mut(index)) else {
            continue;
        };
        if all <= 0 || rest * *weight / all < wanted {
            break;
        }
        *given = wanted;
        rest -= wanted;
        all -= *weight;
        *weight = 0;
    }
    let shares = shared(rest, &weights);
    given
        .iter()
        .zip(shares)
        .map(|(given, share)| given + share)
        .collect()
}

/// Gives the columns in shares what is left, none less than it needs.
fn in_shares(wishes: &[Wish], mut sized: Vec<i64>, rest: i64) -> Vec<i64> {
    let mut open: Vec<_> = wishes
        .iter()
        .map(|wish| wish.shares.map(i64::from))
        .collect();
    // The room that they share, with what they have already.
    let own = sized.iter().zip(&open);
    let mut room = rest
        + own
            .filter(|(_, shares)| shares.is_some())
            .map(|(own, _)| own)
            .sum::<i64>();
    // Each round takes at least one column out.
    loop {
        let weights: Vec<_> = open.iter().map(|shares| shares.unwrap_or(0)).collect();
        let given = shared(room, &weights);
        let too_narrow = |index: usize| {
            open.get(index).copied().flatten().is_some() && given.get(index) < sized.get(index)
        };
        let narrow: Vec<_> = (0..sized.len())
            .filter(|index| too_narrow(*index))
            .collect();
        if narrow.is_empty() {
            for ((sized, given), shares) in sized.iter_mut().zip(given).zip(&open) {
                if shares.is_some() {
                    *sized = given;
                }
            }
            return sized;
        }
        for index in narrow {
            if let (Some(shares), Some(own)) = (open.get_mut(index), sized.get(index)) {
                *shares = None;
                room -= own;
            }
        }
    }
}

/// A length in parts of such weights, which add up to it.
fn shared(length: i64, weights: &[i64]) -> Vec<i64> {
    let all: i64 = weights.iter().sum();
    if all <= 0 {
        return vec![0; weights.len()];
    }
    let mut before = 0;
    let mut given = 0;
    let parts = weights.iter().map(|weight| {
        before += weight;
        let end = length * before / all;
        let part = end - given;
        given = end;
        part
    });
    parts.collect()
}

fn twips(length: Length) -> i64 {
    length.to_twips().into()
}

fn lengths(twips: &[i64]) -> Vec<Length> {
    let length = |twips: &i64| Length::twips(i32::try_from(*twips).unwrap_or(i32::MAX));
    twips.iter().map(length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Length = Length::twips(9000);

    fn wish(least: i32, ideal: i32) -> Wish {
        Wish {
            fixed: None,
            shares: None,
            need: Need {
                least: Length::twips(least),
                ideal: Length::twips(ideal),
            },
            tight: false,
        }
    }

    fn fixed(width: i32) -> Wish {
        Wish {
            fixed: Some(Length::twips(width)),
            ..wish(100, 100)
        }
    }

    fn share(shares: u16, least: i32) -> Wish {
        Wish {
            shares: Some(shares),
            ..wish(least, least * 3)
        }
    }

    fn found(wishes: &[Wish]) -> Vec<i32> {
        let widths = widths(wishes, ROOM);
        widths.into_iter().map(Length::to_twips).collect()
    }

    #[test]
    fn fixed_widths_stay_unless_they_are_too_much() {
        assert_eq!(found(&[fixed(1000), fixed(2000)]), [1000, 2000]);
        assert_eq!(found(&[fixed(6000), fixed(12000)]), [3000, 6000]);
    }

    #[test]
    fn shares_divide_what_is_left() {
        assert_eq!(
            found(&[fixed(3000), share(1, 100), share(2, 100)]),
            [3000, 2000, 4000]
        );
        // A column keeps what it needs.
        assert_eq!(
            found(&[share(1, 5000), share(2, 100), share(2, 100)]),
            [5000, 2000, 2000]
        );
        // One from its content is as wide as it wants to be.
        assert_eq!(
            found(&[wish(500, 1000), share(1, 100), share(3, 100)]),
            [1000, 2000, 6000]
        );
    }

    #[test]
    fn content_fills_the_room() {
        let tight = Wish {
            tight: true,
            ..wish(500, 500)
        };
        assert_eq!(
            found(&[tight, wish(1000, 1000), wish(1000, 3000)]),
            [500, 2125, 6375]
        );
        // Where there is too little, all that is wanted is met in part.
        assert_eq!(found(&[wish(1000, 2000), wish(1000, 20_000)]), [2000, 7000]);
        assert_eq!(
            found(&[wish(1000, 20_000), wish(1000, 20_000)]),
            [4500, 4500]
        );
        // Words are broken only where there is no other way.
        assert_eq!(
            found(&[wish(6000, 6000), wish(12_000, 20_000)]),
            [3000, 6000]
        );
        assert_eq!(found(&[tight, tight]), [4500, 4500]);
    }

    #[test]
    fn widths_add_up_to_the_room() {
        for columns in 1..40_i32 {
            let wishes: Vec<_> = (0..columns)
                .map(|index| wish(50 + index, 300 + index * 37))
                .collect();
            assert_eq!(found(&wishes).iter().sum::<i32>(), ROOM.to_twips());
        }
    }
}
