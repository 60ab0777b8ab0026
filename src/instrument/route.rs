//! Which items are on the path, given the answers so far.

use crate::instrument::condition::Operand;
use crate::instrument::model::{Instrument, ItemIx};

/// For every item, whether it is asked. An answer that is itself off the path counts as missing,
/// so a closed branch closes what hangs on it.
///
/// Conditions look backward only (the checks of an instrument see to it), which makes one pass in
/// the order of the items enough.
pub fn path<'a>(instrument: &'a Instrument, answer: impl Fn(ItemIx) -> Operand<'a>) -> Vec<bool> {
    let mut asked: Vec<bool> = Vec::with_capacity(instrument.items.len());
    let mut section_open = true;
    let mut section = usize::MAX;
    for item in &instrument.items {
        let seen = |ix: ItemIx| match asked.get(ix) {
            Some(true) => answer(ix),
            _ => Operand::Missing,
        };
        if item.section != section {
            section = item.section;
            let rule = instrument.sections.get(section);
            section_open = rule
                .and_then(|s| s.relevant.as_ref())
                .is_none_or(|rule| rule.holds(&seen));
        }
        let open = section_open && item.relevant.as_ref().is_none_or(|rule| rule.holds(&seen));
        asked.push(open);
    }
    asked
}
