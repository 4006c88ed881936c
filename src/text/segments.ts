import type { Span } from "./span.js";

/** One of the {@link Segments} of a document: where it is, and which tokens it holds, as a half-open range of token indices. */
export interface Segment extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Consecutive stretches of a document (sentences, paragraphs, zones …) in columns: the segment `i` covers
 * `text.slice(start[i], end[i])` and the tokens from `firstToken[i]` up to, not including, `endToken[i]`.
 * In order of place, never overlapping; every token lies in exactly one of them.
 */
export class Segments implements Iterable<Segment> {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;

  /** @internal */
  constructor(start: Int32Array, end: Int32Array, firstToken: Int32Array, endToken: Int32Array) {
    this.length = start.length;
    this.start = start;
    this.end = end;
    this.firstToken = firstToken;
    this.endToken = endToken;
  }

  /** The segment at `index`. Throws a `RangeError` outside `0 … length - 1`. */
  at(index: number): Segment {
    if (!(index >= 0 && index < this.length))
      throw new RangeError(`There is no segment ${index}: this document has ${this.length}.`);
    return {
      start: this.start[index]!,
      end: this.end[index]!,
      firstToken: this.firstToken[index]!,
      endToken: this.endToken[index]!,
    };
  }

  /** The index of the segment that holds the token `token`, or −1 when there is none. */
  ofToken(token: number): number {
    const index = lastAtMost(this.firstToken, token);
    return index >= 0 && token < this.endToken[index]! ? index : -1;
  }

  /** The index of the segment that covers `offset`, or −1 when it lies between two. */
  ofOffset(offset: number): number {
    const index = lastAtMost(this.start, offset);
    return index >= 0 && offset < this.end[index]! ? index : -1;
  }

  *[Symbol.iterator](): Iterator<Segment> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

/** Whether a range of tokens holds a token. */
export function holdsToken({ firstToken, endToken }: Pick<Segment, "firstToken" | "endToken">, token: number): boolean {
  return firstToken <= token && token < endToken;
}

/** The last index of the ascending `values` that holds at most `limit`, or −1. Logarithmic. */
export function lastAtMost(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
