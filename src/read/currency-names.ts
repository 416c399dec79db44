import { indexOfName } from "./header-names.ts";

/** The column that names the currency of each row, if the header has one. */
export function currencyColumn(header: readonly string[]): number | undefined {
  return indexOfName(header, NAMES);
}

const NAMES = [
  ...["currency", "currency code", "currency_code", "ccy", "curr", "cur", "price currency"],
  ...[
    "waluta",
    "währung",
    "devise",
    "moneda",
    "moeda",
    "valuta",
    "para birimi",
    "валюта",
    "通貨",
    "货币",
    "币种",
    "통화",
  ],
];
