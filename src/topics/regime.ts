/** The rule of `regime`, and what it cannot do. */
export const REGIME_TOPIC = `The rule, in five lines:

  1. Each series' move over 5 sessions is divided by its usual size: z = sum of the moves / (standard deviation of the 250 moves
     before those 5, times sqrt 5), at most 4 either way. The same over 10 sessions.
  2. Three legs: risk r = mean z of equity and further risk assets; haven v = mean z of the haven and of the bond's price (minus the
     move of its yield); dollar d = z of the dollar.
  3. Scores, 1 being just enough: flight-to-quality min(-r, 2v); flight-to-cash min(-r, -2v, 2d); risk-off -r;
     risk-on min(r, the larger of -2v and -2d).
  4. A state is entered after 2 days in a row at a score of 1 or more (at once at 2, but risk-on never at once). It is left after
     2 days on which neither its 5- nor its 10-session score is above 0.
  5. flight-to-cash goes before flight-to-quality before risk-off; otherwise calm. Only days up to the day itself are read.

  calm               none of the others
  risk-on            risk assets rise, havens or the dollar fall
  risk-off           a sell-off of unclear direction: risk assets fall, the other legs disagree
  flight-to-quality  risk assets fall, havens rise
  flight-to-cash     risk assets and havens fall, the dollar rises

--enter and --exit are the scores of line 4, --confirm and --leave its days, --fast the score that enters at once, --sessions the 5
of line 1 (the 10 is twice that). --enter 1.25 is a quieter setting for CI; --sessions 10 sees slow grinds, some days later.

--fail-on flight-to-cash (or other states) exits with 1 while the state is one of them; --fail-on change --within 5d when the state
began within the last 5 sessions (the last one without --within); with --baseline only when the state is another than the file's.

--csv prints a row a day of the history (--span all: of all): day, state (empty where none can be told), and over both windows each
role's z (z5_equity, z10_risk_HYG) and the score of each state (score5_risk-off).

What it cannot do:

  - It was chosen by somebody who knew the years from 2003 to 2026. There is no truth to score it against; it makes no claim to be right.
  - It is late. A state is told 1 to 2 days after its moves, and the autumn of 2008 is a flight to cash from 15 October only: until then
    gold rose. It tells what is, not what comes.
  - It measures by the year before. After a crash the same fall is usual and may be calm (February 2009); in a quiet year a fall of 2 or
    3 % is a flight. Look at the size of the moves, which is printed beside the state.
  - A fall of the haven alone (gold on 2013-04-15, 2026-01-30) is no regime; nor is a slow grind (November 2025).
  - More risk assets make their mean steadier, so a score of 1 is rarer. The states depend on which are given: say which.
  - A flight to cash is an ordinary combination of falling shares, rising yields and a rising dollar: bootstraps that keep each leg's
    own moves but tear them apart name a quarter to a third as many.
  - A day on which a series has no value is left out for all; one with too short a history has no state.
`;
