//! Text of several lines with a caret: notes.

use unicode_segmentation::UnicodeSegmentation;

use crate::interview::choose::{LONGEST_NOTE, harmful};

/// Text that is being written. The caret stands between graphemes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Area {
    text: String,
    /// In bytes; always at an edge of a grapheme.
    caret: usize,
}

impl Area {
    /// A text with the caret at its end.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the caret stands, in bytes.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// How long it is, in graphemes.
    pub fn len(&self) -> usize {
        self.text.graphemes(true).count()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Puts text in at the caret, as far as there is room for it; tells whether all of it went in.
    /// Lines may come with any line end; what a terminal would obey becomes a space.
    pub fn insert(&mut self, text: &str) -> bool {
        let room = LONGEST_NOTE.saturating_sub(self.len());
        // More than this is never looked at: a paste may be a megabyte.
        let seen: String = text.chars().take(LONGEST_NOTE * 2).collect();
        let seen = seen.replace("\r\n", "\n").replace('\r', "\n");
        let clean = |c: char| if c != '\n' && harmful(c) { ' ' } else { c };
        let clean: String = seen.chars().map(clean).collect();
        let taken: String = clean.graphemes(true).take(room).collect();
        self.text.insert_str(self.caret, &taken);
        self.caret += taken.len();
        self.settle();
        taken.len() == clean.len() && text.chars().nth(LONGEST_NOTE * 2).is_none()
    }

    /// A joining character may have made one grapheme of two; the caret goes behind it. The text
    /// may not have grown by it either.
    fn settle(&mut self) {
        let edges = self.text.grapheme_indices(true).map(|(at, _)| at);
        let edge = edges.chain([self.text.len()]).find(|at| *at >= self.caret);
        self.caret = edge.unwrap_or(self.text.len());
    }

    /// Takes the grapheme before the caret away.
    pub fn delete_before(&mut self) {
        let from = self.before();
        self.text.replace_range(from..self.caret, "");
        self.caret = from;
        self.settle();
    }

    /// Takes the grapheme behind the caret away.
    pub fn delete_after(&mut self) {
        let to = self.behind();
        self.text.replace_range(self.caret..to, "");
        self.settle();
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// One grapheme to the left.
    pub fn left(&mut self) {
        self.caret = self.before();
    }

    /// One grapheme to the right.
    pub fn right(&mut self) {
        self.caret = self.behind();
    }

    /// Puts the caret at a place in bytes, or at the nearest edge of a grapheme behind it.
    pub fn put_caret(&mut self, at: usize) {
        self.caret = at.min(self.text.len());
        while !self.text.is_char_boundary(self.caret) {
            self.caret += 1;
        }
        self.settle();
    }

    /// To the line above or below, as near to the same column as it goes.
    pub fn line(&mut self, down: bool) {
        let start = self.start();
        let column = self
            .text
            .get(start..self.caret)
            .unwrap_or("")
            .graphemes(true)
            .count();
        let line = if down {
            let end = self.end();
            (end < self.text.len()).then_some(end + 1)
        } else {
            let above = start.checked_sub(1);
            above.map(|end| {
                self.text
                    .get(..end)
                    .and_then(|head| head.rfind('\n'))
                    .map_or(0, |at| at + 1)
            })
        };
        if let Some(line) = line {
            self.caret = line;
            let end = self.end();
            for _ in 0..column {
                if self.caret < end {
                    self.right();
                }
            }
        }
    }

    /// To the beginning of the line.
    pub fn line_start(&mut self) {
        self.caret = self.start();
    }

    /// To the end of the line.
    pub fn line_end(&mut self) {
        self.caret = self.end();
    }

    fn start(&self) -> usize {
        let head = self.text.get(..self.caret).unwrap_or("");
        head.rfind('\n').map_or(0, |at| at + 1)
    }

    fn end(&self) -> usize {
        let tail = self.text.get(self.caret..).unwrap_or("");
        tail.find('\n')
            .map_or(self.text.len(), |at| self.caret + at)
    }

    fn before(&self) -> usize {
        let head = self.text.get(..self.caret).unwrap_or("");
        head.grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn behind(&self) -> usize {
        let tail = self.text.get(self.caret..).unwrap_or("");
        self.caret + tail.graphemes(true).next().map_or(0, str::len)
    }
}
