# Case: suggestions and customer service at Amazon.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = Suggestions and customer service at Amazon
    .about = Do apt suggestions and quick replies explain why a company leads?
source = Retold from the first example in an article on strategies for e-service quality. The article is a reprint from the web and gives neither data nor sources.

page-1 =
    Amazon is one of the largest e-commerce platforms in the world. In the article's view, the key to its success is the weight it gives to the customer's experience.
    It analyses what customers buy with big data and suggests goods to each of them, which made shopping much more pleasant. Its customer service replies quickly and can be reached in several ways, and has won customers' trust.
    The article concludes that these practices have kept the company ahead of fierce competition.

page-2 =
    How many of the goods suggested do customers really need? Can they switch the suggestions off? Do they know what their purchase records are used for? The article does not say.
    Nor does it say how quick is quick, or how trust was measured.
    The article starts from a successful company and reasons back to causes. Companies with suggestions and customer service that did not get ahead are not set beside it.

question-1 = The article puts the lead down to personal suggestions and customer service. Which other causes would you have to rule out?
    .answer = Prices, range, delivery, an early start, deep pockets. Those who look only at winners easily mistake what everyone does for the cause. Compare companies with the same practices and different results, or one company before and after a change.
question-2 = The more suggestions, the better the rating for personalisation? Discuss, using the four statements on personalisation in the questionnaire on the five constituents.
    .answer = Not necessarily. The four ask whether it fits one's needs, whether one can set it up, whether one can choose, and whether feedback makes a difference. Many suggestions that miss the mark and cannot be switched off lower the last three. The case touches only the first, and only by inference.
question-3 = Which hurdles would a bank have to clear before it makes such suggestions?
    .answer = Notice and consent, only the necessary data, a version that is not personalised, and an easy way to switch it off. What a bank knows about its customers' accounts is sensitive personal data, and the rules for it are stricter. And one more question: does the suggestion serve the customer's needs or the sales figures?

note =
    .goal = To question “they did this, therefore they succeeded”, and to tell many suggestions from fitting ones.
    .flow = About 30 minutes. Reading, 5. Groups list other possible causes, 10. Discuss the four statements on personalisation, 10. Third question, 5.
    .watch = People tend to rate by their own shopping. Remind them: only what the case says counts here; for their own experience there is another questionnaire.

evidence-suggestions = suggests goods to each of them
    .why = It states that there are suggestions. That they fit customers' needs is an inference.
evidence-quick-replies = Its customer service replies quickly
    .why = It states prompt replies, without any times.
evidence-several-ways = can be reached in several ways
    .why = It states more than one channel. Whether each of them gets customers through, it does not say.
evidence-trust = has won customers' trust
    .why = The article credits this to customer service; it bears only indirectly on whether the company is honest.
evidence-analysis = It analyses what customers buy with big data
    .why = It states analysis and suggestions. Whether customers agreed and can switch them off, it does not say, so there is no full mark.
