//! Which variables a message uses, so that only those are looked up: an instrument of two thousand
//! items costs a text no more than one of twenty.

use fluent::{FluentBundle, FluentResource};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Messages may refer to messages this deep.
const DEEPEST: usize = 4;

/// The names of all variables in a pattern, those of messages it refers to included.
pub(super) fn of<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    pattern: &'a Pattern<&'a str>,
) -> Vec<&'a str> {
    let mut names = Vec::new();
    walk(bundle, pattern, DEEPEST, &mut names);
    names
}

fn walk<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    pattern: &'a Pattern<&'a str>,
    depth: usize,
    names: &mut Vec<&'a str>,
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => step(bundle, inline, depth, names),
            Expression::Select { selector, variants } => {
                step(bundle, selector, depth, names);
                for variant in variants {
                    walk(bundle, &variant.value, depth, names);
                }
            }
        }
    }
}

fn step<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    inline: &'a InlineExpression<&'a str>,
    depth: usize,
    names: &mut Vec<&'a str>,
) {
    match inline {
        InlineExpression::VariableReference { id } => names.push(id.name),
        InlineExpression::MessageReference { id, .. } if depth > 0 => {
            let inner = bundle
                .get_message(id.name)
                .and_then(|message| message.value());
            if let Some(pattern) = inner {
                walk(bundle, pattern, depth - 1, names);
            }
        }
        _ => {}
    }
}
