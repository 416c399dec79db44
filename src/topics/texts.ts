/** The chapters of the manual that are not generated. */
export const CLAIMS_TOPIC = `A claim compares two values, or a value with a range:

  BTC between 62000 and 66000
  change(GDX, 2025) >= 150%
  since(BTC/GOLD, side=low) <= 2y ago
  mean(move(GOLD) given move(SPX) <= q10, 252d) > 0
  correlation(BTC, GOLD, 60d) < correlation(BTC, GOLD, 252d before 60d)

A series stands for its value now; where a series is wanted, an exact measure that rolls stands for one.
A list repeats the comparison for each member, joined with "and".
"given" leaves days out; q10 in it is the 10 % quantile over the span. "and", "or" and "not" join claims.
"at DAY" covers all to its left inside its parentheses; "for 20 sessions" asks it of each of the last 20.
Names with odd characters are quoted: "GC=F" (a quote within is doubled). Fields: BTC.high, GDX.volume.

An exact value satisfies a claim or not. Of an estimate, every value of the interval does (supported), none does (refuted), or
it is inconclusive. What cannot be measured is inconclusive, with the reason.
`;

export const SPANS_TOPIC = `  60d                 the last 60 common sessions: 60 moves, or 60 values
  90cd 12w 6mo 2y     back on the calendar from now
  2025 2025H2 2025Q2 2025-04 2025-W15 2025-04-11 ytd
                      moves that end in the period
  2026-01-29..2026-02-05
                      a day on the left is the base of the moves; values count both days
  2025.. ..2024-02    open ends
  60d before event    ends where the other span begins; 20d after 2026-02-05
  all                 everything up to now
`;

export const UNITS_TOPIC = `  %    returns, drawdowns, percentiles, rates, yield levels
  bp   moves of a yield (and yield levels: 4.1% is 410bp)
  x    plain numbers may be written 2x
  0    needs no unit
Prices, amounts, index points and correlations are plain numbers. A volume is as its file counts it: shares, coins, or money
(Yahoo's of cryptocurrencies, which illiquidity would multiply by the price once more). In JSON a % is a fraction (0.05), bp a number of bp.
`;

export const INTERVALS_TOPIC = `The interval is for the link over these days, with days weighted by how far both moved. It allows for fat tails,
changing volatility and mild autocorrelation. It is no statement about other periods.

  jackknife   the default: delete-one jackknife, Bartlett guard, Satterthwaite degrees of freedom
  bootstrap   symmetric studentised circular blocks, seeded: a cross-check
  fisher ols hac
              reproduce other tools' numbers; they are too narrow on real returns and may not decide a ruling
`;

export const EXIT_TOPIC = `  0    done; every ruling that can fail the run is supported, or as expected
  1    something is refuted
  2    the question is wrong: usage, claims file, data; nothing is judged
  3    inconclusive, and nothing refuted
  70   a bug
Of several, 70 goes before 2, 2 before 1, 1 before 3.
`;
