/** Every line a number, and nothing else. */
export function lines(printed: string): number[] {
  return printed.trim().split("\n").map(Number);
}

/** The column `value` of the program's CSV, in which no cell before it holds a quoted line break. */
export function values(printed: string): number[] {
  const [header, ...rows] = printed.trim().split("\n");
  const at = cells(header!).indexOf("value");
  return rows.map((row) => Number(cells(row)[at] || Number.NaN));
}

function cells(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
