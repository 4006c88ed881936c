import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttributionLayer,
  attribution,
  type Doc,
  evaluate,
  read,
  type Span,
  type VoiceLayer,
  voices,
} from "../../src/index.js";

/** Words and marks that provoke the search for speakers: marks that do not close, cues side by side, colons, paragraphs, lists, turns. */
const pieces = [
  ..."“”‘’\"'«»„",
  ...'“”“”""',
  ",",
  ".",
  "?",
  ":",
  ";",
  "—",
  "…",
  "(",
  ")",
  ",”",
  ".”",
  "\n\n",
  "\n\n“",
  "\n- ",
  "\n\nHOLT: ",
  "said",
  "says",
  "told",
  "that",
  "whether",
  "to",
  "accused",
  "of",
  "called",
  "on",
  "as",
  "by",
  "according to",
  "adding",
  "who",
  "and",
  "but",
  "not",
  "would",
  "reportedly",
  "claim",
  "so-called",
  "described as",
  "Mara Holt",
  "Varga",
  "the ministry",
  "reporters",
  "he",
  "she",
  "I",
  "it",
  "they",
  "bridge",
  "was safe",
  "it's",
  "Holt's",
  "😀",
  "e\u0301",
  "\ud800",
  "中文",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: "binary" })), { maxLength: 50 })
  .chain((parts) => fc.constantFrom(" ", "", "\n").map((space) => parts.join(space)));

interface Heard {
  readonly doc: Doc;
  readonly attributions: AttributionLayer;
  readonly voice: VoiceLayer;
}

function hear(text: string): Heard {
  const doc = read(text);
  return { doc, attributions: evaluate(doc, attribution()), voice: evaluate(doc, voices()) };
}

function lies({ start, end }: Span, inside: Span): void {
  expect(start).toBeGreaterThanOrEqual(inside.start);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(inside.end);
}

/** What holds of the attributions and voices of any text. */
function holds(text: string): void {
  const { doc, attributions, voice } = hear(text);
  const { annotations, speakers, summary } = attributions;

  const before = new Map<string, (typeof annotations)[number]>(annotations.map((one) => [one.id, one]));
  expect(before.size).toBe(annotations.length);
  let previous = 0;
  for (const one of annotations) {
    lies(one, { start: previous, end: text.length });
    previous = one.start;
    const own = one.source?.how === "shared" || one.source?.how === "floating" ? undefined : one.source;
    for (const part of [one.cue, own, one.addressee, one.topic, ...one.content]) if (part) lies(part, one);
    let reached = one.start;
    for (const piece of one.content) {
      expect(piece.start).toBeGreaterThanOrEqual(reached);
      reached = piece.end;
    }
    for (const { start, end } of one.evidence) lies({ start, end: Math.max(end, start + 1) }, { start: 0, end: text.length });
    for (const part of [one.source, one.addressee, one.topic])
      if (part) {
        expect(part.head).toBeGreaterThanOrEqual(0);
        expect(part.head).toBeLessThan(doc.tokens.length);
        expect(part.name).not.toBe("");
      }
    for (const quotation of one.quotations) expect(doc.quotations[quotation]).toBeDefined();
    expect(one.voice.chain[0]).toBe("author");

    // Whoever stands in the speech of another stands in its content, and nobody in their own.
    const seen = new Set([one.id]);
    let inner = one;
    while (inner.nestedIn !== undefined) {
      const outer = before.get(inner.nestedIn);
      expect(outer).toBeDefined();
      expect(seen.has(outer!.id)).toBe(false);
      seen.add(outer!.id);
      const place = (inner.cue ?? inner.content[0] ?? inner).start;
      expect(outer!.content.some(({ start, end }) => start <= place && place < end)).toBe(true);
      inner = outer!;
    }
  }
  expect(summary.attributions).toBe(annotations.length);
  expect(speakers.reduce((sum, speaker) => sum + speaker.attributions, 0)).toBe(annotations.filter(({ source }) => source).length);
  for (const { words, quotedWords, doubted, supported } of speakers) {
    expect(quotedWords).toBeLessThanOrEqual(words);
    for (const share of [doubted, supported]) expect(share >= 0 && share <= 1).toBe(true);
  }

  const { author, quoted, reported, scare } = voice.words;
  expect(author + quoted + reported + scare).toBe(doc.words);
  for (let token = 0; token < doc.tokens.length; token++) {
    const { kind, chain, speaker } = voice.at(doc.tokens.start[token]!);
    expect(chain[0]).toBe("author");
    if (kind === "author") expect({ length: chain.length, speaker }).toEqual({ length: 1, speaker: undefined });
    if (kind === "quoted" || kind === "reported") expect(chain.length).toBeGreaterThan(1);
    if (kind !== "scare" && speaker !== undefined) expect(chain.at(-1)).toBe(speaker);
  }
  expect(JSON.parse(JSON.stringify(attributions))).toEqual(attributions);
}

