//! Headline numbers in large figures, drawn with half blocks: two dots stand in a cell, one above the
//! other, so that a dot is about as wide as it is high.

/// Rows of dots of a figure.
const HIGH: usize = 5;

/// The dots of a figure, row by row, one bit a dot; and how wide it is.
fn glyph(c: char) -> Option<([u8; HIGH], usize)> {
    Some(match c {
        '0' => ([7, 5, 5, 5, 7], 3),
        '1' => ([2, 6, 2, 2, 7], 3),
        '2' => ([7, 1, 7, 4, 7], 3),
        '3' => ([7, 1, 7, 1, 7], 3),
        '4' => ([5, 5, 7, 1, 1], 3),
        '5' => ([7, 4, 7, 1, 7], 3),
        '6' => ([7, 4, 7, 5, 7], 3),
        '7' => ([7, 1, 1, 1, 1], 3),
        '8' => ([7, 5, 7, 5, 7], 3),
        '9' => ([7, 5, 7, 1, 7], 3),
        '/' => ([1, 1, 2, 4, 4], 3),
        '–' | '-' => ([0, 0, 7, 0, 0], 3),
        '.' => ([0, 0, 0, 0, 1], 1),
        ' ' => ([0, 0, 0, 0, 0], 1),
        _ => return None,
    })
}

/// A number as lines of half blocks, each dot `scale` dots wide and high; `None` if it holds anything
/// that is no figure.
pub fn lines(text: &str, scale: usize) -> Option<Vec<String>> {
    let scale = scale.max(1);
    let glyphs: Option<Vec<([u8; HIGH], usize)>> = text.chars().map(glyph).collect();
    let glyphs = glyphs?;
    let dots = |row: usize| -> Vec<bool> {
        let mut dots = Vec::new();
        for (bits, wide) in &glyphs {
            let bits = bits.get(row / scale).copied().unwrap_or(0);
            for column in (0..*wide).rev() {
                let set = bits >> column & 1 == 1;
                dots.extend(std::iter::repeat_n(set, scale));
            }
            dots.extend(std::iter::repeat_n(false, scale));
        }
        dots
    };
    let rows = HIGH * scale;
    let lines = (0..rows).step_by(2).map(|row| {
        let (upper, lower) = (dots(row), dots(row + 1));
        let cells = upper.into_iter().zip(lower).map(|pair| match pair {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        });
        let line: String = cells.collect();
        line.trim_end().to_owned()
    });
    Some(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn figures_are_drawn_with_half_blocks() {
        let drawn = lines("5/24", 1).unwrap_or_default();
        assert_eq!(
            drawn,
            ["█▀▀   █ ▀▀█ █ █", "▀▀█ ▄▀  █▀▀ ▀▀█", "▀▀▀ ▀   ▀▀▀   ▀"]
        );
        assert_eq!(lines("5/24", 2).map(|lines| lines.len()), Some(5));
        assert_eq!(lines("五", 1), None);
    }
}
