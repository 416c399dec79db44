import type { Finding } from "../../measures/finding.ts";
import type { Cell, Table } from "../../print/report.ts";
import { countCell, dayCell, textCell } from "../cells.ts";
import type { Halves } from "./parts.ts";
import type { Sought } from "./sought.ts";

const HEADS = [
  ...["span", "from", "to", "n", "test", "rules", "statistic", "p", "likeliest_day", "broke"],
  ...["break", "break_low", "break_high", "whole", "before", "before_low", "before_high", "after", "after_low"],
  ...["after_high", "reason"],
];

/** What one span gave. */
interface SpanLooked {
  readonly finding: Finding;
  readonly whole: Finding;
  readonly sought: Sought | null;
  readonly halves: Halves | null;
}

/** A row for each test of each span, with the break of the one that rules and the link before and after; a span without tests has one row. */
export function breakRecords(looked: readonly SpanLooked[]): Table {
  const rows = looked.flatMap(({ finding, whole, sought, halves }): Cell[][] => {
    const span = [textCell(finding.span), dayCell(finding.from), dayCell(finding.to), countCell(finding.n)];
    const links = [linkValue(whole), ...ended(halves?.before), ...ended(halves?.after)];
    const tests: Cell[][] = (sought?.tests ?? []).map(({ name, rules, statistic, p, day }) => [
      ...[textCell(name), textCell(rules ? "yes" : "no"), number(statistic), number(p), dayCell(day)],
    ]);
    const broke = finding.value !== null && sought !== null;
    const answer = [
      textCell(sought === null ? null : broke ? "yes" : "no"),
      ...[broke ? sought.break.day : null, broke ? sought.break.low : null, broke ? sought.break.high : null].map(
        dayCell,
      ),
    ];
    const none: Cell[] = Array.from({ length: 5 }, () => ({ kind: "empty" }));
    return (tests.length === 0 ? [none] : tests).map((test) => [
      ...span,
      ...test,
      ...answer,
      ...links,
      textCell(finding.reason),
    ]);
  });
  return { title: null, columns: HEADS.map((head) => ({ head, align: "left" })), rows };
}

function ended(part: Finding | undefined): Cell[] {
  return [linkValue(part), number(part?.interval?.low), number(part?.interval?.high)];
}

function linkValue(part: Finding | undefined): Cell {
  return number(typeof part?.value === "number" ? part.value : null);
}

function number(value: number | null | undefined): Cell {
  return typeof value === "number" ? { kind: "number", value, unit: "1" } : { kind: "empty" };
}
