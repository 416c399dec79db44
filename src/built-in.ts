type BuiltIn = Pick<NodeJS.Process, "getBuiltinModule">["getBuiltinModule"];

/** A module of Node's own, fetched when it is first wanted: zlib and crypto take milliseconds that most runs need not pay. */
export const builtIn: BuiltIn = (id: string) => process.getBuiltinModule(id as "node:fs");

/**
 * Does some work with V8 optimising functions eight times later than usual. It would compile dozens that each run for a moment, on a
 * second core where there is one: a quarter of the processor time of a claims file, which it never earns back.
 */
export function optimisingLate<T>(work: () => T): T {
  return withBudget("--interrupt-budget", 66 * 1024, 8, work);
}

/**
 * Makes a WebAssembly module whose functions V8 optimises 64 times later than usual: those that read small files would be optimised
 * just before all is read, for which a start pays with four megabytes.
 */
export function optimisedLate<T>(make: () => T): T {
  return withBudget("--wasm-tiering-budget", 1_800_000, 64, make);
}

/**
 * `usual`: the bytes of code that V8 runs of a function before it thinks of optimising it. The flag is set back, since a code cache serves
 * only the flags it was made under. Node 20's V8 knows the flags; elsewhere the work is done as usual.
 */
function withBudget<T>(flag: string, usual: number, times: number, work: () => T): T {
  if (!process.versions.v8.startsWith("11.")) return work();
  const { setFlagsFromString } = builtIn("node:v8");
  setFlagsFromString(`${flag}=${times * usual}`);
  try {
    return work();
  } finally {
    setFlagsFromString(`${flag}=${usual}`);
  }
}
