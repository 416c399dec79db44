import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const PRICES = "Date,Close\n2024-01-02,1.5\n2024-01-03,2\n2024-01-04,2.5\n";
const OTHERS = "Date,Close\n2024-01-02,3\n2024-01-04,4\n";

/** What the program says of two files, in an instance of its modules of its own. */
async function asked(): Promise<unknown> {
  vi.resetModules();
  const { openCatalogue } = await import("../../src/read/open.ts");
  const { align } = await import("../../src/series/panel.ts");
  const { textCells } = await import("../../src/kernels/text-cells.ts");
  const { fakeIo } = await import("../fake-io.ts");
  const catalogue = await openCatalogue(fakeIo({ files: { "a.csv": PRICES, "b.csv": OTHERS } }), ["a.csv", "b.csv"]);
  const series = catalogue.entries.map((entry) => catalogue.load(entry)!);
  const { days, columns } = align(series);
  const kernel = textCells(PRICES, ",") !== undefined;
  return { kernel, told: [series.map((one) => [...one.values]), [...days], columns.map((one) => [...one])] };
}

class Refusing {
  constructor() {
    throw new Error("no SIMD");
  }
}

test.each([
  ["WebAssembly is not there", undefined],
  ["the processor has no SIMD", { Module: Refusing, Instance: Refusing, Memory: Refusing }],
])("where %s the plain twins say the same", async (_, stub) => {
  const { told, kernel } = (await asked()) as { told: unknown; kernel: boolean };
  expect(kernel).toBe(true);
  vi.stubGlobal("WebAssembly", stub);
  expect(await asked()).toEqual({ told, kernel: false });
});
