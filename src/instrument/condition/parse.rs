//! From the text of a condition to a tree, which `lower` turns into a [`Condition`].

use crate::instrument::condition::lower;
use crate::instrument::condition::{Condition, Operator, Relation, Term};
use crate::instrument::model::ItemIx;

/// Parentheses, arguments and `not` may nest this deep; deeper text is refused, so that no file can
/// exhaust the stack.
const DEEPEST: usize = 32;

/// A condition of more words and signs than this is refused, for the same reason.
const LONGEST: usize = 1_000;

/// Why a condition cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The text stops making sense at this byte.
    Syntax(usize),
    /// No item has this id.
    Unknown(String),
    /// There is no such function.
    Function(String),
    /// A pattern that cannot be read, or would be too large.
    Pattern(String),
    /// Nested too deep, or too long.
    Deep,
}

/// Reads a condition; `find` turns an item's id into its place.
pub fn parse(text: &str, find: &dyn Fn(&str) -> Option<ItemIx>) -> Result<Condition, Fault> {
    lower::condition(&tree(text)?, find)
}

/// Reads a calculation.
pub fn parse_term(text: &str, find: &dyn Fn(&str) -> Option<ItemIx>) -> Result<Term, Fault> {
    lower::term(&tree(text)?, find)
}

/// A piece of text with its meaning.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Where it begins, in bytes.
    pub(super) at: usize,
    /// The byte behind it.
    pub(super) end: usize,
    pub(super) what: Tree,
}

/// What a piece of text is.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    Any(Vec<Node>),
    All(Vec<Node>),
    Not(Box<Node>),
    Compare(Box<Node>, Relation, Box<Node>),
    Arithmetic(Box<Node>, Operator, Box<Node>),
    Minus(Box<Node>),
    Call(String, Vec<Node>),
    Name(String),
    Number(f64),
    Code(String),
}

fn tree(text: &str) -> Result<Node, Fault> {
    let tokens = tokens(text)?;
    if tokens.len() > LONGEST {
        return Err(Fault::Deep);
    }
    let mut reader = Reader {
        tokens,
        next: 0,
        end: text.len(),
    };
    let node = reader.any(0)?;
    match reader.tokens.get(reader.next) {
        None => Ok(node),
        Some((at, _)) => Err(Fault::Syntax(*at)),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Number(f64),
    Code(String),
    Sign(Relation),
    Operator(Operator),
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
            '+' => Token::Operator(Operator::Plus),
            '-' => Token::Operator(Operator::Minus),
            '*' => Token::Operator(Operator::Times),
            '/' => Token::Operator(Operator::By),
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
            c if c.is_ascii_digit() => {
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

struct Reader {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
}

impl Reader {
    fn any(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut parts = vec![self.all(depth)?];
        while self.word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(one_or(parts, Tree::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut parts = vec![self.not(depth)?];
        while self.word("and") {
            parts.push(self.not(depth)?);
        }
        Ok(one_or(parts, Tree::All))
    }

    fn not(&mut self, depth: usize) -> Result<Node, Fault> {
        if depth > DEEPEST {
            return Err(Fault::Deep);
        }
        let at = self.here();
        if self.word("not") {
            let node = self.not(depth + 1)?;
            return Ok(self.node(at, Tree::Not(Box::new(node))));
        }
        let left = self.sum(depth)?;
        let Some((_, Token::Sign(relation))) = self.tokens.get(self.next).cloned() else {
            return Ok(left);
        };
        self.next += 1;
        let right = self.sum(depth)?;
        let what = Tree::Compare(Box::new(left), relation, Box::new(right));
        Ok(self.node(at, what))
    }

    fn sum(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut left = self.product(depth)?;
        while let Some(operator) = self.operator(&[Operator::Plus, Operator::Minus]) {
            let right = self.product(depth)?;
            let at = left.at;
            let what = Tree::Arithmetic(Box::new(left), operator, Box::new(right));
            left = self.node(at, what);
        }
        Ok(left)
    }

    fn product(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut left = self.sign(depth)?;
        let signs = [Operator::Times, Operator::By, Operator::Modulo];
        while let Some(operator) = self.operator(&signs) {
            let right = self.sign(depth)?;
            let at = left.at;
            let what = Tree::Arithmetic(Box::new(left), operator, Box::new(right));
            left = self.node(at, what);
        }
        Ok(left)
    }

    fn sign(&mut self, depth: usize) -> Result<Node, Fault> {
        if depth > DEEPEST {
            return Err(Fault::Deep);
        }
        let at = self.here();
        if self.operator(&[Operator::Minus]).is_some() {
            let node = self.sign(depth + 1)?;
            return Ok(self.node(at, Tree::Minus(Box::new(node))));
        }
        if self.take(&Token::Open) {
            let inner = self.any(depth + 1)?;
            self.demand(&Token::Close)?;
            return Ok(self.node(at, inner.what));
        }
        let what = match self.tokens.get(self.next).cloned() {
            Some((_, Token::Number(number))) => Tree::Number(number),
            Some((_, Token::Code(code))) => Tree::Code(code),
            Some((_, Token::Name(name))) => {
                self.next += 1;
                let what = if self.take(&Token::Open) {
                    Tree::Call(name, self.arguments(depth)?)
                } else {
                    Tree::Name(name)
                };
                return Ok(self.node(at, what));
            }
            _ => return Err(self.fault()),
        };
        self.next += 1;
        Ok(self.node(at, what))
    }

    fn arguments(&mut self, depth: usize) -> Result<Vec<Node>, Fault> {
        let mut found = Vec::new();
        if self.take(&Token::Close) {
            return Ok(found);
        }
        loop {
            found.push(self.any(depth + 1)?);
            if !self.take(&Token::Comma) {
                break;
            }
        }
        self.demand(&Token::Close)?;
        Ok(found)
    }

    /// One of these signs, if it comes next; `div` and `mod` are signs between two numbers only.
    fn operator(&mut self, wanted: &[Operator]) -> Option<Operator> {
        let found = match &self.tokens.get(self.next)?.1 {
            Token::Operator(operator) => *operator,
            Token::Name(name) if name == "div" => Operator::By,
            Token::Name(name) if name == "mod" => Operator::Modulo,
            _ => return None,
        };
        wanted.contains(&found).then(|| {
            self.next += 1;
            found
        })
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

    fn here(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(at, _)| *at)
    }

    fn node(&self, at: usize, what: Tree) -> Node {
        let end = self.here();
        Node { at, end, what }
    }

    fn fault(&self) -> Fault {
        Fault::Syntax(self.here())
    }
}

fn one_or(mut parts: Vec<Node>, many: fn(Vec<Node>) -> Tree) -> Node {
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let at = parts.first().map_or(0, |part| part.at);
    let end = parts.last().map_or(at, |part| part.end);
    let what = many(parts);
    Node { at, end, what }
}
