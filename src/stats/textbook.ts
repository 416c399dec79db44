import { studentQuantile } from "./distributions.ts";
import type { ConfidenceInterval, Estimate, NoEstimate } from "./estimate.ts";
import { normalQuantile } from "./normal.ts";

/**
 * The interval of the textbooks, for reproducing other people's numbers: Fisher's for a correlation (atanh r +- z / sqrt(n - 3),
 * R's cor.test), ordinary least squares' for a beta (R's confint(lm)). They take rows as independent and of one variance; under
 * real volatility they cover 53 to 95 % where they say 95, so no ruling may rest on them. NoEstimate for other statistics.
 */
export function textbookInterval(
  estimate: Estimate,
  method: "fisher" | "ols",
  confidence: number,
): ConfidenceInterval | NoEstimate {
  const { textbook, link, value, degenerate } = estimate;
  if (degenerate?.kind === "certain") {
    return { low: value, high: value, confidence, method, degreesOfFreedom: null, dominant: null, marks: ["certain"] };
  }
  if (textbook?.method !== method) return { kind: "none", why: `the ${method} interval is ${PURPOSE[method]}` };
  if (!Number.isFinite(textbook.standardError)) return { kind: "none", why: "too few rows", needs: "4 pairs" };
  const level = 1 - (1 - confidence) / 2;
  const { standardError, degreesOfFreedom } = textbook;
  const quantile = degreesOfFreedom === null ? normalQuantile(level) : studentQuantile(level, degreesOfFreedom);
  const { value: at, back } = link ?? { value, back: (same: number) => same };
  const half = quantile * standardError;
  return { low: back(at - half), high: back(at + half), confidence, method, degreesOfFreedom, dominant: null };
}

const PURPOSE = { fisher: "for Pearson's correlation", ols: "for a beta" } as const;
