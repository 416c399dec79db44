import { describe, expect, test } from "vitest";
import { run } from "./transcript.ts";

const ROLES = ["--equity", "SPX", "--haven", "GOLD", "--yield", "Y10", "--dollar", "DXY"];
const WAS = ["--data", "fixtures/as-it-was", "--as-of", "2025-04-22"];
const CLAIMED = ["--data", "fixtures/as-claimed", "--as-of", "2026-02-05"];

/** The rows of a CSV by column name; a comma within quotes parts nothing. */
async function rows(args: readonly string[]): Promise<Record<string, string>[]> {
  const { out } = await run([...args, "--csv"]);
  expect(out.endsWith("\r\n")).toBe(true);
  const [head, ...lines] = out.trimEnd().split("\r\n");
  const names = head!.split(",");
  return lines.map((line) => {
    const fields = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(fields.length).toBe(names.length);
    return Object.fromEntries(names.map((name, index) => [name, fields[index]!]));
  });
}

async function found(args: readonly string[]) {
  return JSON.parse((await run([...args, "--json"])).out).findings;
}

describe("--csv has a row a day", () => {
  test("of regime: the states that the JSON gives as runs, and the scores they rest on", async () => {
    const days = await rows(["regime", ...ROLES, ...WAS, "--last", "60"]);
    const [{ evidence }] = await found(["regime", ...ROLES, ...WAS, "--last", "60"]);
    expect(days.length).toBe(60);
    expect(days.at(-1)!.day).toBe("2025-04-22");
    for (const { state, from, to } of evidence.history as { state: string; from: string; to: string }[])
      for (const day of days.filter((one) => one.day! >= from && one.day! <= to)) expect(day.state).toBe(state);
    const [riskOff] = evidence.scores;
    expect([Number(days.at(-1)!["score5_risk-off"]), Number(days.at(-1)!["score10_risk-off"])]).toEqual(riskOff.scores);
    expect(Number(days.at(-1)!.z5_haven)).toBe(evidence.legs[1].z[0]);
  });
  test("of regime: a risk asset is told apart by name, and a day without a state is there", async () => {
    const days = await rows(["regime", ...ROLES, "--risk", "BTC,HYG", "--data", "fixtures/as-it-was", "--span", "all"]);
    expect(Object.keys(days[0]!)).toEqual(expect.arrayContaining(["z5_risk_BTC", "z10_risk_HYG"]));
    expect(days[0]!.state).toBe("");
  });
  test("of regime: a span that the data do not cover is that of all days, which a note says", async () => {
    const asked = ["regime", ...ROLES, ...WAS, "--span", "30y"];
    expect((await rows(asked))[0]!.day).toBe("2020-12-31");
    expect((await run([...asked, "--json"])).out).toContain("the whole history is shown");
  });
  test("of stress: contributions that add to the index, its rank so far, and the last row is the index now", async () => {
    const asked = ["stress", ...ROLES, ...WAS];
    const days = await rows([...asked, "--span", "all"]);
    const [now, rank] = await found(asked);
    const blocks = ["equity", "credit", "haven", "rates", "liquidity", "fx"];
    expect(days.length).toBe(rank.n);
    for (const day of days) {
      const sum = blocks.reduce((total, block) => total + Number(day[block]), 0);
      expect(Math.abs(sum - Number(day.stress))).toBeLessThan(1e-15);
    }
    const last = days.at(-1)!;
    expect([Number(last.stress), Number(last.percentile), last.credit]).toEqual([now.value, rank.value, ""]);
  });
  test("of monitor: sums up to the alarm, and on its day what the alarm says", async () => {
    const asked = ["monitor", "BTC", "NDX", ...CLAIMED];
    const days = await rows(asked);
    const [{ evidence }] = await found(asked);
    const alarms = days.filter(({ alarm }) => alarm !== "");
    expect(alarms.map(({ day, changed, alarm }) => ({ day, changed, direction: alarm }))).toEqual(
      evidence.alarms.map(({ day, changed, direction }: Record<string, string>) => ({ day, changed, direction })),
    );
    const eve = days[days.indexOf(alarms[0]!) - 1]!;
    expect(eve.state).toBe("watching");
    expect(Number(eve.higher)).toBeGreaterThan(Number(eve.threshold) / 2);
    expect(days.at(-1)).toMatchObject({ day: "2026-02-05", state: "re-arming", learned: "" });
  });
});

test("--csv of breaks has a row a test, with the break and the link before and after", async () => {
  const [first, ...others] = await rows(["breaks", "BTC", "NDX", ...CLAIMED]);
  const [broke, before, after] = await found(["breaks", "BTC", "NDX", ...CLAIMED]);
  expect(first).toMatchObject({ test: "scaled moves", rules: "yes", broke: "yes", break: broke.value });
  expect(others.map(({ rules }) => rules)).toEqual(["no", "no"]);
  expect([Number(first!.before), Number(first!.after_high)]).toEqual([before.value, after.interval.high]);
});

test("where nothing can be told the reason is printed", async () => {
  const { out } = await run(["stress", ...ROLES, "--data", "fixtures/as-it-was", "--as-of", "2021-03-01", "--csv"]);
  expect(out).toContain("stress needs 250 common moves");
});
