import type { Json } from "./plain.js";

/** A JSON value of which long lists are made item by item, so that the whole never has to be in memory, nor in one string. */
export type Tree = Json | Branch | Rows;

/** An object whose values are trees. */
export class Branch {
  readonly fields: readonly (readonly [name: string, value: Tree])[];

  constructor(fields: readonly (readonly [string, Tree])[]) {
    this.fields = fields;
  }
}

/** A list whose items are made when they are needed. */
export class Rows {
  readonly items: readonly unknown[];
  readonly row: (item: unknown) => Json;

  constructor(items: readonly unknown[], row: (item: unknown) => Json) {
    this.items = items;
    this.row = row;
  }
}

/** The value a tree stands for, with all its lists made. */
export function whole(tree: Tree): Json {
  if (tree instanceof Rows) return tree.items.map(tree.row);
  if (tree instanceof Branch) return Object.fromEntries(tree.fields.map(([name, value]) => [name, whole(value)]));
  return tree;
}

const pieceLength = 1 << 16;

/** The text `JSON.stringify(whole(tree), null, indent)` would give, in pieces of about 64 thousand characters. */
export function* pieces(tree: Tree, indent: number): Generator<string, void, undefined> {
  let piece = "";
  for (const part of parts(tree, indent, 0)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function* parts(tree: Tree, indent: number, level: number): Generator<string, void, undefined> {
  const outer = indent === 0 ? "" : `\n${" ".repeat(indent * level)}`;
  const inner = indent === 0 ? "" : `\n${" ".repeat(indent * (level + 1))}`;
  const leaf = (value: Json, lineBreak: string): string => {
    const text = JSON.stringify(value, null, indent);
    return indent === 0 ? text : text.replaceAll("\n", lineBreak);
  };
  if (tree instanceof Rows) {
    let before = `[${inner}`;
    for (const item of tree.items) {
      yield before + leaf(tree.row(item), inner);
      before = `,${inner}`;
    }
    yield tree.items.length === 0 ? "[]" : `${outer}]`;
  } else if (tree instanceof Branch) {
    let before = `{${inner}`;
    for (const [name, value] of tree.fields) {
      yield `${before}${JSON.stringify(name)}:${indent === 0 ? "" : " "}`;
      yield* parts(value, indent, level + 1);
      before = `,${inner}`;
    }
    yield tree.fields.length === 0 ? "{}" : `${outer}}`;
  } else {
    yield leaf(tree, outer);
  }
}
