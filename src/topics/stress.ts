/** How the index of stress is made, and what it cannot do. */
export const STRESS_TOPIC = `How the index is made, after the ECB's CISS (Hollo, Kremer and Lo Duca 2012), from daily prices:

  1. Each block has inputs that are high when its market is strained:
       equity     --equity: volatility; how far below the highest of 250 sessions
       credit     --credit: of a price how far below its high of 250 sessions and, with --bond, by how much it fell behind the bond
                  in 10; of a spread how far above its low of 250
       haven      --haven: volatility; how far below its high of 60 sessions; how badly haven (and bond, with --yield) fail while shares fall
       rates      --yield: volatility; how far it moved in 10 sessions, either way
       liquidity  --volume-of: Amihud's illiquidity, mean of 10 sessions over its own median of 250
       fx         --dollar, --yen: volatility
     Volatilities forget with lambda 0.94.
  2. Each input becomes its mid-rank among its values so far, from the 250th on; a block's score s is the mean of its inputs' ranks.
  3. y = weight times score: equity .25, credit .20, haven .15, rates .15, liquidity .15, fx .10, to a sum of 1 over the blocks that
     have a score that day. --weights equity=.3,fx=.1 puts others in their place.
  4. rho = correlations of the scores around 0.5 that forget with lambda 0.93. The index is I = y' rho y, from 0 to 1.
  5. The contribution of a block is y_i (rho y)_i. Contributions add to the index. One is below 0 where a block moves against the rest.

The level is the sum of y: the index is the level squared less what the blocks do not share. Only days up to the day itself are read.

In the language stress(SPX, haven=GOLD, yield=Y10, dollar=DXY) is the same index as a daily series; liquidity=illiquidity(GLD) is what
--volume-of GLD writes. --expect 0..0.35 judges the index now.

The index is strained from the third day in a row at 90 % of its own past or above, until the third at 75 % or below: two bounds and
three days keep an alarm from chattering. --enter 95% --exit 80% put others in their place, --enter 0.35 --exit 0.2 values of the index;
--confirm and --leave are the days. A share of the past is told from the 250th day of the index on, so after two years of data.
--fail-on strained exits with 1 while it is strained; --fail-on change --within 5d when that began or ended within the last 5 sessions;
with --baseline only when the state is another than the file's. From 2003 to mid-2026, with shares, gold, ten years' yield and the
dollar, it was strained in 5 spells, 16 % of days (from 2007-11, 2011-10, 2020-03, 2022-03 and 2025-04); with credit, yen and
volumes from 2009 on in 2 (2020-03, 2022-03). The bounds were chosen knowing those years.

--compare VIX,STLFSI4 gives its rank correlation with other indices, on their days: a weekly one (of St. Louis, where you have the file;
"kind: index" in a catalogue, for it falls below 0) is held against the index of each of its days. The index is the same whatever
it is compared with.

--csv prints a row a day of the history (--span all: of all): day, stress, level, percentile (of its past, from 0 to 1), state, what each
block adds (equity, credit, haven, rates, liquidity, fx; empty where it is not there) and the blocks' scores.

What it cannot do:

  - It tells strain while it is there, up to two days late, and its highest day may come weeks after the worst prices: it leads nothing.
  - Ranks are among the days since the first common one. Files that begin on another day give other numbers; the first years are coarse.
  - Ranks forget size: what is the highest so far has rank 1, however high it is.
  - Only days on which all series have a value count, so the one that begins last decides where the index begins. More series, fewer years.
  - Which blocks there are matters: with shares, gold, a yield and the dollar alone the highest day of 2008 is in December.
  - A block that gets its score later than the others shifts the index on that day.
  - One bad day hardly moves it.
  - Illiquidity wants closes and volumes as they were traded; adjusted closes are too small in the past.
`;
