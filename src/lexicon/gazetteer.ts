import type { Source, TermRule } from "./lexicon.js";

/** The types of entities. */
export const entityTypes = ["PER", "GPE", "ORG", "LOC", "NORP", "BLOC", "EVENT", "OTHER"] as const;

/**
 * What kind of thing an entity is. `PER`: a person; `GPE`: a country, region or city, which has a territory, a people and a government;
 * `ORG`: an organisation; `LOC`: a place without a government; `NORP`: a group by nation, religion or politics that is no country's
 * people; `BLOC`: states taken together (*NATO*, *the West*); `EVENT`: something that happens; `OTHER`: anything else with a name.
 */
export type EntityType = (typeof entityTypes)[number];

/** The kinds of aliases, in the order in which a word that is two of them is read. */
export const aliasKinds = [
  "short",
  "official",
  "former",
  "surname",
  "capital",
  "government",
  "adjective",
  "person",
  "people",
] as const;

/**
 * What an alias is to its entity. `short`: another name or an abbreviation; `official`: a full name; `former`: an old name or spelling;
 * `surname`: what a person is called after the first mention; `capital`: a capital city, which stands for its country; `government`: a
 * seat of government that is no city (*the Kremlin*); `adjective`, `person`, `people`: words for what is theirs and who they are.
 */
export type AliasKind = (typeof aliasKinds)[number];

/** An alias with conditions. The term has the grammar of codebooks; most are words as they are. */
export interface AliasRule extends Pick<TermRule, "term" | "case" | "not" | "near" | "before" | "after" | "unless"> {
  /** `true`: often something else, so that it counts only with support from its surroundings or from elsewhere in the document. */
  readonly ambiguous?: true | undefined;
}

/** An office of a person, and when it was held: full dates, or `YYYY-MM`, or `YYYY`. */
export interface GazetteerRole {
  readonly title: string;
  /** The id of the country or organisation. */
  readonly of?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One entity that is known by name. */
export interface GazetteerEntity {
  /** Unique over all gazetteers that are used together, but to add to an entity of another. */
  readonly id: string;
  readonly type: EntityType;
  /** The canonical name, without *the*. It is an alias, too. */
  readonly name: string;
  /** The id of the country it belongs to or speaks for. */
  readonly country?: string | undefined;
  readonly gender?: "female" | "male" | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly roles?: readonly GazetteerRole[] | undefined;
  readonly aliases?: { readonly [Kind in AliasKind]?: readonly (string | AliasRule)[] | undefined } | undefined;
}

/** A gazetteer as its JSON file has it: which names stand for which entities. */
export interface Gazetteer {
  readonly id: string;
  readonly version: string;
  /** BCP 47 code of the language of its names. */
  readonly language: string;
  readonly title: string;
  /** Until when its facts are known to hold, as a date. */
  readonly asOf?: string | undefined;
  readonly source: Source;
  readonly entities: readonly GazetteerEntity[];
}

/** A gazetteer as an imported JSON module or an object literal has it, where TypeScript widens `"GPE"` to `string`. */
export interface GazetteerLike {
  readonly id: string;
  readonly version: string;
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly aliases?: { readonly [kind: string]: readonly (string | { readonly term: string })[] | undefined } | undefined;
  }[];
}

/**
 * A gazetteer that is known to be good, such as the ones this library ships. Nothing is checked here; for a file of unknown quality use
 * `parseGazetteer`.
 *
 *     const towns = gazetteer({ id: "towns", version: "1", entities: [{ id: "Korva", type: "GPE", name: "Korva" }] });
 *     entities({ gazetteers: [towns] })
 */
export function gazetteer(data: GazetteerLike): Gazetteer {
  return data as unknown as Gazetteer;
}
