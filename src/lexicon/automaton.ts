import type { Segments } from "../text/segments.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { WordPatterns } from "./glob.js";
import { anyRun } from "./grammar.js";
import { Role, roleOfKind } from "./roles.js";
import type { Sequence } from "./words.js";

/** Matches as they are found, three integers each: pattern, first token, last token. */
export class Occurrences {
  length = 0;
  values: Int32Array = new Int32Array(3 * 256);

  pattern(index: number): number {
    return this.values[index * 3]!;
  }

  first(index: number): number {
    return this.values[index * 3 + 1]!;
  }

  last(index: number): number {
    return this.values[index * 3 + 2]!;
  }

  push(pattern: number, first: number, last: number): void {
    const at = this.length * 3;
    if (at === this.values.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = pattern;
    this.values[at + 1] = first;
    this.values[at + 2] = last;
    this.length++;
  }

  /** Puts those from `from` on, which begin with the same token, in order: the longer first, then by pattern. */
  arrange(from: number): void {
    const { values, length } = this;
    if (length - from > 16) {
      const group = Array.from({ length: length - from }, (_, i) => [this.pattern(from + i), this.last(from + i)] as const);
      group.sort(([pattern, last], [otherPattern, otherLast]) => otherLast - last || pattern - otherPattern);
      group.forEach(([pattern, last], i) => {
        values[(from + i) * 3] = pattern;
        values[(from + i) * 3 + 2] = last;
      });
      return;
    }
    for (let i = from + 1; i < length; i++) {
      const pattern = values[i * 3]!;
      const last = values[i * 3 + 2]!;
      let at = i;
      while (at > from && (values[at * 3 - 1]! < last || (values[at * 3 - 1] === last && values[at * 3 - 3]! > pattern))) {
        values[at * 3] = values[at * 3 - 3]!;
        values[at * 3 + 2] = values[at * 3 - 1]!;
        at--;
      }
      values[at * 3] = pattern;
      values[at * 3 + 2] = last;
    }
  }
}

/** Per type of a vocabulary: its class where a match can begin with it, and where one can go on with it; otherwise 0. */
interface Types {
  known: number;
  starts: Int32Array;
  follows: Int32Array;
}

/**
 * Where a symbol leads from a state, in one open-addressing table: three integers a slot. Most questions are about edges there are not;
 * a bit for each hash, in little memory, answers nearly all of those.
 */
class Edges {
  #size = 0;
  #capacity = 1 << 8;
  #slots: Int32Array = new Int32Array(this.#capacity * 3).fill(-1);
  #seen: Uint8Array = new Uint8Array(this.#capacity / 2);

