import type { Compiled } from "./compile.js";
import type { Problem } from "./error.js";
import type { Codebook } from "./lexicon.js";
import type { Sequence } from "./words.js";

/**
 * The entries that can be left out: another entry of the same category, without conditions, finds in the same places all that they
 * find. Of two entries that find the same, the later one. `plan` was compiled with its words kept.
 */
export function covered(codebook: Codebook, plan: Compiled): Problem[] {
  const covers = plan.entries.map((_, number) => coversOf(plan, number));
  const problems: Problem[] = [];
  plan.entries.forEach((entry, number) => {
    const by = covers[number]!.find((other) => other < number || !covers[other]!.includes(number));
    if (by === undefined) return;
    const given = codebook.frames[entry.frame]?.categories[entry.category]?.[entry.index];
    problems.push({
      frame: entry.frame,
      category: entry.category,
      entry: entry.index,
      term: entry.term,
      found: `a term that entry ${plan.entries[by]!.index + 1} (“${plan.entries[by]!.term}”) finds as well`,
      expected: "terms that add something",
      remedy: typeof given === "string" ? "Remove it." : "Remove it: its conditions have no effect.",
    });
  });
  return problems;
}

/** The entries of the same category and weight, without conditions, that match every sequence this entry does. */
function coversOf(plan: Compiled, number: number): number[] {
  const { weight, conditions } = plan.entries[number]!;
  const sequences = plan.words[number]!;
  if (sequences.length === 0 || conditions?.lemma || !sequences.every(isPlain)) return [];
  let covers: number[] | undefined;
  for (const sequence of sequences) {
    const complete = plan.forms.complete(sequence.map((word) => (typeof word === "number" ? "" : word.norm)));
    covers = (covers ?? complete).filter((other) => complete.includes(other));
    if (covers.length === 0) return [];
  }
  return (covers ?? []).filter((other) => {
    const rival = plan.entries[other];
    return (
      rival &&
      other !== number &&
      plan.categories[other] === plan.categories[number] &&
      rival.weight === weight &&
      rival.conditions === undefined
    );
  });
}

function isPlain(sequence: Sequence): boolean {
  return sequence.every((word) => typeof word !== "number");
}
