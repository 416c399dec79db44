import fc from "fast-check";
import type { Verdict } from "../../src/claims/verdict.ts";
import type { Report } from "../../src/print/report.ts";
import { check, refuted } from "./example.ts";

const PIECES = [
  "::",
  "::error::",
  "##[",
  "##vso[",
  "%",
  "%0A",
  ",",
  "=",
  "&",
  "<",
  ">",
  '"',
  "'",
  "]]>",
  "<![CDATA[",
  "&#10;",
];
const MORE = [
  "\n",
  "\r",
  "\t",
  "\u0000",
  "\u001b[31m",
  "\u0085",
  "\u2028",
  "\u202e",
  "\ud800",
  "\ufffe",
  "#",
  "\\",
  "{0}",
  "](1)",
];

/** Text that would be something else than text to one format or another. */
export const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES, ...MORE, "金", "a", " ", ":"), fc.string({ unit: "binary", maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

/** A report in which every text that a user or a file gives is this one. */
export function saying(text: string, parts: Partial<Verdict> = {}): Report {
  const words = {
    id: text,
    claim: text,
    says: text,
    quote: text,
    ref: text,
    because: text,
    source: text,
    reason: text,
  };
  const verdict = { ...refuted, ...words, at: { file: text, line: 7, column: 12 }, ...parts };
  return { ...check, verdicts: [verdict, { ...verdict, ruling: "untestable" }, { ...verdict, expect: "refuted" }] };
}

/** Whether a text holds a character that a terminal obeys, other than line feeds. */
export const OBEYED = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]|\p{Cs}/u;
