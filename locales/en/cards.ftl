# Theory cards: one screen each, for class. card-<name> is the title, -say the text (one line a
# paragraph), -ask the question left with the class. Their order is in src/class/cards.rs.

card-ask = Think: { $text }

card-gaps = SERVQUAL: gaps that can be seen
card-gaps-say =
    Ask each statement twice: what do you expect, what did you get? Perception minus expectation is the gap; below zero, the service fell short.
    The original scale has five dimensions: reliability, responsiveness, assurance, empathy and tangibles, 22 pairs in all. Customers then split 100 points over the five, and the split gives the weights.
    A gap says how much, not where. Perhaps nobody listened, perhaps the standard was wrong, perhaps it was not kept, perhaps the advertising promised too much.
card-gaps-ask = If the gap narrows, has the service improved? What else may have happened?

card-disconfirmation = Expectation and experience
card-disconfirmation-say =
    Satisfaction depends not on the service alone but on how it compares with what was expected: better pleases, worse disappoints, the same goes unnoticed.
    Raise expectations while the service stays as it is, and satisfaction falls. So “raise customers' expectations” is no way to improve; promise what can be kept.
    Nor is an expectation a single point. Between adequate and ideal lies a stretch in which customers rarely say anything.
card-disconfirmation-ask = Which sentences of the case raise expectations, and which practices improve the experience?

card-relationship = Customer relationship: one errand or many years
card-relationship-say =
    Relationship management looks beyond the single transaction: will they come back, will they recommend you, will they tell you first when something goes wrong?
    Customer data are a means: to remember, to ask only once, to remind in time. The more is used, the clearer its purpose has to be, and the clearer the consent.
    A customer whose problem was handled well is not always more loyal than one who never had a problem. Measure complaint handling by itself, not mixed with everyday service.
card-relationship-ask = What did customers gain from what the case describes, and what did the bank gain?

card-factors = Four factors, 24 indicators
card-factors-say =
    E-service quality rests on four factors. By influence, the strongest first: trust, ease of use, responsiveness, reliability. The better each of them, the better the whole.
    Only this order was published, no weights. So an honest overall score is an interval: whatever weights keep the order, the score lies within it.
    The original table of the 24 is lost. The indicators here were written anew, six for each factor.
card-factors-ask = Reliability comes last in influence. May it be left alone? What happens without it?

card-constituents = Five constituents
card-constituents-say =
    Another division has five parts: availability, reliability, responsiveness, interactivity and personalisation.
    Availability means that the service is there: it opens, it does not break off, it is fast enough. How easy it is to use is another matter.
    No order was published for these five, and trust is not among them. Held against the four factors, they show what a model stresses and what it leaves out.
card-constituents-ask = Would two models give the same verdict on one organisation? Where would they differ?
