import type { Constituent } from "../lexicon/names.js";
import { holdsToken, type Segment } from "../text/segments.js";
import type { Argument } from "./argument.js";
import type { Clause } from "./clausetree.js";
import type { NounRole } from "./nounphrases.js";
import type { Phrases } from "./phrases.js";

/**
 * What matches of terms are in the phrases of their sentences. A match has a main word: its last, or the word of the match that this
 * one belongs to (*axis* of *axis of evil*).
 */
export class MatchRoles {
  readonly #phrases: Lookups;

  constructor(phrases: Lookups) {
    this.#phrases = phrases;
  }

  /** Whether the main word heads a noun phrase or a clause. The rest of a name after its first word does not lie below it. */
  head(first: number, last: number): boolean {
    const main = this.#main(first, last);
    return this.#headed(main) !== undefined || this.#isPredicate(main);
  }

  /**
   * The role of the noun phrase that the main word heads; `predicate` for another word with a copula, `modifier` for one that stands
   * before the head of its noun phrase. `undefined` for verbs and all else.
   */
  role(first: number, last: number): NounRole | undefined {
    const main = this.#main(first, last);
    const headed = this.#headed(main);
    if (headed) return headed.role;
    const group = this.#phrases.verbGroupOf(main);
    if (this.#isPredicate(main)) return group && !group.copular ? undefined : "predicate";
    const around = this.#phrases.nounPhraseOf(main);
    return around && holdsToken(around.core, main) && main < around.head ? "modifier" : undefined;
  }

  /** The constituent around a match. */
  within(constituent: Constituent, first: number, last: number): Range | undefined {
    const main = this.#main(first, last);
    if (constituent === "phrase") return this.#phrases.nounPhraseOf(main);
    const clause = this.#phrases.clauseOf(main);
    const argument = constituent === "subject" ? clause?.logicalSubject : clause?.logicalObject;
    return clause && argument && this.#extentOf(argument, clause);
  }

  /** All of an argument, but for the clause that it is an argument of (*the states [that threaten us]*). */
  #extentOf({ head, phrase }: Argument, clause: Clause): Range | undefined {
    const range = phrase?.whole ?? this.#phrases.clauseOf(head);
    if (!range || clause.firstToken <= range.firstToken || clause.firstToken >= range.endToken) return range;
    return { firstToken: range.firstToken, endToken: clause.firstToken };
  }

  #main(first: number, last: number): number {
    let main = last;
    for (let steps = first; steps < last; steps++) {
      const phrase = this.#phrases.nounPhraseOf(main);
      const above = !phrase ? -1 : phrase.head === main ? phrase.governor : phrase.head;
      if (above < first || above > last) break;
      main = above;
    }
    return main;
  }

  #headed(token: number): ReturnType<Phrases["nounPhraseOf"]> {
    const phrase = this.#phrases.nounPhraseOf(token);
    if (!phrase || phrase.head === token) return phrase;
    return phrase.name && token > phrase.head && holdsToken(phrase.name, token) ? phrase : undefined;
  }

  #isPredicate(token: number): boolean {
    return this.#phrases.clauseOf(token)?.predicate === token;
  }
}

type Lookups = Pick<Phrases, "nounPhraseOf" | "verbGroupOf" | "clauseOf">;
type Range = Pick<Segment, "firstToken" | "endToken">;
