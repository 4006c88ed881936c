import data from "../../lexicons/references.json" with { type: "json" };

/** Words that tell what a pronoun or a description can stand for; lemmas but where it is said. */
export interface ReferenceWords {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  /** Persons of any gender. */
  readonly person: ReadonlySet<string>;
  /** Bodies that act: *committee*, *government*. */
  readonly body: ReadonlySet<string>;
  /** What each description stands for. */
  readonly descriptions: ReadonlyMap<string, Description>;
  readonly weather: ReadonlySet<string>;
  readonly condition: ReadonlySet<string>;
  readonly seeming: ReadonlySet<string>;
  readonly finding: ReadonlySet<string>;
  /** Norms of prepositions after which a pronoun may stand for an argument of its own verb. */
  readonly circumstance: ReadonlySet<string>;
}

/** What a description is of. */
export type Description = "country" | "firm" | "body" | "bloc";

let loaded: ReferenceWords | undefined;

export function referenceWords(): ReferenceWords {
  loaded ??= load();
  return loaded;
}

function load(): ReferenceWords {
  const { person, thing, description, expletive, circumstance } = data.frames;
  return {
    female: new Set(person.categories.female),
    male: new Set(person.categories.male),
    person: new Set(person.categories.any),
    body: new Set(thing.categories.body),
    descriptions: new Map(
      Object.entries(description.categories).flatMap(([kind, nouns]) => nouns.map((noun) => [noun, kind as Description] as const)),
    ),
    weather: new Set(expletive.categories.weather),
    condition: new Set(expletive.categories.condition),
    seeming: new Set(expletive.categories.seeming),
    finding: new Set(expletive.categories.finding),
    circumstance: new Set(circumstance.categories.preposition),
  };
}
