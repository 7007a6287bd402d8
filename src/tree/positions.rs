//! Lines and columns of places in a text.

/// The lines and columns of many bytes, in one pass over the text.
///
/// Both are counted from 1, and columns count characters. A byte behind the end stands for the end.
pub(crate) fn positions(text: &str, bytes: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..bytes.len()).collect();
    order.sort_by_key(|index| bytes.get(*index));
    let mut found = vec![(1, 1); bytes.len()];
    let (mut line, mut column) = (1, 1);
    let mut characters = text.char_indices().peekable();
    for index in order {
        let wanted = bytes.get(index).copied().unwrap_or_default();
        while let Some((_, character)) =
            characters.next_if(|(at, character)| at + character.len_utf8() <= wanted)
        {
            if character == '\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        if let Some(slot) = found.get_mut(index) {
            *slot = (line, column);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::positions;

    #[test]
    fn columns_count_characters() {
        let text = "số\nký hiệu";
        assert_eq!(
            positions(text, &[8, 0, 4, 5, 99, 8]),
            [(2, 3), (1, 1), (1, 3), (2, 1), (2, 8), (2, 3)]
        );
        assert_eq!(positions("", &[0, 1]), [(1, 1), (1, 1)]);
        assert!(positions(text, &[]).is_empty());
    }

    #[test]
    fn a_byte_within_a_character_stands_for_it() {
        assert_eq!(
            positions("aố", &[1, 2, 3, 4]),
            [(1, 2), (1, 2), (1, 2), (1, 3)]
        );
    }
}
