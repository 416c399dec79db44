import { closeSync, openSync, writeSync } from "node:fs";
import { input } from "./folder.ts";
import { draws } from "./walk.ts";

/** The ten symbols, in the order of their rows. */
export const SYMBOLS = ["BTC", "ETH", "SOL", "XRP", "ADA", "DOGE", "AVAX", "DOT", "LINK", "LTC"];

/** A CSV of minute bars of ten symbols, about `megabytes` long: timestamp,symbol,open,high,low,close,volume. */
export function minutes(megabytes: number): string {
  return input(`minutes-${megabytes}.csv`, (path) => writeMinuteBars(path, megabytes * 1e6, 1));
}

/** Writes minute bars of ten symbols, about 59 bytes a row, until the file has `bytes`. */
export function writeMinuteBars(path: string, bytes: number, seed: number): number {
  const draw = draws(seed);
  const file = openSync(path, "w");
  const prices = SYMBOLS.map((_, index) => 100 + 17 * index);
  let size = writeSync(file, "timestamp,symbol,open,high,low,close,volume\n");
  let rows = 0;
  for (let minute = 0; size < bytes; minute += 60) {
    const lines: string[] = [];
    for (let i = minute; i < minute + 60; i++) {
      const stamp = new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString().slice(0, 19).replace("T", " ");
      SYMBOLS.forEach((symbol, index) => {
        const open = prices[index]!;
        const close = Math.max(1, open * (1 + (draw() - 0.5) * 0.002));
        prices[index] = close;
        const high = Math.max(open, close) * 1.0003;
        const low = Math.min(open, close) * 0.9997;
        const numbers = [open, high, low, close].map((value) => value.toFixed(2));
        lines.push(`${stamp},${symbol},${numbers.join(",")},${(draw() * 1000).toFixed(4)}\n`);
        rows++;
      });
    }
    size += writeSync(file, lines.join(""));
  }
  closeSync(file);
  return rows;
}
