# @id@: what is said in the interview.
# .short names it in charts; .help is for the interviewer alone; .probe asks further; .lead opens a
# section.

title = @title@
    .about = Write a paragraph here: what it measures, and what it does not.

consent = Good day. We would like a few minutes of your time to hear what you think. Taking part is up to you. May we begin?
    .controller = Branch: { $branch }. Say here who is responsible for the answers.
    .contact = Say here whom to ask.
    .purpose = Say here what the answers are for.
    .kinds = Say here what is collected, and what is not.
    .retention = Say here how long the answers are kept.
    .rights = You may pass over any question and stop at any time. At the end you get a receipt code, with which you can have your answers deleted later.

scale-agree5 = How far you agree with this
    .point-1 = Strongly disagree
    .point-2 = Disagree
    .point-3 = Neither agree nor disagree
    .point-4 = Agree
    .point-5 = Strongly agree

@each dimension@
dimension-@dimension@ = @dimension@
section-@dimension@ = @dimension@
    .lead = I shall read out some statements; please tell me how far you agree with each.

@each item@
@dimension@-@item@ = Write statement @item@ here.
    .short = @dimension@ @item@
    .help = A word to the interviewer.
    .probe = Could you tell me a little more?

@end@
@end@
section-closing = Closing

problem = Have you had any problem in the last three months?
    .choice-yes = Yes
    .choice-no = No

problem-what = What was the problem? Please leave out account numbers and other people's names.
    .help = Asked only of those who said “{ $problem }” before.

thanks = That was all. Thank you!
