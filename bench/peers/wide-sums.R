# The sum of each column of a wide price file.
library(data.table)
prices <- fread(commandArgs(trailingOnly = TRUE)[1])
cat(sprintf("%.17g", colSums(prices[, -1])), sep = "\n")
