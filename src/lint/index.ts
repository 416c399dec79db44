import { bar } from "./checks/bar.ts";
import { forwardFilled } from "./checks/forward-filled.ts";
import { gap } from "./checks/gap.ts";
import { interpolated } from "./checks/interpolated.ts";
import { lastRow } from "./checks/last-row.ts";
import { revertedSpike } from "./checks/reverted-spike.ts";
import { staleRun } from "./checks/stale-run.ts";
import { trailingZeros } from "./checks/trailing-zeros.ts";
import { unitBreak } from "./checks/unit-break.ts";
import { unlikelyName } from "./checks/unlikely-name.ts";
import { weekendDays } from "./checks/weekend-days.ts";
import type { LintCheck } from "./lint-check.ts";
import type { PairCheck } from "./pairs/pair-check.ts";
import { shiftedDay } from "./pairs/shifted-day.ts";
import { unequalEnd } from "./pairs/unequal-end.ts";

/** All checks of one series, in the order their findings are listed. */
export const LINT_CHECKS: readonly LintCheck[] = [
  weekendDays,
  forwardFilled,
  staleRun,
  interpolated,
  revertedSpike,
  gap,
  unitBreak,
  bar,
  lastRow,
  trailingZeros,
  unlikelyName,
];

/** All checks of two series; the first that finds something speaks for the pair. */
export const PAIR_CHECKS: readonly PairCheck[] = [shiftedDay, unequalEnd];
