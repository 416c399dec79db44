import { RULINGS } from "./rulings.ts";
import { DRAFT, type Schema } from "./schema.ts";

/** JSON Schema of the file that --update-baseline writes. */
export const BASELINE_SCHEMA: Schema = {
  $schema: DRAFT,
  title: "liqstress baseline",
  type: "object",
  required: ["schema", "claims"],
  properties: {
    $schema: { type: "string", description: "where an editor finds this schema; kept when the file is written anew" },
    schema: { const: "liqstress-baseline/1" },
    claims: {
      type: "array",
      description: "a claim a line, sorted",
      items: {
        type: "object",
        required: ["ruling", "value"],
        oneOf: [{ required: ["id"] }, { required: ["claim"] }],
        properties: {
          file: { type: "string", description: "the claims file, as seen from the directory of the baseline" },
          id: { type: "string", description: "of a claims file" },
          claim: { type: "string", description: "the claim in canonical form, where it has no id" },
          ruling: { enum: Object.keys(RULINGS) },
          value: {
            type: ["number", "string", "null"],
            description: "of the finding that decides, to six figures: % as a fraction, a date as ISO text or never",
          },
        },
      },
    },
  },
};
