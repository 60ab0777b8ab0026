# Cases for class: listed, printed, checked.

about-case = Cases for class
about-case-list = List the cases that ship with the program
about-case-show = Print a case: its pages and questions; with --teacher, the answers, the teacher's note and the evidence as well
about-case-check = Check a case and tell everything wrong with it at once
arg-case = The case: an id such as dashun, or a folder
arg-teacher = For the teacher: with answers, the teacher's note and the evidence
arg-out-file = Write to this file
case-detail = { $pages } pages, { $questions } questions; goes with { $instruments }
case-written = The case is in { $path }.
error-no-case = There is no case “{ $name }”; available: { $known }.
error-broken-case = { $n ->
    [one] Case “{ $name }” has { $n } fault and cannot be used; please mend it as listed above.
   *[other] Case “{ $name }” has { $n } faults and cannot be used; please mend them as listed above.
  }

# On paper
case-page = Page { $n }
case-questions = For discussion
case-answer = What to look for: { $text }
case-note = Teacher's note
case-goal = Aim: { $text }
case-flow = Course: { $text }
case-watch = Watch out: { $text }
case-map = Evidence: { $title }
case-coverage = The case says something about { $told } of { $all } indicators.
case-silent = No evidence on { $codes }. Mark these “not evidenced”; do not guess.
case-evidence = { $indicators } ({ $strength }, page { $page }): “{ $passage }” { $why }
evidence-quoted = stated
evidence-inferred = inferred
case-comma = ,{" "}

# Checking
case-sound = Case “{ $name }” is sound: { $pages } pages, { $questions } questions, languages { $languages }.
case-usable = { $warnings ->
    [one] Case “{ $name }” can be used, but { $warnings } thing should be mended first.
   *[other] Case “{ $name }” can be used, but { $warnings } things should be mended first.
  }
case-broken = Case “{ $name }” cannot be used yet. Errors: { $errors }; warnings: { $warnings }.
problem-case-id = the id “{ $name }” is not the folder's name.
problem-case-pages = a case has from 1 to { $name } pages.
problem-case-questions = a case has from 1 to { $name } questions.
problem-case-instrument = there is no instrument “{ $name }”.
problem-case-unlisted = “{ $name }” is not among the instruments of this case.
problem-case-page = there is no page { $name }.
problem-case-idle = the evidence “{ $name }” names no indicator.
problem-case-indicator = this instrument has no indicator “{ $name }”.
problem-case-twice = there is evidence on “{ $name }” already.
problem-case-variable = “{ $name }” refers to “{ $variable }”, but a case has no answers to show.
problem-case-passage = the words of “{ $name }” are not on page { $page }.
problem-case-elsewhere = the words of “{ $name }” are not on page { $page } but on page { $other }.
problem-case-long = “{ $name }” takes { $lines } lines of { $columns } columns; a projected page holds { $most }.
mend-case-id = Use the folder's name, or rename the folder.
mend-case-pages = Count the messages page-* in the .ftl files.
mend-case-questions = Count the messages question-* in the .ftl files.
mend-case-instrument = Use the id of an instrument that is there; fangtan list instruments shows them.
mend-case-unlisted = Add it to instruments, or use the id of one that is listed there.
mend-case-page = Name the page that has these words, or raise pages.
mend-case-idle = Write indicators = ["CODE", …], or remove this evidence.
mend-case-indicator = Use the code of an indicator of this instrument, such as R2.
mend-case-twice = Keep one piece of evidence for each indicator of an instrument, the strongest.
mend-case-variable = Write the word itself.
mend-case-passage = Copy a passage from that page, word for word.
mend-case-elsewhere = Change page to { $other }.
mend-case-long = Make two pages of it, or shorten it.
