/** A JSON Schema, as data. */
export type Schema = { readonly [key: string]: unknown };

export const DRAFT = "https://json-schema.org/draft/2020-12/schema";
