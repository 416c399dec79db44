import type { Column, Every, Grid } from "../../series/column.ts";
import { dailyGrid } from "../../series/column.ts";
import { type Day, isoDay } from "../../series/day.ts";
import { type Alignment, alignment, type Panel, panelUntil } from "../../series/panel.ts";
import type { Note } from "../../series/series.ts";
import type { IntervalMethod } from "../../stats/estimate.ts";
import type { Node } from "../grammar/syntax.ts";
import type { Shapes } from "../kinds/shapes.ts";
import type { Wanted } from "./gather.ts";
import type { Market } from "./market.ts";

/** How estimates are to be made. */
export interface Settings {
  readonly confidence: number;
  readonly interval: IntervalMethod;
  readonly seed: number;
}

/**
 * One comparison on one day: its panel as it stood then, and the columns worked out on it so far.
 * Nothing after `now` is in it, so nothing after `now` can reach a result.
 */
export class Situation {
  readonly grid: Grid;
  readonly panel: Panel;
  /** the last row: now */
  readonly now: number;
  readonly columns = new Map<string, Column>();
  private readonly earlier = new Map<Day, Situation>();
  private readonly aligned = new Map<string, Alignment>();

  constructor(
    readonly market: Market,
    readonly shapes: Shapes,
    readonly settings: Settings,
    private readonly wanted: Wanted,
    /** the day asked for; undefined: the last common day */
    readonly asOf: Day | undefined,
    /** rules on a claim inside a value (a member of breadth) as of a day */
    readonly rule: (node: Node, asOf: Day | undefined) => "supported" | "refuted" | "inconclusive",
  ) {
    const whole = market.panel(wanted);
    this.panel = asOf === undefined ? whole : panelUntil(whole, asOf);
    this.grid = dailyGrid(this.panel.days);
    this.now = this.panel.days.length - 1;
  }

  get today(): Day | null {
    return this.now < 0 ? null : this.panel.days[this.now]!;
  }

  /** the same comparison as it stood on another day */
  at(day: Day): Situation {
    const known = this.earlier.get(day);
    if (known !== undefined) return known;
    const situation = new Situation(this.market, this.shapes, this.settings, this.wanted, day, this.rule);
    this.earlier.set(day, situation);
    return situation;
  }

  /** how some of the series stood on the same day, on the days common to them alone; itself where they are all of its series */
  of(wanted: Wanted): Situation {
    if ([...this.wanted.keys()].every((key) => wanted.has(key))) return this;
    return new Situation(this.market, this.shapes, this.settings, wanted, this.today ?? this.asOf, this.rule);
  }

  /** Why nothing can be said as of this day at all; null where it can. */
  get blocked(): string | null {
    if (this.wanted.size === 0) return "no series is named";
    if (this.now < 0)
      return `${this.names} ${this.panel.series.length === 1 ? "has no" : "have no common"} day${this.asOf === undefined ? "" : ` up to ${isoDay(this.asOf)}`}`;
    if (this.asOf !== undefined && this.asOf - this.today! > 7)
      return `the data end on ${isoDay(this.today!)}, more than a week before ${isoDay(this.asOf)}`;
    return null;
  }

  /** That the day asked for is no session of these series, where it is none. */
  get notes(): readonly Note[] {
    if (this.asOf === undefined || this.today === null || this.today === this.asOf) return [];
    return [
      {
        code: "no-session",
        message: `${isoDay(this.asOf)} is no ${this.panel.series.length === 1 ? "" : "common "}session of ${this.names}; ${isoDay(this.today)} is taken`,
      },
    ];
  }

  get names(): string {
    return [...this.wanted.keys()].join(", ");
  }

  /** what alignment dropped between two days, told once for all pairs of a list */
  alignment(first: Day, last: Day): Alignment {
    const key = `${first} ${last}`;
    const known = this.aligned.get(key) ?? alignment(this.panel.series, first, last);
    this.aligned.set(key, known);
    return known;
  }

  key(text: string, every: Every): string {
    return `${every} ${text}`;
  }
}
