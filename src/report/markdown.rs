//! A document as Markdown. A chart is told: title, how it is read, what it shows.

use crate::report::document::{Block, Document};
use crate::wording::board::Table;
use crate::wording::markup;

/// The documents, one after the other.
pub fn markdown(documents: &[Document]) -> String {
    let documents: Vec<String> = documents.iter().map(document).collect();
    documents.join("\n---\n\n")
}

fn document(document: &Document) -> String {
    let mut pieces = vec![format!("# {}", line(&document.title))];
    let lead: Vec<String> = document.lead.iter().map(|text| line(text)).collect();
    pieces.push(lead.join("  \n"));
    for section in &document.sections {
        pieces.push(format!("## {}", line(&section.title)));
        pieces.extend(section.blocks.iter().map(block));
    }
    pieces.retain(|piece| !piece.is_empty());
    format!("{}\n", pieces.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("### {}", line(text)),
        Block::Words(text) | Block::Small(text) => lines(text),
        Block::List(texts) => list(texts),
        Block::Steps(texts) => {
            let steps = texts.iter().enumerate();
            let steps: Vec<String> = steps
                .map(|(nth, text)| format!("{}. {}", nth + 1, line(text)))
                .collect();
            steps.join("\n")
        }
        Block::Blank(text) => format!("> {}\n>\n> \\_\\_\\_\\_\\_\\_\\_\\_", line(text)),
        Block::Table(table) => self::table(table),
        Block::Chart(chart) => {
            let head = format!("**{}**  \n{}", line(&chart.title), line(&chart.legend));
            // Another bullet, so that a list behind it is another list.
            let told = list(&chart.told())
                .replace("\n- ", "\n* ")
                .replacen("- ", "* ", 1);
            format!("{}\n\n{told}", head.trim_end())
        }
        Block::Card(head, texts) => {
            let texts: Vec<String> = texts.iter().map(|text| lines(text)).collect();
            format!("### {}\n\n{}", line(head), texts.join("\n\n"))
        }
    }
}

fn list(texts: &[String]) -> String {
    let items: Vec<String> = texts
        .iter()
        .map(|text| format!("- {}", line(text)))
        .collect();
    items.join("\n")
}

fn table(table: &Table) -> String {
    let mut pieces = Vec::new();
    if !table.title.is_empty() {
        pieces.push(format!("**{}**", line(&table.title)));
    }
    if let Some((heads, rows)) = table.rows.split_first() {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let mut all = vec![row(heads), format!("|{}", " --- |".repeat(heads.len()))];
        all.extend(rows.iter().map(|cells| row(cells)));
        pieces.push(all.join("\n"));
    }
    pieces.extend(table.notes.iter().map(|note| lines(note)));
    pieces.join("\n\n")
}

fn line(text: &str) -> String {
    markup::markdown(text, " ")
}

fn lines(text: &str) -> String {
    markup::markdown(text, "  \n")
}
