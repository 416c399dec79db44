import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { type Estimate, isNoEstimate, type NoEstimate } from "../../src/stats/estimate.ts";

// biome-ignore lint/suspicious/noExplicitAny: the shape is the script's beside the file
export function reference(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../fixtures/oracle/${name}.json`, import.meta.url), "utf8"));
}

/** Agrees to `digits` significant digits. */
export function agrees(found: number, expected: number, digits = 10): void {
  const allowed = 0.5 * 10 ** (1 - digits) * Math.abs(expected);
  expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThanOrEqual(allowed);
}

/** What must be there. */
export function given<T extends object>(found: T | NoEstimate): T {
  if (isNoEstimate(found)) throw new Error(found.why);
  return found;
}

export function value(found: Estimate | NoEstimate): number {
  return given(found).value;
}

export function column(n: number, of: (i: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => of(i));
}
