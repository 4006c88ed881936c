import { find } from "../../lexicon/find.js";
import { type Query, query } from "../../query/query.js";
import { type CueConstruction, cueInventory } from "../cues.js";

/** Where a document has expressions of several words that the cue inventory knows. */
export interface CueTerms {
  /** 1 for each token in an expression in which the word of a cue is none (*needless to say*). */
  readonly excluded: Uint8Array;
  /** The construction around a token (*according to*), `undefined` for none. */
  constructionAt(token: number): CueConstruction | undefined;
}

/** The constructions and exclusions of the cue inventory in a document. */
export const cueTerms: Query<CueTerms> = /* @__PURE__ */ query({
  compute: (doc): CueTerms => {
    const { terms, constructions } = cueInventory();
    const excluded = new Uint8Array(doc.tokens.length);
    const around = new Int32Array(doc.tokens.length).fill(-1);
    for (const { frame, entry, firstToken, endToken } of find(doc, terms).hits)
      if (frame === "exclusion") excluded.fill(1, firstToken, endToken);
      else around.fill(entry, firstToken, endToken);
    const constructionAt = (token: number): CueConstruction | undefined => {
      const entry = around[token] ?? -1;
      return entry >= 0 ? constructions[entry] : undefined;
    };
    return { excluded, constructionAt };
  },
});
