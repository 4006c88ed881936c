import { addTo } from "../../src/language/lists.js";
import type { Codebook, Term, TermRule } from "../../src/lexicon/lexicon.js";
import type { Family } from "./families.js";

/** Entries weaker than this are left out. */
const faintest = 0.1;
/** A part of speech has an entry of its own where it differs by so much from the word as a whole. */
const telling = 0.25;

/** How much each list is trusted. Ours was coded for news; the others for posts and messages. */
const trust: Readonly<Record<string, number>> = { afinn: 1, vader: 1, own: 2 };
/** How much of the trust in lists that do not know a word counts against it. */
const doubt = 0.5;

/** The valence that several lists give a word together: one that only some of them know loses a part of its value. */
function valenceOf(opinions: Readonly<Record<string, number>>): number {
  let sum = 0;
  let known = 0;
  for (const [list, value] of Object.entries(opinions)) {
    sum += trust[list]! * value;
    known += trust[list]!;
  }
  const all = Object.values(trust).reduce((total, each) => total + each, 0);
  return sum / (known + doubt * (all - known));
}

/** The frames of the codebook of valences. Readings without feeling become masks. */
export function merge(families: readonly Family[], isSlang: (lemma: string) => boolean): Codebook["frames"] {
  const frames: Record<"positive" | "negative" | "mask", Map<string, TermRule[]>> = {
    positive: new Map(),
    negative: new Map(),
    mask: new Map(),
  };
  /** Valences of lemmas whatever their part of speech. */
  const general = new Map<string, number>();
  for (const family of families) {
    const valence = valenceOf(family.opinions);
    const weight = Math.round(Math.abs(valence) * 100) / 100;
    const isMask = family.pos !== undefined && family.opinions.own === 0;
    if (!isMask && weight < faintest) continue;
    if (family.pos === undefined) general.set(family.lemma, valence);
    else if (!isMask && Math.abs(valence - (general.get(family.lemma) ?? 0)) < telling) continue;
    const frame = isMask ? "mask" : valence > 0 ? "positive" : "negative";
    const category = isMask ? "reading" : (family.appraisal ?? (isSlang(family.lemma) ? "slang" : "other"));
    addTo(frames[frame], category, {
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
