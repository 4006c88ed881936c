import type { NounPhrase } from "./nounphrases.js";

/**
 * Where a clause has a subject or an object from: it is its `own`; it is `shared` with the clause it is joined to; it is `controlled` by
 * the clause it depends on (*they want [to leave]*); a relative pronoun, or a gap, stands for an `antecedent`; a participle or
 * infinitive says it of the noun it is `modifying`.
 */
export type ArgumentSource = "own" | "shared" | "controlled" | "antecedent" | "modifying";

/** A subject or an object of a clause. */
export interface Argument {
  /** The head of a noun phrase, or the predicate of a clause (*[to leave] was hard*). */
  readonly head: number;
  /** The noun phrase; `undefined` for a clause. Of phrases that are joined the first: its `coordination` tells the others. */
  readonly phrase: NounPhrase | undefined;
  /** The token of the clause itself that stands for it (*who* in *the envoy who left*), −1 when it is not expressed there. */
  readonly expressed: number;
  readonly from: ArgumentSource;
}
