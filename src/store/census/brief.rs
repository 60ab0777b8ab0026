//! Summaries of interviews that have ended, small enough to have a million of them in memory.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::interview::summary::{Phase, Summary};

/// A summary while its interview's events come in.
#[derive(Debug)]
pub(super) enum Known {
    /// As it is.
    Whole(Box<Summary>),
    /// What it alone has; the rest is in a form that it shares with others.
    Brief(Brief),
}

#[derive(Debug)]
pub(super) struct Brief {
    form: u32,
    phase: Phase,
    number: u32,
    n: u32,
    count: u32,
    seed: Option<i64>,
    opened: i64,
    last: i64,
}

/// What many summaries have alike: all but numbers and moments.
#[derive(Debug, Default)]
pub(super) struct Forms {
    list: Vec<Summary>,
    numbers: HashMap<Summary, u32>,
}

impl Known {
    /// The number of the newest event.
    pub(super) fn n(&self) -> u32 {
        match self {
            Self::Whole(summary) => summary.n,
            Self::Brief(brief) => brief.n,
        }
    }

    /// Where the interview stands.
    pub(super) fn phase(&self) -> Phase {
        match self {
            Self::Whole(summary) => summary.phase,
            Self::Brief(brief) => brief.phase,
        }
    }
}

impl Forms {
    /// A summary in the smallest way. Of an open interview it stays whole: more may come.
    pub(super) fn pack(&mut self, mut summary: Summary) -> Known {
        if summary.phase == Phase::Open {
            return Known::Whole(Box::new(summary));
        }
        let mut brief = Brief {
            form: 0,
            phase: summary.phase,
            number: std::mem::take(&mut summary.opening.number),
            n: std::mem::take(&mut summary.n),
            count: std::mem::take(&mut summary.count),
            seed: summary.opening.seed.take(),
            opened: std::mem::take(&mut summary.opened),
            last: std::mem::take(&mut summary.last),
        };
        let known = self.numbers.get(&summary).copied();
        brief.form = known.unwrap_or_else(|| {
            let form = self.list.len() as u32;
            self.list.push(summary.clone());
            self.numbers.insert(summary, form);
            form
        });
        Known::Brief(brief)
    }

    /// The summary again; `None` if it was packed by others than these.
    pub(super) fn unpack<'a>(&self, known: &'a Known) -> Option<Cow<'a, Summary>> {
        let brief = match known {
            Known::Whole(summary) => return Some(Cow::Borrowed(summary)),
            Known::Brief(brief) => brief,
        };
        let mut summary = self.list.get(brief.form as usize)?.clone();
        summary.opening.number = brief.number;
        summary.opening.seed = brief.seed;
        summary.n = brief.n;
        summary.count = brief.count;
        summary.opened = brief.opened;
        summary.last = brief.last;
        Some(Cow::Owned(summary))
    }
}

#[cfg(test)]
mod tests {
    use super::{Forms, Known};
    use crate::interview::event::{Mode, Opening};
    use crate::interview::summary::{Phase, Summary};

    fn ended(number: u32, branch: &str) -> Summary {
        let opening = Opening {
            number,
            seed: Some(i64::from(number) - 3),
            ..Opening::at_desk(Mode::Interview, Some(branch.to_owned()), None, None)
        };
        Summary {
            opening,
            opened: 5,
            last: 17 + i64::from(number),
            n: 30 + number,
            phase: Phase::Complete,
            item: Some("q24".to_owned()),
            answered: Vec::new(),
            count: 24,
        }
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was_and_is_shared() {
        let mut forms = Forms::default();
        let all: Vec<Summary> = (0..9)
            .map(|n| ended(n, ["东", "西"][n as usize % 2]))
            .collect();
        let packed: Vec<Known> = all.iter().cloned().map(|one| forms.pack(one)).collect();
        for (summary, known) in all.iter().zip(&packed) {
            assert_eq!(forms.unpack(known).as_deref(), Some(summary));
            assert_eq!((known.n(), known.phase()), (summary.n, summary.phase));
        }
        assert_eq!(forms.list.len(), 2);
    }
}
