//! The shape of `instrument.toml` as a JSON Schema for editors, asked of the very types that read it:
//! they are handed a stand-in for a file that notes what they ask for.

mod probe;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::instrument::parse::raw::Raw;
use probe::Probe;

/// The schema, in the form of 2020-12.
pub fn schema() -> Value {
    let shape = shape(&[]).unwrap_or_default();
    let mut required = Vec::new();
    gather(&shape, &mut Vec::new(), &mut required);
    let mut schema = shape.schema(&mut Vec::new(), &required);
    if let Some(schema) = schema.as_object_mut() {
        let about =
            "The structure of a fangtan instrument; its words stand in one .ftl file a language.";
        schema.insert(
            "$schema".into(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        );
        schema.insert("title".into(), json!("fangtan instrument.toml"));
        schema.insert("description".into(), json!(about));
    }
    schema
}

/// What a type asks for.
#[derive(Debug, Default)]
enum Shape {
    #[default]
    Anything,
    Flag,
    Whole,
    Count,
    Number,
    Text,
    OneOf(&'static [&'static str]),
    /// Any of several shapes.
    Either(&'static [Shape]),
    List(Box<Shape>),
    /// A list of texts.
    Texts,
    /// A table with keys of the author's own, or of a list, and one shape of values.
    Map(Box<Shape>, Box<Shape>),
    Table(Vec<(&'static str, Shape)>),
}

type Path = Vec<&'static str>;

/// The part of a path that stands for any key of a table with keys of the author's own.
const ANY: &str = "*";

/// The shape of the whole file; `None` if it cannot be read without the key at a path.
fn shape(without: &[&'static str]) -> Option<Shape> {
    let mut shape = Shape::default();
    let probe = Probe {
        here: Vec::new(),
        without,
        into: &mut shape,
    };
    Raw::deserialize(probe).ok()?;
    Some(shape)
}

/// The paths of all keys that must be there.
fn gather(shape: &Shape, here: &mut Path, required: &mut Vec<Path>) {
    match shape {
        Shape::List(inner) => gather(inner, here, required),
        Shape::Map(_, inner) => {
            here.push(ANY);
            gather(inner, here, required);
            here.pop();
        }
        Shape::Table(fields) => {
            for (name, inner) in fields {
                here.push(name);
                if self::shape(here).is_none() {
                    required.push(here.clone());
                }
                gather(inner, here, required);
                here.pop();
            }
        }
        _ => {}
    }
}

impl Shape {
    fn schema(&self, here: &mut Path, required: &[Path]) -> Value {
        match self {
            Self::Anything => json!({}),
            Self::Flag => json!({ "type": "boolean" }),
            Self::Whole => json!({ "type": "integer" }),
            Self::Count => json!({ "type": "integer", "minimum": 0 }),
            Self::Number => json!({ "type": "number" }),
            Self::Text => json!({ "type": "string" }),
            Self::OneOf(names) => json!({ "enum": names }),
            Self::Either(shapes) => {
                let mut schema = |shape: &Shape| shape.schema(here, required);
                json!({ "anyOf": shapes.iter().map(&mut schema).collect::<Vec<_>>() })
            }
            Self::List(inner) => json!({ "type": "array", "items": inner.schema(here, required) }),
            Self::Texts => json!({ "type": "array", "items": { "type": "string" } }),
            Self::Map(keys, values) => {
                let keys = keys.schema(here, required);
                here.push(ANY);
                let values = values.schema(here, required);
                here.pop();
                json!({ "type": "object", "propertyNames": keys, "additionalProperties": values })
            }
            Self::Table(fields) => {
                let mut properties = Map::new();
                let mut must = Vec::new();
                for (name, inner) in fields {
                    here.push(name);
                    properties.insert((*name).to_owned(), inner.schema(here, required));
                    if required.contains(here) {
                        must.push(*name);
                    }
                    here.pop();
                }
                json!({
                    "type": "object",
                    "properties": properties,
                    "required": must,
                    "additionalProperties": false,
                })
            }
        }
    }
}
