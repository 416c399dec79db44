import type { AlarmRule } from "./alarm-rule.ts";
import type { ScaledRow, ScaledRows } from "./link.ts";
import { RunningScale } from "./running-scale.ts";

/** Two series of moves as they come: scaled by what was known before each, and the last `reference` + `seed` of them kept. */
export class RecentRows {
  /** rows read while the running deviations start */
  seeded = 0;
  /** rows scaled */
  scaled = 0;
  private readonly scales: readonly [RunningScale, RunningScale];
  /** kept columns, each row at its number modulo their length; u and w are NaN in the rows of the seed, which are not read */
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly u: Float64Array;
  private readonly w: Float64Array;
  private readonly varianceX: Float64Array;
  private readonly numbers: Float64Array;
  private count = 0;

  constructor(private readonly rule: AlarmRule) {
    this.scales = [new RunningScale(rule), new RunningScale(rule)];
    const kept = rule.reference + rule.seed;
    this.x = new Float64Array(kept);
    this.y = new Float64Array(kept);
    this.u = new Float64Array(kept);
    this.w = new Float64Array(kept);
    this.varianceX = new Float64Array(kept);
    this.numbers = new Float64Array(kept);
  }

  /** Takes a row of finite moves; null while seeding. `number` is the caller's count of rows. */
  add(number: number, x: number, y: number): ScaledRow | null {
    const [scaleX, scaleY] = this.scales;
    const variance = scaleX.variance;
    const [u, w] = [scaleX.scaled(x), scaleY.scaled(y)];
    const at = this.count++ % this.x.length;
    this.x[at] = x;
    this.y[at] = y;
    this.numbers[at] = number;
    this.varianceX[at] = variance;
    this.u[at] = u ?? Number.NaN;
    this.w[at] = w ?? Number.NaN;
    if (u === null || w === null) {
      this.seeded++;
      // A scale may have started before the other; what it said then is not used.
      this.scaled = 0;
      return null;
    }
    this.scaled++;
    return { x, y, u, w };
  }

  /** Scaled rows numbered `first` or later, up to as many as are kept. */
  since(first: number): number {
    let held = 0;
    while (held < Math.min(this.scaled, this.rule.reference) && this.numbers[this.place(held)]! >= first) held++;
    return held;
  }

  /** The number of the row that lies `back` rows before the newest. */
  numberOf(back: number): number {
    return this.numbers[this.place(back)]!;
  }

  /** The newest `reference` rows, which must have been scaled. */
  reference(): ScaledRows {
    const { reference, seed } = this.rule;
    const last = (column: Float64Array, count: number, skipped: number): Float64Array =>
      Float64Array.from({ length: count }, (_, i) => column[this.place(skipped + count - 1 - i)]!);
    const before = Math.min(seed, this.count - reference);
    return {
      x: last(this.x, reference, 0),
      y: last(this.y, reference, 0),
      u: last(this.u, reference, 0),
      w: last(this.w, reference, 0),
      varianceX: last(this.varianceX, reference, 0),
      earlierX: last(this.x, before, reference),
      earlierY: last(this.y, before, reference),
    };
  }

  private place(back: number): number {
    return (this.count - 1 - back) % this.x.length;
  }
}
