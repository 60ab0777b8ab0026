//! The form as Markdown.

use crate::author::paper::{Field, Part, Said};
use crate::wording::trouble::inert;

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

/// Text in which nothing is markup.
fn plain(text: &str, line_end: &str) -> String {
    let mut plain = String::new();
    for c in inert(text).chars() {
        match c {
            '\n' => plain.push_str(line_end),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => {
                plain.push('\\');
                plain.push(c);
            }
            c => plain.push(c),
        }
    }
    plain
}
