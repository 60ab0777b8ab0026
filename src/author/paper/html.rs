//! The form as one HTML page, made to be printed; it needs no other file.

use std::fmt::Write;

use crate::author::paper::{Field, Part, Question, Row, Said, Table};
use crate::wording::markup::{self, html as escape};

const STYLE: &str = "body{font:12pt/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em}\
h1{font-size:1.6em}h2{font-size:1.2em;border-top:1px solid;padding-top:.6em}\
.question{break-inside:avoid;margin:1.2em 0}.aside{font-size:.85em;font-style:italic;margin:.2em 0}\
ul{list-style:none;padding-left:1.5em;margin:.3em 0}.line{display:inline-block;min-width:12em;\
border-bottom:1px solid}.lang+.lang{margin-left:.6em}p .lang{display:block;margin:0!important}\
table{border-collapse:collapse}td,th{border:1px solid;padding:.3em .5em;text-align:left;\
vertical-align:top}tr{break-inside:avoid}@media print{body{margin:0}}";

/// The whole page.
pub fn html(parts: &[Part]) -> String {
    let title = parts.iter().find_map(|part| match part {
        Part::Title(said) => said.first(),
        _ => None,
    });
    let (lang, title) = title.map_or(("", ""), |(tag, text)| (tag.as_str(), text.as_str()));
    let body: String = parts.iter().map(part).collect();
    markup::page(lang, title, STYLE, &body)
}

fn part(part: &Part) -> String {
    match part {
        Part::Title(said) => format!("<h1>{}</h1>\n", spans(said)),
        Part::Heading(said) => format!("<h2>{}</h2>\n", spans(said)),
        Part::Words(said) => format!("<p>{}</p>\n", spans(said)),
        Part::Blank(said) => {
            let line = "<span class=\"line\"></span>";
            format!("<p class=\"blank\">{} {line}</p>\n", spans(said))
        }
        Part::Question(question) => asked(question),
        Part::Table(table) => side_by_side(table),
    }
}

fn asked(question: &Question) -> String {
    let mut text = String::from("<div class=\"question\">\n");
    let words = spans(&question.words);
    let number = question.number;
    // Writing to a text does not fail.
    let _ = writeln!(text, "<p><b>{number}.</b> {words}</p>");
    let asides = [&question.only, &question.purpose, &question.help];
    let asides = asides.into_iter().flatten().chain([&question.how]);
    for said in asides {
        let _ = writeln!(text, "<div class=\"aside\">{}</div>", spans(said));
    }
    text.push_str("<ul>\n");
    for field in &question.fields {
        let inner = match field {
            Field::Tick(code, said) => format!("☐ {} {}", escape(code), spans(said)),
            Field::Row(low, points, high) => {
                let points: Vec<String> = points.iter().map(ToString::to_string).collect();
                let points = points.join(" · ");
                format!("{} ( {points} ) {}", spans(low), spans(high))
            }
            Field::Line(said) => format!("{} <span class=\"line\"></span>", spans(said)),
        };
        let _ = writeln!(text, "<li>{inner}</li>");
    }
    text.push_str("</ul>\n</div>\n");
    text
}

fn side_by_side(table: &Table) -> String {
    let point = |(point, said): &(i64, Said)| format!("{point} {}", spans(said));
    let points: Vec<String> = table.points.iter().map(point).collect();
    let mut text = String::from("<div class=\"question\">\n");
    let _ = writeln!(text, "<div class=\"aside\">{}</div>", spans(&table.how));
    let _ = writeln!(text, "<div class=\"aside\">{}</div>", points.join(" · "));
    text.push_str("<table>\n");
    if !table.heads.is_empty() {
        let head = |said: &Said| format!("<th>{}</th>", spans(said));
        let heads: String = table.heads.iter().map(head).collect();
        let _ = writeln!(text, "<tr><th></th>{heads}<th></th></tr>");
    }
    text.extend(table.rows.iter().map(row));
    text.push_str("</table>\n</div>\n");
    text
}

fn row(row: &Row) -> String {
    let asides = [&row.only, &row.help].into_iter().flatten();
    let aside = |said: &Said| format!("<div class=\"aside\">{}</div>", spans(said));
    let asides: String = asides.map(aside).collect();
    let cell = |points: &Vec<i64>| {
        let points: Vec<String> = points.iter().map(|point| format!("☐ {point}")).collect();
        format!("<td>{}</td>", points.join(" "))
    };
    let cells: String = row.cells.iter().map(cell).collect();
    let special = |said: &Said| format!("☐ {}", spans(said));
    let specials: Vec<String> = row.specials.iter().map(special).collect();
    format!(
        "<tr><td><b>{}.</b> {}{asides}</td>{cells}<td>{}</td></tr>\n",
        row.number,
        spans(&row.words),
        specials.join("<br>")
    )
}

fn spans(said: &Said) -> String {
    let span = |(tag, text): &(String, String)| {
        let text = escape(text).replace('\n', "<br>");
        format!(
            "<span class=\"lang\" lang=\"{}\">{text}</span>",
            escape(tag)
        )
    };
    let spans: Vec<String> = said.iter().map(span).collect();
    spans.join(" ")
}
