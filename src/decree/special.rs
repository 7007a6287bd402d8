//! How a house sets the components that only some types of documents have.

use super::component::Component;
use super::house_style::{HouseStyle, LineHeight, ParagraphFormat};
use crate::units::Length;

impl HouseStyle {
    /// Completes the format of a component that is not common to all documents.
    pub(super) fn special(&self, component: Component, format: &mut ParagraphFormat) {
        use Component as C;

        match component {
            C::AddresseeIndented => {
                // Further lines stand under the name, behind “Kính gửi: ”.
                format.left = Length::mm(56);
                format.first_line = Length::mm(-21);
                format.before = Length::pt(12);
                format.after = self.gap;
            }
            C::LetterSubject => {
                format.before = Length::pt(6);
                format.keep_with_next = true;
            }
            C::TelegramSender => {
                format.before = Length::pt(12);
                format.keep_with_next = true;
            }
            C::TelegramAddressee => *format = self.format(C::AddresseeEntry),
            C::Confirmation => format.keep_with_next = true,
            C::ContactRule => {
                format.line = LineHeight::Exact(Length::pt(3));
                format.keep_with_next = true;
            }
            // As its rule alone has it.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Annex I, Part I, Section II, item 5, point b.
    #[test]
    fn the_subject_of_a_letter_stands_6_pt_below_its_number() {
        let format = HouseStyle::large().format(Component::LetterSubject);
        assert_eq!(format.before, Length::pt(6));
    }

    #[test]
    fn those_a_telegram_is_sent_to_are_listed_as_addressees_are() {
        let house = HouseStyle::large();
        assert_eq!(
            house.format(Component::TelegramAddressee),
            house.format(Component::AddresseeEntry)
        );
    }

    #[test]
    fn the_rule_above_contact_data_is_as_low_as_other_rules() {
        let house = HouseStyle::large();
        assert_eq!(
            house.format(Component::ContactRule).line,
            house.format(Component::IssuerRule).line
        );
    }

    #[test]
    fn no_page_ends_behind_what_leads_to_the_next_paragraph() {
        for component in [
            Component::LetterSubject,
            Component::TelegramSender,
            Component::Confirmation,
            Component::ContactRule,
        ] {
            let format = HouseStyle::large().format(component);
            assert!(format.keep_with_next, "{}", component.rule().name);
        }
    }
}
