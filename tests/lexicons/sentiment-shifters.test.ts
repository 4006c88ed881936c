import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { describeProblem } from "../../src/lexicon/error.js";
import { find, type Overlap } from "../../src/lexicon/find.js";
import { formatCodebook } from "../../src/lexicon/format.js";
import { parseTerm, type Spelling, spellings } from "../../src/lexicon/grammar.js";
import { type Codebook, lexicon, type TermRule } from "../../src/lexicon/lexicon.js";
import { checkLexicon } from "../../src/lexicon/parse.js";
import { read } from "../../src/text/read.js";

const names = ["masks", "changes", "shifters"] as const;
type Name = (typeof names)[number];

const texts = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(`../../src/lexicons/sentiment/${name}.json`, import.meta.url), "utf8")]),
) as Record<Name, string>;
const books = Object.fromEntries(names.map((name) => [name, JSON.parse(texts[name]) as Codebook])) as Record<Name, Codebook>;

/** How each file is meant to be searched: in changes a word may be of two categories, in shifters the longest entry of all counts. */
const overlaps: Record<Name, Overlap> = { masks: "codebook", changes: "category", shifters: "codebook" };

const rulesOf = (name: Name, frame: string, category?: string): TermRule[] =>
  Object.entries(books[name].frames[frame]!.categories)
    .filter(([id]) => category === undefined || id === category)
    .flatMap(([, terms]) => terms)
    .map((term) => (typeof term === "string" ? { term } : term));

/** What an entry may find, spelt out in small letters, with spaces for hyphens. */
const spelt = ({ term }: TermRule): string[] =>
  spellings(parseTerm(term)).map((spelling: Spelling) =>
    spelling
      .join(" ")
      .replace(/[\s-]+/g, " ")
      .trim()
      .toLowerCase(),
  );

const frames = names.flatMap((name) => Object.keys(books[name].frames).map((frame) => [name, frame] as const));
describe("the files of shifters, changes and masks", () => {
  it.each(names)("%s has no problem, and no entry that another covers", (name) => {
    const { problems, warnings } = checkLexicon(texts[name]);
    expect([...problems, ...warnings].map(describeProblem)).toEqual([]);
  });

  it.each(names)("%s is in the layout of codebooks", (name) => {
    expect(texts[name]).toBe(formatCodebook(books[name]));
    expect(books[name].id).toBe(name);
  });

  it.each(frames)("%s has each term of %s once; of words of change, once in a category", (name, frame) => {
    const many = name === "changes" && !frame.endsWith("desirable");
    const terms = Object.keys(books[name].frames[frame]!.categories).flatMap((category) =>
      rulesOf(name, frame, category)
        .filter(({ near, after, unless }) => !near && !after && !unless)
        .flatMap((rule) => spelt(rule).map((term) => (many ? `${category}: ${term}` : term))),
    );
    const seen = new Set<string>();
    expect(terms.filter((term) => seen.size === seen.add(term).size)).toEqual([]);
  });

  it("have no condition that needs tags", () => {
    const conditions = new Set(frames.flatMap(([name, frame]) => rulesOf(name, frame).flatMap(Object.keys)));
    for (const need of ["pos", "lemma", "entity", "head", "role", "voice"]) expect(conditions).not.toContain(need);
  });
});

describe("masks", () => {
  it("are at least 550, in all categories", () => {
    expect(rulesOf("masks", "mask").length).toBeGreaterThanOrEqual(550);
    expect(Object.keys(books.masks.frames.mask!.categories)).toEqual(
      "institutions offices states laws economy military science energy values media sport everyday euphemisms names".split(" "),
    );
  });

  it("have no weights", () => {
    expect(rulesOf("masks", "mask").filter(({ weight }) => weight !== undefined)).toEqual([]);
  });
});

