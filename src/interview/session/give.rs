//! Answers, notes, and taking answers away.

use unicode_segmentation::UnicodeSegmentation;

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::{LONGEST_NOTE, Misfit, clean, clean_lines, fits};
use crate::interview::event::{Mode, What};
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
            Answer::Codes(mut codes) => {
                // However they were shown, they are stored in the order of the list.
                if let Kind::Multi(choices) = &item.kind {
                    codes.sort_by_key(|code| choices.iter().position(|c| c.code == *code));
                }
                Answer::Codes(codes)
            }
            other => other,
        };
        let offered = match &answer {
            Answer::Code(code) => self.offers(item, code),
            Answer::Codes(codes) => codes.iter().all(|code| self.offers(item, code)),
            _ => true,
        };
        let fits = fits(&self.package.instrument, item, &answer);
        let fits = fits.and(offered.then_some(()).ok_or(Misfit::NoChoice));
        // What was left open elsewhere cannot be asked any more, whatever the item offers.
        let left = self.opening.mode == Mode::Keyed && matches!(answer, Answer::Missing(_));
        // In class whatever a case says nothing about has no evidence, as the item allows or not.
        let silent =
            self.opening.mode == Mode::Class && answer == Answer::Missing(Missing::NotEvidenced);
        if !left
            && !silent
            && let Err(misfit) = fits
        {
            self.reject(misfit, stamp);
            return Err(Held::Misfit(misfit));
        }
        let what = What::Answered {
            item: item.id.clone(),
            answer,
            lang: self.state.lang.clone(),
            ms: self.elapsed(stamp),
            panel: self.state.panel,
        };
        self.record(what, stamp);
        self.reroute();
        self.rejected = None;
        // A new answer is checked anew; that the check was shown again is what holds the place.
        self.warning = None;
        self.told = self.telling_at(place);
        self.hold_or_go_on(place, stamp)
    }

    /// Tells that what was typed or picked was not taken.
    pub fn reject(&mut self, misfit: Misfit, stamp: Stamp) {
        if let Some((_, item)) = self.item()
            && self.rejected != Some(misfit)
        {
            let (item, why) = (item.id.clone(), misfit.name().to_owned());
            self.record(What::Rejected { item, why }, stamp);
            self.rejected = Some(misfit);
        }
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

    /// Writes a note to any item, asked or not; an empty one takes the note away, and one that
    /// says nothing new makes no event.
    pub fn note(&mut self, item: ItemIx, text: &str, stamp: Stamp) -> Result<(), Misfit> {
        let text = clean_lines(text);
        let known = self.entry(item).map(|entry| entry.note.as_str());
        let Some(id) = self.package.instrument.items.get(item).map(|item| &item.id) else {
            return Err(Misfit::NoChoice);
        };
        if text.graphemes(true).count() > LONGEST_NOTE {
            return Err(Misfit::TooLong(LONGEST_NOTE));
        }
        if known != Some(text.as_str()) {
            let item = id.clone();
            self.record(What::Noted { item, text }, stamp);
        }
        Ok(())
    }
}
