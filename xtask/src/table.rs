//! Tables as they are printed.

use comfy_table::{CellAlignment, Table, presets::ASCII_MARKDOWN};

/// A table whose first column is text and whose others are numbers.
pub fn with_numbers<const N: usize>(header: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(ASCII_MARKDOWN).set_header(header);
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}
