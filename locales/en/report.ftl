# The report: what the branch manager takes home
about-report = Write the report: summary, method, scores, comparisons, suggestions, appendix
arg-report-format = The format of the report: text, md, html or json; text if left out
arg-report-benchmarks = A file of benchmarks (TOML or CSV), drawn as marks only; benchmarks.toml or .csv of the data folder if left out
arg-only-lang = Only interviews begun in this language
arg-only-mode = Only interviews held like this: interview, kiosk or keyed
arg-report-out = Write to this file; to the screen if left out
report-written = The report is in { $path }.
report-title = { $title }: report
report-data = Data from { $first } to { $last }; fingerprint { $digest }
report-no-data = No interview is finished yet; fingerprint { $digest }
report-contents = Contents
report-blank = [to fill in]
report-summary = Summary
report-method = What was asked of whom
report-results = Scores by dimension and by indicator
report-unsure = How far these figures can be trusted
report-compare = Comparisons
report-quality = Quality of the data
report-advice = Suggestions and their evidence
report-appendix = Appendix

report-first = What to do first
report-suggestion = { $name } ({ $chance }). { $because }
report-extremes = Highest: { $best }, { $high }. Lowest: { $least }, { $low }. { $apart }
report-apart = Their intervals do not overlap.
report-overlap = Their intervals overlap, so which is higher is not settled.
report-target = Against the target of { $target }, of { $all } indicators { $below ->
    [one] { $below } is
   *[other] { $below } are
  } surely below it and { $above } surely above; { $open ->
    [one] { $open } is
   *[other] { $open } are
  } not settled.
report-sure = How sure: with { $n } answers the overall score is good to about ±{ $margin } points. Another wave of as many people would have to move it by { $detectable } points to be noticed.
report-sure-grey = How sure: there are only { $n } answers, so take everything as a hint. The overall score is good to about ±{ $margin } points; another wave would have to move it by { $detectable } points to be noticed.
report-sure-none = How sure: that cannot be said yet ({ $reason }).
report-self-selected = The answers come from people who chose to take part. There is no response rate, and they do not stand for all customers.
report-no-rate = Response rate: { $reason }. Customers who were not interviewed may think otherwise.
report-rate-unknown = These answers were keyed in or imported, without a record of response rates. Customers who were not interviewed may think otherwise.
report-rate = The response rate (RR1) is { $rate }. Customers who were not interviewed may think otherwise.

report-standard = This follows the four steps of GB/T 36733—2018 on evaluating service quality; model, sampling, reliability and importance matrix are stated as GB/T 19038—2009 on measuring customer satisfaction expects. Their outline is borrowed, and no certification is claimed.
report-step-prepare = Step 1: preparing
report-step-indicators = Step 2: the system of indicators
report-step-collect = Step 3: collecting and verifying the data
report-step-conclude = Step 4: drawing conclusions
report-instrument = The questionnaire “{ $title }” has { $items } items and takes about { $minutes } minutes.
report-consent = Purpose, retention and rights are told first, and nothing begins without consent. Answers are anonymous; no names are kept.
report-age = Nobody under { $age } is interviewed.
report-other-language = This questionnaire is not available in English; its items stand in their own language.
report-model = { $k } dimensions ({ $dimensions }) with { $items } indicators in all.
report-ordered = The dimensions stand in their published order of influence. Only the order is public, not the weights; so the overall score is first an interval that holds for all weights in that order, and then a point by weights that are named.
report-unordered = No order of influence is published for these dimensions; so the overall score is an interval that holds whatever the weights, and its point weighs them alike.
report-weighted = The instrument states the weights of its dimensions: { $weights }. The overall point is by these; the interval around it tells how far other weights would move it.
report-provenance = Where the items come from: { $sources }.
report-provenance-part = { $n } { $name }
provenance-source-stated = stated in the source
provenance-reconstructed = reconstructed from the source's structure
provenance-authored = written for this project
provenance-licensed = used under a licence
report-sampling = For the organiser to write: where, when and how respondents were chosen, and how interviewers were trained.
report-conclude = A dimension's score is the mean of its items, with a 95% interval; reliability is α and ω; where to begin follows from importance against performance and from the distance to the target. The formulas are in the appendix.

report-by-dimension = By dimension
report-by-item = By indicator
report-map = Where to begin
report-one-wave = There is only one wave, so no change can be compared yet.
report-one-branch = There is only one branch, so there is nothing to rank.
report-whole = Scope
report-advice-lead = Measures come first that serve indicators of much weight and far from the target. What a gain on an item goes with overall is an account of what moves together; it does not promise that scores will rise.

