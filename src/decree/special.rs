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
