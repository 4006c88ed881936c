import type { Doc } from "../text/doc.js";
import type { Quotation } from "../text/quotations.js";
import { Kind } from "../text/token.js";

/** How many enclosures around a token are looked at, and how many marks in a row at an edge: keeps the work on each phrase constant. */
const deepest = 8;

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const marks: ReadonlySet<number> = new Set([
  Kind.punctuation,
  Kind.hyphen,
  Kind.dash,
  Kind.ellipsis,
  Kind.quoteOpen,
  Kind.quoteClose,
  Kind.apostrophe,
]);

/** Punctuation to a tokenizer, but read out as a word. */
const spoken: ReadonlySet<string> = new Set(["%", "‰", "&", "#", "@"]);

/**
 * The quotations and brackets of one sentence, and how a phrase fits among them. Quotations without a closing mark and brackets without
 * a partner count for nothing.
 */
export class Enclosures {
  readonly #first: number;
  /** By token: the innermost enclosure it stands in, −1 for none. Marks stand in what they enclose. */
  readonly #around: number[];
  /** By token: the next token, and the last one before, that is no punctuation. */
  readonly #next: number[];
  readonly #previous: number[];
  /** By enclosure: its marks, which may lie outside the sentence, and the enclosure around it. */
  readonly #open: number[] = [];
  readonly #close: number[] = [];
  readonly #parent: number[] = [];

  constructor(doc: Doc, first: number, end: number) {
    this.#first = first;
    this.#around = new Array<number>(end - first).fill(-1);
    this.#next = new Array<number>(end - first + 1).fill(0);
    this.#previous = new Array<number>(end - first + 1).fill(0);
    this.#skim(doc, end);
    this.#nest(this.#pair(doc, end), end);
  }

