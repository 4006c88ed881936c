import { type Query, query } from "../../query/query.js";
import type { Doc } from "../../text/doc.js";
import { lastAtMost } from "../../text/segments.js";
import type { Stretch } from "./speech.js";

/** Which quotation each token of a document stands in. */
export interface Quoting {
  /** The innermost quotation that holds the token, its marks included, as an index into `doc.quotations`; −1 for none. */
  readonly innermost: Int32Array;
  /** By quotation: its first token and the token after its last, marks included. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Reads off where quotations stand. Linear in tokens and quotations. */
export function quotingOf(doc: Doc): Quoting {
  const { tokens, quotations } = doc;
  const innermost = new Int32Array(tokens.length).fill(-1);
  const first = new Int32Array(quotations.length);
  const end = new Int32Array(quotations.length);
  for (let i = 0; i < quotations.length; i++) {
    first[i] = lastAtMost(tokens.start, quotations[i]!.start);
    end[i] = lastAtMost(tokens.start, quotations[i]!.end - 1) + 1;
  }
  // Quotations are properly nested, outer ones first: one stack, each token written once.
  const open: number[] = [];
  let next = 0;
  for (let token = 0; token < tokens.length; token++) {
    while (open.length > 0 && end[open.at(-1)!]! <= token) open.pop();
    while (next < quotations.length && first[next]! <= token) {
      if (end[next]! > token) open.push(next);
      next++;
    }
    if (open.length > 0) innermost[token] = open.at(-1)!;
  }
  return { innermost, first, end };
}

/** {@link quotingOf} a document, read once. */
export const quoting: Query<Quoting> = /* @__PURE__ */ query({ compute: quotingOf });

/** The outermost quotation around a token in which the cue does not stand; −1 for none. */
export function quotationBeside(doc: Doc, { innermost, first, end }: Quoting, token: number, cue: number): number {
  let found = -1;
  for (let at = innermost[token]!; at >= 0 && (cue < first[at]! || cue >= end[at]!); at = doc.quotations[at]!.parent) found = at;
  return found;
}

/** Pieces of content with the whole of each quotation that they have a part of, but for those that the cue stands in. */
export function withWholeQuotations(doc: Doc, quoting: Quoting, content: readonly Stretch[], cue: number): Stretch[] {
  const whole: { firstToken: number; endToken: number }[] = [];
  for (const { firstToken, endToken } of content) {
    const before = quotationBeside(doc, quoting, firstToken, cue);
    const after = quotationBeside(doc, quoting, endToken - 1, cue);
    const first = before < 0 ? firstToken : Math.min(firstToken, quoting.first[before]!);
    const end = after < 0 ? endToken : Math.max(endToken, quoting.end[after]!);
    const last = whole.at(-1);
    if (last && first <= last.endToken) last.endToken = Math.max(last.endToken, end);
    else whole.push({ firstToken: first, endToken: end });
  }
  return whole;
}
