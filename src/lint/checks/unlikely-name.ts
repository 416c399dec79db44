import type { LintCheck, Severity, Suspicion } from "../lint-check.ts";
import { medianOf } from "../robust.ts";

/** Where indices of these names have stood in their whole history, with room on both sides; points. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  VIX: [7, 110],
  MOVE: [30, 320],
  VVIX: [50, 260],
  SKEW: [95, 190],
  DXY: [60, 180],
};
const YIELD = /^(?:\^?(?:TNX|TYX|FVX|IRX)|DGS\d+|DFII\d+|(?:US|JP|DE|GB)\d{1,2}Y|[YJG][A-Z]*\d{1,2}Y?)$/;
const INDEX = /^\^?(?:VIX|VVIX|MOVE|SKEW|VXN|OVX|GVZ)(?:CLS)?$/;

/** A name that promises another quantity, or another way of moving, than the series has. */
export const unlikelyName: LintCheck = {
  id: "unlikely-name",
  about: "values that cannot be those of the index named, or a kind that does not fit the name",
  severities: ["error", "warning"],
  threshold: `the middle value outside ${Object.entries(RANGES)
    .map(([name, [low, high]]) => `${low}..${high} (${name})`)
    .join(", ")}; the name of a yield or a volatility index on a price`,
  blind: "other names, and a wrong asset of likely values",
  matters:
    "a claim speaks of the index and the number is another asset's; and of a yield taken for a price the moves are returns, not basis points",
  remedy:
    "check where the file comes from; where only the kind is wrong, set kind: yield or kind: index in the catalogue",
  find({ entry, series }) {
    const name = entry.name.toUpperCase();
    const found: Suspicion[] = [];
    const add = (severity: Severity, message: string, advice: string) =>
      found.push({ severity, day: null, message, advice });
    const range = RANGES[name.replace(/^\^/, "")];
    const middle = medianOf(series.values)!;
    if (range !== undefined && (middle < range[0] || middle > range[1]))
      add(
        "error",
        `the middle value is ${middle}, and the index of this name stood between ${range[0]} and ${range[1]}`,
        "it may be a stock of the same name: check where the file comes from",
      );
    if (series.kind === "price" && YIELD.test(name) && middle < 25)
      add(
        "warning",
        "the name is a yield's and the kind is price",
        "set kind: yield in the catalogue: its moves are basis points, not returns",
      );
    if (series.kind === "price" && INDEX.test(name))
      add(
        "warning",
        "the name is a volatility index's and the kind is price",
        "set kind: index in the catalogue: its moves are points, not returns",
      );
    return found;
  },
};
