/** What is wrong with a JSON text, and at which offset. */
export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expectation = "value" | "valueOrClose" | "key" | "keyOrClose" | "colon" | "commaOrClose" | "end";

interface Level {
  readonly close: "}" | "]";
  readonly keys: Set<string> | undefined;
}

/**
 * The first place where a text stops being JSON, or names a field of one object twice, which `JSON.parse` lets pass; `undefined` when
 * it does neither. Keeps its own stack, so that depth is no danger.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const levels: Level[] = [];
  let expects: Expectation = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const level = levels.at(-1);
    const character = text[at]!;
    let end = at + 1;
    let valueEnds = false;
    if (character === level?.close && (expects === "valueOrClose" || expects === "keyOrClose" || expects === "commaOrClose")) {
      levels.pop();
      valueEnds = true;
    } else if (expects === "value" || expects === "valueOrClose") {
      if (character === "{") {
        levels.push({ close: "}", keys: new Set() });
        expects = "keyOrClose";
      } else if (character === "[") {
        levels.push({ close: "]", keys: undefined });
        expects = "valueOrClose";
      } else {
        end = character === '"' ? stringEnd(text, at) : scalarEnd(text, at);
        if (end < 0) return character === '"' ? openString(text, at) : unexpected(text, at, wording(expects, level));
        valueEnds = true;
      }
    } else if (character === '"' && (expects === "key" || expects === "keyOrClose")) {
      end = stringEnd(text, at);
      if (end < 0) return openString(text, at);
      const key = JSON.parse(text.slice(at, end)) as string;
      if (level?.keys?.has(key))
        return {
          offset: at,
          found: `the field ${text.slice(at, Math.min(end, at + 80))} a second time`,
          expected: "each field once",
        };
      level?.keys?.add(key);
      expects = "colon";
    } else if (character === ":" && expects === "colon") expects = "value";
    else if (character === "," && expects === "commaOrClose") expects = level?.close === "}" ? "key" : "value";
    else return unexpected(text, at, wording(expects, level));
    if (valueEnds) expects = levels.length > 0 ? "commaOrClose" : "end";
    at = skipSpace(text, end);
  }
  return expects === "end"
    ? undefined
    : { offset: text.length, found: "the end of the text", expected: wording(expects, levels.at(-1)) };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

function scalarEnd(text: string, from: number): number {
  scalar.lastIndex = from;
  return scalar.test(text) ? scalar.lastIndex : -1;
}

/** The offset after a string that begins at `from`; −1 when it does not end well. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code !== 92) continue;
    escapeSequence.lastIndex = at;
    if (!escapeSequence.test(text)) return -1;
    at = escapeSequence.lastIndex - 1;
  }
  return -1;
}

function openString(text: string, offset: number): JsonFault {
  const start = text.slice(offset, offset + 30).split("\n", 1)[0]!;
  return {
    offset,
    found: `the string ${start}… without a proper end`,
    expected: "a closing quotation mark, and escapes for what is not a plain character",
  };
}

function wording(expects: Expectation, level: Level | undefined): string {
  switch (expects) {
    case "key":
      return "the name of a field in double quotes";
    case "keyOrClose":
      return "the name of a field in double quotes, or “}”";
    case "colon":
      return "“:”";
    case "commaOrClose":
      return `“,” or “${level?.close}”`;
    case "valueOrClose":
      return "a value or “]”";
    case "end":
      return "the end of the text";
    default:
      return "a value";
  }
}

function unexpected(text: string, offset: number, expected: string): JsonFault {
  return { offset, found: `“${/^(?:[\w.+-]{1,20}|.)/su.exec(text.slice(offset, offset + 30))?.[0] ?? ""}”`, expected };
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let begin = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    begin = at + 1;
  }
  return { line, column: offset - begin + 1 };
}
