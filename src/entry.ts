/** What bin/liqstress.js needs of the bundle: build/program.mjs starts here. */
export { main } from "./main.ts";
export { nodeIo } from "./node-io.ts";
