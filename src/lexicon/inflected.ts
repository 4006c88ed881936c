import type { Compiled, Entry } from "./compile.js";
import type { Problem } from "./error.js";
import { hasGlob } from "./glob.js";
import type { Sequence } from "./words.js";

/**
 * The entries with `lemma` that can find nothing, because each of their spellings has a word that is not the lemma `lemmaOf` gives for
 * it. `plan` was compiled with its words kept.
 */
export function inflected(plan: Compiled, lemmaOf: (word: string) => string): Problem[] {
  const known = new Map<string, string>();

  /** The first word of a spelling that is not its own lemma, with that lemma. */
  function inflectedIn(sequence: Sequence): { readonly word: string; readonly lemma: string } | undefined {
    for (const word of sequence) {
      if (typeof word === "number" || hasGlob(word.norm)) continue;
      const lemma = known.get(word.cased) ?? lemmaOf(word.cased);
      known.set(word.cased, lemma);
      if (lemma.toLowerCase() !== word.norm) return { word: word.cased, lemma };
    }
    return undefined;
  }

  return plan.entries.flatMap((entry, number) => {
    if (!entry.conditions?.lemma) return [];
    const found = plan.words[number]!.map(inflectedIn);
    return found[0] && found.every((each) => each !== undefined) ? [problem(entry, found[0].word, found[0].lemma)] : [];
  });
}

function problem({ frame, category, index, term }: Entry, word: string, lemma: string): Problem {
  return {
    frame,
    category,
    entry: index,
    term,
    field: "lemma",
    found: `the word “${word}”, whose lemma is “${lemma}”, so that nothing matches`,
    expected: "words as dictionaries list them",
    remedy: `Write “${lemma}”, or take “lemma” out.`,
  };
}
