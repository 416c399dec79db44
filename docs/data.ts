import { CLOSE_KEY } from "../src/read/catalogue-close.ts";
import { READING_KEYS } from "../src/read/catalogue-reading.ts";
import type { DateFormatId } from "../src/read/days/day-format.ts";
import { ENCODINGS } from "../src/read/decode.ts";
import { DELIMITER_NAMES } from "../src/read/delimiter.ts";
import { DIALECTS } from "../src/read/dialects/index.ts";

/** How each form of days looks. */
const DAYS: Readonly<Record<DateFormatId, string>> = {
  ymd: "`2026-02-05`, `2026/2/5`, `20260205`, `2026年2月5日`, with or without a clock and a zone behind it",
  mdy: "`02/05/2026`, `2/5/26`",
  dmy: "`05.02.2026`, `5-2-26`",
  "month-name": "`Feb 05, 2026`, `5-Feb-26`, in the languages that exports are written in",
  "year-month": "`2026-02`, `2026M02`: a month, stamped with its first day",
  "year-quarter": "`2026-Q1`: a quarter, stamped with its first day",
  "japanese-era": "`R8.2.5`, `令和8年2月5日`",
  "unix-s": "seconds since 1970, UTC",
  "unix-ms": "milliseconds since 1970, UTC",
  "unix-us": "microseconds since 1970, UTC",
  "unix-ns": "nanoseconds since 1970, UTC",
  "excel-serial": "`46058`: days as Excel counts them",
};

/** Keys of a series in a catalogue that are declared elsewhere than with the reading. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  file: "the file, relative to the catalogue",
  aliases: "further names",
  kind: "`price`, `amount`: moves are returns; `yield`: percent, moves in basis points; `index`: moves in points",
  column: "the column of values, where the file has several",
  symbol: "the name of the series inside a long file",
  day_shift: "days by which every row is meant to stand later (or earlier, `-1`) than it is stamped",
  [CLOSE_KEY.name]: CLOSE_KEY.about,
};

/** The page on price files: what is read, from the declarations; and what is never guessed. */
export function dataPage(): string {
  return `# What is read, and what is never guessed

Written by \`npm run docs\` from \`docs/data.ts\` and the declarations in \`src/read\`; do not edit.

\`liqstress data show FILE\` says of any file how it was read and why, with its first and last days as understood. What it shows can be
set in a catalogue; \`liqstress data init DIRECTORY\` writes one, and \`liqstress data lint\` looks for what is wrong in the values
([lint.md](lint.md)).

## Layouts

The first of these that knows a file reads it. Lines of text above a header and remarks below the last row are passed over, and said.

${table(
  ["dialect", "what it is"],
  DIALECTS.map(({ id, about }) => [`\`${id}\``, about]),
)}

Columns are told by their names, in the languages that exports are written in. The price is the column named close, else price, settle, last
or value. An adjusted price (\`Adj Close\`, \`Close (adj.)\`, \`調整後終値\` ...) is taken only where it is asked for (\`column:\`) or is all there
is, and a note says so. A file without a header is known by the order of its prices, and a note says as what its columns were taken
(\`no-header\`). Units below a header are passed over and said (\`unit-row\`); two tables side by side (\`side-by-side\`), and a series whose
column of currencies changes (\`second-currency\`), are errors, and closes in two currencies (\`Close (USD)\`, \`Close (EUR)\`) want one to be named.

## Containers

| around the table | |
|---|---|
| plain text | cells parted by ${listed(Object.values(DELIMITER_NAMES))}; from 1 MiB on it is read in pieces, from 64 MiB on by two threads |
| gzip | any table inside |
| zip | its only data file, or the one that \`member:\` names |
| xlsx | the first sheet with a table, or the one that \`sheet:\` names |
| Parquet | columns as they are; moments in the zone that pandas or Arrow kept beside them, else in UTC |
| JSON | lists of records, columns, date-value pairs, one record a line; answers of Alpha Vantage, CoinGecko, Yahoo's chart, FRED and the candles of Binance, Kraken, Coinbase and Bitfinex |

What a container stores as a number is one (shown as percent, it is read as percent: \`percent-cells\`); a text in it is read as in a plain file. Moments at midnight are days; among other clocks
they are moments. Yahoo's days and clocks are those of the exchange's zone; CoinGecko's prices of 00:00 UTC are marked as the close of the day
before (\`stamped-late\`).

A web page, a PDF, an image, an old workbook (.xls), a locked one, another archive are refused by what they are. Packed files may unpack to
200 times their size, and to 64 MiB in any case.

## Characters

UTF-8 and UTF-16 are told by their bytes. Bytes that are neither are tried as each older encoding, and the one is taken that makes words of
price files of them (日付, Zamknięcie); \`data show\` says which words. Those read: ${listed(ENCODINGS.map((one) => `\`${one}\``))}.

