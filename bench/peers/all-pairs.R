# The mean of the correlations of the log returns of all pairs of the first columns of a wide price file.
library(data.table)
arguments <- commandArgs(trailingOnly = TRUE)
count <- as.integer(arguments[2])
prices <- as.matrix(fread(arguments[1], select = seq_len(count + 1))[, -1])
correlations <- cor(diff(log(prices)))
cat(sprintf("%.17g\n", mean(correlations[upper.tri(correlations)])))
