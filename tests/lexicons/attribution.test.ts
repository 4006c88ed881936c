import { describe, expect, it } from "vitest";
import { attributionWords } from "../../src/language/attribution/words.js";
import { cueInventory } from "../../src/language/cues.js";
import { lemmaOfWord } from "../../src/language/wordlemma.js";
import data from "../../src/lexicons/attribution.json" with { type: "json" };

const { quotation, silence } = data.frames;
const lists = Object.entries({ ...quotation.categories, ...silence.categories });

describe("the words around attributions", () => {
  it.each(lists)("%s are sorted, in lower case, each once, and single words", (_, words) => {
    expect(words).toEqual([...new Set(words)].sort());
    expect(words.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
  });

  it.each(Object.entries(silence.categories))("%s are lemmas", (_, words) => {
    expect(words.filter((word) => lemmaOfWord(word) !== word)).toEqual([]);
  });

  it("those by which nothing is said, or words are handed on, are cues", () => {
    const { byLemma } = cueInventory().verbs;
    for (const word of [...silence.categories.relay, ...silence.categories.verb]) expect(byLemma.has(word), word).toBe(true);
  });

  it("are in no two lists", () => {
    const all = lists.flatMap(([, words]) => words);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });

  it("are those that are read", () => {
    const words = attributionWords();
    expect([...words.distancing]).toEqual(quotation.categories.distancing);
    expect([...words.naming]).toEqual(quotation.categories.naming);
    expect([...words.relays]).toEqual(silence.categories.relay);
    expect([...words.silent]).toEqual(silence.categories.verb);
    expect([...words.withheld]).toEqual(silence.categories.infinitive);
    expect(attributionWords()).toBe(words);
  });

  it("have people among those who speak, and no things", () => {
    const { persons, speaking } = attributionWords();
    expect([...persons].filter((word) => !speaking.has(word))).toEqual([]);
    for (const word of ["minister", "spokesman", "spokeswoman"]) expect(persons.has(word), word).toBe(true);
    for (const word of ["officials", "ministry", "report"]) expect(speaking.has(word), word).toBe(true);
    for (const word of ["ministry", "report"]) expect(persons.has(word), word).toBe(false);
    for (const word of ["bridge", "ferry", "weather"]) expect(speaking.has(word), word).toBe(false);
  });
});
