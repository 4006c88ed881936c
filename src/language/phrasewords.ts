import data from "../lexicons/phrases.json" with { type: "json" };

/**
 * What a modal verb makes of the verb it belongs to: *can, may* `possibility`; *must, should, have to* `necessity`; *will, be going to*
 * `prediction`; *would* `conditional`.
 */
export type Modality = "possibility" | "necessity" | "prediction" | "conditional";

/** The words that decide how phrases are read, as sets over norms or lemmas. */
export interface PhraseWords {
  /** Norms: words and phrases that deny a verb. */
  readonly negators: ReadonlySet<string>;
  /** Norms: after them a negator denies nothing (*not only*). */
  readonly negligible: ReadonlySet<string>;
  /** Norms of conjunctions: what denies the verb before does not deny the one after (*did not fight but fled*). */
  readonly adversatives: ReadonlySet<string>;
  /** Norms: what denies a noun that it depends on. */
  readonly negativeDeterminers: ReadonlySet<string>;
  readonly negativePronouns: ReadonlySet<string>;
  /** By lemma. */
  readonly modals: ReadonlyMap<string, Modality>;
  /** By lemma, or by *be* and the norm after it: what stands before *to* and a verb. */
  readonly semimodals: ReadonlyMap<string, Modality>;
  /** Lemmas: *be*, as a copula, of the progressive and of the passive. */
  readonly linkingVerbs: ReadonlySet<string>;
  readonly perfectVerbs: ReadonlySet<string>;
  /** Lemmas: verbs whose subject does what the infinitive after their object says. */
  readonly subjectControl: ReadonlySet<string>;
  /** Lemmas: without an object, nobody in the sentence does what the infinitive or gerund after them says. */
  readonly noControl: ReadonlySet<string>;
  /** Lemma and preposition: who the preposition governs does what the infinitive says. */
  readonly obliqueControl: ReadonlySet<string>;
  /** Lemma and preposition: the object did what the gerund after the preposition says. */
  readonly gerundControl: ReadonlySet<string>;
  /** Norms of conjunctions after which a participle is nobody's act (*as expected*). */
  readonly comparisons: ReadonlySet<string>;
  /** Lemmas of adjectives whose noun is not the one who acts (*hard to please*). */
  readonly easy: ReadonlySet<string>;
  /** Lemmas of verbs that have no object. */
  readonly objectless: ReadonlySet<string>;
  /** Lemmas of nouns that are an adverbial, not the object, of their relative clause (*the day they left*). */
  readonly adverbialNouns: ReadonlySet<string>;
  readonly agentPrepositions: ReadonlySet<string>;
  /** Norms of prepositions that name who has or does what a noun says (*the refusal of Orlov*). */
  readonly ownerPrepositions: ReadonlySet<string>;
  /** Norms of numbers that mean one thing. */
  readonly singleNumbers: ReadonlySet<string>;
  readonly pluralPronouns: ReadonlySet<string>;
  readonly definiteDeterminers: ReadonlySet<string>;
  readonly indefinitePronouns: ReadonlySet<string>;
  /** Lemmas: *the aim is to win* says what the aim is; it is not the aim that wins. */
  readonly goals: ReadonlySet<string>;
  /** Norms after which an infinitive says what its noun does (*the first to leave*). */
  readonly ranks: ReadonlySet<string>;
}

let loaded: PhraseWords | undefined;

export function phraseWords(): PhraseWords {
  loaded ??= load();
  return loaded;
}

function load(): PhraseWords {
  const { negation, modality, semimodality, auxiliary, control, object, agent, noun } = data.frames;
  return {
    negators: new Set(negation.categories.negator),
    negligible: new Set(negation.categories.negligible),
    adversatives: new Set(negation.categories.adversative),
    negativeDeterminers: new Set(negation.categories.determiner),
    negativePronouns: new Set(negation.categories.pronoun),
    modals: byTerm(modality.categories),
    semimodals: byTerm(semimodality.categories),
    linkingVerbs: new Set(auxiliary.categories.linking),
    perfectVerbs: new Set(auxiliary.categories.perfect),
    subjectControl: new Set(control.categories.subject),
    noControl: new Set(control.categories.nobody),
    obliqueControl: new Set(control.categories.oblique),
    gerundControl: new Set(control.categories.gerund),
    comparisons: new Set(control.categories.comparison),
    easy: new Set(control.categories.easy),
    objectless: new Set(object.categories.never),
    adverbialNouns: new Set(object.categories.adverbial),
    agentPrepositions: new Set(agent.categories.preposition),
    ownerPrepositions: new Set(agent.categories.owner),
    singleNumbers: new Set(noun.categories.single),
    pluralPronouns: new Set(noun.categories.plural),
    definiteDeterminers: new Set(noun.categories.definite),
    indefinitePronouns: new Set(noun.categories.indefinite),
    goals: new Set(noun.categories.goal),
    ranks: new Set(noun.categories.ranked),
  };
}

function byTerm(categories: Readonly<Record<string, readonly string[]>>): Map<string, Modality> {
  return new Map(Object.entries(categories).flatMap(([category, terms]) => terms.map((term) => [term, category as Modality])));
}
