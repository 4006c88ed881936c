import type { Doc } from "../../text/doc.js";
import { lastAtMost } from "../../text/segments.js";
import { Flag, isWordKind, Kind } from "../../text/token.js";
import type { SourceHow } from "../attributed.js";
import { owners } from "./nesting.js";
import type { Quoting } from "./quoting.js";
import type { Found, Stretch } from "./speech.js";

/** Quotations of fewer words are no sentences of somebody's: they are left to the rules of words in quotation marks. */
const leastWords = 4;
/** How many paragraphs of quotations one source may carry on over. */
const longestChain = 8;
/** The most words of a name behind a dash. */
const longestSignature = 5;

/**
 * Completes attributions with the quotations of a document that have no cue of their own: those that go on in the next paragraph, those
 * after a source and a colon, and floating ones, whose speaker is named in another sentence. Linear in tokens and quotations.
 */
export function withQuotations(doc: Doc, quoting: Quoting, found: readonly Found[]): Found[] {
  return new Completer(doc, quoting, found).complete();
}

class Completer {
  readonly #doc: Doc;
  readonly #quoting: Quoting;
  /** Those that were found, in order of their last tokens, and after them those that are added. */
  readonly #speeches: Found[];
  /** The last tokens of those that were found. */
  readonly #last: Int32Array;
  readonly #owner: Int32Array;
  /** The attribution that was given a quotation last, and where that ends. */
  #latest = -1;
  #latestEnd = -1;
  /** How many paragraphs the speaker of the latest has carried on over. */
  #chain = 0;

  constructor(doc: Doc, quoting: Quoting, found: readonly Found[]) {
    this.#doc = doc;
    this.#quoting = quoting;
    this.#speeches = [...found].sort((a, b) => lastToken(a) - lastToken(b));
    this.#last = Int32Array.from(this.#speeches, lastToken);
    this.#owner = owners(doc.tokens.length, this.#speeches);
  }

