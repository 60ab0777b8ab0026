# Case: the Dashun branch and its 3A service.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = The Dashun branch and its 3A service
    .about = A branch laid out by function: it seems to have everything. How many indicators does it support?
source = Retold from the case discussion in the textbook's section on e-service. The textbook gives neither year nor source. It tells of the past and says nothing about the branch's service today.

page-1 =
    The Dashun branch is in the city of Jinan and belongs to the Shandong division of the Agricultural Bank of China. It introduced what it called “3A service”.
    The three A's stand for any place, any time and any way: customers are to get whatever financial service suits them, with the full range of business on offer.
    According to the textbook, it was the first bank branch in Jinan to offer this.

page-2 =
    What strikes the visitor is the layout. The hall is divided by function: high counters, low counters, a wealth-management area for VIPs, a customer service area, an online banking area, and a self-service area open around the clock. Those who do not come in can call the hotline.
    The idea is to look after customers of every kind. Those who like to do things themselves can get them done by self-service, without going to the counter for everything.

page-3 =
    Here the case ends.
    How long customers wait, whether problems are solved the first time, whether machines were ever down or accounts ever wrong: there is not one figure on it, and not one word from a customer.
    Nor does the case say how money is protected, how personal data are used, when customers learn about fees, or who answers for mistakes.

question-1 = The textbook names four design points: adopt the idea of e-service, build a complete system, let customers serve themselves, make service quicker and more convenient. Which one does this case show best, and why?
    .answer = Most directly, letting customers serve themselves: the self-service and online banking areas are there for that. Quicker and more convenient comes second, but the case has no comparison of before and after. To anyone who says “a complete system”: which sentence of the case is about a system?
question-2 = Rate this branch on the 24 indicators. How many can you rate, and what do you do with those for which there is no evidence?
    .answer = About five, and most of these by inference. The rest are “not evidenced”: do not guess a middle score. Then set them all to the lowest score, and all to the highest, and see how wide the range of the overall score becomes.
question-3 = If you were in charge of improvement, what would you do first? Which indicator makes you say so?
    .answer = Measure first, then improve. There is next to no evidence on trust and reliability: interview some customers and pull the records of machine downtime and processing errors; then look at waiting times and first-contact resolution. To anyone who starts with more machines or more publicity: on the strength of which indicator?
question-4 = “Any place, any time, any way”: is that a promise or a fact? How would you check it?
    .answer = In the case it is only a claim. Try the self-service area, online banking and the hotline on a working day, at night and on a holiday; note how often it was tried, how often it worked and how long it took, and compare.

note =
    .goal = To see that a case that reads well may support very few indicators, and to tell apart what is stated, what is inferred and what has no evidence.
    .flow = About 45 minutes. Reading, 5. Groups rate the 24 indicators or mark them “not evidenced” without talking to each other, 10. Reveal side by side and begin with the largest disagreement, 15. Rate again, 5. Discuss the last two questions, 10.
    .watch = Three common slips: taking facilities for quality; rating by one's own impression of the bank; rating trust high because the name sounds good. Each time, ask for the page and the sentence.

evidence-hotline = Those who do not come in can call the hotline
    .why = It states several ways in: counter, self-service, online, phone. Whether anyone gets through, it does not say.
evidence-zones = The hall is divided by function
    .why = With clear areas, things are probably not hard to find. Whether customers do find them quickly, it does not say.
evidence-by-themselves = can get them done by self-service
    .why = It suggests that customers manage on their own. Whether they do so the first time, it does not say.
evidence-service-area = a customer service area
    .why = There is an area for it, so presumably there are people to help. Whether they offer help unasked, it does not say.
evidence-first = it was the first bank branch in Jinan to offer this
    .why = A very weak hint at reputation: being early is not being honest.
evidence-day-and-night = a self-service area open around the clock
    .why = It states the opening hours. Whether the machines work all the time, it does not say.
