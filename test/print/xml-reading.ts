/** An XML element as read back: the little of XML 1.0 that reports use (no namespaces, no CDATA, no comments), and nothing more. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Read[];
  readonly text: string;
}

/** Reads a document strictly: what is not well-formed throws. */
export function readXml(document: string): Read {
  // The characters XML 1.0 allows.
  const outside = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(document);
  if (outside !== null) throw new Error(`a character XML cannot hold: ${JSON.stringify(outside[0])}`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head)) throw new Error("no XML declaration");
  let rest = document.slice(head.length);
  const root = element();
  if (rest.trim() !== "") throw new Error(`behind the root: ${rest}`);
  return root;

  function take(pattern: RegExp): RegExpExecArray {
    const found = pattern.exec(rest);
    if (found === null || found.index !== 0) throw new Error(`expected ${pattern} at ${rest.slice(0, 60)}`);
    rest = rest.slice(found[0].length);
    return found;
  }

  function element(): Read {
    const [, name, written, empty] = take(/^<([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/)?>/);
    const attributes: Record<string, string> = {};
    for (const [, key, value] of written!.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (key! in attributes) throw new Error(`${key} twice`);
      attributes[key!] = unescaped(value!);
    }
    const children: Read[] = [];
    let text = "";
    while (empty === undefined && !rest.startsWith("</")) {
      if (rest.startsWith("<")) children.push(element());
      else text += unescaped(take(/^[^<]+/)[0]);
    }
    if (empty === undefined) take(new RegExp(`^</${name}>`));
    return { name: name!, attributes, children, text };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#35": "#", "#58": ":" };

function unescaped(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replace(/&([^;]*;?)/g, (all, name: string) => {
    const found = ENTITIES[name.slice(0, -1)];
    if (!name.endsWith(";") || found === undefined) throw new Error(`no entity: ${all}`);
    return found;
  });
}
