import type { SchemaElement } from "hyparquet";

/** The text of a value as hyparquet gives it, exact; empty for null and NaN. */
export function cellText(value: unknown, element: SchemaElement): string {
  if (value === null || value === undefined || (typeof value === "number" && Number.isNaN(value))) return "";
  if (element.scale !== undefined && !(typeof value === "string")) return decimalText(whole(value), element.scale);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
  if (typeof value === "number" && element.type === "FLOAT") return singleText(value);
  return String(value);
}

/** The whole number behind a decimal: a number, or bytes in two's complement, the highest first. */
function whole(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  const hex = Buffer.from(value).toString("hex");
  return BigInt.asIntN(value.length * 8, BigInt(`0x${hex === "" ? "0" : hex}`));
}

function decimalText(number: bigint, scale: number): string {
  if (scale <= 0) return String(number * 10n ** BigInt(-scale));
  const digits = String(number < 0n ? -number : number).padStart(scale + 1, "0");
  return `${number < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The shortest text that is this number in single precision: 1.1, where the same bits read in double precision are 1.100000023841858. */
function singleText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}
