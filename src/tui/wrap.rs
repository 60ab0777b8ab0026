//! Text in cells: measured by grapheme, broken by the Unicode line breaking rules.
//!
//! ratatui's own wrapping damages wide text, so no text goes through it.

use ratatui::buffer::CellWidth;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

/// Wide marks that end no line, and wide marks that begin none.
const OPENING: &str = "（《〈「『【〔［｛";
const CLOSING: &str = "，。、；：！？）》〉」』】〕］｝";

/// How many cells a character takes, if all terminals agree on that and it joins with no neighbour:
/// ASCII, and ideographs, kana, their punctuation and full-width forms.
pub(super) fn plain(char: char) -> Option<u16> {
    match char {
        ' '..='~' => Some(1),
        '\u{3001}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a0}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ff01}'..='\u{ff60}' => Some(2),
        _ => None,
    }
}

/// How many cells a text takes.
pub fn width(text: &str) -> usize {
    // Most text needs no tables of graphemes.
    let sum = text
        .chars()
        .try_fold(0, |sum, char| Some(sum + usize::from(plain(char)?)));
    sum.unwrap_or_else(|| joined_width(text))
}

fn joined_width(text: &str) -> usize {
    text.graphemes(true)
        .filter(|grapheme| !grapheme.contains(char::is_control))
        .map(|grapheme| usize::from(grapheme.cell_width()))
        .sum()
}

/// Lines of at most `cells` cells (at least 2). Nothing but white space at a break is lost; no line
/// begins with a closing mark or ends with an opening one where the rules can help it.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(2);
    let mut lines = Vec::new();
    let mut line = Line::default();
    let mut start = 0;
    for (end, opportunity) in breaks(text) {
        let piece = text.get(start..end).unwrap_or("");
        start = end;
        let visible = piece.trim_end();
        if line.cells + width(visible) > cells {
            line.end(&mut lines);
        }
        if width(visible) > cells {
            line.cut(visible, cells, &mut lines);
            line.push(piece.get(visible.len()..).unwrap_or(""));
        } else {
            line.push(piece);
        }
        if opportunity == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(std::mem::take(&mut line).text());
        }
    }
    line.end(&mut lines);
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Where lines may end. By the rules a curly quotation mark clings to both of its neighbours, since
/// in some language it opens and in another it closes; beside Chinese it is known what it does.
fn breaks(text: &str) -> Vec<(usize, BreakOpportunity)> {
    let chinese = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}');
    let mut found: Vec<(usize, BreakOpportunity)> = linebreaks(text).collect();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let opens = matches!(c, '“' | '‘') && chinese(before) && !OPENING.contains(before);
        let closed = matches!(before, '”' | '’') && chinese(c) && !CLOSING.contains(c);
        if (opens || closed)
            && let Err(place) = found.binary_search_by_key(&at, |(end, _)| *end)
        {
            found.insert(place, (at, BreakOpportunity::Allowed));
        }
        before = c;
    }
    if text.chars().all(|char| plain(char).is_some()) {
        return found;
    }
    // The tables of graphemes are newer than those of line breaks; where they differ, a grapheme
    // stays whole.
    let graphemes: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    found.retain(|(at, _)| *at == text.len() || graphemes.binary_search(at).is_ok());
    found
}

/// Where the rows of a text begin and end, in bytes, when it is written in lines of at most `cells`
/// cells (at least 2). Unlike with [`wrap`] every byte is in some row, so that a caret can stand
/// anywhere; white space at the end of a row may hang over.
pub fn flow(text: &str, cells: usize) -> Vec<(usize, usize)> {
    let cells = cells.max(2);
    let mut rows = Vec::new();
    let (mut from, mut start, mut used) = (0, 0, 0);
    for (end, opportunity) in breaks(text) {
        let piece = text.get(start..end).unwrap_or("");
        let visible = width(piece.trim_end());
        if used > 0 && used + visible > cells {
            rows.push((from, start));
            (from, used) = (start, 0);
        }
        if visible > cells {
            for (at, grapheme) in piece.grapheme_indices(true) {
                let more = width(grapheme);
                if used > 0 && used + more > cells {
                    rows.push((from, start + at));
                    (from, used) = (start + at, 0);
                }
                used += more;
            }
        } else {
            used += width(piece);
        }
        if opportunity == BreakOpportunity::Mandatory && piece.ends_with('\n') {
            rows.push((from, end));
            (from, used) = (end, 0);
        }
        start = end;
    }
    rows.push((from, text.len()));
    rows
}

/// The text cut to `cells` cells, with an ellipsis where something was cut.
pub fn fit(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut fitted = String::new();
    let mut taken = 0;
    for grapheme in text.graphemes(true) {
        taken += width(grapheme);
        if taken + 1 > cells {
            break;
        }
        fitted.push_str(grapheme);
    }
    if cells > 0 {
        fitted.push('…');
    }
    fitted
}

#[derive(Default)]
struct Line {
    held: String,
    cells: usize,
}

impl Line {
    fn push(&mut self, piece: &str) {
        self.held.extend(piece.chars().filter(|c| !c.is_control()));
        self.cells += width(piece);
    }

    fn text(self) -> String {
        self.held.trim_end().to_owned()
    }

    fn end(&mut self, lines: &mut Vec<String>) {
        let line = std::mem::take(self).text();
        if !line.is_empty() {
            lines.push(line);
        }
    }

    /// A piece wider than a line goes by graphemes.
    fn cut(&mut self, piece: &str, cells: usize, lines: &mut Vec<String>) {
        for grapheme in piece.graphemes(true) {
            if self.cells + width(grapheme) > cells {
                self.end(lines);
            }
            self.push(grapheme);
        }
    }
}
