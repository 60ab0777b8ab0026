//! Who interviews: an id, and a PIN where one is set.

use tui_input::Input;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The interviewer's id.
    Id,
    /// The PIN that is set for it.
    Pin,
    /// A PIN to be set from now on, or none.
    NewPin,
}

/// Signing in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// What is asked for.
    pub step: Step,
    /// The id, once it was given.
    pub id: String,
    /// What is typed.
    pub input: Input,
}

impl SignIn {
    /// Asks for the id; the one known is there already.
    pub fn open(known: Option<&str>) -> Self {
        Self {
            step: Step::Id,
            id: String::new(),
            input: Input::new(known.unwrap_or_default().to_owned()),
        }
    }

    /// Asks for the PIN of an id.
    pub fn pin_of(id: &str) -> Self {
        Self {
            step: Step::Pin,
            id: id.to_owned(),
            input: Input::default(),
        }
    }
}

/// Wrong PINs so far: each makes the wait before the next try longer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lock {
    /// How many in a row.
    pub wrong: u32,
    /// No try before this moment, by the monotonic clock.
    pub until: u64,
}

impl Lock {
    /// One more was wrong: the first costs a second, each further one twice as much, a minute at
    /// most.
    pub fn fail(&mut self, mono: u64) {
        self.wrong = self.wrong.saturating_add(1);
        let seconds = 1_u64.checked_shl(self.wrong - 1).unwrap_or(60).min(60);
        self.until = mono.saturating_add(seconds * 1000);
    }

    /// Whole seconds until the next try.
    pub fn wait(&self, mono: u64) -> u64 {
        self.until.saturating_sub(mono).div_ceil(1000)
    }
}
