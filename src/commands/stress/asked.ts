import type { Inquiry } from "../../claims/inquiry.ts";
import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import { BLOCK_WEIGHTS, BLOCKS, type Block, STRESS_ROLES, type StressRole } from "../../series/stress.ts";
import { listed, roleOption } from "../role-series.ts";
import { numberOption, type Typed, wrongOption } from "../settings.ts";

/** A series as an expression of the language, and what it stands for. */
export interface StressCast {
  readonly role: StressRole;
  readonly series: string;
}

/** What `stress` was asked. */
export interface StressAsked {
  readonly cast: readonly StressCast[];
  readonly weights: Readonly<Record<Block, number>>;
  /** series whose rank correlation with the index is wanted */
  readonly compared: readonly string[];
  /** the index in the language */
  readonly call: string;
}

/** The question from the options. Which series may take which role, the call itself is checked for. */
export function stressAsked(inquiry: Inquiry, typed: Typed): StressAsked {
  const of = (role: StressRole): string[] =>
    role === "liquidity"
      ? listed(typed.volumeOf).map((series) => `illiquidity(${inquiry.series(series)})`)
      : listed(typed[role]).map((series) => inquiry.series(series));
  const cast = STRESS_ROLES.flatMap((role) => of(role).map((series) => ({ role, series })));
  if (cast[0]?.role !== "equity")
    throw new Failure({
      code: "missing-option",
      found: "stress without --equity",
      expected: "--equity SPX: the shares that rise and fall",
    });
  const weights = weightsOf(typed.weights);
  if (cast.every(({ role }) => weights[BLOCK_OF[role]] === 0))
    throw wrongOption("--weights", typed.weights!, "a weight above 0 for a block that has a series");
  const options = STRESS_ROLES.slice(1).flatMap((role) =>
    roleOption(
      role,
      cast.filter((one) => one.role === role).map(({ series }) => series),
    ),
  );
  const unusual = BLOCKS.filter((block) => weights[block] !== BLOCK_WEIGHTS[block]);
  const call = [cast[0].series, ...options, ...unusual.map((block) => `${block}weight=${weights[block]}`)].join(", ");
  const compared = listed(typed.compare).map((series) => inquiry.series(series));
  return { cast, weights, compared, call: `stress(${call})` };
}

const BLOCK_OF: Readonly<Record<StressRole, Block>> = {
  equity: "equity",
  haven: "haven",
  yield: "rates",
  dollar: "fx",
  yen: "fx",
  credit: "credit",
  bond: "credit",
  liquidity: "liquidity",
};

/** `equity=.3,fx=.1`; a block that is not named keeps its usual weight. */
function weightsOf(text: string | undefined): Record<Block, number> {
  const weights: Record<Block, number> = { ...BLOCK_WEIGHTS };
  const expected = `BLOCK=NUMBER, parted by commas, of ${BLOCKS.join(", ")}`;
  const named = new Set<string>();
  for (const part of text === undefined ? [] : text.split(",")) {
    const [name = "", number, ...more] = part.split("=").map((word) => word.trim());
    const block = BLOCKS.find((one) => one === name);
    if (block === undefined) throw wrongOption("--weights", part, expected, nearest(name, BLOCKS));
    if (number === undefined || more.length > 0 || named.has(name)) throw wrongOption("--weights", part, expected);
    named.add(name);
    weights[block] = numberOption(`--weights ${block}`, number, 0, 0, 100);
  }
  return weights;
}
