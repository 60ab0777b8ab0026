//! A line of a file with marks under what is meant, in cells: one Chinese character is two marks.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::wrap::width;
use crate::wording::trouble::inert;

/// A longer line is shown from where it matters.
const WIDEST: usize = 90;
/// So much is shown before what is meant where the line is cut.
const BEFORE: usize = 30;

/// The margin for what stands above, and the line with its marks. Places are lines and columns from
/// 1, columns in characters; what goes over several lines is marked on the first.
pub fn excerpt(text: &str, from: (usize, usize), to: (usize, usize)) -> (String, String) {
    let number = from.0.to_string();
    let margin = " ".repeat(number.len() + 1);
    let line = text.lines().nth(from.0.saturating_sub(1)).unwrap_or("");
    let start = from.1.saturating_sub(1);
    let end = if to.0 == from.0 {
        to.1.saturating_sub(1)
    } else {
        line.chars().count()
    };
    let part = |skip: usize, take: usize| -> String {
        let chars = line.chars().skip(skip).take(take);
        inert(
            &chars
                .map(|c| if c == '\t' { ' ' } else { c })
                .collect::<String>(),
        )
    };
    let (mut before, meant) = (part(0, start), part(start, end.saturating_sub(start)));
    let after = part(start + meant.chars().count(), usize::MAX);
    if width(&before) + width(&meant) + width(&after) > WIDEST && width(&before) > BEFORE {
        before = format!("…{}", tail(&before, BEFORE - 1));
    }
    let room = WIDEST.saturating_sub(width(&before));
    let shown = crate::tui::wrap::fit(&format!("{meant}{after}"), room);
    let marks = width(&meant).clamp(1, room.max(1));
    let pad = " ".repeat(width(&before));
    let lines = format!(
        "{margin}|\n{number} | {before}{shown}\n{margin}| {pad}{}\n",
        "^".repeat(marks)
    );
    (margin, lines)
}

/// The last part of a text that takes at most so many cells.
fn tail(text: &str, cells: usize) -> String {
    let mut kept = Vec::new();
    let mut taken = 0;
    for grapheme in text.graphemes(true).rev() {
        taken += width(grapheme);
        if taken > cells {
            break;
        }
        kept.push(grapheme);
    }
    kept.into_iter().rev().collect()
}
