//! Fingers and the mouse, in one form.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

/// A finger on the screen, or the mouse's first button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touch {
    /// What it does.
    pub kind: TouchKind,
    /// In which column, from 0.
    pub col: u16,
    /// In which row, from 0.
    pub row: u16,
}

/// What a finger does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TouchKind {
    /// It comes down.
    Press,
    /// It moves while it is down.
    Drag,
    /// It goes up.
    Release,
}

impl Touch {
    /// From the terminal's event; other buttons and the wheel are none.
    pub(super) fn from_event(event: MouseEvent) -> Option<Self> {
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => TouchKind::Press,
            MouseEventKind::Drag(MouseButton::Left) => TouchKind::Drag,
            MouseEventKind::Up(MouseButton::Left) => TouchKind::Release,
            _ => return None,
        };
        Some(Self {
            kind,
            col: event.column,
            row: event.row,
        })
    }
}
