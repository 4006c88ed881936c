import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { find, type Overlap } from "../../src/lexicon/find.js";
import { formatCodebook } from "../../src/lexicon/format.js";
import type { Constraints } from "../../src/lexicon/layers.js";
import type { Codebook, Context, Term, TermRule } from "../../src/lexicon/lexicon.js";
import { lexicon } from "../../src/lexicon/lexicon.js";
import { checkLexicon, parseLexicon } from "../../src/lexicon/parse.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { naiveFind } from "../lexicon/naive.js";

const words = ["order", "orders", "world", "new", "New", "war", "wars", "Peace", "peace", "trade"];
const separators = [" ", " ", " ", " ", " ", "-", ", ", ". ", " “", "” ", " — ", "\n\n", " & "];

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { maxLength: 40 })
  .map((pairs) => pairs.map(([word, separator]) => word + separator).join(""));

/** Terms of lists, in which commas stand in braces only. */
const lists = { powers: ["w?r*", "{new,trade} order"], things: ["peace", "trade", "new-world", "*s"] };

const word = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom("@powers", "@things") },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom("order*", "*ar", "w*", "w?r*", "?e*", "*r*", "*s", "p*e", "orde?s", "t????") },
  { weight: 1, arbitrary: fc.constantFrom("*", "\\,", "new-world") },
);

/** A term with spaces around its brackets, that begins and ends with a plain word so that gaps are inside. */
const term: fc.Arbitrary<string> = fc
  .letrec<{ phrase: string; item: string }>((tie) => ({
    phrase: fc.array(tie("item"), { minLength: 1, maxLength: 3 }).map((items) => items.join(" ")),
    item: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      word,
      fc.array(tie("phrase"), { minLength: 1, maxLength: 3 }).map((options) => `{${options.join(",")}}`),
      tie("phrase").map((phrase) => `(${phrase})`),
    ),
  }))
  .phrase.chain((phrase) =>
    fc
      .tuple(fc.constantFrom(...words, "w*"), fc.constantFrom("", "", "~1", "~2", "~4"), fc.boolean(), fc.constantFrom(...words))
      .map(([first, gap, tail, last]) =>
        tail ? `${first} ${gap} ${phrase} ${last}` : gap ? `${first} ${gap} ${last}` : `${phrase} ${last}`,
      ),
  )
  .filter((given) => given.split(/[{(@]/).length <= 5);
const simple = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words, "order*", "w*", "*ar", "@things") },
  { weight: 2, arbitrary: term },
);

const terms = fc.array(simple, { minLength: 1, maxLength: 2 });
const context: fc.Arbitrary<Context> = fc
  .tuple(
    fc.constantFrom("any", "all"),
    terms,
    fc.constantFrom(
      {},
      { window: 1 },
      { window: 3 },
      { within: "sentence" },
      { within: "paragraph" },
      { within: "phrase" },
      { within: "subject" },
      { within: "object" },
    ),
  )
  .map(([kind, list, reach]) => ({ [kind]: list, ...reach }) as unknown as Context);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
const rule: fc.Arbitrary<TermRule> = fc
  .record({
    term: simple,
    case: optional(fc.constant("exact" as const)),
    not: optional(terms),
    near: optional(context),
    before: optional(context),
    after: optional(context),
    unless: optional(context),
    pos: optional(fc.constantFrom("NOUN", "VBZ", ["VERB", "NN"])),
    lemma: optional(fc.constant(true as const)),
    head: optional(fc.constant(true as const)),
    role: optional(fc.constantFrom("subject", ["object", "modifier"])),
    requires: optional(fc.constantFrom("one", "two")),
  })
  .map((given) => JSON.parse(JSON.stringify(given.lemma ? { ...given, case: undefined } : given)) as TermRule);
