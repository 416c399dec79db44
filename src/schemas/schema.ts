/** A JSON Schema, as data. */
export type Schema = { readonly [key: string]: unknown };

export const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** An object that always has these keys. Others may join it later, so none is refused. */
export function objectOf(properties: Schema): Schema {
  return { type: "object", required: Object.keys(properties), properties };
}

/** The same or null. */
export function orNull(schema: Schema): Schema {
  return { oneOf: [schema, { type: "null" }] };
}
