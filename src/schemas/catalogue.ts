import { CLOSE_KEY } from "../read/catalogue-close.ts";
import { READING_KEYS } from "../read/catalogue-reading.ts";
import { KINDS } from "../series/series.ts";
import { DRAFT, type Schema } from "./schema.ts";

/** JSON Schema of a catalogue, liqstress.yaml. */
export const CATALOGUE_SCHEMA: Schema = {
  $schema: DRAFT,
  title: "liqstress catalogue",
  type: "object",
  additionalProperties: false,
  required: ["version", "series"],
  properties: {
    version: { const: 1 },
    series: {
      type: "object",
      minProperties: 1,
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["file"],
        properties: {
          file: { type: "string", description: "relative to the catalogue" },
          aliases: { type: "array", items: { type: "string" } },
          column: {
            type: "string",
            description: "the price column, where the first of close, price, settle, last, value is not meant",
          },
          kind: {
            enum: KINDS,
            default: "price",
            description: "price, amount: moves are returns; yield: percent, moves in bp; index: points",
          },
          symbol: {
            type: "string",
            description: "the name of the series inside a long file, where it has another here",
          },
          day_shift: {
            type: "integer",
            default: 0,
            description: "days by which every row is meant to stand later than it is stamped",
          },
          [CLOSE_KEY.name]: { type: "string", description: CLOSE_KEY.about },
          ...readingKeys(),
        },
      },
    },
  },
};

function readingKeys(): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(READING_KEYS).map(([key, declared]) => [
      key,
      "choices" in declared
        ? { enum: [...new Set(["auto", ...declared.choices])], default: "auto", description: declared.about }
        : { type: "string", description: declared.about },
    ]),
  );
}
