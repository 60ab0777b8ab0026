//! The stand-in for a file, which notes what the types that read it ask for.

use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use crate::instrument::parse::schema::{ANY, Path, Shape};

/// How TOML's readers ask for a value with its place.
const SPANNED: &str = "$__serde_spanned_private_Spanned";

/// What may stand where a type takes several shapes, by the type's name: reading such a type tries
/// one after the other and cannot be asked which.
const EITHER: [(&str, &[Shape]); 3] = [
    (
        "Required",
        &[Shape::Flag, Shape::OneOf(&["hard", "soft", "off"])],
    ),
    ("Pinned", &[Shape::Flag, Shape::Texts]),
    ("Bound", &[Shape::Number, Shape::Text]),
];

/// The stand-in for a value.
pub(super) struct Probe<'a> {
    /// The path to it.
    pub(super) here: Path,
    /// The path to the key that is left out.
    pub(super) without: &'a [&'static str],
    /// Where it notes what it was asked for.
    pub(super) into: &'a mut Shape,
}

macro_rules! plain {
    ($($method:ident $visit:ident $value:expr, $shape:ident;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            *self.into = Shape::$shape;
            visitor.$visit($value)
        })*
    };
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    plain! {
        deserialize_any visit_str "x", Anything;
        deserialize_bool visit_bool false, Flag;
        deserialize_i8 visit_i8 1, Whole;
        deserialize_i16 visit_i16 1, Whole;
        deserialize_i32 visit_i32 1, Whole;
        deserialize_i64 visit_i64 1, Whole;
        deserialize_u8 visit_u8 1, Count;
        deserialize_u16 visit_u16 1, Count;
        deserialize_u32 visit_u32 1, Count;
        deserialize_u64 visit_u64 1, Count;
        deserialize_f32 visit_f32 1.0, Number;
        deserialize_f64 visit_f64 1.0, Number;
        deserialize_char visit_char 'x', Text;
        deserialize_str visit_str "x", Text;
        deserialize_string visit_str "x", Text;
        deserialize_identifier visit_str "x", Text;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let either = EITHER.iter().find(|(known, _)| *known == name);
        let Some((_, shapes)) = either else {
            return visitor.visit_newtype_struct(self);
        };
        *self.into = Shape::Either(shapes);
        let first = shapes.first();
        match first {
            Some(Shape::Flag) => visitor.visit_newtype_struct(true.into_deserializer()),
            _ => visitor.visit_newtype_struct(1_i64.into_deserializer()),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let (mut keys, mut values) = (Shape::default(), Shape::default());
        let mut here = self.here;
        here.push(ANY);
        let value = visitor.visit_map(Entry {
            key: Some(Probe {
                here: here.clone(),
                without: self.without,
                into: &mut keys,
            }),
            value: Some(Probe {
                here,
                without: self.without,
                into: &mut values,
            }),
        });
        *self.into = Shape::Map(Box::new(keys), Box::new(values));
        value
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::default();
        let one = One(Some(Probe {
            into: &mut inner,
            here: self.here,
            without: self.without,
        }));
        let value = visitor.visit_seq(one);
        *self.into = Shape::List(Box::new(inner));
        value
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == SPANNED {
            return visitor.visit_map(Placed {
                fields: fields.iter(),
                inner: Some(self),
                is_value: false,
            });
        }
        let mut found = Vec::new();
        let value = visitor.visit_map(Fields {
            names: fields.iter(),
            name: "",
            here: self.here,
            without: self.without,
            found: &mut found,
        });
        *self.into = Shape::Table(found);
        value
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.into = Shape::OneOf(variants);
        visitor.visit_enum(First(variants.first().copied().unwrap_or("")))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}

/// A list of one.
struct One<'a>(Option<Probe<'a>>);

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.0
            .take()
            .map(|probe| seed.deserialize(probe))
            .transpose()
    }
}

/// A table of one key of the author's own.
struct Entry<'a> {
    key: Option<Probe<'a>>,
    value: Option<Probe<'a>>,
}

impl<'de> MapAccess<'de> for Entry<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let key = self.key.take();
        key.map(|probe| seed.deserialize(probe)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(probe) => seed.deserialize(probe),
            None => seed.deserialize("x".into_deserializer()),
        }
    }
}

/// A table of all keys but the one to do without.
struct Fields<'a> {
    names: std::slice::Iter<'static, &'static str>,
    name: &'static str,
    here: Path,
    without: &'a [&'static str],
    found: &'a mut Vec<(&'static str, Shape)>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        for name in self.names.by_ref() {
            let left_out = self
                .without
                .split_last()
                .is_some_and(|(last, parents)| last == name && parents == self.here);
            if !left_out {
                self.name = name;
                let key: BorrowedStrDeserializer<'_, Error> = BorrowedStrDeserializer::new(name);
                return seed.deserialize(key).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let mut shape = Shape::default();
        let mut here = self.here.clone();
        here.push(self.name);
        let value = seed.deserialize(Probe {
            here,
            without: self.without,
            into: &mut shape,
        });
        self.found.push((self.name, shape));
        value
    }
}

/// A value with its place: start, end, value.
struct Placed<'a> {
    fields: std::slice::Iter<'static, &'static str>,
    inner: Option<Probe<'a>>,
    is_value: bool,
}

impl<'de> MapAccess<'de> for Placed<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some(name) = self.fields.next() else {
            return Ok(None);
        };
        self.is_value = name.ends_with("value");
        let key: BorrowedStrDeserializer<'_, Error> = BorrowedStrDeserializer::new(name);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.inner.take_if(|_| self.is_value) {
            Some(probe) => seed.deserialize(probe),
            None => seed.deserialize(0_usize.into_deserializer()),
        }
    }
}

/// The first of several names.
struct First(&'static str);

impl<'de> EnumAccess<'de> for First {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name: BorrowedStrDeserializer<'_, Error> = BorrowedStrDeserializer::new(self.0);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for First {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        let mut unseen = Shape::default();
        seed.deserialize(Probe {
            here: Vec::new(),
            without: &[],
            into: &mut unseen,
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}
