//! A document as one HTML file: no network, no script, light and dark, made to be printed on A4.

use std::fmt::Write;

use crate::report::chart;
use crate::report::document::{Block, Chart, Document, Section};
use crate::wording::board::Table;
use crate::wording::markup::{self, html as escape};

/// Blue, vermilion, green and sky are Okabe & Ito's; each has its like for a dark ground.
const STYLE: &str = include_str!("html/style.css");

/// The documents in one file, the first one's language and title being those of the page.
pub fn html(documents: &[Document]) -> String {
    let first = documents.first();
    let (lang, title) = first.map_or(("", ""), |d| (d.lang.as_str(), d.title.as_str()));
    let mut body = String::new();
    if documents.len() > 1 {
        body.push_str("<nav class=\"languages\" aria-label=\"中文 · English\">");
        for document in documents {
            let (lang, title) = (escape(&document.lang), escape(&document.title));
            let _ = write!(body, "<a lang=\"{lang}\" href=\"#{lang}\">{title}</a> ");
        }
        body.push_str("</nav>\n");
    }
    body.push_str("<main>\n");
    body.extend(documents.iter().map(article));
    body.push_str("</main>\n");
    markup::page(lang, title, STYLE, &body)
}

fn article(document: &Document) -> String {
    let lang = escape(&document.lang);
    let mut text = format!("<article lang=\"{lang}\" id=\"{lang}\">\n<header>\n");
    // Writing to a text does not fail.
    let _ = writeln!(text, "<h1>{}</h1>", escape(&document.title));
    for line in &document.lead {
        let _ = writeln!(text, "<p class=\"lead\">{}</p>", escape(line));
    }
    text.push_str("</header>\n");
    for (nth, section) in document.sections.iter().enumerate() {
        text.push_str(&self::section(document, section));
        if nth == 0 {
            text.push_str(&contents(document));
        }
    }
    text.push_str("</article>\n");
    text
}

/// Links to what follows the first part, which a reader has seen by then.
fn contents(document: &Document) -> String {
    let lang = escape(&document.lang);
    let links = document.sections.iter().skip(1).map(|section| {
        let title = escape(&section.title);
        format!("<li><a href=\"#{lang}-{}\">{title}</a></li>", section.id)
    });
    let links: String = links.collect();
    let name = escape(&document.contents);
    format!("<nav class=\"contents\" aria-label=\"{name}\"><ol>{links}</ol></nav>\n")
}

fn section(document: &Document, section: &Section) -> String {
    let id = format!("{}-{}", escape(&document.lang), section.id);
    let title = escape(&section.title);
    let mut text = format!(
        "<section class=\"{}\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n",
        section.id
    );
    for block in &section.blocks {
        text.push_str(&self::block(document, block));
    }
    text.push_str("</section>\n");
    text
}

fn block(document: &Document, block: &Block) -> String {
    let items = |texts: &[String]| -> String {
        let item = |text: &String| format!("<li>{}</li>", broken(text));
        texts.iter().map(item).collect()
    };
    match block {
        Block::Heading(text) => format!("<h3>{}</h3>\n", escape(text)),
        Block::Words(text) => format!("<p>{}</p>\n", broken(text)),
        Block::Small(text) => format!("<p class=\"small\">{}</p>\n", broken(text)),
        Block::List(texts) => format!("<ul>{}</ul>\n", items(texts)),
        Block::Steps(texts) => format!("<ol>{}</ol>\n", items(texts)),
        Block::Blank(text) => format!("<p class=\"blank\">{}</p>\n", broken(text)),
        Block::Table(table) => self::table(document, table),
        Block::Chart(chart) => figure(document, chart),
        Block::Card(head, texts) => {
            let told = |text: &String| format!("<p>{}</p>", broken(text));
            let texts = texts.iter().map(told).collect::<Vec<String>>().concat();
            format!(
                "<div class=\"card\"><h3>{}</h3>{texts}</div>\n",
                escape(head)
            )
        }
    }
}

fn figure(document: &Document, chart: &Chart) -> String {
    let id = format!("{}-{}", escape(&document.lang), chart.id);
    let svg = chart::svg(chart, &id);
    let legend = if chart.legend.is_empty() {
        String::new()
    } else {
        format!("<span class=\"small\">{}</span>", escape(&chart.legend))
    };
    let title = escape(&chart.title);
    format!(
        "<figure class=\"{}\"><figcaption><b>{title}</b> {legend}</figcaption>\n{svg}</figure>\n",
        chart.id
    )
}

/// A table; one that is wider than the screen is scrolled by itself, also from the keyboard.
fn table(document: &Document, table: &Table) -> String {
    let mut text = String::new();
    if let Some((heads, rows)) = table.rows.split_first() {
        let name = [&table.title, heads.first().unwrap_or(&table.title)];
        let name = name.into_iter().find(|name| !name.is_empty());
        let name = name.map_or(String::new(), |name| escape(name));
        let _ = writeln!(
            text,
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{name}\"><table>"
        );
        if !table.title.is_empty() {
            let _ = writeln!(text, "<caption>{}</caption>", escape(&table.title));
        }
        let figures = |nth: usize| {
            let mut cells = rows.iter().filter_map(|row| row.get(nth));
            nth > 0 && cells.all(|cell| is_figure(cell))
        };
        let head = |(nth, head): (usize, &String)| {
            let class = if figures(nth) { " class=\"n\"" } else { "" };
            format!("<th scope=\"col\"{class}>{}</th>", broken(head))
        };
        let heads: String = heads.iter().enumerate().map(head).collect();
        let _ = writeln!(text, "<thead><tr>{heads}</tr></thead>\n<tbody>");
        text.extend(rows.iter().map(|cells| row(document, cells)));
        text.push_str("</tbody></table></div>\n");
    }
    let note = |note: &String| format!("<p>{}</p>", broken(note));
    let notes: String = table.notes.iter().map(note).collect();
    if !notes.is_empty() {
        let _ = writeln!(text, "<div class=\"notes\">{notes}</div>");
    }
    text
}

fn row(document: &Document, cells: &[String]) -> String {
    let cell = |(nth, cell): (usize, &String)| {
        let text = broken(cell);
        match nth {
            0 => format!("<th scope=\"row\">{text}</th>"),
            _ if *cell == document.blank => format!("<td class=\"blank\">{text}</td>"),
            _ if is_figure(cell) => format!("<td class=\"n\">{text}</td>"),
            _ => format!("<td>{text}</td>"),
        }
    };
    let cells: String = cells.iter().enumerate().map(cell).collect();
    format!("<tr>{cells}</tr>\n")
}

/// Whether a cell holds a figure, which is set to the right and never broken.
fn is_figure(cell: &str) -> bool {
    let mark = |c: char| c.is_ascii_digit() || " .–−+*%—…!".contains(c);
    !cell.is_empty() && cell.chars().all(mark)
}

/// Text with its line ends; a count is not torn from what it counts.
fn broken(text: &str) -> String {
    let text = escape(text).replace('\n', "<br>");
    let text = text.replace("n = ", "n\u{a0}=\u{a0}");
    text.replace("GB/T ", "GB/T\u{a0}")
}
