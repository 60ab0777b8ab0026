# The author's tools: check, preview, simulate, compare, install.

severity-error = error
severity-warning = warning
severity-note = note
instrument-sound = “{ $name }” ({ $version }) is sound: { $items } items, languages { $languages }.
instrument-usable = “{ $name }” can be used; { $warnings ->
    [one] { $warnings } place
   *[other] { $warnings } places
  } should be mended first.
instrument-broken = “{ $name }” cannot be used yet: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }.

# How to mend it
mend-near = Did you mean “{ $near }”?
mend-file-missing = Make the file, or take its language out of languages.
mend-unreadable = Check the file's permissions and the disk.
mend-too-large = No file may exceed 4 MB, nor all of them 16 MB.
mend-not-utf8 = Save it as UTF-8 in your editor.
mend-fluent =
  { $fault ->
    [equals] A name has letters, digits and hyphens; behind it stand “ = ” and the words.
    [brace] Add the closing brace.
    [brace-over] Remove it; to show a brace itself write {"{ \"}\" }"}.
    [words] Write words behind the equals sign.
    [name] A line that goes on begins with spaces; a comment with #.
    [default] Put an asterisk before one of the cases, as in *[other].
    [quote] Add the closing quotation mark.
    [empty] Write $ and an id into the braces, or remove them.
    [deep] Remove the braces that are not needed.
    [twice] Keep one, and remove or rename the other.
   *[other] Compare this with the guide.
  }
mend-format = Write format = { $known }, or use a newer program.
mend-id = For example trust-1.
mend-duplicate = Choose another id, in the .ftl files too.
mend-no-languages = For example languages = ["zh-CN", "en"].
mend-language-tag = Use a tag, and name the file by it, as in zh-CN.ftl.
mend-target = For example target = 75.
mend-weight = For example weight = 0.25.
mend-weight-missing = Give every dimension a weight, or none.
mend-weights-sum = Write shares of 1, as in 0.4, 0.3, 0.2, 0.1; up to 0.005 of rounding is let pass.
mend-weight-order = Put the dimensions in the order of their weights, or write ordered = false.
mend-partial = Write how many scored items make a usable partial interview.
mend-scale-points = Look at min and max.
mend-no-scale = Add a line scale = "id-of-the-scale".
mend-unknown-scale = Write the scale under [[scales]], or use the id of one that is there.
mend-unknown-dimension = Write it under [[dimensions]], or use the id of one that is there.
mend-dimension-without-scale = Remove dimension, or make it kind = "scale".
mend-bounds = Exchange min and max.
mend-choices = Write choices = ["code", …].
mend-parts = Write at least two choices, or over = "dimensions".
mend-parts-twice = Keep either over or choices.
mend-total = For example total = 100.
mend-step = For example step = 5.
mend-columns = Write each = ["expected", "perceived"], for example.
mend-unknown-columns = Write them under [[columns]], or use a name that is there; a paired item names its set in columns.
mend-columns-elsewhere = Remove columns, or make it kind = "paired".
mend-grid = Items of one grid are neighbours in one section, on one scale, with the same columns.
mend-unknown-function = The guide lists the functions.
mend-pattern = Write a short regular expression, such as [A-Z][0-9]{"{"}2{"}"}.
mend-specify = Name in specify only what stands in choices.
mend-no-calculation = For example calculation = "round(100 * failed / made, 1)".
mend-calculation-elsewhere = Remove calculation, or make it kind = "calculate".
mend-unknown-section = Use the id of a section that is there.
mend-each = Name a single or multi item from a section before; a loop cannot hold another.
mend-too-many = Go through fewer choices, or ask fewer items in each round.
mend-filter = Name in filter only what stands in choices.
mend-leave-out = Use the id of an item or of a section that is there.
mend-pinned-unknown = Name in pinned only what stands in choices, or write pinned = true for the item itself.
mend-bounds-form = Numbers have no quotation marks; a date is written as "2026-03-14", a time as "09:30".
mend-places = For example places = 2.
mend-unknown-item = Use the id of an item that is there.
mend-forward-reference = Let it look at earlier items only, or move that item up.
mend-condition = For example answered(age) and recommend <= 6; codes have single quotation marks.
mend-condition-deep = Remove brackets that are not needed, or split the condition.
mend-no-targets = Name in targets the items that can mend it.
mend-message-missing = Write it into the file.
mend-message-variable = Use the id of an earlier item, that id with -code, branch, or each in a loop.
mend-symlink = Put the file itself into the instrument's folder instead of the link.
mend-no-file = Remove it, or give it a name that does not end in .toml or .ftl.
mend-too-many-files = One instrument, one folder: move the other files away.
mend-bom = Nothing need be done; to be rid of it, save as UTF-8 without BOM.
mend-crlf = Nothing need be done.
mend-syntax =
  { $fault ->
    [duplicate] Keep one, and remove or rename the other.
    [quote] For example id = "esq24"; curly marks “ ” do not count.
    [unclosed] Add the closing mark.
    [equals] For example minutes = 8.
    [comma] For example choices = ["yes", "no"].
    [line] Begin a new line; if it is text, put it in quotation marks.
    [escape] For a backslash itself write two.
    [key] Words belong in the .ftl files; here stand ids alone.
    [deep] Remove the brackets that are not needed.
   *[other] Compare this line with the guide.
  }