describe("any text", () => {
  test("has attributions that lie in it, nest without circles, and voices that share out its words", () => {
    fc.assert(fc.property(hostile, holds), { numRuns: 150 });
  });

  test.each([
    ["empty", ""],
    ["white space", " \n\t\u00a0 "],
    ["one mark", "“"],
    ["only closing marks", "”””"],
    ["marks only", "“‘\"'’”«»„“``''"],
    ["a cue alone", "said"],
    ["cues only", "said told asked claimed warned added"],
    ["cues and marks", "said “said “said “said”"],
    ["*that* after *that*", "He said that that that that."],
    ["who says that who says", "He said that she said that he said that she said that it said so."],
    ["sources only", "Holt Varga Orlov he she it they who"],
    ["line ends of other systems", "“The bridge,” he said.\r\n\r\n“Is safe.”\r“She said.”"],
    ["a lone surrogate in a quotation", "“\ud800 is safe,” said \udc00."],
    ["HTML", '<q>safe</q> said <b>"Holt"</b> &quot;safe&quot;'],
  ])("%s", (_, text) => {
    holds(text);
  });
});

describe("long hostile texts", () => {
  /** Each is repeated: what is hard is that nothing closes, or that everything could belong to everything. */
  const units: readonly (readonly [name: string, unit: string])[] = [
    ["opening marks", "“"],
    ["straight marks", '" '],
    ["marks of all kinds", "“‘\"'’”«»"],
    ["nested marks", "“a ‘b ”c’ "],
    ["unclosed paragraphs", "“The bridge is safe.\n\n"],
    ["cues in one sentence", "said that "],
    ["cues and marks in one sentence", "“a,” he said, "],
    ["participles in one sentence", ", adding that it was safe"],
    ["relative clauses in one sentence", "who said "],
    ["floating quotations", "“The bridge is safe.” "],
    ["floating paragraphs", "“The bridge is safe.”\n\n"],
    ["speakers", "“The bridge is safe,” said Holt. "],
    ["turns", "A: Safe?\n\nB: He says that it is.\n\n"],
    ["according to", "according to "],
    ["colons", "Holt: "],
    ["commas", "Holt, "],
  ];
  const size = 60_000;
  const textOf = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
  /** Milliseconds; the least of two runs, since other work may disturb one. */
  const time = (text: string): number => {
    const once = (): number => {
      const begin = performance.now();
      hear(text);
      return performance.now() - begin;
    };
    return Math.min(once(), once());
  };

  test.each(units)("%s: four times the text takes no more than about four times the time", (_, unit) => {
    const short = time(textOf(unit, size / 4));
    const long = time(textOf(unit, size));
    expect(long).toBeLessThan(10 * short + 200);
  });

  test.each(units)("%s: words by voice add up", (_, unit) => {
    const doc = read(textOf(unit, size / 4));
    const { author, quoted, reported, scare } = evaluate(doc, voices()).words;
    expect(author + quoted + reported + scare).toBe(doc.words);
  });
});
