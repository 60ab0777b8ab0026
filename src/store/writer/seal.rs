//! Sealing: each interview that ended gets its place in the chain over all that did.

use crate::store::error::StoreError;
use crate::store::line::Entry;
use crate::store::proof;
use crate::store::writer::Store;

impl Store {
    /// Seals what ended since the last time. Interviews of format 1 have no chain and get none.
    pub(crate) fn seal(&mut self) -> Result<(), StoreError> {
        if self.index.unsealed.is_empty() {
            return Ok(());
        }
        let links = proof::links(&self.dir, &self.index.unsealed)?;
        let mut head = self.index.head.clone();
        for (interview, (n, link)) in links {
            let seal = head.seal(&interview, n, link);
            head.take(&seal);
            self.journal.add(Entry::Seal { interview, seal })?;
        }
        let entries = self.sync()?;
        self.reflect(entries);
        // Without a secret, or with a hole, there is nothing that could be sealed.
        self.index.unsealed.clear();
        Ok(())
    }
}
