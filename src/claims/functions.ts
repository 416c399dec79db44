import { MEASURES } from "../measures/index.ts";
import type { Measure } from "../measures/measure.ts";
import { TRANSFORMS } from "../transforms/index.ts";
import type { Transform } from "../transforms/transform.ts";
import type { Functions } from "./grammar/parser.ts";

const MEASURE_BY_NAME = new Map<string, Measure>(
  MEASURES.flatMap((measure) => [measure.id, ...(measure.aliases ?? [])].map((name) => [name, measure] as const)),
);
const TRANSFORM_BY_NAME = new Map<string, Transform>(TRANSFORMS.map((transform) => [transform.id, transform]));

/** The measure behind a word of the language, by its name or an alias. */
export function measureNamed(name: string): Measure | undefined {
  return MEASURE_BY_NAME.get(name);
}

export function transformNamed(name: string): Transform | undefined {
  return TRANSFORM_BY_NAME.get(name);
}

/** The functions of the language, as the parser asks for them. */
export const FUNCTIONS: Functions = {
  signature: (name) => (MEASURE_BY_NAME.get(name) ?? TRANSFORM_BY_NAME.get(name))?.signature,
  names: [...MEASURE_BY_NAME.keys(), ...TRANSFORM_BY_NAME.keys()],
};
