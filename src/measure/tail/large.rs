//! t and F with many degrees of freedom, where differences of large logarithms lose the digits of
//! their usual formulas.

/// The t quantile from the normal one: the expansion of Fisher and Cornish (1960) in `1 / df`.
pub(super) fn t_quantile(z: f64, df: f64) -> f64 {
    let s = z * z;
    let first = z * (s + 1.0) / 4.0;
    let second = z * ((5.0 * s + 16.0) * s + 3.0) / 96.0;
    let third = z * (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / 384.0;
    let fourth = z * ((((79.0 * s + 776.0) * s + 1482.0) * s - 1920.0) * s - 945.0) / 92_160.0;
    z + (first + (second + (third + fourth / df) / df) / df) / df
}

/// The normal value with the same tail area as `t` (Hill 1970, ACM algorithm 395).
pub(super) fn normal_of_t(t: f64, df: f64) -> f64 {
    let freedom = df - 0.5;
    let scale = 48.0 * freedom * freedom;
    // Two logarithms, because t² may be too large for a number.
    let log = if t > 1e100 {
        2.0 * t.ln() - df.ln()
    } else {
        (t * t / df).ln_1p()
    };
    let s = freedom * log;
    let w = s.sqrt();
    let small = 10.0 * (scale + 0.8 * s * s + 100.0);
    w + w * ((s + 3.0) - (((4.0 * s + 33.0) * s + 240.0) * s + 855.0) / small) / scale
}

/// Steps of the integral, an even number, over 20 standard deviations.
const STEPS: u32 = 4_000;

/// The F quantile, by integrating the density of `z = ½ ln F` and turning back where the wanted area
/// is reached. The density is `exp(df1 z) / (df1 e²ᶻ + df2)^((df1 + df2) / 2)` up to a factor that
/// the whole integral gives, so no gamma function with its large numbers is needed.
pub(super) fn f_quantile(p: f64, df1: f64, df2: f64) -> f64 {
    let all = df1 + df2;
    let density = |z: f64| (df1 * z - all / 2.0 * (df1 / all * (2.0 * z).exp_m1()).ln_1p()).exp();
    let spread = (0.5 / df1 + 0.5 / df2).sqrt();
    let step = 20.0 * spread / f64::from(STEPS);
    let at = |i: u32| -10.0 * spread + step * f64::from(i);
    // Simpson's rule over two steps.
    let piece =
        |i: u32| step / 3.0 * (density(at(i)) + 4.0 * density(at(i + 1)) + density(at(i + 2)));
    let pieces: Vec<f64> = (0..STEPS).step_by(2).map(piece).collect();
    let wanted = p * pieces.iter().sum::<f64>();

    let mut area = 0.0;
    let mut start = 0;
    for piece in &pieces {
        if area + piece >= wanted {
            break;
        }
        area += piece;
        start += 2;
    }
    // Newton's steps within the piece, the area up to a point again by Simpson's rule.
    let from = at(start);
    let mut z = from + step;
    for _ in 0..8 {
        let width = z - from;
        let inner = width / 6.0 * (density(from) + 4.0 * density(from + width / 2.0) + density(z));
        z += (wanted - area - inner) / density(z);
    }
    (2.0 * z).exp()
}
