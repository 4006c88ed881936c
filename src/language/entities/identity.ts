import type { EntityType, GazetteerEntity } from "../../lexicon/gazetteer.js";

/** Who or what a mention names. Filled as the document is read. */
export interface Identity {
  readonly type: EntityType;
  name: string;
  readonly known: GazetteerEntity | undefined;
  gender: "female" | "male" | undefined;
  country: string | undefined;
}

/** The id of an entity: that of the gazetteer, or its type and name. */
export function idOf({ type, name, known }: Identity): string {
  return known ? known.id : `${type}:${name}`;
}

/** The identities of a document: one for each entity of the gazetteer, and one for each other name. */
export class Identities {
  readonly #known = new Map<string, Identity>();
  readonly #named = new Map<string, Identity>();

  ofEntity(entity: GazetteerEntity): Identity {
    let identity = this.#known.get(entity.id);
    if (!identity) {
      const { type, name, gender } = entity;
      identity = { type, name, known: entity, gender, country: countryOf(entity) };
      this.#known.set(entity.id, identity);
    }
    return identity;
  }

  /** The identity of a name by its norms; `name` is how it is written where it is first seen. */
  ofName(type: EntityType, key: string, name: string): Identity {
    const full = `${type}:${key}`;
    let identity = this.#named.get(full);
    if (!identity) {
      identity = { type, name: name.replace(/\s+/g, " "), known: undefined, gender: undefined, country: undefined };
      this.#named.set(full, identity);
    }
    return identity;
  }
}

/** The id of the country that an entity is or belongs to. */
export function countryOf({ id, country, tags }: GazetteerEntity): string | undefined {
  return country ?? (tags?.includes("country") || tags?.includes("territory") ? id : undefined);
}
