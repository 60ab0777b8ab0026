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
    /// For every calculated item, what it comes to; nothing for what is missing.
    pub values: Vec<Option<Value>>,
}

/// For every item, whether it is asked. An answer that is itself off the path counts as missing,
/// so a closed branch closes what hangs on it.
///
/// Conditions look backward only (the checks of an instrument see to it), which makes one pass in
/// the order of the items enough.
pub fn path<'a>(instrument: &'a Instrument, answer: impl Fn(ItemIx) -> Operand<'a>) -> Route {
    let mut route = Route {
        asked: Vec::with_capacity(instrument.items.len()),
        values: Vec::with_capacity(instrument.items.len()),
    };
    let mut section_open = true;
    let mut section = usize::MAX;
    for item in &instrument.items {
        let seen = |ix: ItemIx| route.seen(ix, &answer);
        if item.section != section {
            section = item.section;
            let rule = instrument.sections.get(section);
            section_open = rule
                .and_then(|s| s.relevant.as_ref())
                .is_none_or(|rule| rule.holds(&seen));
        }
        let open = section_open && item.relevant.as_ref().is_none_or(|rule| rule.holds(&seen));
        let value = item.calculate.as_ref().filter(|_| open);
        let value = value.and_then(|term| Value::of(term.value(&seen)));
        // Nobody is asked what is worked out.
        route.asked.push(open && item.calculate.is_none());
        route.values.push(value);
    }
    route
}

impl Route {
    /// An item as a condition sees it: nothing is known of what is off the path.
    pub fn seen<'r, 'a: 'r>(
        &'r self,
        item: ItemIx,
        answer: &impl Fn(ItemIx) -> Operand<'a>,
    ) -> Operand<'r> {
        match (self.values.get(item), self.asked.get(item)) {
            (Some(Some(value)), _) => value.operand(),
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
