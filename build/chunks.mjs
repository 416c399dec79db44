// The program as a few scripts whose parts are evaluated when first needed: what every start enters, and what one kind of question or another
// does. esbuild parts ES modules where they are imported lazily, but only into files, dozens of them; here each of its files becomes a function, so
// that a start reads few files and few code caches, and pays only for the functions of the parts it enters: V8 leaves the inside of a function
// never called out of its cache.

/**
 * esbuild's output files (format esm, splitting) as the bodies of CommonJS modules, one for each of `scripts`, by name: it has the parts that its
 * entries import statically and no script before it has, the last script all that are left. The first exports what its entry exports, and
 * requires `./NAME.cjs` of another when it needs a part of it.
 */
export function joined(files, scripts) {
  const taken = new Set();
  const shares = Object.entries(scripts).map(([name, entries], index, { length }) => {
    const wanted =
      index === length - 1 ? files.map((file) => file.name) : entries.flatMap((one) => [...reached(files, one)]);
    const own = files.filter((file) => wanted.includes(file.name) && !taken.has(file.name));
    for (const file of own) taken.add(file.name);
    return [name, own];
  });
  const [[first, own], ...others] = shares;
  const [entry] = scripts[first];
  return Object.fromEntries([
    [
      first,
      `${loader(places(others))}\nconst parts = ${parts(own)};\nmodule.exports = enter(${JSON.stringify(entry)});`,
    ],
    ...others.map(([name, share]) => [name, `module.exports = ${parts(share)};`]),
  ]);
}

/** The script of each part, by the part's name. */
function places(scripts) {
  return Object.fromEntries(scripts.flatMap(([script, share]) => share.map(({ name }) => [name, `./${script}.cjs`])));
}

function parts(files) {
  return `{${files.map(({ name, text }) => `${JSON.stringify(name)}: function (require, exports, later) {${asFunction(text, name)}\n}`).join(",\n")}}`;
}

/** The names of the files that a file imports, directly or not, when it is evaluated. Late ones are not. */
function reached(files, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const { text } = files.find((file) => file.name === name);
  for (const pattern of [IMPORT, BARE_IMPORT])
    for (const { groups } of text.matchAll(pattern))
      if (isPart(groups.from) && !isLate(groups.from)) reached(files, nameOf(groups.from), found);
  return found;
}

const loader = (places) => `
const entered = {};
const places = ${JSON.stringify(places)};
function enter(name) {
  let exports = entered[name];
  if (exports !== undefined) return exports;
  if (!name.endsWith(".js")) return require(name);
  if (parts[name] === undefined) Object.assign(parts, require(places[name]));
  exports = entered[name] = {};
  parts[name](enter, exports, later);
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
      if (isLate(from)) return lateFunctions(from, named);
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

/** Functions of a file that is evaluated when the first of them is called. */
function lateFunctions(from, named) {
  const part = JSON.stringify(nameOf(from));
  const names = named.split(",").map((one) => one.trim().split(" as "));
  return names.map(([name, own = name]) => `const ${own} = (...all) => require(${part}).${name}(...all);`).join("\n");
}

function isLate(from) {
  return from.startsWith("./late-");
}

function isPart(from) {
  return from.startsWith("./");
}

function nameOf(from) {
  return from.replace(/^\.\//, "");
}
