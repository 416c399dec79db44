import { nearest } from "../../nearest.ts";
import type { Catalogue, Entry } from "../../read/catalogue.ts";
import type { ColumnShape, ColumnUnit, Every } from "../../series/column.ts";
import { unitOfKind } from "../../series/column.ts";
import { composedShape, scaledShape } from "../../series/compose.ts";
import type { Misfit } from "../../series/misfit.ts";
import { FIELDS, type Field } from "../../series/series.ts";
import { measureNamed, transformNamed } from "../functions.ts";
import { mistake, type Origin } from "../grammar/origin.ts";
import type { CallNode, NameNode, Node, Stretch } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import { everyOption, fieldsWanted, seriesOptions, transformSettings, wordOptions } from "./call-options.ts";
import { canonical } from "./canonical.ts";
import { frequencies } from "./frequency.ts";

/** Whom a name in a claim means. Thrown as Failure for an unknown one; a claims file turns that into an inconclusive row. */
export interface Names {
  entry(node: NameNode): Entry;
}

/** Names looked up in a catalogue; an unknown series is a mistake with the nearest known name. */
export function namesOf(catalogue: Catalogue, origin: Origin): Names {
  return {
    entry(node) {
      const entry = catalogue.find(node.name);
      if (entry !== undefined) return entry;
      throw mistake(origin, node.at, {
        code: "unknown-series",
        found: `unknown series "${node.name}"`,
        expected: "liqstress data list shows what there is",
        suggestion: catalogue.nearest(node.name),
      });
    },
  };
}

/** The kinds of a claim, told before any price is read. Every method throws a Failure with its place where a kind is wrong. */
export class Shapes {
  constructor(
    private readonly names: Names,
    readonly origin: Origin,
    /** when set, every plain series is taken weekly or monthly (`every=`) */
    private readonly every: Every = "d",
  ) {}

  /** the same, with every plain series on another grid */
  on(every: Every): Shapes {
    return new Shapes(this.names, this.origin, every);
  }

  wrong(at: Stretch, found: string, expected?: string, suggestion?: string): Error {
    return mistake(this.origin, at, { code: "wrong-kind", found, expected, suggestion });
  }

  /** Whether a node is made of series only: a name, a transform, or those joined with each other and with numbers. */
  isSeries(node: Node): boolean {
    switch (node.type) {
      case "name":
        return true;
      case "call":
        return transformNamed(node.name) !== undefined && !this.isCondition(node);
      case "negate":
        return this.isSeries(node.operand);
      case "binary": {
        const [left, right] = [this.isSeries(node.left), this.isSeries(node.right)];
        return (left && right) || (left && node.right.type === "number") || (right && node.left.type === "number");
      }
      default:
        return false;
    }
  }

  /** Whether a node is a condition rather than a value. `lag(C, 1)` of a condition is one. */
  isCondition(node: Node): boolean {
    if (node.type === "call" && node.name === "lag") {
      const input = node.inputs[0]!;
      return input.type !== "rows" && this.isCondition(input);
    }
    return (
      ["compare", "between", "and", "or", "not", "for"].includes(node.type) ||
      (node.type === "list" && this.isDays(node)) ||
      (node.type === "at" && this.isCondition(node.operand))
    );
  }

  private isDays(node: Node): boolean {
    return node.type === "list" && node.members.every((member) => member.type === "period" && member.period.isDay);
  }

  entry(node: NameNode): Entry {
    return this.names.entry(node);
  }

  /** The field of a plain series, checked against the fields there are. */
  field(node: NameNode): Field | undefined {
    if (node.field === null) return undefined;
    const field = FIELDS.find((one) => one === node.field);
    if (field !== undefined) return field;
    throw mistake(this.origin, node.at, {
      code: "unknown-field",
      found: `unknown field ".${node.field}"`,
      expected: FIELDS.map((one) => `.${one}`).join(", "),
      suggestion: nearest(node.field, FIELDS),
    });
  }

  /** The shape of a node where a series is wanted; an exact measure that rolls counts as one, evaluated day by day. */
  column(node: Node): ColumnShape {
    switch (node.type) {
      case "name": {
        const entry = this.names.entry(node);
        const kind = this.field(node) === "volume" ? "amount" : entry.kind;
        return { kind, unit: unitOfKind(kind), flow: false, every: this.every, overlap: 1 };
      }
      case "negate":
        return this.column(node.operand);
      case "binary":
        return this.composed(node);
      case "call":
        return transformNamed(node.name) === undefined ? this.rolling(node) : this.transformed(node);
      case "number":
      case "quantile":
      case "period":
      case "ago":
        throw this.wrong(node.at, `"${write(node)}" is not a series`, "a series here");
      case "list":
        throw this.wrong(node.at, "a list stands where one series is wanted", "a single series");
      default:
        throw this.wrong(
          node.at,
          `"${write(node)}" is a ${this.isCondition(node) ? "condition" : "value of one day"}`,
          "a series here",
        );
    }
  }

  private composed(node: Node & { type: "binary" }): ColumnShape {
    const fixed = (one: Node): boolean => one.type === "number" || one.type === "at";
    if (fixed(node.left) && fixed(node.right))
      throw this.wrong(node.at, `"${write(node)}" is a number`, "a series here");
    if (fixed(node.right)) return scaledShape(this.column(node.left), node.operator, false);
    if (fixed(node.left)) return scaledShape(this.column(node.right), node.operator, true);
    const [left, right] = [this.column(node.left), this.column(node.right)];
    if (left.every !== right.every)
      throw this.wrong(
        node.at,
        "a daily and a weekly or monthly series in one expression",
        "one frequency: weekly(...) on both sides",
      );
    if (
      (node.operator === "/" || node.operator === "-") &&
      this.isSeries(node.left) &&
      write(node.left) === write(node.right)
    )
      throw this.selfReference(node.right);
    return composedShape(left, node.operator, right);
  }

