import type { Tree } from "../language/tree.js";
import type { Doc } from "../text/doc.js";
import { advance } from "./advance.js";
import { arcLevels } from "./arclevels.js";
import { clip } from "./fields.js";
import { fitStart, plain } from "./width.js";

/** Sizes of type in the drawing, in pixels. */
export const size = { word: 16, tag: 11, lemma: 13, label: 11.5 } as const;

/** How many tokens of a sentence are drawn. */
export const mostTokens = 400;

const gap = 16;
const margin = 12;
const port = 6;
const longestWord = 28;

/** A token with what stands under it. */
export interface Column {
  readonly token: number;
  readonly word: string;
  readonly upos: string;
  readonly lemma: string;
  /** The middle, and half the width. */
  readonly x: number;
  readonly half: number;
}

/** A relation, from the column of the head to that of the dependent; without a head for a root, and where the head is not drawn. */
export interface Arc {
  readonly head: number | undefined;
  readonly dependent: number;
  readonly label: string;
  /** 1 for the lowest. */
  readonly level: number;
  /** Where it leaves the head, where it arrives, and where the middle of its label is. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly arcs: readonly Arc[];
  readonly width: number;
  /** How many tokens are left out at the end. */
  readonly left: number;
}

/** What the words of a sentence are shown with. */
export interface Parts {
  readonly upos: (token: number) => string;
  readonly lemma: (token: number) => string;
}

/**
 * Places the words of a sentence in a row, so far apart that every label fits on its arc, and the arcs above them. Each arrives in the
 * middle of its word. Those that leave a word do so beside its middle, the farther they go the nearer to it; so in a projective tree no
 * two cross, touch, or run into a label. Where arcs cross because the tree does, a label stands where it has most room.
 */
export function layout(doc: Doc, tree: Tree, parts: Parts): Layout {
  const { firstToken } = tree;
  const length = Math.min(tree.endToken - firstToken, mostTokens);
  const drawn = Array.from({ length }, (_, index) => {
    const token = firstToken + index;
    const head = tree.headOf(token) - firstToken;
    const known = head >= 0 && head < length ? head : undefined;
    return { head: known, label: head >= length ? `${tree.relationOf(token)} …` : tree.relationOf(token) };
  });
  const ports = portsOf(drawn.map(({ head }) => head));
  const words = Array.from({ length }, (_, index) => {
    const token = firstToken + index;
    const show = (text: string): string => fitStart(plain(clip(text, 4 * longestWord)), longestWord);
    const word = show(doc.text.slice(doc.tokens.start[token]!, doc.tokens.end[token]));
    const upos = parts.upos(token);
    const lemma = show(parts.lemma(token));
    const { head, label } = drawn[index]!;
    const widths = [
      advance(word) * size.word,
      advance(upos) * size.tag,
      advance(lemma) * size.lemma,
      head === undefined ? labelWidth(label) : 0,
      2 * ports[index]!.room,
    ];
    return { token, word, upos, lemma, half: Math.max(...widths) / 2 };
  });

  const x: number[] = [];
  const bases = Array.from({ length }, (): number[] => []);
  for (const [index, { head }] of drawn.entries())
    if (head !== undefined) bases[Math.max(index, head)]!.push(Math.min(index, head));
  for (let index = 0; index < length; index++) {
    let middle = index === 0 ? margin + words[0]!.half : x[index - 1]! + words[index - 1]!.half + gap + words[index]!.half;
    for (const left of bases[index]!) {
      const dependent = drawn[index]!.head === left ? index : left;
      const leaves = Math.abs(ports[dependent]!.leaves);
      middle = Math.max(middle, x[left]! + leaves + labelWidth(drawn[dependent]!.label));
    }
    x.push(middle);
  }

  const attached = drawn.flatMap(({ head }, dependent) =>
    head === undefined ? [] : [{ dependent, from: Math.min(head, dependent), to: Math.max(head, dependent) }],
  );
  const levels = arcLevels(attached);
  const level = new Array<number>(length).fill(0);
  const above = new Array<number>(length + 1).fill(0);
  for (const [index, { dependent, from, to }] of attached.entries()) {
    level[dependent] = levels[index]!;
    for (let place = from; place < to; place++) above[place + 1] = Math.max(above[place + 1]!, levels[index]!);
  }
  const lines = drawn.map(({ head, label }, dependent) => {
    const to = x[dependent]!;
    return head === undefined
      ? { head, dependent, label, level: 1 + Math.max(above[dependent]!, above[dependent + 1]!), from: to, to }
      : { head, dependent, label, level: level[dependent]!, from: x[head]! + ports[dependent]!.leaves, to };
  });
  const arcs = lines.map((line): Arc => ({ ...line, middle: middleOf(line, lines) }));
  const last = length - 1;
  return {
    columns: words.map((word, index) => ({ ...word, x: x[index]! })),
    arcs,
    width: length === 0 ? 2 * margin : x[last]! + words[last]!.half + margin,
    left: tree.endToken - firstToken - length,
  };
}

type Line = Omit<Arc, "middle">;

/** The middle of the widest stretch of a line that no other line passes through. */
function middleOf(line: Line, lines: readonly Line[]): number {
  const left = Math.min(line.from, line.to);
  const right = Math.max(line.from, line.to);
  const passing = lines
    .flatMap(({ level, from, to }) => (level > line.level ? [from, to] : []))
    .filter((place) => place > left && place < right)
    .sort((a, b) => a - b);
  let middle = (left + right) / 2;
  if (passing.length === 0) return middle;
  let widest = 0;
  let begin = left;
  for (const end of [...passing, right]) {
    if (end - begin > widest) {
      widest = end - begin;
      middle = (begin + end) / 2;
    }
    begin = end;
  }
  return middle;
}

/** How wide a label is with the room around it, curves of its arc included. */
function labelWidth(label: string): number {
  return advance(label) * size.label + 14;
}

/**
 * For each word, how far from the middle of its head its arc leaves there (to the left when negative), and how much room to either side
 * the arcs that leave it itself need.
 */
function portsOf(heads: readonly (number | undefined)[]): readonly { readonly leaves: number; readonly room: number }[] {
  const ports = heads.map(() => ({ leaves: 0, room: 0 }));
  const left: number[][] = heads.map(() => []);
  const right: number[][] = heads.map(() => []);
  for (const [dependent, head] of heads.entries()) if (head !== undefined) (dependent < head ? left : right)[head]!.push(dependent);
  for (const head of heads.keys()) {
    right[head]!.reverse();
    const most = Math.max(left[head]!.length, right[head]!.length);
    const step = Math.min(port, (12 * port) / Math.max(1, most));
    for (const [index, dependent] of left[head]!.entries()) ports[dependent]!.leaves = -step * (index + 1);
    for (const [index, dependent] of right[head]!.entries()) ports[dependent]!.leaves = step * (index + 1);
    ports[head]!.room = step * (most + 1);
  }
  return ports;
}
