import { describe, expect, test } from "vitest";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { type Utterance, voiceSpans } from "../../../src/language/attribution/voicing.js";
import { voiceLayer } from "../../../src/language/voice.js";
import type { Voice } from "../../../src/query/layer.js";
import { read } from "../../../src/text/read.js";
import { stretch } from "./found.js";

/** An utterance as far as it matters, in words; it opens a voice and stands in no other, unless it is told otherwise. */
interface Said extends Partial<Pick<Utterance, "opens" | "same" | "within" | "speaker">> {
  readonly cue?: string;
  readonly content: readonly string[];
}

/** The voices of words of a text with these utterances. */
function voices(text: string, ...said: readonly Said[]): (words: string) => Voice {
  const doc = read(text);
  const utterances = said.map(({ cue, content, opens = true, same = false, within = -1, speaker }) => ({
    cue: cue === undefined ? -1 : stretch(doc, cue).firstToken,
    content: content.map((piece) => stretch(doc, piece)),
    opens,
    same,
    within,
    speaker,
  }));
  const spans = voiceSpans(doc, quotingOf(doc), utterances);
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  const layer = voiceLayer(doc, spans);
  return (words) => layer.at(text.indexOf(words));
}

const author = { kind: "author", chain: ["author"] };

describe("the voice of content", () => {
  test("is quoted inside of quotation marks, reported outside of them", () => {
    const voice = voices("Holt said it was “very old” then.", {
      cue: "said",
      content: ["it was “very old” then"],
      speaker: "Holt",
    });
    expect(voice("it was")).toEqual({ kind: "reported", speaker: "Holt", chain: ["author", "Holt"] });
    expect(voice("very old")).toEqual({ kind: "quoted", speaker: "Holt", chain: ["author", "Holt"] });
    expect(voice("then")).toMatchObject({ kind: "reported" });
    expect(voice("Holt said")).toEqual(author);
    expect(voice(".")).toEqual(author);
  });

  test("of somebody unknown has no speaker", () => {
    const voice = voices("It was said that it fell.", { cue: "said", content: ["that it fell"] });
    expect(voice("that it fell")).toEqual({ kind: "reported", chain: ["author", "?"] });
  });

  test("that opens no voice is that of the words around", () => {
    const voice = voices("Holt wants a new bridge.", { cue: "wants", content: ["a new bridge"], opens: false, speaker: "Holt" });
    expect(voice("a new bridge")).toEqual(author);
  });

  test("of one in another is one deeper", () => {
    const text = "Holt said that Varga claimed that it fell.";
    const voice = voices(
      text,
      { cue: "said", content: ["that Varga claimed that it fell"], speaker: "Holt" },
      { cue: "claimed", content: ["that it fell"], speaker: "Varga", within: 0 },
    );
    expect(voice("Varga")).toMatchObject({ speaker: "Holt" });
    expect(voice("it fell")).toEqual({ kind: "reported", speaker: "Varga", chain: ["author", "Holt", "Varga"] });
  });

  test("of one in another that opens no voice is not", () => {
    const voice = voices(
      "Holt wants Varga to say that it fell.",
      { cue: "wants", content: ["Varga to say that it fell"], opens: false, speaker: "Holt" },
      { cue: "say", content: ["that it fell"], speaker: "Varga", within: 0 },
    );
    expect(voice("it fell")).toEqual({ kind: "reported", speaker: "Varga", chain: ["author", "Varga"] });
  });

  test("of somebody who reports their own words stays theirs", () => {
    const text = "Holt said: “I told them that it fell.”";
    const holt = { cue: "said", content: ["“I told them that it fell.”"], speaker: "Holt" };
    for (const inner of [{ same: true }, { speaker: "Holt" }]) {
      const voice = voices(text, holt, { cue: "told", content: ["that it fell"], within: 0, ...inner });
      expect(voice("that it fell")).toMatchObject({ speaker: "Holt", chain: ["author", "Holt"] });
    }
    const unknown = voices(text, { ...holt, speaker: undefined }, { cue: "told", content: ["that it fell"], within: 0 });
    expect(unknown("that it fell").chain).toEqual(["author", "?", "?"]);
  });

  test("is quoted only where the marks stand around it and not around the cue", () => {
    const text = "“He said that it was ‘very old’ then.”";
    const voice = voices(text, { cue: "said", content: ["that it was ‘very old’ then"], speaker: "He" });
    expect(voice("that it was")).toMatchObject({ kind: "reported", speaker: "He" });
    expect(voice("very old")).toMatchObject({ kind: "quoted", speaker: "He" });
  });

  test.each([
    ["the next", 1],
    ["the one before", -1],
  ])("has no more than eight around it, also where many stand in %s", (_, step) => {
    const length = 20_000;
    const doc = read("word ".repeat(length).trim());
    const utterances = Array.from({ length: length - 2 }, (_, i) => ({
      cue: i + 1,
      content: [{ firstToken: step > 0 ? i : i + 2, endToken: step > 0 ? i + 1 : i + 3 }],
      opens: true,
      speaker: `s${i}`,
      same: false,
      within: i + step < length - 2 ? i + step : -1,
    }));
    const spans = voiceSpans(doc, quotingOf(doc), utterances);
    const chains = spans.map(({ voice }) => voice.chain);
    expect(Math.max(...chains.map((chain) => chain.length))).toBe(10);
    const middle = chains[10_000]!;
    const own = Number(middle.at(-1)!.slice(1));
    expect(middle).toEqual(["author", ...Array.from({ length: 9 }, (_, i) => `s${own + step * (8 - i)}`)]);
  });
});