  complete(): Found[] {
    const { quotations } = this.#doc;
    this.#joinBackwards();
    for (let i = 0; i < quotations.length; i++) {
      if (quotations[i]!.depth > 0 || this.#ownerOf(i) >= 0) continue;
      const before = i > 0 ? this.#previous(i) : -1;
      if (before >= 0 && quotations[before]!.continues && this.#ownerOf(before) >= 0) this.#add(this.#ownerOf(before), i);
      else if (quotations[i]!.words >= leastWords) this.#float(i, before);
    }
    return this.#speeches;
  }

  /** The quotation at depth 0 before one, −1 for none. */
  #previous(quotation: number): number {
    let at = quotation - 1;
    while (at >= 0 && this.#doc.quotations[at]!.depth > 0) at--;
    return at;
  }

  /** What goes on in a paragraph that names the speaker belongs to the same attribution. */
  #joinBackwards(): void {
    const { quotations } = this.#doc;
    let after = -1;
    for (let i = quotations.length - 1; i >= 0; i--) {
      if (quotations[i]!.depth > 0) continue;
      if (after >= 0 && quotations[i]!.continues && this.#ownerOf(i) < 0 && this.#ownerOf(after) >= 0)
        this.#add(this.#ownerOf(after), i);
      after = i;
    }
  }

  /** The attribution that has most of a quotation: its first word, or its last. */
  #ownerOf(quotation: number): number {
    const first = Math.min(this.#quoting.first[quotation]! + 1, this.#quoting.end[quotation]! - 1);
    const last = Math.max(this.#quoting.end[quotation]! - 2, first);
    const head = this.#outer(this.#owner[first]!, quotation);
    return head >= 0 ? head : this.#outer(this.#owner[last]!, quotation);
  }

  /** The attribution around a place whose cue stands outside the quotation, −1 for none. */
  #outer(index: number, quotation: number): number {
    if (index < 0) return -1;
    const { cue } = this.#speeches[index]!;
    return cue >= this.#quoting.first[quotation]! && cue < this.#quoting.end[quotation]! ? -1 : index;
  }

  #add(index: number, quotation: number): void {
    const piece = this.#stretch(quotation);
    const speech = this.#speeches[index]!;
    this.#speeches[index] = { ...speech, content: [...speech.content, piece].sort((a, b) => a.firstToken - b.firstToken) };
    this.#own(index, piece);
  }

  #own(index: number, { firstToken, endToken }: Stretch): void {
    for (let token = firstToken; token < endToken; token++) if (this.#owner[token]! < 0) this.#owner[token] = index;
    if (endToken <= this.#latestEnd) return;
    this.#latest = index;
    this.#latestEnd = endToken;
  }

  #stretch(quotation: number): Stretch {
    return { firstToken: this.#quoting.first[quotation]!, endToken: this.#quoting.end[quotation]! };
  }

  /** Looks for who speaks in a quotation that has no cue: in its paragraph before it, else in the one before that. */
  #float(quotation: number, before: number): void {
    const { paragraphs, zones } = this.#doc;
    const first = this.#quoting.first[quotation]!;
    const paragraph = paragraphs.ofToken(first);
    const begin = paragraphs.firstToken[paragraph]!;
    if (zones.labelOf(first) === "headline" || this.#sign(quotation)) return;
    const last = this.#lastBefore(first);
    if (last < 0) return;
    const speech = this.#speeches[last]!;
    const end = last === this.#latest ? Math.max(lastToken(speech), this.#latestEnd - 1) : lastToken(speech);
    const own = paragraphs.ofToken(end);
    if (own === paragraph) {
      if (this.#wordsBetween(end, first) > 25 && !this.#isQuoted(last)) return;
      this.#attach(last, quotation, speech.content.length === 0 ? "attribution.block" : "attribution.floating.sameParagraph");
      return;
    }
    // A quotation that is a paragraph of its own, or begins one, after a paragraph that ends with a speaker's words.
    if (paragraph !== own + 1 || first !== begin) return;
    const chain = last === this.#latest ? this.#chain + 1 : 1;
    if (chain > longestChain) return;
    const colon = this.#doc.text.charAt(this.#doc.tokens.start[paragraphs.endToken[own]! - 1]!) === ":";
    if (!colon && !this.#isQuoted(last) && this.#wordsBetween(end, paragraphs.endToken[own]!) > 12) return;
    if (before >= 0 && this.#doc.quotations[before]!.unclosed && !this.#doc.quotations[before]!.continues) return;
    this.#attach(last, quotation, colon ? "attribution.block" : "attribution.floating.nextParagraph");
    this.#chain = chain;
  }

  /** Gives a quotation to the name behind a dash after it: *“See it with your own eyes!” — Mara Holt*. */
  #sign(quotation: number): boolean {
    const { tokens, paragraphs } = this.#doc;
    const dash = this.#quoting.end[quotation]!;
    if (tokens.kind[dash] !== Kind.dash) return false;
    const limit = Math.min(paragraphs.endToken[paragraphs.ofToken(dash - 1)]!, dash + 1 + longestSignature);
    let end = dash + 1;
    while (end < limit && (tokens.flags[end]! & Flag.capital) !== 0) end++;
    if (end === dash + 1) return false;
    const sourceExtent = { firstToken: dash + 1, endToken: end };
    const piece = this.#stretch(quotation);
    this.#give(end - 1, sourceExtent, "inverted", piece, "attribution.signature");
    return true;
  }

  #isQuoted(index: number): boolean {
    return this.#speeches[index]!.content.some(({ endToken }) => this.#quoting.innermost[endToken - 1]! >= 0);
  }

  /** The attribution with a source that ends last before a token and stands in no quotation; −1 for none. */
  #lastBefore(token: number): number {
    const last = lastAtMost(this.#last, token - 1);
    for (let i = last; i >= 0 && i > last - 16; i--) {
      if (this.#latest >= 0 && this.#latestEnd <= token && this.#latestEnd > this.#last[i]!) break;
      const { cue, source } = this.#speeches[i]!;
      if (source >= 0 && (cue < 0 || this.#quoting.innermost[cue]! < 0)) return i;
    }
    return this.#latestEnd <= token && this.#latest >= 0 && this.#speeches[this.#latest]!.source >= 0 ? this.#latest : -1;
  }

  /** A quotation with the source of an attribution before it; what stands after a colon is that attribution's content. */
  #attach(index: number, quotation: number, rule: string): void {
    if (rule === "attribution.block") {
      this.#add(index, quotation);
      return;
    }
    const { source, sourceExtent } = this.#speeches[index]!;
    this.#give(source, sourceExtent, "floating", this.#stretch(quotation), rule);
  }

  #give(source: number, sourceExtent: Stretch | undefined, how: SourceHow, piece: Stretch, rule: string): void {
    this.#speeches.push({ cue: -1, cueExtent: undefined, source, sourceExtent, how, content: [piece], probability: 1, rule });
    this.#own(this.#speeches.length - 1, piece);
  }

  #wordsBetween(first: number, end: number): number {
    const { kind } = this.#doc.tokens;
    let words = 0;
    for (let token = first + 1; token < end; token++) if (isWordKind(kind[token]!)) words++;
    return words;
  }
}

function lastToken({ cueExtent, content, sourceExtent }: Found): number {
  let last = -1;
  for (const piece of [cueExtent, sourceExtent, ...content]) if (piece && piece.endToken - 1 > last) last = piece.endToken - 1;
  return last;
}
