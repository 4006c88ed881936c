import { Kind, tokenKinds } from "../text/token.js";

/** What a token is to a match. */
export const Role = {
  /** Punctuation and symbols: matched where a term names them, otherwise they end the match. */
  mark: 0,
  /** Hyphens and quotation marks: passed over. */
  through: 1,
  /** Everything else. A gap, and a `*` that stands alone, match these only. */
  word: 2,
} as const;

const through: readonly number[] = [Kind.hyphen, Kind.quoteOpen, Kind.quoteClose, Kind.apostrophe];
const marks: readonly number[] = [Kind.punctuation, Kind.dash, Kind.ellipsis, Kind.symbol, Kind.emoticon];

/** The role of each kind of token, by its code. */
export const roleOfKind: Uint8Array = /* @__PURE__ */ Uint8Array.from(tokenKinds, (_, kind) =>
  through.includes(kind) ? Role.through : marks.includes(kind) ? Role.mark : Role.word,
);
