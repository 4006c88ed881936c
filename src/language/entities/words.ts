import data from "../../lexicons/entities.json" with { type: "json" };
import names from "../../lexicons/names.json" with { type: "json" };
import type { Vocabulary } from "../../text/vocabulary.js";

/** What a word may tell of the name it stands in or beside. */
const wordKinds = [
  "organizationHead",
  "organizationOpening",
  "organizationSuffix",
  "institution",
  "portfolio",
  "joiner",
  "placeHead",
  "placeOpening",
  "governed",
  "direction",
  "eventHead",
  /** A first or family name that is also a common word, a month or a place. */
  "ordinaryName",
  "workHead",
  "workOpening",
  "saying",
  "particle",
  "personSuffix",
  "familyFirst",
  "female",
  "male",
  /** A day, a month, or another word with a capital that names nobody. */
  "calendar",
  /** A family name that stands after the given name. */
  "familyLast",
  "place",
  "governs",
  "possessed",
  "relation",
  "agent",
  "directed",
  "violence",
  "placeEnding",
  "locative",
  /** A place head that is a surname, too: *Park*. */
  "surname",
] as const;

/** Each of the kinds as a bit; a word may have several. */
export const Word: Readonly<Record<(typeof wordKinds)[number], number>> = /* @__PURE__ */ bitsOf(wordKinds);

function bitsOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, number>;
}

/** A first name of either gender. */
export const firstName: number = /* @__PURE__ */ (() => Word.female | Word.male)();

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
  mark(
    organization.categories.suffix.flatMap((word) => [word, `${word}.`]),
    Word.organizationSuffix,
  );
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

let leading: ReadonlySet<string> | undefined;

/** Words for whoever leads a country, whatever the office: *the Kremlin chief*. */
export function leadingWords(): ReadonlySet<string> {
  leading ??= new Set(data.frames.person.categories.leading);
  return leading;
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
