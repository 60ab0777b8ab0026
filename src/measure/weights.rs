//! The weights of the dimensions, by a named scheme: from their order of influence alone, or as the
//! instrument or the respondent states them.

use crate::instrument::model::{Instrument, Item, ItemIx, Kind};
use crate::interview::answer::Answer;
use crate::interview::choose::fits;
use crate::interview::session::Session;

/// Where weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// The instrument's own, published or agreed ([`Instrument::weights`]). The first wish; most
    /// instruments state none, and then it gives the first scheme that they have.
    #[default]
    Instrument,
    /// `2(k + 1 − i) / (k(k + 1))`: .40 .30 .20 .10 for four. The least extreme of those that keep
    /// the order, hence the first of them.
    RankSum,
    /// `(1/k) Σ_{j=i..k} 1/j`.
    RankOrderCentroid,
    /// `(1/i) / Σ 1/j`.
    RankReciprocal,
    /// `1/k`.
    Equal,
    /// The respondent's own: the points given to each dimension over all points. They need not
    /// keep the order of influence, so their point may lie outside the interval of the order.
    Respondent,
}

impl Scheme {
    /// Those that follow from the order of influence alone, in the order in which a key goes
    /// through them.
    pub const RANKED: [Self; 4] = [
        Self::RankSum,
        Self::RankOrderCentroid,
        Self::RankReciprocal,
        Self::Equal,
    ];

    /// The stable name, as used in message keys and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::RankSum => "rank-sum",
            Self::RankOrderCentroid => "rank-order-centroid",
            Self::RankReciprocal => "rank-reciprocal",
            Self::Equal => "equal",
            Self::Respondent => "respondent",
        }
    }

    /// The schemes that an instrument has weights for, whoever answers it: its own where it states
    /// some, those of an order only where one is known.
    pub fn published(instrument: &Instrument) -> Vec<Self> {
        let stated = instrument.weights.as_ref().map(|_| Self::Instrument);
        let ranked: &[Self] = if instrument.ordered {
            &Self::RANKED
        } else {
            &[Self::Equal]
        };
        stated.into_iter().chain(ranked.iter().copied()).collect()
    }

    /// The schemes that an interview has weights for: the respondent's own only once points were
    /// shared out over the dimensions.
    pub fn offered(session: &Session) -> Vec<Self> {
        let own = own(session).map(|_| Self::Respondent);
        let published = Self::published(&session.package().instrument);
        published.into_iter().chain(own).collect()
    }

    /// The next scheme that the interview offers, the first one after the last.
    #[must_use]
    pub fn next(self, session: &Session) -> Self {
        let offered = Self::offered(session);
        let here = Weights::of(session, self).scheme;
        let mut behind = offered.iter().skip_while(|scheme| **scheme != here).skip(1);
        behind
            .next()
            .or(offered.first())
            .copied()
            .unwrap_or_default()
    }
}

/// Weights and where they come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// The scheme that they are by; every score made with them names it.
    pub scheme: Scheme,
    /// One a dimension in the order of the instrument, each 0–1; their sum is 1.
    pub each: Vec<f64>,
}

impl Weights {
    /// The weights of an interview by a scheme, or by the first one where the interview does not
    /// offer it.
    pub fn of(session: &Session, scheme: Scheme) -> Self {
        match own(session) {
            Some(each) if scheme == Scheme::Respondent => Self { scheme, each },
            _ => Self::published(&session.package().instrument, scheme),
        }
    }

    /// The weights of an instrument, whoever answers it: where no order of influence is published,
    /// none that follow an order, but [`Scheme::Equal`].
    pub fn published(instrument: &Instrument, scheme: Scheme) -> Self {
        let stated = [Scheme::Instrument, Scheme::Respondent].contains(&scheme);
        match &instrument.weights {
            Some(each) if stated => Self {
                scheme: Scheme::Instrument,
                each: each.clone(),
            },
            _ if instrument.ordered => Self::ranked(scheme, instrument.dimensions.len()),
            _ => Self::ranked(Scheme::Equal, instrument.dimensions.len()),
        }
    }

