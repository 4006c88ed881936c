import type { Span } from "../text/span.js";

/**
 * Where the tokens stand that some tokenizer cut out of `text`, given as strings in their order. Half-open spans of UTF-16 code units
 * into the untouched text; what stands between them is what the tokenizer dropped. Tokens of nothing but white space are left out, and
 * the two halves of a surrogate pair that a tokenizer has parted are one token again.
 *
 * Each token is looked for after the end of the one before, so the time is linear in the length of the text.
 *
 * @throws {RangeError} when a token cannot be found there: the tokenizer has changed the text, not only cut it.
 *
 * @example
 * align("They can't.", ["They", "ca", "n't", "."]); // [{ start: 0, end: 4 }, { start: 5, end: 7 }, { start: 7, end: 10 }, …]
 */
export function align(text: string, tokens: readonly string[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.trim() === "") continue;
    const start = text.indexOf(token, at);
    if (start < 0)
      throw new RangeError(
        `Token ${index}, ${JSON.stringify(token)}, does not stand in the text after offset ${at}, where ${around(text, at)} stands. The tokenizer has changed the text; only tokens that are pieces of it have a place there.`,
      );
    at = start + token.length;
    if ((text.codePointAt(start - 1) ?? 0) > 0xffff && spans.at(-1)?.end === start) spans.at(-1)!.end = at;
    else spans.push({ start, end: at });
  }
  return spans;
}

function around(text: string, at: number): string {
  return at >= text.length ? "nothing more" : JSON.stringify(text.slice(at, at + 24));
}
