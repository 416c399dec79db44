/**
 * The functions of the first version of the language. A name of `let` may not be one of them. Functions that came later may be names too:
 * a function is followed by its parenthesis, a name is not, and no claims file may stop working because the language grew a word.
 */
export const FIRST_FUNCTIONS: ReadonlySet<string> = new Set([
  ...[
    "correlation",
    "corr",
    "beta",
    "rsquared",
    "level",
    "change",
    "multiple",
    "percentile",
    "drawdown",
    "retracement",
  ],
  ...["since", "when", "breach", "count", "mean", "rate", "breadth", "across"],
  ...[
    "move",
    "lag",
    "weekly",
    "monthly",
    "average",
    "stretch",
    "volatility",
    "illiquidity",
    "residual",
    "abs",
    "calendar",
  ],
]);
