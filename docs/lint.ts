import { LINT_CHECKS, PAIR_CHECKS } from "../src/lint/index.ts";
import { DOUBTFUL, type Issue, lintEntries } from "../src/lint/lint.ts";
import { openCatalogue } from "../src/read/open.ts";
import { CODES } from "../src/topics/codes.ts";
import { fakeIo } from "../test/fake-io.ts";
import { EXAMPLES } from "./lint-examples.ts";

/** The page on the checks of data: of each its code, what it finds and from where on, what it does not, and what it says of an example. */
export async function lintPage(): Promise<string> {
  const series = await Promise.all(LINT_CHECKS.map((check) => section(check, check.id)));
  const two = await Promise.all(
    PAIR_CHECKS.map((check) =>
      section(check, LINT_CHECKS.some(({ id }) => id === check.id) ? `${check.id} of two` : check.id),
    ),
  );
  const remarks = await Promise.all(Object.keys(DOUBTFUL).map(remark));
  return `# What data lint finds, and what it does not

Written by \`npm run docs\` from \`docs/lint.ts\` and the declarations in \`src/lint\`; do not edit. The examples are run.

\`liqstress data lint\` looks for what is wrong in the values of series that could be read. A finding is a suspicion with a place: an \`error\`
means that numbers from the series are wrong, a \`warning\` that it should be looked at first, a \`note\` is worth knowing. Nothing is changed
or left out for a finding. A file that cannot be read is an error with the reader's own code. \`liqstress explain CODE\` tells a code.

${table([...LINT_CHECKS, ...PAIR_CHECKS])}

## Checks of one series

${series.join("\n\n")}

## Checks of two series

Daily series with more than 120 common days are compared in pairs, the first 80 of them.

${two.join("\n\n")}

## Remarks of the reader

These notes, printed with every number, are warnings here.

${remarks.join("\n\n")}
`;
}

type Check = (typeof LINT_CHECKS)[number] | (typeof PAIR_CHECKS)[number];

function table(checks: readonly Check[]): string {
  const rows = checks.map(({ id, severities, about }) => `| \`${id}\` | ${severities.join(", ")} | ${about} |`);
  return ["| code | severity | what it finds |", "|---|---|---|", ...rows].join("\n");
}

async function section({ id, about, severities, threshold, blind }: Check, example: string): Promise<string> {
  return `### \`${id}\`

${about[0]!.toUpperCase()}${about.slice(1)}.

- severity: ${severities.join(", ")}
- found from: ${threshold}
- not found: ${blind}

${await finding(id, example)}`;
}

async function remark(code: string): Promise<string> {
  return `### \`${code}\`

${CODES[code]}

${await finding(code, code)}`;
}

/** What is said of an example, with its place and advice. Fails where the check finds nothing in it. */
async function finding(id: string, example: string): Promise<string> {
  const files = EXAMPLES[example];
  if (files === undefined) throw new Error(`docs/lint-examples.ts has no example of ${example}`);
  const data = "c.yaml" in files ? ["c.yaml"] : Object.keys(files);
  const catalogue = await openCatalogue(fakeIo({ files }), data);
  const found = lintEntries(catalogue, catalogue.entries).find(({ code }) => code === id);
  if (found === undefined)
    throw new Error(`the example of ${example} in docs/lint-examples.ts has nothing that ${id} finds`);
  return `\`\`\`text\n${text(found)}\n\`\`\``;
}

function text({ severity, file, line, day, message, advice }: Issue): string {
  return `${severity}  ${file}${line === null ? "" : `:${line}`}${day === null ? "" : `  ${day}`}\n${message}\n${advice}`;
}
