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
  /** the day from which on it was another */
  breakday(span: string): string;
  /** how many common days a span has */
  days(span: string): string;
  /** 1 on days of an alarm */
  readonly alarm: string;
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
  const of = kind === "beta" ? ", of=beta" : "";
  return {
    kind,
    y,
    x,
    call: (span) => `${kind}(${y}, ${x}, ${span})`,
    breakday: (span) => `breakday(${y}, ${x}, ${span}${of})`,
    days: (span) => `count((${y} >= 0 or ${y} < 0) and (${x} >= 0 or ${x} < 0), ${span})`,
    alarm: `alarm(${y}, ${x}${of})`,
  };
}

/** The moves of both series on their common days, NaN where there is none. */
export interface Moves {
  readonly days: Int32Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** The moves up to now, as correlation and beta take them. */
export function movesOf(inquiry: Inquiry, link: Link): Moves {
  const [y, x] = inquiry.columns([link.y, link.x]).map(logMoves);
  return { days: y!.grid.days, y: y!.values, x: x!.values };
}
