/** What bin/liqstress.js needs of the bundle: build.mjs starts here. */
export { main } from "./main.ts";
export { nodeIo } from "./node-io.ts";
