import { Integers } from "./columns.js";
import { Segments } from "./segments.js";
import { Flag, Kind } from "./token.js";
import type { Scan } from "./tokenize.js";

/**
 * The paragraphs of a text. A blank line always ends one. A single line break ends one unless the lines of the document are wrapped
 * at a fixed width; then it does so only after a short line without a full stop, and before a list item.
 */
export function paragraphs(text: string, scan: Scan): Segments {
  const { tokens, lines, lineBreaks } = scan;
  if (tokens.length === 0) return segmentsFrom(scan, []);
  const wrap = wrapping(text, scan);
  const firsts: number[] = [0];
  let lineStart = tokens.start[0]!;
  for (let i = 0; i < lines.length; i++) {
    const token = lines[i]!;
    const lineLength = tokens.end[token - 1]! - lineStart;
    lineStart = tokens.start[token]!;
    const isBreak =
      lineBreaks[i]! > 1 ||
      wrap === 0 ||
      startsItem(text, scan, token) ||
      (lineLength < 0.6 * wrap && !endsSentence(text, scan, token - 1));
    if (isBreak) firsts.push(token);
  }
  return segmentsFrom(scan, firsts);
}

/** Consecutive segments that begin at these tokens and end at the last token before the next. */
export function segmentsFrom(scan: Pick<Scan, "tokens">, firsts: ArrayLike<number>): Segments {
  const { tokens } = scan;
  const count = firsts.length;
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const firstToken = new Int32Array(count);
  const endToken = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const first = firsts[i]!;
    const last = i + 1 < count ? firsts[i + 1]! : tokens.length;
    firstToken[i] = first;
    endToken[i] = last;
    start[i] = tokens.start[first]!;
    end[i] = tokens.end[last - 1]!;
  }
  return new Segments(start, end, firstToken, endToken);
}

/** The usual length of a line when the document is wrapped at a fixed width; 0 when each line is a paragraph. */
function wrapping(text: string, scan: Scan): number {
  const { tokens, lines, lineBreaks } = scan;
  const lengths = new Integers();
  let open = 0;
  let continued = 0;
  let longest = 0;
  let lineStart = tokens.start[0]!;
  for (let i = 0; i < lines.length; i++) {
    const token = lines[i]!;
    const length = tokens.end[token - 1]! - lineStart;
    lineStart = tokens.start[token]!;
    if (lineBreaks[i]! > 1) continue;
    lengths.push(length);
    if (length > longest) longest = length;
    if (!endsSentence(text, scan, token - 1)) open++;
    if (tokens.kind[token] === Kind.word && !(tokens.flags[token]! & Flag.capital)) continued++;
  }
  if (lengths.length < 3 || longest > 200) return 0;
  if (open < 0.4 * lengths.length || continued < 0.25 * lengths.length) return 0;
  const sorted = lengths.done().slice().sort();
  return sorted[sorted.length >> 1]!;
}

function endsSentence(text: string, scan: Scan, token: number): boolean {
  let last = token;
  while (last > 0 && (scan.tokens.kind[last] === Kind.quoteClose || text[scan.tokens.start[last]!] === ")")) last--;
  return ".!?…:".includes(text[scan.tokens.end[last]! - 1]!);
}

/** Whether a list item begins at this token: a bullet, a dash or a number with a full stop or bracket. */
export function startsItem(text: string, scan: Pick<Scan, "tokens">, token: number): boolean {
  const { tokens } = scan;
  if (token + 1 >= tokens.length || tokens.end[token] === tokens.start[token + 1]) {
    if (tokens.kind[token] !== Kind.number || token + 2 >= tokens.length) return false;
    return /^\d{1,3}[.)]\s/.test(text.slice(tokens.start[token]!, tokens.start[token]! + 6));
  }
  const surface = text.slice(tokens.start[token]!, tokens.end[token]!);
  return /^[-–—•·▪◦‣*]$/.test(surface);
}
