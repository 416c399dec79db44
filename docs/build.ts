// Writes what is generated of the documentation: the output under each example of README.md, docs/reference.md, docs/data.md,
// docs/lint.md with the findings that `explain` shows, and the schemas.
//   npm run docs            rewrites them; a test fails where they have drifted
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SCHEMAS, schemaText } from "../src/schemas/index.ts";
import { dataPage } from "./data.ts";
import { executed } from "./examples.ts";
import { findingsModule, lintFindings, lintPage } from "./lint.ts";
import { reference } from "./reference.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readme = join(root, "README.md");
writeFileSync(readme, await executed(readFileSync(readme, "utf8"), root));
writeFileSync(join(root, "docs/reference.md"), reference());
writeFileSync(join(root, "docs/data.md"), dataPage());
const findings = await lintFindings();
writeFileSync(join(root, "docs/lint.md"), lintPage(findings));
writeFileSync(join(root, "src/topics/lint-findings.ts"), findingsModule(findings));
mkdirSync(join(root, "schemas"), { recursive: true });
for (const name of Object.keys(SCHEMAS)) writeFileSync(join(root, `schemas/${name}.schema.json`), schemaText(name)!);
