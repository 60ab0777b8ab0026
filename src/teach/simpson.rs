//! Simpson's paradox: from one wave to the next the score of each channel rises, and that of all
//! together falls, because more respondents came by the channel that scores low.

use crate::measure::results::Score;
use crate::measure::withheld::Figure;
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// The waves.
const WAVES: [&str; 2] = ["1", "2"];
/// Wave, channel, respondents, height.
const CELLS: [(&str, &str, usize, f64); 4] = [
    ("1", "app", 240, 0.74),
    ("1", "phone", 60, 0.46),
    ("2", "app", 110, 0.80),
    ("2", "phone", 190, 0.52),
];

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (wave, channel, n, height) in CELLS {
        for _ in 0..n {
            let mood = height + 0.12 * made.normal();
            let row = made.row([mood; 4], mood, 0.15, |_| 0.0);
            rows.push(Row {
                wave: Some(wave.to_owned()),
                channel: Some(channel),
                ..row
            });
        }
    }
    rows
}

/// Each channel and all together, wave by wave.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let lines = [
        (Some("app"), "set-row-app"),
        (Some("phone"), "set-row-phone"),
        (None, "set-row-all"),
    ];
    let mut rows = Vec::new();
    for (channel, name) in lines {
        let [before, after] = WAVES.map(|wave| score(set, wave, channel));
        let (before, after) = (before?, after?);
        let cells = vec![
            Shown::Count(before.n),
            Shown::Score(before.mean?),
            Shown::Count(after.n),
            Shown::Score(after.mean?),
            Shown::Change(after.mean? - before.mean?),
        ];
        rows.push(Line::new(Name::Words(name), cells));
    }
    Ok(Table {
        head: vec![
            "set-col-channel",
            "set-col-n-1",
            "set-col-wave-1",
            "set-col-n-2",
            "set-col-wave-2",
            "set-col-change",
        ],
        few: &[1, 3, 4],
        rows,
    })
}

fn score(set: &Set, wave: &str, channel: Option<&str>) -> Figure<Score> {
    let results = set.results(|row| {
        let here = channel.is_none_or(|channel| row.channel == Some(channel));
        here && row.wave.as_deref() == Some(wave)
    })?;
    Ok(results.overall.point)
}
