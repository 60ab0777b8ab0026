//! The beginning of a new instrument: a sound one in two languages, with comments, to be written
//! over.

use crate::instrument::parse::Files;
use crate::library::shipped;

/// What a new instrument begins with.
#[derive(Debug, Clone)]
pub struct Wishes {
    /// Its id.
    pub id: String,
    /// Its title in Chinese and in English.
    pub titles: [String; 2],
    /// The ids of its dimensions.
    pub dimensions: Vec<String>,
    /// Statements of each dimension.
    pub items: usize,
}

/// Dimensions and statements that a skeleton has at most.
pub const MOST: usize = 20;

/// Whether a text can be an id: lower-case letters, digits, hyphens, a letter first.
pub fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let reserved = ["closing", "problem", "thanks", "title", "consent"];
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(plain)
        && text.len() <= 30
        && !reserved.contains(&text)
}

/// The files of the new instrument.
pub fn skeleton(wishes: &Wishes) -> Files {
    let files = shipped::SKELETON.iter().map(|(name, text)| {
        let chinese = name.starts_with("zh");
        let title = &wishes.titles[usize::from(!chinese)];
        let lines: Vec<&str> = text.lines().collect();
        let mut out = String::new();
        write(
            &lines,
            wishes,
            &[("id", &wishes.id), ("title", title)],
            &mut out,
        );
        ((*name).to_owned(), out)
    });
    files.collect()
}

/// Writes lines; what stands between `@each x@` and its `@end@` once for every x.
fn write(lines: &[&str], wishes: &Wishes, names: &[(&str, &str)], out: &mut String) {
    let mut rest = lines.iter();
    while let Some(line) = rest.next() {
        let Some(list) = line.strip_prefix("@each ") else {
            let line = names
                .iter()
                .fold((*line).to_owned(), |line, (name, value)| {
                    line.replace(&format!("@{name}@"), value)
                });
            out.push_str(&line);
            out.push('\n');
            continue;
        };
        let mut depth = 1;
        let mut inner = Vec::new();
        for line in rest.by_ref() {
            depth += usize::from(line.starts_with("@each "));
            depth -= usize::from(*line == "@end@");
            if depth == 0 {
                break;
            }
            inner.push(*line);
        }
        let (name, values) = if list == "item@" {
            let numbers = (1..=wishes.items).map(|n| n.to_string());
            ("item", numbers.collect())
        } else {
            ("dimension", wishes.dimensions.clone())
        };
        for value in &values {
            let names = [names, &[(name, value.as_str())]].concat();
            write(&inner, wishes, &names, out);
        }
    }
}
