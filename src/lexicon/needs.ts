import type { Constraints } from "./layers.js";
import type { Lexicon, TermRule } from "./lexicon.js";
import { isConstituent } from "./names.js";

/** What a term may need to be told about a document by whoever searches it. */
export type Need = keyof Constraints;

const conditions = ["voice", "pos", "lemma", "entity", "head", "role"] as const satisfies readonly Need[];

/** What the conditions of an entry need. */
export function needsOf(rule: TermRule): readonly Need[] {
  const needs: Need[] = conditions.filter((condition) => rule[condition] !== undefined);
  if ([rule.near, rule.before, rule.after, rule.unless].some((context) => isConstituent(context?.within))) needs.push("within");
  return needs;
}

/** What the conditions of lexicons need, told without compiling them. */
export function needsOfAll(lexicons: readonly Lexicon[]): ReadonlySet<Need> {
  const needs = new Set<Need>();
  for (const { codebook } of lexicons)
    for (const { categories } of Object.values(codebook.frames))
      for (const terms of Object.values(categories))
        for (const term of terms) if (typeof term !== "string") for (const need of needsOf(term)) needs.add(need);
  return needs;
}
