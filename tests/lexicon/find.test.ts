import { describe, expect, it } from "vitest";
import { LexiconError } from "../../src/lexicon/error.js";
import { find } from "../../src/lexicon/find.js";
import type { Constraints } from "../../src/lexicon/layers.js";
import { lexicon, type Term } from "../../src/lexicon/lexicon.js";
import type { PartOfSpeech, TermRole } from "../../src/lexicon/names.js";
import { read } from "../../src/text/read.js";
import { codebook, losers, search, surfaces } from "./support.js";

describe("find", () => {
  it("says of a hit where it is and which entry found it", () => {
    const { hits } = search("A new world order.", ["war", { term: "{new,just} world order", weight: 2 }]);
    expect(hits).toEqual([
      {
        start: 2,
        end: 17,
        firstToken: 1,
        endToken: 4,
        codebook: "test",
        frame: "frame",
        category: "terms",
        entry: 1,
        term: "{new,just} world order",
        weight: 2,
      },
    ]);
  });

  it("finds nothing in an empty text or with an empty lexicon", () => {
    expect(search("", ["war"])).toEqual({ hits: [], suppressed: [] });
    expect(find(read("war"), lexicon(codebook({})))).toEqual({ hits: [], suppressed: [] });
  });

  it("gives the same again, also after other documents", () => {
    const lex = lexicon(codebook({ frame: ["war*", "no ~3 peace"] }));
    const doc = read("War and no lasting peace.");
    const once = find(doc, lex);
    find(read("Wartime brings words that were never seen before, warlike."), lex);
    expect(find(doc, lex)).toEqual(once);
  });

  it("types frames by the codebook", () => {
    const lex = lexicon(codebook({ war: ["war"] }));
    const typed = lexicon({ id: "x", version: "1", frames: { war: { categories: { a: ["war"] } } } });
    const frame: "war" | undefined = find(read("war"), typed).hits[0]?.frame;
    expect(frame).toBe("war");
    expect(lex.frames).toEqual(["war"]);
  });
});

describe("overlap", () => {
  const data = {
    ...codebook({}),
    frames: {
      one: { label: "1", definition: "1", categories: { a: ["world order", "order"], b: ["order", "new world"] } },
      two: { label: "2", definition: "2", categories: { c: ["new world order", "order"] } },
    },
  };
  const run = (overlap?: "frame" | "category" | "codebook" | "all"): string[] => {
    const text = "new world order";
    return find(read(text), lexicon(data), overlap ? { overlap } : {}).hits.map(
      (hit) => `${hit.frame}.${hit.category} ${text.slice(hit.start, hit.end)}`,
    );
  };

  it("frame, the default, keeps the longest of each frame", () => {
    expect(run()).toEqual(["two.c new world order", "one.a world order"]);
    expect(run("frame")).toEqual(run());
  });

  it("category keeps the longest of each category", () => {
    expect(run("category")).toEqual(["two.c new world order", "one.b new world", "one.a world order", "one.b order"]);
  });

  it("codebook keeps the longest of all", () => {
    expect(run("codebook")).toEqual(["two.c new world order"]);
  });

  it("all keeps everything", () => {
    expect(run("all")).toEqual([
      "two.c new world order",
      "one.b new world",
      "one.a world order",
      "one.a order",
      "one.b order",
      "two.c order",
    ]);
  });

  it("prefers the earlier of two equally long, and the first of the codebook in one place", () => {
    expect(surfaces("aa bb cc", "bb cc", "aa bb")).toEqual(["aa bb"]);
    expect(search("war", ["war", "w*"]).hits.map((hit) => hit.term)).toEqual(["war"]);
    expect(search("war", ["w*", "war"]).hits.map((hit) => hit.term)).toEqual(["w*"]);
  });

  it("lets a match stand that only overlaps a loser", () => {
    expect(surfaces("aa bb ccc ddd eee", "aa bb", "bb ccc ddd", "ddd eee eee")).toEqual(["bb ccc ddd"]);
    expect(surfaces("a bb ccc dddd", "a bb", "bb ccc", "ccc dddd")).toEqual(["a bb", "ccc dddd"]);
    expect(surfaces("aa bb cc dd", "aa bb", "bb cc", "cc dd", "bb cc dd")).toEqual(["bb cc dd"]);
  });

  it("names the winner", () => {
    expect(search("new world order", ["order", "world order"]).suppressed).toMatchObject([
      { start: 10, end: 15, term: "order", reason: "longer", by: { start: 4, end: 15, term: "world order" } },
    ]);
  });
});

