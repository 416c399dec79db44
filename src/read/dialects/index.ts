import type { Dialect } from "../layout.ts";
import { dateValue } from "./date-value.ts";
import { fred } from "./fred.ts";
import { headerless } from "./headerless.ts";
import { long } from "./long.ts";
import { ohlc } from "./ohlc.ts";
import { stooq } from "./stooq.ts";
import { wide } from "./wide.ts";

/** All dialects, the most particular first: the first that recognises a file reads it. */
export const DIALECTS: readonly Dialect[] = [long, ohlc, stooq, fred, dateValue, headerless, wide];