describe("words in quotation marks that nobody is given", () => {
  test("are quoted, by somebody unknown", () => {
    expect(voices("It was a “very old” bridge.")("very old")).toEqual({ kind: "quoted", chain: ["author", "?"] });
  });

  test("or held at a distance", () => {
    expect(voices("The so-called “experts” left.")("experts")).toEqual({ kind: "scare", chain: ["author"] });
  });

  test("or a title or a term, which change no voice", () => {
    expect(voices("She has read “War and Peace” twice.")("War")).toEqual(author);
    expect(voices("The term “ferry” is old.")("ferry")).toEqual(author);
  });

  test("are what the quotation around them is", () => {
    expect(voices("The so-called “very ‘old’ bridge” fell.")("old")).toMatchObject({ kind: "scare" });
    expect(voices("It was the “very ‘old’ bridge” then.")("old")).toEqual({ kind: "quoted", chain: ["author", "?"] });
  });
});

describe("the turns of a transcript", () => {
  const text =
    "HOLT: It stands “so well” now.\n\nORLOV: Varga says that it fell.\n\nHOLT: The so-called “experts” say much.\n\nORLOV: Yes.";
  const voice = voices(text, { cue: "says", content: ["that it fell"], speaker: "Varga" });

  test("are quoted, by their speakers", () => {
    expect(voice("It stands")).toEqual({ kind: "quoted", speaker: "HOLT", chain: ["author", "HOLT"] });
    expect(voice("Varga says")).toMatchObject({ speaker: "ORLOV" });
  });

  test("have whom they report one deeper", () => {
    expect(voice("that it fell")).toEqual({ kind: "reported", speaker: "Varga", chain: ["author", "ORLOV", "Varga"] });
  });

  test("have words in quotation marks that nobody is given as their own", () => {
    expect(voice("so well")).toEqual({ kind: "quoted", speaker: "HOLT", chain: ["author", "HOLT"] });
    expect(voice("experts")).toMatchObject({ kind: "scare", chain: ["author", "HOLT"] });
  });
});

test("a text without attributions and quotations is the author’s, and so is none", () => {
  expect(voiceSpans(read("The ferry left."), quotingOf(read("The ferry left.")), [])).toEqual([]);
  expect(voiceSpans(read(""), quotingOf(read("")), [])).toEqual([]);
});
