# E-service quality 8: the words on the kiosk. Customers read and answer for themselves.
# .help and .probe are for branch staff, when a customer asks.

title = E-service quality 8
    .about = The short form of E-service quality 24, answered by customers themselves at a kiosk: two indicators of each of the four factors, in exactly the words of the long form, and one question on satisfaction. It shows overall ups and downs. With so few questions the margin of error is wide: do not rank branches by it, and do not expect it to show where things go wrong. The four factors come from a published structure; the indicators are our own reconstruction.

consent = Hello! Could you spare about two minutes to tell us what you think of this bank's e-services? Taking part is up to you, and we do not ask who you are. If you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn what works well in the e-services and what needs improving. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = Your ratings of the e-services and how satisfied you are. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-trust = Trust
dimension-ease = Ease of use
dimension-responsiveness = Responsiveness
dimension-reliability = Reliability

section-rating = Your impression
    .lead = Here are eight statements about this bank's e-services: mobile and online banking, self-service machines, the phone hotline and WeChat. Please go by your own impression. There are no right or wrong answers.
section-outcome = Overall view
    .lead = Finally, please think of the e-services as a whole.
section-closing = Closing

scale-agree5 = How far you agree with this statement
    .point-1 = Strongly disagree
    .point-2 = Somewhat disagree
    .point-3 = Neither agree nor disagree
    .point-4 = Somewhat agree
    .point-5 = Strongly agree

scale-satisfied5 = How satisfied you are
    .point-1 = Very dissatisfied
    .point-2 = Somewhat dissatisfied
    .point-3 = Neither satisfied nor dissatisfied
    .point-4 = Somewhat satisfied
    .point-5 = Very satisfied

trust-1 = When I pay or transfer money through this bank's e-services, I feel my money is well protected.
    .short = Transaction safety
    .help = This is about how safe the customer feels; no bad experience is needed. Anyone who has never paid or transferred money this way can choose “not applicable”.
    .probe = Going by how you feel when you pay or transfer money, which would you choose?

trust-2 = I trust this bank to use my personal data only in the ways it has told me about.
    .short = Privacy
    .help = This is about personal data leaking, being passed on or being used to sell. Safety of money was the previous statement.
    .probe = Going by your own impression, which would you choose?

ease-2 = I can quickly find the function I need.
    .short = Easy to find
    .help = Menus, search, buttons and voice options all count. Only whether things are easy to find, not how fast they open.
    .probe = For the service you use most, which would you choose?

ease-5 = With my eyesight, hearing and hands as they are, these e-services are comfortable to use.
    .short = Accessible use
    .help = Customers speak for themselves only. Never choose for someone by the look of them.
    .probe = Taking seeing, hearing and handling together, which would you choose?

response-1 = When I ask a question, I get an answer quickly.
    .short = Quick replies
    .help = A person or a chatbot both count. Only how quickly the answer came, not whether it solved the problem.
    .probe = Thinking of the last time you asked something, which would you choose?

response-2 = When I need to contact this bank, there is always a channel that gets me through.
    .short = Easy to reach
    .help = Phone, online chat, branch and so on: one channel that works is enough.
    .probe = Thinking of the times you needed the bank, which would you choose?

reliable-1 = These e-services are up and running whenever I need them.
    .short = Up when needed
    .help = Logging in works, the machines are on, nothing is suspended. Speed does not count here.
    .probe = For the last three months, which would you choose?

reliable-2 = Every transaction I make is carried out correctly.
    .short = Done correctly
    .help = Correct means that amount, payee, date and so on are what the customer asked for.
    .probe = For the transactions you have made, which would you choose?

satisfaction = Overall, how satisfied or dissatisfied are you with this bank's e-services?
    .help = An overall feeling; it need not follow from the eight statements.
    .probe = If you had to pick one, which comes closest to how you feel?

thanks = That is all. Thank you very much! Please keep the receipt code you are about to get: with it, you can have your answers deleted later.