describe("conditions", () => {
  it("case counts only what has the case of the term", () => {
    const term = { term: "the West", case: "exact" } as const;
    expect(surfaces("the West, the west, The West", term)).toEqual(["the West"]);
    expect(losers("the west", term)).toEqual(["the west: case"]);
  });

  it("case compares globs, contractions and quotation marks too", () => {
    expect(surfaces("NATO, NATO-led, Nato, nato", { term: "NA*", case: "exact" })).toEqual(["NATO", "NATO"]);
    expect(surfaces("Won't we? We won't.", { term: "Won't", case: "exact" })).toEqual(["Won't"]);
    expect(surfaces("the “West” and the “west”", { term: "the West", case: "exact" })).toEqual(["the “West"]);
  });

  it("case cuts a match to the part that has its case", () => {
    expect(surfaces("the West Wing", { term: "the West (wing)", case: "exact" })).toEqual(["the West"]);
  });

  it("not vetoes what one of its terms overlaps", () => {
    const term = { term: "sovereign*", not: ["sovereign debt", "sovereign wealth"] };
    expect(surfaces("sovereign debt, sovereign states, sovereignty", term)).toEqual(["sovereign", "sovereignty"]);
    expect(search("sovereign debt", [term]).suppressed).toMatchObject([
      { reason: "not", by: { start: 0, end: 14, term: "sovereign debt" } },
    ]);
  });

  it("not does not mind a neighbour that it does not overlap", () => {
    expect(surfaces("sovereign debt", { term: "sovereign", not: ["debt"] })).toEqual(["sovereign"]);
  });

  it("near wants its context before or after, five words away by default", () => {
    const term = { term: "pole*", near: { any: ["power", "world"] } };
    expect(surfaces("a world of many poles", term)).toEqual(["poles"]);
    expect(surfaces("poles of one kind of power", term)).toEqual(["poles"]);
    expect(losers("poles of one kind or other power", term)).toEqual(["poles: near"]);
  });

  it("all wants every one of its terms", () => {
    const term = { term: "pole", near: { all: ["power", "world"], window: 2 } };
    expect(surfaces("world pole power", term)).toEqual(["pole"]);
    expect(losers("world pole", term)).toEqual(["pole: near"]);
  });

  it("before wants it before, after wants it after", () => {
    expect(surfaces("cost of a cup", { term: "cup", before: { any: ["cost*"], window: 3 } })).toEqual(["cup"]);
    expect(losers("a cup costs", { term: "cup", before: { any: ["cost*"], window: 3 } })).toEqual(["cup: before"]);
    expect(surfaces("a cup costs", { term: "cup", after: { any: ["cost*"], window: 3 } })).toEqual(["cup"]);
    expect(losers("cost of a cup", { term: "cup", after: { any: ["cost*"], window: 3 } })).toEqual(["cup: after"]);
  });

  it("unless wants it absent", () => {
    const term = { term: "bean*", unless: { any: ["kidney", "soy*"], window: 2 } };
    expect(surfaces("coffee beans", term)).toEqual(["beans"]);
    expect(search("kidney beans", [term]).suppressed).toMatchObject([
      { reason: "unless", by: { start: 0, end: 6, term: "kidney" } },
    ]);
    expect(surfaces("kidney and then the beans", term)).toEqual(["beans"]);
  });

  it("a term is no context of itself", () => {
    expect(losers("war", { term: "war", near: { any: ["war"] } })).toEqual(["war: near"]);
    expect(surfaces("war war", { term: "war", near: { any: ["war"] } })).toEqual(["war", "war"]);
  });

  it("a window crosses sentences but not paragraphs", () => {
    const term = { term: "pole", near: { any: ["power"] } };
    expect(surfaces("He has power. A pole.", term)).toEqual(["pole"]);
    expect(surfaces("He has power.\n\nA pole.", term)).toEqual([]);
  });

  it("within looks in the sentence or the paragraph", () => {
    const inSentence = { term: "pole", near: { any: ["power"], within: "sentence" } } as const;
    const inParagraph = { term: "pole", near: { any: ["power"], within: "paragraph" } } as const;
    const far = "Power, as one and two and three and four have said, is a pole.";
    expect(surfaces(far, inSentence)).toEqual(["pole"]);
    expect(losers("He has power. It is a pole.", inSentence)).toEqual(["pole: near"]);
    expect(surfaces("He has power. It is a pole.", inParagraph)).toEqual(["pole"]);
    expect(losers("He has power.\n\nIt is a pole.", inParagraph)).toEqual(["pole: near"]);
  });

  it("zone wants the hit in it", () => {
    expect(losers("A war broke out today in the country.", { term: "war", zone: "headline" })).toEqual(["war: zone"]);
    expect(surfaces("A war broke out today in the country.", { term: "war", zone: ["headline", "body"] })).toEqual(["war"]);
  });

  it("voice, pos and entity are asked of the layers", () => {
    const layers = {
      voice: (offset: number) => (offset < 4 ? "quoted" : "author"),
      pos: (token: number) => (token === 0 ? "NOUN" : "VERB"),
      entity: (token: number) => (token < 2 ? ["us"] : []),
    };
    const by = (term: object): string[] =>
      [...search("war war war", [{ term: "war", ...term }], { layers }).hits].map((hit) => String(hit.firstToken));
    expect(by({ voice: "author" })).toEqual(["1", "2"]);
    expect(by({ voice: ["author", "quoted"] })).toEqual(["0", "1", "2"]);
    expect(by({ pos: "NOUN" })).toEqual(["0"]);
    expect(by({ entity: ["uk", "us"] })).toEqual(["0", "1"]);
    expect(search("war war", [{ term: "war", pos: "ADJ" }], { layers }).suppressed.map((hit) => hit.reason)).toEqual([
      "pos",
      "pos",
    ]);
  });

  it("pos is asked of the last word, entity of every word", () => {
    const asked: number[] = [];
    search("new world order", [{ term: "new world order", pos: "NOUN" }], {
      layers: { pos: (token) => (asked.push(token) > 0 ? "NOUN" : "") },
    });
    expect(asked).toEqual([2]);
    const layers = { entity: (token: number) => (token === 0 ? ["a"] : ["a", "b"]) };
    expect(search("new order", [{ term: "new order", entity: "b" }], { layers }).hits).toEqual([]);
    expect(search("new order", [{ term: "new order", entity: "a" }], { layers }).hits).toHaveLength(1);
  });

  it("lemma compares lemmas", () => {
    const lemmas = ["they", "have", "rise", "and", "rise"];
    const found = search("They had risen and rose", [{ term: "rise", lemma: true }, "rose"], {
      layers: { lemma: (token) => lemmas[token]! },
    });
    expect(found.hits.map((hit) => [hit.firstToken, hit.term])).toEqual([
      [2, "rise"],
      [4, "rise"],
    ]);
    expect(found.suppressed).toMatchObject([{ firstToken: 4, term: "rose", reason: "longer" }]);
  });

  it("of two terms in one place the first of the codebook wins, whether it compares lemmas or forms", () => {
    const layers = { lemma: () => "war" };
    const lemma = { term: "war", lemma: true } as const;
    expect(search("wars", [lemma, "wars"], { layers }).hits.map((hit) => hit.entry)).toEqual([0]);
    expect(search("wars", ["wars", lemma], { layers }).hits.map((hit) => hit.term)).toEqual(["wars"]);
  });

  it("pos takes one tag of a token or several", () => {
    const layers = { pos: (token: number) => (token === 0 ? ["NOUN", "NNS"] : "VERB") };
    const by = (pos: PartOfSpeech) => search("wars war", [{ term: "war*", pos }], { layers }).hits.map((hit) => hit.firstToken);
    expect([by("NNS"), by("NOUN"), by("VERB"), by("VB")]).toEqual([[0], [0], [1], []]);
  });

  it("head and role are asked of the match as a whole", () => {
    const asked: unknown[] = [];
    const layers = {
      head: (first: number, last: number) => asked.push(["head", first, last]) > 0,
      role: (first: number, last: number) => (asked.push(["role", first, last]) > 0 ? "object" : undefined),
    };
    const by = (role: TermRole) => search("a new order", [{ term: "new order", head: true, role }], { layers });
    expect(by("object").hits).toHaveLength(1);
    expect(by("subject").suppressed).toMatchObject([{ reason: "role" }]);
    expect(asked.slice(0, 2)).toEqual([
      ["head", 1, 2],
      ["role", 1, 2],
    ]);
    const nothing = { head: () => false, role: () => undefined };
    expect(search("war", [{ term: "war", head: true }], { layers: nothing }).suppressed).toMatchObject([{ reason: "head" }]);
    expect(search("war", [{ term: "war", role: "object" }], { layers: nothing }).suppressed).toMatchObject([{ reason: "role" }]);
  });

  it("a context within a constituent lies wholly in it, on the side that is asked", () => {
    const layers = { within: () => ({ firstToken: 1, endToken: 4 }) };
    const by = (condition: "near" | "before" | "after", ...any: readonly string[]) =>
      search("aa bb war cc dd", [{ term: "war", [condition]: { any, within: "phrase" } }], { layers }).hits.length;
    expect([by("near", "bb"), by("near", "cc"), by("near", "aa"), by("near", "dd"), by("near", "aa bb")]).toEqual([1, 1, 0, 0, 0]);
    expect([by("before", "bb"), by("before", "cc"), by("after", "cc"), by("after", "bb")]).toEqual([1, 0, 1, 0]);
    expect(by("near", "dd", "cc")).toBe(1);
  });

  it("a constituent is not asked for when its context is nowhere, or another condition fails", () => {
    const layers = {
      within: () => {
        throw new Error("asked");
      },
      head: () => {
        throw new Error("asked");
      },
    };
    expect(losersWith(layers, "war", { term: "war", near: { any: ["peace"], within: "object" } })).toEqual(["near"]);
    expect(losersWith(layers, "war", { term: "war", near: { any: ["peace"] }, head: true })).toEqual(["near"]);
  });

  it("a constituent that is not there holds no context", () => {
    const layers = { within: () => undefined };
    expect(losersWith(layers, "war peace", { term: "war", near: { any: ["peace"], within: "object" } })).toEqual(["near"]);
    expect(losersWith(layers, "war peace", { term: "war", unless: { any: ["peace"], within: "object" } })).toEqual([]);
  });

  it("a condition without its layer is an error that says what to pass", () => {
    const run = (): unknown => search("war", ["peace", { term: "war", voice: "author" }]);
    expect(run).toThrow(LexiconError);
    expect(run).toThrow(
      "test: frame “frame”, category “terms”, entry 2 (“war”): found the condition “voice” but no layer to check it with, expected options.layers.voice. Pass layers.voice",
    );
  });

  it("requires wants another hit of the frame in the sentence", () => {
    const data = codebook({ strong: ["multipolar*"], weak: [{ term: "order", requires: "strong" }] });
    const text = "A multipolar order. An order.";
    const { hits, suppressed } = find(read(text), lexicon(data));
    expect(hits.map((hit) => hit.start)).toEqual([2, 13]);
    expect(suppressed).toMatchObject([{ start: 23, reason: "requires" }]);
  });

  it("a hit with requires is no support for another", () => {
    const data = codebook({ one: [{ term: "a", requires: "two" }], two: [{ term: "b", requires: "one" }] });
    expect(find(read("a b"), lexicon(data)).hits).toEqual([]);
  });

  it("a suppressed match is no support", () => {
    const data = codebook({
      one: [
        { term: "order", requires: "one" },
        { term: "war", not: ["trade war"] },
      ],
    });
    expect(find(read("order and trade war"), lexicon(data)).hits).toEqual([]);
    expect(find(read("order and war"), lexicon(data)).hits).toHaveLength(2);
  });

  it("a match that fails a condition does not beat a shorter one", () => {
    expect(surfaces("new order here", "new", { term: "new order", unless: { any: ["here"] } })).toEqual(["new"]);
  });
});

