import { visible } from "./visible.js";

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]$/u;
const wide =
  /^(?!\p{Regional_Indicator})[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]$/u;
const joiner = "\u200D";
const emojiStyle = "\uFE0F";

/** A character with whatever is written on top of it, and how many columns of a terminal it takes. */
export interface Cluster {
  text: string;
  width: number;
}

/**
 * How many columns `text` takes in a terminal: two for East Asian wide characters and emoji, none for combining marks, one for the rest.
 * What joiners make of several emoji counts as one, as in terminals of today.
 *
 * @example
 * width("e\u0301"); // 1
 * width("東京"); // 4
 */
export function width(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  return clusters(text).reduce((sum, cluster) => sum + cluster.width, 0);
}

/** As much of the start of `text` as fits into `most` columns, with an ellipsis where something is left out. */
export function fitStart(text: string, most: number): string {
  if (width(text) <= most) return text;
  return most < 1 ? "" : `${take(clusters(text), most - 1).trimEnd()}…`;
}

/** As much of the end of `text` as fits into `most` columns, with an ellipsis where something is left out. */
export function fitEnd(text: string, most: number): string {
  if (width(text) <= most) return text;
  if (most < 1) return "";
  const kept: string[] = [];
  let room = most - 1;
  for (const cluster of clusters(text).reverse()) {
    room -= cluster.width;
    if (room < 0) break;
    kept.unshift(cluster.text);
  }
  return `…${kept.join("").trimStart()}`;
}

/** `text` and spaces up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

/** Spaces and `text` up to `columns`. */
export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - width(text))) + text;
}

/** `words` in lines of at most `columns`, broken between words; a word longer than a line is cut. */
export function wrap(words: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (width(longer) <= columns) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = fitStart(word, columns);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * `text` on one line and safe to print: white space becomes a space, control characters their pictures, so that no escape sequence gets
 * through; half surrogates, and the marks that turn the direction of everything after them, become U+FFFD.
 */
export function plain(text: string): string {
  return text
    .replace(/[\s\x85]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, visible)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}

function take(from: readonly Cluster[], most: number): string {
  let room = most;
  let taken = "";
  for (const cluster of from) {
    room -= cluster.width;
    if (room < 0) break;
    taken += cluster.text;
  }
  return taken;
}

/** The characters of `text`, each with its marks and with what joiners add to it. */
export function clusters(text: string): Cluster[] {
  const found: Cluster[] = [];
  let joined = false;
  for (const character of text) {
    const last = found.at(-1);
    if (last && (joined || zeroWidth.test(character))) {
      last.text += character;
      if (character === emojiStyle) last.width = Math.max(last.width, 2);
    } else found.push({ text: character, width: zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1 });
    joined = character === joiner;
  }
  return found;
}
