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
store-line = { $kind ->
    [torn] Line { $line } of { $file } was never finished
    [newer] Line { $line } of { $file } was written by a newer program, which this one cannot read
    [gone] The whole file { $file } is gone
    [unlike] Up to line { $line }, { $file } is not what the index knows of it; what came after may be lost
   *[changed] Line { $line } of { $file } was changed after it had been written
 }{ $interview ->
    [none] {""}
   *[other] { " " }(interview { $interview })
 }; everything else is used.
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
problem-not-utf8 = this is not UTF-8.
problem-toml = faulty TOML: { $detail }
problem-fluent =
  { $fault ->
    [equals] an equals sign is missing here, or the name has a character that it cannot have.
    [brace] a brace is never closed.
    [brace-over] this closing brace is one too many.
    [words] there are no words behind the equals sign.
    [name] a name should begin here, or the line above go on.
    [default] a choice of cases needs one default, and only one.
    [quote] a quotation mark is never closed.
    [empty] the braces are empty, or hold what cannot be read.
    [deep] the braces nest too deep; the file was not read.
    [twice] “{ $detail }” is there twice.
   *[other] faulty Fluent: { $detail }
  }
problem-format = the format is { $found }; this program reads { $known }.
problem-other-id = the id “{ $name }” is not the folder's name “{ $folder }”.
problem-id = the id “{ $name }” is not valid: lower-case letters, digits and hyphens only, a letter first, at most 40 characters, no reserved word.
problem-duplicate = the id “{ $name }” is there twice.
problem-no-languages = at least one language is needed.
problem-language-tag = “{ $name }” is no language tag, such as zh-CN or en.
problem-target = the target { $name } must lie between 0 and 100.
problem-weight = the weight { $name } is not above 0.
problem-weight-missing = the dimension “{ $name }” has no weight, while others have one.
problem-weights-sum = the weights of the dimensions add up to { $name }, not to 1.
problem-weight-order = the weight { $name } is greater than that of the dimension before it, although the order is said to be that of influence.
problem-partial = “partial” is { $name }; it must lie between 1 and the number of items that belong to a dimension.
problem-scale-points = scale “{ $name }” must have 2 to 100 points.
problem-no-scale = scale item “{ $name }” names no scale.
problem-unknown-scale = there is no scale “{ $name }”.
problem-unknown-dimension = there is no dimension “{ $name }”.
problem-dimension-without-scale = “{ $name }” is no scale item and cannot belong to a dimension.
problem-bounds = the smallest value of “{ $name }” is larger than the largest.
problem-bounds-form = a bound of “{ $name }” is no answer to it.
problem-places = “{ $name }” has more than 6 places behind the point.
problem-choices = “{ $name }” must have 1 to 99 choices.
problem-parts = the allocation “{ $name }” must have at least two parts.
problem-parts-twice = the allocation “{ $name }” has both over and choices; keep one of them.
problem-total = the total { $name } must lie between 1 and 10000.
problem-step = the step { $name } must be at least 1 and at most the total.
problem-columns = the columns “{ $name }” must be 2 to 5.
problem-unknown-columns = there are no columns “{ $name }”.
problem-columns-elsewhere = the columns “{ $name }” belong to paired items only.
problem-grid = “{ $name }” puts items on one screen that do not fit together.
problem-unknown-function = there is no function “{ $name }”.
problem-pattern = the pattern “{ $name }” cannot be read, or is too large.
problem-specify = “{ $name }” in specify is no choice of a single or multi item.
problem-no-calculation = the calculated item “{ $name }” has no calculation.
problem-calculation-elsewhere = the calculation “{ $name }” belongs to a calculated item only.
problem-unknown-section = there is no section “{ $name }”.
problem-each = “{ $name }” in each is no item with choices of an earlier section.
problem-too-many = the loop “{ $name }” makes more than twenty thousand items.
problem-filter = “{ $name }” in filter is no choice of this item.
problem-leave-out = “{ $name }” in leave-out is neither an item nor a section.
problem-pinned-unknown = “{ $name }” pins a choice that is not among its choices.
problem-unknown-item = there is no item “{ $name }”.
problem-forward-reference = the condition “{ $name }” looks at an item that is asked later.
problem-condition = the condition “{ $name }” makes no sense from here on.
problem-condition-deep = the condition “{ $name }” is nested too deep.
problem-no-targets = check “{ $name }” has no item to mend.
problem-message-missing = the message “{ $name }” is missing.
problem-message-variable = the message “{ $name }” uses the variable “{ $variable }”, which does not exist.
problem-symlink = this file is a link that leads out of the folder; it was not read.
problem-no-file = this is not an ordinary file; it was not read.
problem-too-many-files = the folder has more than { $most } .toml and .ftl files; from this one on they were not read.
problem-bom = the file begins with a byte order mark; it was taken away.
problem-crlf = the file has Windows line ends; they were converted.
problem-syntax =
  { $fault ->
    [duplicate] the same name is given twice.
    [quote] text needs straight double quotation marks around it.
    [unclosed] a quotation mark or bracket is never closed.
    [equals] an equals sign and a value are missing behind this name.
    [comma] a comma is missing between two parts of a list.
    [line] only one “name = value” fits on a line.
    [escape] this character means nothing behind a backslash.
    [key] a name has only letters, digits, hyphens and underscores.
    [deep] the brackets nest too deep.
   *[other] faulty TOML: { $detail }
  }
