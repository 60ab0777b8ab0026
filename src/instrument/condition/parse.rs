//! From the text of a condition to [`Condition`].

use crate::instrument::condition::{Condition, Relation, Term};
use crate::instrument::model::ItemIx;

/// Parentheses and `not` may nest this deep; deeper text is refused, so that no file can exhaust
/// the stack.
const DEEPEST: usize = 32;

/// Why a condition cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The text stops making sense at this byte.
    Syntax(usize),
    /// No item has this id.
    Unknown(String),
    /// Nested too deep.
    Deep,
}

/// Reads a condition; `find` turns an item's id into its place.
pub fn parse(text: &str, find: &dyn Fn(&str) -> Option<ItemIx>) -> Result<Condition, Fault> {
    let mut reader = Reader {
        tokens: tokens(text)?,
        next: 0,
        end: text.len(),
        find,
    };
    let condition = reader.any(0)?;
    match reader.tokens.get(reader.next) {
        None => Ok(condition),
        Some((at, _)) => Err(Fault::Syntax(*at)),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Number(f64),
    Code(String),
    Sign(Relation),
    Open,
    Close,
    Comma,
}

fn tokens(text: &str) -> Result<Vec<(usize, Token)>, Fault> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let mut take = |accept: fn(char) -> bool| {
            let mut taken = String::from(c);
            while let Some((_, c)) = rest.next_if(|(_, c)| accept(*c)) {
                taken.push(c);
            }
            taken
        };
        let token = match c {
            c if c.is_whitespace() => continue,
            '(' => Token::Open,
            ')' => Token::Close,
            ',' => Token::Comma,
            '\'' => {
                let mut quoted = take(|c| c != '\'');
                quoted.remove(0);
                rest.next().ok_or(Fault::Syntax(at))?;
                Token::Code(quoted)
            }
            '=' => Token::Sign(Relation::Equal),
            '!' | '<' | '>' => match (take(|c| c == '=').as_str(), c) {
                ("!=", _) => Token::Sign(Relation::Unequal),
                ("<=", _) => Token::Sign(Relation::AtMost),
                (">=", _) => Token::Sign(Relation::AtLeast),
                ("<", _) => Token::Sign(Relation::Less),
                (">", _) => Token::Sign(Relation::More),
                _ => return Err(Fault::Syntax(at)),
            },
            c if c.is_ascii_digit() || c == '-' => {
                let digits = take(|c| c.is_ascii_digit() || c == '.');
                Token::Number(digits.parse().map_err(|_| Fault::Syntax(at))?)
            }
            c if c.is_ascii_alphabetic() => Token::Name(take(|c| {
                c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
            })),
            _ => return Err(Fault::Syntax(at)),
        };
        found.push((at, token));
    }
    Ok(found)
}

struct Reader<'a> {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    find: &'a dyn Fn(&str) -> Option<ItemIx>,
}

