import type { Coordinations } from "./coordination.js";
import { type Parsed, relationSet, uposSet } from "./parsed.js";
import { Relation } from "./tagset.js";

const auxiliary = relationSet("aux", "aux:pass", "cop");
const verbs = uposSet("VERB", "AUX");
/** Relations of words that head no phrase of their own. */
export const dependentRelations: readonly Relation[] = [
  "amod",
  "advmod",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "cc:preconj",
  "compound",
  "compound:prt",
  "cop",
  "det",
  "det:predet",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "mark",
  "nummod",
  "punct",
];
const dependent = relationSet(dependentRelations);
const grammatical = relationSet("case", "cc", "cc:preconj", "det", "det:predet", "fixed", "flat", "goeswith", "mark", "punct");
const clausal = relationSet("acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "csubj:outer", "csubj:pass", "xcomp");
const predicating = relationSet("aux", "aux:pass", "cop", "csubj", "csubj:pass", "nsubj", "nsubj:outer", "nsubj:pass");

/** Which words of a sentence are predicates, that is, head a clause: verbs, and what stands with a copula or has a subject. */
export class Predicates {
  readonly #first: number;
  readonly #is: boolean[];
  readonly #alone: boolean[];

  constructor(parsed: Parsed, coordinations: Coordinations) {
    const { first, end } = parsed;
    this.#first = first;
    this.#is = new Array<boolean>(end - first).fill(false);
    this.#alone = new Array<boolean>(end - first).fill(false);
    for (const token of parsed.order) {
      const governing = coordinations.governing(token);
      const relation = parsed.relation(governing);
      if (dependent[relation]) continue;
      const alone = isVerb(parsed, token) || isPredicated(parsed, token);
      const is =
        governing === token
          ? alone || clausal[relation] === 1
          : alone || (this.is(governing) && !verbs[parsed.upos(governing)] && parsed.relation(token) === Relation.conj);
      this.#is[token - first] = is;
      this.#alone[token - first] = alone;
    }
  }

  /** Whether a token is a verb or has a subject or a copula of its own. */
  isAlone(token: number): boolean {
    return this.#alone[token - this.#first]!;
  }

  is(token: number): boolean {
    return this.#is[token - this.#first]!;
  }
}

export function isVerb(parsed: Parsed, token: number): boolean {
  return verbs[parsed.upos(token)] === 1;
}

/** Whether a token is the auxiliary or the copula of the word it depends on. */
export function isAuxiliary(parsed: Parsed, token: number): boolean {
  return auxiliary[parsed.relation(token)] === 1 && parsed.tree.headOf(token) >= 0;
}

/** Whether a token is a verb in form only (*including*, *according to*). */
export function isFunctionWord(parsed: Parsed, token: number): boolean {
  return grammatical[parsed.relation(token)] === 1;
}

/** Whether something makes a predicate of a token: a subject, an auxiliary, a copula. */
function isPredicated(parsed: Parsed, token: number): boolean {
  return parsed.dependents(token).some((one) => predicating[parsed.relation(one)] === 1);
}
