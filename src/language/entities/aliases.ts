import { compiled } from "../../lexicon/compile.js";
import { type AliasKind, type AliasRule, aliasKinds, type Gazetteer, type GazetteerEntity } from "../../lexicon/gazetteer.js";
import { type Lexicon, lexicon } from "../../lexicon/lexicon.js";
import { WordReader } from "../../lexicon/words.js";
import { addTo } from "../lists.js";

/**
 * What capitals a word of an alias has: none, the first letter, or all of a short or a longer word; longer ones are also written like
 * names (*Nato*). `inner` has one inside (*YouTube*), and is written like that, or all in capitals.
 */
export interface Capitals {
  readonly kind: "none" | "first" | "short" | "long" | "inner";
  readonly word: string;
}

/** An acronym of at least so many letters may be written like a name. */
const longAcronym = 4;

/** One name of one entity. */
export interface Alias {
  readonly entity: GazetteerEntity;
  readonly kind: AliasKind | "name";
  readonly ambiguous: boolean;
  /** How each word is written. */
  readonly capitals: readonly Capitals[];
}

/** Gazetteers as one: the entities by id, and their names as a lexicon whose categories are the kinds of aliases. */
export interface Names {
  readonly entities: ReadonlyMap<string, GazetteerEntity>;
  readonly lexicon: Lexicon;
  /** By category, in the order of its entries. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Names of one word without conditions, by norm: what may follow a prefix (*anti-American*). */
  readonly single: ReadonlyMap<string, readonly Alias[]>;
  /** Organisations by the norms of their names. */
  readonly organizations: ReadonlyMap<string, GazetteerEntity>;
  /** The persons who are called by a surname, by norm. */
  readonly surnames: ReadonlyMap<string, readonly GazetteerEntity[]>;
}

/** Reads gazetteers together. An entity that two of them have is one: what the later says of it holds, and the names of both. */
export function namesOf(gazetteers: readonly Gazetteer[], ignore: ReadonlySet<string>): Names {
  const entities = new Map<string, GazetteerEntity>();
  for (const { entities: list } of gazetteers)
    for (const entity of list) {
      if (ignore.has(entity.id)) continue;
      const known = entities.get(entity.id);
      entities.set(entity.id, known ? merged(known, entity) : entity);
    }
  const reader = new WordReader();
  const terms = new Map<AliasKind | "name", (string | AliasRule)[]>();
  const aliases = new Map<string, Alias[]>();
  const single = new Map<string, Alias[]>();
  const organizations = new Map<string, GazetteerEntity>();
  const surnames = new Map<string, GazetteerEntity[]>();
  for (const kind of ["name", ...aliasKinds] as const) {
    terms.set(kind, []);
    aliases.set(kind, []);
  }
  for (const entity of entities.values()) {
    const seen = new Set<string>();
    const add = (kind: AliasKind | "name", given: string | AliasRule): void => {
      const rule: AliasRule = typeof given === "string" ? { term: given } : given;
      if (ignore.has(rule.term) || (kind === "name" && seen.has(rule.term))) return;
      seen.add(rule.term);
      const words = reader.words(rule.term);
      const capitals = words.map(({ cased }) => capitalsOf(cased));
      const alias: Alias = { entity, kind, ambiguous: rule.ambiguous === true, capitals };
      if (kind === "surname") {
        addTo(surnames, words.map(({ norm }) => norm).join(" "), entity);
        return;
      }
      if (entity.type === "ORG") organizations.set(words.map(({ norm }) => norm).join(" "), entity);
      terms.get(kind)!.push(given);
      aliases.get(kind)!.push(alias);
      if (words.length === 1 && rule.case === undefined && !alias.ambiguous) addTo(single, words[0]!.norm, alias);
    };
    for (const kind of aliasKinds) for (const given of entity.aliases?.[kind] ?? []) add(kind, given);
    add("name", entity.name);
  }
  const names = { id: "gazetteer", version: "1", frames: { names: { categories: Object.fromEntries(terms) } } };
  const whole = lexicon(names);
  compiled(whole);
  return { entities, lexicon: whole, aliases, single, organizations, surnames };
}

function capitalsOf(word: string): Capitals {
  const rest = word.slice(1);
  if (!/^\p{Lu}/u.test(word)) return { kind: "none", word };
  if (rest === rest.toLowerCase()) return { kind: "first", word };
  if (word !== word.toUpperCase()) return { kind: "inner", word };
  return { kind: word.length < longAcronym ? "short" : "long", word };
}

function merged(first: GazetteerEntity, second: GazetteerEntity): GazetteerEntity {
  const aliases: { [Kind in AliasKind]?: readonly (string | AliasRule)[] } = {};
  for (const kind of aliasKinds) {
    const both = [...(second.aliases?.[kind] ?? []), ...(first.aliases?.[kind] ?? [])];
    if (both.length > 0) aliases[kind] = both;
  }
  if (first.name !== second.name) aliases.short = [...(aliases.short ?? []), first.name];
  return { ...first, ...second, aliases };
}
