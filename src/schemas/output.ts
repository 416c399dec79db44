import { KINDS } from "../series/series.ts";
import { RULINGS, SEVERITIES } from "./rulings.ts";
import { DRAFT, objectOf, orNull, type Schema } from "./schema.ts";

const WORD: Schema = { type: "string" };
const TEXT: Schema = { type: ["string", "null"] };
const NUMBER: Schema = { type: ["number", "null"] };
const COUNT: Schema = { type: "integer", minimum: 0 };
const DAY: Schema = { type: "string", format: "date" };
const DAY_OR_NULL: Schema = { type: ["string", "null"], format: "date" };
const SHARE: Schema = { type: "number", minimum: 0, maximum: 1 };
const RULING: Schema = { enum: Object.keys(RULINGS) };

const NOTES: Schema = { type: "array", items: objectOf({ code: WORD, message: WORD }) };

const DATA: Schema = objectOf({
  series: { ...WORD, description: "the name; NAME.FIELD for another column than the close" },
  file: WORD,
  column: WORD,
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "of the file" },
  kind: { enum: KINDS },
  first: DAY,
  last: DAY,
  rows: COUNT,
});

const INTERVAL: Schema = objectOf({
  low: { ...NUMBER, description: "null where the interval has no end on this side" },
  high: { ...NUMBER, description: "null where the interval has no end on this side" },
  confidence: SHARE,
  method: { ...WORD, description: "how it was made: liqstress help intervals" },
  degreesOfFreedom: NUMBER,
});

const FINDING: Schema = objectOf({
  measure: WORD,
  of: { type: "array", items: WORD, description: "the series" },
  expression: { ...WORD, description: "gives this number in liqstress eval" },
  span: { ...TEXT, description: "as asked for" },
  value: {
    type: ["number", "string", "null"],
    description:
      "% as a fraction, bp as a number of bp, a date as ISO text or never, a state by name; null where there is none",
  },
  unit: WORD,
  exact: { type: "boolean", description: "a fact about these observations, not an estimate" },
  n: COUNT,
  from: { ...DAY_OR_NULL, description: "the first move or value used" },
  to: { ...DAY_OR_NULL, description: "the last move or value used" },
  interval: { ...orNull(INTERVAL), description: "null for facts, and where there is no number" },
  reason: { ...TEXT, description: "why there is no number" },
  needs: { ...TEXT, description: "what a number would need" },
  rows: {
    ...objectOf({
      used: COUNT,
      dropped: COUNT,
      lacking: { type: "array", items: objectOf({ series: WORD, days: COUNT }) },
    }),
    description: "the days on which all series have a value, those on which some lack it, and which lack how many",
  },
  notes: NOTES,
  evidence: {
    type: ["object", "null"],
    description:
      "what the finding rests on beyond its number, as its command tells it; null where there is no more. Of a break: link, found, day and dayInterval (the first session after the likeliest break, also where none is found; null: open on that side), tests (the one with rules decides), whole, before and after (value, low, high, n, from, to), bic (how many breaks it takes, the days of each number; null for a correlation). Of a monitor: link, state (kind: seeding, arming, re-arming or watching, with rows of how many; watching: link, reference, since, higher, lower), alarms (day, changed, sessions between, direction, before, since, statistic, reference), watchedFrom, rule (threshold and the rest), falseAlarms (their rate in words). Of stress: level, blocks (block, weight, score, contribution: those that are not null add to the value), series (role, series), history (month, mean, highest, on, end, n), peaks (day, value, level, most: the block that adds most). Of strain: of (percentile or index), enter, exit, confirm, leave, before, history (state, from, to, sessions). Of a leverage: leverage, convention, closedAt (the price of forced closing over the entry), openedNow (that of a position opened now; null where no price above 0 does it). Of a carry: assumes (what expected and p take for granted, in words), expected and p (independent, gaussian: null where it cannot be told), legs (role, series, rate: share of the days on which it held, bound, last: its move of the last day, holds), days (newest first, with moves by series). Of a cascade: start and price (before the shock and at the end), fall, sold (share of the book), exhausted (the price would go to 0), rounds (price, sold at it), book (leverage, share of openings, closed since, standing: share of the book, nearest: the highest price of a forced sale)",
  },
});

