//! What is suggested, and the card of each suggestion that comes first.

use crate::report::build::Material;
use crate::report::document::Block;
use crate::wording::board::{self, Page};

/// How many suggestions come with their cards.
const CARDS: usize = 5;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let teller = &material.teller;
    let mut blocks = vec![Block::Words(material.say("report-advice-lead"))];
    let tables = board::tables(teller, Page::Advice);
    blocks.extend(tables.into_iter().map(Block::Table));
    for nth in 0..teller.board.advice.list.len().min(CARDS) {
        let mut card = board::card(teller, nth).into_iter();
        if let Some(head) = card.next() {
            blocks.push(Block::Card(head, card.collect()));
        }
    }
    blocks.extend(board::more(teller, CARDS).map(Block::Small));
    blocks
}
