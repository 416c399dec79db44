import { BASELINE_SCHEMA } from "./baseline.ts";
import { CATALOGUE_SCHEMA } from "./catalogue.ts";
import { CLAIMS_SCHEMA } from "./claims.ts";
import { OUTPUT_SCHEMA } from "./output.ts";
import type { Schema } from "./schema.ts";

/** The JSON Schemas by the name `liqstress schema` knows them under. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  claims: CLAIMS_SCHEMA,
  catalogue: CATALOGUE_SCHEMA,
  output: OUTPUT_SCHEMA,
  baseline: BASELINE_SCHEMA,
};

/** A schema as the text that is printed and shipped. */
export function schemaText(name: string): string | undefined {
  return Object.hasOwn(SCHEMAS, name) ? `${JSON.stringify(SCHEMAS[name], null, 2)}\n` : undefined;
}
