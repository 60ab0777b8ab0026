//! Which items are on the path, given the answers so far, and what is worked out from them.

use crate::instrument::condition::{Operand, TODAY};
use crate::instrument::model::{Instrument, ItemIx};

/// Something worked out, with a life of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A code or a text.
    Text(String),
}

/// The way through an instrument.
#[derive(Debug, Clone, Default)]
pub struct Route {
    /// For every item, whether it is asked.
    pub asked: Vec<bool>,
    /// For every item, whether its answer is one that is not offered any more.
    pub closed: Vec<bool>,
    /// Who is not asked any further, as a place in [`Instrument::screen_outs`].
    pub screened: Option<usize>,
    /// For every calculated item, what it comes to; nothing for what is missing.
    pub values: Vec<Option<Value>>,
}

/// For every item, whether it is asked. An answer that is itself off the path counts as missing,
/// so a closed branch closes what hangs on it.
///
/// Conditions look backward only (the checks of an instrument see to it), which makes one pass in
/// the order of the items enough.
///
/// `left_out` are the items that the setting leaves out.
pub fn path<'a>(
    instrument: &'a Instrument,
    left_out: &[bool],
    answer: impl Fn(ItemIx) -> Operand<'a>,
) -> Route {
    let mut route = Route::default();
    let mut section_open = true;
    let mut section = usize::MAX;
    for (place, item) in instrument.items.iter().enumerate() {
        route.screened = route.screened.or(route.screen(instrument, place, &answer));
        let out = route.screened.is_some() || left_out.get(place).copied().unwrap_or(false);
        let seen = |ix: ItemIx| route.seen(ix, &answer);
        if item.section != section {
            section = item.section;
            let rule = instrument.sections.get(section);
            section_open = rule
                .and_then(|s| s.relevant.as_ref())
                .is_none_or(|rule| rule.holds(&seen));
        }
        let open =
            section_open && !out && item.relevant.as_ref().is_none_or(|rule| rule.holds(&seen));
        let value = item.calculate.as_ref().filter(|_| open);
        let value = value.and_then(|term| Value::of(term.value(&seen)));
        let given = answer(place);
        let mut filters = item.filters.iter();
        let closed = filters.any(|(code, rule)| given.is(code) && !rule.holds(&seen));
        route.closed.push(closed);
        // Nobody is asked what is worked out.
        route.asked.push(open && item.calculate.is_none());
        route.values.push(value);
    }
    let end = instrument.items.len();
    route.screened = route.screened.or(route.screen(instrument, end, &answer));
    route
}

impl Route {
    /// Who is not asked from this place on.
    fn screen<'a>(
        &self,
        instrument: &'a Instrument,
        place: ItemIx,
        answer: &impl Fn(ItemIx) -> Operand<'a>,
    ) -> Option<usize> {
        let mut rules = instrument.screen_outs.iter();
        rules.position(|rule| rule.from == place && rule.when.holds(&|ix| self.seen(ix, answer)))
    }

    /// An item as a condition sees it: nothing is known of what is off the path.
    pub fn seen<'r, 'a: 'r>(
        &'r self,
        item: ItemIx,
        answer: &impl Fn(ItemIx) -> Operand<'a>,
    ) -> Operand<'r> {
        match (self.values.get(item), self.asked.get(item)) {
            (Some(Some(value)), _) => value.operand(),
            _ if self.closed.get(item) == Some(&true) => Operand::Missing,
            (_, Some(true)) => answer(item),
            _ if item == TODAY => answer(item),
            _ => Operand::Missing,
        }
    }
}

impl Value {
    fn of(operand: Operand<'_>) -> Option<Self> {
        match operand {
            Operand::Number(number) => Some(Self::Number(number)),
            Operand::Code(text) => Some(Self::Text(text.to_owned())),
            _ => None,
        }
    }

    fn operand(&self) -> Operand<'_> {
        match self {
            Self::Number(number) => Operand::Number(*number),
            Self::Text(text) => Operand::Code(text),
        }
    }
}
