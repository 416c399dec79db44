import { lintCodes } from "./lint-codes.ts";

const WRITTEN: Readonly<Record<string, string>> = {
  "adjusted-column":
    "The file also has an adjusted price column. The plain one is used; name the adjusted one in the catalogue (column:) or as NAME=FILE:COLUMN to use it instead.",
  "alarm-rates":
    "How often a watch raises an alarm where nothing changed, and how late it tells what did: docs/alarms.md.",
  "alarm-scope": "Since when a link is watched, and what the numbers beside an alarm are not.",
  "alias-clash": "Two series of a catalogue share a name or an alias. Each name may lead to one series only.",
  alignment:
    "How many days were common to all series of the number, how many were dropped, and which series lacked them. Prices are aligned first and differenced after: where one series has weekends and another has none, the moves of Mondays are over three days of both.",
  "all-alike": "The rows agree so fully that nothing shows how sure the value is; no interval is given.",
  alone:
    "How often the first series was that far below its high on all days: what drawdowns together would come to if the two had nothing to do with each other.",
  "already-there": "A file is there that is not written over. Name another one with -o.",
  "ambiguous-dates":
    "Day and month cannot be told apart anywhere in the file (01/02/2024). Set date_format: mdy or dmy in the catalogue.",
  "ambiguous-decimal":
    "The commas of a file may be decimal or part thousands (1,234), and no other cell tells. Set decimal: point or comma in the catalogue.",
  "ambiguous-length": "6m could be minutes or months. Months are written 6mo.",
  "bad-day": "A row has no day that can be read. The form must be that of the rest of the file.",
  "bad-number":
    "A cell of a wanted column is not a number as the rest of the file writes them. Missing values are blank, a dot, a dash, null, NaN, N/A, ND and the like.",
  "bad-version": "The catalogue's version: is missing or not 1.",
  "break-disagree": "One test finds a break where another finds none; the first in the table rules.",
  "break-rates": "How often the tests of breaks call a link broken that never changed: docs/alarms.md.",
  "break-scope": "What a break found by looking is, and what it is not.",
  "break-tests": "The p of a test is for one test; who looks at many finds something by chance.",
  "broken-file": "A gzip, zip, xlsx or Parquet file that is cut off or damaged. Fetch it again.",
  "broken-json": "The JSON of a file cannot be read. The place is where it stops making sense.",
  "broken-quotes": "A quote in a CSV is opened and not closed, or stands in the middle of a cell.",
  "by-chance":
    "How many days there were beyond a value at risk, how many it promised, and how likely so many are by chance if days were independent. They come in runs, so p is too small.",
  "cannot-write": "A file or the standard output could not be written.",
  "carry-scope":
    "What the count of carry-unwind days is not: days of stress come in clusters, so the chances beside it are too small where they do, and prices do not name sellers.",
  catalogue: "What data init has put into the catalogue, and where that was written.",
  caution: "What must be known of every number made by a function, such as that spreads of daily bars are noisy.",
  certain:
    "The two columns are the same series, or as good as, or one of them stands still. Nothing may be concluded from it.",
  changed: "The ruling is another than in the baseline. --update-baseline accepts it.",
  closes:
    "Markets close at different hours. The later close has seen news that the earlier one has not, which alone makes correlations at a lag and shares of spillover.",
  "closes-apart":
    "The markets close hours apart, as close: in the catalogue says. Moves of one day are then over different hours, which draws a correlation or beta of daily moves towards zero; weekly moves hardly mind.",
  "closes-only":
    "The series has no lows or highs, so a position is judged at closes: within the day the price went further.",
  "coarse-common-days":
    "A daily series is compared with a weekly or monthly one. Only their common days count, so a move is over weeks and a span of 60d is 60 weeks or months.",
  command: "The command that asks the same again.",
  "cut-off": "The file stops in the middle of its last row. Fetch it again.",
  directory: "A directory stands where a file is wanted.",
  "doubtful-decimal":
    "Every point of the file may be decimal or part thousands (1.234); it is read as decimal, as programs write it. Set decimal: comma in the catalogue if that is wrong.",
  "empty-file": "The file holds nothing.",
  "encrypted-file": "A file is locked with a password. Save it without one.",
  entries:
    "From which closes positions are opened. Neighbouring ones share their days, so they are no independent trials.",
  "few-independent-spans":
    "The moves overlap, and there are fewer than ten spans that do not. The interval may be too narrow; sample without overlap instead.",
  "few-positions":
    "The path has closed nearly all of the positions that a cascade supposes; the few that are left are sold in leaps.",
  "few-rows": "Fewer than 20 rows. The interval holds, and is wide.",
  "few-tail-days":
    "The tail of these days holds fewer than 8. The number holds for them, and says little of other days.",
  "flat-series": "A series does not vary over the span, so it has no correlation with any other.",
  "flow-scope":
    "The flows of a rule are those of one unit of assets. How much money follows such rules, and at which hour it trades, is not in prices.",
  footer: "The last lines of a file hold words where the days stand, and no values: remarks, which are not read.",
  "forbes-rigobon":
    "Correlations rise by themselves when moves grow. The remark says how high the calm correlation would read with the larger moves.",
  formula: "How a measure of the claim is defined, and its sources.",
  "granger-rates":
    "How often a test of Granger calls one of two series leading where neither is, by simulation: two series with one volatility and a correlation of 0.6, two lags.",
  "guessed-kinds":
    "data init guesses from names and values which series are yields or indices. A wrong kind gives moves in the wrong unit.",
  impact:
    "How the sales of a cascade are supposed to move the price: in proportion to the share of the book sold, or by the square root of what is sold over the mean volume.",
  "impossible-date": "A day, month, week, quarter or half-year that the calendar does not have.",
  "impossible-day": "A row's day is not in the calendar, such as 30 February.",
  "impossible-quantile": "A q-number above q100.",
  "independent-members":
    "across takes the members of its lists as independent of each other. Related assets make its interval too narrow.",
  "intervals-left-out":
    "A matrix of many pairs is given without intervals, which cost many times the numbers. Each number is an estimate all the same; ask for the pairs you care about, or for all intervals with --interval jackknife.",
  intraday:
    "A file has several rows a day. Each day is made of its rows: its price is the last of them, its high the highest, its volume the sum. The catalogue's session: says where a day ends.",
  levels:
    "A correlation (or a mean) of levels: series that drift look related although they are not. Judge moves instead.",
  linted: "How many series were looked at, and how many errors, warnings and notes were found.",
  "long-row": "A row has more cells than the header. A cell that holds the delimiter stands in quotes.",
  "longs-only":
    "A cascade supposes leveraged buyers and no leveraged sellers: a fall that shorts soften by buying back is smaller, and a rise that forces shorts to buy is not told.",
  margins: "What the price of forced closing leaves out, and what the three kinds of margin are shares of.",
  "missing-file": "The file is not there.",
  "missing-option": "The command needs an option that was not given.",
  "missing-values": "Days without a value were left out, and counted.",
  "mixed-dates": "One file has dates of two forms.",
  "mixed-decimals":
    "One file has numbers with a decimal point and with a decimal comma. decimal: point or comma says which is right.",
  "mixed-units":
    "A column has cells of two units: dollars and euros, or percent and numbers without a percent sign. One unit is expected.",
  multiplicity:
    "When many claims are tested at 5 %, some look settled by chance. How many would survive a Benjamini-Hochberg correction, and which would not.",
  "name-clash": "Two sources of --data give a series of the same name.",
  "new-claims": "Claims the baseline does not hold yet. They fail nothing as changes; --update-baseline takes them in.",
  "newest-first": "The file's rows run from new to old. They were turned round.",
  "no-claims": "The claims file holds no claims.",
  "no-comparison": "A value stands where a claim is wanted. A claim compares: ... > 0, ... between 2 and 3.",
  "no-data": "No prices were found.",
  "no-directory": "A file stands where a directory is wanted.",
  "no-expression": "Standard input held no expression. One a line; # starts a comment.",
  "no-header":
    "The file has no header: its columns are known by their order, and the note says as what they were taken. A header row in the file settles it.",
  "no-interval":
    "The value stands, but its interval cannot be told: too few rows, or one day decides. It rules on nothing.",
  "no-number": "The expression has no number on these prices, and why.",
  "no-rows": "The file has a header and no rows.",
  "no-rulings": "The command rules on nothing, so neither a baseline nor a format of rulings has something to say.",
  "no-session": "The day asked for is no common session. The session before is taken.",
  "no-symbol": "A long file (date, symbol, value) has no such symbol.",
  "no-values": "No row of the wanted column has a value.",
  "non-positive": "Prices of zero or less have no return. Those days were left out, and counted.",
  "normal-moves":
    "What normal moves of the same correlation would show on the days beyond the threshold. Only what differs from that is news.",
  "not-a-table":
    "The file is of a kind that holds no table which is read here: a web page, a PDF, an old workbook (.xls), an image, an archive.",
  "not-a-value": "A claim stands where a value is wanted. assert rules on claims, eval gives values.",
  "not-text": "The file is not text (or of an encoding that is not read).",
  "nothing-to-explain": "explain knows no claim, function or code of that name.",
  "one-day": "One day carries a large share of the uncertainty, and what the value would be without it.",
  "one-series": "A correlation was asked of one series. It takes two or more; '*' stands for all there are.",
  "open-quote": "A quoted name without its closing quote.",
  "percent-cells":
    "A workbook holds 0.0395 where it shows 3.95%. Such cells are read as 3.95, as the same table saved as CSV has them.",
  periods:
    "Each row of the file is a month or a quarter, stamped with its first day, as FRED does. Values averaged over a month are not those of its last day.",
  "second-currency":
    "The column of currencies changes within a series: a move from one currency into another is none. Part the file by its currencies.",
  "side-by-side":
    "Two tables stand beside each other in one file, each with days of its own. Save each in a file of its own.",
  snapshot:
    "The last row of an answer is of the moment of asking, not of the end of a day as the others are. It is not read.",
  "stamped-early":
    "Daily rows from Sunday to Thursday with clocks of the evening: sessions stamped with their opening, as futures are, or midnights of a zone further east. Set day_shift: 1 in the catalogue; a market that is open from Sunday to Thursday needs none.",
  "rolling-scope":
    "What the numbers of --rolling are: each of the moves up to its day, without an interval, and nearly the same as its neighbours because they share nearly all of their moves.",
  scenario:
    "A number that follows from positions you suppose, opened along the real path of prices. It tells what would follow, and rules on nothing that happened; a claim on it is a claim on the assumptions.",
  "shock-order":
    "In which order a spillover table by Cholesky takes the shocks. What is common to two series is booked on the one named first; the generalised table does not depend on the order.",
  "stress-blocks":
    "A block of the index of stress has no series, or no score that day; its weight goes to the others, and the index is not comparable with one that has it.",
  "stress-ranks":
    "Scores of stress are ranks among the days since the first common one. A file that begins on another day gives other numbers.",
  "stress-scope": "The index of stress coincides with strain or comes up to two days after it. It is no early warning.",
  "stress-volume":
    "Illiquidity divides moves by the money traded: price times volume. Take the close as it was traded; an adjusted one is too small in the past.",
  "regime-next":
    "A state that is on its way in but not confirmed yet, or the present one on its way out. Neither is told before its days are complete.",
  "regime-roles": "A role was not given, and what cannot be told apart without it.",
  "regime-rule":
    "The rule of the regime was chosen by somebody who knew the years up to 2026. liqstress explain regime tells it, and what it cannot do.",
  "regime-size":
    "How large the moves are by another measure than the rule's own, which is relative to the year before.",
  "repeated-column": "The header has the wanted column twice.",
  "repeated-day": "A day appears twice in a file. Each day may appear once.",
  "repeated-id": "Two claims of a file have the same id.",
  "repeated-series": "Two series that are to stand side by side have one name.",
  "repeated-key": "A key of a YAML map appears twice.",
  "reversed-bounds": "between takes the smaller bound first.",
  ruling: "Why a claim is ruled as it is.",
  "same-series": "A series stands against itself, perhaps through an alias.",
  scope: "A number speaks of its own days and of no others.",
  "several-columns": "A file has several value columns, and none is named like the series. Name one: NAME=FILE:COLUMN.",
  "several-lags":
    "Several lags were looked at, so an interval that leaves out 0 is less of a surprise. Name the lag before you look.",
  "several-members": "A zip holds several data files. Name one: member: in the catalogue.",
  "several-symbols":
    "A long file holds several symbols, and none is named like the series. Name one: NAME=FILE:SYMBOL.",
  "short-rows": "Rows with fewer cells than the header were read as far as they go, and counted.",
  "span-cut": "A span runs past the data or the day asked for. It was taken up to there.",
  "stamped-late":
    "The file stamps a price with the day that begins at that moment: it is the close of the day before. day_shift: -1 in the catalogue sets that right.",
  syntax: "The claim cannot be read. The caret shows where; liqstress help claims shows the language.",
  "textbook-interval":
    "fisher, ols and hac reproduce other tools' numbers. They are too narrow on real returns and may not decide a ruling.",
  "thirty-seconds":
    "Prices in points and 32nds, as of futures on US Treasuries: 110'165 is 110 and 16.5/32. They are not read, for 110'165 may be a hundred thousand too; write them as decimals.",
  "too-large":
    "A file is, or unpacks to, more than is read. A small file that unpacks to a very large one is refused as a trap.",
  "too-many-series":
    "A matrix of all pairs grows with the square of the series. Ask for a part of them, with a pattern such as 'XL*'.",
  "unit-row": "A row below the header holds words and no day, such as units. It is not read.",
  "unknown-character": "A character that has no meaning in a claim.",
  "unknown-column": "The file has no such column.",
  "unknown-command": "There is no such command.",
  "unknown-encoding": "There is no such character encoding. utf-8, shift_jis, windows-1252 and others are known.",
  "unknown-field": "Fields are .open .high .low .close .volume.",
  "unknown-function": "The language has no such function. liqstress help functions lists them.",
  "unknown-json":
    "JSON of no known structure. Lists of records, columns, date-value pairs and the answers of well-known data services are read.",
  "unknown-key": "A YAML key that is not known here.",
  "unknown-member": "The zip holds no file of that name.",
  "unknown-option": "A function has no such option, or the option no such word.",
  "unknown-series":
    "No series of that name or alias. liqstress data list shows what there is. In a claims file that row is inconclusive and the others are judged.",
  "unknown-shape": "The file's header is of no known form.",
  "unknown-sheet": "The workbook has no sheet of that name, or none with cells.",
  "unknown-span":
    "No such span: 60d, 12w, 6mo, 2y, ytd, all, 2025, 2025H2, 2025Q2, 2025-04, 2025-W15, D1..D2, 60d before event.",
  "unknown-topic": "help has no such topic.",
  "unknown-value": "A YAML value that is none of those known here.",
  "unknown-zone":
    "A session ends at a clock of a zone, and the clocks of the file do not say theirs. Set zone: in the catalogue.",
  "unreadable-file": "The system refuses to read the file.",
  unsorted: "The file's rows are not in the order of days. They were sorted, and counted.",
  "unused-option": "The command would leave the option aside.",
  "upper-bound":
    "A cascade sells all that is reached at once and nobody buys, so it ends no higher than what leverage alone could do.",
  "vanished-claims": "The baseline holds claims that this run does not. --update-baseline drops them.",
  "wrong-baseline": "The file of --baseline is none: JSON that --update-baseline wrote, each claim once.",
  "wrong-claim": "A claim of a claims file needs claim: or untestable:, and not both.",
  "wrong-id": "An id is made of a-z, 0-9 and -.",
  "wrong-kind": "A series, a value, a condition, a list or a span stands where another of them is wanted.",
  "wrong-name": "A name of let is new, lower case, and no function, word or series.",
  "estimated-day":
    "The day is an estimate, such as that of a break: it may be any of the days named. A claim is supported where all of them satisfy it, refuted where none does.",
  "untold-days":
    "On many days of the span the condition cannot be told: a count leaves them out and says nothing of them.",
  "wrong-operands": "A command was given too few or too many series.",
  "wrong-option": "An option's value cannot be read.",
  "wrong-type": "A YAML value of the wrong kind.",
  "wrong-unit":
    "Two values of different units are compared or added. Returns, percentiles and rates take %, a yield's move bp, a yield level % or bp; 0 needs no unit.",
  "wrong-version": "The claims file's version: is missing or not 1.",
  "wrong-word": "A word that is none of those known here.",
  yaml: "The file is not YAML.",
};

/** What each code of an error, a note or a check of data means, and what to do. A test holds the list to the codes the program uses. */
export const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.entries(WRITTEN), ...Object.entries(lintCodes())].toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
