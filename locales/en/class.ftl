# Class.

about-class = In class: tell a case, let groups score it, reveal, discuss, score again
arg-class-case = The case, such as dashun; left out, it is chosen from a menu
context-class = class
context-class-list = class menu
context-class-pages = class pages
action-big = large print
action-teacher = teacher's notes
error-class-terminal = Class needs the whole screen of a terminal, and there is none here. Run it in a terminal window; fangtan case show prints a case.

class-name = Class
class-read = Tell the case
class-read-about = Page after page, then the questions for discussion
class-cards = Theory cards
class-cards-about = Five, one screen each, each with a question
class-cases = Choose a case
class-cases-about = Six cases ship with the program
class-instruments = Choose an instrument
class-instruments-about = Without a case: score your own organisation
class-items = { $n ->
    [one] { $n } question
   *[other] { $n } questions
  }
class-broken = Something is wrong with its files. Leave, and see fangtan instrument check or fangtan case check.
class-question = Question { $n }
class-teacher = teacher's notes

context-votes = class: the grid
context-class-field = class: place of files
context-reveal = class: reveal
action-silent = not evidenced
action-as-before = as in the first vote
action-quoted = quoted
action-inferred = inferred
action-assumed = assumed
action-across = across/down
action-import = take in groups' files
action-close-vote = close
action-handout = hand-out

# Commands
about-class-vote = One group votes on its own machine and writes a file for the trainer
about-class-import = Take groups' files into a class
about-class-handout = Print the hand-out of a class: case, votes, what moved, suggestions, a draft plan
arg-class-code = The code of the class, as in the title of the grid; a class that is there is gone on with
arg-groups = How many groups, 1 to 8
arg-group = Which group, 1 to 8
arg-round = Which vote: 1 or 2
arg-votes = Files of the groups (CSV or JSON), or a folder of them
arg-class-vote-out = Write to this file: JSON if its name ends in .json, else CSV
error-no-class = There is no class with the code “{ $code }”. Check it against the title of the grid.

# Menu
class-go-on = Go on: { $code }
class-go-on-about = { $n ->
    [one] Begun { $time }; { $n } group has voted
   *[other] Begun { $time }; { $n } groups have voted
  }
class-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
  }
class-groups-about = Press 1–8 to change
class-scored = Scored with: { $title }
class-scored-about = This case goes with several instruments; Enter takes the next one
class-vote-1 = First vote
class-vote-1-about = One key a cell; no group sees another's
class-vote-2 = Second vote
class-vote-2-about = Once more, after the discussion
class-reveal-1 = Reveal the first vote
class-reveal-1-about = Evidence, intervals, side by side, disagreement, step by step
class-reveal-2 = Reveal the second vote
class-reveal-2-about = What moved from the first to the second
class-handout = Write the hand-out
class-handout-about = As Markdown and as a web page, into the current folder

# Voting
class-code = code { $code }
class-group = Group { $n }
class-groups-row = Group
class-entered-row = Entered of { $n }
class-silent-key = “-” not evidenced
class-closed = This vote is closed. To change something, open it again with F7.
class-opened = The vote is open again; close it with F7 when you are done.
class-all-in = All groups are in. F7 closes the vote and reveals it.
class-blanks = That was the last cell, and some are blank: blank means “not entered”, never 0. Close with F7, or go back and fill them in.
class-no-votes = No group has voted yet.
class-no-point = This one takes { $min } to { $max }.
class-no-tag = Enter a score first, then say what it rests on.
class-tagged = Group { $group }, { $code }: { $tag }
class-still-open = This vote is not closed yet. Close it on the grid with F7, then reveal it.
class-recalled = Taken up again; every vote is there.
class-not-recalled = The instrument of this class is not here any more, so it cannot be taken up. Use a machine that has it.
class-vote-written = Written to { $path }. Give this file to the trainer.
class-handout-written = The hand-out is in { $path }.
tag-quoted = quoted
tag-inferred = inferred
tag-assumed = assumed

# Files
class-import-title = Files of the groups
class-import-ask = Where is the file, or the folder? Enter takes it; you can paste.
class-imported = Votes taken in, group { $groups }.
class-import-some = { $n ->
    [one] Votes taken in, group { $groups }; { $n } file was left out. { $fault }
   *[other] Votes taken in, group { $groups }; { $n } files were left out. { $fault }
  }
