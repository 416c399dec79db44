import type { Inquiry } from "../../claims/inquiry.ts";
import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import type { Rung } from "../../stats/forced-selling/book.ts";
import type { MarginConvention } from "../../stats/forced-selling/liquidation-price.ts";
import type { ImpactLaw } from "../../stats/forced-selling/scenario.ts";
import { numberOption, shareOption, shareText, spans, type Typed, wrongOption } from "../settings.ts";
import { hasField, worstField } from "../worst-price.ts";

/** What `cascade` was asked. */
export interface CascadeAsked {
  readonly series: string;
  readonly span: string;
  /** the low of the day where the series has one, else its close */
  readonly worst: string;
  /** what was traded; null where the law of impact does not ask for it */
  readonly volume: string | null;
  readonly shocks: readonly number[];
  readonly ladder: readonly Rung[];
  readonly maintenance: number;
  readonly convention: MarginConvention;
  readonly law: ImpactLaw;
  /** one number of it in the language */
  call(shock: number, pick: "amplification" | "fall"): string;
}

const CONVENTIONS: readonly MarginConvention[] = ["mark", "entry", "inverse"];

/** The question from the operand and the options. */
export function cascadeAsked(inquiry: Inquiry, operands: readonly string[], typed: Typed): CascadeAsked {
  const series = inquiry.series(operands[0]!);
  const [span, ...more] = spans(typed, ["1y"]) as [string, ...string[]];
  if (more.length > 0) throw wrongOption("--window", more[0]!, "one span: that of the entries");
  const low = worstField(series, "long");
  const worst = hasField(inquiry, series, low) ? low : series;
  const law = lawOf(typed);
  const volume = law.kind === "root" ? volumeOf(inquiry, series) : null;
  const ladder = ladderOf(typed.leverage ?? "5,10,25");
  const maintenance = shareOption("--maintenance", typed.maintenance, 0.5, 0, 50);
  const convention = CONVENTIONS.find((one) => one === (typed.convention ?? "mark"));
  if (convention === undefined)
    throw wrongOption(
      "--convention",
      typed.convention!,
      CONVENTIONS.join(", "),
      nearest(typed.convention!, CONVENTIONS),
    );
  const inputs = [series, ...(worst === series ? [] : [worst]), span].join(", ");
  const options = [
    `leverage=[${ladder.map(({ leverage }) => leverage).join(", ")}]`,
    `shares=[${ladder.map(({ share }) => shareText(share)).join(", ")}]`,
    `maintenance=${shareText(maintenance)}`,
    `convention=${convention}`,
    ...(law.kind === "linear"
      ? [`impact=${shareText(law.impact)}`]
      : ["law=root", `volume=${volume}`, `factor=${law.factor}`, `leveraged=${shareText(law.leveraged)}`]),
  ].join(", ");
  const shocks = (typed.shock ?? "5%,10%,20%").split(",").map((text) => shockOf(inquiry, series, span, text.trim()));
  return {
    series,
    span,
    worst,
    volume,
    shocks,
    ladder,
    maintenance,
    convention,
    law,
    call: (shock, pick) => `cascade(${inputs}, pick=${pick}, shock=${shareText(shock)}, ${options})`,
  };
}

/** `5,10:30%`: leverages, each with its share of what a day opens or all without. */
function ladderOf(text: string): Rung[] {
  const typed = text.split(",").map((part) => part.split(":").map((word) => word.trim()));
  const shared = typed.filter((part) => part.length > 1).length;
  if (typed.some((part) => part.length > 2) || (shared > 0 && shared < typed.length))
    throw wrongOption("--leverage", text, "leverages such as 5,10,25, or all with their shares: 5:60%,10:40%");
  const ladder = typed.map(([leverage, share]) => ({
    leverage: numberOption("--leverage", leverage!.replace(/x$/, ""), 1, 1, 500),
    share: share === undefined ? 1 / typed.length : shareOption("--leverage", share, 100, 0, 100),
  }));
  if (!(ladder.reduce((total, { share }) => total + share, 0) > 0))
    throw wrongOption("--leverage", text, "a share above 0%");
  return ladder;
}

/** `10%`, or `worst`: the worst session of the span. */
function shockOf(inquiry: Inquiry, series: string, span: string, text: string): number {
  if (text !== "worst") return shareOption("--shock", text, 10, 0.01, 99);
  const { value } = inquiry.values(`level(move(${series}), ${span}, pick=min)`)[0]!.finding;
  if (typeof value === "number" && value < 0) return -value;
  throw wrongOption("--shock", text, `a fall such as 10%: no session of ${span} fell`);
}

function lawOf({ impact, factor, leveraged }: Typed): ImpactLaw {
  if (impact === "root")
    return {
      kind: "root",
      factor: numberOption("--factor", factor, 1, 0, 100),
      leveraged: shareOption("--leveraged", leveraged, 10, 0.01, 100),
    };
  if (factor !== undefined || leveraged !== undefined)
    throw wrongOption(
      factor === undefined ? "--leveraged" : "--factor",
      factor ?? leveraged!,
      "it belongs to --impact root",
    );
  return { kind: "linear", impact: shareOption("--impact", impact, 10, 0, 1000) };
}

function volumeOf(inquiry: Inquiry, series: string): string {
  const field = `${series}.volume`;
  if (hasField(inquiry, series, field)) return field;
  throw new Failure({
    code: "unknown-field",
    found: `--impact root: ${series} has no volume`,
    expected: "a series whose file has a volume, or --impact 10%",
  });
}
