import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { porter } from "./porter.js";

/** The stems of the tokens of a document. */
export interface Stems {
  /** The stem of a token. Throws a `RangeError` when there is no such token. */
  of(token: number): string;
}

export interface StemsOptions {
  /** The stem of a word, given its norm; the same for the same word. Default: Porter's stemmer for English. */
  readonly stem?: (norm: string) => string;
}

/**
 * The stems of the tokens: what is left of their norms without endings, so that *sanction*, *sanctions* and *sanctioned* are one. A stem
 * need not be a word (`polici` for *policy*, *policies*). Each type of a vocabulary is stemmed once, whatever number of documents it
 * occurs in.
 *
 * @example
 * evaluate(read("They imposed sanctions."), stems()).of(2); // "sanction"
 */
export const stems: (options?: StemsOptions) => Query<Stems> = /* @__PURE__ */ configurable(({ stem = porter }: StemsOptions) => {
  const known = new WeakMap<Vocabulary, string[]>();
  return query({
    compute: ({ vocabulary, tokens }: Doc): Stems => {
      let ofType = known.get(vocabulary);
      if (!ofType) {
        ofType = [];
        known.set(vocabulary, ofType);
      }
      const table = ofType;
      return {
        of: (token) => {
          const type = tokens.type[token];
          if (type === undefined) throw new RangeError(`There is no token ${token}: this document has ${tokens.length}.`);
          table[type] ??= stem(vocabulary.norm(type));
          return table[type];
        },
      };
    },
  });
});
