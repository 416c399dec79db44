import { Failure } from "../../failure.ts";
import { quoted } from "../quoted.ts";
import { halfWidth } from "./half-width.ts";

/** Follows the units written in the cells of one column, row by row: dollars that become euros, percent that becomes a plain number. */
export class UnitWatch {
  /** at the first row whose unit is another than that of the rows before */
  change: Failure | undefined;
  private first: { readonly unit: string; readonly text: string; readonly line: number } | undefined;
  private bareLine = 0;

  /** A number without a unit. A zero is zero of any. Beside a currency it is taken for the same currency; beside percent it may be a share of 1. */
  bare(value: number, file: string, line: number): void {
    if (this.bareLine > 0 || value === 0) return;
    this.bareLine = line;
    if (this.first?.unit === "%") this.change ??= mixed(file, line, this.first, "a number without a percent sign");
  }

  /** A number as it is written. */
  take(text: string, value: number, file: string, line: number): void {
    const unit = unitOf(text);
    if (unit === undefined) {
      this.bare(value, file, line);
      return;
    }
    if (this.first === undefined) {
      this.first = { unit, text: text.trim(), line };
      if (unit === "%" && this.bareLine > 0)
        this.change ??= mixed(file, line, { line: this.bareLine, text: "" }, quoted(text.trim()));
    } else if (this.first.unit !== unit) this.change ??= mixed(file, line, this.first, quoted(text.trim()));
  }
}

/** Whether a cell begins or ends as a number with a unit may: told by two characters, for files of a million rows. */
export function mayHaveUnit(text: string): boolean {
  return !isPlain(text.charCodeAt(0)) || !isPlain(text.charCodeAt(text.length - 1));
}

function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 46 || Number.isNaN(code);
}

/** Whether a cell that is a number names its unit. */
export function hasUnit(text: string): boolean {
  return unitOf(text) !== undefined;
}

/** The currency or percent of a cell that is a number, one name for each. */
function unitOf(text: string): string | undefined {
  const written = halfWidth(text)
    .replace(/[\d.,'()+\- ]/g, "")
    .replace(/^[KkMBT万萬만億亿억](?![A-Za-zł])/, "");
  return written === "" || /^[eE]$/.test(written) ? undefined : (SAME[written] ?? written);
}

const SAME: Readonly<Record<string, string>> = {
  ...{
    $: "USD",
    US$: "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    円: "JPY",
    "₩": "KRW",
    원: "KRW",
    "₹": "INR",
    Rs: "INR",
  },
  ...{ "₽": "RUB", "₺": "TRY", zł: "PLN", Ft: "HUF", lei: "RON", Kč: "CZK", 元: "CNY", RMB: "CNY", Fr: "CHF" },
};

function mixed(file: string, line: number, first: { readonly text: string; readonly line: number }, here: string) {
  const before = first.text === "" ? "a number without a percent sign" : quoted(first.text);
  return new Failure({
    code: "mixed-units",
    place: { file, line },
    found: `line ${first.line} has ${before}, and this line ${here}, in one column`,
    expected: "one unit is expected in a column",
  });
}
