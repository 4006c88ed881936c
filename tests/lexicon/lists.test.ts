import { describe, expect, it } from "vitest";
import { describeProblem, LexiconError } from "../../src/lexicon/error.js";
import { find, type Matches } from "../../src/lexicon/find.js";
import { type Codebook, lexicon, type Term } from "../../src/lexicon/lexicon.js";
import { checkLexicon, codebookJsonSchema, parseLexicon } from "../../src/lexicon/parse.js";
import { read } from "../../src/text/read.js";
import { codebook } from "./support.js";

const lists = { states: ["russia*", "china", "south korea"], blocs: ["nato", "european union"] };

function withLists(given: unknown, ...terms: readonly Term[]): Codebook {
  return { ...codebook({ frame: terms }), lists: given } as Codebook;
}

function search(text: string, ...terms: readonly Term[]): Matches {
  return find(read(text), lexicon(withLists(lists, ...terms)));
}

function surfaces(text: string, ...terms: readonly Term[]): string[] {
  return search(text, ...terms).hits.map((hit) => text.slice(hit.start, hit.end));
}

function problems(given: unknown, ...terms: readonly Term[]): string[] {
  return checkLexicon(withLists(given, ...terms), { file: "world.json" }).problems.map(describeProblem);
}

const text = "Ties with Russia, ties with South Korea and ties with NATO; ties with friends.";

describe("@name in a term", () => {
  it("is one of the terms of the list", () => {
    expect(surfaces(text, "ties with @states")).toEqual(["Ties with Russia", "ties with South Korea"]);
    expect(surfaces(text, "ties with {@states,@blocs}")).toEqual(["Ties with Russia", "ties with South Korea", "ties with NATO"]);
    expect(surfaces(text, "ties (with @blocs)")).toEqual(["Ties", "ties", "ties with NATO", "ties"]);
    expect(surfaces(text, "@states")).toEqual(["Russia", "South Korea"]);
    expect(surfaces("China's rise, anti-Russian feeling", "@states's rise", "anti-@states")).toEqual([
      "China's rise",
      "anti-Russian",
    ]);
  });

  it("stands as it is written in hits, and in what stood in their way", () => {
    const { hits, suppressed } = search(text, { term: "ties with @states", unless: { any: ["@blocs"], window: 4 } });
    expect(hits.map((hit) => hit.term)).toEqual(["ties with @states"]);
    expect(suppressed).toMatchObject([
      { start: 18, term: "ties with @states", reason: "unless", by: { start: 54, end: 58, term: "@blocs" } },
    ]);
  });

  it("is an item of conditions, among others", () => {
    expect(surfaces("Ties with China. Ties of silk.", { term: "ties", near: { any: ["linen", "@states"], window: 3 } })).toEqual([
      "Ties",
      "Ties",
    ]);
    expect(surfaces("Ties\n\nTies in China", { term: "ties", after: { any: ["@states"] } })).toEqual(["Ties"]);
    expect(surfaces("Ties\n\nTies in China", { term: "ties", before: { any: ["@states"] } })).toEqual([]);
    expect(surfaces("south korea, korea", { term: "*korea", not: ["@states"] })).toEqual(["korea"]);
  });

  it("in “all” is one term too: one of the list must be there", () => {
    const rule: Term = { term: "ties", near: { all: ["@states", "@blocs"], within: "paragraph" } };
    expect(surfaces("ties of China with NATO\n\nties of China", rule)).toEqual(["ties"]);
  });

  it("has the case of the list where case counts", () => {
    const data = withLists({ blocs: ["NATO"] }, { term: "@blocs", case: "exact" });
    expect(find(read("NATO, Nato"), lexicon(data)).hits).toHaveLength(1);
  });

  it("is the character itself after \\", () => {
    expect(surfaces("write to us @ home", "us \\@ home")).toEqual(["us @ home"]);
  });

  it("may stand for terms with alternatives, and with commas", () => {
    const data = withLists({ answers: ["yes\\, we {can,could}", "no"] }, "say @answers");
    const given = "say yes, we could; say no";
    expect(find(read(given), parseLexicon(data)).hits.map((hit) => given.slice(hit.start, hit.end))).toEqual([
      "say yes, we could",
      "say no",
    ]);
  });
});

