//! Whole numbers as digits, against the standard library's way.

use it_band_check::tools::digits::{read, write};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_number_is_written_as_the_library_writes_it(number: u32) {
        prop_assert_eq!(write(number), number.to_string());
    }

    #[test]
    fn digits_are_read_as_the_library_reads_them(text in "[0-9]{0,9}") {
        prop_assert_eq!(read(&text), text.parse().ok());
    }

    #[test]
    fn nothing_else_is_read(text in ".*[^0-9].*|[0-9]{10,12}") {
        prop_assert_eq!(read(&text), None);
    }
}
