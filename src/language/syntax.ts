import type { Tree } from "./tree.js";

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
