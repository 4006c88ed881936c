import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Label } from "../../src/language/attribution/labels.js";
import { padding } from "../../src/language/attribution/passage.js";
import { readArticles, type Sentence, sentencesOf } from "../../train/attributionGold.js";
import { article, articles } from "./articles.js";

/** The words whose units have something of the kind, each unit as it stands in the text. */
function words({ passage, source: { doc } }: Sentence, has: (at: number) => boolean): string[] {
  const found: string[] = [];
  for (let at = padding; at < padding + passage.length; at++)
    if (has(at)) found.push(doc.text.slice(doc.tokens.start[passage.first[at]!], doc.tokens.end[passage.end[at]! - 1]));
  return found;
}

/** What is marked around the cues of a sentence: the main word of the cue, the source and the content, whose first unit begins it. */
function marked(sentence: Sentence): Record<"main" | "cue" | "source" | "content", string>[] {
  return sentence.cues.map(({ at, labels }) => {
    const piece = (label: number): string =>
      words(sentence, (unit) => labels[unit] === label || labels[unit] === label + 1).join(" ");
    return {
      main: words(sentence, (unit) => unit === at).join(),
      cue: piece(Label.cue),
      source: piece(Label.source),
      content: piece(Label.content),
    };
  });
}

const sentences = (...given: Parameters<typeof article>): Sentence[] => [...sentencesOf(article(...given), 0)];

describe("an annotated article", () => {
  test("becomes sentences with the labels of the words around each cue", () => {
    const [said, plain] = sentences("a", [
      ["Mara Holt said that the bridge was safe.", "Mara Holt", "said", "that the bridge was safe"],
      ["The ferry left at noon.", "", "", ""],
    ]);
    expect(marked(said!)).toEqual([{ main: "said", cue: "said", source: "Mara Holt", content: "that the bridge was safe" }]);
    const { labels } = said!.cues[0]!;
    expect([...labels].filter((label) => label % 2 === 1)).toEqual([Label.source, Label.cue, Label.content]);
    expect(plain!.cues).toEqual([]);
  });

  test("has a cue of several words at the one that governs the others", () => {
    const [sentence] = sentences("a", [
      ["Mara Holt has always said that the bridge was safe.", "Mara Holt", "has always said", "that the bridge was safe"],
    ]);
    expect(marked(sentence!)).toMatchObject([{ main: "said", cue: "has always said" }]);
  });

  test("has a quotation beside a sentence as one unit of what is said in it", () => {
    const all = sentences("a", [["“Nobody fell. Nobody ran,” Mara Holt said.", "Mara Holt", "said", "“Nobody fell. Nobody ran,”"]]);
    const found = all.flatMap(marked);
    expect(found).toMatchObject([{ main: "said", source: "Mara Holt" }]);
    expect(found[0]!.content).toContain("Nobody ran");
    expect(found[0]!.content).toContain("Nobody fell");
  });

  test("tells nothing of the words in content, but of a cue in it that is marked", () => {
    const text = "Mara Holt said Varga claimed that it fell.";
    const one = article("a", [[text, "Mara Holt", "said", "Varga claimed that it fell"]]);
    const [outer] = sentencesOf(one, 0);
    expect(words(outer!, (at) => outer!.unknown[at] === 0)).toEqual(["Mara", "Holt", "said", "."]);
    const [, inner] = article("a", [
      [text, "Mara Holt", "said", "Varga claimed that it fell"],
      [text, "Varga", "claimed", "that it fell"],
    ]).attributions;
    const shift = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => ({ start: start - text.length - 1, end: end - text.length - 1 }));
    const nested = { source: shift(inner!.source), cue: shift(inner!.cue), content: shift(inner!.content) };
    const [both] = sentencesOf({ ...one, attributions: [...one.attributions, nested] }, 0);
    expect(words(both!, (at) => both!.unknown[at] === 0)).toEqual(["Mara", "Holt", "said", "claimed", "."]);
    expect(marked(both!).map(({ main }) => main)).toEqual(["said", "claimed"]);
  });

  test("leaves out sentences that are to be discarded", () => {
    const text = "Subscribe to the paper.";
    const all = sentences(
      "a",
      [
        [text, "", "", ""],
        ["The ferry left at noon.", "", "", ""],
      ],
      [{ start: 0, end: text.length, label: "Discard" }],
    );
    expect(all.map((one) => words(one, () => true)[0])).toEqual(["The"]);
  });

  test("may have no attributions, and no words", () => {
    expect(sentences("a", [])).toEqual([]);
    expect([...sentencesOf({ id: "a", text: "", attributions: [], regions: [] }, 0)]).toEqual([]);
  });
});

describe("a file of articles", () => {
  const folder = mkdtempSync(join(tmpdir(), "rhetor-articles-"));
  const path = join(folder, "articles.jsonl");
  const records = articles().slice(0, 2);
  writeFileSync(path, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has one a line, in order", () => {
    const read = [...readArticles(path)];
    expect(read.map(({ article: number }) => number)).toEqual(records.flatMap((_, i) => new Array<number>(16).fill(i)));
    expect(read.flatMap(marked)).toEqual(records.flatMap((record, i) => [...sentencesOf(record, i)]).flatMap(marked));
  });

  test("may be read up to some article only", () => {
    expect(new Set([...readArticles(path, 1)].map(({ article: number }) => number))).toEqual(new Set([0]));
  });
});
