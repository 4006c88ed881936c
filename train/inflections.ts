import type { Paradigm } from "../src/language/lemmatizer.js";
import { comparatives, gerunds, irregularPasts, pasts, plurals, presents, superlatives } from "./inflect.js";
import type { Counted, WordNet } from "./wordnet.js";

/** The lemmas a form may have, with how common they are. */
export type Candidates = Map<string, number>;

export const everyParadigm: readonly Paradigm[] = ["plural", "present", "gerund", "past", "base", "comparative", "superlative"];

/**
 * The forms that the words of WordNet have by the spelling of English. A word that only looks like a form of another (*unchanged*,
 * *wrongdoing*, *Athens*) has itself for a lemma: taggers are misled by such words.
 */
export function inflections({ nouns, verbs, adjectives, adverbs, names }: WordNet): ReadonlyMap<Paradigm, Map<string, Candidates>> {
  const all = new Map(everyParadigm.map((paradigm) => [paradigm, new Map<string, Candidates>()]));
  const add = (paradigm: Paradigm, words: Counted, formsOf: (word: string) => readonly string[]): void => {
    const forms = all.get(paradigm)!;
    for (const [word, count] of words) {
      for (const form of formsOf(word)) {
        let candidates = forms.get(form);
        if (!candidates) {
          candidates = new Map();
          forms.set(form, candidates);
        }
        candidates.set(word, Math.max(candidates.get(word) ?? 0, count));
      }
    }
  };
  add("plural", nouns, plurals);
  add("present", verbs, presents);
  add("gerund", verbs, gerunds);
  add("past", verbs, pasts);
  add("base", verbs, (verb) => irregularPasts(verb).filter((form) => !verbs.has(form)));
  for (const words of [adjectives, adverbs]) {
    add("comparative", words, comparatives);
    add("superlative", words, superlatives);
  }
  const addAlike = (paradigm: Paradigm, words: Counted, ending: string): void => {
    const forms = all.get(paradigm)!;
    for (const [word, count] of words)
      if (word.endsWith(ending) && !forms.has(word) && !word.includes("-")) forms.set(word, new Map([[word, count]]));
  };
  addAlike("plural", new Map([...names].filter(([, count]) => count > 0)), "s");
  for (const words of [nouns, adjectives, adverbs]) {
    addAlike("past", words, "ed");
    addAlike("gerund", words, "ing");
  }
  return all;
}
