# Case: biometrics and two-step login at banks.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = Biometrics and two-step login at banks
    .about = One more check: safer, or just more trouble? And who is shut out?
source = Retold from the third example in an article on strategies for e-service quality; the article is a reprint from the web and gives neither data nor sources. What page 2 says about the law follows China's Personal Information Protection Law and its law on accessible environments, and is not legal advice.

page-1 =
    The article names no bank; it speaks of what banks in general have been doing.
    For logins and payments, the large banks use biometrics and two-step identity checks, which protect customers' data and at the same time make online banking more convenient.
    They have also set up online customer service and chatbots, which answer questions in good time, so that replies come faster. In the article's view, this has effectively strengthened customers' trust and satisfaction.

page-2 =
    The article does not say how much fraud the checks stopped and how many rightful customers they turned away, what became of those who failed the check, or who answers for it when a chatbot is wrong.
    By law, fingerprints, faces and other biometric data are sensitive personal data and need separate consent. A bank's self-service terminals have to offer voice, large print and Braille functions to people with disabilities, and staffed help on site has to stay. The article mentions none of this.

question-1 = Does one more check make customers feel safer, or is it more trouble? What would it do to the scores for trust and for ease of use?
    .answer = Both are possible, and only measuring will tell: “transaction safety” may rise while “few steps” falls. Fewer checks where the risk is low and more where it is high are better than more checks everywhere. Note that the article claims both safety and convenience, with data for neither.
question-2 = The article says that trust was “effectively strengthened”. Which questions, asked of whom and compared how, would support that?
    .answer = The same questionnaire, before and after, each time with a random sample that is large enough: with thirty people a round, a change of five points does not show. Better still, compare branches with and without the new checks, so that other changes are not credited to them.
question-3 = Which customers may be shut out? What should be ready for them?
    .answer = People with worn fingerprints, a changed face, poor sight or unsteady hands, without a smartphone, or unwilling to give biometric data. They need an alternative that is just as convenient, such as one-time passwords or a check at the counter, without extra fees or longer waits.
question-4 = The article's five groups of measures have none for trust, and yet trust comes first in the quality model. What would you add?
    .answer = Begin with the five of the practice audit: two-step check, data protection, clear fees, redress, prompt notice. For each one they add, have the class say how it would be measured.

note =
    .goal = To see the trade-off between safety and convenience, to know what counts as evidence that trust grew, and to think of those who are shut out.
    .flow = About 40 minutes. Reading, 5. First two questions in groups, 15. For the third, each group speaks for a different customer, 10. Fourth question, 10.
    .watch = Never collect fingerprints, faces or the like in class for a demonstration. If someone tells of having been defrauded, listen, do not probe, and write nothing down.

evidence-two-checks = use biometrics and two-step identity checks
    .why = It states the practice that the audit asks about. Whether there are alternatives, it does not say.
evidence-safer = which protect customers' data
    .why = There is protection, so customers may feel safer. The indicator is about that feeling, and the article did not measure it.
evidence-easier = make online banking more convenient
    .why = Convenient may mean fewer steps, or no trip to the branch: an inference.
evidence-faster = so that replies come faster
    .why = It states that replies are faster than before, without any times.
evidence-online-help = They have also set up online customer service and chatbots
    .why = Two more channels probably make the bank easier to reach. Whether they always do, it does not say.