  /** The second place where the same series stands, perhaps under another name. */
  private selfReference(again: Node): Error {
    return mistake(this.origin, again.at, {
      code: "same-series",
      found: `"${write(again)}" stands against itself`,
      expected: "two different series",
    });
  }

  /** Series that must differ from each other do. */
  distinct(series: readonly Node[]): void {
    const seen = new Set<string>();
    for (const one of series) {
      const name = canonical(one, this);
      if (seen.has(name)) throw this.selfReference(one);
      seen.add(name);
    }
  }

  private transformed(node: CallNode): ColumnShape {
    const transform = transformNamed(node.name)!;
    const series = [...this.seriesInputs(node), ...this.optionSeries(node)];
    const inputs = series.map((input) => this.column(input));
    this.distinct(series);
    const fields = fieldsWanted(node);
    if (fields.length > 0) {
      const [first] = node.inputs;
      if (first?.type !== "name" || first.field !== null)
        throw this.wrong(
          node.at,
          `${node.name} needs a plain series with ${fields.map((field) => (field === "open" ? "an open" : `a ${field}`)).join(", ")}`,
          `for example ${transform.example}`,
        );
    }
    if (new Set(inputs.map((input) => input.every)).size > 1)
      throw this.wrong(
        node.at,
        "a daily and a weekly or monthly series in one function",
        "one frequency: weekly(...) on each",
      );
    const shape = transform.shape(inputs, transformSettings(node));
    if (typeof shape === "string") throw this.misfit(node, { wrong: shape }, transform.example);
    if ("wrong" in shape) throw this.misfit(node, shape, transform.example);
    return shape;
  }

  /** The shape of an exact measure evaluated day by day. */
  private rolling(node: CallNode): ColumnShape {
    const measure = measureNamed(node.name)!;
    if (measure.gives !== "exact")
      throw this.wrong(
        node.at,
        `${node.name} gives ${measure.gives === "date" ? "a day" : "an estimate"}`,
        "a series here; only exact measures can be taken day by day",
      );
    if (node.span !== null && node.span.type !== "length" && node.span.type !== "all")
      throw this.wrong(
        node.span.at,
        "a period does not roll from day to day",
        "a length such as 250d or 5y, all, or (… at DAY) for one day's value",
      );
    const inputs = this.inputs(node);
    const unit = this.unit(node, inputs);
    const [first] = inputs;
    const every = first?.every ?? this.conditions(node).flatMap((one) => frequencies(one, this))[0] ?? this.every;
    if (node.name === "level" && first !== undefined) return first;
    const units: readonly ColumnUnit[] = ["%", "bp", "points", "price", "amount", "percent"];
    const known = units.find((one) => one === unit);
    return { kind: "index", unit: known ?? "1", flow: node.name === "change", every, overlap: 1 };
  }

  /** The unit of a measure's value, its inputs checked. */
  unit(node: CallNode, inputs: readonly ColumnShape[]): string {
    const measure = measureNamed(node.name)!;
    const unit = measure.unit(inputs, wordOptions(node));
    if (typeof unit === "string") return unit;
    throw this.misfit(node, unit, measure.example);
  }

  /** A series of a call that is of the wrong kind: it is named, and shown where it stands unless the whole call is at fault. */
  private misfit(node: CallNode, { wrong, input }: Misfit, example: string): Error {
    const named = [...this.seriesInputs(node), ...this.optionSeries(node)][input ?? 0] ?? node;
    return this.wrong(input === undefined ? node.at : named.at, `"${write(named)}" ${wrong}`, `for example ${example}`);
  }

  /** The shapes of a measure's series, one grid for all of them. */
  inputs(node: CallNode): ColumnShape[] {
    const every = everyOption(node);
    const shapes = every === "d" ? this : this.on(every);
    const columns = this.seriesInputs(node).map((input) => shapes.column(input));
    const others = this.optionSeries(node).map((input) => shapes.column(input));
    const conditions = this.conditions(node).flatMap((condition) => frequencies(condition, shapes));
    if (new Set([...[...columns, ...others].map((shape) => shape.every), ...conditions]).size > 1)
      throw this.wrong(
        node.at,
        "a daily and a weekly or monthly series in one measure",
        "one frequency: weekly(...) on each, or every=w",
      );
    return columns;
  }

  /** The conditions of a measure: what it counts, and what it is given. */
  private conditions(node: CallNode): readonly Node[] {
    const { inputs } = measureNamed(node.name)!.signature;
    const counted = node.inputs.flatMap((input, index) =>
      input.type !== "rows" && inputs[index]?.kind === "condition" ? [input] : [],
    );
    return node.given === null ? counted : [...counted, node.given];
  }

  /** The inputs of a call that are series, in order. */
  seriesInputs(node: CallNode): Node[] {
    const signature = (measureNamed(node.name) ?? transformNamed(node.name))!.signature;
    return node.inputs.filter((input, index): input is Node => {
      const kind = signature.inputs[index]?.kind;
      return (
        input.type !== "rows" && (kind === "series" || (kind === "series or condition" && !this.isCondition(input)))
      );
    });
  }

  /** The series among the options (`with=`, `risk=`), each a single one or a list, in the order of the signature. */
  optionSeries(node: CallNode): readonly Node[] {
    return seriesOptions(node).map((one) => one.node);
  }
}
