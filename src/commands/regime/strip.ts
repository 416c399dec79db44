import type { Cell, Table, Tone } from "../../print/report.ts";
import { civil, type Day, mondayOf } from "../../series/day.ts";
import { UNTOLD } from "../../stats/regime/states.ts";
import { textCell } from "../cells.ts";
import { stateName, type Told } from "./told.ts";

/** A sign for each state by its code: letters for flights, so that no colour and no font is needed to tell them apart. */
const SIGNS = ["·", "-", "+", "Q", "C"];
const TONES: readonly Tone[] = ["quiet", "uneasy", "good", "uneasy", "grave"];
const ASCII_CALM = ".";
const NONE = "?";

/** Above so many sessions a sign stands for a week. */
const MOST_DAYS = 300;

/**
 * The history as signs: one a session in lines of a month, or, where it is long, one a week in lines of a year. A week's sign is that
 * of the state that goes before all others of its days.
 */
export function stripTable(told: Told, ascii: boolean): Table {
  const { first, last } = told.shown;
  const weekly = last - first + 1 > MOST_DAYS;
  const signs = ascii ? [ASCII_CALM, ...SIGNS.slice(1)] : SIGNS;
  const lines = weekly ? weeks(told) : sessions(told);
  const tones = Object.fromEntries(signs.map((sign, code) => [sign, TONES[code]!]));
  const text = (codes: readonly number[]): Cell => ({
    kind: "text",
    text: codes.map((code) => signs[code] ?? NONE).join(""),
    tones,
  });
  return {
    title: signs.map((sign, code) => `${sign} ${stateName(code)}`).join("  "),
    columns: [
      { head: weekly ? "year" : "month", align: "left" },
      {
        head: weekly ? "one sign a week: the gravest state of its days" : "one sign a session",
        align: "left",
        wraps: true,
      },
    ],
    rows: [...lines].map(([name, codes]) => [textCell(name), text(codes)]),
  };
}

function sessions({ days, regimes, shown }: Told): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (let row = shown.first; row <= shown.last; row++) {
    const { year, month } = civil(days[row]!);
    const name = `${year}-${String(month).padStart(2, "0")}`;
    lines.set(name, [...(lines.get(name) ?? []), regimes.states[row]!]);
  }
  return lines;
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function weeks({ days, regimes, shown }: Told): Map<string, number[]> {
  const gravest = new Map<Day, number>();
  for (let row = shown.first; row <= shown.last; row++) {
    const monday = mondayOf(days[row]!);
    gravest.set(monday, Math.max(gravest.get(monday) ?? UNTOLD, regimes.states[row]!));
  }
  const lines = new Map<string, number[]>();
  for (const [monday, code] of gravest) {
    const name = String(civil(monday + 3).year);
    lines.set(name, [...(lines.get(name) ?? []), code]);
  }
  return lines;
}
