import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Line } from "./line.ts";
import { writeWide } from "./process.ts";

const PROGRAM = join(import.meta.dirname, "../../bin/liqstress.js");
const QUESTIONS = [
  ["correlation", "*", "--window", "all", "--csv"],
  ["correlation", "*", "--rolling", "60d", "--csv"],
  ["correlation", "S0", "S1", "--rolling", "60d", "--csv"],
  ["correlation", "S0", "S1", "S2", "--window", "2y", "--interval", "bootstrap", "--csv"],
];

/** Whether other Nodes ($NODES, parted by spaces) give the bytes that this one gives. */
export function sameBytes(room: string): Line[] {
  const file = join(room, "same.csv");
  writeWide(file, 60, 1500);
  const nodes = (process.env.NODES ?? "").split(" ").filter((one) => one !== "");
  const own = digests(process.execPath, file);
  return [...(nodes.length === 0 ? [process.execPath] : nodes)].map((node) => {
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    const differing = digests(node, file).filter((one, index) => one !== own[index]).length;
    return {
      job: "answers whose bytes differ",
      peer: `Node ${version}`,
      found: `${differing} of ${own.length}`,
      goal: "0",
    };
  });
}

function digests(node: string, file: string): string[] {
  return QUESTIONS.map((question) => {
    const { stdout, status } = spawnSync(node, [PROGRAM, ...question, "--data", file], { maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`${node} ${question.join(" ")} ended with ${status}`);
    return createHash("sha256").update(stdout).digest("hex");
  });
}
