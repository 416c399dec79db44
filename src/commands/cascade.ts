import type { Note } from "../series/series.ts";
import { type CascadeAsked, cascadeAsked } from "./cascade/asked.ts";
import { bookTable, endsTable, roundsTable } from "./cascade/tables.ts";
import { cascadesTold } from "./cascade/told.ts";
import type { Command } from "./command.ts";
import { report } from "./report.ts";
import { shareText } from "./settings.ts";

/** A scenario: what forced sales of leveraged longs, opened along the real path, would add to a fall from today's price. */
export const cascade: Command = async ({ inquiry, operands, typed }) => {
  const asked = cascadeAsked(inquiry, operands, typed);
  const told = cascadesTold(inquiry, asked);
  const known = told.flatMap(({ shock, scenario, finding }) =>
    scenario === null ? [] : [{ shock, scenario, days: finding.n }],
  );
  const tables = [
    endsTable(asked, told),
    ...known.slice(0, 1).map(({ scenario, days }) => bookTable(scenario, days)),
    ...known.map(({ shock, scenario }) => roundsTable(shock, scenario)),
  ];
  const findings = told.map(({ finding }) => finding);
  const thin = known.slice(0, 1).flatMap(({ scenario }) => few(scenario.book.positions.length));
  const notes = [...thin, ...assumptions(asked)];
  return { kind: "report", report: report("cascade", inquiry, { findings, tables, notes }) };
};

const FEW = 20;

/** A book of a few positions goes in leaps. */
function few(positions: number): Note[] {
  if (positions >= FEW) return [];
  const message = `the path has left ${positions} ${positions === 1 ? "position" : "positions"} only, each a leap: a lower leverage leaves more`;
  return [{ code: "few-positions", message }];
}

/** What the numbers hang on; that it is a scenario, the measure itself says. */
function assumptions({ series, worst, law, volume, maintenance, convention }: CascadeAsked): Note[] {
  return [
    law.kind === "linear"
      ? {
          code: "impact",
          message: `the price falls in proportion to what is sold, by ${shareText(law.impact)} if the whole book were; each day opened as many units as any other`,
        }
      : {
          code: "impact",
          message: `the price falls by ${law.factor} * daily volatility * sqrt(units sold / mean volume); each day opened ${shareText(law.leveraged)} of its ${volume}`,
        },
    {
      code: "margins",
      message: `closed where own money is down to ${shareText(maintenance)} of ${CONVENTION_WORDS[convention]} (${convention}); fees, funding and interest are left out`,
    },
    {
      code: "upper-bound",
      message: "all that is reached is sold at once and nobody buys: an upper bound on what leverage alone adds",
    },
    {
      code: "longs-only",
      message: "longs only: shorts, which buy back in a fall and are forced to in a rise, are not in it",
    },
    ...(worst === series
      ? [{ code: "closes-only", message: `${series} is judged at its closes: within the day it went further` }]
      : []),
  ];
}

const CONVENTION_WORDS = {
  mark: "the value now",
  entry: "the value when opened",
  inverse: "the value when opened, settled in the coin itself",
} as const;
