import type { Term } from "../../lexicon/lexicon.js";
import data from "../../lexicons/attribution.json" with { type: "json" };
import descriptions from "../../lexicons/descriptions.json" with { type: "json" };

/** Words that decide how attributions are read, as sets over norms. */
export interface AttributionWords {
  /** Nouns for people, groups, bodies and documents that say things: *minister, officials, ministry, report*. */
  readonly speaking: ReadonlySet<string>;
  /** Those of them that are one person. */
  readonly persons: ReadonlySet<string>;
  /** After a word like these, words in quotation marks are held at a distance: *alleged*, *supposed*. */
  readonly distancing: ReadonlySet<string>;
  /** Lemmas of verbs by which somebody hands on the words of somebody else: *quote*. */
  readonly relays: ReadonlySet<string>;
  /** Lemmas of verbs, before an infinitive of saying, by which nothing is said: *decline*. */
  readonly silent: ReadonlySet<string>;
  /** Lemmas of those infinitives: *comment*. */
  readonly withheld: ReadonlySet<string>;
  /** Before these a title or a term stands in quotation marks, nobody's words: *entitled*, *the term*. */
  readonly naming: ReadonlySet<string>;
}

let loaded: AttributionWords | undefined;

export function attributionWords(): AttributionWords {
  loaded ??= load();
  return loaded;
}

function load(): AttributionWords {
  const { quotation, silence } = data.frames;
  const { person, group, document } = descriptions.frames;
  return {
    speaking: new Set([person, group, document].flatMap(({ categories }) => termsOf(categories))),
    persons: new Set(termsOf(person.categories)),
    distancing: new Set(quotation.categories.distancing),
    relays: new Set(silence.categories.relay),
    silent: new Set(silence.categories.verb),
    withheld: new Set(silence.categories.infinitive),
    naming: new Set(quotation.categories.naming),
  };
}

function termsOf(categories: Readonly<Record<string, readonly Term[]>>): string[] {
  return Object.values(categories).flatMap((terms) => terms.map((term) => (typeof term === "string" ? term : term.term)));
}
