import type { Inquiry } from "../../claims/inquiry.ts";
import { Failure } from "../../failure.ts";
import { logMoves } from "../../series/moves.ts";
import { listed } from "../role-series.ts";
import type { Typed } from "../settings.ts";

/** What is asked whether it changed: the correlation of two series, or the beta of y on x. */
export interface Link {
  readonly kind: "correlation" | "beta";
  readonly y: string;
  readonly x: string;
  /** the link over a span, in the language */
  call(span: string): string;
}

/** The link from what stands behind the command: two series, or one and --on. */
export function linkOf(command: string, inquiry: Inquiry, operands: readonly string[], typed: Typed): Link {
  const on = listed(typed.on);
  const series = [...operands, ...on].map((one) => inquiry.series(one));
  if (series.length !== 2 || operands.length === 0)
    throw new Failure({
      code: "wrong-operands",
      found: `${command} of ${operands.length} series${on.length === 0 ? "" : ` on ${on.length}`}`,
      expected: `two series for their correlation, or one and --on one for a beta`,
    });
  const [y, x] = series as [string, string];
  const kind = on.length === 0 ? "correlation" : "beta";
  return { kind, y, x, call: (span) => `${kind}(${y}, ${x}, ${span})` };
}

/** The moves of both series on their common days, NaN where there is none. */
export interface Moves {
  readonly days: Int32Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** The moves up to now, as correlation and beta take them; moves that share days are refused, for no test here holds on them. */
export function movesOf(inquiry: Inquiry, link: Link): Moves {
  const [y, x] = inquiry.columns([link.y, link.x]).map(logMoves);
  for (const [name, column] of [[link.y, y!] as const, [link.x, x!] as const])
    if (column.overlap > 1)
      throw new Failure({
        code: "wrong-operands",
        found: `moves of ${name} look back over ${column.overlap} rows and share days`,
        expected: "a price, a yield or an index, whose moves do not overlap",
      });
  return { days: y!.grid.days, y: y!.values, x: x!.values };
}
