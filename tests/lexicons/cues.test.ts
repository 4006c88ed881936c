import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { type CueEntry, type CueList, type CueMeaning, cueInventory } from "../../src/language/cues.js";
import { lemmaOfWord } from "../../src/language/wordlemma.js";
import { describeProblem } from "../../src/lexicon/error.js";
import { find } from "../../src/lexicon/find.js";
import { checkLexicon } from "../../src/lexicon/parse.js";
import { read } from "../../src/text/read.js";

const text = readFileSync(new URL("../../src/lexicons/cues.json", import.meta.url), "utf8");
const file = JSON.parse(text) as File;
const words = ["verbs", "nouns", "adjectives", "adverbs"] as const;
const inventory = cueInventory();

interface Entry {
  readonly lemma?: string;
  readonly term?: string;
  readonly class: string;
  readonly frames: readonly string[];
  readonly evaluative?: number;
  readonly commitment?: number;
  readonly flags?: readonly string[];
  readonly source?: string;
}

type File = { readonly [header: string]: unknown } & {
  readonly [list in (typeof words)[number] | "constructions"]: readonly Entry[];
} & { readonly exclusions: readonly string[] };

const classes = new Set(
  (
    "say.neutral say.manner assert.strong assert.doubted factive argue deny warn blame praise label urge ask answer commit attitude " +
    "perception show"
  ).split(" "),
);
const slots = new Set("quote that wh to ing content label addressee target source".split(" "));
const flags = new Set("deontic factive implicative inverts noun performative postposed separable weak".split(" "));
const all = [...words, "constructions" as const].flatMap((list) => file[list]);
const keyOf = (entry: Entry): string => `${entry.lemma ?? entry.term}\n${entry.class}`;

describe("the inventory of cues", () => {
  it("is as large as it is said to be", () => {
    const lemmas = (list: readonly Entry[]): number => new Set(list.map((entry) => entry.lemma)).size;
    expect(lemmas(file.verbs)).toBeGreaterThanOrEqual(600);
    expect(lemmas(file.nouns)).toBeGreaterThanOrEqual(140);
    expect(lemmas(file.adjectives)).toBeGreaterThanOrEqual(40);
    expect(lemmas(file.adverbs)).toBeGreaterThanOrEqual(25);
    expect(file.constructions.length).toBeGreaterThanOrEqual(60);
  });

  it("has all classes among its verbs, and no others", () => {
    expect(new Set(file.verbs.map((verb) => verb.class))).toEqual(classes);
    expect(all.filter((entry) => !classes.has(entry.class))).toEqual([]);
  });

  it.each([...words, "constructions" as const])("has its %s sorted, and each once in a class", (list) => {
    const keys = file[list].map(keyOf);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it("has frames that end in a slot, and none twice", () => {
    expect(all.filter(({ frames }) => new Set(frames).size < frames.length).map(keyOf)).toEqual([]);
    expect(all.filter(({ frames }) => frames.some((frame) => !slots.has(frame.split(" ").at(-1)!))).map(keyOf)).toEqual([]);
    expect([...file.verbs, ...file.nouns, ...file.adjectives].filter(({ frames }) => frames.length === 0)).toEqual([]);
    expect(words.flatMap((list) => file[list]).filter(({ frames }) => frames.join(" ").includes("source"))).toEqual([]);
  });

  it("has each frame of a verb in one class, those of documents aside", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { lemma, class: is, frames } of file.verbs) {
      if (is === "show") continue;
      for (const frame of frames) {
        const key = `${lemma}: ${frame}`;
        if (seen.has(key)) twice.push(`${key} (${seen.get(key)}, ${is})`);
        seen.set(key, is);
      }
    }
    expect(twice).toEqual([]);
  });

  it("has no verb with a preposition that is in the frames of the verb alone, too", () => {
    const { byLemma } = inventory.verbs;
    const twice = [...byLemma.values()]
      .flat()
      .flatMap(({ lemma, frames }) =>
        frames.map(({ slots: [first] }) => `${lemma} ${first!.preposition}`).filter((both) => byLemma.has(both)),
      );
    expect(twice).toEqual([]);
  });

  it("has values in their ranges, and leaves out zeros", () => {
    expect(all.filter(({ evaluative }) => evaluative !== undefined && ![-1, 1].includes(evaluative))).toEqual([]);
    expect(all.filter(({ commitment }) => commitment !== undefined && ![-2, -1, 1, 2].includes(commitment))).toEqual([]);
  });

  it("has known flags, in order, and none that contradict the frames", () => {
    for (const entry of all) {
      const given = entry.flags ?? [];
      expect(given, keyOf(entry)).toEqual([...given].sort());
      expect(
        given.filter((flag) => !flags.has(flag)),
        keyOf(entry),
      ).toEqual([]);
      if (entry.flags) expect(given.length, keyOf(entry)).toBeGreaterThan(0);
    }
    const quoting = file.verbs.filter((verb) => verb.flags?.includes("inverts"));
    expect(quoting.filter(({ frames }) => !frames.some((frame) => /\bquote$/.test(frame))).map(keyOf)).toEqual([]);
    const separable = file.verbs.filter((verb) => verb.flags?.includes("separable"));
    expect(separable.filter(({ lemma }) => !lemma!.includes(" ")).map(keyOf)).toEqual([]);
  });

  it("has lemmas for lemmas", () => {
    const main = (lemma: string, list: string): string => lemma.split(" ").at(list === "verbs" ? 0 : -1)!;
    const wrong = (list: "verbs" | "nouns"): string[] =>
      file[list].map(({ lemma }) => main(lemma!, list)).filter((word) => word !== lemmaOfWord(word));
    // Words whose lemma cannot be told without a text around them.
    expect(wrong("verbs").filter((word) => !["attest", "canvass", "detest"].includes(word))).toEqual([]);
    expect(wrong("nouns").filter((word) => word !== "thought")).toEqual([]);
    expect(all.filter(({ lemma }) => lemma !== undefined && lemma !== lemma.toLowerCase())).toEqual([]);
  });

  it("has British and American spellings", () => {
    const lemmas = new Set(words.flatMap((list) => file[list].map(({ lemma }) => lemma!)));
    const alone = [...lemmas].filter((lemma) => {
      const other = lemma.replace(/([^aeiou])is(e|ed|ation)$/, "$1iz$2");
      return other !== lemma && !lemmas.has(other);
    });
    const oneSpelling = "advertise advise apprise chastise despise premise promise reprise surmise surprise surprised".split(" ");
    expect(alone.sort()).toEqual(oneSpelling);
    for (const lemma of ["favor", "favour", "honor", "honour", "skeptical", "sceptical", "defense", "defence", "rumor", "rumour"])
      expect(lemmas, lemma).toContain(lemma);
  });

  it("has terms in the grammar of codebooks, none of which another covers", () => {
    for (const terms of [file.constructions.map(({ term }) => term!), file.exclusions]) {
      const frames = { one: { label: "One", definition: "All terms.", categories: { term: terms } } };
      const { id, version, language, title, source } = file;
      const { problems, warnings } = checkLexicon(JSON.stringify({ id, version, language, title, source, frames }));
      expect([...problems, ...warnings].map(describeProblem)).toEqual([]);
    }
    expect(file.exclusions).toEqual([...new Set(file.exclusions)].sort());
  });

  it("says where the source of a construction stands, also in its frames", () => {
    for (const { term, source, frames } of file.constructions) {
      expect(["after", "before", "none"], term).toContain(source);
      if (frames.join() === "source") expect(source, term).toBe("after");
    }
  });

  it("is in its layout", () => {
    expect(text).toBe(layout(file));
  });
});

