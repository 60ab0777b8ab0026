//! A text that a pattern takes: the first branch, as few times as may be. Patterns that say more than
//! that are given up.

use crate::instrument::pattern::Pattern;

/// The longest sample, in characters.
const LONGEST: usize = 200;

/// A text that the pattern takes, if one is found this simply.
pub(super) fn of(pattern: &Pattern) -> Option<String> {
    let mut rest: Vec<char> = pattern.source().chars().rev().collect();
    let text = branches(&mut rest)?;
    pattern.matches(&text).then_some(text)
}

/// The first of several branches, up to the end or the bracket that closes them.
fn branches(rest: &mut Vec<char>) -> Option<String> {
    let first = branch(rest)?;
    while rest.last() == Some(&'|') {
        rest.pop();
        branch(rest)?;
    }
    Some(first)
}

fn branch(rest: &mut Vec<char>) -> Option<String> {
    let mut text = String::new();
    while let Some(c) = rest.last().copied().filter(|c| !matches!(c, '|' | ')')) {
        rest.pop();
        let piece = match c {
            '(' => group(rest)?,
            '[' => class(rest)?.to_string(),
            '\\' => escaped(rest.pop()?).to_string(),
            '.' => "x".to_owned(),
            '^' | '$' => continue,
            c => c.to_string(),
        };
        let times = times(rest)?;
        if text.chars().count() + piece.chars().count() * times > LONGEST {
            return None;
        }
        text.push_str(&piece.repeat(times));
    }
    Some(text)
}

fn group(rest: &mut Vec<char>) -> Option<String> {
    if rest.ends_with(&[':', '?']) {
        rest.truncate(rest.len() - 2);
    }
    let text = branches(rest)?;
    (rest.pop() == Some(')')).then_some(text)
}

/// The first character of a class.
fn class(rest: &mut Vec<char>) -> Option<char> {
    let first = match rest.pop()? {
        '^' => return None,
        '\\' => escaped(rest.pop()?),
        c => c,
    };
    while rest.pop()? != ']' {}
    Some(first)
}

fn escaped(c: char) -> char {
    match c {
        'd' => '1',
        'w' => 'a',
        's' => ' ',
        c => c,
    }
}

/// How often the piece before must come at least.
fn times(rest: &mut Vec<char>) -> Option<usize> {
    let times = match rest.last() {
        Some('?' | '*') => 0,
        Some('+') => 1,
        Some('{') => {
            rest.pop();
            let mut least = String::new();
            while let Some(digit) = rest.last().filter(|c| c.is_ascii_digit()) {
                least.push(*digit);
                rest.pop();
            }
            while *rest.last()? != '}' {
                rest.pop();
            }
            least.parse().ok()?
        }
        _ => return Some(1),
    };
    rest.pop();
    Some(times)
}
