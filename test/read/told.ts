import { Failure } from "../../src/failure.ts";
import { DIALECTS } from "../../src/read/dialects/index.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { STREAM_SIZES, type StreamSizes } from "../../src/read/stream/sizes.ts";
import { isoDay } from "../../src/series/day.ts";
import { FIELDS, type Field } from "../../src/series/series.ts";
import { fakeIo } from "../fake-io.ts";

/** No file is large enough to be read in pieces. */
export const WHOLE: StreamSizes = { ...STREAM_SIZES, threshold: Number.POSITIVE_INFINITY };

/** Every file is read in pieces, of a few rows each. */
export const PIECES: StreamSizes = { threshold: 0, block: 64, head: 512, longestRow: 1 << 20 };

/** Everything a file says, or what `failed` makes of its failures: their codes and lines, unless another is given. */
export async function told(content: string | Uint8Array, sizes: StreamSizes, failed = codes): Promise<unknown> {
  const io = fakeIo({ files: { "x.csv": content } });
  try {
    const catalogue = await openCatalogue(io, ["x.csv"], DIALECTS, sizes);
    const parts = catalogue.entries.flatMap((entry) =>
      [undefined, ...FIELDS].map((field) => one(catalogue, entry, field, failed)),
    );
    const said = parts.filter((part) => part !== "none");
    return new Set(said.map((part) => JSON.stringify(part))).size === 1 && Array.isArray(said[0]) ? said[0] : parts;
  } catch (error) {
    return failed(error);
  }
}

function one(
  catalogue: Awaited<ReturnType<typeof openCatalogue>>,
  entry: (typeof catalogue.entries)[number],
  field: Field | undefined,
  failed: (error: unknown) => string[],
): unknown {
  try {
    const series = catalogue.load(entry, field);
    if (series === undefined) return "none";
    const { source } = series;
    return {
      name: entry.name,
      field,
      rows: Array.from(series.days, (day, i) => `${isoDay(day)} ${series.values[i]}`),
      notes: source.notes.map(({ message }) => message),
      sha256: source.sha256(),
      column: source.column,
    };
  } catch (error) {
    return failed(error);
  }
}

export function codes(error: unknown): string[] {
  if (error instanceof Failure) return error.faults.map(({ code, place }) => `${code} ${place?.line}`);
  throw error;
}

/** The same with all that is said of them. */
export function faults(error: unknown): string[] {
  if (error instanceof Failure) return error.faults.map((fault) => JSON.stringify(fault));
  throw error;
}
