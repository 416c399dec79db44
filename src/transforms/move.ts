import { moves, movesShape } from "../series/moves.ts";
import { defineTransform } from "./transform.ts";

export const move = defineTransform({
  id: "move",
  title: "Move",
  about: "The move of each day over N sessions: a simple return, basis points for a yield, points for an index.",
  formula: "price, amount: v[t] / v[t-N] - 1; yield: 100 (v[t] - v[t-N]) bp; index: v[t] - v[t-N]",
  signature: {
    inputs: [
      { name: "series", kind: "series" },
      { name: "sessions", kind: "rows", rows: 1 },
    ],
    span: "none",
    given: false,
    options: [],
  },
  references: [],
  example: "level(move(GOLD), event, pick=min) <= -6%",
  shape: ([series], { rows }) =>
    series!.flow ? "is a move already; a move is never differenced again" : movesShape(series!, rows),
  apply: ([series], { rows }) => moves(series!, rows),
});
