# Case: Hitachi Taiwan's e-service centre.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = Hitachi Taiwan's e-service centre
    .about = One call, one service network: how soon is “right away”?
source = Retold from the example for the fourth design point in the textbook's section on e-service. The textbook gives neither year nor source, and its language is close to advertising.

page-1 =
    Hitachi Taiwan made satisfying its customers the aim of its service. Its air-conditioning business set up an “e-service centre”.
    Customers who call are answered by a friendly specialist, who advises them on the spot. The centre reaches its service staff over a network so that they can solve the problem right away. In the textbook's view, service became far more efficient and far better as a result.
    From advice before the purchase to service after it, the company has service points all over, and its staff are skilled and eager to help.

page-2 =
    The textbook uses this for its last design point: make service quicker and more convenient. If customers do not find it quicker and more convenient than before, e-service has lost its purpose.
    The case does not say how long callers wait, whether “right away” means minutes or days, how many problems are solved the first time, or whether anyone ever came late.
    This is a company that makes air conditioners, not a bank. Which of our indicators can be used as they are, and which need changing?

question-1 = “Solve the problem right away” sounds good. Turn it into a service standard that customers understand and the company can measure.
    .answer = For example: “Within two hours of the call we agree on a visit, and nine faults in ten are repaired within 24 hours.” A good standard says from when, until when, in how many cases and who counts. Set the figures by real capacity, not by what looks good.
question-2 = What do people contribute in this case, and what does the network? What would happen without one of them?
    .answer = People understand the problem and judge it; the network brings it quickly to the right person. People alone pass things on slowly; a network alone does not understand what customers say. E-service does not mean service without people.
question-3 = The 24 indicators were written for banks. For the after-sales service of air conditioners, which would you keep, which change and which add?
    .answer = Speed of response, progress told and promises kept can stay. “Transaction safety” becomes safe visits and honest bills. Spare parts and quality of repair have to be added. What comes out is another questionnaire, and its scores cannot be compared with those of the first.

note =
    .goal = To turn advertising into measurable standards, and to see what it takes to move a questionnaire to another industry.
    .flow = About 30 minutes. Reading, 5. Each group writes one standard and finds fault with another group's, 15. Discuss the last two questions, 10.
    .watch = Standards tend to get higher with every draft. Ask what happens when they are missed: once expectations have been raised, the same service only looks worse.

evidence-at-once = who advises them on the spot
    .why = It states that advice is given during the call. How long callers wait, it does not say.
evidence-promptly-solved = so that they can solve the problem right away
    .why = “Right away” is about speed, not about solving it the first time: an inference at best.
evidence-everywhere = the company has service points all over
    .why = With many points, someone is probably easy to reach. Which channels there are besides the phone, it does not say.
evidence-expert = are answered by a friendly specialist
    .why = A specialist presumably understands and answers well. Whether customers think so, it does not say.
evidence-quicker = service became far more efficient and far better as a result
    .why = It states an improvement, but without figures for before and after: enough to show that the claim was made.
