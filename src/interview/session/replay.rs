//! A log walked through again: where the session stood after each event, by the live rules.

use std::rc::Rc;

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::event::{Event, Mode, Opening, What};
use crate::interview::session::{Ending, Session, Stage};
use crate::interview::state::{Cursor, State};

impl Session {
    /// A session before its first event, to be led through a log with [`Session::follow`]. It
    /// makes no events of its own.
    pub fn replay(package: Rc<Package>, id: String) -> Self {
        let mut session = Self {
            path: Vec::new(),
            order: Vec::new(),
            rank: Vec::new(),
            values: Vec::new(),
            closed: Vec::new(),
            screened: None,
            state: State::new(&package.instrument),
            package,
            id,
            opening: Opening::at_desk(Mode::Interview, None, None, None),
            stage: Stage::Consent,
            shown: 0,
            warning: None,
            told: None,
            last: None,
            keys: 0,
            rejected: None,
            look: None,
            made: Vec::new(),
        };
        session.arrange();
        session.reroute();
        session
    }

    /// Takes in the next event of the log and goes where the live session went with it. Total: an
    /// event that makes no sense leads nowhere that the instrument does not have.
    pub fn follow(&mut self, event: &Event) {
        let package = Rc::clone(&self.package);
        self.state.apply(&package.instrument, event);
        if let What::Opened(opening) = &event.what {
            self.opening = Opening::clone(opening);
            self.arrange();
        }
        self.reroute_after(&event.what);
        self.stage = match &event.what {
            What::BrokenOff { .. } => Stage::Ended(Ending::BrokenOff),
            What::ScreenedOut { .. } => Stage::Ended(Ending::ScreenedOut),
            What::Finalised { .. } | What::Withdrawn | What::Purged => {
                Stage::Ended(Ending::Finalised)
            }
            What::Opened(_)
            | What::Resumed
            | What::Reopened { .. }
            | What::Moved { .. }
            | What::Cleared { .. } => self.standing(),
            What::Answered { .. } | What::Kept { .. } | What::Warned { .. } => self.held_here(),
            _ => self.stage,
        };
    }

    /// Shows an item as it stood, wherever the interview had gone by then, with a check beside it that
    /// came up there. To be looked at only: the next event leads on from where the log was.
    pub fn look_at(&mut self, item: ItemIx, check: Option<&str>) {
        let mut checks = self.package.instrument.checks.iter();
        self.warning = check.and_then(|id| checks.position(|known| known.id == id));
        self.stage = Stage::Item(item);
    }

    /// The path hangs on the answers.
    fn reroute_after(&mut self, what: &What) {
        let changed = matches!(
            what,
            What::Opened(_)
                | What::Answered { .. }
                | What::Cleared { .. }
                | What::Reopened { .. }
                | What::Finalised { .. }
                | What::ScreenedOut { .. }
                | What::BrokenOff { .. }
                | What::Withdrawn
                | What::Purged
        );
        if changed {
            self.reroute();
        }
    }

    /// Whether a check fails, given the answers so far; one that does not exist does not.
    pub(in crate::interview) fn is_failing(&self, check: &str) -> bool {
        let mut checks = self.package.instrument.checks.iter();
        checks.any(|known| known.id == check && self.fails(known))
    }

    /// Where the state says that the interview stands.
    pub(super) fn standing(&self) -> Stage {
        match self.state.cursor {
            Cursor::Start => self.first().map_or(Stage::Closing, Stage::Item),
            Cursor::At(item) if self.on_path(item) => Stage::Item(item),
            Cursor::At(item) | Cursor::After(item) => self.after(item),
            Cursor::End => self.open_before(self.path.len()),
        }
    }

    /// The same, where a check that is about to be shown holds the item just answered.
    fn held_here(&self) -> Stage {
        match self.state.cursor {
            Cursor::After(item) if self.failing_at(item).is_some() => Stage::Item(item),
            _ => self.standing(),
        }
    }
}
