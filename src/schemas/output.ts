import { DRAFT, type Schema } from "./schema.ts";

const TEXT: Schema = { type: ["string", "null"] };
const NUMBER: Schema = { type: ["number", "null"] };
const INTERVAL: Schema = {
  type: ["object", "null"],
  required: ["low", "high", "confidence", "method"],
  properties: {
    low: { type: "number" },
    high: { type: "number" },
    confidence: { type: "number" },
    method: { type: "string" },
    degreesOfFreedom: NUMBER,
  },
};
const NOTE: Schema = {
  type: "object",
  required: ["code", "message"],
  properties: { code: { type: "string" }, message: { type: "string" } },
};

/** JSON Schema of what --json prints. Keys may be added within the major version of `schema`; none is taken away. */
export const OUTPUT_SCHEMA: Schema = {
  $schema: DRAFT,
  title: "liqstress output",
  type: "object",
  required: ["schema", "command", "asOf", "settings", "data", "findings", "verdicts", "summary", "notes"],
  properties: {
    schema: { const: "liqstress/1" },
    command: { type: "string" },
    asOf: TEXT,
    settings: {
      type: "object",
      required: ["confidence", "seed"],
      properties: { confidence: { type: "number" }, seed: { type: "number" } },
    },
    data: {
      type: "array",
      items: {
        type: "object",
        required: ["series", "file", "column", "sha256", "kind", "first", "last", "rows"],
        properties: {
          series: { type: "string" },
          file: { type: "string" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
          rows: { type: "integer" },
        },
      },
    },
    findings: {
      type: "array",
      items: {
        type: "object",
        required: ["measure", "of", "expression", "value", "unit", "exact", "n", "from", "to", "interval", "reason"],
        properties: {
          measure: { type: "string" },
          of: { type: "array", items: { type: "string" } },
          value: {
            type: ["number", "string", "null"],
            description: "% as a fraction, bp as a number of bp, a date as ISO text or never",
          },
          unit: { type: "string" },
          exact: { type: "boolean" },
          n: { type: "integer" },
          from: TEXT,
          to: TEXT,
          interval: INTERVAL,
          reason: TEXT,
          notes: { type: "array", items: NOTE },
        },
      },
    },
    verdicts: {
      type: "array",
      items: {
        type: "object",
        required: ["id", "claim", "ruling", "leans", "finding", "reason", "at"],
        properties: {
          id: TEXT,
          ref: TEXT,
          claim: TEXT,
          ruling: { enum: ["supported", "refuted", "inconclusive", "untestable"] },
          leans: { enum: ["supported", "refuted", null] },
          finding: { type: ["integer", "null"] },
          reason: { type: "string" },
        },
      },
    },
    summary: {
      type: "object",
      required: ["supported", "refuted", "inconclusive", "untestable"],
      additionalProperties: { type: "integer" },
    },
    notes: { type: "array", items: NOTE },
  },
};
