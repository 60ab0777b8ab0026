//! Outcome rates after the Standard Definitions of AAPOR, for the interviewer mode.

use crate::interview::event::Mode;
use crate::measure::withheld::{Figure, Withheld};

/// Final dispositions, each a number of persons approached or sampled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcomes {
    /// I: complete interviews.
    pub complete: u64,
    /// P: broken off with enough answers to be used.
    pub partial: u64,
    /// R: refusals and break-offs with too few answers.
    pub refusal: u64,
    /// NC: eligible, never reached.
    pub non_contact: u64,
    /// O: eligible and reached, prevented otherwise (language, illness).
    pub other: u64,
    /// UH: unknown whether there was anybody to ask.
    pub unknown_household: u64,
    /// UO: somebody was there, unknown whether eligible.
    pub unknown_other: u64,
    /// Not eligible: in no rate.
    pub not_eligible: u64,
}

impl Outcomes {
    /// Adds what one of the daily outcome counts says, by its reason's code. A reason that is not
    /// known here counts as unknown eligibility, which can only lower the rates.
    pub fn count(&mut self, reason: &str, persons: u64) {
        let slot = match reason {
            "declined" | "refused" => &mut self.refusal,
            "under-age" | "not-eligible" => &mut self.not_eligible,
            "nobody" => &mut self.unknown_household,
            _ => &mut self.unknown_other,
        };
        *slot = slot.saturating_add(persons);
    }
}

/// The rates, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// RR1, the least: `I / (I + P + R + NC + O + UH + UO)`.
    pub response_1: f64,
    /// RR2: partial interviews count as responses.
    pub response_2: f64,
    /// COOP1: `I / (I + P + R + O)`, of those reached; withheld when nobody was.
    pub cooperation_1: Figure<f64>,
    /// COOP2: `(I + P) / (I + P + R + O)`.
    pub cooperation_2: Figure<f64>,
    /// REF1: `R / (I + P + R + NC + O + UH + UO)`.
    pub refusal_1: f64,
    /// CON1: `(I + P + R + O) / (I + P + R + NC + O + UH + UO)`.
    pub contact_1: f64,
}

/// The rates of a mode. At a kiosk visitors choose themselves, and practice is nobody's answer:
/// [`Withheld::SelfSelected`].
pub fn rates(mode: Mode, outcomes: &Outcomes) -> Figure<Rates> {
    if mode != Mode::Interview {
        return Err(Withheld::SelfSelected);
    }
    let reached = [
        outcomes.complete,
        outcomes.partial,
        outcomes.refusal,
        outcomes.other,
    ];
    let unreached = [
        outcomes.non_contact,
        outcomes.unknown_household,
        outcomes.unknown_other,
    ];
    let reached = sum(&reached)?;
    let all = sum(&[reached, sum(&unreached)?])?;
    let answered = sum(&[outcomes.complete, outcomes.partial])?;
    Ok(Rates {
        response_1: ratio(outcomes.complete, all)?,
        response_2: ratio(answered, all)?,
        cooperation_1: ratio(outcomes.complete, reached),
        cooperation_2: ratio(answered, reached),
        refusal_1: ratio(outcomes.refusal, all)?,
        contact_1: ratio(reached, all)?,
    })
}

fn sum(counts: &[u64]) -> Figure<u64> {
    counts
        .iter()
        .try_fold(0_u64, |sum, count| sum.checked_add(*count))
        .ok_or(Withheld::TooLarge)
}

fn ratio(part: u64, whole: u64) -> Figure<f64> {
    if whole == 0 {
        return Err(Withheld::TooFew { n: 0, floor: 1 });
    }
    Ok(part as f64 / whole as f64)
}
