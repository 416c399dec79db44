import type { LintCheck } from "../lint-check.ts";

const LEAST = 3;

/** Zeros at the end that mean "not yet known". */
export const trailingZeros: LintCheck = {
  id: "trailing-zeros",
  about: "zeros in the last rows of a series that is not zero elsewhere",
  severities: ["error"],
  threshold: `${LEAST} zeros or more at the end, and none before; not of amounts`,
  blind: "zeros of prices: those are left out when the file is read (non-positive)",
  matters:
    "the series seems to fall to nothing within a day: its level now, and every span that reaches to now, is wrong",
  remedy: "take the rows out, and fetch them again later",
  find({ series: { days, kind, values } }) {
    let zeros = 0;
    while (zeros < values.length && values[values.length - 1 - zeros] === 0) zeros++;
    if (kind === "amount" || zeros < LEAST || values.subarray(0, values.length - zeros).includes(0)) return [];
    const message = `the last ${zeros} values are 0, and none before`;
    return [
      {
        severity: "error",
        day: days[values.length - zeros]!,
        message,
        advice: "zeros stand for values not yet known: take the rows out",
      },
    ];
  },
};
