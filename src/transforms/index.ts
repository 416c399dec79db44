import { abs } from "./abs.ts";
import { absorption } from "./absorption.ts";
import { alarm } from "./alarm.ts";
import { average } from "./average.ts";
import { calendar } from "./calendar.ts";
import { carrytorisk } from "./carrytorisk.ts";
import { exposure } from "./exposure.ts";
import { illiquidity } from "./illiquidity.ts";
import { lag } from "./lag.ts";
import { marginexposure } from "./marginexposure.ts";
import { monthly } from "./monthly.ts";
import { move } from "./move.ts";
import { rebalancing } from "./rebalancing.ts";
import { regime } from "./regime.ts";
import { residual } from "./residual.ts";
import { sale } from "./sale.ts";
import { spread } from "./spread.ts";
import { stress } from "./stress.ts";
import { stretch } from "./stretch.ts";
import type { Transform } from "./transform.ts";
import { turbulence } from "./turbulence.ts";
import { turnover } from "./turnover.ts";
import { volatility } from "./volatility.ts";
import { weekly } from "./weekly.ts";

/** All functions that make a series of a series, in the order the manual shows them. */
export const TRANSFORMS: readonly Transform[] = [
  move,
  lag,
  weekly,
  monthly,
  average,
  stretch,
  volatility,
  illiquidity,
  turnover,
  spread,
  carrytorisk,
  exposure,
  marginexposure,
  sale,
  rebalancing,
  residual,
  abs,
  calendar,
  regime,
  stress,
  turbulence,
  absorption,
  alarm,
];