describe("changes", () => {
  const heads = (category: string): Set<string> =>
    new Set(["rise", "fall"].flatMap((frame) => rulesOf("changes", frame, category)).map((rule) => spelt(rule)[0]!));

  it("are at least 190 verbs and 70 nouns", () => {
    expect(new Set([...heads("subject"), ...heads("object")]).size).toBeGreaterThanOrEqual(190);
    expect(heads("noun").size).toBeGreaterThanOrEqual(70);
  });

  it("are of quantities, at least 150", () => {
    expect(rulesOf("changes", "desirable").length + rulesOf("changes", "undesirable").length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ["rise", 1.15, 1.5],
    ["fall", 0.5, 1],
    ["desirable", 0.5, 2],
    ["undesirable", 0.5, 2],
  ])("have weights of %s from %d to %d", (frame, least, most) => {
    expect(rulesOf("changes", frame).filter(({ weight }) => !(weight! >= least && weight! <= most))).toEqual([]);
  });

  it("have no verb that both raises and lowers, but for those whose object decides", () => {
    for (const category of ["subject", "object"]) {
      const rising = new Set(rulesOf("changes", "rise", category).map(({ term }) => term));
      const both = rulesOf("changes", "fall", category).filter(({ term }) => rising.has(term));
      expect(both.filter(({ near }) => !near)).toEqual([]);
    }
  });

  it("have quantities whose last word does not make them of the other kind", () => {
    for (const [frame, other] of [
      ["desirable", "undesirable"],
      ["undesirable", "desirable"],
    ] as const) {
      for (const term of rulesOf("changes", frame).flatMap(spelt)) {
        const { hits } = find(read(term), lexicon(books.changes));
        const last = hits.filter((hit) => hit.end === term.length).map((hit) => hit.frame);
        expect(last, term).not.toContain(other);
      }
    }
  });
});

describe("shifters", () => {
  it.each([
    ["amplifier", 180],
    ["downtoner", 80],
  ])("have enough of %s: %d", (frame, least) => {
    expect(rulesOf("shifters", frame).length).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["amplifier", "weak", [1.15]],
    ["amplifier", "medium", [1.3]],
    ["amplifier", "strong", [1.5]],
    ["downtoner", "strong", [0.3]],
    ["downtoner", "medium", [0.5]],
    ["downtoner", "weak", [0.75]],
    ["adversative", "conjunction", [1]],
    ["adversative", "adverb", [1]],
    ["concessive", "clause", [0.5]],
    ["concessive", "phrase", [0.5]],
    ["comparative", "more", [0.9]],
    ["superlative", "most", [1.25]],
    ["excess", "too", [0.75, 1, 1.5]],
    ["restrictor", "only", [0.75]],
  ])("have weights of %s, %s: %o", (frame, category, allowed) => {
    const weights = rulesOf("shifters", frame, category).map(({ weight }) => weight!);
    expect([...new Set(weights)].sort()).toEqual(allowed);
  });

  it("have each term in one frame", () => {
    const terms = Object.keys(books.shifters.frames).flatMap((frame) => [...new Set(rulesOf("shifters", frame).flatMap(spelt))]);
    const seen = new Set<string>();
    expect(terms.filter((term) => seen.size === seen.add(term).size)).toEqual([]);
  });
});

const found = (name: Name, text: string): string[] =>
  find(read(text), lexicon(books[name]), { overlap: overlaps[name] }).hits.map(
    ({ frame, category, start, end }) => `${frame}.${category}: ${text.slice(start, end)}`,
  );

describe("terms", () => {
  test.each<[Name, string, string]>([
    ["masks", "The UN Security Council met.", "mask.institutions: UN Security Council"],
    ["masks", "The Defence Ministry declined to comment.", "mask.institutions: Defence Ministry"],
    ["masks", "The Department of Justice sued.", "mask.institutions: Department of Justice"],
    ["masks", "An intelligence officer left.", "mask.institutions: intelligence officer"],
    ["masks", "The prime minister resigned.", "mask.offices: prime minister"],
    ["masks", "The United States and its allies met.", "mask.states: United States"],
    ["masks", "A grand jury sat.", "mask.laws: grand jury"],
    ["masks", "Interest rates were unchanged.", "mask.economy: Interest rates"],
    ["masks", "Gross domestic product was flat.", "mask.economy: Gross domestic product"],
    ["masks", "The war on terror went on.", "mask.military: war on terror"],
    ["masks", "After World War II he moved.", "mask.military: World War II"],
    ["masks", "The report lists human rights abuses.", "mask.values: human rights"],
    ["masks", "Natural gas is piped there.", "mask.energy: Natural gas"],
    ["masks", "The hit song played.", "mask.media: hit song"],
    ["masks", "They met on Good Friday.", "mask.names: Good Friday"],
    ["masks", "A street like this is rare.", "mask.everyday: like this"],
    ["masks", "The special military operation goes on.", "mask.euphemisms: special military operation"],
    ["changes", "Violence eased in the north.", "fall.subject: eased"],
    ["changes", "The law will curb violence.", "fall.object: curb"],
    ["changes", "The ban was lifted.", "fall.object: lifted"],
    ["changes", "The win lifted spirits.", "rise.object: lifted"],
    ["changes", "They broke the deadlock.", "fall.object: broke"],
    ["changes", "The war is over.", "fall.subject: is over"],
    ["changes", "They ended the war.", "fall.object: ended"],
    ["changes", "The rumours stoked fears.", "rise.object: stoked"],
    ["changes", "A surge of violence followed.", "rise.noun: surge"],
    ["changes", "They spoke of poverty reduction.", "fall.noun: reduction"],
    ["changes", "It offers relief from pain.", "fall.noun: relief from"],
    ["changes", "Wages rose.", "desirable.labour: Wages"],
    ["changes", "Share prices rose.", "desirable.economy: Share prices"],
    ["changes", "Food prices rose.", "undesirable.economy: Food prices"],
    ["changes", "The death toll rose.", "undesirable.health: death toll"],
    ["shifters", "It was far more dangerous.", "amplifier.strong: far more"],
    ["shifters", "It was so sad.", "amplifier.medium: so"],
    ["shifters", "A pretty good film.", "downtoner.weak: pretty"],
    ["shifters", "Only a few came.", "downtoner.strong: Only a few"],
    ["shifters", "They won, but the price was high.", "adversative.conjunction: but"],
    ["shifters", "They stopped. Yet they smiled.", "adversative.conjunction: Yet"],
    ["shifters", "They lost, yet they smiled.", "adversative.conjunction: , yet"],
    ["shifters", "However, they smiled.", "adversative.adverb: However"],
    ["shifters", "While they won, the price was high.", "concessive.clause: While"],
    ["shifters", "Despite the rain they came.", "concessive.phrase: Despite"],
    ["shifters", "A more dangerous road.", "comparative.more: more"],
    ["shifters", "Their most dangerous road.", "superlative.most: most"],
    ["shifters", "The film was too long.", "excess.too: too"],
    ["shifters", "At least it was dry.", "restrictor.only: At least"],
  ])("%s: %s", (name, text, expected) => {
    expect(found(name, text)).toContain(expected);
  });

  test.each<[Name, string, string]>([
    ["masks", "A conflict of interest arose.", "interest"],
    ["masks", "They have common sense.", "common"],
    ["masks", "He faces the death penalty.", "death"],
    ["masks", "That road is a dead end.", "dead"],
    ["masks", "I like this.", "like"],
    ["masks", "They are great lakes to swim in.", "great"],
    ["masks", "A great team won.", "great"],
    ["changes", "He is over 50.", "over"],
    ["changes", "They broke the window.", "broke"],
    ["changes", "She addressed the crowd.", "addressed"],
    ["changes", "They met last fall.", "fall"],
    ["changes", "The law will destroy hope.", "destroy"],
    ["shifters", "All but two left.", "but"],
    ["shifters", "He did not only win but smile.", "but"],
    ["shifters", "It has yet to pass.", "yet"],
    ["shifters", "It is not done yet.", "yet"],
    ["shifters", "She sang while cooking.", "while"],
    ["shifters", "He came too.", "too"],
    ["shifters", "They, too, won.", "too"],
    ["shifters", "That is too bad.", "too"],
    ["shifters", "More people came.", "more"],
    ["shifters", "Most people agree.", "most"],
    ["shifters", "They left so that others could stay.", "so"],
    ["shifters", "They read rather than write.", "rather"],
    ["shifters", "The last but not least guest came.", "but"],
    ["shifters", "Sergeant Major Holt spoke.", "major"],
  ])("%s, in “%s” no %s", (name, text, word) => {
    expect(found(name, text).filter((hit) => hit.toLowerCase().split(/\W+/).includes(word))).toEqual([]);
  });
});
