import type { Entity, EntityLayer, Mention } from "../mention.js";
import { Xpos } from "../tagset.js";
import type { Grammar } from "./grammar.js";
import { Fits } from "./pronouns.js";

/** The mentions of a document by token, and what is learnt of their entities on the way. */
export class Mentions {
  readonly entities: readonly Entity[];
  readonly all: readonly Mention[];
  /** By token: the referent that stands there, 0 for none; see `Candidate.referent`. */
  readonly referents: Int32Array;
  /** By token: the index of the mention that names the referent, −1 for none. */
  readonly mentionAt: Int32Array;
  /** By mention: the index of its entity. */
  readonly entityOf: Int32Array;
  readonly #genders: Int8Array;

  constructor(grammar: Grammar, { annotations, entities }: EntityLayer) {
    const { length } = grammar.doc.tokens;
    this.entities = entities;
    this.all = annotations;
    this.referents = new Int32Array(length);
    this.mentionAt = new Int32Array(length).fill(-1);
    this.entityOf = new Int32Array(annotations.length);
    this.#genders = Int8Array.from(entities, ({ gender }) => (gender === "male" ? Fits.he : gender === "female" ? Fits.she : 0));
    entities.forEach(({ mentions }, entity) => {
      for (const mention of mentions) this.entityOf[mention] = entity;
    });
    let end = 0;
    annotations.forEach(({ firstToken, endToken, kind, head }, index) => {
      if (firstToken < end || (kind === "demonym" && !isNoun(grammar, head))) return;
      end = endToken;
      this.referents.fill(this.entityOf[index]! + 1, firstToken, endToken);
      this.mentionAt.fill(index, firstToken, endToken);
    });
  }

  /** Notes that a pronoun stood for an entity. */
  learn(entity: number, group: "he" | "she"): void {
    if (this.#genders[entity] === 0) this.#genders[entity] = Fits[group];
  }

  /** Which of *he* and *she* an entity is, as bits of `Fits`; 0 where that is not known. */
  genderOf(entity: number): number {
    return this.#genders[entity] ?? 0;
  }

  /** Which pronouns can take up a mention. */
  fitsOf(grammar: Grammar, mention: number): number {
    const { label, kind, referent, head } = this.all[mention]!;
    const isPlural = isPluralNoun(grammar, head);
    if (kind === "demonym") return referent === "people" || isPlural ? Fits.they : referent === "language" ? 0 : Fits.he | Fits.she;
    switch (label) {
      case "PER":
        return this.#genders[this.entityOf[mention]!] || Fits.he | Fits.she;
      case "NORP":
        return isPlural ? Fits.they : Fits.they | Fits.it;
      case "GPE":
      case "ORG":
      case "BLOC":
        return Fits.it | Fits.they;
      case "OTHER":
        return isPlural ? Fits.they | Fits.it : Fits.he | Fits.she | Fits.it;
      default:
        return Fits.it;
    }
  }
}

function isNoun(grammar: Grammar, head: number): boolean {
  const xpos = grammar.xpos(head);
  const next = grammar.xpos(head + 1);
  return (
    isPluralNoun(grammar, head) ||
    (xpos !== Xpos.JJ && next !== Xpos.NN && next !== Xpos.NNS && next !== Xpos.JJ && next !== Xpos.NNP)
  );
}

function isPluralNoun(grammar: Grammar, head: number): boolean {
  const xpos = grammar.xpos(head);
  return xpos === Xpos.NNS || xpos === Xpos.NNPS;
}
