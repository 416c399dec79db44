import { writeFileSync } from "node:fs";
import { input } from "./folder.ts";

/** A question of the claims file as the pandas script is asked it. */
interface Question {
  readonly measure: string;
  readonly of: readonly string[];
  readonly days: number;
}

const MEASURES: readonly (readonly [measure: string, count: number, expression: (a: string, b: string) => string])[] = [
  ["correlation", 20, (a, b) => `correlation(${a}, ${b}, 60d) > 0.5`],
  ["beta", 15, (a, b) => `beta(${a}, ${b}, 252d) between 0.5 and 1.5`],
  ["drawdown", 10, (a) => `drawdown(${a}, all, pick=max) <= -20%`],
  ["percentile", 10, (a) => `percentile(${a}, 252d) >= 50%`],
  ["stretch", 10, (a) => `percentile(stretch(${a}, 200), 504d) >= 50%`],
  ["change", 5, (a) => `change(${a}, 63d) > 0`],
];
const DAYS: Readonly<Record<string, number>> = {
  correlation: 60,
  beta: 252,
  percentile: 252,
  stretch: 504,
  change: 63,
};

/** A claims file of seventy claims on the fifteen series of fifteenBars, and the same questions as JSON. */
export function seventyClaims(): { readonly claims: string; readonly questions: string } {
  const questions: Question[] = [];
  const lines = ["version: 1", "claims:"];
  for (const [measure, count, expression] of MEASURES)
    for (let index = 0; index < count; index++) {
      const [a, b] = [series(questions.length), series(questions.length + 1 + (questions.length % 7))];
      const of = measure === "correlation" || measure === "beta" ? [a, b] : [a];
      lines.push(`  - id: ${measure}-${index + 1}`, `    claim: ${expression(a, b)}`);
      questions.push({ measure, of, days: DAYS[measure] ?? 0 });
    }
  return {
    claims: input("seventy-claims.yaml", (path) => writeFileSync(path, `${lines.join("\n")}\n`)),
    questions: input("seventy-questions.json", (path) => writeFileSync(path, `${JSON.stringify(questions)}\n`)),
  };
}

function series(index: number): string {
  return `S${String((index % 15) + 1).padStart(2, "0")}`;
}
