//! Tables in lines of text, columns aligned by cells: a Chinese character is two wide.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const GAP: &str = "  ";

/// The rows as lines; the first column begins at the left, the others end at the right.
pub fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let padded = cells.map(|(place, (cell, width))| {
            let room = " ".repeat(width.saturating_sub(cell.width()));
            if place == 0 {
                format!("{cell}{room}")
            } else {
                format!("{room}{cell}")
            }
        });
        padded.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// As much of a text as fits into so many cells; it ends in `…` where it was cut.
pub fn fit(text: &str, cells: usize) -> String {
    if text.width() <= cells {
        return text.to_owned();
    }
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        if cut.width() + grapheme.width() >= cells {
            break;
        }
        cut.push_str(grapheme);
    }
    cut.push('…');
    cut
}
