//! The zone of tolerance: between the service that would just do and the service wished for.
//!
//! Parasuraman, Zeithaml and Berry (1994); adequate A, desired D, perceived P.

use crate::measure::withheld::{Figure, Withheld, real};

/// Where the perceived service lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// `P < A`.
    Below,
    /// `A ≤ P ≤ D`.
    Within,
    /// `P > D`.
    Above,
}

/// One factor's bar `A──P──D`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tolerance {
    /// Where the perceived service lies.
    pub zone: Zone,
    /// `P − D`: measure of superiority.
    pub superiority: f64,
    /// `P − A`: measure of adequacy.
    pub adequacy: f64,
    /// `(P − A) / (D − A)`: 0 at adequate, 1 at desired; withheld when the two are the same.
    pub position: Figure<f64>,
}

/// The bar from three means on one scale. An adequate level above the desired one contradicts itself
/// and is [`Withheld::OutOfRange`].
pub fn tolerance(adequate: f64, desired: f64, perceived: f64) -> Figure<Tolerance> {
    let band = real(desired - adequate)?;
    if band < 0.0 {
        return Err(Withheld::OutOfRange);
    }
    let adequacy = real(perceived - adequate)?;
    let superiority = real(perceived - desired)?;
    Ok(Tolerance {
        zone: if adequacy < 0.0 {
            Zone::Below
        } else if superiority > 0.0 {
            Zone::Above
        } else {
            Zone::Within
        },
        superiority,
        adequacy,
        position: if band > 0.0 {
            real(adequacy / band)
        } else {
            Err(Withheld::NoVariance)
        },
    })
}
