import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../fake-io.ts";

async function printed(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const add = (to: "out" | "err") => (text: string) => {
    said[to] += text;
  };
  const code = await main(argv, { ...fakeIo(), out: add("out"), err: add("err") });
  return { code, ...said };
}

const noBash = spawnSync("bash", ["--version"]).status !== 0;
if (noBash) console.warn("skipped: no bash here");

/** What bash offers for the last of some words. */
function offered(script: string, ...words: string[]): string[] {
  const setting = `COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${words.length - 1}; _liqstress; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, status } = spawnSync("bash", ["-c", `${script}\n${setting}`], { encoding: "utf8" });
  expect(status).toBe(0);
  return stdout.trim().split("\n");
}

test.skipIf(noBash)("bash completes commands, and of options those the command understands", async () => {
  const { out } = await printed("completion", "bash");
  expect(offered(out, "liqstress", "corr")).toEqual(["correlation"]);
  expect(offered(out, "liqstress", "beta", "--o")).toEqual(["--on", "--output"]);
  expect(offered(out, "liqstress", "regime", "--e")).toEqual(["--equity", "--enter", "--exit"]);
  expect(offered(out, "liqstress", "check", "package.js")).toEqual(["package.json"]);
});

test("zsh and fish have theirs, another shell is refused", async () => {
  expect((await printed("completion", "zsh")).out).toMatch(/^autoload -Uz bashcompinit/);
  expect((await printed("completion", "fish")).out).toContain(
    "complete -c liqstress -n '__fish_seen_subcommand_from regime' -l equity\n",
  );
  expect(await printed("completion", "tcsh")).toEqual({
    code: 2,
    out: "",
    err: 'no completion for "tcsh"; bash, zsh, fish\n',
  });
});

test("the help of a command shows the options it understands", async () => {
  const { out } = await printed("correlation", "--help");
  expect(out).toContain("--method");
  expect(out).not.toContain("--equity");
  expect((await printed("regime", "--help")).out).toContain("--equity");
});
