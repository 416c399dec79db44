import { dirname, relative, resolve, sep } from "node:path";
import type { Scalar, YAMLMap } from "yaml";
import type { Io } from "../../io.ts";
import { type Proposal, type ProposedSeries, stretch } from "./proposal.ts";

/** The text of a catalogue to be written to `output`: its files are relative to that, reasons and what was left out stand in comments. */
export async function proposalText(io: Io, { series, leftOut }: Proposal, output: string): Promise<string> {
  const { Document } = await import("yaml");
  const base = resolve(io.cwd, dirname(output));
  const from = (path: string) => relative(base, resolve(io.cwd, path)).split(sep).join("/");
  const document = new Document({
    version: 1,
    series: Object.fromEntries(series.map((one) => [one.name, entryOf(one, from(one.path))])),
  });
  document.commentBefore = plain([
    "Written by liqstress data init: look it over, above all the kinds.",
    "A series without kind is a price, whose moves are returns.",
  ]);
  for (const one of series) {
    const entry = document.getIn(["series", one.name], true) as YAMLMap;
    const remark = (key: string, why: string | undefined) => {
      if (why !== undefined) (entry.get(key, true) as Scalar).comment = plain([why]);
    };
    remark("file", stretch(one));
    remark("column", one.column?.why);
    remark("kind", one.kindWhy);
    remark("date_format", one.dateFormat?.why);
    if (one.aliases.length > 0) (entry.get("aliases", true) as unknown as YAMLMap).flow = true;
  }
  if (leftOut.length > 0)
    document.comment = plain(["Left out:", ...leftOut.map(({ path, why }) => `${from(path)}: ${why}`)]);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function entryOf(one: ProposedSeries, file: string): Record<string, unknown> {
  return {
    file,
    ...(one.aliases.length === 0 ? {} : { aliases: one.aliases }),
    ...(one.symbol === undefined ? {} : { symbol: one.symbol }),
    ...(one.column === undefined ? {} : { column: one.column.value }),
    ...(one.kind === "price" ? {} : { kind: one.kind }),
    ...(one.dateFormat === undefined ? {} : { date_format: one.dateFormat.value }),
  };
}

/** Lines of a comment. Names of files may hold line breaks and signs that no YAML text may. */
function plain(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu, " ")}`).join("\n");
}
