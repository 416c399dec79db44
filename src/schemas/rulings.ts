import type { Ruling, Verdict } from "../claims/verdict.ts";

/** The rulings, and what each says. */
export const RULINGS: Readonly<Record<Ruling, string>> = {
  supported: "every value the number may have satisfies the claim",
  refuted: "none does",
  inconclusive: "the prices cannot tell",
  untestable: "declared by the author",
};

/** How much a claim that is not as wished matters to the run. */
export const SEVERITIES: Readonly<Record<Verdict["severity"], string>> = {
  error: "fails the run",
  warning: "is reported, does not fail the run",
  note: "is reported, does not fail the run",
};
