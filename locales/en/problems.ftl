# What is wrong, where, and what to do.

# The data folder
store-locked = Another fangtan (process { $pid }, since { $since }) is using this data folder. Close it first, or choose another folder with --data.
store-foreign = { $path } holds something else and is no data folder of fangtan; it was left untouched. Choose another folder with --data.
store-newer = A newer fangtan wrote this data folder (format { $found }). Please open it with that version.
store-read-only = { $path } cannot be written. Check its permissions, or choose another folder with --data.
store-full = The disk is nearly full: { $free } MiB are left. Please make room before interviewing.
store-no-room = The disk is full. Please make room; what was saved before is safe. ({ $path })
store-io = { $path } could not be { $what ->
    [create] created
    [list] listed
    [lock] locked
    [open] opened
    [read] read
    [rename] renamed
    [sync] saved to the disk
   *[write] written
 } ({ $reason }). Please check the disk.
store-damaged = Interview { $interview } lacks events { $missing }; everything else of it is there.
store-not-found = There is no interview { $interview }.
store-order = Interview { $interview } expects event { $expected }, not { $found }; nothing was written.
store-engine = The query store cannot be opened ({ $reason ->
    [full] the disk is full
    [read-only] it can only be read
   *[other] { $reason }
 }); answers are saved in the journal all the same.
store-line = Line { $line } of { $file } is damaged ({ $kind }) { $interview }; everything else is used.
store-reindexed = The index was rebuilt from the journal.
store-swept = A half-written snapshot was cleared away.
store-rebuilt = The query store was rebuilt from the journal ({ $reason ->
    [full] the disk is full
    [read-only] it can only be read
   *[other] { $reason }
 }); the old one is in { $path }.
store-copied = The query store was copied to { $path } first.
store-filled = { $events } events of interview { $interview } were brought back from the query store.
store-lingering = The withdrawal of interview { $interview } was interrupted before everything was removed; the next start goes on with it.
store-unheld = Instrument { $hash } has interviews here, but its texts are not kept; please put it back into the folder instruments.
store-index-differs = The index says something else than the journal; it will be rebuilt from the journal at the next start.
store-set-aside = { $n ->
    [one] A file with { $n } bad line was kept as it was in { $path } and goes on without it.
   *[other] A file with { $n } bad lines was kept as it was in { $path } and goes on without them.
  }
store-restored = { $events } events of interview { $interview } were brought back from the backup.
store-backup-away = The backups at { $path } are out of reach and may still hold withdrawn interviews; these go when the next backup is made there.
store-backup-failed = The backup failed ({ $reason ->
    [full] the disk is full
    [read-only] it can only be read
   *[other] { $reason }
 }); interviews are saved on this computer all the same. Please check the backup disk.
store-erased = { $n ->
    [one] The content of { $n } withdrawn interview was removed from every file, and the query store rebuilt.
   *[other] The content of { $n } withdrawn interviews was removed from every file, and the query store rebuilt.
  }
store-taken-again = The journal file { $path } was deleted or replaced while in use; everything saved in it was written again. Please leave the data folder alone.
store-taken = The journal file { $path } was deleted or replaced while in use; its content is being brought back from the query store. Please run fangtan store check.
store-ballast-spent = The disk is full: the last reserve was spent to save answers. Please make room soon.
store-held-replaced = The stored texts of instrument { $hash } differed from those at hand; the old ones are in { $path }.
store-detached = The query store is out of use for now ({ $reason ->
    [full] the disk is full
    [read-only] it can only be read
   *[other] { $reason }
 }); answers are saved in the journal all the same.

# Instruments and the catalogue
problem-file-missing = this file is missing.
problem-unreadable = cannot be read: { $detail }
problem-too-large = the file is too large and was not read.
problem-not-utf8 = not UTF-8; please save it as UTF-8.
problem-toml = faulty TOML: { $detail }
problem-fluent = faulty Fluent: { $detail }
problem-format = the format is { $found }; this program reads { $known }.
problem-other-id = the id “{ $name }” is not the folder's name “{ $folder }”.
problem-id = the id “{ $name }” is not valid: lower-case letters, digits and hyphens only, a letter first, at most 40 characters, no reserved word.
problem-duplicate = the id “{ $name }” is there twice.
problem-no-languages = at least one language is needed.
problem-language-tag = “{ $name }” is no language tag, such as zh-CN or en.
problem-target = the target { $name } must lie between 0 and 100.
problem-partial = “partial” is { $name }; it must lie between 1 and the number of items that belong to a dimension.
problem-scale-points = scale “{ $name }” must have 2 to 100 points.
problem-no-scale = scale item “{ $name }” names no scale.
problem-unknown-scale = there is no scale “{ $name }”.
problem-unknown-dimension = there is no dimension “{ $name }”.
problem-dimension-without-scale = “{ $name }” is no scale item and cannot belong to a dimension.
problem-bounds = the smallest value of “{ $name }” is larger than the largest.
problem-choices = “{ $name }” must have 1 to 99 choices.
problem-choice-codes = “{ $name }” repeats a choice, or has an exclusive one that is no choice.
problem-parts = the allocation “{ $name }” must have at least two parts.
problem-parts-twice = the allocation “{ $name }” has both over and choices; keep one of them.
problem-total = the total { $name } must lie between 1 and 10000.
problem-step = the step { $name } must be at least 1 and at most the total.
problem-columns = the columns “{ $name }” must be 2 to 5, and no name may be there twice.
problem-unknown-columns = there are no columns “{ $name }”; a paired item names its columns with “columns”.
problem-columns-elsewhere = the columns “{ $name }” belong to paired items (kind = "paired") only.
problem-grid = “{ $name }” puts neighbouring scale items on one screen: one section, one scale, the same columns, nothing in between.
problem-unknown-function = there is no function “{ $name }”.
problem-pattern = the pattern “{ $name }” cannot be read, or is too large; please write a short regular expression.
problem-specify = “{ $name }” in “specify” is no choice of a single or multi item.
problem-no-calculation = the calculated item “{ $name }” has no “calculation”.
problem-calculation-elsewhere = the calculation “{ $name }” belongs to a calculated item (kind = "calculate") only.
problem-unknown-section = there is no section “{ $name }”.
problem-each = “{ $name }” in “each” is no single or multi item of an earlier section; loops have one level.
problem-too-many = the loop “{ $name }” makes more than twenty thousand items.
problem-filter = “{ $name }” in “filter” is no choice of this item.
problem-leave-out = “{ $name }” in “leave-out” is neither an item nor a section.
problem-unknown-item = there is no item “{ $name }”.
problem-forward-reference = the condition “{ $name }” looks at an item that is asked later.
problem-condition = the condition “{ $name }” makes no sense from here on.
problem-condition-deep = the condition “{ $name }” is nested too deep.
problem-no-targets = check “{ $name }” has no item to mend.
problem-message-missing = the message “{ $name }” is missing.
problem-message-variable = the message “{ $name }” uses a variable that does not exist.