unsure-interval = A 95% interval means: of a hundred such surveys of other respondents, about ninety-five would have an interval that covers the true mean. It knows the chance of who was asked, nothing else.
unsure-order = The overall interval by the order of influence is something else: it tells how much unknown weights matter, not how much chance does.
unsure-change = With { $n } answers, a change of less than { $detectable } points between two waves of this size is neither progress nor decline.
unsure-floor = Below 10 answers no figure is given; 10 to 29 are marked * and are a hint only.
unsure-cause = Importance comes from the order, from respondents' own words, or from the answers; the last shows what moves together, not what causes what.
unsure-who = What customers think who were not interviewed, or never came to the branch, these figures do not know.

chart-marks = { $legend } Letters are benchmarks: { $names }.
chart-gauges = Dimensions and overall
chart-gauges-legend = Thick bar: 95% interval; disc: score; dashed line: target { $target }; dashed box around the overall score: interval for unknown weights. From 0 to 100.
chart-radar = Radar
chart-radar-legend = Full line: scores; dashed: target { $target }. The area has no meaning; intervals are in the table above.
chart-profile = Indicators
chart-profile-legend = Thick bar: 95% interval; ▼ surely below the target of { $target }, ◇ not settled, ▲ surely above. From 0 to 100.
chart-map = Importance and performance
chart-map-legend = Across: score; upward: importance (%); dashed lines: the target and an equal share. Hollow: the interval crosses a line, so the corner is not settled. Names are in the table below.
chart-gap = From target
chart-gap-figure = { $gap } ({ $span })
chart-gaps = Distance to the target
chart-gaps-legend = Measured from the target of { $target }; to the left it falls short. Thin line: 95% interval; hollow bar: the interval crosses the target, not settled.
chart-against-legend = Measured from zero; to the left the service falls short. Thin line: 95% interval of the pairs; hollow bar: the interval crosses zero, not settled.
chart-trend = Overall score by wave
chart-trend-legend = Disc: overall score; upright line: 95% interval; dashed line: target { $target }.
chart-rank = { $score }, possible ranks { $ranks }
chart-ranks = Possible ranks of the branches
chart-ranks-legend = First place at the left. The longer the bar, the less is known; where bars overlap, the order is open.

benchmark-title = Benchmarks
benchmark-mark = Mark
benchmark-of = Of
benchmark-name = Name
benchmark-value = Benchmark
benchmark-own = Score here
benchmark-source = Source
benchmark-note = Benchmarks are given, and answered for, by whoever wrote the file. They are marks on the charts and enter no calculation; other people, another questionnaire or another year cannot be compared directly.
problem-benchmark-convention = the convention is “{ $found }”, but scores here are { $known }; unlike conventions are never compared.
problem-benchmark-of = the questionnaire has no “{ $name }”; please name a dimension, an item, an indicator's code, or overall.
problem-benchmark-score = a benchmark must be between 0 and 100.
problem-benchmark-source = there is no source; please say where the figure comes from.
problem-benchmark-column = the column “{ $name }” is not known here, or is there twice; please write of, score, convention, name (or name-zh-CN, name-en) and source.
problem-benchmark-lacking = there is no column “{ $name }”; please write of, score, convention, name (or name-zh-CN, name-en) and source.
problem-benchmark-fields = there are { $found } fields where the header has { $known }; please look for a comma that should stand in quotation marks.

report-formulas = Formulas
report-questionnaire = The questionnaire
report-words = Wording
report-source = Origin
report-origin = Data and program
formula-item = Score of an item = (x − lowest point) ÷ (highest − lowest) × 100; reversed items are flipped first.
formula-dimension = Score of a dimension: the mean of the items a respondent answered, from half of them on; then the mean over respondents.
formula-order = Overall interval by the order: the least and the greatest of the means of the first 1, 2, … k dimensions.
formula-point = Overall point = Σ weight × score of the dimension, by the weights named beside it.
formula-interval = 95% interval = mean ± t(0.975; n − 1) × standard deviation ÷ √n.
formula-alpha = α = k ÷ (k − 1) × (1 − Σ item variances ÷ variance of the sum); interval after Feldt.
formula-omega = ω = (Σ loadings)² ÷ [(Σ loadings)² + Σ unique variances], one factor.
formula-priority = Priority = weight of the dimension × max(0, target − score); divided by effort it is for reading only and sorts nothing.
formula-chance = “In first three”: 1,000 draws of weights (within the order) and of means (within their error), and how often it is among the first three.
formula-detectable = Detectable change = (1.960 + 0.842) × standard deviation × √(2 ÷ n): two waves of n each, 80% power.
formula-ranks = Rank intervals: Welch pairs with Holm's correction; all of them hold at once.
origin-digest = Fingerprint of the data (BLAKE3 of all sums): { $digest }
origin-instrument = Questionnaire: { $id } { $version }, fingerprint of its files { $hash }
origin-seed = Seed of the draws: { $seed }
origin-program = Program: fangtan { $version }. The same data give the same file, byte for byte.
