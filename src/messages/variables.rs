//! What a message uses: variables, so that only those are looked up (an instrument of two thousand
//! items costs a text no more than one of twenty), and other messages.

use fluent::{FluentBundle, FluentResource};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Messages may refer to messages this deep.
const DEEPEST: usize = 4;

/// So many pieces are looked at: messages that refer to each other many times over would else take
/// for ever.
const MOST: usize = 1_000;

/// What a pattern uses, messages that it refers to included.
#[derive(Default)]
pub(super) struct Uses<'a> {
    pub(super) variables: Vec<&'a str>,
    /// Messages and terms that are not there.
    pub(super) dangling: Vec<String>,
    /// Whether it is nothing but white space.
    pub(super) blank: bool,
    seen: usize,
}

/// Walks a pattern.
pub(super) fn uses<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    pattern: &'a Pattern<&'a str>,
) -> Uses<'a> {
    let mut uses = Uses {
        blank: pattern.elements.iter().all(is_blank),
        ..Uses::default()
    };
    walk(bundle, pattern, DEEPEST, &mut uses);
    uses
}

/// The messages that one refers to and that are not there.
pub(super) fn dangling(bundle: &FluentBundle<FluentResource>, id: &str) -> Vec<String> {
    let Some(message) = bundle.get_message(id) else {
        return Vec::new();
    };
    let attributes = message.attributes().map(|attribute| attribute.value());
    let patterns = message.value().into_iter().chain(attributes);
    patterns
        .flat_map(|pattern| uses(bundle, pattern).dangling)
        .collect()
}

fn is_blank(element: &PatternElement<&str>) -> bool {
    matches!(element, PatternElement::TextElement { value } if value.trim().is_empty())
}

fn walk<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    pattern: &'a Pattern<&'a str>,
    depth: usize,
    uses: &mut Uses<'a>,
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        within(bundle, expression, depth, uses);
    }
}

fn within<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    expression: &'a Expression<&'a str>,
    depth: usize,
    uses: &mut Uses<'a>,
) {
    match expression {
        Expression::Inline(inline) => step(bundle, inline, depth, uses),
        Expression::Select { selector, variants } => {
            step(bundle, selector, depth, uses);
            for variant in variants {
                walk(bundle, &variant.value, depth, uses);
            }
        }
    }
}

fn step<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    inline: &'a InlineExpression<&'a str>,
    depth: usize,
    uses: &mut Uses<'a>,
) {
    uses.seen += 1;
    if uses.seen > MOST {
        return;
    }
    match inline {
        InlineExpression::VariableReference { id } => uses.variables.push(id.name),
        InlineExpression::Placeable { expression } => within(bundle, expression, depth, uses),
        InlineExpression::MessageReference { id, attribute } => {
            let message = bundle.get_message(id.name);
            let inner = message.and_then(|message| match attribute {
                Some(name) => Some(message.get_attribute(name.name)?.value()),
                None => message.value(),
            });
            match inner {
                Some(pattern) if depth > 0 => walk(bundle, pattern, depth - 1, uses),
                Some(_) => {}
                None => uses.dangling.push(id.name.to_owned()),
            }
        }
        _ => {}
    }
}