function losersWith(layers: Constraints, text: string, term: Term): string[] {
  return search(text, [term], { layers }).suppressed.map((hit) => hit.reason);
}

describe("on hostile text", { timeout: 30_000 }, () => {
  const terms = [
    "aa aa",
    "aa ~5 bb",
    "* * bb",
    "a*a*a*b",
    { term: "aa", near: { all: ["aa aa", "bb"], window: 5 } },
    { term: "aa", not: ["aa ~3 aa"] },
    { term: "aa", unless: { any: ["bb"], within: "paragraph" as const } },
    { term: "aa", near: { any: ["aa ~5 aa", "bb"], within: "phrase" as const } },
  ];
  const layers = { within: (_: string, first: number, last: number) => ({ firstToken: first >> 1, endToken: last + 9 }) };
  it.each([
    ["one word thirty thousand times", "aa ".repeat(30_000)],
    ["sixty thousand quotation marks", 'aa " "'.repeat(30_000)],
    ["one word of a million letters", "a".repeat(1_000_000)],
    ["thirty thousand paragraphs", "aa\n\n".repeat(30_000)],
  ])("%s: is done in time", (_, text) => {
    const doc = read(text);
    const begin = performance.now();
    find(doc, lexicon(codebook({ frame: terms })), { layers });
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it("takes time in proportion to the text", () => {
    const lex = lexicon(codebook({ frame: terms }));
    const time = (words: number): number => {
      const doc = read("aa ".repeat(words));
      doc.sentences;
      const begin = performance.now();
      find(doc, lex, { layers });
      return performance.now() - begin;
    };
    time(2000);
    const [short, long] = [Math.max(time(3000), 1), time(24_000)];
    expect(long / short).toBeLessThan(40);
  });
});
