import type { Segment } from "../text/segments.js";
import type { Constituent } from "./names.js";

/**
 * What is known about a document beyond its tokens; needed only for terms with the condition of that name. Matches are told by their
 * first and last token.
 */
export interface Constraints {
  /** The kind of voice at an offset: `author`, `quoted`, … Asked at the start of a match. */
  readonly voice?: ((offset: number) => string) | undefined;
  /** The part of speech of a token: universal, of the Penn Treebank, or both. */
  readonly pos?: ((token: number) => string | readonly string[]) | undefined;
  readonly lemma?: ((token: number) => string) | undefined;
  /** The ids of the entities in whose mentions a token lies. */
  readonly entity?: ((token: number) => readonly string[]) | undefined;
  /** Whether the main word of a match heads a phrase or a clause. */
  readonly head?: ((first: number, last: number) => boolean) | undefined;
  /** What the main word of a match is in its sentence: `subject`, `modifier`, …; `undefined` for a verb. */
  readonly role?: ((first: number, last: number) => string | undefined) | undefined;
  /** The constituent of that kind around a match; `undefined` when there is none. Needed for contexts `within` one. */
  readonly within?:
    | ((constituent: Constituent, first: number, last: number) => Pick<Segment, "firstToken" | "endToken"> | undefined)
    | undefined;
}
