//! The interview as a numbered list: what the map and the review show, and how an item is found.

use crate::instrument::model::ItemIx;
use crate::interview::session::{Fault, Progress, Session};

/// The numbers of a list of all items, worked out once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The number under which each item is asked; 0 for those that are not.
    pub numbers: Vec<usize>,
    /// How far each section is.
    pub sections: Vec<Progress>,
    /// What stands against finishing.
    pub faults: Vec<Fault>,
}

impl Outline {
    /// The outline of an interview as it stands.
    pub fn of(session: &Session) -> Self {
        let instrument = &session.package().instrument;
        let mut outline = Self {
            numbers: vec![0; instrument.items.len()],
            sections: vec![Progress::default(); instrument.sections.len()],
            faults: session.faults(),
        };
        let mut asked = 0;
        for place in session.order().iter().copied() {
            let Some(item) = instrument.items.get(place) else {
                continue;
            };
            let on_path = session.on_path(place);
            asked += usize::from(on_path);
            if let Some(number) = outline.numbers.get_mut(place).filter(|_| on_path) {
                *number = asked;
            }
            if let Some(section) = outline.sections.get_mut(item.section)
                && on_path
                && item.is_asked()
            {
                section.asked += 1;
                section.answered += usize::from(session.answer_of(place).is_some());
            }
        }
        outline
    }

    /// The number of an item, if it is asked.
    pub fn number(&self, item: ItemIx) -> Option<usize> {
        self.numbers.get(item).copied().filter(|number| *number > 0)
    }

    /// The item of a number; no item has the number 0.
    pub fn item(&self, number: usize) -> Option<ItemIx> {
        let known = |known: &usize| number > 0 && *known == number;
        self.numbers.iter().position(known)
    }

    /// The highest number.
    pub fn last(&self) -> usize {
        self.numbers.iter().copied().max().unwrap_or(0)
    }

    /// Whether an item's check fails and was not kept.
    pub fn is_wrong(&self, item: ItemIx) -> bool {
        let wrong = |fault: &Fault| fault.item == item && fault.check.is_some() && fault.stops();
        self.faults.iter().any(wrong)
    }

    /// Whether an item fits what is searched for, in lower case: the beginning of its number, or a
    /// piece of its id or of its words.
    pub fn fits(&self, session: &Session, place: ItemIx, wanted: &str) -> bool {
        let number = self.number(place);
        if number.is_some_and(|number| number.to_string().starts_with(wanted)) {
            return true;
        }
        let Some(item) = session.package().instrument.items.get(place) else {
            return false;
        };
        let words = |slot: &str| {
            session
                .asked_in(session.lang(), place, slot)
                .is_some_and(|text| text.to_lowercase().contains(wanted))
        };
        item.id.contains(wanted) || words("short") || words("")
    }

    /// The items that a whole query finds: the one of just that number or id, else all that fit.
    pub fn find(&self, session: &Session, query: &str) -> Vec<ItemIx> {
        let wanted = query.trim().to_lowercase();
        let numbered = wanted.parse().ok().and_then(|number| self.item(number));
        let exact = numbered.or_else(|| session.package().instrument.find(&wanted));
        if let Some(item) = exact {
            return vec![item];
        }
        (0..self.numbers.len())
            .filter(|place| self.fits(session, *place, &wanted))
            .collect()
    }
}
