import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Catalogue } from "../read/catalogue.ts";
import type { Column } from "../series/column.ts";
import type { Day } from "../series/day.ts";
import { column } from "./evaluate/columns.ts";
import { findingOf } from "./evaluate/finding.ts";
import { type Court, judge, lastCommonDay, situationOf } from "./evaluate/judge.ts";
import type { Judgement } from "./evaluate/judgement.ts";
import { LacksField, Market } from "./evaluate/market.ts";
import { type PairPanel, pairPanel } from "./evaluate/pair-panel.ts";
import { none, type Quantity } from "./evaluate/quantity.ts";
import type { Settings, Situation } from "./evaluate/situation.ts";
import { evaluate } from "./evaluate/values.ts";
import { FUNCTIONS } from "./functions.ts";
import { expand, spread } from "./grammar/expand.ts";
import { lineOrigin, mistake, type Origin } from "./grammar/origin.ts";
import { parseClaim } from "./grammar/parser.ts";
import { type Lets, resolve } from "./grammar/resolve.ts";
import type { Node } from "./grammar/syntax.ts";
import { write, writeName } from "./grammar/write.ts";
import { named } from "./kinds/canonical.ts";
import { checkClaim, checkValue } from "./kinds/check.ts";
import { namesOf, Shapes } from "./kinds/shapes.ts";

/**
 * Questions put to one set of prices. Commands, `assert`, `eval`, `--expect` and claims files all ask here,
 * so that the same question gives the same number wherever it is asked.
 */
export class Inquiry {
  readonly market: Market;
  private readonly situations = new Map<string, Situation>();

  constructor(
    readonly catalogue: Catalogue,
    readonly settings: Settings,
    readonly asOf: Day | undefined,
  ) {
    this.market = new Market(catalogue);
  }

  /** The values of an expression: one, or one for each member of its lists. Kinds are checked before any price is read. */
  values(
    text: string,
    origin: Origin = lineOrigin(text),
    lets: Lets = new Map(),
  ): readonly { node: Node; finding: Finding }[] {
    const node = inner(parseClaim(text, origin, FUNCTIONS), lets, origin);
    const shapes = new Shapes(namesOf(this.catalogue, origin), origin);
    if (shapes.isCondition(node))
      throw mistake(origin, node.at, {
        code: "not-a-value",
        found: "a claim stands where a value is wanted",
        expected: "liqstress assert rules on claims",
      });
    const nodes = node.type === "list" ? node.members.flatMap(spread) : spread(node);
    for (const one of nodes) checkValue(one, shapes);
    // All pairs of a list stand on the days common to the whole list.
    const together = node.type === "list" ? this.situation(node, shapes) : null;
    return nodes.map((one) => ({ node: one, finding: this.value(one, together ?? this.situation(one, shapes)) }));
  }

  private situation(node: Node, shapes: Shapes): Situation {
    const court = this.court(shapes);
    return withFields(() => situationOf(node, { ...court, asOf: court.asOf ?? lastCommonDay(node, court) }));
  }

  private value(node: Node, situation: Situation): Finding {
    return findingOf(
      node,
      situation.blocked === null ? evaluated(() => evaluate(node, situation)) : none(situation.blocked),
      situation,
    );
  }

  /** A claim, read and checked; `judge` rules on it. */
  claim(text: string, origin: Origin = lineOrigin(text), lets: Lets = new Map()): PreparedClaim {
    const { interval } = this.settings;
    if (!RULING_METHODS.has(interval))
      throw new Failure({
        code: "textbook-interval",
        found: `--interval ${interval} may not decide a ruling: it covers 53 to 96 of 100 on real returns`,
        expected: "jackknife or bootstrap; the others only reproduce other tools' numbers",
      });
    const node = expand(resolve(parseClaim(text, origin, FUNCTIONS), lets, origin));
    const shapes = new Shapes(namesOf(this.catalogue, origin), origin);
    checkClaim(node, shapes);
    return this.prepared(node, shapes);
  }

