import type { Audit, Finding } from "../../measures/finding.ts";
import { isoDay } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import { measureNamed, transformNamed } from "../functions.ts";
import { eachChild } from "../grammar/children.ts";
import type { Node } from "../grammar/syntax.ts";
import { write, writeName, writeSpan } from "../grammar/write.ts";
import { named } from "../kinds/canonical.ts";
import { gather } from "./gather.ts";
import type { Quantity } from "./quantity.ts";
import type { Situation } from "./situation.ts";

/** A value as every output shows it: a yield level in percent becomes a fraction with the unit "%". */
export function findingOf(node: Node, quantity: Quantity, situation: Situation): Finding {
  const inner = node.type === "at" ? node.operand : node;
  const call = inner.type === "call" ? inner : null;
  const scale = quantity.kind === "number" && quantity.unit === "percent" ? 0.01 : 1;
  const uncertainty = quantity.kind === "number" ? quantity.uncertainty : null;
  return {
    measure:
      call === null
        ? situation.shapes.isSeries(inner)
          ? "level"
          : "expression"
        : (measureNamed(call.name)?.id ?? call.name),
    of: subjects(inner, situation),
    expression: write(named(node, situation.shapes)),
    span: call?.span == null ? null : writeSpan(call.span),
    value: shownValue(quantity, scale),
    unit:
      quantity.kind === "number"
        ? quantity.unit === "percent"
          ? "%"
          : quantity.unit
        : quantity.kind === "date"
          ? "date"
          : "1",
    exact: uncertainty === null && !estimates(inner),
    n: quantity.n,
    from: quantity.from === null ? null : isoDay(quantity.from),
    to: quantity.to === null ? null : isoDay(quantity.to),
    interval:
      uncertainty === null || !Number.isFinite(uncertainty.low)
        ? null
        : {
            low: uncertainty.low * scale,
            high: uncertainty.high * scale,
            confidence: uncertainty.confidence,
            method: uncertainty.method,
            degreesOfFreedom: uncertainty.degreesOfFreedom,
          },
    reason: quantity.kind === "none" ? quantity.why : null,
    needs: quantity.kind === "none" ? quantity.needs : null,
    rows: audit(quantity, situation),
    notes: distinct([...situation.notes, ...cautions(node), ...quantity.notes]),
  };
}

function shownValue(quantity: Quantity, scale: number): Finding["value"] {
  if (quantity.kind === "none") return null;
  if (quantity.kind === "date") return quantity.never ? "never" : isoDay(quantity.estimate?.day ?? quantity.earliest);
  // -0 says nothing that 0 does not.
  return quantity.value * scale + 0;
}

function estimates(node: Node): boolean {
  return node.type === "call" && measureNamed(node.name)?.gives === "estimate";
}

/** The series a value is about: the inputs of its call, or all that it names. */
function subjects(node: Node, situation: Situation): string[] {
  if (node.type === "call") {
    const inputs = situation.shapes.seriesInputs(node);
    if (inputs.length > 0)
      return [
        ...new Set(
          [...inputs, ...situation.shapes.optionSeries(node)].map((input) => write(named(input, situation.shapes))),
        ),
      ];
  }
  return [...gather(node, situation.shapes).values()].map(({ entry, field }) =>
    writeName({ name: entry.name, field: field ?? null }),
  );
}

function audit(quantity: Quantity, situation: Situation): Audit {
  if (quantity.from === null || quantity.to === null) return { used: 0, dropped: 0, lacking: [] };
  return situation.alignment(quantity.from, quantity.to);
}

/** What the transforms anywhere in a value would have its reader know. */
function cautions(node: Node): Note[] {
  const found: Note[] = [];
  const visit = (one: Node): void => {
    const caution = one.type === "call" ? transformNamed(one.name)?.caution : undefined;
    if (caution !== undefined) found.push({ code: "caution", message: caution });
    eachChild(one, visit);
  };
  visit(node);
  return found;
}

/** Each remark once, in order of first appearance. */
export function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [`${note.code} ${note.message}`, note])).values()];
}
