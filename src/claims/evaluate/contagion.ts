import type { Note } from "../../series/series.ts";
import { inflatedByVolatility } from "../../stats/forbes-rigobon.ts";
import { measureNamed } from "../functions.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import { sample } from "./sample.ts";
import type { Situation } from "./situation.ts";

/**
 * The remark beside two correlations of the same pair over different spans: how high the lower one would be had the first series
 * moved as strongly as in the span of the higher one. A rise that larger moves alone explain is not yet contagion.
 */
export function contagionNotes(left: Node, right: Node, situation: Situation): readonly Note[] {
  if (!samePair(left, right)) return [];
  const [a, b] = [asked(left as CallNode, situation), asked(right as CallNode, situation)];
  if (a === null || b === null) return [];
  const [calm, turbulent] = a.value <= b.value ? [a, b] : [b, a];
  const inflated = inflatedByVolatility(calm.value, calm.moves, turbulent.moves);
  if (inflated === null || calm.value <= 0) return [];
  const name = write((left as CallNode).inputs[0] as Node);
  const message = `${name} moved more in the span of the higher correlation: with moves of that size the ${calm.value.toFixed(2)} of the other span would read ${inflated.toFixed(2)} (Forbes-Rigobon), against ${turbulent.value.toFixed(2)}; a rise of correlation alone is not yet contagion`;
  return [{ code: "forbes-rigobon", message }];
}

function samePair(left: Node, right: Node): boolean {
  if (left.type !== "call" || right.type !== "call") return false;
  const isCorrelation = [left, right].every(
    (node) => measureNamed(node.name)?.id === "correlation" && node.given === null && node.inputs.length === 2,
  );
  const pair = (node: CallNode): string =>
    node.inputs.map((input) => (input.type === "rows" ? "" : write(input))).join();
  return isCorrelation && pair(left) === pair(right);
}

/** A correlation and the moves of its first series. */
function asked(node: CallNode, situation: Situation): { value: number; moves: Float64Array } | null {
  const question = sample(node, situation);
  const selected = question.at(question.grid.days.length - 1);
  if (selected.kind === "none") return null;
  const result = measureNamed(node.name)!.find(selected.sample);
  const moves = result.kind === "estimate" ? result.pairs?.x[0] : undefined;
  return result.kind === "estimate" && moves !== undefined ? { value: result.estimate.value, moves } : null;
}
