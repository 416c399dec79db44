import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { output, words } from "../docs/examples.ts";
import { COMMANDS } from "../src/commands/index.ts";
import { SCHEMAS, schemaText } from "../src/schemas/index.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
const valid = (name: string, data: unknown): string => {
  const check = ajv.compile(SCHEMAS[name]!);
  return check(data) ? "" : ajv.errorsText(check.errors);
};
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`);

test.each(Object.keys(SCHEMAS))("the shipped schema of %s is what the program prints", (name) =>
  expect(readFileSync(`schemas/${name}.schema.json`, "utf8")).toBe(schemaText(name)),
);
test.each(files("claims"))("%s is a claims file", (file) =>
  expect(valid("claims", parse(readFileSync(file, "utf8"), { schema: "core" }))).toBe(""),
);
test.each(files("fixtures"))("%s is a catalogue", (file) =>
  expect(valid("catalogue", parse(readFileSync(file, "utf8")))).toBe(""),
);
test("a claim with a key nobody knows is none", () =>
  expect(valid("claims", { version: 1, claims: [{ id: "a", claim: "BTC > 1", wrong: 1 }] })).not.toBe(""));

/** A schema that refuses what it does not describe: no object may hold a key that is not named. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in schema && "type" in schema ? { ...inside, additionalProperties: false } : inside;
}
const described = (name: string, data: unknown): string => {
  const check = ajv.compile(closed(SCHEMAS[name]) as object);
  return check(data) ? "" : ajv.errorsText(check.errors);
};

const DATA = ["as-it-was", "as-claimed", "null"].map((world) => `--data fixtures/${world}`);
const HERE = "--data fixtures/as-it-was --as-of 2026-02-05";
const CHECKS = [...files("claims"), "test/program/few-claims.yaml"].flatMap((file) =>
  DATA.map((data) => `check ${file} ${data}`),
);
const OTHERS = [
  `check claims/articles/miners-and-bitcoin.yaml claims/mechanisms/illiquidity.yaml ${HERE}`,
  `assert "BTC/GOLD > 13" "GOLD > 4900" ${HERE} --baseline test/program/as-claimed.baseline.json`,
  `eval "since(BTC)" "change(GOLD, 9000d)" "corr(BTC, GOLD, 60d)" "rate(move(GOLD) < 0, 60d)" ${HERE}`,
  `correlation BTC GOLD SPX ${HERE} --weekdays`,
  `beta GDX --on GOLD --expect 2..3 ${HERE} --interval bootstrap`,
  ...["hac", "ols", "fisher"].map((method) => `correlation BTC GOLD ${HERE} --interval ${method}`),
  `cascade BTC --impact root ${HERE}`,
  `explain algorithms-amplify claims/articles/gold-crash-paradox.yaml ${HERE}`,
];

describe("a key of the output is described by its schema", () => {
  test.each([...CHECKS, ...OTHERS, ...COMMANDS.map(({ example }) => example.replace(/^liqstress /, ""))])(
    "%s",
    async (line) => {
      const { printed } = await output([...words(line), "--json", "--quiet"], process.cwd());
      expect(described("output", JSON.parse(printed))).toBe("");
    },
  );
  test("and every key it describes is printed", async () => {
    const line = `check claims/articles/miners-and-bitcoin.yaml ${HERE} --json`;
    const { verdicts, findings } = JSON.parse((await output(words(line), process.cwd())).printed);
    const { properties } = JSON.parse(schemaText("output")!);
    expect(Object.keys(verdicts[0])).toEqual(Object.keys(properties.verdicts.items.properties));
    expect(Object.keys(findings[0])).toEqual(Object.keys(properties.findings.items.properties));
  });
  test("a key that is not is refused", async () => {
    const { printed } = await output(words(`level GOLD ${HERE} --json`), process.cwd());
    const document = JSON.parse(printed);
    document.findings[0].rows.more = 1;
    expect([valid("output", document), described("output", document)]).toEqual([
      "",
      expect.stringContaining("must NOT"),
    ]);
  });
});

describe("a baseline", () => {
  const WRITING = "--baseline ci.json --update-baseline --quiet";
  test.each([...CHECKS, `assert "BTC/GOLD > 13" "since(BTC) < 2y ago" ${HERE}`])("of %s", async (line) => {
    const { written } = await output(words(`${line} ${WRITING}`), process.cwd());
    expect(described("baseline", JSON.parse(written.get("ci.json")!))).toBe("");
  });
  test("may lead to its schema", async () => {
    const kept = JSON.parse(readFileSync("test/program/as-claimed.baseline.json", "utf8"));
    expect(described("baseline", { $schema: "../../schemas/baseline.schema.json", ...kept })).toBe("");
  });
  test.each([
    [{ claim: "GOLD > 1", ruling: "refted", value: 1 }],
    [{ ruling: "refuted", value: 1 }],
    [{ claim: "GOLD > 1", value: 1 }],
  ])("does not hold %j", (claim) =>
    expect(valid("baseline", { schema: "liqstress-baseline/1", claims: [claim] })).not.toBe(""),
  );
});