describe("a list", () => {
  const many = Array.from({ length: 1200 }, (_, i) => `word${i}`);

  it("alone may have more terms than a term has spellings, with other words it may not", () => {
    expect(problems({ many }, "@many", { term: "a", near: { any: ["@many"] } })).toEqual([]);
    expect(problems({ many }, "the @many")).toEqual([
      "world.json: frame “frame”, category “terms”, entry 1 (“the @many”): found a term that stands for 1200 sequences of words, expected at most 1000. Make it several terms, or use globs.",
    ]);
  });

  it("counts once however many conditions name it", () => {
    const terms = Array.from({ length: 1000 }, (_, i): Term => ({ term: `x${i}`, near: { any: ["@many"] } }));
    expect(checkLexicon(withLists({ many }, ...terms))).toMatchObject({ problems: [], counts: { sequences: 2200 } });
  });

  it("that no term names gets a warning", () => {
    expect(checkLexicon(withLists(lists, "@states"), { file: "world.json" }).warnings.map(describeProblem)).toEqual([
      "world.json: field “lists.blocs”: found a list that no term refers to, expected “@blocs” in a term. Remove it, or refer to it.",
    ]);
  });

  it("that is not there throws at first use of a trusted codebook", () => {
    const trusted = lexicon({ id: "x", version: "1", lists, frames: { f: { categories: { c: ["ties with @sttes"] } } } });
    expect(() => find(read("ties"), trusted)).toThrow(LexiconError);
    expect(() => find(read("ties"), trusted)).toThrow("Its lists are “states”, “blocs”.");
  });

  it("is part of the JSON Schema", () => {
    expect(codebookJsonSchema).toMatchObject({ properties: { lists: { additionalProperties: { type: "array" } } } });
  });

  it.each<[string, readonly Term[], string]>([
    [
      "states",
      ["ties with @sttes"],
      "entry 1 (“ties with @sttes”): found “@sttes” at position 11, expected a list of this codebook. Its lists are “states”. For the character itself write “\\@”.",
    ],
    ["states", [{ term: "a", not: ["@b"] }], "field “not[0]”: found “@b” at position 1 in “@b”, expected a list"],
    [
      "states",
      ["pro@states"],
      "found “@states” as a part of a word at position 4, expected the name of a list as a word of its own.",
    ],
    ["states", ["@states*"], "found “@states” as a part of a word"],
    ["states", ["a @ b"], "found “@” at position 3, expected the name of a list after it. For the character itself write “\\@”."],
    ["states", ["@states", "@states"], "found the same entry as number 1"],
    [
      "States",
      ["a"],
      "field “lists”: found the name “States”, expected a lower-case letter, then letters and digits, 64 at most. Terms",
    ],
  ])("%s: a wrong reference or name is said to be one (%#)", (name, terms, sentence) => {
    expect(problems({ [name]: ["china"] }, ...terms).join("\n")).toContain(sentence);
  });

  it.each<[unknown, string]>([
    [undefined, "expected a list of this codebook. It has no “lists”."],
    [
      { states: ["china", "@blocs"], blocs: ["nato"] },
      "world.json: field “lists.states[1]”: found “@blocs” in a list at position 1 in “@blocs”, expected no reference to a list. Write the terms themselves here. For the character itself write “\\@”.",
    ],
    [
      { states: ["china", { term: "india", weight: 2 }] },
      "field “lists.states[1]”: found an object, expected a term without conditions. Conditions belong to entries.",
    ],
    [{ states: [] }, "field “lists.states”: found an empty list, expected at least one term."],
    [{ states: "china" }, "field “lists.states”: found “china”, expected a list."],
    [[], "field “lists”: found an empty list, expected an object."],
    [{ states: ["china", "chi{na"] }, "field “lists.states[1]”: found the end of the term at position 7 in “chi{na”"],
    [{ states: ["(china)"] }, "field “lists.states[0]”: found a term that can be empty"],
    [{ states: ["china", "china"] }, "field “lists.states[1]”: found “china”, the same term as number 1, expected each term once."],
    [JSON.parse('{ "__proto__": ["china"] }'), "field “lists”: found the field “__proto__”, expected another name."],
  ])("%#: what is wrong is said in one sentence", (given, sentence) => {
    const found = problems(given, "@states");
    expect(found[0]).toContain(sentence);
    expect(found).toHaveLength(1);
  });

  it("may be huge, and is refused briefly", { timeout: 30_000 }, () => {
    const huge = Array.from({ length: 3000 }, (_, i) => `${"{a,b,c,d,e,f,g,h,i,j} ".repeat(3)}x${i}`);
    expect(problems({ huge }, "@huge")).toEqual([
      "world.json: field “lists”: found lists of 3000000 sequences of words together, expected fewer. Part the codebook, or use globs.",
    ]);
    const terms = Array.from({ length: 9000 }, (_, i) => `@huge x${i}`);
    expect(problems({ huge: many.flatMap((word) => [`${word} a`, `${word} b`]) }, ...terms)).toHaveLength(1000);
  });
});
