import { describe, expect, it } from "vitest";
import { describeProblem, LexiconError } from "../../src/lexicon/error.js";
import { find } from "../../src/lexicon/find.js";
import type { Codebook, Term } from "../../src/lexicon/lexicon.js";
import { checkLexicon, codebookJsonSchema, codebookSchema, parseLexicon } from "../../src/lexicon/parse.js";
import { read } from "../../src/text/read.js";
import { codebook } from "./support.js";

const file = "coffee.json";

function coffee(entries: unknown): unknown {
  return { ...codebook({}), frames: { cost: { label: "Cost", definition: "Expense.", categories: { price: entries } } } };
}

/** The sentences about a codebook with these entries. */
function problems(data: unknown): string[] {
  return checkLexicon(data, { file }).problems.map(describeProblem);
}

function warnings(...entries: readonly Term[]): string[] {
  return checkLexicon(coffee(entries), { file }).warnings.map(describeProblem);
}

describe("parseLexicon", () => {
  it("reads an object and the text of a file alike", () => {
    const data = codebook({ war: ["war*"] });
    for (const given of [data, JSON.stringify(data), `\ufeff${JSON.stringify(data)}`]) {
      const lexicon = parseLexicon(given);
      expect(lexicon).toMatchObject({ id: "test", version: "1.0.0", frames: ["war"] });
      expect(lexicon.codebook).toEqual(data);
      expect(find(read("warfare"), lexicon).hits).toHaveLength(1);
    }
  });

  it("throws one error with all problems, lists twenty, and says where the first is", () => {
    const error = (() => {
      try {
        return parseLexicon(coffee(Array.from({ length: 30 }, (_, i) => `price${i} {`)), { file });
      } catch (thrown) {
        return thrown as LexiconError;
      }
    })() as LexiconError;
    expect(error).toBeInstanceOf(LexiconError);
    expect(error.problems).toHaveLength(30);
    expect(error.message.split("\n- ")).toHaveLength(22);
    expect(error.message).toContain("… and 10 more problems.");
    expect(error).toMatchObject({ file, path: ["cost", "price", 0], found: expect.stringContaining("the end of the term") });
  });

  it("does not let what it was given change the lexicon", () => {
    const data = structuredClone(codebook({ war: ["war"] })) as unknown as {
      frames: Record<string, { categories: Record<string, string[]> }>;
    };
    const lexicon = parseLexicon(data);
    data.frames.war!.categories.terms!.push("peace");
    expect(lexicon.codebook.frames.war?.categories.terms).toEqual(["war"]);
  });
});

