/** What data lint says of the example of each check. Written by `npm run docs` from docs/lint-examples.ts; do not edit. */
export const LINT_FINDINGS: Readonly<Record<string, string>> = {
  "weekend-days": `error  X.csv:5  2020-01-05
20 of 400 rows are on Sundays (5.0 %): neither a market open every day nor one closed at weekends
day and month are probably exchanged in some rows: fetch the file again, or another source`,
  "forward-filled": `error  X.csv:5  2020-01-04
160 of 160 weekend rows repeat the value before; 29 % of all changes are zero
the series was filled onto all days: fetch it with its own days, or take out the weekends`,
  "stale-run": `warning  X.csv:52  2020-03-11
94.15 on 8 days in a row
no trade, a holiday filled in, or a peg: compare with another source`,
  interpolated: `warning  X.csv:102  2020-05-20
about 61 rows change by less than a third of the usual, 20 in a row
values may be drawn in between others: take another source for these days`,
  "reverted-spike": `warning  X.csv:102  2020-05-20
122.93 between 86.73 and 86.52: a move of 43 times the usual size, taken back the next day
compare with another source; take the row out if it is a bad tick`,
  gap: `warning  X.csv:102  2020-06-11
no row for 22 days after 2020-05-19
a closure of the market, or rows that were lost: the move over the gap counts as one`,
  "unit-break": `error  X.csv:202  2020-10-07
20.37 is about 4 times below 82.75 of the day before, and stays there
a split, or another unit (cents for dollars): take a price adjusted for splits, or one unit throughout`,
  "inconsistent-bar": `warning  X.csv:42  2020-02-26
the close is above the high on 1 day, first 95.9 against 94.94
a settlement outside the range traded, or a wrong tick: do not rest on highs and lows there`,
  "last-row": `warning  X.csv:401  2021-07-13
the volume of the last row is 13 % of the usual
the session may not have been over: leave the row out, or ask with --as-of the day before`,
  "trailing-zeros": `error  X.csv:398  2021-07-08
the last 4 values are 0, and none before
zeros stand for values not yet known: take the rows out`,
  "unlikely-name": `error  VIX.csv
the middle value is 405.05, and the index of this name stood between 7 and 110
it may be a stock of the same name: check where the file comes from`,
  "shifted-day": `error  Y.csv:3  2020-01-02
changes of Y and X agree (1.00) with Y a day earlier, and not on the same day (-0.07)
Y is stamped a day later than X: day_shift: -1 in the catalogue, if it is the one that is late`,
  "last-row of two": `warning  Y.csv:401  2021-07-13
Y and X agree before, and on their last common day one has 70.33, the other 68.95
one of them is not a close: leave the row out, or ask with --as-of the day before`,
  "non-positive": `warning  X.csv
1 value of 0 or less left out, first -1 on 2020-05-20; a price of 0 or less has no moves
set kind: yield or index in the catalogue if such values are right; a price has no move there`,
  "doubtful-decimal": `warning  X.csv
points are the only marks, as in line 2; they are read as decimal
set decimal: point or comma in the catalogue`,
  unsorted: `warning  X.csv
rows are not in the order of their days; sorted
rows out of order are often rows of another format, or days and months exchanged: look at the file`,
};