problem-unknown-key = there is no key “{ $name }”.
problem-unknown-value = “{ $name }” cannot stand here.
problem-missing-key = “{ $name }” is missing from this part.
problem-wrong-type =
  { $wanted ->
    [flag] only true or false can stand here.
    [list] a list must stand here.
    [number] a number must stand here.
    [count] a whole number from 0 must stand here.
    [whole] a whole number must stand here.
    [table] a part of its own must stand here.
    [flag-or-list] true, false or a list of choices must stand here.
    [strictness] true, false, "hard", "soft" or "off" must stand here.
    [bound] a number, or a date or time in quotation marks, must stand here.
   *[text] text must stand here.
  }
problem-too-many-items = there are more than { $most } items, scales, dimensions or checks; nothing further was read.
problem-choice-twice = “{ $name }” has the same choice twice.
problem-exclusive-kind = “{ $name }” is no multi item and cannot have an exclusive choice.
problem-exclusive-unknown = an exclusive choice of “{ $name }” is not among its choices.
problem-exclusive-all = every choice of “{ $name }” is exclusive, so that only one can be chosen.
problem-cycle = the condition “{ $name }” goes round in a circle: whether this is asked hangs on its own answer.
problem-special-code = the values of “{ $name }” include −99 to −93, which stand for the non-answers in files of responses.
problem-code-like-special = the choice “{ $code }” of “{ $name }” has the name of one of its specials, and would be counted apart from it.
problem-reverse-kind = “{ $name }” is no scale item and cannot be reversed.
problem-reverse-unlabelled = the reversed item “{ $name }” is on a scale with words at its ends only, so that its direction is easily missed.
problem-clash-note = “{ $name }” is only words to read; it has no answer to look at.
problem-clash-selected = “{ $name }” has no choices, so selected cannot be asked of it.
problem-clash-several = “{ $name }” may have several answers and cannot be compared.
problem-clash-number = the answer to “{ $name }” is a number, and is compared with a code here.
problem-clash-code = the answer to “{ $name }” is a code, and is compared with a number here.
problem-clash-pattern = “{ $name }” is no text; a pattern cannot be held against it.
problem-clash-order = the answer to “{ $name }” is a code; one is not more than another.
problem-unknown-choice = “{ $name }” has no choice “{ $code }”.
problem-unreachable = “{ $name }” is never asked: no answers meet its condition.
problem-screen-out-never = screen-out “{ $name }” never fires: no answers meet its when.
problem-screen-out-always = screen-out “{ $name }” always fires: all answers meet its when, and nobody can be interviewed.
problem-message-each = “{ $name }” shows “{ $variable }”, but is not asked in a loop.
problem-check-never = check “{ $name }” never fires: no answers meet its fails-if.
problem-message-reference = the message “{ $name }” refers to “{ $reference }”, which is not there.
problem-label-count = scale “{ $name }” needs { $wanted } labels and has { $found } here.
problem-label-spare = the label “{ $name }” is never shown: its scale has no such point, or shows only its ends.
problem-message-idle = nothing uses the message “{ $name }”.
problem-message-one-sided = “{ $name }” is not there in { $lang }.
problem-message-later = the message “{ $name }” shows the answer to “{ $variable }”, which has not been asked by then.
problem-personal = “{ $name }” asks for something by which the respondent can be known, and does not say what for.
problem-file-idle = the file “{ $name }” is not used: languages does not name it.
problem-text-long = “{ $name }” takes { $lines } lines of { $columns } columns, more than the { $most } that are read at a glance.
