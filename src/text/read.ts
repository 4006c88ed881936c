import type { Doc } from "./doc.js";
import { paragraphs } from "./paragraphs.js";
import type { Quotation } from "./quotations.js";
import { pairQuotationMarks } from "./quotemarks.js";
import type { Segments } from "./segments.js";
import { type SentenceSegments, sentences } from "./sentences.js";
import { type Token, type Tokens, tokenKinds } from "./token.js";
import { type Scan, tokenize } from "./tokenize.js";
import { type Turn, turns } from "./turns.js";
import { currentVocabulary, type Vocabulary } from "./vocabulary.js";
import { type Zones, zones } from "./zones.js";

/** What can be said of a text when it is read. */
export interface ReadOptions<Meta extends object> {
  /** The name of the document in tables and results. Default `"text"`. */
  readonly id?: string;
  /** What you know about it; not touched. Default `{}`. */
  readonly meta?: Meta;
  /** Who speaks when, for a conversation. By default found by the names before colons, in texts that look like transcripts. */
  readonly turns?: readonly Turn[];
}

/**
 * Reads a text into a document. Any string is a text: nothing is changed in it, and nothing is refused.
 *
 * @example
 * const doc = read("They can't win. Can they?");
 * doc.sentences.length; // 2
 * doc.token(2).norm; // "not"
 */
export function read<Meta extends object = object>(text: string, options: ReadOptions<Meta> = {}): Doc<Meta> {
  if (typeof text !== "string") throw new TypeError(`read() takes a string; this is ${text === null ? "null" : typeof text}.`);
  return new ReadDoc(text, options);
}

class ReadDoc<Meta extends object> implements Doc<Meta> {
  readonly id: string;
  readonly text: string;
  readonly meta: Meta;
  readonly language = "en";
  readonly #turns: readonly Turn[] | undefined;
  #structure: Structure | undefined;
  #sentences: SentenceSegments | undefined;
  #foundTurns: readonly Turn[] | undefined;

  constructor(text: string, options: ReadOptions<Meta>) {
    this.id = options.id ?? "text";
    this.text = text;
    this.meta = options.meta ?? ({} as Meta);
    this.#turns = options.turns;
  }

  get #read(): Structure {
    this.#structure ??= structure(this.text);
    return this.#structure;
  }

  get vocabulary(): Vocabulary {
    return this.#read.vocabulary;
  }

  get tokens(): Tokens {
    return this.#read.scan.tokens;
  }

  get words(): number {
    return this.#read.scan.words;
  }

  get paragraphs(): Segments {
    return this.#read.paragraphs;
  }

  get zones(): Zones {
    const read = this.#read;
    read.zones ??= zones(this.text, read.vocabulary, read.scan, read.paragraphs);
    return read.zones;
  }

  get quotations(): readonly Quotation[] {
    return this.#read.quotations;
  }

  get sentences(): Segments {
    return this.#bothSentences.outer;
  }

  get innerSentences(): Segments {
    return this.#bothSentences.inner;
  }

  get #bothSentences(): SentenceSegments {
    const read = this.#read;
    this.#sentences ??= sentences(this.text, read.vocabulary, read.scan, read.paragraphs, this.zones);
    return this.#sentences;
  }

  get turns(): readonly Turn[] {
    this.#foundTurns ??= this.#turns ?? turns(this.text, this.paragraphs);
    return this.#foundTurns;
  }

  token(index: number): Token {
    const { tokens, vocabulary } = this;
    if (!(index >= 0 && index < tokens.length))
      throw new RangeError(`There is no token ${index}: this document has ${tokens.length}.`);
    const start = tokens.start[index]!;
    const end = tokens.end[index]!;
    const norm = vocabulary.norm(tokens.type[index]!);
    return { index, start, end, text: this.text.slice(start, end), norm, kind: tokenKinds[tokens.kind[index]!]! };
  }
}

/** What one pass over the text yields. */
interface Structure {
  readonly vocabulary: Vocabulary;
  readonly scan: Scan;
  readonly paragraphs: Segments;
  readonly quotations: readonly Quotation[];
  zones?: Zones;
}

function structure(text: string): Structure {
  const vocabulary = currentVocabulary();
  const scan = tokenize(text, vocabulary);
  const blocks = paragraphs(text, scan);
  return { vocabulary, scan, paragraphs: blocks, quotations: pairQuotationMarks(text, scan, blocks) };
}
