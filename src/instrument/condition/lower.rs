//! From a tree to a condition or a term: what each name means, and what may stand where.

use crate::instrument::condition::parse::{Fault, Node, Tree};
use crate::instrument::condition::{Condition, Function, Operator, Term};
use crate::instrument::model::ItemIx;
use crate::instrument::pattern::Pattern;
use crate::instrument::quantity;

type Find<'a> = &'a dyn Fn(&str) -> Option<ItemIx>;

/// What is true or false.
pub(super) fn condition(node: &Node, find: Find<'_>) -> Result<Condition, Fault> {
    let all = |parts: &[Node]| -> Result<Vec<Condition>, Fault> {
        parts.iter().map(|part| condition(part, find)).collect()
    };
    Ok(match &node.what {
        Tree::Any(parts) => Condition::Any(all(parts)?),
        Tree::All(parts) => Condition::All(all(parts)?),
        Tree::Not(part) => Condition::Not(Box::new(condition(part, find)?)),
        Tree::Compare(left, relation, right) => {
            Condition::Compare(term(left, find)?, *relation, term(right, find)?)
        }
        Tree::Call(name, arguments) => return asked(node, name, arguments, find),
        // A lone answer or number is neither true nor false.
        _ => return Err(Fault::Syntax(node.end)),
    })
}

/// The functions that are true or false.
fn asked(node: &Node, name: &str, arguments: &[Node], find: Find<'_>) -> Result<Condition, Fault> {
    match (name, arguments) {
        ("answered", [one]) => Ok(Condition::Answered(item(one, find)?)),
        ("nonanswer", [one]) => Ok(Condition::NonAnswer(item(one, find)?, None)),
        ("nonanswer", [one, which]) => {
            let which = code(which)?.to_owned();
            Ok(Condition::NonAnswer(item(one, find)?, Some(which)))
        }
        ("selected", [one, which]) => {
            let which = match &which.what {
                Tree::Code(_) | Tree::Name(_) | Tree::Number(_) => term(which, find)?,
                _ => return Err(Fault::Syntax(which.at)),
            };
            Ok(Condition::Selected(item(one, find)?, which))
        }
        ("regex", [one, source]) => {
            let source = code(source)?;
            let pattern = Pattern::new(source).ok_or_else(|| Fault::Pattern(source.to_owned()))?;
            Ok(Condition::Matches(item(one, find)?, pattern))
        }
        ("answered" | "nonanswer" | "selected" | "regex", _) => Err(Fault::Syntax(node.end)),
        _ if Function::ALL.iter().any(|(known, ..)| *known == name) || name == "if" => {
            Err(Fault::Syntax(node.end))
        }
        _ => Err(Fault::Function(name.to_owned())),
    }
}

/// What is compared or worked out.
pub(super) fn term(node: &Node, find: Find<'_>) -> Result<Term, Fault> {
    Ok(match &node.what {
        Tree::Number(number) => Term::Number(*number),
        Tree::Code(code) => Term::Code(code.clone()),
        Tree::Name(_) => Term::Item(item(node, find)?),
        Tree::Minus(part) => match term(part, find)? {
            Term::Number(number) => Term::Number(-number),
            other => arithmetic(Term::Number(0.0), Operator::Minus, other),
        },
        Tree::Arithmetic(left, operator, right) => {
            arithmetic(term(left, find)?, *operator, term(right, find)?)
        }
        Tree::Call(name, arguments) => return call(node, name, arguments, find),
        _ => return Err(Fault::Syntax(node.at)),
    })
}

fn arithmetic(left: Term, operator: Operator, right: Term) -> Term {
    Term::Arithmetic(Box::new(left), operator, Box::new(right))
}

fn call(node: &Node, name: &str, arguments: &[Node], find: Find<'_>) -> Result<Term, Fault> {
    match (name, arguments) {
        ("today", []) => return Ok(Term::Today),
        ("if", [rule, yes, no]) => {
            let rule = Box::new(condition(rule, find)?);
            let (yes, no) = (term(yes, find)?, term(no, find)?);
            return Ok(Term::If(rule, Box::new(yes), Box::new(no)));
        }
        ("date" | "time", [text]) => {
            let typed = code(text)?;
            let form = match name {
                "date" => quantity::date(typed),
                _ => quantity::time(typed),
            };
            let number = form.and_then(|form| quantity::value(&form));
            return number.map(Term::Number).ok_or(Fault::Syntax(text.at));
        }
        ("today" | "if" | "date" | "time", _) => return Err(Fault::Syntax(node.end)),
        _ => {}
    }
    let known = Function::ALL.iter().find(|(known, ..)| *known == name);
    let Some((_, function, least, most)) = known else {
        return Err(Fault::Function(name.to_owned()));
    };
    if !(*least..=*most).contains(&arguments.len()) {
        return Err(Fault::Syntax(node.end));
    }
    let terms: Result<Vec<Term>, Fault> = arguments.iter().map(|one| term(one, find)).collect();
    Ok(Term::Call(*function, terms?))
}

fn item(node: &Node, find: Find<'_>) -> Result<ItemIx, Fault> {
    match &node.what {
        Tree::Name(name) => find(name).ok_or_else(|| Fault::Unknown(name.clone())),
        _ => Err(Fault::Syntax(node.at)),
    }
}

fn code(node: &Node) -> Result<&str, Fault> {
    match &node.what {
        Tree::Code(code) => Ok(code),
        _ => Err(Fault::Syntax(node.at)),
    }
}
