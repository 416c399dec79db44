import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { formatOf, shown } from "./cells.ts";

const CELLS = [
  "2024-03-10T02:30:00Z",
  "2015-1-2",
  "12/31/2023 23:59",
  "May 8, 2020",
  "Fri May 08 2020 00:00:00 GMT+0900 (Japan Standard Time)",
  "KASIM 8, 2020",
  "R8.1.31",
  "2011-12-30",
  "1704153600",
  "1704239999999",
  "45293",
  "Jan 2024",
];

test.each(["Pacific/Kiritimati", "America/Los_Angeles", "Pacific/Apia"])(
  "days do not depend on the time zone or the locale: %s",
  (zone) => {
    const module = new URL("./cells.ts", import.meta.url);
    const script = `import { formatOf, shown } from "${module}";
    console.log(JSON.stringify(${JSON.stringify(CELLS)}.map((text) => shown(formatOf([text]).read(text)))));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      encoding: "utf8",
    });
    expect(JSON.parse(output)).toEqual(CELLS.map((text) => shown(formatOf([text]).read(text))));
    expect(JSON.parse(output)).toEqual([
      "2024-03-10",
      "2015-01-02",
      "2023-12-31",
      "2020-05-08",
      "2020-05-08",
      "2020-11-08",
      "2026-01-31",
      "2011-12-30",
      "2024-01-02",
      "2024-01-02",
      "2024-01-02",
      "2024-01-01",
    ]);
  },
);
