//! The contact data at the foot of the first page.

use super::Sheet;
use super::centred::balanced;
use crate::decree::Component as C;
use crate::layout::Paragraph;
use crate::model::Contact;

/// The rule and the lines below it: the address on its own, the rest on one line if it fits, else
/// on as few as keep what belongs together.
pub(super) fn lines(contact: Option<&Contact>, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let Some(contact) = contact else {
        return Vec::new();
    };
    let labelled = |label: &str, value: &Option<String>| {
        value.as_ref().map(|value| format!("{label}: {value}"))
    };
    let address = labelled("Địa chỉ", &contact.address);
    let online = [
        labelled("Thư điện tử", &contact.email),
        labelled("Trang thông tin điện tử", &contact.website),
    ];
    let by_phone = [
        labelled("Điện thoại", &contact.phone),
        labelled("Fax", &contact.fax),
    ];
    let [online, by_phone] =
        [online, by_phone].map(|pair| packed(pair.into_iter().flatten().collect(), sheet));
    let others = packed(online.into_iter().chain(by_phone).collect(), sheet);
    let rule = Paragraph::rule(C::ContactRule, sheet.text_width, sheet.text_width);
    let lines = address.into_iter().chain(others);
    [rule]
        .into_iter()
        .chain(lines.map(|line| {
            let line = Paragraph::plain(C::Contact, line);
            balanced(line, sheet.text_width, sheet).0
        }))
        .collect()
}

/// The parts on one line if they fit there, else each on its own.
fn packed(parts: Vec<String>, sheet: &Sheet<'_>) -> Vec<String> {
    let line = parts.join("; ");
    if parts.len() > 1 && sheet.measure(C::Contact, &line) <= sheet.text_width {
        vec![line]
    } else {
        parts
    }
}
