/** What is known about a document beyond its tokens; needed only for terms with the condition of that name. */
export interface Constraints {
  /** The kind of voice at an offset: `author`, `quoted`, … Asked at the start of a match. */
  readonly voice?: ((offset: number) => string) | undefined;
  /** The part of speech of a token, as UPOS. */
  readonly pos?: ((token: number) => string) | undefined;
  readonly lemma?: ((token: number) => string) | undefined;
  /** The ids of the entities in whose mentions a token lies. */
  readonly entity?: ((token: number) => readonly string[]) | undefined;
}
