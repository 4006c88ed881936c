import type { Doc } from "../../text/doc.js";
import type { Speech } from "../attribution/speech.js";

/** How many speeches around a token are looked at. */
const deepest = 8;

/** The innermost quotation around each token, −1 outside of all. */
export function quotationsAt(doc: Doc): Int32Array {
  const { tokens, quotations } = doc;
  const found = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let token = 0, next = 0; token < tokens.length; token++) {
    const start = tokens.start[token]!;
    while (next < quotations.length && quotations[next]!.inner.start <= start) open.push(next++);
    while (open.length > 0 && quotations[open.at(-1)!]!.inner.end <= start) open.pop();
    found[token] = open.at(-1) ?? -1;
  }
  return found;
}

/** Tells whose speech a quoted word is in. Ask for tokens in order of place. */
export class Speakers {
  readonly #quotations: Int32Array;
  readonly #speeches: readonly Speech[];
  readonly #stretches: readonly { readonly firstToken: number; readonly endToken: number; readonly speech: number }[];
  readonly #open: { readonly endToken: number; readonly speech: number }[] = [];
  #next = 0;

  constructor(quotations: Int32Array, speeches: readonly Speech[]) {
    this.#quotations = quotations;
    this.#speeches = speeches;
    this.#stretches = speeches
      .flatMap(({ content }, speech) => content.map(({ firstToken, endToken }) => ({ firstToken, endToken, speech })))
      .sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  }

  /** The source of the words of the quotation around a token: the token that heads it, −1 where it is not known or nothing is quoted. */
  of(token: number): number {
    while (this.#next < this.#stretches.length && this.#stretches[this.#next]!.firstToken <= token)
      this.#open.push(this.#stretches[this.#next++]!);
    while (this.#open.length > 0 && this.#open.at(-1)!.endToken <= token) this.#open.pop();
    const quotation = this.#quotations[token]!;
    if (quotation < 0) return -1;
    for (let i = this.#open.length - 1, step = 0; i >= 0 && step < deepest; i--, step++) {
      const { endToken, speech } = this.#open[i]!;
      const { source, cue } = this.#speeches[speech]!;
      if (endToken > token && source >= 0 && this.#quotations[cue >= 0 ? cue : source] !== quotation) return source;
    }
    return -1;
  }
}