describe("a problem names its place, what was found, what was expected and the way out", () => {
  it.each<[unknown, string]>([
    [
      coffee(["foo {bar"]),
      "coffee.json: frame “cost”, category “price”, entry 1 (“foo {bar”): found the end of the term at position 9, expected “}” to close the “{” at position 5.",
    ],
    [
      coffee(["a", { term: "b", wieght: 2 }]),
      "coffee.json: frame “cost”, category “price”, entry 2 (“b”): found the field “wieght”, expected only fields of the format. See docs/codebooks.md for its fields.",
    ],
    [coffee([{ term: "a", near: { any: ["b {"] } }]), "field “near.any[0]”: found the end of the term at position 4 in “b {”"],
    [coffee([{ term: "a", near: { any: [] } }]), "field “near.any”: found an empty list, expected at least one term."],
    [coffee([{ term: "a", near: {} }]), "field “near”: found an object, expected either “any” or “all”, with terms."],
    [coffee([{ term: "a", near: { any: ["b"], all: ["c"] } }]), "expected either “any” or “all”"],
    [
      coffee([{ term: "a", near: { any: ["b"], window: 0 } }]),
      "field “near.window”: found 0, expected a number of words, 1 or more.",
    ],
    [coffee([{ term: "a", near: { any: ["b"], window: 2, within: "sentence" } }]), "expected either “window” or “within”."],
    [coffee([{ term: "a", not: [] }]), "field “not”: found an empty list, expected at least one term."],
    [coffee([{ term: "a", zone: "titel" }]), "field “zone”: found “titel”, expected one of “headline”, “deck”"],
    [
      coffee([{ term: "a", voice: ["author", "who"] }]),
      "field “voice[1]”: found “who”, expected one of “author”, “quoted”, “reported”, “scare”.",
    ],
    [
      coffee([{ term: "a", pos: "noun" }]),
      "field “pos”: found “noun”, expected a part of speech, universal such as “NOUN” or of the Penn Treebank such as “NNS”. Did you mean “NOUN”?",
    ],
    [coffee([{ term: "a", pos: ["NNS", "adjective"] }]), "field “pos[1]”: found “adjective”, expected a part of speech"],
    [coffee([{ term: "a", pos: ["NNS", "adjective"] }]), "Did you mean “ADJ”?"],
    [coffee([{ term: "a", role: "subjct" }]), "found “subjct”, expected one of “subject”, “passiveSubject”"],
    [coffee([{ term: "a", role: "subjct" }]), "Did you mean “subject”?"],
    [coffee([{ term: "a", head: false }]), "field “head”: found false, expected true."],
    [
      coffee([{ term: "a", near: { any: ["b"], within: "objects" } }]),
      "field “near.within”: found “objects”, expected one of “sentence”, “paragraph”, “phrase”, “subject”, “object”. Did you mean “object”?",
    ],
    [
      coffee([{ term: "a", case: "exact", lemma: true }]),
      "field “lemma”: found true, expected no “case” in the same entry, because lemmas are compared whatever their case.",
    ],
    [coffee([{ term: "a", case: "upper" }]), "field “case”: found “upper”, expected “exact”."],
    [
      coffee([{ term: "a", requires: "craft" }]),
      "field “requires”: found “craft”, expected a frame of this codebook. Its frames are “cost”.",
    ],
    [coffee([{ term: "a", requires: "constructor" }]), "field “requires”: found “constructor”"],
    [coffee([{ weight: 1 }]), "entry 1, field “term”: found nothing, expected a string."],
    [coffee([5]), "entry 1: found 5, expected a term, or an object with a term and conditions."],
    [coffee("price"), "category “price”: found “price”, expected a list."],
    [
      coffee(["cup", "price", "Cup"]),
      "entry 3 (“Cup”): found the same entry as number 1, expected each entry once. Remove one of them.",
    ],
    [coffee(["*"]), "found a term that matches any words, expected at least one letter that is always there."],
    [coffee(["(a)"]), "found a term that can be empty, expected at least one word that is always there."],
    [coffee(["(a) ~2 b"]), "found a gap at the edge of a match, expected words before and after it."],
    [coffee(["a ~10 b ~9 c ~2 d"]), "found gaps of up to 21 words together, expected at most 20."],
    [
      { ...codebook({ a: [] }), source: { citation: "x" } },
      "coffee.json: field “source.licence”: found nothing, expected a string. Say where the terms come from",
    ],
    [
      codebook({ "my frame": [] }),
      "field “frames”: found the name “my frame”, expected a lower-case letter, then letters and digits, 64 at most. It becomes the name of a column.",
    ],
    [codebook({}), "field “frames”: found no frames, expected at least one."],
    [{ ...codebook({ a: [] }), title: " " }, "field “title”: found “ ”, expected words."],
    [null, "coffee.json: found null, expected an object."],
    ["", "coffee.json: found the end of the text (line 1, column 1), expected a value."],
    ['{\n  "id": "coffee",\n  "version" "1"\n}', 'coffee.json: found “"” (line 3, column 13), expected “:”.'],
    ['{ "id": "a", "id": "b" }', 'coffee.json: found the field "id" a second time (line 1, column 14), expected each field once.'],
    ['{ "id": "a", }', "found “}” (line 1, column 14), expected the name of a field in double quotes."],
  ])("%#", (data, sentence) => {
    expect(problems(data).join("\n")).toContain(sentence);
  });
});

describe("checkLexicon", () => {
  it("counts", () => {
    expect(checkLexicon(codebook({ a: ["x", "{y,z} w"], b: ["x"] })).counts).toEqual({
      frames: 2,
      categories: 2,
      terms: 3,
      sequences: 4,
    });
  });

  it("warns of a term that another of its category covers", () => {
    expect(warnings("sanctions", "sanction*")).toEqual([
      "coffee.json: frame “cost”, category “price”, entry 1 (“sanctions”): found a term that entry 2 (“sanction*”) finds as well, expected terms that add something. Remove it.",
    ]);
    expect(warnings("sanctioned*", "sanction*")).toHaveLength(1);
    expect(warnings("{new,old} order", "* order")).toHaveLength(1);
    expect(warnings({ term: "sanctions", near: { any: ["trade"] } }, "sanction*")[0]).toContain("its conditions have no effect");
    expect(warnings("trade war", "trade-war")).toHaveLength(1);
  });

  it("does not warn of a term that adds something", () => {
    expect(warnings("sanctions", { term: "sanction*", near: { any: ["trade"] } })).toEqual([]);
    expect(warnings("sanctions regime", "sanctions")).toEqual([]);
    expect(warnings("{new,old} order", "new order s")).toEqual([]);
    expect(warnings("organise", "organize", "organ?ze", "* order", "new ~2 order")).toEqual([
      expect.stringContaining("entry 2 (“organize”)"),
    ]);
    expect(warnings("organi?e", "organi*e")).toEqual([expect.stringContaining("entry 1 (“organi?e”)")]);
    expect(warnings({ term: "sanctions", weight: 2 }, "sanction*")).toEqual([]);
  });
});

