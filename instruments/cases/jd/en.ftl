# Case: next-day delivery at JD.
# page-* is for the class; question-* is for discussion, its .answer for the teacher only; note is
# the teacher's note; evidence-* is a passage of a page, and .why says how far it carries.

title = Next-day delivery at JD
    .about = “There tomorrow”: promising it is not quality, keeping the promise is.
source = Retold from the second example in an article on strategies for e-service quality. The article is a reprint from the web and gives neither data nor sources.

page-1 =
    JD built its own logistics and promised next-day delivery: ordered today, there tomorrow. According to the article, shopping became markedly better.
    It uses big data for targeted marketing, with offers and suggestions that fit each customer.
    Its online customer service is there 24 hours a day, so that customers get timely help whenever they ask. In the article's view, these practices made JD stand out among its peers.

page-2 =
    Of the deliveries promised for the next day, how many arrived? Do remote places count? What happens when one is late? The article does not say.
    Nor does it say whether a person or a machine answers at night, and whether the problem gets solved.
    Targeted marketing brings sales to the company. What it brings to customers, the article does not discuss separately.

question-1 = Which data show how well the promise of next-day delivery is kept? Does a higher promise mean better service?
    .answer = The share on time, by region and time of year, the causes of delay and what is done about it. A promise raises expectations: kept, it reassures; broken, it makes the same service look worse. So the way to improve is to keep more promises, not to raise expectations.
question-2 = Is targeted marketing a way to better service, or a business goal? Why does the practice audit list it without scoring it?
    .answer = It is for sales first of all. Customers who need it and agreed to it may see it as a service; to the others it is a nuisance. No organisation should lose points for not doing it, so it is listed and not scored.
question-3 = A bank has no parcels to deliver. What would correspond to “its own logistics”?
    .answer = The links that decide whether things are done on time and that the bank controls itself: transfers, cards in the post, approvals, cash supply and repair of machines. First know how long each takes in nine cases out of ten, then promise.

note =
    .goal = To tell a promise from keeping it, and to understand why raising customers' expectations is not among the suggestions.
    .flow = About 30 minutes. Reading, 5. Groups write three measures for next-day delivery, 10. Discuss expectation and experience, 10. Third question, 5.
    .watch = Some articles recommend raising expectations and experience together. Show it in figures: experience stays, expectation goes from 70 to 85. What happens to the gap?

evidence-next-day = promised next-day delivery
    .why = It states the promise. How many deliveries are on time it does not say, so keeping it is an inference.
evidence-round-the-clock = customers get timely help whenever they ask
    .why = It states that help is there and prompt at all hours: the article's claim, without data.
evidence-promise = ordered today, there tomorrow
    .why = It says what is to be done. Whether it is done, it does not say.
evidence-offers = with offers and suggestions that fit each customer
    .why = It states suggestions. Whether customers can use them is an inference.
evidence-marketing = It uses big data for targeted marketing
    .why = It states marketing and suggestions. Whether customers agreed and can unsubscribe, it does not say.