mend-unknown-key = Use a key from the guide, or remove this line.
mend-unknown-value = Choose one of: { $known }.
mend-missing-key = Add a line { $name } = …
mend-wrong-type =
  { $wanted ->
    [flag] Without quotation marks, for example required = false.
    [list] For example choices = ["yes", "no"]; a list of parts has double brackets, as in [[sections]].
    [number] Without quotation marks, for example target = 75.
    [count] Without quotation marks, for example minutes = 8.
    [whole] Without quotation marks or a decimal point, for example min = 1.
    [flag-or-list] For example pinned = true, or pinned = ["other"].
    [strictness] For example required = "soft".
    [bound] For example min = 0, min = "2026-01-01" or min = "09:30".
    [table] Begin it with a heading such as [[sections.items]].
   *[text] Put it in double quotation marks, for example version = "1.0".
  }
mend-too-many-items = Split the instrument into several.
mend-choice-twice = Give every choice a code of its own.
mend-exclusive-kind = Remove exclusive, or make it kind = "multi".
mend-exclusive-unknown = Name in exclusive only what stands in choices.
mend-exclusive-all = Make it kind = "single", or keep only choices such as “none of these” exclusive.
mend-cycle = Let conditions look only at earlier items.
mend-special-code = Narrow the range, or choose another code.
mend-code-like-special = Remove it from choices: don't know, refused and not applicable are no choices.
mend-reverse-kind = Remove reverse.
mend-reverse-unlabelled = Give every point words (labels = "all"), or word the item the other way round.
mend-clash-note = Look at an item that is answered.
mend-clash-selected = Compare it, as in { $name } >= 4, or ask answered({ $name }).
mend-clash-several = Ask selected({ $name }, 'code') instead.
mend-clash-number = Numbers have no quotation marks, as in { $name } = 4.
mend-clash-code = Codes have single quotation marks, as in { $name } = 'yes'.
mend-clash-order = Use = or !=, and or for several codes.
mend-clash-pattern = Compare it, as in { $name } >= 4.
mend-unknown-choice = Use a code that stands in its choices.
mend-unreachable = Look at the numbers and codes of the condition, and at and and or.
mend-screen-out-never = Look at the numbers and codes of when, and at and and or.
mend-screen-out-always = Look at the numbers and codes of when, and at not, and and or.
mend-message-each = Write it out, or move the item into a section with each.
mend-check-never = Look at the numbers and codes of fails-if, and at and and or.
mend-message-reference = Write that message; an answer has a $ before its name.
mend-label-count = Write one .point-number = … for each point.
mend-label-spare = Remove it, or change min, max or labels of the scale.
mend-message-idle = Remove it; if the name is a slip, use the id of the item.
mend-message-one-sided = Write it in the other language too, or in neither.
mend-message-later = Show answers to earlier items only.
mend-personal = Add a .purpose that says what for; if it can be done without, remove the item.
mend-file-idle = Add its tag to languages, or remove the file.
mend-text-long = Shorten it, or move a part to .help.

# Commands
about-instrument = tools for writing instruments
about-instrument-check = check an instrument and tell everything wrong with it at once
arg-dir-or-id = an instrument's folder, or its id
about-instrument-schema = print the JSON Schema of instrument.toml, for editors

