import { writeFileSync } from "node:fs";
import { input } from "./folder.ts";

/** A question of the claims file as the pandas script is asked it. */
interface Question {
  readonly measure: string;
  readonly of: readonly string[];
  readonly days: number;
  readonly claim: string;
}

const MEASURES: readonly (readonly [measure: string, days: number, claim: (a: string, b: string) => string])[] = [
  ...Array(4).fill(["correlation", 60, (a: string, b: string) => `correlation(${a}, ${b}, 60d) > 0.5`]),
  ...Array(3).fill(["beta", 252, (a: string, b: string) => `beta(${a}, ${b}, 252d) between 0.5 and 1.5`]),
  ...Array(2).fill(["drawdown", 0, (a: string) => `drawdown(${a}, all, pick=max) <= -20%`]),
  ...Array(2).fill(["percentile", 252, (a: string) => `percentile(${a}, 252d) >= 50%`]),
  ...Array(2).fill(["stretch", 504, (a: string) => `percentile(stretch(${a}, 200), 504d) >= 50%`]),
  ["change", 63, (a) => `change(${a}, 63d) > 0`],
];
/** Of one series each; the others are of two. */
const SINGLE = new Set(["drawdown", "percentile", "stretch", "change"]);

/** A claims file of `count` claims on the fifteen series of fifteenBars: of 14, four correlations, three betas, two worst drawdowns ... */
export function claimsFile(count: number): string {
  const lines = questions(count).flatMap(({ claim }, index) => [`  - id: claim-${index + 1}`, `    claim: ${claim}`]);
  const text = ["version: 1", "claims:", ...lines, ""].join("\n");
  return input(`claims-${count}.yaml`, (path) => writeFileSync(path, text));
}

/** The same questions, for another program: a JSON array of measure, series and days. */
export function questionsFile(count: number): string {
  return input(`questions-${count}.json`, (path) => writeFileSync(path, `${JSON.stringify(questions(count))}\n`));
}

function questions(count: number): Question[] {
  return Array.from({ length: count }, (_, index) => {
    const [measure, days, claim] = MEASURES[index % MEASURES.length]!;
    // Never the same series twice, and other pairs in each round of the measures.
    const [a, b] = [series(index), series(index + 1 + ((index + Math.floor(index / 105)) % 7))];
    return { measure, of: SINGLE.has(measure) ? [a] : [a, b], days, claim: claim(a, b) };
  });
}

function series(index: number): string {
  return `S${String((index % 15) + 1).padStart(2, "0")}`;
}
