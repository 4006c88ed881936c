/** What a character does in a text, as the scanner sees it. */
export const Class = {
  unknown: 0,
  space: 1,
  newline: 2,
  letter: 3,
  /** Combining marks, joiners and soft hyphens: part of the word they stand in, never the start of one. */
  mark: 4,
  digit: 5,
  quote: 6,
  hyphen: 7,
  dash: 8,
  punctuation: 9,
  symbol: 10,
  highSurrogate: 11,
  lowSurrogate: 12,
  /** Letters of scripts that write no spaces between words. */
  unspaced: 13,
  emoji: 14,
} as const;

const known = new Uint8Array(65536);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  return known[code] || classify(code);
}

function classify(code: number): number {
  const result = classifyCharacter(code, String.fromCharCode(code));
  known[code] = result;
  return result;
}

const quotes = "\"'“”„‟«»‹›‘’‚‛`´";

function classifyCharacter(code: number, character: string): number {
  if (quotes.includes(character)) return Class.quote;
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(character)) return Class.newline;
  if (code === 0x200c || code === 0x200d || code === 0xad || (code >= 0xfe00 && code <= 0xfe0f)) return Class.mark;
  if (/[\s\p{Cc}\p{Cf}\p{Cn}]/u.test(character)) return Class.space;
  if (code >= 0xd800 && code <= 0xdbff) return Class.highSurrogate;
  if (code >= 0xdc00 && code <= 0xdfff) return Class.lowSurrogate;
  if (isUnspaced(character)) return Class.unspaced;
  if (/\p{L}/u.test(character)) return Class.letter;
  if (/\p{M}/u.test(character)) return Class.mark;
  if (/\p{N}/u.test(character)) return Class.digit;
  if (/[-‐‑]/.test(character)) return Class.hyphen;
  if (/[\p{Pd}−]/u.test(character)) return Class.dash;
  if (code > 0x7f && /\p{Extended_Pictographic}/u.test(character)) return Class.emoji;
  if (/\p{P}/u.test(character)) return Class.punctuation;
  return Class.symbol;
}

/** Whether a character belongs to a script that is written without spaces. */
export function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]/u.test(
    character,
  );
}

/** The class of a code point beyond the basic plane. */
export function classOfAstral(point: number): number {
  const character = String.fromCodePoint(point);
  if (/[\p{Extended_Pictographic}\p{Emoji_Presentation}\u{1f1e6}-\u{1f1ff}]/u.test(character)) return Class.emoji;
  if (isUnspaced(character)) return Class.unspaced;
  if (/\p{L}/u.test(character)) return Class.letter;
  if (/\p{M}/u.test(character)) return Class.mark;
  if (/\p{N}/u.test(character)) return Class.digit;
  if (/[\p{Cc}\p{Cf}\p{Cn}]/u.test(character)) return Class.space;
  return /\p{P}/u.test(character) ? Class.punctuation : Class.symbol;
}

/** ASCII letters and digits to lower case; 0 for everything else. */
export const fold: Uint8Array = /* @__PURE__ */ foldTable();

function foldTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 48; code <= 57; code++) table[code] = code;
  for (let code = 97; code <= 122; code++) {
    table[code] = code;
    table[code - 32] = code;
  }
  return table;
}
