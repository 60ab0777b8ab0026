//! Comma-separated values as ODK Collect writes them: UTF-8 without a mark, lines end in `\n`, a
//! field is quoted only where it must be, quotes are doubled.

/// One line, its end included.
pub fn line<T: AsRef<str>>(fields: &[T]) -> String {
    let fields: Vec<String> = fields.iter().map(|f| field(f.as_ref())).collect();
    fields.join(",") + "\n"
}

/// A field; quoted if it holds a comma, a quote or the end of a line.
fn field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
