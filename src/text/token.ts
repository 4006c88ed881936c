import type { Span } from "./span.js";

/** The kinds of token, in the order of their codes in {@link Tokens.kind}. */
export const tokenKinds: readonly TokenKind[] = [
  "word",
  "number",
  "abbreviation",
  "clitic",
  "punctuation",
  "hyphen",
  "dash",
  "ellipsis",
  "quoteOpen",
  "quoteClose",
  "apostrophe",
  "url",
  "email",
  "handle",
  "hashtag",
  "emoji",
  "emoticon",
  "symbol",
];

/**
 * What a token is. `hyphen` joins the parts of a compound (*US-led* is three tokens), `dash` parts clauses; `ellipsis` covers
 * `…`, `...` and an editor's `[…]`; `clitic` is the `'s`, `n't` or `'ll` of a contraction.
 */
export type TokenKind =
  | "word"
  | "number"
  | "abbreviation"
  | "clitic"
  | "punctuation"
  | "hyphen"
  | "dash"
  | "ellipsis"
  | "quoteOpen"
  | "quoteClose"
  | "apostrophe"
  | "url"
  | "email"
  | "handle"
  | "hashtag"
  | "emoji"
  | "emoticon"
  | "symbol";

/** Codes of the kinds, for code that reads the column {@link Tokens.kind} directly. Codes up to `lastWordlike` are words. */
export const Kind: Readonly<Record<TokenKind, number>> = {
  word: 0,
  number: 1,
  abbreviation: 2,
  clitic: 3,
  punctuation: 4,
  hyphen: 5,
  dash: 6,
  ellipsis: 7,
  quoteOpen: 8,
  quoteClose: 9,
  apostrophe: 10,
  url: 11,
  email: 12,
  handle: 13,
  hashtag: 14,
  emoji: 15,
  emoticon: 16,
  symbol: 17,
};

/** Bits of the column {@link Tokens.flags}. */
export const Flag: Readonly<Record<"spaced" | "lineStart" | "capital" | "upper" | "stop", number>> = {
  /** White space, or the start of the text, stands before the token. */
  spaced: 1,
  /** At least one line break stands before the token, or the start of the text. */
  lineStart: 2,
  /** The first letter is upper case. */
  capital: 4,
  /** Every letter is upper case. */
  upper: 8,
  /** The token ends in a full stop that is part of it (`U.S.`, `Mr.`). */
  stop: 16,
};

/**
 * The tokens of a document, in columns. Token `i` is `text.slice(start[i], end[i])`; `type[i]` is the number of its norm in the
 * document's vocabulary, `kind[i]` a code of {@link Kind}, `flags[i]` bits of {@link Flag}. Tokens are in order of place and never
 * overlap; between them is nothing but white space and control characters.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
}

/** One token, as a view for people; loops over many tokens read the columns of {@link Tokens}. */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  /**
   * The normal form: lower case, NFC, straight apostrophes; a contracted verb and negator are written out, so *can't*,
   * *cannot* and *can not* all read `can`, `not`.
   */
  readonly norm: string;
  readonly kind: TokenKind;
}

/** Whether a token of a text is a comma. */
export function isComma({ text, tokens }: { readonly text: string; readonly tokens: Tokens }, token: number): boolean {
  return text.charCodeAt(tokens.start[token]!) === comma;
}

const comma = 44;

/** Whether tokens of this kind count as words: in `words` of a summary, and in the gaps and windows of a term. */
export function isWordKind(kind: number): boolean {
  return kind <= Kind.clitic;
}
