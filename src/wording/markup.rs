//! Text in which nothing is markup, and the frame of a page: what every HTML or Markdown file of ours
//! is written with.

use std::fmt::Write;

use crate::wording::trouble::inert;

/// Text for HTML and SVG, between tags or in a quoted attribute.
pub fn html(text: &str) -> String {
    let mut escaped = String::new();
    for c in inert(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text for Markdown; `line_end` stands for the end of a line.
pub fn markdown(text: &str, line_end: &str) -> String {
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

/// A whole HTML page that needs no other file. `style` and `body` are HTML already.
pub fn page(lang: &str, title: &str, style: &str, body: &str) -> String {
    let mut page = String::new();
    // Writing to a text does not fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        html(lang),
        html(title)
    );
    page
}