  private prepared(node: Node, shapes: Shapes): PreparedClaim {
    return {
      text: write(named(node, shapes)),
      node,
      judge: (asOf) => judge(node, { ...this.court(shapes), asOf: asOf ?? this.asOf }),
      varied: (other) => this.prepared(expand(other), shapes),
      sessions: (asOf) => situationOf(node, { ...this.court(shapes), asOf: asOf ?? this.asOf }).panel.days,
    };
  }

  /** A series expression as it stands on the panel up to now. */
  column(text: string): Column {
    const origin = lineOrigin(text);
    const node = inner(parseClaim(text, origin, FUNCTIONS), new Map(), origin);
    const shapes = new Shapes(namesOf(this.catalogue, origin), origin);
    shapes.column(node);
    return column(node, situationOf(node, this.court(shapes)));
  }

  /** The days common to some series, up to now. */
  days(series: readonly string[]): Int32Array {
    return this.together(series).situation.panel.days;
  }

  /** Series expressions as they stand on the days common to all of them, up to now. */
  columns(series: readonly string[]): Column[] {
    const { members, situation } = this.together(series);
    for (const member of members) situation.shapes.column(member);
    return members.map((member) => column(member, situation));
  }

  /**
   * The rows that correlation(A, B, span, options) of any two of some series would use on the days common to all of them: one panel
   * for every pair. `behind` is what stands behind the series in the call: ", 60d, of=levels". A series twice is a mistake.
   */
  pairPanel(series: readonly string[], behind: string): PairPanel {
    const { members, situation } = this.together(series);
    const [first, ...others] = members.map((member) => write(named(member, situation.shapes)));
    const call = `correlation(${first}, ${others.find((other) => other !== first) ?? first}${behind})`;
    const origin = lineOrigin(call);
    const node = inner(parseClaim(call, origin, FUNCTIONS), new Map(), origin);
    checkValue(node, new Shapes(namesOf(this.catalogue, origin), origin));
    if (node.type !== "call") throw new Error("a correlation is a call");
    return pairPanel(node, members, situation);
  }

  private together(series: readonly string[]): { members: readonly Node[]; situation: Situation } {
    const origin = lineOrigin(series.join(", "));
    const shapes = new Shapes(namesOf(this.catalogue, origin), origin);
    const members = series.map((text) => inner(parseClaim(text, lineOrigin(text), FUNCTIONS), new Map(), origin));
    const list: Node = { type: "list", identity: "", members, at: { start: 0, end: 0 } };
    return { members, situation: withFields(() => situationOf(list, this.court(shapes))) };
  }

  /** A series as typed behind a command: a known name is quoted where the language needs that, anything else is an expression. */
  series(typed: string): string {
    const entry = this.catalogue.find(typed);
    return entry === undefined ? typed : writeName({ name: entry.name, field: null });
  }

  private court(shapes: Shapes): Court {
    return { market: this.market, shapes, settings: this.settings, asOf: this.asOf, situations: this.situations };
  }
}

const RULING_METHODS: ReadonlySet<string> = new Set(["jackknife", "bootstrap"]);

export interface PreparedClaim {
  /** canonical text, every series under its own name */
  readonly text: string;
  /** without names of `let` and without lists */
  readonly node: Node;
  judge(asOf?: Day): Judgement;
  /** the same claim with parts of its tree replaced */
  varied(node: Node): PreparedClaim;
  /** the days on which all its series have a value, up to now */
  sessions(asOf?: Day): Int32Array;
}

/** Lists stay in a value: `spread` spells them out. */
function inner(node: Node, lets: Lets, origin: Origin): Node {
  return expand(resolve(node, lets, origin));
}

/** Outside of claims, which are inconclusive then, a field that the file lacks is a mistake of the question. */
function withFields<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof LacksField)) throw error;
    throw new Failure({ code: "unknown-field", found: error.message, expected: "a field the file has" });
  }
}

function evaluated(find: () => Quantity): Quantity {
  try {
    return find();
  } catch (error) {
    if (error instanceof LacksField) return none(error.message);
    throw error;
  }
}
