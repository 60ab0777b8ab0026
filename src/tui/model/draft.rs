//! What is half typed or half picked at the item on the screen.

use tui_input::Input;

use crate::instrument::model::Kind;
use crate::interview::answer::Answer;
use crate::interview::choose::Pick;
use crate::interview::session::{Session, Stage};
use crate::interview::share::Sharing;

/// Half an answer. It belongs to one item and survives a change of language.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// What can be picked.
    pub picks: Vec<Pick>,
    /// The selected pick; none until a key selects one, so that Enter never answers by accident.
    /// Of an allocation, the row in focus.
    pub cursor: Option<usize>,
    /// Digits typed so far that could still go on.
    pub digits: String,
    /// Codes ticked so far.
    pub chosen: Vec<String>,
    /// The text or number typed so far.
    pub input: Input,
    /// The points shared out so far.
    pub sharing: Sharing,
}

/// What was half typed at an item that was left.
#[derive(Debug, Clone)]
pub struct Half {
    /// Its text or number.
    pub input: Input,
    /// Its points.
    pub sharing: Sharing,
}

impl Half {
    /// Whether the same is typed, wherever the caret stands.
    pub fn is_same(&self, other: &Self) -> bool {
        self.input.value() == other.input.value() && self.sharing == other.sharing
    }
}

impl Draft {
    /// The draft with which an item opens: its answer, if it has one.
    pub fn open(session: &Session) -> Self {
        let Some((place, item)) = session.item() else {
            return Self {
                picks: gate(session.stage()),
                ..Self::default()
            };
        };
        let picks = session.picks(item);
        let answer = session.answer_of(place);
        let recorded = picks.iter().position(|pick| Some(&pick.answer) == answer);
        let allocation = item.allocation();
        let sharing = allocation.map(|allocation| Sharing::open(allocation, answer));
        let chosen = match answer {
            Some(Answer::Codes(codes)) => codes.clone(),
            _ => Vec::new(),
        };
        let input = match (&item.kind, answer) {
            (Kind::Integer { .. }, Some(Answer::Number(n))) => Input::new(n.to_string()),
            (Kind::Text { .. }, Some(Answer::Text(text)))
            | (Kind::Quantity(_), Some(Answer::Quantity(text))) => Input::new(text.clone()),
            _ => Input::default(),
        };
        Self {
            picks,
            cursor: allocation.map_or(recorded, |_| Some(0)),
            digits: String::new(),
            chosen,
            input,
            sharing: sharing.unwrap_or_default(),
        }
    }

    /// What of it is kept when the item is left.
    pub fn half(&self) -> Half {
        Half {
            input: self.input.clone(),
            sharing: self.sharing.clone(),
        }
    }

    /// Whether something else is typed, selected or shared out than what is recorded.
    pub fn differs(&self, session: &Session) -> bool {
        let recorded = Self::open(session);
        let picked = (self.cursor, &self.chosen) != (recorded.cursor, &recorded.chosen);
        let moved = self.sharing.given().is_empty() && picked;
        moved || !recorded.half().is_same(&self.half())
    }

    /// What can be selected: the picks, or the rows of an allocation.
    pub fn rows(&self) -> usize {
        self.picks.len().max(self.sharing.given().len())
    }

    /// Moves the selection, stopping at the ends; the first move selects the nearest end.
    pub fn select(&mut self, down: bool) {
        self.digits.clear();
        let last = self.rows().checked_sub(1);
        self.cursor = match (self.cursor, down) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(place), true) => last.map(|last| (place + 1).min(last)),
            (Some(place), false) => Some(place.saturating_sub(1)),
        };
    }
}

/// The age gate and the consent notice are answered like a consent item: one key either way.
fn gate(stage: Stage) -> Vec<Pick> {
    if !matches!(stage, Stage::Age | Stage::Consent) {
        return Vec::new();
    }
    [("1", true), ("2", false)]
        .map(|(typed, yes)| Pick {
            typed: typed.to_owned(),
            answer: Answer::Consent(yes),
        })
        .to_vec()
}
