import type { Codebook, Term, TermRule } from "../../src/lexicon/lexicon.js";
import type { Family } from "./families.js";

/** Entries weaker than this are left out. */
const faintest = 0.1;
/** A part of speech has an entry of its own where it differs by so much from the word as a whole. */
const telling = 0.25;

/**
 * The codebook of valences. The weight of an entry is the sum of what the lists say of it, divided by the number of all lists: a word
 * that one of three knows keeps a third of its value. Readings without feeling become masks.
 */
export function merge(families: readonly Family[], listCount: number, isSlang: (lemma: string) => boolean): Codebook["frames"] {
  const frames: Record<"positive" | "negative" | "mask", Map<string, TermRule[]>> = {
    positive: new Map(),
    negative: new Map(),
    mask: new Map(),
  };
  /** Valences of lemmas whatever their part of speech. */
  const general = new Map<string, number>();
  for (const family of families) {
    const valence = Object.values(family.opinions).reduce((sum, value) => sum + value, 0) / listCount;
    const weight = Math.round(Math.abs(valence) * 100) / 100;
    const isMask = family.pos !== undefined && family.opinions.own === 0;
    if (!isMask && weight < faintest) continue;
    if (family.pos === undefined) general.set(family.lemma, valence);
    else if (!isMask && Math.abs(valence - (general.get(family.lemma) ?? 0)) < telling) continue;
    const frame = isMask ? "mask" : valence > 0 ? "positive" : "negative";
    const category = isMask ? "reading" : (family.appraisal ?? (isSlang(family.lemma) ? "slang" : "other"));
    const list = frames[frame].get(category) ?? [];
    frames[frame].set(category, list);
    list.push({
      term: spelt(family.forms),
      ...(isMask ? {} : { weight }),
      ...(family.pos && { pos: family.pos }),
      ...(isMask ? {} : { opinions: family.opinions }),
      ...(!isMask && family.intensity && { intensity: family.intensity }),
    });
  }
  return {
    positive: frameOf("Good", "Words for what is good, pleasant, right or wanted.", frames.positive),
    negative: frameOf("Bad", "Words for what is bad, unpleasant, wrong or feared.", frames.negative),
    mask: frameOf("No feeling", "Readings of words that carry no feeling in this part of speech.", frames.mask),
  };
}

function frameOf(label: string, definition: string, categories: ReadonlyMap<string, TermRule[]>): Codebook["frames"][string] {
  const sorted = [...categories].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    label,
    definition,
    categories: Object.fromEntries(sorted.map(([category, terms]): [string, Term[]] => [category, terms.sort(byTerm)])),
  };
}

function byTerm(a: TermRule, b: TermRule): number {
  const [x, y] = [a.term.replace(/^\{/, ""), b.term.replace(/^\{/, "")];
  return x < y ? -1 : x > y ? 1 : String(a.pos ?? "") < String(b.pos ?? "") ? -1 : 1;
}

function spelt(forms: readonly string[]): string {
  return forms.length === 1 ? forms[0]! : `{${forms.join(",")}}`;
}
