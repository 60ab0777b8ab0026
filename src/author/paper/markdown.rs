//! The form as Markdown.

use crate::author::paper::{Field, Part, Row, Said, Table};
use crate::wording::markup::markdown as plain;

/// A line to write on.
const LINE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// The whole form.
pub fn markdown(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        let piece = match part {
            Part::Title(said) => format!("# {}", aside(said)),
            Part::Heading(said) => format!("## {}", aside(said)),
            Part::Words(said) => below(said),
            Part::Blank(said) => format!("{} {LINE}", aside(said)),
            Part::Question(question) => {
                let words = below(&question.words);
                let mut lines = vec![format!("**{}.** {words}", question.number), String::new()];
                let asides = [
                    &question.only,
                    &question.purpose,
                    &Some(question.how.clone()),
                    &question.help,
                ];
                for said in asides.into_iter().flatten() {
                    lines.push(format!("*{}*", aside(said)));
                    lines.push(String::new());
                }
                lines.extend(question.fields.iter().map(field));
                lines.join("\n")
            }
            Part::Table(table) => side_by_side(table),
        };
        text.push_str(piece.trim_end());
        text.push_str("\n\n");
    }
    format!("{}\n", text.trim_end())
}

fn field(field: &Field) -> String {
    match field {
        Field::Tick(code, said) => format!("- ☐ {code} {}", aside(said)).replace("☐  ", "☐ "),
        Field::Row(low, points, high) => {
            let points: Vec<String> = points.iter().map(ToString::to_string).collect();
            format!(
                "- {} ( {} ) {}",
                aside(low),
                points.join(" · "),
                aside(high)
            )
        }
        Field::Line(said) => format!("- {} {LINE}", aside(said)).replace("-  ", "- "),
    }
}

/// A table of statements; its first line of heads may be empty, but Markdown wants one.
fn side_by_side(table: &Table) -> String {
    let point = |(point, said): &(i64, Said)| format!("{point} {}", aside(said));
    let points: Vec<String> = table.points.iter().map(point).collect();
    let width = table.heads.len().max(1);
    let mut heads: Vec<String> = table.heads.iter().map(aside).collect();
    heads.resize(width, String::new());
    let mut lines = vec![
        format!("*{}*", aside(&table.how)),
        String::new(),
        points.join(" · "),
        String::new(),
        format!("| | {} | |", heads.join(" | ")),
        format!("|{}", " --- |".repeat(width + 2)),
    ];
    lines.extend(table.rows.iter().map(row));
    lines.join("\n")
}

fn row(row: &Row) -> String {
    let asides = [&row.only, &row.help].into_iter().flatten();
    let asides: Vec<String> = asides.map(|said| format!("*{}*", aside(said))).collect();
    let cell = |points: &Vec<i64>| {
        let points: Vec<String> = points.iter().map(|point| format!("☐ {point}")).collect();
        points.join(" ")
    };
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    let special = |said: &Said| format!("☐ {}", aside(said));
    let specials: Vec<String> = row.specials.iter().map(special).collect();
    format!(
        "| **{}.** {} {} | {} | {} |",
        row.number,
        aside(&row.words),
        asides.join(" "),
        cells.join(" | "),
        specials.join(" ")
    )
}

/// Languages beside each other.
fn aside(said: &Said) -> String {
    let texts: Vec<String> = said.iter().map(|(_, text)| plain(text, " ")).collect();
    texts.join(" / ")
}

/// Languages below each other.
fn below(said: &Said) -> String {
    let texts: Vec<String> = said.iter().map(|(_, text)| plain(text, "  \n")).collect();
    texts.join("  \n")
}
