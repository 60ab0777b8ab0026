//! Why a figure is not given.

/// A figure, or the reason why there is none.
pub type Figure<T> = Result<T, Withheld>;

/// The reasons for giving no figure. Front ends put words to them; a NaN never leaves this room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Withheld {
    /// Fewer cases than the formula, or the rule of display, needs.
    TooFew {
        /// The cases there are.
        n: u64,
        /// The cases needed.
        floor: u64,
    },
    /// All cases have the same value, so nothing varies that could be explained or compared.
    NoVariance,
    /// Fewer items, predictors or dimensions than the formula needs.
    TooFewItems {
        /// The items there are.
        items: usize,
        /// The items needed.
        floor: usize,
    },
    /// More items or predictors than can be computed exactly.
    TooManyItems {
        /// The items there are.
        items: usize,
        /// The most that are taken.
        ceiling: usize,
    },
    /// Fewer branches or interviewers than a cluster-robust interval needs.
    TooFewClusters {
        /// The clusters there are.
        clusters: usize,
        /// The clusters needed.
        floor: usize,
    },
    /// One item or predictor follows from the others (or nearly), so shares cannot be told apart; or
    /// correlations over different rows contradict each other.
    Collinear,
    /// Items hang together so badly that the coefficient is negative: look for a reversed item.
    NegativeReliability,
    /// The one-factor solution gives an item more than all of its variance.
    Heywood,
    /// An iteration did not come to rest.
    NotConverged,
    /// Which driver leads changes from draw to draw.
    OrderNotSettled {
        /// The share of draws in which the leading driver of the sample led.
        share: f64,
    },
    /// Visitors chose themselves: a kiosk has no denominator and so no response rate.
    SelfSelected,
    /// The scoring convention is not made for this scale.
    ConventionDoesNotFit,
    /// A value lies outside its scale, or is no number.
    OutOfRange,
    /// Lists that belong together differ in length or shape.
    ShapesDiffer,
    /// More is taken away than was ever added.
    NotHeld,
    /// Whole numbers grow beyond what is kept exactly.
    TooLarge,
}

impl Withheld {
    /// The stable name, as used in message keys and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::TooFew { .. } => "too-few",
            Self::NoVariance => "no-variance",
            Self::TooFewItems { .. } => "too-few-items",
            Self::TooManyItems { .. } => "too-many-items",
            Self::TooFewClusters { .. } => "too-few-clusters",
            Self::Collinear => "collinear",
            Self::NegativeReliability => "negative-reliability",
            Self::Heywood => "heywood",
            Self::NotConverged => "not-converged",
            Self::OrderNotSettled { .. } => "order-not-settled",
            Self::SelfSelected => "self-selected",
            Self::ConventionDoesNotFit => "convention-does-not-fit",
            Self::OutOfRange => "out-of-range",
            Self::ShapesDiffer => "shapes-differ",
            Self::NotHeld => "not-held",
            Self::TooLarge => "too-large",
        }
    }
}

/// The last guard of the room: a number, or [`Withheld::OutOfRange`].
pub(crate) fn real(value: f64) -> Figure<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Withheld::OutOfRange)
    }
}

/// `n` cases, or the reason that they are fewer than `floor`.
pub(crate) fn at_least(n: u64, floor: u64) -> Figure<u64> {
    if n < floor {
        Err(Withheld::TooFew { n, floor })
    } else {
        Ok(n)
    }
}

/// `items` items, or the reason that they are fewer than `floor`.
pub(crate) fn items_at_least(items: usize, floor: usize) -> Figure<usize> {
    if items < floor {
        Err(Withheld::TooFewItems { items, floor })
    } else {
        Ok(items)
    }
}
