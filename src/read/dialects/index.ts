import type { Dialect } from "../layout.ts";
import { binance } from "./binance.ts";
import { coingecko } from "./coingecko.ts";
import { coinmarketcap } from "./coinmarketcap.ts";
import { dateValue } from "./date-value.ts";
import { ecb } from "./ecb.ts";
import { fred } from "./fred.ts";
import { headerless } from "./headerless.ts";
import { headerlessOhlc } from "./headerless-ohlc.ts";
import { investing } from "./investing.ts";
import { kraken } from "./kraken.ts";
import { long } from "./long.ts";
import { ohlc } from "./ohlc.ts";
import { sdmx } from "./sdmx.ts";
import { wide } from "./wide.ts";
import { yfinanceHeader } from "./yfinance-header.ts";

/** All dialects, the most particular first: the first that recognises a file reads it. */
export const DIALECTS: readonly Dialect[] = [
  yfinanceHeader,
  coingecko,
  coinmarketcap,
  sdmx,
  ecb,
  long,
  investing,
  ohlc,
  fred,
  dateValue,
  binance,
  kraken,
  headerlessOhlc,
  headerless,
  wide,
];
