import type { AlarmRule } from "./alarm-rule.ts";

export type ScaleRule = Pick<AlarmRule, "seed" | "decay" | "cap">;

/**
 * Moves divided by the deviation they were to be expected to have, known before each: exponentially weighted (RiskMetrics), a
 * move counted as at most sqrt(cap) deviations, started by the mean of the first `seed` squares (of more, while those are all 0).
 */
export class RunningScale {
  /** variance expected of the next move; 0 while seeding */
  variance = 0;
  private squares = 0;
  private seen = 0;

  constructor(private readonly rule: ScaleRule) {}

  /** Starts it from moves before the first that is scaled, as seeding row by row would. */
  seeded(moves: Float64Array): this {
    for (const move of moves) this.scaled(move);
    return this;
  }

  /** The move over its expected deviation; null while seeding. */
  scaled(move: number): number | null {
    if (this.variance === 0) {
      this.squares += move * move;
      this.seen++;
      if (this.seen >= this.rule.seed) this.variance = this.squares / this.seen;
      return null;
    }
    const { decay, cap } = this.rule;
    const over = move / Math.sqrt(this.variance);
    this.variance = decay * this.variance + (1 - decay) * Math.min(move * move, cap * this.variance);
    return over;
  }
}

/** Within -clip..clip. */
export function held(value: number, clip: number): number {
  return Math.max(-clip, Math.min(clip, value));
}
