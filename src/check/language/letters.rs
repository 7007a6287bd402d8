//! Letters that are not what they look like: of other alphabets, of old encodings, full-width.

use crate::problem::Fault;

/// Says of letters, wherever a text stands.
pub(super) fn told(text: &str, tell: &mut dyn FnMut(Fault)) {
    if let Some(word) = encoded(text) {
        let found = word.to_owned();
        // Its letters would look like those of other alphabets.
        return tell(Fault::OldEncoding { found });
    }
    let foreign = text
        .chars()
        .any(|sign| is_cyrillic(sign) && latin(sign).is_none());
    let mut words = text.split(|sign: char| !sign.is_alphanumeric() && !is_wide(sign));
    if text.chars().any(|sign| latin(sign).is_some())
        && let Some(word) = words.find(|word| looks_latin(word, foreign))
    {
        let meant = word.chars().map(|sign| latin(sign).unwrap_or(sign));
        tell(Fault::LookAlike {
            meant: meant.collect(),
            found: word.to_owned(),
        });
    }
    if let Some(word) = text.split(' ').find(|word| word.contains(is_wide)) {
        let meant = word.chars().map(|sign| narrow(sign).unwrap_or(sign));
        tell(Fault::FullWidth {
            meant: meant.collect(),
            found: word.to_owned(),
        });
    }
}

fn is_wide(sign: char) -> bool {
    ('\u{FF01}'..='\u{FF5E}').contains(&sign)
}

/// The ordinary form of a full-width sign.
fn narrow(sign: char) -> Option<char> {
    let code = u32::from(sign).checked_sub(0xFEE0)?;
    char::from_u32(code).filter(|_| is_wide(sign))
}

fn is_cyrillic(sign: char) -> bool {
    ('\u{400}'..='\u{4FF}').contains(&sign)
}

fn is_greek(sign: char) -> bool {
    ('\u{370}'..='\u{3FF}').contains(&sign)
}

/// The Latin letter that a letter of another alphabet looks like. Other Greek letters are signs of
/// units and formulas.
fn latin(sign: char) -> Option<char> {
    const FOREIGN: &str = "ÐƉðɖАВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    const LATIN: &str = "ĐĐđđABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo";

    if sign.is_ascii() {
        return None;
    }
    let place = FOREIGN.chars().position(|one| one == sign)?;
    LATIN.chars().nth(place)
}

/// True of a word with letters that look like Latin ones. A word of another language is left alone.
fn looks_latin(word: &str, foreign: bool) -> bool {
    let mixed = word
        .chars()
        .any(|sign| sign.is_alphabetic() && !is_cyrillic(sign) && !is_greek(sign));
    word.chars().any(|sign| match sign {
        'Ð' | 'ð' | 'Ɖ' | 'ɖ' => true,
        _ => latin(sign).is_some() && (mixed || is_cyrillic(sign) && !foreign),
    })
}

/// What the letters of a word say of its encoding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    None,
    /// One that foreign names have too.
    Weak,
    /// One that no language has there.
    Strong,
}

/// The word that gives a text of an old encoding away, if another one supports it.
fn encoded(text: &str) -> Option<&str> {
    let mut words = 0;
    let mut strong = None;
    for word in text.split_whitespace().filter(|word| !word.is_ascii()) {
        let sign = rated(word);
        words += usize::from(sign != Sign::None);
        if sign == Sign::Strong {
            strong = strong.or(Some(word));
        }
        if words >= 2 && strong.is_some() {
            return strong;
        }
    }
    None
}

fn rated(word: &str) -> Sign {
    let mut before = None;
    let mut rest = word.chars().peekable();
    let mut greatest = Sign::None;
    while let Some(sign) = rest.next() {
        let next = rest.peek().copied();
        greatest = greatest.max(rated_sign(before, sign, next));
        before = Some(sign);
    }
    greatest
}

fn rated_sign(before: Option<char>, sign: char, next: Option<char>) -> Sign {
    let follows = || before.is_some_and(char::is_alphabetic);
    let leads = || next.is_some_and(char::is_alphabetic);
    let small = |sign: Option<char>| sign.is_some_and(char::is_lowercase);
    let vowel = || before.is_some_and(|sign| "aeiouyôöAEIOUYÔÖ".contains(sign));
    match sign {
        '¬' | 'µ' | '¶' | '¸' | '¨' | '¢' | '£' | '¤' | '¥' | '¦' if follows() => {
            Sign::Strong
        }
        '«' | '»' | '¹' | '½' | '¼' | '¾' | 'ª' | '©' if follows() && leads() => {
            Sign::Strong
        }
        '®' | '§' if leads() => Sign::Strong,
        // A capital inside a word.
        'À'..='Ö' | 'Ø'..='Þ' if follows() && (small(before) || small(next)) => Sign::Strong,
        'ø' | 'û' | 'ä' | 'å' | 'Ø' | 'Û' | 'Ä' | 'Å' if vowel() => Sign::Strong,
        // No word has this tone behind these letters.
        'õ' if matches!(before, Some('a' | 'e')) => Sign::Strong,
        'ß' | 'ä' | 'å' | 'æ' | 'ç' | 'ë' | 'î' | 'ï' | 'ñ' | 'ö' | 'ø' | 'û' | 'ü' | 'þ' | '÷'
        | '·'
            if follows() || leads() =>
        {
            Sign::Weak
        }
        'ù' | 'õ' | 'â' if before.is_some_and(|sign| "aeo".contains(sign)) => Sign::Weak,
        'à' | 'á' if matches!(before, Some('a' | 'e')) => Sign::Weak,
        'Ñ' if leads() => Sign::Weak,
        _ => Sign::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut codes = Vec::new();
        told(text, &mut |fault| codes.push(fault.code()));
        codes
    }

    #[test]
    fn old_encodings_are_told_from_names() {
        for text in [
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "KÕt qu¶",
            "§iÒu 5 cña LuËt",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
            "Ñôn vò ñaõ thöïc hieän",
            "Ñeà nghò UBND xaõ",
        ] {
            assert_eq!(codes(text), ["text.encoding"], "{text}");
        }
        for text in [
            "Nồng độ 25 µg/m³, 12 µm",
            "Windows® và Müller, François, Citroën",
            "« Tiếng Việt » và «từ»",
            "Hội nghị tại HÀ NỘI, dùng 3 kW·h và 2 kW·h",
            "Điều khoản¹ và ghi chú²; 30°C",
            "Ủy ban nhân dân xã hoà giải, quà, loè, thuý",
        ] {
            assert_eq!(codes(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn letters_of_other_alphabets_are_told() {
        for text in [
            "Ðà Nẵng",
            "15/QÐ-UBND",
            "UВND xã",
            "ТP Hà Nội",
            "Ðề án",
            "Μai",
        ] {
            assert_eq!(codes(text), ["text.look_alike"], "{text}");
        }
        for text in [
            "Đà Nẵng",
            "ứng suất бn, 12 μg, 5 kΩ, Δt, α-amylase, λmax",
            "Báo «Правда» và trường Ломоносов",
            "Công ty ΑΘΗΝΑ",
        ] {
            assert_eq!(codes(text), [""; 0], "{text}");
        }
        assert_eq!(codes("１５／QĐ"), ["text.full_width"]);
        assert_eq!(codes("15/QĐ"), [""; 0]);
    }
}
