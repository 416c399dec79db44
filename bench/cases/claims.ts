import { lines, values } from "../harness/answers.ts";
import type { Case } from "../harness/case.ts";
import { liqstress, node, python } from "../harness/programs.ts";
import { claimsFile, questionsFile } from "../inputs/claims-file.ts";
import { fifteenBars } from "../inputs/daily-bars.ts";

/** A claims file against the same questions in one pandas script. */
export const claims: Case = {
  name: "claims file",
  question:
    "70 claims on 15 series of ten years of daily bars: 20 correlations, 15 betas, 10 worst drawdowns, 10 percentiles, 10 percentiles of the stretch above the 200-day average and 5 changes.",
  rounds: 11,
  base: "pandas",
  commands: () => {
    const data = fifteenBars();
    const check = ["check", claimsFile(70), "--data", data, "--fail-on", "never"];
    return [
      { name: "node -e 0", run: node("-e", "0") },
      { name: "pandas", run: python("claims.py", data, questionsFile(70)), answer: lines },
      { name: "liqstress check", run: liqstress(...check, "--csv"), answer: values },
      { name: "liqstress check, as a table", run: liqstress(...check) },
    ];
  },
  goals: [{ kind: "time", of: "liqstress check", against: "pandas", atMost: 0.25 }],
  note: "liqstress rules each claim, with an interval for every correlation and beta; pandas gives the numbers only.",
};
