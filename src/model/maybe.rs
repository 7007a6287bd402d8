//! Strings that may be absent, as setters take them.

use std::borrow::Cow;

/// A string, or an option of one: what a setter takes where the value may be absent.
///
/// ```
/// use vanban::Contact;
///
/// let phone: Option<&str> = None;
/// let contact = Contact::new().address("Thôn 2, xã Suối Mây").phone(phone);
/// assert_eq!(contact, Contact::new().address("Thôn 2, xã Suối Mây".to_owned()));
/// ```
pub trait MaybeString {
    /// The string, if there is one.
    fn maybe(self) -> Option<String>;
}

macro_rules! strings {
    ($($type:ty)+) => {
        $(
            impl MaybeString for $type {
                fn maybe(self) -> Option<String> {
                    Some(self.into())
                }
            }

            impl MaybeString for Option<$type> {
                fn maybe(self) -> Option<String> {
                    self.map(Into::into)
                }
            }
        )+
    };
}

strings!(&str String &String Cow<'_, str> char Box<str>);