/** The layout of the file: one entry a line, fields in a fixed order, those of several values as lists on the same line. */
function layout(data: File): string {
  const order = ["lemma", "term", "class", "frames", "evaluative", "commitment", "flags", "source", "citation", "licence"];
  const inline = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const fields = Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return `{ ${fields.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(", ")} }`;
  };
  const fields = Object.entries(data).map(([key, value]) => {
    const shown = Array.isArray(value) ? `[\n${value.map((entry) => `    ${inline(entry)}`).join(",\n")}\n  ]` : inline(value);
    return `  ${JSON.stringify(key)}: ${shown}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

const entryOf = (list: CueList, lemma: string, is?: string): CueEntry => {
  const entry = list.byLemma.get(lemma)?.find((one) => is === undefined || one.class === is);
  if (!entry) throw new Error(`The inventory has no ${lemma} of class ${is}.`);
  return entry;
};
const frame = (...parts: readonly string[]): unknown => ({
  slots: parts.map((part) => {
    const [slot, preposition] = part.split("<");
    return preposition === undefined ? { slot } : { preposition, slot };
  }),
});

describe("judgements", () => {
  test.each<[string, string, CueMeaning["evaluative"], CueMeaning["commitment"]]>([
    ["say", "say.neutral", 0, 0],
    ["tell", "say.neutral", 0, 0],
    ["note", "say.neutral", 0, 1],
    ["recall", "say.neutral", 0, 1],
    ["boast", "say.manner", -1, 0],
    ["rant", "say.manner", -1, 0],
    ["whisper", "say.manner", 0, 0],
    ["insist", "assert.strong", 0, 0],
    ["reiterate", "assert.strong", 0, 0],
    ["claim", "assert.doubted", -1, -1],
    ["allege", "assert.doubted", -1, -1],
    ["purport", "assert.doubted", -1, -2],
    ["pretend", "assert.doubted", -1, -2],
    ["reveal", "factive", 0, 1],
    ["admit", "factive", -1, 1],
    ["concede", "factive", -1, 1],
    ["point out", "factive", 1, 1],
    ["prove", "factive", 0, 2],
    ["realise", "factive", 0, 2],
    ["realize", "factive", 0, 2],
    ["argue", "argue", 0, 0],
    ["explain", "argue", 1, 1],
    ["deny", "deny", 0, 0],
    ["debunk", "deny", 1, 1],
    ["warn", "warn", 0, 0],
    ["accuse", "blame", 0, -1],
    ["vilify", "blame", -1, -1],
    ["praise", "praise", 0, 0],
    ["describe", "label", 0, 0],
    ["call on", "urge", 0, 0],
    ["wonder", "ask", 0, 0],
    ["hit back", "answer", 0, 0],
    ["pledge", "commit", 0, 0],
    ["believe", "attitude", 0, 0],
    ["misjudge", "attitude", 0, -2],
    ["learn", "perception", 0, 1],
    ["seem", "show", 0, -1],
    ["demonstrate", "show", 0, 2],
  ])("%s is %s", (lemma, is, evaluative, commitment) => {
    expect(entryOf(inventory.verbs, lemma, is)).toMatchObject({ evaluative, commitment });
  });

  test.each<[(typeof words)[number], string, string, number]>([
    ["nouns", "claim", "assert.doubted", -1],
    ["nouns", "revelation", "factive", 1],
    ["nouns", "statement", "say.neutral", 0],
    ["nouns", "myth", "assert.doubted", -2],
    ["nouns", "promise", "commit", 0],
    ["adjectives", "aware", "factive", 2],
    ["adjectives", "critical", "blame", 0],
    ["adjectives", "skeptical", "attitude", -1],
    ["adverbs", "reportedly", "say.neutral", -1],
    ["adverbs", "supposedly", "assert.doubted", -2],
    ["adverbs", "undeniably", "factive", 2],
  ])("of the %s, %s is %s", (list, lemma, is, commitment) => {
    expect(entryOf(inventory[list], lemma, is).commitment).toBe(commitment);
  });

  test.each<[string, string, unknown]>([
    ["accuse", "blame", frame("target", "content<of")],
    ["blame", "blame", frame("content", "target<on")],
    ["tell", "say.neutral", frame("addressee", "that")],
    ["tell", "urge", frame("addressee", "to")],
    ["say", "say.neutral", frame("addressee<to", "that")],
    ["describe", "label", frame("target", "label<as")],
    ["call", "label", frame("target", "label")],
    ["appeal", "urge", frame("addressee<to", "to")],
    ["seem", "show", frame("that<as if")],
    ["want", "attitude", frame("to")],
  ])("%s (%s) takes %o", (lemma, is, expected) => {
    expect(entryOf(inventory.verbs, lemma, is).frames).toContainEqual(expected);
  });

  test("verbs of several words are found by the first of them, the longest first", () => {
    const { byFirstWord } = inventory.verbs;
    expect(byFirstWord.get("lash")?.map(({ lemma }) => lemma)).toEqual(["lash out"]);
    const lengths = byFirstWord.get("take")!.map(({ words: { length } }) => length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect([...entryOf(inventory.verbs, "brush off").flags]).toEqual(["separable"]);
  });
});

describe("terms", () => {
  const found = (sentence: string): unknown[] =>
    find(read(sentence), inventory.terms).hits.map((hit) => [hit.frame, sentence.slice(hit.start, hit.end)]);

  test.each<[string, string]>([
    ["According to Orlov, prices will rise.", "According to"],
    ["Prices, as she put it, are a disgrace.", "as she put it"],
    ["In her view, prices will rise.", "In her view"],
    ["Prices rose, Orlov said in a televised interview.", "in a televised interview"],
    ["To hear him tell it, prices fell.", "To hear him tell it"],
    ["Orlov was quoted as saying that prices fell.", "was quoted as saying"],
    ["The bank is said to have closed.", "is said to"],
    ["It is feared that prices will rise.", "It is feared that"],
    ["The ministry declined to comment.", "declined to comment"],
  ])("%s", (sentence, construction) => {
    expect(found(sentence)).toContainEqual(["construction", construction]);
  });

  test.each<[string, string]>([
    ["Needless to say, prices rose.", "Needless to say"],
    ["The call center closed.", "call center"],
    ["Some fruit, say, a pear, is cheap.", ", say,"],
    ["She gave the State of the Union address.", "State of the Union"],
  ])("in “%s”, no cue", (sentence, exclusion) => {
    expect(found(sentence)).toContainEqual(["exclusion", exclusion]);
  });

  test("the entry of a hit is its place in the list", () => {
    const [hit] = find(read("According to Orlov, prices rose."), inventory.terms).hits;
    expect(inventory.constructions[hit!.entry]).toMatchObject({ term: "according to", class: "say.neutral", source: "after" });
  });
});