  get(from: number, symbol: number): number {
    const hash = hashOf(from, symbol);
    if ((this.#seen[(hash >>> 3) & (this.#seen.length - 1)]! & (1 << (hash & 7))) === 0) return -1;
    const slot = this.#slot(from, symbol, hash);
    return this.#slots[slot] === from ? this.#slots[slot + 2]! : -1;
  }

  set(from: number, symbol: number, to: number): void {
    if (this.#size * 2 >= this.#capacity) this.#grow();
    const hash = hashOf(from, symbol);
    const slot = this.#slot(from, symbol, hash);
    if (this.#slots[slot] !== from) this.#size++;
    this.#slots[slot] = from;
    this.#slots[slot + 1] = symbol;
    this.#slots[slot + 2] = to;
    this.#seen[(hash >>> 3) & (this.#seen.length - 1)]! |= 1 << (hash & 7);
  }

  #slot(from: number, symbol: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#capacity - 1;
    let slot = hash & mask;
    while (slots[slot * 3] !== -1 && (slots[slot * 3] !== from || slots[slot * 3 + 1] !== symbol)) slot = (slot + 1) & mask;
    return slot * 3;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    this.#size = 0;
    this.#slots = new Int32Array(this.#capacity * 3).fill(-1);
    this.#seen = new Uint8Array(this.#capacity / 2);
    for (let slot = 0; slot < old.length; slot += 3) if (old[slot] !== -1) this.set(old[slot]!, old[slot + 1]!, old[slot + 2]!);
  }
}

function hashOf(from: number, symbol: number): number {
  const hash = Math.imul(Math.imul(from, 0x9e3779b1) ^ symbol, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

const none: Int32Array = new Int32Array(0);
const root = 0;

/** What the search reads, made from the trie when it is first searched. */
interface Tables {
  /** Per state: where any word leads, or −1. */
  readonly any: Int32Array;
  /** Per state: 1 when it is the start of a gap, or inside one. */
  readonly free: Uint8Array;
  readonly open: Uint8Array;
  /** What the first word completes and opens when it is any word at all. */
  readonly anyComplete: Int32Array;
  readonly anyOpen: Int32Array;
  /** Per state: the last step that reached it. */
  readonly marks: Int32Array;
  /** Per pattern: the last occurrence written. */
  readonly latest: Int32Array;
  readonly here: Int32Array;
  readonly there: Int32Array;
}

/**
 * Finds many patterns in one pass, each once from every word it can begin with, as far as it goes. The patterns make one trie over
 * symbols (the distinct words of all patterns, globs among them). Which symbols a type matches is worked out once for a vocabulary:
 * its class. A word that no pattern can begin with costs two loads; from any other the trie is walked as far as the text agrees.
 *
 * A gap of up to n words is a chain of n + 1 states: each leads to the next with any word, and also with none.
 */
export class Automaton {
  readonly #words = new WordPatterns();
  readonly #edges = new Edges();
  readonly #any: number[] = [-1];
  /** Per state, where it has gaps: the states reached with no word. */
  readonly #free = new Map<number, number[]>();
  readonly #gaps = new Map<string, number>();
  /** Per state: the patterns that are complete there. */
  readonly #complete: (number[] | undefined)[] = [undefined];
  /** Per state: whether a word leads on from it. */
  readonly #open: boolean[] = [false];
  #patterns = 0;

  readonly #classIds = new Map<string, number>([["", 0]]);
  /** Per symbol: whether a match can go on with it. */
  readonly #follows: boolean[] = [];
  /** Per class: those of its symbols with which a match can go on. */
  readonly #classFollows: Int32Array[] = [none];
  readonly #classComplete: Int32Array[] = [none];
  readonly #classOpen: Int32Array[] = [none];
  /** Per class: whether any word leads on from what it opens. */
  readonly #classAny: boolean[] = [false];
  readonly #types = new WeakMap<Vocabulary, Types>();
  #tables: Tables | undefined;
  #step = 0;

  /** Adds one spelling of a pattern. All are added before anything is searched. */
  add(sequence: Sequence, pattern: number): void {
    let state = root;
    for (const word of sequence) {
      if (typeof word === "number") state = this.#gap(state, word);
      else if (word.norm === anyRun) state = this.#anyFrom(state);
      else state = this.#edge(state, this.#words.add(word.norm));
    }
    const complete = this.#complete[state];
    if (!complete) this.#complete[state] = [pattern];
    else if (complete.at(-1) !== pattern) complete.push(pattern);
    this.#patterns = Math.max(this.#patterns, pattern + 1);
  }

  #state(): number {
    this.#any.push(-1);
    this.#complete.push(undefined);
    return this.#open.push(false) - 1;
  }

  #edge(from: number, symbol: number): number {
    const known = this.#edges.get(from, symbol);
    if (known >= 0) return known;
    const to = this.#state();
    this.#edges.set(from, symbol, to);
    if (from !== root) this.#follows[symbol] = true;
    this.#open[from] = true;
    return to;
  }

  #anyFrom(from: number): number {
    if (this.#any[from] === -1) {
      this.#any[from] = this.#state();
      this.#open[from] = true;
    }
    return this.#any[from]!;
  }

  #gap(from: number, words: number): number {
    const key = `${from}:${words}`;
    const known = this.#gaps.get(key);
    if (known !== undefined) return known;
    let state = this.#state();
    const free = this.#free.get(from);
    if (free) free.push(state);
    else this.#free.set(from, [state]);
    for (let left = words; left > 0; left--) {
      const next = this.#anyFrom(state);
      this.#free.set(state, [next]);
      state = next;
    }
    this.#gaps.set(key, state);
    return state;
  }

  /** Adds a state and the states reached from it with no word. */
  #reach(state: number, states: Set<number>): void {
    states.add(state);
    for (const next of this.#free.get(state) ?? []) this.#reach(next, states);
  }

  #completeIn(states: Iterable<number>): Int32Array {
    return Int32Array.from(new Set(Array.from(states, (state) => this.#complete[state] ?? []).flat()));
  }

  #openIn(states: Iterable<number>): Int32Array {
    return Int32Array.from(Array.from(states).filter((state) => this.#open[state]));
  }

  #classOf(word: string): number {
    const symbols = this.#words.match(word);
    if (symbols.length === 0) return 0;
    const key = symbols.join();
    const known = this.#classIds.get(key);
    if (known !== undefined) return known;
    const id = this.#classFollows.push(Int32Array.from(symbols.filter((symbol) => this.#follows[symbol]))) - 1;
    this.#classIds.set(key, id);
    const states = new Set<number>();
    for (const symbol of symbols) {
      const next = this.#edges.get(root, symbol);
      if (next >= 0) this.#reach(next, states);
    }
    this.#classComplete.push(this.#completeIn(states));
    const open = this.#openIn(states);
    this.#classOpen.push(open);
    this.#classAny.push(open.some((state) => this.#any[state]! >= 0));
    return id;
  }

  /** The classes of all types of a vocabulary, those new since the last time included. */
  #typesOf(vocabulary: Vocabulary): Types {
    let types = this.#types.get(vocabulary);
    if (!types) {
      types = { known: 0, starts: none, follows: none };
      this.#types.set(vocabulary, types);
    }
    const { size } = vocabulary;
    if (size > types.starts.length) {
      const { starts, follows } = types;
      types.starts = new Int32Array(Math.max(1024, size * 2));
      types.follows = new Int32Array(Math.max(1024, size * 2));
      types.starts.set(starts);
      types.follows.set(follows);
    }
    for (; types.known < size; types.known++) {
      const id = this.#classOf(vocabulary.norm(types.known));
      if (this.#classFollows[id]!.length > 0) types.follows[types.known] = id;
      if (this.#classComplete[id]!.length > 0 || this.#classOpen[id]!.length > 0) types.starts[types.known] = id;
    }
    return types;
  }

  #build(): Tables {
    const states = this.#any.length;
    const first = new Set<number>();
    if (this.#any[root]! >= 0) this.#reach(this.#any[root]!, first);
    return {
      any: Int32Array.from(this.#any),
      free: Uint8Array.from(this.#any, (_, state) => (this.#free.has(state) ? 1 : 0)),
      open: Uint8Array.from(this.#open, Number),
      anyComplete: this.#completeIn(first),
      anyOpen: this.#openIn(first),
      marks: new Int32Array(states),
      latest: new Int32Array(this.#patterns),
      here: new Int32Array(states),
      there: new Int32Array(states),
    };
  }

  /** Writes all matches in tokens with these types and kinds to `out`, by place, of two that start together the longer first. */
  search(vocabulary: Vocabulary, type: Int32Array, kind: Uint8Array, paragraphs: Segments, out: Occurrences): void {
    const { starts, follows } = this.#typesOf(vocabulary);
    this.#tables ??= this.#build();
    const tables = this.#tables;
    const { anyComplete, anyOpen } = tables;
    const begins = anyComplete.length > 0 || anyOpen.length > 0;
    for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
      const end = paragraphs.endToken[paragraph]!;
      for (let i = paragraphs.firstToken[paragraph]!; i < end; i++) {
        const id = starts[type[i]!]!;
        if (id === 0 && !begins) continue;
        const role = roleOfKind[kind[i]!];
        if (role === Role.through) continue;
        const base = out.length;
        const complete = this.#classComplete[id]!;
        for (let at = 0; at < complete.length; at++) write(out, tables.latest, base, complete[at]!, i, i);
        const open = this.#classOpen[id]!;
        let count = 0;
        // Most often the next word leads nowhere: then there is nothing to walk.
        if (
          open.length > 0 &&
          (this.#classAny[id]! || i + 1 >= end || follows[type[i + 1]!] !== 0 || roleOfKind[kind[i + 1]!] === Role.through)
        ) {
          for (; count < open.length; count++) tables.here[count] = open[count]!;
        }
        if (begins && role === Role.word) {
          for (let at = 0; at < anyComplete.length; at++) write(out, tables.latest, base, anyComplete[at]!, i, i);
          tables.here.set(anyOpen, count);
          count += anyOpen.length;
        }
        if (count > 0) this.#walk(tables, count, follows, type, kind, i, end, out, base);
        if (out.length - base > 1) out.arrange(base);
      }
    }
  }

  #walk(
    tables: Tables,
    count: number,
    follows: Int32Array,
    type: Int32Array,
    kind: Uint8Array,
    first: number,
    end: number,
    out: Occurrences,
    base: number,
  ): void {
    const { any } = tables;
    let { here, there } = tables;
    for (let i = first + 1; i < end && count > 0; i++) {
      const role = roleOfKind[kind[i]!];
      if (role === Role.through) continue;
      const symbols = this.#classFollows[follows[type[i]!]!]!;
      if (role === Role.mark && symbols.length === 0) return;
      if (this.#step === 0x7fffffff) {
        tables.marks.fill(0);
        this.#step = 0;
      }
      this.#step++;
      let next = 0;
      for (let at = 0; at < count; at++) {
        const state = here[at]!;
        if (role === Role.word && any[state]! >= 0) next = this.#enter(tables, any[state]!, there, next, first, i, out, base);
        for (let s = 0; s < symbols.length; s++) {
          const to = this.#edges.get(state, symbols[s]!);
          if (to >= 0) next = this.#enter(tables, to, there, next, first, i, out, base);
        }
      }
      [here, there] = [there, here];
      count = next;
    }
  }

  #enter(
    tables: Tables,
    state: number,
    there: Int32Array,
    count: number,
    first: number,
    last: number,
    out: Occurrences,
    base: number,
  ): number {
    if (tables.marks[state] === this.#step) return count;
    tables.marks[state] = this.#step;
    const complete = this.#complete[state];
    if (complete) for (let at = 0; at < complete.length; at++) write(out, tables.latest, base, complete[at]!, first, last);
    let next = count;
    if (tables.open[state] === 1) there[next++] = state;
    if (tables.free[state] === 1)
      for (const free of this.#free.get(state)!) next = this.#enter(tables, free, there, next, first, last, out, base);
    return next;
  }

  /** The patterns that a row of words completes as a whole. Words may be globs: then what they match must all be included. */
  complete(words: readonly string[]): number[] {
    let states = new Set<number>([root]);
    for (const word of words) {
      const symbols = word === anyRun ? [] : this.#words.match(word);
      const next = new Set<number>();
      for (const state of states) {
        if (this.#any[state]! >= 0) this.#reach(this.#any[state]!, next);
        for (const symbol of symbols) {
          const to = this.#edges.get(state, symbol);
          if (to >= 0) this.#reach(to, next);
        }
      }
      states = next;
    }
    return Array.from(this.#completeIn(states));
  }
}

/** Adds an occurrence; where the pattern has one from the same word already, that one becomes the longer. */
function write(out: Occurrences, latest: Int32Array, base: number, pattern: number, first: number, last: number): void {
  const index = latest[pattern]!;
  if (index >= base && index < out.length && out.values[index * 3] === pattern) out.values[index * 3 + 2] = last;
  else {
    latest[pattern] = out.length;
    out.push(pattern, first, last);
  }
}
