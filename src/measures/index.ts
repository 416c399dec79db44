import { across } from "./across.ts";
import { beta } from "./beta.ts";
import { breach } from "./breach.ts";
import { breadth } from "./breadth.ts";
import { breakday } from "./breakday.ts";
import { carryunwind } from "./carryunwind.ts";
import { cascade } from "./cascade.ts";
import { change } from "./change.ts";
import { codrawdown } from "./codrawdown.ts";
import { correlation } from "./correlation.ts";
import { count } from "./count.ts";
import { covar } from "./covar.ts";
import { dashforcash } from "./dashforcash.ts";
import { dimson } from "./dimson.ts";
import { drawdown } from "./drawdown.ts";
import { exceedance } from "./exceedance.ts";
import { granger } from "./granger.ts";
import { haven } from "./haven.ts";
import { hedge } from "./hedge.ts";
import { level } from "./level.ts";
import { liquidated } from "./liquidated.ts";
import { marginalshortfall } from "./marginalshortfall.ts";
import { mean } from "./mean.ts";
import type { Measure } from "./measure.ts";
import { multiple } from "./multiple.ts";
import { percentile } from "./percentile.ts";
import { rate } from "./rate.ts";
import { retracement } from "./retracement.ts";
import { rsquared } from "./rsquared.ts";
import { shortfall } from "./shortfall.ts";
import { since } from "./since.ts";
import { spillover } from "./spillover.ts";
import { taildependence } from "./taildependence.ts";
import { totalspillover } from "./totalspillover.ts";
import { valueatrisk } from "./valueatrisk.ts";
import { violations } from "./violations.ts";
import { when } from "./when.ts";

/** All measures, in the order the manual shows them. A new one is a file and a line here. */
export const MEASURES: readonly Measure[] = [
  correlation,
  beta,
  rsquared,
  level,
  change,
  multiple,
  percentile,
  drawdown,
  retracement,
  since,
  when,
  breach,
  breakday,
  count,
  mean,
  rate,
  breadth,
  across,
  valueatrisk,
  shortfall,
  violations,
  marginalshortfall,
  covar,
  taildependence,
  exceedance,
  codrawdown,
  hedge,
  haven,
  dashforcash,
  carryunwind,
  dimson,
  granger,
  spillover,
  totalspillover,
  liquidated,
  cascade,
];
