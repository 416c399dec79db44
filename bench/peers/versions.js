import { readFileSync } from "node:fs";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
console.log(
  Object.entries(dependencies)
    .map((entry) => entry.join(" "))
    .join(", "),
);
