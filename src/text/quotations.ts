import type { Span } from "./span.js";

/** A stretch of text between quotation marks. */
export interface Quotation extends Span {
  /** What stands between the marks; `start` and `end` include the marks. */
  readonly inner: Span;
  /** 0 for a quotation in the running text, 1 for one inside another, and so on. */
  readonly depth: number;
  /** The index, in `doc.quotations`, of the quotation this one stands in; −1 at depth 0. */
  readonly parent: number;
  readonly marks: "double" | "single" | "angle";
  /** How many words it holds. */
  readonly words: number;
  /** No closing mark was found: where it ends is a guess. */
  readonly unclosed: boolean;
  /** It goes on in the next paragraph, which opens with a mark again. Each paragraph's part is a quotation of its own. */
  readonly continues: boolean;
}
