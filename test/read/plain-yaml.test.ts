import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainYaml } from "../../src/read/plain-yaml.ts";
import { yamlDocument } from "../../src/read/yaml-document.ts";
import type { YamlNodes } from "../../src/read/yaml-text.ts";

/** All that a reader tells of its nodes. */
function told(nodes: YamlNodes, node: unknown = nodes.root): unknown {
  const range = nodes.range(node);
  const items = nodes.items(node);
  if (items !== undefined) return { range, items: items.map((item) => told(nodes, item)) };
  if (!nodes.isMap(node)) return { range, word: nodes.word(node) };
  return { range, pairs: nodes.pairs(node).map(({ key, value }) => [told(nodes, key), told(nodes, value)]) };
}

/** What is read plainly is what the yaml package reads, without an error. */
function agrees(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined) return false;
  const whole = yamlDocument(text);
  expect(whole.errors, text).toEqual([]);
  expect(told(plain), text).toEqual(told(whole));
  return true;
}

describe("read plainly", () => {
  test.each([
    "version: 1\nclaims:\n  - id: one\n    claim: correlation(A, B, 60d) > 0.5\n",
    "# first\na: b # c\n\n  # d\nc:   d e   \n",
    "a:\n- b\n- c: d\n  e: f\ng: 'h i'",
    'series:\n  A:   { file: "x=1.csv", aliases: [a, ビットコイン, ] }  # z\n  B: { file: b.csv }\n',
    "let:\n  all_of: [A, B ,C]\n  empty: []\nx: 10:30 - 11 #no\n",
    "a:\n  b:\n    c: 1%\n  d: 金\u3000\nhttp: x://y#z",
  ])("%j", (text) => {
    expect(agrees(text)).toBe(true);
  });

  const articles = readdirSync("claims/articles").map((name) => join("claims/articles", name));
  test.each(articles)("%s, or left to the package", (path) => {
    agrees(readFileSync(path, "utf8"));
  });
});

test.each([
  ...["a: b\n  c", "a: b: c", "a:\n", "a: null", "a: ~", "a: &x b", "a: *x", "a: |\n  b", 'a: "b\\n"', "a: 'b''c'"],
  ...["a:\tb", "a: b\r\n", "- a", "a: - b", "a: [b\n]", "a: [b: c]", "? a", "---\na: b", "a: b\n---\nc: d", "", "# a"],
  ...["a:\n  b: c\n d: e", "a: [b]c", "a: 'b' c", "a: b\n- c", "a: @b", "a: %b", "a:\n   - b\n  - c", "null: a"],
])("left to the yaml package: %j", (text) => {
  expect(plainYaml(text)).toBeUndefined();
});

const word = fc.oneof(
  fc.constantFrom(
    "a",
    "1",
    "60d",
    "true",
    "2026-02-05",
    "correlation(A, B) > 0",
    "x:y",
    "a#b",
    "é",
    "金 x",
    "a - b",
    "-1",
  ),
  fc.constantFrom(
    "'q: #'",
    '"[q], {r}"',
    "''",
    "[]",
    "{}",
    "[a, 'b: c', [d]]",
    "{ k: v, l: [m] }",
    "null",
    "a, b",
    "it's",
  ),
);
const comment = fc.constantFrom("", "", " # c", "  ", "#d");

interface Block {
  readonly line: string;
  readonly below: readonly Block[];
  readonly listed: boolean;
  readonly step: number;
}

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.record({
    line: fc
      .tuple(word, comment, fc.constantFrom("", "", "", "\n", "\n# e", "\n   # f"))
      .map((parts) => parts.join("")),
    below: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie("block"), { maxLength: 3 })),
    listed: fc.boolean(),
    step: fc.constantFrom(0, 1, 2, 2, 4),
  }),
}));

/** Blocks as lines of keys and dashes; a list may stand as far in as its key, a map in a list behind its dash. */
function written(blocks: readonly Block[], indent: number, listed: boolean): string {
  return blocks
    .map(({ line, below, listed: inner, step }, index) => {
      const start = " ".repeat(indent);
      if (below.length === 0) return `${start}${listed ? "- " : `k${index}: `}${line}\n`;
      if (listed) return `${start}- ${written(below, indent + 2, false).trimStart()}`;
      return `${start}k${index}:\n${written(below, indent + (inner ? step : Math.max(1, step)), inner)}`;
    })
    .join("");
}

const document = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => written(blocks, 0, false));

test("what is read plainly of random texts is what the yaml package reads", () => {
  let plain = 0;
  fc.assert(
    fc.property(document, (text) => {
      if (agrees(text)) plain++;
    }),
    { numRuns: 2000, seed: 11 },
  );
  expect(plain).toBeGreaterThan(600);
});

test("texts with a character more, less or other are read alike or left to the package", () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    gone: fc.constantFrom(0, 1, 2),
    put: fc.constantFrom(
      "",
      " ",
      "  ",
      "\n",
      "\n  ",
      ":",
      ": ",
      "-",
      "- ",
      "#",
      " #",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      ",",
      "&",
      "*",
      "!",
      "|",
      ">",
      "?",
      "? ",
      "%",
      "@",
      "`",
      "\\",
      "~",
      "\u3000",
      "a",
    ),
  });
  fc.assert(
    fc.property(document, fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
      const changed = changes.reduce((now, { at, gone, put }) => {
        const place = Math.floor(at * now.length);
        return now.slice(0, place) + put + now.slice(place + gone);
      }, text);
      agrees(changed);
    }),
    { numRuns: 4000 },
  );
});
