// The program as two scripts whose parts are evaluated when first needed: what every start enters, and the rest. esbuild parts ES modules where
// they are imported lazily, but only into files, dozens of them; here each of its files becomes a function, so that a start reads few files and
// few code caches, and pays only for the functions of the parts it enters: V8 leaves the inside of a function never called out of its cache.

/**
 * esbuild's output files (format esm, splitting) as the bodies of two CommonJS modules: `front` has the entry and what it imports statically,
 * and exports what the entry exports; `rest`, which it requires from `restFile` when first needed, has all others.
 */
export function joined(files, entry, restFile) {
  const atStart = reached(files, entry);
  const front = files.filter(({ name }) => atStart.has(name));
  const rest = files.filter(({ name }) => !atStart.has(name));
  return {
    front: `${loader(restFile)}
const parts = ${parts(front)};
module.exports = enter(${JSON.stringify(entry)});`,
    rest: `module.exports = ${parts(rest)};`,
  };
}

function parts(files) {
  return `{${files.map(({ name, text }) => `${JSON.stringify(name)}: function (require, exports, later) {${asFunction(text, name)}\n}`).join(",\n")}}`;
}

/** The names of the files that a file imports, directly or not, when it is evaluated. */
function reached(files, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const { text } = files.find((file) => file.name === name);
  for (const pattern of [IMPORT, BARE_IMPORT])
    for (const { groups } of text.matchAll(pattern))
      if (isPart(groups.from)) reached(files, nameOf(groups.from), found);
  return found;
}

const loader = (restFile) => `
const entered = {};
let rest;
function enter(name) {
  let exports = entered[name];
  if (exports !== undefined) return exports;
  if (!name.endsWith(".js")) return require(name);
  const part = parts[name] ?? (rest ??= require(${JSON.stringify(restFile)}))[name];
  exports = entered[name] = {};
  part(enter, exports, later);
  return exports;
}
function later(name) {
  return Promise.resolve().then(() => named(enter(name)));
}
// esbuild gives a CommonJS package its default export alone; import() gives its properties by name too, as Node does.
function named(exports) {
  const { default: only } = exports;
  return Object.keys(exports).length === 1 && typeof only === "object" ? { ...only, default: only } : exports;
}`;

// As esbuild writes them: at the start of a line, one statement each.
const IMPORT = /^import (?:(?<whole>\w+(?:\$\w*)?)|\{(?<named>[^}]*)\}|\* as (?<all>\w+)) from "(?<from>[^"]+)";$/gm;
const BARE_IMPORT = /^import "(?<from>[^"]+)";$/gm;
const LAZY_IMPORT = /(?<![.\w])import\("(?<from>[^"]+)"\)/g;
const EXPORT = /^export \{(?<named>[^}]*)\};$/gm;
const EXPORT_DEFAULT = /^export default /gm;

/**
 * Imports become constants. That loses live bindings, which nothing here needs: between parts imports run in one direction, so that a part is
 * evaluated whole before another uses it. What is no form known here stops the build.
 */
function asFunction(text, name) {
  const exported = [];
  const body = text
    .replace(IMPORT, (...found) => {
      const { whole, named, all, from } = found.at(-1);
      const module = `require(${JSON.stringify(nameOf(from))})`;
      if (all !== undefined) return `const ${all} = ${module};`;
      if (whole !== undefined) return `const ${whole} = ${isPart(from) ? `${module}.default` : module};`;
      return `const {${named.replace(/ as /g, ": ")}} = ${module};`;
    })
    .replace(BARE_IMPORT, (...found) => `require(${JSON.stringify(nameOf(found.at(-1).from))});`)
    .replace(LAZY_IMPORT, (...found) => `later(${JSON.stringify(nameOf(found.at(-1).from))})`)
    .replace(EXPORT_DEFAULT, "exports.default = ")
    .replace(EXPORT, (...found) => {
      for (const one of found
        .at(-1)
        .named.split(",")
        .filter((part) => part.trim() !== ""))
        exported.push(one.trim());
      return "";
    });
  if (/^(?:import|export)\b/m.test(body))
    throw new Error(`${name}: an import or export of a form that build/chunks.mjs does not know`);
  const assignments = exported.map((one) => {
    const [own, as = own] = one.split(" as ");
    return `exports.${as} = ${own};`;
  });
  return `\n${body}\n${assignments.join("\n")}`;
}

function isPart(from) {
  return from.startsWith("./");
}

function nameOf(from) {
  return from.replace(/^\.\//, "");
}
