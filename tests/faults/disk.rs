//! A recorded run, and the disk as a power cut at any moment of it could leave it.
//!
//! What a file holds is safe when the file was synced, a name when its folder was. Of the rest
//! anything may be there: no part, any part in any order, the last one torn. A name that moves
//! from one folder to another does so at once, as every file system with a journal does it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::chance::Chance;
use crate::ledger::Ledger;

/// Data beyond this size is torn at a page, as disks do it; below at any byte.
const PAGE: u64 = 4096;

/// One recorded call.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    kind: u8,
    a: u64,
    b: u64,
    c: u64,
    bytes: Vec<u8>,
}

impl Call {
    /// Whether it asks for durability.
    pub(crate) fn syncs(&self) -> bool {
        self.kind == b'S'
    }

    /// Whether it changes a file or a name.
    pub(crate) fn changes(&self) -> bool {
        b"WTNDUR".contains(&self.kind)
    }
}

/// Reads what the shim recorded.
pub(crate) fn calls(record: &Path) -> Vec<Call> {
    let bytes = fs::read(record).unwrap();
    let mut rest = bytes.as_slice();
    let mut calls = Vec::new();
    while let Some((head, behind)) = rest.split_first_chunk::<33>() {
        let number = |at: usize| u64::from_ne_bytes(head[at..at + 8].try_into().unwrap());
        let length = number(25) as usize;
        calls.push(Call {
            kind: head[0],
            a: number(1),
            b: number(9),
            c: number(17),
            bytes: behind[..length].to_vec(),
        });
        rest = &behind[length..];
    }
    calls
}

/// A file's or folder's own number; those of the system are used again, these are not.
type Node = u64;

#[derive(Debug, Clone)]
enum Change {
    Write(Node, u64, Vec<u8>),
    Length(Node, u64),
    /// Names that come to stand for a node, or for nothing.
    Names(Vec<(Node, String, Option<Node>)>),
}

impl Change {
    fn is_of(&self, node: Node) -> bool {
        match self {
            Self::Write(own, ..) | Self::Length(own, _) => *own == node,
            Self::Names(names) => names.iter().any(|(folder, ..)| *folder == node),
        }
    }
}

/// Files by node, and names by folder.
#[derive(Debug, Clone, Default)]
struct Tree {
    files: BTreeMap<Node, Vec<u8>>,
    names: BTreeMap<Node, BTreeMap<String, Node>>,
}

impl Tree {
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Write(node, at, bytes) => {
                let file = self.files.entry(*node).or_default();
                let end = *at as usize + bytes.len();
                file.resize(file.len().max(end), 0);
                file[*at as usize..end].copy_from_slice(bytes);
            }
            Change::Length(node, length) => {
                self.files
                    .entry(*node)
                    .or_default()
                    .resize(*length as usize, 0);
            }
            Change::Names(names) => {
                for (folder, name, node) in names {
                    let folder = self.names.entry(*folder).or_default();
                    match node {
                        Some(node) => drop(folder.insert(name.clone(), *node)),
                        None => drop(folder.remove(name)),
                    }
                }
            }
        }
    }

    fn put(&self, folder: Node, folders: &BTreeSet<Node>, at: &Path) {
        fs::create_dir(at).unwrap();
        for (name, node) in self.names.get(&folder).into_iter().flatten() {
            let path = at.join(name);
            if folders.contains(node) {
                self.put(*node, folders, &path);
            } else {
                let none = Vec::new();
                fs::write(path, self.files.get(node).unwrap_or(&none)).unwrap();
            }
        }
    }
}

/// How much of what was not synced is there after the cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// Nothing.
    Nothing,
    /// A part that chance picks, in the order of the calls, the last one torn.
    Some,
    /// Everything but the names.
    Contents,
}