const VERDICT: Schema = objectOf({
  id: TEXT,
  claim: { ...TEXT, description: "in canonical form; null for what is untestable" },
  ruling: { ...RULING, description: "as in a claims file" },
  was: { ...orNull(RULING), description: "the ruling in the baseline, where that is another" },
  expect: { ...orNull(RULING), description: "the ruling the author expects" },
  leans: { enum: ["supported", "refuted", null], description: "where inconclusive: what the point itself says" },
  finding: { ...orNull(COUNT), description: "the place in findings of the one that decides" },
  findings: { type: "array", items: COUNT, description: "the places in findings of all of this claim" },
  reason: WORD,
  sessionsNeeded: {
    ...orNull(COUNT),
    description: "a lower estimate of the sessions at this value that would settle it",
  },
  pValue: { ...orNull(SHARE), description: "of the comparison the ruling rests on; null for facts" },
  survives: {
    type: ["boolean", "null"],
    description:
      "whether it would survive a Benjamini-Hochberg correction at 5 % over the run; null where undecided or a fact",
  },
  hangsOn: {
    ...orNull(objectOf({ day: DAY, without: RULING })),
    description: "a day without which the ruling would be another, and which",
  },
  says: TEXT,
  quote: TEXT,
  ref: TEXT,
  because: TEXT,
  severity: { enum: Object.keys(SEVERITIES) },
  tags: { type: "array", items: WORD },
  source: TEXT,
  at: {
    ...orNull(objectOf({ file: TEXT, line: orNull(COUNT), column: orNull(COUNT) })),
    description: "where the claim stands; lines and columns count from 1",
  },
});

const TABLE: Schema = objectOf({
  title: TEXT,
  columns: { type: "array", items: WORD },
  rows: {
    type: "array",
    items: {
      type: "array",
      items: { oneOf: [{ type: ["number", "string", "null"] }, objectOf({ low: NUMBER, high: NUMBER })] },
      description: "in the order of the columns",
    },
  },
});

const MATRIX: Schema = objectOf({
  measure: WORD,
  method: WORD,
  span: { ...WORD, description: "as asked for" },
  series: { type: "array", items: WORD },
  n: COUNT,
  from: DAY,
  to: DAY,
  values: {
    type: "array",
    items: { type: "array", items: NUMBER },
    description: "a row for each series, a number for each series; null where one of the two does not vary",
  },
});

const ROLLING: Schema = objectOf({
  measure: WORD,
  of: { type: "array", items: WORD, description: "the series" },
  rolling: { ...WORD, description: "rows each number is made of" },
  days: { type: "array", items: DAY },
  values: { type: "array", items: NUMBER, description: "a number a day; null where a series does not vary" },
});

const PANEL = objectOf({
  series: { type: "array", items: WORD },
  days: { type: "array", items: DAY },
  columns: {
    type: "array",
    items: { type: "array", items: NUMBER, description: "a value a day; null where the series has none" },
    description: "one for each series",
  },
});

const ALWAYS: Schema = objectOf({
  schema: { const: "liqstress/1" },
  command: WORD,
  asOf: DAY_OR_NULL,
  settings: objectOf({ confidence: SHARE, seed: { type: "integer" }, interval: WORD }),
  data: { type: "array", items: DATA },
  findings: { type: "array", items: FINDING },
  verdicts: { type: "array", items: VERDICT },
  summary: objectOf(Object.fromEntries(Object.keys(RULINGS).map((ruling) => [ruling, COUNT]))),
  notes: NOTES,
});

const ISSUE = objectOf({
  severity: { enum: ["error", "warning", "note"] },
  code: WORD,
  series: WORD,
  file: WORD,
  line: { type: ["integer", "null"], minimum: 1 },
  day: DAY_OR_NULL,
  message: WORD,
  advice: WORD,
});

/** JSON Schema of what --json prints. Keys may be added within the major version of `schema`; none is taken away. */
export const OUTPUT_SCHEMA: Schema = {
  $schema: DRAFT,
  title: "liqstress output",
  ...ALWAYS,
  properties: {
    ...(ALWAYS.properties as Schema),
    issues: { type: "array", items: ISSUE, description: "of data lint alone" },
    matrices: {
      type: "array",
      items: MATRIX,
      description: "all pairs of many series without intervals, one for each span, in place of findings",
    },
    panel: { ...PANEL, description: "of data panel, in place of findings" },
    rolling: { type: "array", items: ROLLING, description: "of --rolling, in place of findings" },
    tables: { type: "array", items: TABLE, description: "only where findings and verdicts do not carry the answer" },
  },
};
