import type { GazetteerEntity } from "../../lexicon/gazetteer.js";
import { Kind } from "../../text/token.js";
import type { Columns } from "./columns.js";
import type { Draft } from "./drafts.js";
import type { Identity } from "./identity.js";
import { firstName, Word } from "./words.js";

/** How many bearers of one name are told apart. */
const mostBearers = 8;

/** Somebody whose full name occurs, and where. */
interface Bearer {
  readonly identity: Identity;
  /** The index of the first draft with the full name, and of the last that named this person. */
  readonly first: number;
  last: number;
}

/** The persons of a document by the parts of their names. */
export class People {
  readonly #columns: Columns;
  readonly #surnames = new Map<string, Bearer[]>();
  /** By the words between the first and the last, which may be the surname that is used: *Melba Acosta Febo*. */
  readonly #middle = new Map<string, Bearer[]>();
  readonly #given = new Map<string, Bearer[]>();
  readonly #bearers = new Map<Identity, Bearer>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  has(identity: Identity): boolean {
    return this.#bearers.has(identity);
  }

  /** Adds a person of the gazetteer whose full name occurs. */
  addKnown(identity: Identity, entity: GazetteerEntity, draft: number, surnames: readonly string[]): void {
    const bearer = this.#bearer(identity, draft);
    for (const surname of surnames) add(this.#surnames, surname, bearer);
    const given = entity.name.split(" ")[0]!.toLowerCase();
    add(this.#given, given, bearer);
  }

  /** Adds a person with a full name that the gazetteer does not have. */
  addFull(identity: Identity, { first, end }: Draft, draft: number): void {
    const columns = this.#columns;
    const bearer = this.#bearer(identity, draft);
    const last = lastName(columns, first, end);
    if (isFamilyFirst(columns, first, last)) {
      add(this.#surnames, columns.norm(first), bearer);
      return;
    }
    add(this.#surnames, columns.norm(last), bearer);
    let from = last;
    while (from - 1 > first && isParticle(columns, from - 1)) from--;
    if (from < last) add(this.#surnames, columns.key(from, last + 1), bearer);
    add(this.#given, columns.norm(first), bearer);
    for (let token = first + 1; token < last; token++)
      if (columns.isCapital(token) && columns.doc.tokens.kind[token] === Kind.word) add(this.#middle, columns.norm(token), bearer);
  }

  #bearer(identity: Identity, draft: number): Bearer {
    let bearer = this.#bearers.get(identity);
    if (!bearer) {
      bearer = { identity, first: draft, last: -1 };
      this.#bearers.set(identity, bearer);
    }
    return bearer;
  }

  /** Notes that a draft names this person. */
  seen(identity: Identity, draft: number): void {
    const bearer = this.#bearers.get(identity);
    if (bearer) bearer.last = draft;
  }

  /** Who is called by this surname here: the one of that gender who was named last, or else the one who is named first later on. */
  bySurname(key: string, gender: "female" | "male" | undefined): Identity | undefined {
    return nearest(this.#surnames.get(key), gender);
  }

  /** Who alone has this name between the first and the last. */
  byMiddleName(key: string): Identity | undefined {
    const bearers = this.#middle.get(key);
    return bearers?.length === 1 ? bearers[0]!.identity : undefined;
  }

  /** Who alone has this first name. */
  byGivenName(key: string): Identity | undefined {
    const bearers = this.#given.get(key);
    return bearers?.length === 1 ? bearers[0]!.identity : undefined;
  }
}

function add(map: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const list = map.get(key);
  if (!list) map.set(key, [bearer]);
  else if (list.length < mostBearers && !list.includes(bearer)) list.push(bearer);
}

function nearest(bearers: readonly Bearer[] | undefined, gender: "female" | "male" | undefined): Identity | undefined {
  let best: Bearer | undefined;
  for (const bearer of bearers ?? []) {
    if (gender && bearer.identity.gender && bearer.identity.gender !== gender) continue;
    if (!best || bearer.last > best.last || (bearer.last === -1 && best.last === -1 && bearer.first < best.first)) best = bearer;
  }
  return best?.identity;
}

/** The last word of a name, without *Jr* and the like. */
export function lastName(columns: Columns, first: number, end: number): number {
  let last = end - 1;
  while (
    last > first + 1 &&
    ((columns.bitsOf(last) & Word.personSuffix) !== 0 || columns.doc.tokens.kind[last] === Kind.punctuation)
  )
    last--;
  return last;
}

function isParticle(columns: Columns, token: number): boolean {
  return (columns.bitsOf(token) & Word.particle) !== 0 || columns.doc.tokens.kind[token] === Kind.hyphen;
}

/** Whether the family name comes first, as in *Kim Jong Un*. */
export function isFamilyFirst(columns: Columns, first: number, last: number): boolean {
  const head = columns.bitsOf(first);
  if ((head & Word.familyFirst) === 0) return false;
  if ((head & firstName) !== 0) return last - first >= 2;
  return (columns.bitsOf(last) & firstName) === 0 || (columns.bitsOf(last) & Word.familyFirst) === 0;
}
