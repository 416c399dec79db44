import { type Random, seeded } from "../../src/stats/random.ts";
import { drawPath, type Family, type Path } from "./families.ts";

/** What links two simulated series on each row. */
export type Link =
  | { readonly rho: (t: number) => number }
  | { readonly beta: (t: number) => number }
  /** a correlation that swings about one value: atanh of it is an AR(1) that keeps `kept` a row, with deviation `spread` */
  | { readonly swinging: number; readonly spread: number; readonly kept: number };

/** Of a swing half is gone in 14 rows, or in 46. */
export const MONTHLY = 0.95;
export const QUARTERLY = 0.985;

/** Seeded by the name of the cell, so that a cell gives the same whatever else is run. */
export function randomOf(seed: number, name: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return seeded(seed ^ hash);
}

export function drawLinked(family: Family, rows: number, random: Random, link: Link): Path {
  if (!("swinging" in link)) return drawPath(family, rows, random, link);
  const { swinging, spread, kept } = link;
  const path = new Float64Array(rows);
  let swing = spread * random.normal();
  for (let t = 0; t < rows; t++) {
    path[t] = Math.tanh(Math.atanh(swinging) + swing);
    swing = kept * swing + spread * Math.sqrt(1 - kept * kept) * random.normal();
  }
  return drawPath(family, rows, random, { rho: (t) => path[Math.max(0, t)]! });
}