describe("words that are no lemmas", () => {
  const lemmaOf = (word: string): string => word.replace(/s$/, "");
  const lemmas = (...terms: readonly string[]): string[] => {
    const entries = terms.map((term) => ({ term, lemma: true }));
    return checkLexicon(coffee(entries), { file, lemmaOf }).warnings.map(describeProblem);
  };

  it("are warned of where a term with lemma has them", () => {
    expect(lemmas("price", "prices", "high prices")).toEqual([
      "coffee.json: frame “cost”, category “price”, entry 2 (“prices”), field “lemma”: found the word “prices”, whose lemma is “price”, so that nothing matches, expected words as dictionaries list them. Write “price”, or take “lemma” out.",
      expect.stringContaining("entry 3 (“high prices”)"),
    ]);
  });

  it("are no harm where another spelling can match, or a glob", () => {
    expect(lemmas("{price,prices}", "(cheap) price", "price*s")).toEqual([]);
    expect(lemmas("{prices,costs}")).toHaveLength(1);
  });

  it("are no harm in terms without lemma, nor asked for without a way to tell", () => {
    expect(checkLexicon(coffee(["prices"]), { file, lemmaOf }).warnings).toEqual([]);
    expect(checkLexicon(coffee([{ term: "prices", lemma: true }])).warnings).toEqual([]);
  });
});

describe("codebookJsonSchema", () => {
  it("is a JSON Schema of what the zod schema reads", () => {
    expect(codebookJsonSchema).toMatchObject({
      type: "object",
      required: ["id", "version", "language", "title", "source", "frames"],
    });
    const data: Codebook = codebook({
      a: [
        "x",
        { term: "y", near: { any: ["z"] } },
        { term: "v", pos: ["VERB", "NNS"], lemma: true, head: true, role: "object", after: { any: ["z"], within: "object" } },
      ],
    });
    expect(codebookSchema.parse(data)).toEqual(data);
  });
});

describe("hostile input", { timeout: 30_000 }, () => {
  it("may use the names of built-in properties", () => {
    const data = codebook({ constructor: ["war"], toString: ["peace"] });
    expect(find(read("war and peace"), parseLexicon(data)).hits.map((hit) => hit.frame)).toEqual(["constructor", "toString"]);
  });

  it("may not use __proto__, which is not dropped silently", () => {
    const text = JSON.stringify(codebook({ victim: ["war"] })).replace('"victim"', '"__proto__"');
    expect(problems(text)).toEqual(["coffee.json: field “frames”: found the field “__proto__”, expected another name. Rename it."]);
  });

  it.each<[string, () => unknown]>([
    ["a hundred thousand open lists", () => "[".repeat(100_000)],
    ["a deep object", () => Array.from({ length: 20_000 }).reduce<object>((inner) => ({ inner }), {})],
    [
      "a deep frame",
      () => ({ ...codebook({}), frames: { a: Array.from({ length: 20_000 }).reduce<object>((inner) => ({ inner }), {}) } }),
    ],
    ["two hundred thousand numbers for terms", () => coffee(Array.from({ length: 200_000 }, (_, i) => i))],
    ["twenty thousand broken terms", () => coffee(Array.from({ length: 20_000 }, (_, i) => `${i} {`))],
    ["a term of ten million letters", () => coffee(["a".repeat(10_000_000)])],
    ["a name of a million letters", () => codebook({ ["a".repeat(1_000_000)]: [] })],
    [
      "terms that stand for millions of sequences",
      () => coffee(Array.from({ length: 3000 }, (_, i) => `${"{a,b,c,d,e,f,g,h,i,j} ".repeat(3)}x${i}`)),
    ],
    [
      "brackets in brackets",
      () => coffee(["(".repeat(500), "{a,".repeat(160), "\\".repeat(499), "~".repeat(500), "{a,b}".repeat(100)]),
    ],
    [
      "a class that throws",
      () =>
        ({
          get id() {
            throw new RangeError("no");
          },
        }).constructor,
    ],
  ])("%s: a problem, briefly said", (_, make) => {
    const found = problems(make());
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(1000);
    expect(found[0]!.length).toBeLessThan(600);
  });
});