# Simulated interviews
simulated = simulated
arg-simulated = Simulated interviews as well
about-instrument-new = ask a few things and write the beginnings of an instrument in two languages
about-instrument-install = put an instrument into the data folder; an older version is kept beside it
about-instrument-show = print the paper form
about-instrument-simulate = have made-up respondents answer, to try an instrument; never in results
about-instrument-diff = compare two versions: may their answers be pooled?
arg-new-id = the id of the new instrument
arg-new-out = the folder to put it into (by default the current one)
arg-format = the format: md or html
arg-number = how many interviews, 10 by default
arg-seed = the seed, 1 by default; the same seed gives the same answers
arg-style = satisfied, angry, straight-liner, speeder, random, trust-crisis or mixed
arg-old = the older version: folder or id
arg-new = the newer version: folder or id
error-simulate-data = Made-up interviews must not mix with real ones. Name a folder for them with --data.
error-new-id = “{ $name }” cannot be an id. Use lower-case letters, digits and hyphens, a letter first, at most 30 characters.
error-write = { $path } cannot be written: { $reason }. Please check permissions and room on the disk.
error-folder-exists = { $path } is there already and was left untouched. Choose another id, or move it away first.
paper-written = The paper form is in { $path }.
simulated-done = { $n ->
    [one] { $n } simulated interview
   *[other] { $n } simulated interviews
  } of “{ $name }” written to { $path }, { $complete } of them complete (style { $style }, seed { $seed }). They are in no results.
installed-new = “{ $name }” ({ $version }) is installed.
installed-same = “{ $name }” ({ $version }) was installed already, with the same content.
installed-beside = “{ $name }” ({ $version }) is installed. The one before is kept as “{ $older }”; interviews begun with it go on as they are.
new-id = Id (lower-case letters, digits, hyphens) [{ $default }]:
new-title-zh = Title in Chinese [{ $default }]:
new-title-en = Title in English [{ $default }]:
new-dimensions = Ids of the dimensions, with spaces between [{ $default }]:
new-items = Statements for each dimension [{ $default }]:
new-again = That will not do; please write it again.
new-written = The beginnings are in { $path }. After changing them run: fangtan instrument check { $path }

