//! Chance with a seed, and things that no honest program would send.

use fangtan::instrument::model::Instrument;
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::event::{Event, Mode, Opening, Sheet, Way, What};

/// Numbers that look random and are the same for the same seed (splitmix64).
#[derive(Clone)]
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Once in `of` times.
    pub fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Text in which everything may stand: several scripts, controls, marks that combine.
pub fn text(chance: &mut Chance, longest: usize) -> String {
    const PIECES: [&str; 24] = [
        "客户",
        "，",
        "。",
        "（",
        "）",
        "“",
        "”",
        "bank ",
        "e-service",
        " ",
        "\n",
        "\t",
        "\u{1b}[2J",
        "\u{202e}",
        "👩‍👩‍👧",
        "é",
        "e\u{301}",
        "ภาษาไทย",
        "한국어",
        "हिन्दी",
        "ｶﾞ",
        "\u{0}",
        "🇨🇳",
        "9",
    ];
    let length = chance.below(longest + 1);
    let mut text = String::new();
    let mut count = 0;
    while count < length {
        let piece = chance.pick(&PIECES);
        text.push_str(piece);
        count += piece.chars().count();
    }
    text
}

/// An event that may make no sense at all.
pub fn event(chance: &mut Chance, instrument: &Instrument) -> Event {
    Event {
        n: number(chance),
        at: chance.next().cast_signed(),
        after: chance.next(),
        keys: chance.next() as u32,
        what: what(chance, instrument),
    }
}

fn number(chance: &mut Chance) -> u32 {
    match chance.below(10) {
        0 => u32::MAX - 1 - chance.below(3) as u32,
        _ => chance.below(40) as u32,
    }
}

fn item(chance: &mut Chance, instrument: &Instrument) -> String {
    match chance.below(8) {
        0 => "no-such-item".to_owned(),
        1 => String::new(),
        _ => chance.pick(&instrument.items).id.clone(),
    }
}

fn check(chance: &mut Chance, instrument: &Instrument) -> String {
    match instrument
        .checks
        .get(chance.below(instrument.checks.len() + 1))
    {
        Some(check) => check.id.clone(),
        None => "no-such-check".to_owned(),
    }
}

fn lang(chance: &mut Chance) -> String {
    (*chance.pick(&["zh-CN", "en", "xx", "", "\u{1b}"])).to_owned()
}

fn answer(chance: &mut Chance) -> Answer {
    match chance.below(10) {
        8 => Answer::Quantity(quantity(chance)),
        0 => Answer::Code(text(chance, 8)),
        1 => Answer::Codes(vec!["sight".to_owned(), text(chance, 4)]),
        2 => Answer::Text(text(chance, 60)),
        3 => Answer::Consent(chance.once_in(2)),
        4 => Answer::Missing(*chance.pick(&Missing::ALL)),
        5 => Answer::Code((*chance.pick(&["app", "yes", "no", "none"])).to_owned()),
        6 => Answer::Number(chance.next().cast_signed()),
        7 => split(chance),
        _ => Answer::Number((chance.next() % 11).cast_signed()),
    }
}

/// A quantity in canonical form, or in none.
fn quantity(chance: &mut Chance) -> String {
    let known = [
        "12.50",
        "-0.10",
        "2026-02-28",
        "2026-02-30",
        "09:30",
        "25:61",
        "NaN",
        "",
        "1e9",
    ];
    match chance.below(4) {
        0 => text(chance, 12),
        _ => (*chance.pick(&known)).to_owned(),
    }
}

/// Points that may be of no item, and may add up to anything.
fn split(chance: &mut Chance) -> Answer {
    let names = [
        ["trust", "ease", "responsiveness", "reliability"].as_slice(),
        ["slow", "rude", "wrong"].as_slice(),
    ];
    let parts = chance.pick(&names).to_vec();
    let points = |chance: &mut Chance| match chance.below(9) {
        0 => u32::MAX,
        _ => *chance.pick(&[0, 1, 2, 7, 25, 50, 100]),
    };
    let each = parts
        .into_iter()
        .map(|part| (part.to_owned(), points(chance)));
    Answer::Split(each.collect())
}

fn what(chance: &mut Chance, instrument: &Instrument) -> What {
    match chance.below(27) {
        0 | 1 => What::Opened(Box::new(opening(chance, instrument))),
        2..=11 => What::Answered {
            item: item(chance, instrument),
            answer: answer(chance),
            lang: lang(chance),
            ms: chance.next(),
            panel: chance.once_in(2),
        },
        12 | 13 => What::Moved {
            from: item(chance, instrument),
            to: item(chance, instrument),
            ms: chance.next(),
            way: *chance.pick(&[Way::On, Way::Back, Way::Map, Way::Review, Way::Check]),
        },
        14 => What::Cleared {
            item: item(chance, instrument),
        },
        15 => What::Noted {
            item: item(chance, instrument),
            text: text(chance, 50),
        },
        16 => What::Warned {
            check: check(chance, instrument),
        },
        17 => What::Kept {
            check: check(chance, instrument),
        },
        18 => What::Language { lang: lang(chance) },
        19 => What::Panel {
            visible: chance.once_in(2),
        },
        20 => chance.pick(&[What::Paused, What::Resumed]).clone(),
        21 => What::Finalised {
            receipt: text(chance, 10),
            skipped: vec![item(chance, instrument)],
            unreached: vec![item(chance, instrument), item(chance, instrument)],
        },
        22 => What::Reopened {
            reason: text(chance, 10),
            words: text(chance, 10),
            answered: vec![item(chance, instrument), item(chance, instrument)],
        },
        23 => What::Looked {
            page: Sheet::Map,
            ms: chance.next(),
        },
        24 => What::Rejected {
            item: item(chance, instrument),
            why: text(chance, 10),
        },
        _ => chance
            .pick(&[
                What::Withdrawn,
                What::Purged,
                What::BrokenOff {
                    reason: "x".to_owned(),
                    words: String::new(),
                    partial: true,
                    receipt: "y".to_owned(),
                    skipped: Vec::new(),
                    unreached: vec!["trust-1".to_owned()],
                },
            ])
            .clone(),
    }
}

/// An opening that is bound to the instrument, more or less.
pub fn opening(chance: &mut Chance, instrument: &Instrument) -> Opening {
    let branch = chance.once_in(2).then(|| text(chance, 30));
    let desk = Opening::at_desk(Mode::Practice, branch, None, None);
    desk.bound_to(instrument, &lang(chance), chance.below(99) as u32)
}
