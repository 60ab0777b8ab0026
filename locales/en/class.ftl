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