# The paper form
paper-branch = Branch
paper-interviewer = Interviewer
paper-date = Date
paper-age = Respondents must be at least { $age }; thank anyone younger and go no further.
paper-agreed = Agrees to take part (interviewer's signature)
paper-one = Tick one.
paper-several = Tick all that apply.
paper-quantity =
  { $form ->
    [date] Write a date: year, month, day
    [time] Write a time of day: hour, minute
   *[decimal] { $places ->
        [0] Write a whole number
        [one] Write a number with at most { $places } decimal place
       *[other] Write a number with at most { $places } decimal places
      }
  }{ $bounds ->
    [both] , from { $min } to { $max }.
    [min] , not below { $min }.
    [max] , not above { $max }.
   *[none] .
  }
paper-rows = Tick one number in each row.
paper-columns = Tick one number in each column of each row.
paper-number = Write a whole number from { $min } to { $max }.
paper-share = Share out all { $total } points.
paper-write = Write below.
paper-only = Ask only if { $rule }.
paper-answer = [answer to question { $n }]
paper-open = ________
paper-question = question { $n }
paper-or = {" "}or{" "}
paper-and = {" "}and{" "}
paper-not = not ({ $rule })
paper-column = { $question }, { $column }
paper-offered = { $label } (only if { $rule })
paper-nonanswer = { $item } was not answered
paper-matches = { $item } is written as { $pattern }
paper-today = the day of the interview
paper-comma = ,{" "}
paper-if = ({ $yes } if { $rule }, else { $no })
paper-function =
  { $name ->
    [count-selected] the number of choices ticked in { $terms }
    [count-answered] how many of { $terms } have an answer
    [coalesce] the first answer among { $terms }
    [min] the smallest of { $terms }
    [max] the largest of { $terms }
    [sum] the sum of { $terms }
    [mean] the mean of { $terms }
    [string-length] the number of characters in { $terms }
    [year] the year of { $terms }
    [month] the month of { $terms }
    [day] the day of the month of { $terms }
    [weekday] the day of the week of { $terms } (Monday is 1)
    [years] full years between { $terms }
   *[other] { $name }({ $terms })
  }
paper-answered = { $item } has an answer
paper-selected = { $code } is ticked in { $item }
paper-quoted = “{ $text }”

# Two versions compared
weight-breaking = Do not pool
weight-caution = Pool with care
weight-safe = Pool freely
pooling-same = The two versions are the same.
pooling-safe = Answers to both versions can be pooled.
pooling-caution = Think before pooling answers to both versions, and tell of the changes in the report.
pooling-breaking = Answers to both versions cannot simply be pooled; what stands under “Do not pool” must be worked out apart.
diff-whole = the whole instrument
diff-id = the id was “{ $was }” and is “{ $is }”: another instrument.
diff-languages = the languages were { $was } and are { $is }; compare scores by language before pooling.
diff-dimensions = the dimensions were { $was } and are { $is }; their scores and the overall score are not the same things.
diff-ordered = whether the dimensions stand by influence was { $was } and is { $is }; the overall interval is worked out differently.
diff-weights = the stated weights were “{ $was }” and are “{ $is }”; the overall point is another one, scores of dimensions are not.
diff-target = the target was { $was } and is { $is }; it concerns suggestions alone.
diff-min-age = the lowest age was “{ $was }” and is “{ $is }”; other people are asked.
diff-consent = the notice was version “{ $was }” and is version “{ $is }”; people agreed to something else.
diff-partial = what makes a partial interview was “{ $was }” and is “{ $is }”.
diff-scale-range = the scale was { $was } and is { $is }; the same number no longer means the same.
diff-scale-labels = other points of the scale have words.
diff-item-added = a new item; the older version has no answers to it, and it may colour those after it.
diff-item-removed = an item that went; the newer version has no answers to it.
diff-reverse = reversed was { $was } and is { $is }; high scores have become low ones.
diff-dimension = it belonged to “{ $was }” and belongs to “{ $is }”.
diff-indicator = the indicator was “{ $was }” and is “{ $is }”.
diff-required = required was { $was } and is { $is }; there will be more or fewer blanks.
diff-specials = other non-answers can be recorded, which changes how many people give one.
diff-incident = what it reports for suggestions that come first has changed.
diff-provenance = where the wording comes from is told differently.
diff-relevant = other people are asked it.
diff-scale = it was on the scale “{ $was }” and is on “{ $is }”.
diff-length = texts may be longer or shorter.
diff-bounds = other numbers are accepted.
diff-columns = the columns were { $was } and are { $is }; what stands beside a rating colours it.
diff-column-scored = the column that counts was “{ $was }” and is “{ $is }”.
diff-calculation = it was worked out as “{ $was }” and is worked out as “{ $is }”.
diff-filter = its choices are offered to other people.
diff-random = what chance puts in order has changed; first ones are chosen more often.
diff-grid = it stands on one screen with other items, which colours the answers.
diff-floor = the seconds below which an answer counts as too fast have changed.
diff-pattern = texts must have another form.
diff-screen-out = who is asked no further has changed; other people are in the sample.
diff-modes = what a way of interviewing leaves out or hides has changed.
diff-kind = it is another kind of item; the answers are not alike.
diff-settings = it is answered in another way; the answers cannot be compared as they are.
diff-wording = the wording in { $was } has changed; it can be pooled if it means the same.
diff-order = from here on the items stand in another order; what comes before colours what comes after.
diff-check = the rule of this check has changed.
diff-choices-added = new choices { $is }; some who chose others may now choose them.
diff-choices-removed = choices { $was } went; those who chose them have nowhere to go.
diff-choices-order = the choices stand in another order; the first ones are chosen more often.
diff-exclusive = other choices are exclusive.
diff-code-reused = the code meant “{ $was }” and means “{ $is }”: one code for two things.
diff-label = the label was “{ $was }” and is “{ $is }”.

# Preview
arg-preview = look at the instrument in this folder: nothing is stored; after a change is saved, any key shows it
preview = preview
preview-unsaved = preview: nothing is stored
preview-reloaded = The instrument was read anew.
preview-broken = After the change there { $n ->
    [one] is { $n } error
   *[other] are { $n } errors
  }; the old version stays: { $first }
