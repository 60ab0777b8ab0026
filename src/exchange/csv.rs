//! Comma-separated values as ODK Collect writes them: UTF-8 without a mark, lines end in `\n`, a
//! field is quoted only where it must be, quotes are doubled.

/// One line, its end included.
pub fn line<T: AsRef<str>>(fields: &[T]) -> String {
    delimited(fields, ',')
}

/// The same with another delimiter.
pub fn delimited<T: AsRef<str>>(fields: &[T], delimiter: char) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|f| field(f.as_ref(), delimiter))
        .collect();
    fields.join(&delimiter.to_string()) + "\n"
}

/// A field; quoted if it holds the delimiter, a quote or the end of a line.
fn field(text: &str, delimiter: char) -> String {
    if text.contains([delimiter, '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
