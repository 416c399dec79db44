import type { Finding } from "../../measures/finding.ts";
import type { Cell, Table } from "../../print/report.ts";
import { chanceCell, countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "../cells.ts";
import type { Link } from "./link.ts";
import type { BreakDay, Sought } from "./sought.ts";

/** The answer: whether there was a break in the span, and when. */
export function breakTable(
  finding: Finding,
  link: Link,
  sought: Sought | null,
  whole: Finding,
  confidence: number,
): Table {
  const untold: Cell = { kind: "none", why: finding.reason ?? "no number" };
  return {
    title: `break of the ${link.kind} of ${link.y} ${link.kind === "beta" ? "on" : "and"} ${link.x}`,
    columns: [
      { head: "span", align: "left" },
      { head: "break", align: "left" },
      { head: "p", align: "right" },
      { head: `${intervalHead(confidence)} of the day`, align: "left", wraps: true },
      { head: "whole span", align: "right" },
      { head: "n", align: "right" },
      { head: "from, to", align: "left" },
    ],
    rows: [
      [
        textCell(finding.span),
        sought === null ? untold : finding.value === null ? textCell("none") : dayCell(finding.value as string),
        sought === null ? untold : chanceCell(sought.tests[0]!.p),
        sought === null || finding.value === null ? { kind: "empty" } : daysLines(sought.break),
        valueCell(whole),
        countCell(finding.n),
        { kind: "lines", cells: [dayCell(finding.from), dayCell(finding.to)] },
      ],
    ],
  };
}

/** Each test that was made, the one that rules first. */
export function testsTable(link: Link, { tests }: Sought): Table {
  return {
    title: `tests that the ${link.kind} was the same throughout; the first rules`,
    columns: [
      { head: "test", align: "left", wraps: true },
      { head: "statistic", align: "right" },
      { head: "p", align: "right" },
      { head: "likeliest day", align: "left" },
    ],
    rows: tests.map(({ name, statistic, p, day }) => [
      textCell(name),
      { kind: "number", value: statistic, unit: "1" },
      chanceCell(p),
      dayCell(day),
    ]),
  };
}

/** The link over stretches, one under the other. */
export function partsTable(title: string, parts: readonly Finding[], link: Link, confidence: number): Table {
  return {
    title,
    columns: [
      { head: "from", align: "left" },
      { head: "to", align: "left" },
      { head: link.kind, align: "right" },
      { head: intervalHead(confidence), align: "right" },
      { head: "n", align: "right" },
    ],
    rows: parts.map((part) => [
      dayCell(part.from),
      dayCell(part.to),
      valueCell(part),
      intervalCell(part),
      countCell(part.n),
    ]),
  };
}

/** How good each number of breaks is by BIC, and the link between the days of the one it takes. */
export function cutsTable(
  { byBreaks, chosen }: NonNullable<Sought["cuts"]>,
  parts: readonly Finding[],
  link: Link,
  confidence: number,
): Table[] {
  const least = byBreaks[chosen]!.bic;
  const scores: Table = {
    title: `number of breaks by BIC: ${chosen}; days of the best cuts`,
    columns: [
      { head: "breaks", align: "right" },
      { head: "BIC above least", align: "right" },
      { head: "day", align: "left" },
      { head: `${intervalHead(confidence)} of the day`, align: "left" },
    ],
    rows: byBreaks.map(({ bic, days }) => [
      countCell(days.length),
      { kind: "number", value: bic - least, unit: "1", digits: 1 },
      { kind: "lines", cells: days.map(({ day }) => dayCell(day)) },
      { kind: "lines", cells: days.map(daysCell) },
    ]),
  };
  if (chosen < 2) return [scores];
  return [
    scores,
    partsTable("between the days that BIC takes, looked for to make them differ", parts, link, confidence),
  ];
}

/** First and last day a break may be; an open side has none. */
function daysCell({ low, high, why }: BreakDay): Cell {
  if (why !== null) return { kind: "none", why };
  return textCell(`${low ?? "open"} .. ${high ?? "open"}`);
}

function daysLines(found: BreakDay): Cell {
  if (found.why !== null) return daysCell(found);
  return { kind: "lines", cells: [textCell(`${found.low ?? "open"} ..`), textCell(found.high ?? "open")] };
}
