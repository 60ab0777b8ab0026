//! Answers, notes, and taking answers away.

use crate::interview::answer::Answer;
use crate::interview::choose::{clean, fits};
use crate::interview::event::What;
use crate::interview::session::{Held, Session, Stamp};

impl Session {
    /// Records an answer to the item on the screen and goes on, unless a check holds it. The
    /// answer is recorded even when a check fails: nothing that was said is lost.
    pub fn answer(&mut self, answer: Answer, stamp: Stamp) -> Result<(), Held> {
        let Some((place, item)) = self.item() else {
            return Err(Held::Edge);
        };
        let answer = match answer {
            Answer::Text(text) => Answer::Text(clean(&text)),
            other => other,
        };
        fits(&self.package.instrument, item, &answer).map_err(Held::Misfit)?;
        let what = What::Answered {
            item: item.id.clone(),
            answer,
            lang: self.state.lang.clone(),
            ms: self.elapsed(stamp),
            panel: self.state.panel,
        };
        self.record(what, stamp);
        self.reroute();
        // A new answer is checked anew; that the check was shown again is what holds the place.
        self.warning = None;
        self.hold_or_go_on(place, stamp)
    }

    /// Takes away the answer to the item on the screen.
    pub fn clear(&mut self, stamp: Stamp) {
        let Some((place, item)) = self.item() else {
            return;
        };
        if self.answer_of(place).is_some() {
            let item = item.id.clone();
            self.record(What::Cleared { item }, stamp);
            self.warning = None;
            self.reroute();
        }
    }

    /// Writes a note to the item on the screen; an empty one takes the note away.
    pub fn note(&mut self, text: &str, stamp: Stamp) {
        let Some((_, item)) = self.item() else {
            return;
        };
        let what = What::Noted {
            item: item.id.clone(),
            text: clean(text),
        };
        self.record(what, stamp);
    }
}
