import type { Case } from "../harness/case.ts";
import { allPairs } from "./all-pairs.ts";
import { claims } from "./claims.ts";
import { growths } from "./growth.ts";
import { longToPanel } from "./long-panel.ts";
import { minuteBars } from "./minute-bars.ts";
import { startUp } from "./start-up.ts";
import { wideColumns } from "./wide-columns.ts";

/** Every case that `npm run bench` measures, in the order of its report. */
export const CASES: readonly Case[] = [startUp, claims, wideColumns, longToPanel, minuteBars, allPairs, ...growths];
