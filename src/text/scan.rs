//! A quick look for bytes.

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

/// As [`position`], of some bytes. All are compared, since a choice among them would have branches.
pub(crate) fn position_of<const N: usize>(bytes: &[u8], sought: [u8; N]) -> Option<usize> {
    let compare = |byte: u8| {
        sought
            .iter()
            .fold(0, |any, one| any | u8::from(byte == *one))
    };
    position(bytes, |byte| compare(byte) > 0)
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
}
