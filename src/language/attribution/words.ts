import data from "../../lexicons/attribution.json" with { type: "json" };
import descriptions from "../../lexicons/descriptions.json" with { type: "json" };

/** Words that decide how attributions are read, as sets over norms. */
export interface AttributionWords {
  /** Nouns for people, groups, bodies and documents that say things: *minister, officials, ministry, report*. */
  readonly speaking: ReadonlySet<string>;
  /** After a word like these, words in quotation marks are held at a distance: *alleged*, *supposed*. */
  readonly distancing: ReadonlySet<string>;
  /** Before these a title or a term stands in quotation marks, nobody's words: *entitled*, *the term*. */
  readonly naming: ReadonlySet<string>;
}

let loaded: AttributionWords | undefined;

export function attributionWords(): AttributionWords {
  loaded ??= load();
  return loaded;
}

function load(): AttributionWords {
  const { quotation } = data.frames;
  const { person, group, document } = descriptions.frames;
  const spoken = [person, group, document].flatMap(({ categories }) => Object.values(categories).flat());
  return {
    speaking: new Set(spoken.map((term: string | { readonly term: string }) => (typeof term === "string" ? term : term.term))),
    distancing: new Set(quotation.categories.distancing),
    naming: new Set(quotation.categories.naming),
  };
}
