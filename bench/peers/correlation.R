# The correlation of the daily log returns of two price files over the last 30, 60, 90 and 252 common days.
library(data.table)
files <- commandArgs(trailingOnly = TRUE)
prices <- merge(fread(files[1], select = c("Date", "Close")), fread(files[2], select = c("Date", "Close")), by = "Date")
returns <- prices[, .(a = diff(log(Close.x)), b = diff(log(Close.y)))]
for (days in c(30, 60, 90, 252)) cat(sprintf("%.17g\n", returns[, cor(tail(a, days), tail(b, days))]))
