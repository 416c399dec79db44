import { defineConfig } from "vitest/config";

// Nothing in the tests is timed; the limit only ends what hangs, also on a machine that is busy.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
