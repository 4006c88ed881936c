import type { ModelFile } from "../model/file.js";
import { sparseFrom } from "../model/linear.js";
import { model } from "../models.js";
import { type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { dictionaryFrom } from "./dictionary.js";
import { Tagger, type TagModel } from "./tagger.js";
import { Upos, uposNames, Xpos, xposNames } from "./tagset.js";

/** The parts of speech of the tokens of a document, in columns and one by one. */
export interface Tags {
  /** Codes of {@link Upos}, one a token. */
  readonly upos: Uint8Array;
  /** Codes of {@link Xpos}, one a token. */
  readonly xpos: Uint8Array;
  /** Throws a `RangeError` when there is no such token; so does `xposOf`. */
  uposOf(token: number): Upos;
  xposOf(token: number): Xpos;
}

/** Tags in columns; both have one code a token. */
export class TagLayer implements Tags {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;

  constructor(upos: Uint8Array, xpos: Uint8Array) {
    this.upos = upos;
    this.xpos = xpos;
  }

  uposOf(token: number): Upos {
    return uposNames[this.#code(this.upos, token)]!;
  }

  xposOf(token: number): Xpos {
    return xposNames[this.#code(this.xpos, token)]!;
  }

  #code(codes: Uint8Array, token: number): number {
    const code = codes[token];
    if (code === undefined) throw new RangeError(`There is no token ${token}: this document has ${codes.length}.`);
    return code;
  }
}

/**
 * The part of speech of every token: universal (`NOUN`) and Penn (`NNS`). Tagged a sentence at a time (`doc.innerSentences`), from left
 * to right. Accuracy and the data it was learnt from are in the model card.
 *
 * @example
 * const found = evaluate(read("They can't win."), tags());
 * found.uposOf(3); // "VERB": win
 * found.xposOf(2); // "RB": n't
 */
export function tags(): Query<Tags> {
  return standard;
}

const standard: Query<Tags> = /* @__PURE__ */ query({
  compute: (doc): Tags => {
    const learnt = tagModel();
    return tagged(doc, learnt, taggerFor(doc.vocabulary, learnt));
  },
});

/** Tags a document with a tagger that was made for its vocabulary. */
export function tagged(doc: Doc, model: TagModel, tagger: Tagger): Tags {
  const { length } = doc.tokens;
  const labels = new Uint8Array(length);
  const { firstToken, endToken } = doc.innerSentences;
  for (let sentence = 0; sentence < firstToken.length; sentence++)
    tagger.tag(doc, firstToken[sentence]!, endToken[sentence]!, labels);
  const xpos = new Uint8Array(length);
  for (let token = 0; token < length; token++) xpos[token] = model.xpos[labels[token]!]!;
  for (let token = 0; token < length; token++) labels[token] = model.upos[labels[token]!]!;
  return new TagLayer(labels, xpos);
}

/** The model of a tagger in a file. */
export function tagModelFrom(file: ModelFile): TagModel {
  return {
    upos: Uint8Array.from(file.strings("upos"), (name) => Upos[name as Upos]),
    xpos: Uint8Array.from(file.strings("xpos"), (name) => Xpos[name as Xpos]),
    dictionary: dictionaryFrom(file),
    weights: sparseFrom(file, "weights", file.strings("upos").length),
  };
}

let loaded: TagModel | undefined;

/** @internal The model that {@link tags} tags with. */
export function tagModel(): TagModel {
  loaded ??= tagModelFrom(model("tags"));
  return loaded;
}

const taggers = new WeakMap<Vocabulary, Tagger>();

function taggerFor(vocabulary: Vocabulary, learnt: TagModel): Tagger {
  let tagger = taggers.get(vocabulary);
  if (!tagger) {
    tagger = new Tagger(learnt, vocabulary);
    taggers.set(vocabulary, tagger);
  }
  return tagger;
}
