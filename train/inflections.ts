import type { Paradigm } from "../src/language/lemmatizer.js";
import { comparatives, gerunds, irregularPasts, pasts, plurals, presents, superlatives } from "./inflect.js";
import type { Counted, WordNet } from "./wordnet.js";

/** The lemmas a form may have, with how common they are. */
export type Candidates = Map<string, number>;

export const everyParadigm: readonly Paradigm[] = ["plural", "present", "gerund", "past", "base", "comparative", "superlative"];

/** The forms that the words of WordNet have by the spelling of English. */
export function inflections({ nouns, verbs, adjectives, adverbs }: WordNet): ReadonlyMap<Paradigm, Map<string, Candidates>> {
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
  return all;
}