  /**
   * The part of `[first, end)` around `head` that crosses no quotation mark and no bracket, unless both marks lie inside; without
   * punctuation at its edges, and without marks that enclose all of it.
   */
  fit(first: number, end: number, head: number): [first: number, end: number] {
    let [begin, until] = this.#within(first, end, head);
    begin = this.#after(begin, head);
    until = this.#before(until, head);
    const leftmost = begin;
    const rightmost = until;
    begin = Math.min(this.#next[begin - this.#first]!, head);
    until = Math.max(this.#previous[until - this.#first]! + 1, head + 1);
    for (let i = begin - 1, limit = Math.max(leftmost, begin - deepest); i >= limit; i--) {
      const pair = this.#opens(i);
      if (pair >= 0 && this.#close[pair]! < rightmost) begin = i;
    }
    for (let i = until, limit = Math.min(rightmost, until + deepest); i < limit; i++) {
      const pair = this.#closes(i);
      if (pair >= 0 && this.#open[pair]! >= begin) until = i + 1;
    }
    for (let pair = this.#opens(begin); pair >= 0 && this.#close[pair] === until - 1 && begin < head && head < until - 1; ) {
      begin = Math.min(this.#next[begin + 1 - this.#first]!, head);
      until = Math.max(this.#previous[until - 1 - this.#first]! + 1, head + 1);
      pair = this.#opens(begin);
    }
    return [begin, until];
  }

  /** Inside the enclosures around `head` that `[first, end)` does not hold as a whole. */
  #within(first: number, end: number, head: number): [first: number, end: number] {
    let pair = this.#around[head - this.#first]!;
    if (this.#opens(head) >= 0 || this.#closes(head) >= 0) pair = this.#parent[pair]!;
    for (let depth = 0; pair >= 0 && depth < deepest; depth++) {
      const open = this.#open[pair]!;
      const close = this.#close[pair]!;
      if (first > open || close >= end) return [Math.max(first, open + 1), Math.min(end, close)];
      pair = this.#parent[pair]!;
    }
    return [first, end];
  }

  /** After the enclosures that are open at `first` and closed before `head`. */
  #after(first: number, head: number): number {
    let pair = this.#around[first - this.#first]!;
    let after = first;
    for (let depth = 0; pair >= 0 && depth < deepest; depth++) {
      if (this.#close[pair]! >= head) break;
      if (this.#open[pair]! < first) after = this.#close[pair]! + 1;
      pair = this.#parent[pair]!;
    }
    return after;
  }

  /** Before the enclosures that open after `head` and are not closed before `end`. */
  #before(end: number, head: number): number {
    let pair = this.#around[end - 1 - this.#first]!;
    let before = end;
    for (let depth = 0; pair >= 0 && depth < deepest; depth++) {
      if (this.#open[pair]! <= head) break;
      if (this.#close[pair]! >= end) before = this.#open[pair]!;
      pair = this.#parent[pair]!;
    }
    return before;
  }

  /** The enclosure whose first mark is at a token, or −1. */
  #opens(token: number): number {
    const pair = this.#around[token - this.#first] ?? -1;
    return pair >= 0 && this.#open[pair] === token ? pair : -1;
  }

  /** The enclosure whose last mark is at a token, or −1. */
  #closes(token: number): number {
    const pair = this.#around[token - this.#first] ?? -1;
    return pair >= 0 && this.#close[pair] === token ? pair : -1;
  }

  #skim({ text, tokens }: Doc, end: number): void {
    const first = this.#first;
    const isMark = (token: number): boolean => marks.has(tokens.kind[token]!) && !spoken.has(text.charAt(tokens.start[token]!));
    this.#next[end - first] = end;
    for (let i = end - 1; i >= first; i--) this.#next[i - first] = isMark(i) ? this.#next[i + 1 - first]! : i;
    this.#previous[0] = first - 1;
    for (let i = first; i < end; i++) this.#previous[i + 1 - first] = isMark(i) ? this.#previous[i - first]! : i;
  }

  /** Finds the marks that belong together, in order of the first. */
  #pair({ tokens, quotations, text }: Doc, end: number): Pair[] {
    const first = this.#first;
    const pairs: Pair[] = [];
    /** What is open; a bracket is closed only in the quotation in which it was opened. */
    const quoted: { readonly pair: Pair; readonly until: number }[] = [];
    const brackets: { readonly pair: Pair; readonly closer: string; readonly within: number }[] = [];
    const opened = (open: number): Pair => {
      const pair = { open, close: -1 };
      pairs.push(pair);
      return pair;
    };
    let next = firstFrom(quotations, tokens.start[first] ?? 0);
    for (const until of this.#openBefore(quotations, next - 1, tokens.start[first] ?? 0))
      quoted.push({ pair: opened(first - 1), until });
    for (let token = first; token < end; token++) {
      for (; next < quotations.length && quotations[next]!.start <= tokens.start[token]!; next++)
        if (!quotations[next]!.unclosed) quoted.push({ pair: opened(token), until: quotations[next]!.end });
      const mark = tokens.kind[token] === Kind.punctuation ? text.charAt(tokens.start[token]!) : "";
      const closer = closers[mark];
      const bracket = brackets.at(-1);
      if (closer) brackets.push({ pair: opened(token), closer, within: quoted.length });
      else if (bracket?.closer === mark && bracket.within === quoted.length) brackets.pop()!.pair.close = token;
      const following = token + 1 < end ? tokens.start[token + 1]! : Number.POSITIVE_INFINITY;
      for (let top = quoted.at(-1); top && top.until <= following; top = quoted.at(-1)) {
        top.pair.close = token + 1 < end || top.until <= tokens.end[token]! ? token : end;
        quoted.pop();
        while (brackets.length > 0 && brackets.at(-1)!.within > quoted.length) brackets.pop();
      }
    }
    return pairs.filter(({ close }) => close >= 0);
  }

  /** Where the quotations end that are open when the sentence begins, outer ones first. */
  #openBefore(quotations: readonly Quotation[], last: number, start: number): number[] {
    const ends: number[] = [];
    for (let outer = last; outer >= 0 && ends.length < deepest; outer = quotations[outer]!.parent) {
      const { end, unclosed } = quotations[outer]!;
      if (end > start && !unclosed) ends.push(end);
    }
    return ends.reverse();
  }

  /** Tells each token its innermost enclosure, and each enclosure the one around it. */
  #nest(pairs: readonly Pair[], end: number): void {
    const inner: number[] = [];
    let next = 0;
    for (let token = this.#first; token < end; token++) {
      while (inner.length > 0 && this.#close[inner.at(-1)!]! < token) inner.pop();
      for (; next < pairs.length && pairs[next]!.open <= token; next++) {
        this.#open.push(pairs[next]!.open);
        this.#close.push(pairs[next]!.close);
        this.#parent.push(inner.at(-1) ?? -1);
        inner.push(next);
      }
      this.#around[token - this.#first] = inner.at(-1) ?? -1;
    }
  }
}

interface Pair {
  readonly open: number;
  close: number;
}

/** The index of the first quotation that starts at an offset or after it. Logarithmic. */
function firstFrom(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quotations[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
