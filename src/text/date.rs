//! Dates as Decree 30/2020/NĐ-CP has them written.
//!
//! Nothing here checks that a date exists; that is the caller's concern.

/// The day, with a leading zero below 10.
pub(crate) fn padded_day(day: u32) -> String {
    format!("{day:02}")
}

/// The month, with a leading zero for January and February only.
///
/// The zero guards against forgery: a 1 could be put in front of a bare 1 or 2,
/// but no month is made by putting one in front of 3 to 9.
pub(crate) fn padded_month(month: u32) -> String {
    if month < 3 {
        format!("{month:02}")
    } else {
        month.to_string()
    }
}

/// The date in words, such as "ngày 19 tháng 01 năm 2024".
pub(crate) fn in_words(day: u32, month: u32, year: i32) -> String {
    let (day, month) = (padded_day(day), padded_month(month));
    format!("ngày {day} tháng {month} năm {year}")
}

/// The date with slashes, such as "07/02/2024" or "24/7/2024".
pub(crate) fn with_slashes(day: u32, month: u32, year: i32) -> String {
    let (day, month) = (padded_day(day), padded_month(month));
    format!("{day}/{month}/{year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let days: Vec<_> = [1, 9, 10, 31].map(padded_day).into();
        assert_eq!(days, ["01", "09", "10", "31"]);
    }

    #[test]
    fn months() {
        let months: Vec<_> = (1..=12).map(padded_month).collect();
        assert_eq!(
            months,
            [
                "01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"
            ]
        );
    }

    #[test]
    fn dates_in_words() {
        assert_eq!(in_words(19, 1, 2024), "ngày 19 tháng 01 năm 2024");
        assert_eq!(in_words(5, 3, 2020), "ngày 05 tháng 3 năm 2020");
        assert_eq!(in_words(31, 12, 2025), "ngày 31 tháng 12 năm 2025");
    }

    #[test]
    fn dates_with_slashes() {
        assert_eq!(with_slashes(7, 2, 2024), "07/02/2024");
        assert_eq!(with_slashes(24, 7, 2024), "24/7/2024");
    }
}
