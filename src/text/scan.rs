//! A quick look for bytes.

/// True if any of these is true. All are looked at, since a choice among them would have branches.
pub(crate) fn any<const N: usize>(tests: [bool; N]) -> bool {
    tests.iter().fold(0, |any, test| any | u8::from(*test)) > 0
}

/// True if all of these are true, as [`any`] looks at them.
pub(crate) fn all<const N: usize>(tests: [bool; N]) -> bool {
    tests.iter().fold(1, |all, test| all & u8::from(*test)) > 0
}

/// True of a byte that is one of these, as [`any`] looks at them.
pub(crate) fn is_one_of<const N: usize>(byte: u8, signs: [u8; N]) -> bool {
    let compare = |any, sign: &u8| any | u8::from(byte == *sign);
    signs.iter().fold(0, compare) > 0
}

/// Where in some bytes the first one stands that is sought. `is_sought` has no branches best: a
/// compiler then looks at many bytes at once.
pub(crate) fn position(bytes: &[u8], is_sought: impl Fn(u8) -> bool) -> Option<usize> {
    const STEP: usize = 16;

    let (steps, _) = bytes.as_chunks::<STEP>();
    let any = |step: &[u8; STEP]| step.iter().fold(false, |any, byte| any | is_sought(*byte));
    let clean = steps.iter().take_while(|step| !any(step)).count() * STEP;
    let rest = bytes.get(clean..)?;
    let at = rest.iter().position(|byte| is_sought(*byte))?;
    Some(clean + at)
}

/// As [`position`], of some bytes.
pub(crate) fn position_of<const N: usize>(bytes: &[u8], sought: [u8; N]) -> Option<usize> {
    position(bytes, |byte| is_one_of(byte, sought))
}

/// Where in some bytes the first one stands for which `is_sought(before, byte, behind)` holds. The first
/// and the last byte have one neighbour, and are never found. `is_sought` has no branches best.
pub(crate) fn position_between(
    bytes: &[u8],
    is_sought: impl Fn(u8, u8, u8) -> bool,
) -> Option<usize> {
    const STEP: usize = 16;

    // The bytes from a place on, and from the two behind it.
    let views = |from: usize| {
        let [before, at, behind] = [0, 1, 2].map(|more| bytes.get(from + more..));
        Some((before?, at?, behind?))
    };
    let mut from = 0;
    while let (before, at, behind) = views(from)?
        && let (Some(before), Some(at), Some(behind)) = (
            before.first_chunk::<STEP>(),
            at.first_chunk::<STEP>(),
            behind.first_chunk::<STEP>(),
        )
    {
        let signs = before.iter().zip(at).zip(behind);
        let is_any =
            |any, ((before, at), behind): ((&u8, &u8), &u8)| any | is_sought(*before, *at, *behind);
        if signs.fold(false, is_any) {
            break;
        }
        from += STEP;
    }
    let rest = bytes.get(from..)?;
    let mut rest = rest.windows(3);
    let is_found =
        |signs: &[u8]| matches!(signs, [before, at, behind] if is_sought(*before, *at, *behind));
    Some(from + rest.position(is_found)? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_is_found_wherever_it_stands() {
        for length in 0..50 {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at..].fill(b'*');
                assert_eq!(position(&bytes, |byte| byte == b'*'), Some(at));
                assert_eq!(position_of(&bytes, *b"<*&"), Some(at));
            }
            assert_eq!(position(&vec![b'a'; length], |byte| byte == b'*'), None);
        }
    }
    #[test]
    fn the_first_one_between_its_neighbours_is_found() {
        let is_sought = |before, at, behind| [before, at, behind] == *b"1*2";
        for length in 3..50 {
            for at in 1..length - 1 {
                let mut bytes = vec![b'*'; length];
                bytes[at - 1] = b'1';
                assert_eq!(position_between(&bytes, is_sought), None);
                bytes[at + 1] = b'2';
                assert_eq!(position_between(&bytes, is_sought), Some(at));
            }
        }
        assert_eq!(position_between(b"12", |_, _, _| true), None);
    }
}
