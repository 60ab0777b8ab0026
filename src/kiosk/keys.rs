//! Keys, and the hidden way to the PIN: by keys or by the corners of the screen.
//!
//! Whatever a visitor presses is one of a few things or nothing at all; every one of them has a
//! target on the screen too, so that a key can do no more than a finger.

use crossterm::event::KeyCode;

use crate::tui::keys::Key;
use crate::tui::layout::Size;
use crate::tui::touch::{Touch, TouchKind};

/// What a key is for a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A digit, or a letter where text is typed.
    Type(char),
    /// Takes the target that is selected, or goes on.
    Take,
    /// To the target before.
    Earlier,
    /// To the next target.
    Later,
    /// The target that goes back.
    Back,
    /// Takes a character away.
    Erase,
    /// The target that calls staff.
    Help,
    /// The target with the other language.
    Language,
    /// The target that prefers not to say.
    Refuse,
    /// The target that goes on.
    Next,
    /// Reads or leafs back.
    Up,
    /// Reads or leafs on.
    Down,
}

/// The keys with a meaning of their own: those of a numeric pad, and those of a full keyboard
/// beside them. The manual's table says the same.
pub const KEYS: [(KeyCode, Press); 21] = [
    (KeyCode::Enter, Press::Take),
    (KeyCode::Up, Press::Earlier),
    (KeyCode::BackTab, Press::Earlier),
    (KeyCode::Left, Press::Earlier),
    (KeyCode::Down, Press::Later),
    (KeyCode::Tab, Press::Later),
    (KeyCode::Right, Press::Later),
    (KeyCode::Esc, Press::Back),
    (KeyCode::Char('/'), Press::Back),
    (KeyCode::Backspace, Press::Erase),
    (KeyCode::Delete, Press::Erase),
    (KeyCode::F(1), Press::Help),
    (KeyCode::Char('*'), Press::Help),
    (KeyCode::F(2), Press::Language),
    (KeyCode::Char('.'), Press::Language),
    (KeyCode::F(4), Press::Refuse),
    (KeyCode::Char('-'), Press::Refuse),
    (KeyCode::F(3), Press::Next),
    (KeyCode::Char('+'), Press::Next),
    (KeyCode::PageUp, Press::Up),
    (KeyCode::PageDown, Press::Down),
];

/// What a key means; `text` where letters are typed.
pub fn press(key: Key, text: bool) -> Option<Press> {
    if let Some(c) = key.character().filter(|_| text) {
        return Some(Press::Type(c));
    }
    let plain = |code: &KeyCode| !key.ctrl && *code == key.code;
    let known = KEYS.iter().find(|(code, _)| plain(code));
    known
        .map(|(_, press)| *press)
        .or_else(|| key.character().map(Press::Type))
}

/// The key that types a character.
pub fn letter(c: char) -> Key {
    Key::plain(KeyCode::Char(c))
}

/// The key that takes the last character away.
pub fn rubout() -> Key {
    Key::plain(KeyCode::Backspace)
}

/// The key at the end of a line.
pub fn enter() -> Key {
    Key::plain(KeyCode::Enter)
}

/// Longer than this between two steps, in milliseconds, and the way begins anew.
const STEP: u64 = 3000;
/// The keys of the way, each with control.
const WAY: [char; 2] = ['k', 'p'];
/// The corners of the way, clockwise from the top left: whether right, whether below.
const CORNERS: [(bool, bool); 4] = [(false, false), (true, false), (true, true), (false, true)];

/// How far the hidden way to the PIN was gone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Chord {
    keys: usize,
    corners: usize,
    at: u64,
}

impl Chord {
    /// A key; tells whether the way is gone to its end.
    pub fn key(&mut self, key: Key, mono: u64) -> bool {
        let wanted = WAY.get(self.fresh(mono).keys).copied();
        let next = if wanted.map(Key::ctrl) == Some(key) {
            self.keys + 1
        } else {
            usize::from(WAY.first().copied().map(Key::ctrl) == Some(key))
        };
        self.keys = next;
        self.at = mono;
        self.is_whole()
    }

    /// A touch; tells the same.
    pub fn touch(&mut self, touch: Touch, size: Size, mono: u64) -> bool {
        if touch.kind != TouchKind::Press {
            return false;
        }
        let Some(corner) = corner(touch, size) else {
            *self = Self::default();
            return false;
        };
        let wanted = CORNERS.get(self.fresh(mono).corners).copied();
        let next = if wanted == Some(corner) {
            self.corners + 1
        } else {
            usize::from(CORNERS.first() == Some(&corner))
        };
        self.corners = next;
        self.at = mono;
        self.is_whole()
    }

    fn fresh(&mut self, mono: u64) -> &Self {
        if mono.saturating_sub(self.at) > STEP {
            *self = Self::default();
        }
        self
    }

    fn is_whole(&mut self) -> bool {
        let whole = self.keys >= WAY.len() || self.corners >= CORNERS.len();
        if whole {
            *self = Self::default();
        }
        whole
    }
}

/// The corner in which a touch lies: whether right, whether below.
fn corner(touch: Touch, size: Size) -> Option<(bool, bool)> {
    let (wide, high) = ((size.cols / 10).max(3), (size.rows / 8).max(2));
    let side = |at: u16, reach: u16, whole: u16| {
        let far = at.saturating_add(reach) >= whole;
        (at < reach || far).then_some(far)
    };
    Some((
        side(touch.col, wide, size.cols)?,
        side(touch.row, high, size.rows)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { cols: 80, rows: 24 };

    fn at(col: u16, row: u16) -> Touch {
        Touch {
            kind: TouchKind::Press,
            col,
            row,
        }
    }

    #[test]
    fn four_corners_clockwise_and_nothing_else() {
        let mut chord = Chord::default();
        let round = [(0, 0), (79, 1), (77, 22), (2, 23)];
        let gone: Vec<bool> = (0..)
            .zip(round)
            .map(|(n, (x, y))| chord.touch(at(x, y), SIZE, n * 1000))
            .collect();
        assert_eq!(gone, [false, false, false, true]);
        for (n, (x, y)) in (0..).zip([(0, 0), (79, 1), (40, 12), (77, 22), (2, 23)]) {
            assert!(!chord.touch(at(x, y), SIZE, 10_000 + n * 1000));
        }
        for (n, (x, y)) in (0..).zip(round) {
            assert!(!chord.touch(at(x, y), SIZE, 50_000 + n * 3001), "too slow");
        }
    }

    #[test]
    fn two_keys_in_their_order() {
        let mut chord = Chord::default();
        let [k, p, c] = ['k', 'p', 'c'].map(Key::ctrl);
        assert!(!chord.key(k, 0) && !chord.key(k, 10) && chord.key(p, 20));
        assert!(!chord.key(k, 30) && !chord.key(c, 40) && !chord.key(p, 50));
        assert!(!chord.key(k, 60) && !chord.key(p, 4000));
        assert!(!chord.key(Key::plain(KeyCode::Char('k')), 5000));
    }
}
