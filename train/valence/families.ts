import { addTo } from "../../src/language/lists.js";
import { comparatives, gerunds, pasts, plurals, presents, superlatives } from "../inflect.js";
import type { Coded, CodedPos, Valences } from "./lists.js";

/** A lemma with the forms that share one valence, and what each list says of it. */
export interface Family {
  readonly lemma: string;
  readonly forms: readonly string[];
  /** Set where the valence holds for this part of speech only. */
  readonly pos?: CodedPos;
  readonly opinions: Readonly<Record<string, number>>;
  readonly appraisal?: string;
  readonly intensity?: 1 | 2 | 3;
}

const inflected: Readonly<Partial<Record<CodedPos, (word: string) => readonly string[]>>> = {
  VERB: (word) => [...presents(word), ...pasts(word), ...gerunds(word)],
  NOUN: (word) => plurals(word),
  ADJ: (word) => [...comparatives(word), ...superlatives(word)],
};

function formsOf({ lemma, pos, forms = [] }: Coded): readonly string[] {
  const isForm =
    (pos === "VERB" && /([^e]ed|ing)$/.test(lemma) && lemma.length > 5) || (pos === "ADJ" && /(er|est|ed|ing)$/.test(lemma));
  return [...new Set([lemma, ...((!isForm && inflected[pos]?.(lemma)) || []), ...forms])];
}

/** How far the valences of a word's parts of speech may lie apart and still be one. */
const near = 1;

/**
 * Families of all the words that any list has. What we coded comes first, and one lemma is one family where its parts of speech agree;
 * words of the other lists join the family that has their form, or make one with the words they are inflections of. Forms that several
 * lemmas have stay with the one that is spelt so, or else with the first.
 */
export function families(own: readonly Coded[], lists: Readonly<Record<string, Valences>>): readonly Family[] {
  const owner = new Map<string, string>();
  const lemmas = new Map<string, Coded[]>();
  for (const entry of own) addTo(lemmas, entry.lemma, entry);
  for (const lemma of lemmas.keys()) owner.set(lemma, lemma);
  for (const [lemma, entries] of lemmas)
    for (const entry of entries) for (const form of formsOf(entry)) if (!owner.has(form)) owner.set(form, lemma);
  const listed = [...new Set(Object.values(lists).flatMap((list) => [...list.keys()]))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const others = new Map<string, Set<string>>();
  for (const word of listed) {
    if (owner.has(word)) continue;
    owner.set(word, word);
    others.set(word, new Set([word]));
    for (const form of [...presents(word), ...pasts(word), ...gerunds(word)])
      if (!owner.has(form) && listedIn(form, lists)) {
        owner.set(form, word);
        others.get(word)!.add(form);
      }
  }
  const result: Family[] = [];
  for (const [lemma, entries] of lemmas) {
    const mine = (entry: Coded): readonly string[] => formsOf(entry).filter((form) => owner.get(form) === lemma);
    const forms = [...new Set(entries.flatMap(mine))];
    const opinions = meanOpinions(forms, lists);
    const first = entries.reduce((a, b) => (Math.abs(b.valence) > Math.abs(a.valence) ? b : a));
    const about = { appraisal: first.appraisal, intensity: first.intensity };
    result.push({ lemma, forms, opinions: { ...opinions, own: mean(entries.map(({ valence }) => valence)) }, ...about });
    const valences = entries.map(({ valence }) => valence);
    if (!entries.some(({ split }) => split) && Math.max(...valences) - Math.min(...valences) <= near) continue;
    for (const entry of entries)
      result.push({
        lemma,
        forms: mine(entry),
        pos: entry.pos,
        opinions:
          entry.valence === 0 ? { own: 0 } : { ...agreeing(meanOpinions(mine(entry), lists), entry.valence), own: entry.valence },
        appraisal: entry.appraisal,
        intensity: entry.intensity,
      });
  }
  for (const [lemma, forms] of others) result.push({ lemma, forms: [...forms], opinions: meanOpinions([...forms], lists) });
  return result;
}

function listedIn(form: string, lists: Readonly<Record<string, Valences>>): boolean {
  return Object.values(lists).some((list) => list.has(form));
}

/** What each list says on average of those of the forms that it has. */
function meanOpinions(forms: readonly string[], lists: Readonly<Record<string, Valences>>): Record<string, number> {
  const opinions: Record<string, number> = {};
  for (const [name, list] of Object.entries(lists)) {
    const known = forms.map((form) => list.get(form)).filter((value) => value !== undefined);
    if (known.length > 0) opinions[name] = mean(known);
  }
  return opinions;
}

/** Lists know no parts of speech: what they say is about the reading that has the sign of ours. */
function agreeing(opinions: Readonly<Record<string, number>>, valence: number): Record<string, number> {
  return Object.fromEntries(Object.entries(opinions).filter(([, value]) => Math.sign(value) === Math.sign(valence)));
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}
