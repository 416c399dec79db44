import { RULINGS, SEVERITIES } from "./rulings.ts";
import { DRAFT, type Schema } from "./schema.ts";

const CLAIM: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["id"],
  oneOf: [{ required: ["claim"] }, { required: ["untestable"] }],
  properties: {
    id: { type: "string", pattern: "^[a-z0-9-]+$", description: "unique in the file" },
    ref: { type: "string", description: "the claim's number elsewhere" },
    quote: { type: "string", description: "the exact words, in any language" },
    says: { type: "string", description: "the claim in plain words" },
    claim: { type: ["string", "number"], description: "an expression of the claims language: liqstress help claims" },
    untestable: { type: "string", description: "why prices cannot tell" },
    expect: { enum: Object.keys(RULINGS), description: "the ruling known today; the run fails where it changes" },
    because: { type: "string", description: "what the reader should know beside the ruling" },
    severity: { enum: Object.keys(SEVERITIES), default: "error" },
    tags: { type: "array", items: { type: "string" } },
  },
};

/** JSON Schema of a claims file. */
export const CLAIMS_SCHEMA: Schema = {
  $schema: DRAFT,
  title: "liqstress claims file",
  type: "object",
  additionalProperties: false,
  required: ["version", "claims"],
  properties: {
    version: { const: 1 },
    source: { type: "string", description: "where the claims were made: a file or a URL" },
    as_of: { type: "string", format: "date", description: "the day the claims are judged on; --as-of goes before it" },
    let: {
      type: "object",
      description: "names for spans, lists, conditions and series, for the claims below",
      propertyNames: { pattern: "^[a-z][a-z0-9_]*$" },
      additionalProperties: { type: ["string", "number", "array"] },
    },
    claims: { type: "array", minItems: 1, items: CLAIM },
  },
};
