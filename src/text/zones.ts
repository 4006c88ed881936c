import furniture from "./furniture.json" with { type: "json" };
import { startsItem } from "./paragraphs.js";
import { Segments } from "./segments.js";
import { isWordKind, Kind } from "./token.js";
import type { Scan } from "./tokenize.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a part of a document is for. `deck` is the line under a headline, `social` an embedded post. */
export type Zone =
  | "headline"
  | "deck"
  | "byline"
  | "dateline"
  | "body"
  | "subhead"
  | "listItem"
  | "caption"
  | "boilerplate"
  | "social";

/** Zones that tell of the text or stand beside it: their words are part of nobody's argument. */
export const peripheralZones: readonly Zone[] = ["byline", "dateline", "boilerplate", "social"];

/** All zones. */
export const zoneNames: readonly Zone[] = [
  "headline",
  "deck",
  "byline",
  "dateline",
  "body",
  "subhead",
  "listItem",
  "caption",
  "boilerplate",
  "social",
];

/** Consecutive stretches of a document, each with its zone in {@link Zones.label}. */
export class Zones extends Segments {
  readonly label: readonly Zone[];

  /** @internal */
  constructor(segments: readonly ZoneSegment[]) {
    super(
      Int32Array.from(segments, (each) => each.start),
      Int32Array.from(segments, (each) => each.end),
      Int32Array.from(segments, (each) => each.firstToken),
      Int32Array.from(segments, (each) => each.endToken),
    );
    this.label = segments.map((each) => each.label);
  }

  /** The zone of a token; `"body"` for a token there is not. */
  labelOf(token: number): Zone {
    return this.label[this.ofToken(token)] ?? "body";
  }
}

interface ZoneSegment {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  label: Zone;
}

interface Block {
  readonly index: number;
  readonly words: number;
  /** The first 600 code units. */
  readonly text: () => string;
  /** A quick look that spares most paragraphs the patterns: it begins with one of their words, is a
   * scrap, or ends in a bracket. */
  readonly mayBeFurniture: boolean;
  readonly endsSentence: boolean;
  readonly endsOpen: boolean;
}

const patterns = /* @__PURE__ */ lazily(() => ({
  firstWords: new Set(furniture.firstWords),
  byline: compiled(furniture.byline),
  caption: compiled(furniture.caption),
  boilerplate: compiled(furniture.boilerplate),
  social: compiled(furniture.social),
}));

/** A place in capitals, perhaps a region, a date and an agency, and a dash, at the start of a report. */
const dateline =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(, \p{Lu}[\p{L}. ]{1,30}){0,2}(, \p{L}{3,9}\.? \d{1,2}(, \d{4})?)?( \(\p{Lu}[\p{L} ./-]{1,40}\))?\s*(—|–|--|-)\s/u;

/** The zones of a document, from the shape and place of its paragraphs. */
export function zones(text: string, vocabulary: Vocabulary, scan: Scan, paragraphs: Segments): Zones {
  const found: ZoneSegment[] = [];
  const push = (label: Zone, firstToken: number, endToken: number): void => {
    const last = found.at(-1);
    const end = scan.tokens.end[endToken - 1]!;
    if (last && last.label === "body" && label === "body") {
      last.end = end;
      last.endToken = endToken;
    } else found.push({ start: scan.tokens.start[firstToken]!, end, firstToken, endToken, label });
  };
  let previous: Zone | undefined;
  let next = paragraphs.length > 0 ? blockAt(text, vocabulary, scan, paragraphs, 0) : undefined;
  let bodySeen = false;
  for (let index = 0; index < paragraphs.length; index++) {
    const block = next as Block;
    next = index + 1 < paragraphs.length ? blockAt(text, vocabulary, scan, paragraphs, index + 1) : undefined;
    const first = paragraphs.firstToken[index]!;
    const end = paragraphs.endToken[index]!;
    const label = zoneOf(block, next, previous, bodySeen, startsItem(text, scan, first));
    previous = label;
    if (label === "body" && !bodySeen) {
      bodySeen = true;
      const split = datelineEnd(text, scan, first, end);
      if (split > first) {
        push("dateline", first, split);
        if (split < end) push("body", split, end);
        continue;
      }
    }
    push(label, first, end);
  }
  return new Zones(found);
}

function zoneOf(block: Block, next: Block | undefined, previous: Zone | undefined, bodySeen: boolean, isItem: boolean): Zone {
  if (block.words <= 60 && block.mayBeFurniture) {
    const { byline, caption, boilerplate, social } = patterns();
    const start = block.text();
    if (block.words <= 20 && !bodySeen && byline.test(start)) return "byline";
    if (caption.test(start)) return "caption";
    if (boilerplate.test(start)) return "boilerplate";
    if (social.test(start)) return "social";
  }
  if (isItem) return "listItem";
  if (!next || block.words === 0 || block.endsOpen) return "body";
  if (block.index === 0 && block.words <= 25 && !block.endsSentence) return "headline";
  if (previous === "headline" && block.words <= 40 && !block.endsSentence) return "deck";
  if (bodySeen && block.words <= 12 && !block.endsSentence && next.words >= 15 && next.words >= 2 * block.words) return "subhead";
  return "body";
}

function blockAt(text: string, vocabulary: Vocabulary, scan: Scan, paragraphs: Segments, index: number): Block {
  const { tokens } = scan;
  const first = paragraphs.firstToken[index]!;
  const end = paragraphs.endToken[index]!;
  let words = 0;
  // Long paragraphs are body; there is no need to count them out.
  for (let token = first; token < end && words <= 60; token++) if (isWordKind(tokens.kind[token]!)) words++;
  let last = end - 1;
  while (last > first && (tokens.kind[last] === Kind.quoteClose || ")]".includes(text[tokens.start[last]!]!))) last--;
  const mark = text[tokens.end[last]! - 1]!;
  const start = paragraphs.start[index]!;
  const endsSentence = mark === "." && tokens.kind[last] !== Kind.abbreviation && tokens.kind[last] !== Kind.ellipsis;
  return {
    index,
    words,
    text: () => text.slice(start, Math.min(paragraphs.end[index]!, start + 600)),
    mayBeFurniture:
      tokens.kind[first] !== Kind.word ||
      (!endsSentence && words <= 12) ||
      ")]".includes(text[tokens.end[end - 1]! - 1]!) ||
      patterns().firstWords.has(vocabulary.norm(tokens.type[first]!)),
    endsSentence,
    endsOpen: ":,;".includes(mark),
  };
}

/** The token after the dateline, or `first` when there is none. */
function datelineEnd(text: string, scan: Scan, first: number, end: number): number {
  const start = scan.tokens.start[first]!;
  const match = dateline.exec(text.slice(start, start + 160));
  if (!match) return first;
  const limit = start + match[0].trimEnd().length;
  let token = first;
  while (token < end && scan.tokens.end[token]! <= limit) token++;
  return token < end ? token : first;
}

function compiled(sources: readonly string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join("|"), "i");
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
