import type { Syntax } from "./syntax.js";
import type { Tags } from "./tags.js";

/** What is known of the grammar of a document: what views show and what is exchanged. Any part may be missing. */
export interface Grammar {
  readonly tags?: Tags | undefined;
  /** The base forms of the tokens. */
  readonly lemmas?: { of(token: number): string } | undefined;
  readonly syntax?: Syntax | undefined;
}