impl Reader<'_> {
    fn any(&mut self, depth: usize) -> Result<Condition, Fault> {
        let mut parts = vec![self.all(depth)?];
        while self.word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(one_or(parts, Condition::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Condition, Fault> {
        let mut parts = vec![self.not(depth)?];
        while self.word("and") {
            parts.push(self.not(depth)?);
        }
        Ok(one_or(parts, Condition::All))
    }

    fn not(&mut self, depth: usize) -> Result<Condition, Fault> {
        if depth > DEEPEST {
            return Err(Fault::Deep);
        }
        if self.word("not") {
            return Ok(Condition::Not(Box::new(self.not(depth + 1)?)));
        }
        if self.take(&Token::Open) {
            let inner = self.any(depth + 1)?;
            self.demand(&Token::Close)?;
            return Ok(inner);
        }
        if self.word("answered") {
            self.demand(&Token::Open)?;
            let item = self.item()?;
            self.demand(&Token::Close)?;
            return Ok(Condition::Answered(item));
        }
        if self.word("selected") {
            self.demand(&Token::Open)?;
            let item = self.item()?;
            self.demand(&Token::Comma)?;
            let term = self.term()?;
            self.demand(&Token::Close)?;
            return Ok(Condition::Selected(item, term));
        }
        let left = self.term()?;
        let Some((_, Token::Sign(relation))) = self.tokens.get(self.next).cloned() else {
            return Err(self.fault());
        };
        self.next += 1;
        Ok(Condition::Compare(left, relation, self.term()?))
    }

    fn term(&mut self) -> Result<Term, Fault> {
        let term = match self.tokens.get(self.next).cloned() {
            Some((_, Token::Number(number))) => Term::Number(number),
            Some((_, Token::Code(code))) => Term::Code(code),
            _ => return Ok(Term::Item(self.item()?)),
        };
        self.next += 1;
        Ok(term)
    }

    fn item(&mut self) -> Result<ItemIx, Fault> {
        let Some((_, Token::Name(name))) = self.tokens.get(self.next).cloned() else {
            return Err(self.fault());
        };
        self.next += 1;
        (self.find)(&name).ok_or(Fault::Unknown(name))
    }

    fn word(&mut self, word: &str) -> bool {
        let here =
            matches!(self.tokens.get(self.next), Some((_, Token::Name(name))) if name == word);
        self.next += usize::from(here);
        here
    }

    fn take(&mut self, token: &Token) -> bool {
        let here = self.tokens.get(self.next).is_some_and(|(_, t)| t == token);
        self.next += usize::from(here);
        here
    }

    fn demand(&mut self, token: &Token) -> Result<(), Fault> {
        if self.take(token) {
            Ok(())
        } else {
            Err(self.fault())
        }
    }

    fn fault(&self) -> Fault {
        Fault::Syntax(self.tokens.get(self.next).map_or(self.end, |(at, _)| *at))
    }
}

fn one_or(mut parts: Vec<Condition>, many: fn(Vec<Condition>) -> Condition) -> Condition {
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        many(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::condition::Operand;

    fn find(id: &str) -> Option<ItemIx> {
        ["age", "channel", "uses"].iter().position(|i| *i == id)
    }

    fn holds(text: &str, answers: [Operand<'static>; 3]) -> bool {
        let condition = Box::leak(Box::new(parse(text, &find).unwrap()));
        condition.holds(&|item| answers[item])
    }

    #[test]
    fn a_missing_answer_makes_every_comparison_false() {
        for relation in ["=", "!=", "<", "<=", ">", ">="] {
            let text = format!("age {relation} 60");
            assert!(!holds(&text, [Operand::Missing; 3]), "{text}");
        }
        assert!(!holds("channel != 'app'", [Operand::Missing; 3]));
        assert!(holds("not answered(age)", [Operand::Missing; 3]));
    }

    #[test]
    fn and_binds_tighter_than_or_and_not_tightest() {
        let answers = [
            Operand::Number(70.0),
            Operand::Code("app"),
            Operand::Missing,
        ];
        assert!(holds("age > 60 or age < 10 and channel = 'web'", answers));
        assert!(!holds(
            "(age > 60 or age < 10) and channel = 'web'",
            answers
        ));
        assert!(holds("not age < 10 and channel = 'app'", answers));
    }

    #[test]
    fn selected_reads_single_and_multi_answers() {
        let codes: &'static [String] = Box::leak(vec!["web".to_owned()].into_boxed_slice());
        let answers = [
            Operand::Missing,
            Operand::Code("app"),
            Operand::Codes(codes),
        ];
        assert!(holds("selected(channel, 'app')", answers));
        assert!(holds(
            "selected(uses, 'web') and not selected(uses, channel)",
            answers
        ));
    }

    #[test]
    fn of_an_allocation_only_the_parts_with_points_are_selected() {
        let parts = vec![("web".to_owned(), 0), ("app".to_owned(), 100)];
        let parts: &'static [(String, u32)] = Box::leak(parts.into_boxed_slice());
        let answers = [Operand::Missing, Operand::Missing, Operand::Split(parts)];
        assert!(holds("answered(uses) and selected(uses, 'app')", answers));
        assert!(!holds("selected(uses, 'web')", answers));
        for relation in ["=", "!=", "<", "<=", ">", ">="] {
            let text = format!("uses {relation} 100 or uses {relation} 'app'");
            assert!(!holds(&text, answers), "{text}");
        }
    }

    #[test]
    fn faults_name_their_place() {
        let unknown = parse("agge > 1", &find);
        assert_eq!(unknown, Err(Fault::Unknown("agge".into())));
        for (text, at) in [
            ("age >", 5),
            ("age", 3),
            ("age > 1 2", 8),
            ("age ? 1", 4),
            ("age = 'x", 6),
        ] {
            assert_eq!(parse(text, &find), Err(Fault::Syntax(at)), "{text}");
        }
        assert_eq!(parse(&"(".repeat(5000), &find), Err(Fault::Deep));
        assert_eq!(parse(&"not ".repeat(5000), &find), Err(Fault::Deep));
    }
}
