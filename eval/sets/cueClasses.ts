import cues from "../../src/lexicons/cues.json" with { type: "json" };

const words = [cues.adverbs, cues.adjectives, cues.nouns, cues.verbs];
const classes = new Map(words.flatMap((list) => list.map((word) => [word.lemma, word.class] as const)));

/** The class of a word in rhetor's inventory of cues, by its lemma: that of the verb, where there are several. */
export function cueClass(lemma: string): string | undefined {
  return classes.get(lemma.toLowerCase());
}
