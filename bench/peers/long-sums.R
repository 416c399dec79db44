# The sum of each series of a long price file, cast into a panel.
library(data.table)
panel <- dcast(fread(commandArgs(trailingOnly = TRUE)[1]), date ~ symbol, value.var = "close")
cat(sprintf("%.17g", colSums(panel[, -1])), sep = "\n")