class-import-none = There is no CSV or JSON file there.
class-import-unreadable = { $file } cannot be read ({ $reason }) and was left out. Check the place and who may read it.
class-import-shape = { $file } is no vote and was left out. Use a file that fangtan class vote wrote.
class-import-line = Line { $n } of { $file } makes no sense; the file was left out. Have the group write it again.
class-import-mixed = { $file } mixes several groups or votes and was left out. One file is one vote of one group.
class-import-newer = { $file } comes from a newer program and was left out. Update the program here.
class-import-code = { $file } has the class code { $code }, this class is { $own }; it was left out. Check the code with the group.
class-import-version = { $file } was voted with { $version }, and here it is { $own }: not the same questions, so it was left out. Have the group vote with the same version.
class-import-group = { $file } names no group from 1 to 8, or no first or second vote; it was left out.
class-import-closed = { $file } came too late: this vote is closed, and group { $group } was left out. To take it in, open the vote with F7.
class-import-twice = Group { $group } has voted already; { $file } was left out. Check the group's number.
class-import-item = “{ $item }” in { $file } is not voted on, or its score is out of range; the file was left out. Have the group write it again.

# Reveal
class-coverage = Evidence
class-coverage-is = Indicators, of { $all }, that a group saw evidence for and scored.
class-coverage-case = The case itself supports { $n } of { $all }.
class-coverage-group = { $group }: evidence { $n }, none { $silent }
class-coverage-blank = { $group }: evidence { $n }, none { $silent }, not entered { $blank }
class-coverage-none = { $group }: not entered
class-interval = Interval
class-interval-is = What has no evidence counts lowest at the left end, highest at the right one. All weights that the order of the factors allows are tried, so a range remains even with evidence for everything.
class-side = Side by side
class-side-legend = In bold, factors from 0 to 100; “—” where fewer than half are scored. Below, the scores entered; “–” not evidenced, empty not entered.
class-spread = Disagreement, largest first
class-silent-groups = { $n ->
    [one] { $n } no evid.
   *[other] { $n } no evid.
  }
class-discuss = Discussion
class-blank = not entered
class-no-passage = The case says nothing about this.
class-passage = Page { $page } of the case: “{ $passage }”
class-shift = From the first vote to the second
class-shift-group = { $group }: ↑{ $up } ↓{ $down } +{ $found } x{ $dropped } ={ $same }
class-shift-none = { $group }: did not vote twice, not compared
class-shift-legend = ↑↓ points up and down; + evidence found; x evidence given up; = the same; empty: not entered in one of the votes.
class-moved = What moved
class-moved-is = Of { $both } cells entered twice, { $changed } changed: { $up } up, { $down } down, { $found } with evidence found, { $dropped } with it given up.
class-moved-width = The interval of the overall score was { $first } points wide on average, now { $second }.
class-moved-closer = Closer now: { $name }, from { $first } to { $second }.

# Hand-out
handout-title = { $title }: hand-out
handout-lead = Class { $code } · { $date } · { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  } · { $instrument }
handout-case = The case
handout-groups = The groups' votes
handout-overall = Overall interval
handout-scores = Indicator by indicator
handout-indicator = Indicator
handout-legend = “–” not evidenced, “·” not entered. Not entered is never 0.
handout-spread = The largest disagreements
handout-apart = { $name }: scores { $ends }; { $silent ->
    [one] { $silent } group sees no evidence
   *[other] { $silent } groups see no evidence
  }
handout-agreed = The groups agreed.
handout-moved = What moved
handout-advice = Suggestions
handout-advice-is = Ranked by the middle one of the groups' scores. They come from a case, not from customers: an exercise.
handout-because = Because of { $reasons }
handout-no-advice = Too few scores have evidence, or all reach the target, so nothing can be ranked. Ask first what should be measured.
handout-plan = A draft plan
handout-plan-is = Twelve sections. What the class found out is in them; the rest is for the groups to write.
handout-plan-basis = Basis: discussion of the case “{ $title }” in class, with votes of { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }.
handout-plan-state = See the votes above. Where an indicator has no evidence, measure before you judge.
handout-plan-gaps = Which indicators are furthest from the target? Why: customers not understood, a wrong standard, a standard not kept, or too much promised?
handout-plan-goals = Which indicator, from what to what, by when?
handout-plan-measures = What is to be done, and which indicator does each measure serve?
handout-plan-duties = Who leads, who helps?
handout-plan-timetable = What first, what next, in how many weeks?
handout-plan-resources = How many people, how much money, which systems?
handout-plan-risks = What can go wrong, and what then?
handout-plan-safeguards = Who checks, and how often?
handout-plan-evaluation = How will you know that it worked: which figure, measured how?
handout-plan-annex = This hand-out and the case.
