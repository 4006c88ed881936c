import { join, seed } from "../../model/hash.js";
import { type CueEntry, cueInventory } from "../cues.js";
import type { Lemmas } from "../lemmas.js";
import { Upos } from "../tagset.js";
import type { CueWord } from "./cuefeatures.js";
import type { Passage } from "./passage.js";
import { mostSteps } from "./priors.js";

/** Parts of speech that a cue's main word may have beside those of verbs; 1 for each code. */
const others: Uint8Array = /* @__PURE__ */ tableOf("ADJ", "ADP", "ADV", "AUX", "NOUN", "PROPN", "SCONJ", "X");

function tableOf(...names: readonly Upos[]): Uint8Array {
  const table = new Uint8Array(32);
  for (const name of names) table[Upos[name]] = 1;
  return table;
}

/** Whether a word may be the main word of a cue: any verb, and other words that have been seen as one. `prior` is a step of its form. */
export function mayBeCue(upos: number, prior: number): boolean {
  return upos === Upos.VERB || (prior > 1 && prior <= mostSteps && others[upos] === 1);
}

/** What the inventory and the counts say of the word at a place. */
export function cueWord(passage: Passage, lemmas: Lemmas, at: number, prior: number): CueWord {
  const lemma = lemmas.of(passage.first[at]!).toLowerCase();
  const sort = cueEntries(lemma, passage.upos[at]! - 1)[0]?.class;
  return { lemma: hashOf(lemma), class: sort === undefined ? 0 : hashOf(sort), prior };
}

/** The entries that the inventory has for a word; several when it has several senses. */
export function cueEntries(lemma: string, upos: number): readonly CueEntry[] {
  const { verbs, nouns, adjectives, adverbs } = cueInventory();
  const list =
    upos === Upos.VERB
      ? verbs
      : upos === Upos.NOUN
        ? nouns
        : upos === Upos.ADJ
          ? adjectives
          : upos === Upos.ADV
            ? adverbs
            : undefined;
  return list?.byLemma.get(lemma) ?? none;
}

const none: readonly CueEntry[] = [];

function hashOf(text: string): number {
  let hash = seed(3);
  for (let i = 0; i < text.length; i++) hash = join(hash, text.charCodeAt(i));
  return hash;
}
