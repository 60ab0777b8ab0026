//! Numbers: what answers come to, how sure that is, and what they do not say.
//!
//! Pure arithmetic over answers, for one respondent and for many; `docs/measurement.md` gives every
//! figure with its formula, source, convention and floor. It must know no texts, no store and no
//! screen. A figure that cannot be given is a [`withheld::Withheld`] with its reason, never a NaN.
//!
//! Whatever can, is computed from [`moments::Moments`], whole numbers that merge and subtract
//! exactly; what needs the answers themselves has `rows` in its name.

pub mod alpha;
pub(crate) mod batch;
pub mod bins;
pub mod book;
pub mod boxes;
pub mod careless;
pub mod chance;
pub mod cluster;
pub mod columns;
pub mod compare;
pub mod counts;
pub mod covariance;
pub mod distinct;
pub mod dominance;
pub mod drivers;
pub mod floor;
pub mod gap;
pub(crate) mod gappy;
pub mod gauge;
pub mod ipa;
pub mod language;
pub mod mean;
pub mod missing;
pub mod moments;
mod numbers;
pub mod omega;
pub mod order;
pub mod overall;
pub mod play;
pub mod promoter;
pub mod response_rate;
pub mod results;
pub mod row;
pub mod satisfaction;
pub mod score;
pub mod size;
pub mod square;
pub mod standard;
pub mod tail;
pub mod tolerance;
pub mod triangle;
pub mod unit;
pub mod votes;
pub mod weighting;
pub mod weights;
pub mod withheld;
