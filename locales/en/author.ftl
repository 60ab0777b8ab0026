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
mend-unknown-item = Use the id of an item that is there.
mend-forward-reference = Let it look at earlier items only, or move that item up.
mend-condition = For example answered(age) and recommend <= 6; codes have single quotation marks.
mend-condition-deep = Remove brackets that are not needed, or split the condition.
mend-no-targets = Name in targets the items that can mend it.
mend-message-missing = Write it into the file.
mend-message-variable = Use the id of an earlier item, that id with -code, or branch.
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
mend-unknown-choice = Use a code that stands in its choices.
mend-unreachable = Look at the numbers and codes of the condition, and at and and or.
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
