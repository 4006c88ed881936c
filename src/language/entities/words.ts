import data from "../../lexicons/entities.json" with { type: "json" };
import names from "../../lexicons/names.json" with { type: "json" };
import type { Vocabulary } from "../../text/vocabulary.js";

/** What a word tells of the name it stands in or beside, as bits; a word may have several. */
export const Word = {
  organizationHead: 1 << 0,
  organizationOpening: 1 << 1,
  organizationSuffix: 1 << 2,
  institution: 1 << 3,
  portfolio: 1 << 4,
  joiner: 1 << 5,
  placeHead: 1 << 6,
  placeOpening: 1 << 7,
  governed: 1 << 8,
  direction: 1 << 9,
  eventHead: 1 << 10,
  /** A first or family name that is also a common word, a month or a place. */
  ordinaryName: 1 << 11,
  workHead: 1 << 12,
  workOpening: 1 << 13,
  saying: 1 << 14,
  particle: 1 << 15,
  personSuffix: 1 << 16,
  familyFirst: 1 << 17,
  female: 1 << 18,
  male: 1 << 19,
  /** A day, a month, or another word with a capital that names nobody. */
  calendar: 1 << 20,
  /** A family name that stands after the given name. */
  familyLast: 1 << 21,
  place: 1 << 22,
  governs: 1 << 23,
  possessed: 1 << 24,
  relation: 1 << 25,
  agent: 1 << 26,
  directed: 1 << 27,
  violence: 1 << 28,
  placeEnding: 1 << 29,
  locative: 1 << 30,
  /** A place head that is a surname, too: *Park*. */
  surname: 1 << 31,
} as const;

/** A first name of either gender. */
export const firstName: number = (1 << 18) | (1 << 19);

let bits: ReadonlyMap<string, number> | undefined;
let endings: RegExp | undefined;

function load(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) found.set(word, (found.get(word) ?? 0) | bit);
  };
  const { organization, place, event, work, person, calendar, location, government, violence } = data.frames;
  mark(organization.categories.head, Word.organizationHead);
  mark(organization.categories.opening, Word.organizationOpening);
  mark(organization.categories.suffix, Word.organizationSuffix);
  mark(organization.categories.institution, Word.institution);
  mark(organization.categories.portfolio, Word.portfolio);
  mark(organization.categories.joiner, Word.joiner);
  mark(place.categories.head, Word.placeHead);
  mark(place.categories.opening, Word.placeOpening);
  mark(place.categories.surname, Word.surname);
  mark(place.categories.governed, Word.governed);
  mark(place.categories.direction, Word.direction);
  mark(event.categories.head, Word.eventHead);
  mark(work.categories.head, Word.workHead);
  mark(work.categories.opening, Word.workOpening);
  mark(person.categories.saying, Word.saying);
  const { given, family, ordinary, part } = names.frames;
  mark(part.categories.particle, Word.particle);
  mark(part.categories.suffix, Word.personSuffix);
  mark(family.categories.first, Word.familyFirst);
  mark(family.categories.last, Word.familyLast);
  mark(ordinary.categories.word, Word.ordinaryName);
  mark(given.categories.female, Word.female);
  mark(given.categories.male, Word.male);
  mark(given.categories.either, firstName);
  const { day, month, feast, other } = calendar.categories;
  mark([...day, ...month, ...feast, ...other], Word.calendar);
  mark(location.categories.preposition, Word.locative);
  mark(location.categories.noun, Word.place);
  mark([...government.categories.verb.flatMap(formsOf), ...government.categories.form], Word.governs);
  mark(government.categories.noun, Word.possessed);
  mark(government.categories.relation, Word.relation);
  mark(government.categories.agent, Word.agent);
  mark(government.categories.directed, Word.directed);
  mark([...violence.categories.verb.flatMap(formsOf), ...violence.categories.form], Word.violence);
  endings = new RegExp(`.{2}(?:${place.categories.ending.join("|")})$`);
  return found;
}

/** The forms of a regular verb. */
function formsOf(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

/** The bits of the types of a vocabulary, each looked up once. */
export class WordBits {
  readonly #vocabulary: Vocabulary;
  #known = 0;
  #bits = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The bits by type, those of new types included. */
  all(): Int32Array {
    bits ??= load();
    const { size } = this.#vocabulary;
    if (size > this.#bits.length) {
      const larger = new Int32Array(Math.max(1024, size * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (; this.#known < size; this.#known++) {
      const norm = this.#vocabulary.norm(this.#known);
      let found = bits.get(norm) ?? 0;
      if (norm.length > 5 && norm.length < 40 && endings!.test(norm)) found |= Word.placeEnding;
      this.#bits[this.#known] = found;
    }
    return this.#bits;
  }
}

const tables = new WeakMap<Vocabulary, WordBits>();

/** The bits of the types of a vocabulary. */
export function wordBits(vocabulary: Vocabulary): Int32Array {
  let table = tables.get(vocabulary);
  if (!table) {
    table = new WordBits(vocabulary);
    tables.set(vocabulary, table);
  }
  return table.all();
}

/** Words that tell a demonym that is a language, or many persons, from an adjective. */
export interface DemonymWords {
  readonly beforeLanguage: ReadonlySet<string>;
  readonly afterLanguage: ReadonlySet<string>;
  readonly beforePeople: ReadonlySet<string>;
}

let demonyms: DemonymWords | undefined;

export function demonymWords(): DemonymWords {
  demonyms ??= {
    beforeLanguage: new Set(data.frames.language.categories.before),
    afterLanguage: new Set(data.frames.language.categories.after),
    beforePeople: new Set(data.frames.people.categories.determiner),
  };
  return demonyms;
}
