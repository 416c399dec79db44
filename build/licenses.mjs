import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of all packages that went into a bundle, by the files esbuild says it took: their terms want them kept with every copy. */
export function licenses(root, inputs) {
  const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  return Array.from(packages)
    .sort()
    .map((name) => ofPackage(join(root, "node_modules", name)))
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

function ofPackage(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const file = readdirSync(directory).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(directory, file), "utf8").trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}`;
}
