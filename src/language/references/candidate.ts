import type { EntityType } from "../mention.js";

/** What a candidate or a pronoun is in its clause, as far as it matters for what takes it up. */
export type Role = "subject" | "object" | "possessor" | "other";

/** What a pronoun may stand for. */
export interface Candidate {
  /** Whom it means: the index of an entity plus 1, or a negative number for what has no name; the same number, the same referent. */
  readonly referent: number;
  /** The index of the mention that names it: its own, or the one it takes up itself; −1 for what has no name. */
  readonly mention: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  /** The sentence it stands in (`doc.sentences`). */
  readonly sentence: number;
  readonly role: Role;
  /** Which pronouns can take it up: bits of `Fits`. */
  readonly fits: number;
  readonly form: "name" | "pronoun" | "noun" | "pair";
  /** The type of its entity. */
  readonly type: EntityType | undefined;
}