const entries: fc.Arbitrary<Term[]> = fc.array(fc.oneof(simple, simple, rule), { maxLength: 4 });
const codebook: fc.Arbitrary<Codebook> = fc.tuple(entries, entries, entries).map(([a, b, c]) => ({
  id: "random",
  version: "1",
  language: "en",
  title: "Random",
  source: { citation: "none", licence: "MIT" },
  lists,
  frames: {
    one: { label: "One", definition: "1", categories: { a, b } },
    two: { label: "Two", definition: "2", categories: { c } },
  },
}));

/** Layers that tell something of every token, right or not. */
function layersOf(doc: Doc): Constraints {
  return {
    pos: (token) => (token % 3 === 0 ? "VERB" : ["NOUN", token % 2 === 0 ? "NN" : "VBZ"]),
    lemma: (token) => doc.token(token).norm.replace(/s$/, ""),
    head: (first, last) => (first + last) % 3 > 0,
    role: (_, last) => ["subject", "object", "modifier", undefined][last % 4],
    within: (constituent, first, last) => {
      if (constituent === "phrase") return { firstToken: Math.max(0, first - 3), endToken: last + 2 };
      if (constituent === "subject") return { firstToken: 0, endToken: first >> 1 };
      return last % 2 === 0 ? { firstToken: last + 1, endToken: last + 5 } : undefined;
    },
  };
}

const overlap = fc.constantFrom<Overlap>("frame", "category", "codebook", "all");

describe("find", () => {
  it("agrees with trying every term at every word", () => {
    fc.assert(
      fc.property(text, codebook, overlap, (given, data, policy) => {
        const doc = read(given);
        const layers = layersOf(doc);
        const found = find(doc, lexicon(data), { overlap: policy, layers });
        const seen = [...found.hits, ...found.suppressed].map((hit) => ({
          ...pick(hit),
          ...("reason" in hit ? { reason: hit.reason } : {}),
        }));
        expect(sorted(seen)).toEqual(sorted(naiveFind(doc, data, policy, layers)));
      }),
      { numRuns: 800 },
    );
  }, 30_000);

  it("gives both lists in order of place", () => {
    fc.assert(
      fc.property(text, codebook, (given, data) => {
        const doc = read(given);
        for (const list of Object.values(find(doc, lexicon(data), { layers: layersOf(doc) }))) {
          const places = list.map((hit: { start: number; end: number }) => [hit.start, -hit.end]);
          expect(places).toEqual([...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("parseLexicon", () => {
  it("refuses or reads anything, and never fails in another way", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (data) => {
        expect(checkLexicon(data).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("reads any term, or says what is wrong with it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom("a", " ", "{", "}", "(", ")", ",", "~", "2", "*", "?", "\\", "-", "'", "@") }),
        ),
        (given) => {
          const data = { ...blank, frames: { one: { label: "l", definition: "d", categories: { a: [given] } } } };
          const { problems } = checkLexicon(data);
          if (problems.length === 0) expect(() => find(read("a a-2 b"), parseLexicon(data))).not.toThrow();
          else expect(() => parseLexicon(data)).toThrow(/frame “one”, category “a”, entry 1/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("formatCodebook", () => {
  it("keeps all that a codebook says, and changes nothing the second time", () => {
    fc.assert(
      fc.property(codebook, (data) => {
        const once = formatCodebook(data);
        const again = JSON.parse(once) as Codebook;
        expect(formatCodebook(again)).toBe(once);
        for (const [frame, { categories }] of Object.entries(data.frames))
          for (const [category, list] of Object.entries(categories))
            expect(asSet(again.frames[frame]?.categories[category] ?? [])).toEqual(asSet(list));
      }),
      { numRuns: 200 },
    );
  });
});

const blank = { id: "x", version: "1", language: "en", title: "t", source: { citation: "c", licence: "MIT" } };

function asSet(list: readonly Term[]): string[] {
  return list.map((entry) => JSON.stringify(entry)).sort();
}

function pick(hit: { frame: string; category: string; entry: number; firstToken: number; endToken: number }): object {
  return { frame: hit.frame, category: hit.category, entry: hit.entry, first: hit.firstToken, last: hit.endToken - 1 };
}

function sorted(list: readonly object[]): string[] {
  return list.map((item) => JSON.stringify(item)).sort();
}
