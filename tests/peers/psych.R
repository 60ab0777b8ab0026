# Figures of the R package psych for a CSV with a header, as JSON; used when R and psych are there.
suppressPackageStartupMessages(library(psych))
args <- commandArgs(trailingOnly = TRUE)
data <- read.csv(args[1])[, strsplit(args[2], ",")[[1]]]
numbers <- function(x) paste0("[", paste(format(unname(x), digits = 17), collapse = ","), "]")
capture <- capture.output(suppressWarnings(suppressMessages({
  found <- alpha(data, check.keys = FALSE)
  factor <- fa(data, nfactors = 1, fm = "pa", rotate = "none", SMC = TRUE,
               min.err = 1e-13, max.iter = 100000)
})))
cat(sprintf('{"alpha": %s, "r.drop": %s, "alpha.drop": %s, "feldt": %s, "loadings": %s}\n',
  numbers(found$total$raw_alpha), numbers(found$item.stats$r.drop),
  numbers(found$alpha.drop$raw_alpha),
  numbers(c(found$feldt$lower.ci[[1]], found$feldt$upper.ci[[1]])),
  numbers(abs(as.vector(factor$loadings)))))
