# In class: teaching sets and what-if.

# Keys
context-class-sets = class: teaching sets
context-class-what-if = class: what if
action-what-if = what if
action-lever = next kind
action-nudge = 1 more
action-nudge-back = 1 less
action-convention = convention
action-undo = undo
action-reset = reset

# Menu
class-sets = Teaching sets
class-sets-about = Six sets of made-up answers, each with something worth arguing about
class-what-if = What if
class-what-if-about = Move scores and weights with the arrow keys; composite, ranks and suggestions follow
about-class-set = Write a teaching set as CSV, for students to analyse with fangtan score
arg-set = the set: reversal, league, simpson, proration, schemes or straight
class-set-written = The set was written to { $path }. Its answers are made up; analyse them with fangtan score { $path } --instrument esq24.

# Conventions
convention-name-linear = linear 0–100
convention-name-times-twenty = times 20
convention-name-grades = grades 100/80/60/30/0
convention-name-top-two = top two boxes
convention-name-net = net (top two − bottom two)

# What if
what-if-name = What if
what-if-mark = HYPOTHETICAL, not measured
what-if-from = from: { $start }
what-if-middle = mid-scale
what-if-moves = { $n ->
    [one] { $n } move
   *[other] { $n } moves
  }
what-if-overall = Overall { $score } (was { $before }) · by order { $low }–{ $high }
what-if-factors = factors
what-if-items = items
what-if-weights = weights
what-if-first = Do first: { $action }
what-if-open = No overall score: a factor lacks evidence; it may be { $range }
what-if-own-weights = weights by hand
what-if-order-broken = these weights break the order of influence, so the point may lie outside
what-if-assumed = assumed
what-if-rank = no. { $now }
what-if-rank-moved = no. { $was }→{ $now }
what-if-weight = weight { $share }%
what-if-suggestions = If it were so, do first
what-if-nothing = Every item is at its target, or too little is known: no suggestions.
what-if-because = { $name } { $score }, weight { $weight }%, priority { $priority } (linear scores)

# Teaching sets: heads
set-col-factor = factor
set-col-r = r
set-col-beta = β
set-col-place = rank
set-col-relative = relative
set-col-branch = branch
set-col-mean = mean
set-col-interval = 95% interval
set-col-places = ranks
set-col-channel = channel
set-col-n-1 = n, wave 1
set-col-wave-1 = wave 1
set-col-n-2 = n, wave 2
set-col-wave-2 = wave 2
set-col-change = change
set-col-way = trust
set-col-off = off by
set-col-partly = partly
set-col-convention = convention
set-col-lowest = lowest
set-col-highest = highest
set-col-rows = rows
set-col-sd = sd
set-row-app = mobile app
set-row-phone = hotline
set-row-all = all
set-row-truth = had all answered
set-row-prorated = mean of answered
set-row-complete = complete rows only
set-row-all-rows = all
set-row-without = without straight lines
set-row-flagged = straight lines alone

# Teaching sets: what is to be seen
set-note = { $note } n = { $n }, made up from seed { $seed }. As a file: fangtan class set { $name } -o { $name }.csv
set-reversal = Which factor matters more? It depends on the method
set-reversal-say = Four factors explain overall quality. By β responsiveness comes before reliability; by relative weight it is the other way round. β counts only what a factor has of its own while the others stay put; relative weights also divide what factors share, and reliability shares much with trust and ease of use.
set-reversal-ask = You can mend one thing first. Which column do you listen to, and why?
set-reversal-note = β: standardised regression coefficient. Relative weight: Johnson (2000), percent of R². Association, not cause. Scores linear 0–100.
set-league = Can you trust a rank in a league table?
set-league-say = Of eight branches seven are truly alike; only H is worse. The means rank them from one to eight all the same. With sampling error any of the first seven may stand before any other.
set-league-ask = A bonus for number one, a warning for number seven: is that fair?
set-league-note = Scores linear 0–100, rank-sum weights. Ranks: Welch's t for all pairs with Holm's correction, all true at once with 95% confidence.
set-simpson = Every channel improved, and the total fell
set-simpson-say = Mobile app and hotline both score higher in the second wave, and both together lower. Many more respondents came by the hotline, which has always scored low: the mix changed, not the service.
set-simpson-ask = The director sees only the falling total and wants somebody to answer for it. Which figures do you show?
set-simpson-note = Scores linear 0–100, rank-sum weights; change = second wave − first.
set-proration = How do you score a half-answered sheet?
set-proration-say = Trust has six questions, and the bank does badly on the last three. Two in five respondents skip those, and by “mean of the answered ones, from half on” the score is too high: the easy questions stand in for the hard ones. One in ten answered two only and gets no score.
set-proration-ask = What must a report say beside the mean, so that nobody is misled?
set-proration-note = Scores linear 0–100, from 3 answers on. “Had all answered” rests on the answers before some were taken out: a real survey never sees them.
set-schemes = The same answers, five scores
set-schemes-say = A hundred people gave exactly these answers: 30 strongly agree, 40 agree, 20 neither, 7 and 3 disagree. With another convention it is another score.
set-schemes-ask = Two banks both claim “76”. What do you ask before you compare them?
set-schemes-note = Linear = (x − 1) / 4 × 100; times 20 starts at 20; the five grades are not evenly spaced; top two = share of 4 and 5, net = that minus the share of 1 and 2.
set-straight = The sheet ticked straight down
set-straight-say = Sixty of three hundred sheets have the same tick from top to bottom. With them α of trust is higher, and the mean is lifted too. “Reliable” does not mean “answered with care”.
set-straight-ask = You find straight lines. Do you delete them? What does your report say?
set-straight-note = Flagged where one answer runs through at least half of the questions; flagged, never deleted, and no proof. α: Cronbach's; trust scored linear 0–100.
