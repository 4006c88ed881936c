import type { EntityType } from "../lexicon/gazetteer.js";
import type { Annotation, Layer, Measures } from "../query/layer.js";
import type { Query } from "../query/query.js";

export type { EntityType } from "../lexicon/gazetteer.js";

/**
 * How a mention names its entity. `name`: by a name; `demonym`: by a word for its people or what is theirs (*Russian*, *the French*);
 * `metonym`: by a capital or a seat of government that stands for it (*Moscow*, *the Kremlin*); `title`: by an office and a name, or an
 * office alone that one bearer of it holds (*President Orlov*, *the president*); `nominal`: by a description (*the isolated state*).
 */
export type MentionKind = "name" | "demonym" | "metonym" | "title" | "nominal";

/** What of an entity is meant: a country's government, people, territory or language; a person; an organisation. */
export type Referent = "government" | "people" | "territory" | "language" | "person" | "organization" | "unknown";

/** One place where an entity is named. The label is the type of the entity; the span is the name itself, with the title before it. */
export interface Mention extends Annotation<EntityType> {
  /** The id of the entity: that of the gazetteer (`KP`), or one made of type and name for what the gazetteer does not know. */
  readonly entity: string;
  /** The canonical name of the entity: *North Korea* for *DPRK*, the longest name in this document for people it does not know. */
  readonly name: string;
  readonly kind: MentionKind;
  readonly referent: Referent;
  readonly firstToken: number;
  readonly endToken: number;
  /** The token that stands for the mention in its sentence: the last of a personal name. */
  readonly head: number;
  /** Stable id of the rule that found it, such as `gazetteer.name`, `sequence.title`, `link.surname`. */
  readonly rule: string;
}

/** One entity of a document. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Whether the gazetteer has it; others are known by their names only. */
  readonly known: boolean;
  readonly gender?: "female" | "male" | undefined;
  /** The id of the country it belongs to or speaks for, where known. */
  readonly country?: string | undefined;
  /** Its mentions, as indices into the layer's annotations. */
  readonly mentions: readonly number[];
}

/** How many mentions and entities there are, in all and by type. */
export interface EntityMeasures extends Measures {
  readonly mentions: number;
  readonly entities: number;
}

/** Who and what a document names. Mentions are in order of place, of two that start together the longer first; they may nest. */
export interface EntityLayer extends Layer<Mention, EntityMeasures> {
  /** In order of first mention. */
  readonly entities: readonly Entity[];
}

/** A pronoun or a description and the entity it stands for. */
export interface Reference extends Annotation<"pronoun" | "nominal"> {
  readonly entity: string;
  readonly name: string;
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  /** The id of the mention that it takes up. */
  readonly antecedent: string;
  /** By how much the antecedent was ahead of the second best; larger is surer. */
  readonly margin: number;
  readonly rule: string;
}

/** Pronouns and descriptions whose entity is known, in order of place. Those that are unsure are left out. */
export interface ReferenceLayer extends Layer<Reference, ReferenceMeasures> {}

/** How many pronouns there are, and how many of them stand for a known entity. */
export interface ReferenceMeasures extends Measures {
  readonly pronouns: number;
  readonly resolved: number;
}

/** A query for mentions; `entities()` is one, and so is another tool's output in the same form. */
export type EntityQuery = Query<EntityLayer>;
