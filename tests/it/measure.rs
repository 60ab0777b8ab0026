//! The room of numbers: published and recomputed vectors, exactness of moments, and words instead
//! of NaN. Numbers of other programs on real data are compared in `tests/peers/`.

mod columns;
mod moments;
mod refusals;
mod samples;
mod vectors;
