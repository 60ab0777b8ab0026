# Case: the agricultural bank's IP contact centre.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = The agricultural bank's IP contact centre
    .about = The network is in place and the bank saves money. What do customers get?
source = Retold from the example for the second design point in the textbook's section on e-service. The textbook gives neither year nor source; claims such as “the largest” are the textbook's and have not been checked.

page-1 =
    The Agricultural Bank of China set great store by using network technology to look after its customers, and built a new generation of its customer service system.
    It chose an IP contact solution by Cisco. First came the underlying IP network, which prepared the ground for an IP contact centre (IPCC).
    The textbook takes this as an example of one design point: build a complete system. Once data are held centrally, communication has to flow; without sound networks at every level, e-service does not get off the ground.

page-2 =
    About 5,000 IP phones were installed inside the bank, the largest number in the country's financial sector according to the textbook. Work became much more efficient, and operating costs fell.
    For customers, the textbook speaks of prospects: as the network and the service centre grow together, customers will be able to call at any time and from any place.
    The bank can also rearrange the contact centre whenever it needs to, make better use of its own resources, information systems and service skills, and keep up with what customers need.

page-3 =
    How much more efficient, and how much cheaper? The textbook gives no figures.
    Nothing is said about how many calls get through, how long customers wait or how many problems are solved the first time, nor about who benefits and who is left out.
    As you read, ask of every sentence who gains by it, and whether it has happened or is yet to come.

question-1 = Which sentences are about gains for the bank, and which about gains for customers? Which have come true, and which are prospects?
    .answer = Efficiency, costs and the number of phones are the bank's, and have come true. For customers there is only “call at any time and from any place”, and that lies in the future. Who gains, and has it happened: these are the first two questions to put to such material.
question-2 = Do 5,000 IP phones prove that service quality improved? What evidence is missing?
    .answer = No: that is an input, not a result. At the very least, a comparison of before and after is missing for calls answered, time to first reply and first-contact resolution, and so are customers' own ratings. Largest is not the same as best.
question-3 = Which data would you collect to test “call at any time and from any place”, and how?
    .answer = Calls answered by the hour, with nights and holidays apart; test calls from city and country, from mobile and landline; and customers' answers on whether they get through when they need to. Getting through is not enough: was the matter settled?

note =
    .goal = To tell input, process and result apart, and to find measurable data for claims such as “more efficient”.
    .flow = About 30 minutes. Reading, 5. Groups sort the sentences by who gains (bank or customers) and by whether it has happened or is yet to come, 10. Discuss the last two questions, 15.
    .watch = “5,000” and “the largest” impress people. Ask how a customer on the phone would notice that number.

evidence-any-time = customers will be able to call at any time and from any place
    .why = A prospect: it allows no more than the inference that the bank intends it. Whether customers get through now, it does not say.
evidence-efficiency = Work became much more efficient
    .why = More efficient work may mean quicker replies. There is no figure for customers' waiting time.
evidence-skills = make better use of its own resources, information systems and service skills
    .why = This helps to solve problems the first time. How well it does, it does not say.
evidence-network = First came the underlying IP network
    .why = It states that the network was built, which is what the audit asks about. How complete it is, it does not say.
evidence-adjustable = rearrange the contact centre whenever it needs to
    .why = What can be rearranged at will looks modular, but the case does not say so.
