import { visible } from "./safe.ts";

/** An element with text or elements inside, on lines of its own. Attributes that are undefined are left out; no text becomes markup. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly inside: readonly Element[] | string;
}

export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, "")}`;
}

function elementText({ name, attributes, inside }: Element, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const start = `${indent}<${name}${written.join("")}`;
  if (inside.length === 0) return `${start}/>\n`;
  if (typeof inside === "string") return `${start}>${inside.split("\n").map(escaped).join("\n")}</${name}>\n`;
  return `${start}>\n${inside.map((child) => elementText(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

/** Text without markup and without what XML 1.0 cannot hold: control characters, lone surrogates and U+FFFE, U+FFFF are shown. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/#(?=#)/g, "&#35;")
    .replace(/:(?=:)/g, "&#58;");
}
