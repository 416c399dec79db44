type BuiltIn = Pick<NodeJS.Process, "getBuiltinModule">["getBuiltinModule"];

/** A module of Node's own, fetched when it is first wanted: zlib and crypto take milliseconds that most runs need not pay. */
export const builtIn: BuiltIn = (id: string) => process.getBuiltinModule(id as "node:fs");

/**
 * Does some work with V8 optimising functions eight times later than usual. It would compile dozens that each run for a moment, on a
 * second core where there is one: a quarter of the processor time of a claims file, which it never earns back. The flag is set back, since a
 * code cache serves only the flags it was made under. Node 20's V8 knows the flag; elsewhere the work is done as usual.
 */
export function optimisingLate<T>(work: () => T): T {
  if (!process.versions.v8.startsWith("11.")) return work();
  const { setFlagsFromString } = builtIn("node:v8");
  setFlagsFromString(`--interrupt-budget=${8 * USUAL_BUDGET}`);
  try {
    return work();
  } finally {
    setFlagsFromString(`--interrupt-budget=${USUAL_BUDGET}`);
  }
}

/** Bytes of code that V8 runs of a function before it thinks of optimising it. */
const USUAL_BUDGET = 66 * 1024;