## Days

${table(
  ["date_format", "looks like"],
  Object.entries(DAYS).map(([id, look]) => [`\`${id}\``, look]),
)}

The whole file decides, never one row. Day before month or after it: a number above 12 is no month; where none is, ten rows or more that
run in order one way only. Two rows that contradict each other are an error (\`mixed-dates\`), and so is a file that leaves it open
(\`ambiguous-dates\`): a guess would move every price. \`date_format:\` then says it. Years of two digits are 1969 to 2068; a file that would
jump by a century is refused.

## Numbers

A decimal point or comma is told by the whole file too: \`1.234,5\` has a comma, \`0.950\` a point. Commas that might part thousands or be
decimal (\`1,234\` and nothing else) are an error (\`ambiguous-decimal\`), numbers of both kinds are (\`mixed-decimals\`); \`decimal:\` says it.
Points that might part thousands are read as decimal, and a note says so. Currency signs, percent, \`1.2K\`, \`3.4M\`, brackets for minus,
lakhs and full-width digits are understood. Words for a missing value (\`.\`, \`-\`, \`null\`, \`NaN\`, \`N/A\`, \`#N/A\` ...) are counted in a
note; any other word is an error with its line. Two units in one column (dollars and euros, percent and
none) are an error (\`mixed-units\`). Prices in 32nds (\`110'165\`, \`110-16\`) are refused with their decimal number.

## Minutes and sessions

Rows of one day at different clocks make one day of them: the last price, the first open, the highest high, the lowest low, the sum of
every column of amounts. A day ends at midnight as the file writes its days, or where \`session: 17:00 America/New_York\` says: rows from then on are of the
next day. A session of a zone needs to know the zone of the clocks: written beside them, UTC for seconds since 1970, else \`zone:\`.
The same moment twice is an error. Daily rows stamped in the evening from Sunday to Thursday, as futures are with the opening of their
session, are read as written, and a note says to set \`day_shift: 1\` (\`stamped-early\`).

## Days of two series

Series are compared on the days all have, and differenced after that: where bitcoin meets gold, Monday's moves are since Friday. A daily
series beside a monthly one has moves of a month, and a note says so (\`coarse-common-days\`). Where \`close:\` says of two series that
they close two hours apart or more, correlations and betas of daily moves are marked (\`closes-apart\`).

## Keys of a series in a catalogue

${table(
  ["key", ""],
  [
    ...Object.entries(OTHER_KEYS).map(([key, about]) => [`\`${key}\``, about] as const),
    ...Object.entries(READING_KEYS).map(([key, { about }]) => [`\`${key}\``, about] as const),
  ],
)}

## Never guessed

- the order of day and month, and the decimal mark, where the file leaves them open;
- which of two rows of one day, or of one moment, is meant;
- an adjusted price in place of the plain one;
- one of several columns, of several symbols, of several files of an archive;
- the zone of clocks, and when a market closes;
- values that are missing: nothing is filled in, carried on or drawn in between;
- the kind of a series: without a catalogue it is a price. \`data init\` proposes kinds, with its reasons.
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