    /// The weights of the dimensions that count alone: by the same scheme over fewer of them, and
    /// stated ones in the same proportions (all alike where those are all zero).
    #[must_use]
    pub fn among(&self, counted: &[bool]) -> Self {
        let kept = self.each.iter().zip(counted).filter(|(_, counts)| **counts);
        let kept: Vec<f64> = kept.map(|(weight, _)| *weight).collect();
        let sum: f64 = kept.iter().sum();
        match self.scheme {
            _ if kept.len() == self.each.len() => self.clone(),
            Scheme::Instrument | Scheme::Respondent if sum > 0.0 => Self {
                scheme: self.scheme,
                each: kept.iter().map(|weight| weight / sum).collect(),
            },
            Scheme::Instrument | Scheme::Respondent => Self::ranked(Scheme::Equal, kept.len()),
            scheme => Self::ranked(scheme, kept.len()),
        }
    }

    /// The weights of `k` dimensions in order of influence. Those that no order gives, but somebody
    /// states, count as the first scheme of the order.
    pub fn ranked(scheme: Scheme, k: usize) -> Self {
        let n = k as f64;
        let harmonic: f64 = (1..=k).map(|j| 1.0 / j as f64).sum();
        let rank_sum = |i: usize| 2.0 * (n + 1.0 - i as f64) / (n * (n + 1.0));
        let weight = |i: usize| match scheme {
            Scheme::RankSum | Scheme::Instrument | Scheme::Respondent => rank_sum(i),
            Scheme::RankOrderCentroid => (i..=k).map(|j| 1.0 / j as f64).sum::<f64>() / n,
            Scheme::RankReciprocal => (1.0 / i as f64) / harmonic,
            Scheme::Equal => 1.0 / n,
        };
        let known = Scheme::RANKED.contains(&scheme);
        Self {
            scheme: if known { scheme } else { Scheme::RankSum },
            each: (1..=k).map(weight).collect(),
        }
    }

    /// The weighted score of 0–100; `scores` in the order of the instrument.
    pub fn point(&self, scores: &[f64]) -> f64 {
        self.each.iter().zip(scores).map(|(w, s)| w * s).sum()
    }
}

/// The respondent's own weights, `points / total`: from the first allocation over the dimensions
/// that is answered.
fn own(session: &Session) -> Option<Vec<f64>> {
    let mut items = session.package().instrument.items.iter().enumerate();
    items.find_map(|item| shares(session, item))
}

fn shares(session: &Session, (place, item): (ItemIx, &Item)) -> Option<Vec<f64>> {
    let (Kind::Allocation(allocation), Some(answer)) = (&item.kind, session.answer_of(place))
    else {
        return None;
    };
    // A log from elsewhere may hold any sum.
    let sound = fits(&session.package().instrument, item, answer).is_ok();
    match answer {
        Answer::Split(parts) if sound && allocation.over_dimensions => {
            let share = |points: u32| f64::from(points) / f64::from(allocation.total);
            Some(parts.iter().map(|(_, points)| share(*points)).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: [f64; 4] = [62.0, 74.0, 70.0, 81.0];

    #[test]
    fn the_published_vector() {
        let points = [69.1, 67.604, 68.44, 71.75];
        for (scheme, expected) in Scheme::RANKED.into_iter().zip(points) {
            let point = Weights::ranked(scheme, 4).point(&S);
            assert!((point - expected).abs() < 5e-4, "{scheme:?}");
        }
    }

    #[test]
    fn weights_keep_the_order_and_sum_to_one() {
        for scheme in Scheme::RANKED {
            for k in 1..8 {
                let weights = Weights::ranked(scheme, k).each;
                assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                assert!(weights.windows(2).all(|w| w[0] >= w[1]), "{scheme:?} {k}");
            }
        }
    }

    #[test]
    fn what_no_order_gives_counts_as_the_first_scheme_and_says_so() {
        for scheme in [Scheme::Instrument, Scheme::Respondent] {
            let weights = Weights::ranked(scheme, 4);
            assert_eq!(weights, Weights::ranked(Scheme::RankSum, 4));
        }
    }
}
