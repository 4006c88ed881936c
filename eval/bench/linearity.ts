import { read } from "../../src/text/read.js";
import { tableLines } from "../table.js";
import { flat } from "./corpus.js";

/** One text of growing length: nanoseconds per character for everything a document knows about itself must not grow. */
export function linearityLines(documents: readonly string[], megabytes: readonly number[]): string[] {
  cost(oneText(documents, 1e6), 5);
  const rows = megabytes.map((size) => {
    const text = oneText(documents, size * 1e6);
    return [String(size), cost(text, 3).perCharacter.toFixed(1)];
  });
  return tableLines([["MB", "ns/char"], ...rows], [0, 1]);
}

const hostile: readonly (readonly [name: string, unit: string])[] = [
  ["straight quotes", '"'],
  ["opening curly quotes", "“"],
  ["closing curly quotes", "”"],
  ["single quotes", "'"],
  ["closing single curly quotes", "’"],
  ["quote and letter", '"a '],
  ["dots", "."],
  ["exclamation marks", "!"],
  ["newlines", "\n"],
  ["carriage returns and newlines", "\r\n"],
  ["blank lines with a letter", "a\n\n"],
  ["one letter", "a"],
  ["spaces", " "],
  ["no-break spaces", "\u00a0"],
  ["emoji", "😀"],
  ["joined emoji", "👩‍👩‍👧‍👦"],
  ["digits", "7"],
  ["digits and commas", "1,"],
  ["a.a.a.", "a."],
  ["open brackets", "( "],
  ["hyphens", "-"],
  ["hyphens and letters", "a-"],
  ["dashes", "—"],
  ["at signs", "@"],
  ["addresses", "a@b."],
  ["colons and slashes", "http://"],
  ["hash signs", "#"],
  ["underscores", "_"],
  ["apostrophes and letters", "a'"],
  ["capitals and stops", "Mr. A. "],
  ["Name: lines", "Ann: yes.\n"],
  ["CJK", "漢字仮名"],
  ["CJK sentences", "漢字。"],
  ["Thai", "ภาษาไทย"],
  ["combining marks", "\u0301"],
  ["lone surrogates", "\ud83d"],
  ["zero-width spaces", "\u200b"],
  ["control characters", "\u0000"],
];

/** Milliseconds after which a text is given up: normal text takes some 100 a megabyte. */
const limit = 10_000;

/**
 * The same thing over and over, beside as much normal text. Where every character is a token, a character costs what a word costs
 * elsewhere: then the cost of a token tells more.
 */
export function hostileLines(documents: readonly string[], length: number): string[] {
  const normal = cost(oneText(documents, length), 3);
  const row = (name: string, { perCharacter, perToken }: Cost, note = "") => [
    name,
    perCharacter.toFixed(1),
    `${(perCharacter / normal.perCharacter).toFixed(1)}×`,
    perToken === undefined ? "–" : perToken.toFixed(1),
    note,
  ];
  const rows = hostile.map(([name, unit]) => {
    // Small pieces first: what is quadratic would take hours on the whole.
    const small = cost(repeated(unit, length / 64), 2);
    const larger = cost(repeated(unit, length / 16), 2);
    const growth = Math.max(1, larger.perCharacter / small.perCharacter);
    const milliseconds = larger.perCharacter * growth ** 2 * length * 1e-6;
    if (milliseconds > limit) return row(name, larger, `given up: 1/16 of the length, ${small.perCharacter.toFixed(1)} at 1/64`);
    return row(name, cost(repeated(unit, length), 2));
  });
  return tableLines(
    [[`${length / 1e6} MB of`, "ns/char", "to normal", "ns/token", ""], row("normal text", normal), ...rows],
    [1, 2, 3],
  );
}

function oneText(documents: readonly string[], length: number): string {
  let text = documents.join("\n\n");
  while (text.length < length) text += `\n\n${text}`;
  return flat(text.slice(0, length));
}

function repeated(unit: string, length: number): string {
  return flat(unit.repeat(Math.max(1, Math.floor(length / unit.length))));
}

interface Cost {
  readonly perCharacter: number;
  /** Absent when the text has so few tokens that the number would mean nothing. */
  readonly perToken: number | undefined;
}

/** Nanoseconds for everything a document knows about itself. The best of some passes: the question is how it grows. */
function cost(text: string, passes: number): Cost {
  let best = Number.POSITIVE_INFINITY;
  let tokens = 0;
  for (let pass = 0; pass < passes; pass++) {
    const begin = performance.now();
    const doc = read(text);
    tokens = doc.tokens.length;
    for (const segments of [doc.sentences, doc.innerSentences, doc.paragraphs, doc.zones]) tokens += 0 * segments.length;
    tokens += 0 * (doc.quotations.length + doc.turns.length);
    best = Math.min(best, (performance.now() - begin) * 1e6);
  }
  return { perCharacter: best / text.length, perToken: tokens < 100 ? undefined : best / tokens };
}
