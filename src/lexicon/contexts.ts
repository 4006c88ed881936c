import type { Doc } from "../text/doc.js";
import { lastAtMost, type Segment } from "../text/segments.js";
import type { Occurrences } from "./automaton.js";
import type { Compiled, CompiledContext } from "./compile.js";
import type { Constraints } from "./layers.js";
import { isConstituent } from "./names.js";
import { Role, roleOfKind } from "./roles.js";

/** A stretch of tokens; both ends belong to it. */
export interface Stretch {
  readonly pattern: number;
  readonly first: number;
  readonly last: number;
}

type TokenRange = Pick<Segment, "firstToken" | "endToken">;

interface Places {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The ends in ascending order, and which occurrence each belongs to. */
  readonly ends: Int32Array;
  readonly byEnd: Int32Array;
  /** The occurrence that reaches furthest among the first i + 1. */
  readonly furthest: Int32Array;
  /** The occurrence that ends first among those from i on; made when it is needed. */
  earliest: Int32Array | undefined;
}

/** Where the terms of conditions occur in one document, by pattern, with the look-ups that conditions need. Each is logarithmic. */
export class Contexts {
  readonly #doc: Doc;
  readonly #within: Constraints["within"];
  readonly #found: Occurrences;
  readonly #firstPattern: number;
  /** The occurrences of each pattern, by number; and their places, where somebody asked. */
  #byPattern: Map<number, number[]> | undefined;
  readonly #places = new Map<number, Places>();
  #rank: Int32Array | undefined;

  /** Takes the occurrences of the terms of conditions among all that were found, when one is asked for. */
  constructor(doc: Doc, found: Occurrences, { entries }: Compiled, within: Constraints["within"]) {
    this.#doc = doc;
    this.#within = within;
    this.#found = found;
    this.#firstPattern = entries.length;
  }

  #occurrences(pattern: number): readonly number[] | undefined {
    this.#byPattern ??= this.#grouped();
    return this.#byPattern.get(pattern);
  }

  #grouped(): Map<number, number[]> {
    const { length, values } = this.#found;
    const groups = new Map<number, number[]>();
    for (let i = 0; i < length; i++) {
      const pattern = values[i * 3]!;
      if (pattern < this.#firstPattern) continue;
      const group = groups.get(pattern);
      if (group) group.push(i);
      else groups.set(pattern, [i]);
    }
    return groups;
  }

  #placesOf(pattern: number): Places | undefined {
    let known = this.#places.get(pattern);
    if (!known) {
      const occurrences = this.#occurrences(pattern);
      if (!occurrences) return undefined;
      const { values } = this.#found;
      known = places(
        Int32Array.from(occurrences, (i) => values[i * 3 + 1]!),
        Int32Array.from(occurrences, (i) => values[i * 3 + 2]!),
      );
      this.#places.set(pattern, known);
    }
    return known;
  }

  /** An occurrence of one of the patterns that shares a token with the stretch. */
  overlapping(patterns: readonly number[], first: number, last: number): Stretch | undefined {
    for (const pattern of patterns) {
      const found = this.#placesOf(pattern);
      if (!found) continue;
      const before = lastAtMost(found.first, last);
      if (before < 0) continue;
      const index = found.furthest[before]!;
      if (found.last[index]! >= first) return { pattern, first: found.first[index]!, last: found.last[index]! };
    }
    return undefined;
  }

  /** Whether a context holds on the sides asked for; if so, the first occurrence that shows it. */
  holds(context: CompiledContext, first: number, last: number, before: boolean, after: boolean): Stretch | undefined {
    const { within, patterns } = context;
    let range: TokenRange | undefined;
    if (isConstituent(within)) {
      // A sentence is not parsed for a context that is nowhere.
      if (!patterns.some((pattern) => this.#occurrences(pattern) !== undefined)) return undefined;
      range = this.#within!(within, first, last);
      if (!range) return undefined;
    }
    let shown: Stretch | undefined;
    for (const pattern of patterns) {
      const found =
        (before && this.#before(context, pattern, first, range)) ||
        (after && this.#after(context, pattern, last, range)) ||
        undefined;
      if (found && !context.all) return found;
      if (!found && context.all) return undefined;
      shown ??= found;
    }
    return shown;
  }

  #before(context: CompiledContext, pattern: number, first: number, range?: TokenRange): Stretch | undefined {
    const found = this.#placesOf(pattern);
    if (!found) return undefined;
    if (range) return inside(found, pattern, range.firstToken, Math.min(range.endToken, first));
    const at = lastAtMost(found.ends, first - 1);
    if (at < 0 || !this.#reaches(context, found.ends[at]!, first)) return undefined;
    const index = found.byEnd[at]!;
    return { pattern, first: found.first[index]!, last: found.last[index]! };
  }

  #after(context: CompiledContext, pattern: number, last: number, range?: TokenRange): Stretch | undefined {
    const found = this.#placesOf(pattern);
    if (!found) return undefined;
    if (range) return inside(found, pattern, Math.max(range.firstToken, last + 1), range.endToken);
    const index = lastAtMost(found.first, last) + 1;
    if (index >= found.first.length || !this.#reaches(context, last, found.first[index]!)) return undefined;
    return { pattern, first: found.first[index]!, last: found.last[index]! };
  }

  /** Whether a context at the one token counts for a hit at the other. */
  #reaches(context: CompiledContext, left: number, right: number): boolean {
    const { sentences, paragraphs } = this.#doc;
    if (context.within === "sentence") return sentences.ofToken(left) === sentences.ofToken(right);
    if (context.within === undefined) {
      this.#rank ??= ranks(this.#doc);
      if (this.#rank[right]! - this.#rank[left]! > context.window) return false;
    }
    return paragraphs.ofToken(left) === paragraphs.ofToken(right);
  }
}

function places(first: Int32Array, last: Int32Array): Places {
  const byEnd = Int32Array.from(last.keys());
  const furthest = new Int32Array(last.length);
  let sorted = true;
  for (let i = 1; i < last.length; i++) {
    if (last[i]! < last[i - 1]!) sorted = false;
    furthest[i] = last[i]! > last[furthest[i - 1]!]! ? i : furthest[i - 1]!;
  }
  if (sorted) return { first, last, ends: last, byEnd, furthest, earliest: byEnd };
  byEnd.sort((a, b) => last[a]! - last[b]! || a - b);
  return { first, last, ends: byEnd.map((index) => last[index]!), byEnd, furthest, earliest: undefined };
}

/** An occurrence whose tokens all lie from `from` up to, not including, `until`. */
function inside(found: Places, pattern: number, from: number, until: number): Stretch | undefined {
  const next = lastAtMost(found.first, from - 1) + 1;
  if (next >= found.first.length) return undefined;
  found.earliest ??= earliest(found.last);
  const index = found.earliest[next]!;
  return found.last[index]! < until ? { pattern, first: found.first[index]!, last: found.last[index]! } : undefined;
}

function earliest(last: Int32Array): Int32Array {
  const indices = Int32Array.from(last.keys());
  for (let i = last.length - 2; i >= 0; i--) if (last[indices[i + 1]!]! < last[i]!) indices[i] = indices[i + 1]!;
  return indices;
}

/** Per token: how many words and named marks stand before it, so that a difference is a distance in words. */
function ranks(doc: Doc): Int32Array {
  const { length, kind } = doc.tokens;
  const rank = new Int32Array(length);
  for (let i = 1; i < length; i++) rank[i] = rank[i - 1]! + (roleOfKind[kind[i - 1]!] === Role.word ? 1 : 0);
  return rank;
}
