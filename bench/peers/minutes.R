# The last close of each symbol and day of minute bars, summed by symbol in the order of their first rows.
library(data.table)
bars <- fread(commandArgs(trailingOnly = TRUE)[1], select = c(timestamp = "POSIXct", symbol = "character", close = "numeric"), tz = "UTC")
last <- bars[, .(close = close[.N]), by = .(symbol, day = as.IDate(timestamp))]
cat(sprintf("%.17g", last[, .(total = sum(close)), by = symbol]$total), sep = "\n")
