import { ByteReader } from "../model/bytes.js";
import type { ModelFile } from "../model/file.js";
import { sparseFrom, tripleFrom } from "../model/linear.js";
import { model } from "../models.js";
import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import { type ParseModel, Parser } from "./parser.js";
import { roleCount } from "./roles.js";
import { type Tags, tags } from "./tags.js";
import { relationNames, Upos, Xpos } from "./tagset.js";
import { Tree } from "./tree.js";

/**
 * The trees of a document's sentences: `doc.innerSentences`, which have a boundary also after each sentence inside a quotation.
 * A sentence is parsed when somebody first asks for it.
 */
export interface Syntax {
  /** The tree of an inner sentence, by its index. Throws a `RangeError` when there is none. */
  of(sentence: number): Tree;
  /** The tree of the inner sentence that holds a token. Throws a `RangeError` when there is none. */
  ofToken(token: number): Tree;
}

/** Options of {@link syntax}. */
export interface SyntaxOptions {
  readonly tags?: Query<Tags> | undefined;
}

/**
 * Dependency trees (UD basic dependencies), one sentence at a time, when they are asked for. Sentences of more than 200 tokens are
 * parsed in pieces, each with a root of its own; `tree.pieces` tells how many. Accuracy and the data it was learnt from are in the model
 * card.
 *
 * @example
 * const tree = evaluate(read("The court blocked the ban."), syntax()).of(0);
 * tree.roots; // [2]: blocked
 * tree.relationOf(1); // "nsubj": court
 */
export const syntax: (options?: SyntaxOptions) => Query<Syntax> = /* @__PURE__ */ configurable((options: SyntaxOptions) =>
  query({ needs: { tags: options.tags ?? tags() }, compute: (doc, { tags }): Syntax => new Trees(doc, tags, parser()) }),
);

let loaded: Parser | undefined;

function parser(): Parser {
  loaded ??= new Parser(parseModelFrom(model("syntax")));
  return loaded;
}

/** The model of a parser in a file. */
export function parseModelFrom(file: ModelFile): ParseModel {
  const tagOf = new Uint8Array(uposCount * xposCount);
  for (const [index, pair] of file.strings("tags").entries()) {
    const [upos, xpos] = pair.split(" ") as [Upos, Xpos];
    tagOf[Upos[upos] * xposCount + Xpos[xpos]] = index + 1;
  }
  const reader = new ByteReader(file.section("roles"));
  const roles = Array.from({ length: reader.number() }, () => Uint8Array.from({ length: reader.number() }, () => reader.byte()));
  return {
    tagOf,
    roles,
    role: sparseFrom(file, "role", roleCount),
    action: tripleFrom(file, "action"),
    relation: sparseFrom(file, "relation", relationNames.length, relationNames.length),
  };
}

const uposCount = 32;
const xposCount = 64;

/** The most tokens that are parsed at once. */
export const mostTokens = 200;

/** Trees of a document with these tags. */
export class Trees implements Syntax {
  readonly #doc: Doc;
  readonly #tags: Tags;
  readonly #parser: Parser;
  readonly #trees: (Tree | undefined)[] = [];

  constructor(doc: Doc, tags: Tags, parser: Parser) {
    this.#doc = doc;
    this.#tags = tags;
    this.#parser = parser;
  }

  of(sentence: number): Tree {
    let tree = this.#trees[sentence];
    if (!tree) {
      const { firstToken, endToken } = this.#doc.innerSentences.at(sentence);
      tree = this.#parse(firstToken, endToken);
      this.#trees[sentence] = tree;
    }
    return tree;
  }

  ofToken(token: number): Tree {
    const sentence = this.#doc.innerSentences.ofToken(token);
    if (sentence < 0) throw new RangeError(`There is no token ${token}: this document has ${this.#doc.tokens.length}.`);
    return this.of(sentence);
  }

  #parse(first: number, end: number): Tree {
    if (end - first <= mostTokens) return this.#parser.parse(this.#doc, this.#tags, first, end);
    const heads = new Int32Array(end - first);
    const relations = new Uint8Array(end - first);
    let pieces = 0;
    for (let from = first; from < end; pieces++) {
      const until = this.#cut(from, end);
      const piece = this.#parser.parse(this.#doc, this.#tags, from, until);
      for (let token = from; token < until; token++) {
        heads[token - first] = piece.headOf(token);
        relations[token - first] = piece.relationCodeOf(token);
      }
      from = until;
    }
    return new Tree(first, heads, relations, pieces);
  }

  /** Where the piece ends that begins at `from`: after the last mark in the second half of the most tokens it can have. */
  #cut(from: number, end: number): number {
    const { kind } = this.#doc.tokens;
    const limit = from + mostTokens;
    if (limit >= end) return end;
    for (let token = limit - 1; token >= from + mostTokens / 2; token--) {
      const mark = kind[token]!;
      if (mark === Kind.punctuation || mark === Kind.dash || mark === Kind.ellipsis) return token + 1;
    }
    return limit;
  }
}
