import type { Doc } from "../../text/doc.js";
import { Kind } from "../../text/token.js";
import type { SentencePhrases } from "../phrases.js";
import type { Tags } from "../tags.js";
import { Xpos } from "../tagset.js";
import type { Tree } from "../tree.js";
import { Attribute, formOf, wordForms } from "../wordforms.js";
import type { Quoting } from "./quoting.js";

/** How many places of padding stand before the first unit of a passage, and after the last. */
export const padding = 2;

/** Where a unit stands to quotation marks. */
export const Place = {
  outside: 1,
  opening: 2,
  closing: 3,
  inside: 4,
  /** A unit that is a whole quotation, or what of one lies outside the sentence. */
  whole: 5,
} as const;

/** What an attribution is read from: a document with its tags and the places of its quotations. */
export interface Source {
  readonly doc: Doc;
  readonly tags: Tags;
  readonly quoting: Quoting;
}

/** Stands for the word of every name. */
const name = 1;

/** How many quotations beside a sentence may belong to what is said in it. */
const mostBeside = 8;

/**
 * The words a cue may give to somebody: the tokens of its sentence, and the quotations that stand right beside the sentence in its
 * paragraph, each as one unit. Units are told by their place, from {@link padding} on.
 */
export class Passage {
  readonly source: Source;
  readonly tree: Tree;
  readonly phrases: SentencePhrases;
  /** How many units there are. */
  readonly length: number;
  /** How many of them stand before the sentence. */
  readonly before: number;
  /** The first token of the sentence. */
  readonly firstToken: number;
  readonly endToken: number;
  /** By unit: its first token, and the token after its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By place: hash of the word; 0 in the padding. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  /** Parts of speech and relation, from 1 on; 0 for units that are whole quotations, and in the padding. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly relation: Uint8Array;
  /** The place of the head; 0 for none. */
  readonly head: Int32Array;
  readonly quote: Uint8Array;
  /** The innermost quotation the unit stands in; −1 for none. */
  readonly quotation: Int32Array;

  constructor(source: Source, sentence: number, tree: Tree, phrases: SentencePhrases) {
    const { doc, tags, quoting } = source;
    this.source = source;
    this.tree = tree;
    this.phrases = phrases;
    const { firstToken, endToken } = doc.innerSentences.at(sentence);
    this.firstToken = firstToken;
    this.endToken = endToken;
    const beside = besides(source, firstToken, endToken);
    this.before = beside.before.length;
    const tokens = endToken - firstToken;
    this.length = tokens + beside.before.length + beside.after.length;
    const size = this.length + 2 * padding;
    this.first = new Int32Array(size).fill(-1);
    this.end = new Int32Array(size).fill(-1);
    this.word = new Int32Array(size);
    this.suffix = new Int32Array(size);
    this.upos = new Uint8Array(size);
    this.xpos = new Uint8Array(size);
    this.relation = new Uint8Array(size);
    this.head = new Int32Array(size);
    this.quote = new Uint8Array(size);
    this.quotation = new Int32Array(size).fill(-1);

    const forms = wordForms(doc.vocabulary).covering(doc.tokens.type, firstToken, endToken);
    let at = padding;
    for (const piece of beside.before) this.#quotation(at++, piece);
    for (let token = firstToken; token < endToken; token++, at++) {
      const form = formOf(doc.tokens.type[token]!);
      this.first[at] = token;
      this.end[at] = token + 1;
      const xpos = tags.xpos[token]!;
      this.upos[at] = tags.upos[token]! + 1;
      this.xpos[at] = xpos + 1;
      // Names are all alike: who is named must not decide who speaks.
      const named = xpos === Xpos.NNP || xpos === Xpos.NNPS;
      this.word[at] = named ? name : forms[form + Attribute.word]!;
      this.suffix[at] = named ? name : forms[form + Attribute.suffix3]!;
      this.relation[at] = tree.relationCodeOf(token) + 1;
      const head = tree.headOf(token);
      this.head[at] = head < 0 ? 0 : this.placeOf(head);
      const within = quoting.innermost[token]!;
      this.quotation[at] = within;
      this.quote[at] =
        within < 0
          ? Place.outside
          : quoting.first[within] === token
            ? Place.opening
            : quoting.end[within] === token + 1
              ? Place.closing
              : Place.inside;
    }
    for (const piece of beside.after) this.#quotation(at++, piece);
  }

  /** The place of a token of the sentence. */
  placeOf(token: number): number {
    return token - this.firstToken + this.before + padding;
  }

  /** Whether the unit at a place is a token of the sentence. */
  inSentence(at: number): boolean {
    const token = this.first[at]!;
    return token >= this.firstToken && token < this.endToken;
  }

  #quotation(at: number, { first, end, quotation }: Piece): void {
    this.first[at] = first;
    this.end[at] = end;
    this.quote[at] = Place.whole;
    this.quotation[at] = quotation;
  }
}

/** Tokens of one quotation. */
interface Piece {
  readonly first: number;
  readonly end: number;
  readonly quotation: number;
}

/**
 * The quotations, or the rests of them, that stand right beside a sentence in its paragraph and are sentences of their own. A sentence
 * inside a quotation has nothing beside it but the quotations in the same one.
 */
function besides({ doc, quoting }: Source, first: number, end: number): { readonly before: Piece[]; readonly after: Piece[] } {
  const { innerSentences, paragraphs, quotations } = doc;
  let around = quoting.innermost[first]!;
  while (around >= 0 && quoting.end[around]! < end) around = quotations[around]!.parent;
  const paragraph = paragraphs.ofToken(first);
  const from = Math.max(paragraphs.firstToken[paragraph]!, around < 0 ? 0 : quoting.first[around]!);
  const until = Math.min(paragraphs.endToken[paragraph]!, around < 0 ? doc.tokens.length : quoting.end[around]!);
  const begins = (token: number): boolean => token >= until || innerSentences.firstToken[innerSentences.ofToken(token)] === token;
  /** The outermost quotation around a token that lies inside `around`, or −1. */
  const quotationOf = (token: number): number => {
    let found = -1;
    for (let at = quoting.innermost[token]!; at >= 0 && at !== around; at = quotations[at]!.parent) found = at;
    return found;
  };
  const before: Piece[] = [];
  for (let at = first; at > from && before.length < mostBeside; ) {
    const quotation = quotationOf(at - 1);
    if (quotation < 0) break;
    const begin = Math.max(quoting.first[quotation]!, from);
    if (!begins(begin)) break;
    before.push({ first: begin, end: at, quotation });
    at = begin;
  }
  const after: Piece[] = [];
  for (let at = end; at < until && after.length < mostBeside; ) {
    const quotation = quotationOf(at);
    if (quotation < 0) break;
    const stop = Math.min(quoting.end[quotation]!, until);
    let next = stop;
    while (next < until && (doc.tokens.kind[next] === Kind.punctuation || doc.tokens.kind[next] === Kind.quoteClose)) next++;
    if (!begins(next)) break;
    after.push({ first: at, end: stop, quotation });
    at = next;
  }
  return { before: before.reverse(), after };
}
