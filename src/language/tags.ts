import type { Upos, Xpos } from "./tagset.js";

/** The parts of speech of the tokens of a document, in columns and one by one. */
export interface Tags {
  /** Codes of {@link Upos}, one a token. */
  readonly upos: Uint8Array;
  /** Codes of {@link Xpos}, one a token. */
  readonly xpos: Uint8Array;
  uposOf(token: number): Upos;
  xposOf(token: number): Xpos;
}
