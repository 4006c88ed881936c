const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const empty = new Set(["meta", "!doctype"]);

/** An element of a page, or its text. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** Reads a page, and throws where a tag is not closed, closed twice or crossed by another, or a character is not what it should be. */
export function parse(page: string): Node {
  const root: Node = { name: "#root", attributes: {}, children: [] };
  const open: Node[] = [root];
  const pattern = /<(\/?)([!a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*(\/?)>|([^<]+)|(.)/gis;
  for (const [, slash, name = "", attributes = "", closed, text, wrong] of page.matchAll(pattern)) {
    if (wrong !== undefined) throw new Error(`A stray "${wrong}".`);
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(parent.name === "style" ? text : decode(text));
    else if (slash) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>.`);
      open.pop();
    } else {
      const node: Node = { name: name.toLowerCase(), attributes: attributesOf(attributes), children: [] };
      parent.children.push(node);
      if (!closed && !empty.has(node.name)) open.push(node);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed.`);
  return root;
}

/** All elements of a name, in order. */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The text of an element, without the cards. */
export function textOf(node: Node): string {
  return node.children
    .map((child) => (typeof child === "string" ? child : child.attributes.class === "card" ? "" : textOf(child)))
    .join("");
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name, value = ""] of text.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
    if (name! in found) throw new Error(`Two attributes ${name}.`);
    found[name!] = decode(value);
  }
  return found;
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`A stray & in "${text}".`);
  return text.replace(/&(?:(amp|lt|gt|quot)|#39);/g, (_, name?: string) => (name ? named[name]! : "'"));
}