/// The disk while calls come in.
#[derive(Debug)]
pub(crate) struct Disk {
    root: Node,
    nodes: BTreeMap<u64, Node>,
    folders: BTreeSet<Node>,
    next: Node,
    safe: Tree,
    waiting: Vec<Change>,
    /// What was said to be safe by now.
    pub(crate) said: Ledger,
}

impl Disk {
    /// An empty data folder, which has this inode.
    pub(crate) fn new(inode: u64) -> Self {
        Self {
            root: 1,
            nodes: BTreeMap::from([(inode, 1)]),
            folders: BTreeSet::from([1]),
            next: 2,
            safe: Tree::default(),
            waiting: Vec::new(),
            said: Ledger::default(),
        }
    }

    fn make(&mut self, inode: u64) -> Node {
        let node = self.next;
        self.next += 1;
        self.nodes.insert(inode, node);
        node
    }

    /// Takes in the next call.
    pub(crate) fn take(&mut self, call: &Call) {
        let text = String::from_utf8_lossy(&call.bytes).into_owned();
        let known = |inode: u64| self.nodes.get(&inode).copied();
        match (call.kind, known(call.a)) {
            (b'C', _) => text.lines().for_each(|line| self.said.take(line)),
            (b'W', Some(node)) => {
                self.waiting
                    .push(Change::Write(node, call.b, call.bytes.clone()))
            }
            (b'T', Some(node)) => self.waiting.push(Change::Length(node, call.b)),
            (b'N' | b'D', Some(folder)) => {
                let node = self.make(call.b);
                if call.kind == b'D' {
                    self.folders.insert(node);
                }
                self.waiting
                    .push(Change::Names(vec![(folder, text, Some(node))]));
            }
            (b'U', Some(folder)) => self.waiting.push(Change::Names(vec![(folder, text, None)])),
            (b'R', Some(folder)) => {
                let (from, to) = text.split_once('/').unwrap();
                let (node, target) = (known(call.b).unwrap(), known(call.c).unwrap());
                self.waiting.push(Change::Names(vec![
                    (folder, from.to_owned(), None),
                    (target, to.to_owned(), Some(node)),
                ]));
            }
            (b'S', Some(node)) => self.sync(node),
            // The system forgets what it could not write, and says so once. Names it keeps: a
            // file system that cannot write its journal stops.
            (b'F', Some(node)) => self
                .waiting
                .retain(|change| matches!(change, Change::Names(_)) || !change.is_of(node)),
            // Of files that are none of the data folder's.
            (_, None) => {}
            (kind, _) => panic!("{kind}"),
        }
    }

    fn sync(&mut self, node: Node) {
        let (safe, waiting) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|change| change.is_of(node));
        self.waiting = waiting;
        let safe: Vec<Change> = safe;
        safe.iter().for_each(|change| self.safe.apply(change));
    }

    /// How many changes are not safe now.
    pub(crate) fn waits(&self) -> usize {
        self.waiting.len()
    }

    /// Makes the folder as a cut at this moment could leave it.
    pub(crate) fn cut(&self, left: Left, chance: &mut Chance, at: &Path) {
        let mut tree = self.safe.clone();
        let kept = |change: &&Change, chance: &mut Chance| match left {
            Left::Nothing => false,
            Left::Contents => !matches!(change, Change::Names(_)),
            Left::Some => chance.below(2) == 0,
        };
        let mut some: Vec<Change> = Vec::new();
        for change in &self.waiting {
            if kept(&change, chance) {
                some.push(change.clone());
            }
        }
        if left == Left::Some
            && let Some(Change::Write(_, _, bytes)) = some.last_mut()
        {
            let length = bytes.len() as u64;
            let torn = chance.below(length + 1);
            let torn = if length > PAGE {
                torn / PAGE * PAGE
            } else {
                torn
            };
            bytes.truncate(torn as usize);
        }
        some.iter().for_each(|change| tree.apply(change));
        tree.put(self.root, &self.folders, at);
    }
}
