//! A document as a value: what every format of a report or a plan is written from.

use crate::report::chart::Plot;
use crate::wording::board::Table;

/// A document in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language's tag.
    pub lang: String,
    /// What stands above all.
    pub title: String,
    /// Of what, of when: lines below the title.
    pub lead: Vec<String>,
    /// What stands in a cell that people have to fill in.
    pub blank: String,
    /// What the list of its parts is called.
    pub contents: String,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A part with a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// A stable name, for links.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Something to be read.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A paragraph in small print: conventions, sources.
    Small(String),
    /// Several things of one kind.
    List(Vec<String>),
    /// Several things in an order.
    Steps(Vec<String>),
    /// A table; its title is a caption.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// Something that people have to decide or to write.
    Blank(String),
    /// A suggestion with its evidence: what to do, and paragraphs.
    Card(String, Vec<String>),
}

/// A chart with everything that it shows in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// A stable name, unlike those of all other charts of the document.
    pub id: &'static str,
    /// What it is called.
    pub title: String,
    /// How it is to be read: what the marks mean.
    pub legend: String,
    /// What is drawn.
    pub plot: Plot,
}

impl Document {
    /// Adds a part; one without anything in it is left out.
    pub fn push(&mut self, id: &'static str, title: String, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.sections.push(Section { id, title, blocks });
        }
    }
}

impl Chart {
    /// All that it shows, line by line.
    pub fn told(&self) -> Vec<String> {
        self.plot.told()
    }
}

/// Paragraphs, one for each text.
pub fn paragraphs(texts: impl IntoIterator<Item = String>) -> impl Iterator<Item = Block> {
    texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(Block::Words)
}
