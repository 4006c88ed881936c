import { describe, expect, it } from "vitest";
import { find } from "../../src/lexicon/find.js";
import { type Codebook, lexicon, type Term } from "../../src/lexicon/lexicon.js";
import descriptionsData from "../../src/lexicons/descriptions.json" with { type: "json" };
import namesData from "../../src/lexicons/names.json" with { type: "json" };
import titlesData from "../../src/lexicons/titles.json" with { type: "json" };
import { read } from "../../src/text/read.js";

const names: Codebook = namesData;
const titles = titlesData as Codebook;
const descriptions: Codebook = descriptionsData;

function terms({ frames }: Codebook, frame: string, ...categories: string[]): string[] {
  const all = frames[frame]!.categories;
  return (categories.length > 0 ? categories : Object.keys(all)).flatMap((category) => all[category]!.map(text));
}

function text(term: Term): string {
  return typeof term === "string" ? term : term.term;
}

/** The words that are in both lists. */
function shared(left: readonly string[], right: readonly string[]): string[] {
  const known = new Set(right);
  return left.filter((word) => known.has(word));
}

/** Names whose form without accents is another word. */
const excused: ReadonlySet<string> = new Set(["côme", "désiré", "réal", "rún"]);

const letters = new Map(Object.entries({ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", æ: "ae", ß: "ss" }));

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðþıæß]/g, (letter) => letters.get(letter)!);
}

/** Every category of a codebook, with its entries. */
function categories(codebook: Codebook): [string, readonly Term[]][] {
  return Object.entries(codebook.frames).flatMap(([frame, { categories }]) =>
    Object.entries(categories).map(([category, entries]): [string, readonly Term[]] => [`${frame}.${category}`, entries]),
  );
}

describe.each([names, titles, descriptions])("the word list $id", (codebook) => {
  it.each(categories(codebook))("%s is sorted and has nothing twice", (_, entries) => {
    const written = entries.map(text);
    expect(written).toEqual([...new Set(written)].sort());
  });

  it.each(categories(codebook))("%s is in lower case, but for abbreviations and where a case is asked for", (_, entries) => {
    const words = entries.filter(
      (term): term is string => typeof term === "string" && !(codebook === titles && term.includes(".")),
    );
    expect(words.filter((term) => term !== term.toLowerCase() || term !== term.normalize("NFC"))).toEqual([]);
  });
});

describe("the lists of names", () => {
  const female = terms(names, "given", "female");
  const male = terms(names, "given", "male");
  const either = terms(names, "given", "either");
  const ordinary = terms(names, "ordinary");

  it("are long enough for news from anywhere", () => {
    expect(female.length + male.length + either.length).toBeGreaterThanOrEqual(10_000);
    expect(terms(names, "family", "first").length).toBeGreaterThanOrEqual(250);
    expect(terms(names, "family", "last").length).toBeGreaterThanOrEqual(2_000);
  });

  it("have each given name once", () => {
    expect(shared(female, male)).toEqual([]);
    expect(shared(either, [...female, ...male])).toEqual([]);
  });

  it("have single words only, as the tokenizer splits at hyphens and spaces", () => {
    const single = [...female, ...male, ...either, ...terms(names, "family"), ...ordinary, ...terms(names, "part")];
    expect(single.filter((word) => /[\s-]/.test(word))).toEqual([]);
  });

  it("have every accented given name without accents, too", () => {
    const all = new Set([...female, ...male, ...either, ...ordinary]);
    const lone = [...female, ...male, ...either].filter((word) => !all.has(plain(word)));
    expect(lone.filter((word) => !excused.has(word))).toEqual([]);
  });

  it("keep names that are words apart from those that are none", () => {
    expect(shared(terms(names, "family", "last"), ordinary)).toEqual([]);
    expect(
      shared(["may", "mark", "rose", "grace", "june", "brown", "rice", "bush", "young", "king", "jordan"], ordinary),
    ).toHaveLength(11);
  });

  it.each([
    ["Hillary", female],
    ["Angela", female],
    ["Volodymyr", male],
    ["Sergei", male],
    ["Sergey", male],
    ["Bill", male],
    ["José", male],
    ["Jose", male],
    ["Alex", either],
    ["Kim", either],
  ])("know %s", (name, list) => {
    expect(list).toContain(name.toLowerCase());
  });
});

describe("the lists of titles", () => {
  it("cover offices, ranks and occupations", () => {
    expect(terms(titles, "office").length).toBeGreaterThanOrEqual(400);
    expect(terms(titles, "rank").length).toBeGreaterThanOrEqual(100);
    expect(terms(titles, "occupation").length).toBeGreaterThanOrEqual(400);
  });

  it("have each title in one frame, unless its case tells which", () => {
    const plain = categories(titles).flatMap(([, entries]) => entries.filter((term) => typeof term === "string"));
    expect(plain.filter((term, index) => plain.indexOf(term) !== index)).toEqual([]);
  });
});

describe("each title", () => {
  it.each(Object.keys(titles.frames))("of the frame %s is found in a sentence", (frame) => {
    const missed = terms(titles, frame).filter((term) => {
      const doc = read(`Then ${term} Orlova left.`);
      const { hits } = find(doc, lexicon(titles), { overlap: "all" });
      return !hits.some(({ firstToken, endToken }) => firstToken === 1 && endToken === doc.tokens.length - 3);
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ["Gen. Orlov spoke.", "rank"],
    ["Lt. Gen. Orlov spoke.", "rank"],
    ["Sen. Orlov spoke.", "occupation"],
    ["Mrs. Orlova spoke.", "honorific"],
    ["Mr Orlov spoke.", "honorific"],
    ["The PM spoke.", "office"],
    ["Secretary-General Orlov spoke.", "office"],
  ])("is found in “%s”", (sentence, frame) => {
    expect(find(read(sentence), lexicon(titles)).hits[0]?.frame).toBe(frame);
  });

  it.each(["They left at 5 PM.", "They left at 5:30 PM.", "It moved forward.", "Gen Z likes it."])(
    "is not found in “%s”",
    (sentence) => {
      expect(find(read(sentence), lexicon(titles)).hits).toHaveLength(0);
    },
  );
});

describe("the lists of descriptions", () => {
  it.each([
    ["person", "", 600],
    ["group", "plural", 300],
    ["group", "singular", 150],
    ["document", "", 200],
    ["modifier", "", 100],
    ["head", "organization", 200],
    ["head", "place", 150],
    ["head", "event", 100],
    ["description", "", 100],
  ])("%s %s has at least %i terms", (frame, category, least) => {
    const found = category ? terms(descriptions, frame, category) : terms(descriptions, frame);
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it("have each person with one gender", () => {
    const [women, men, any] = ["female", "male", "any"].map((category) => terms(descriptions, "person", category));
    expect(shared(women!, [...men!, ...any!])).toEqual([]);
    expect(shared(men!, any!)).toEqual([]);
  });
});
