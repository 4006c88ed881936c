import type { Segment } from "../text/segments.js";
import { byPosition } from "../text/span.js";
import { type Coordination, type Coordinations, fixed } from "./coordination.js";
import { type NounExtents, nounExtents } from "./nounextents.js";
import { type FunctionWord, type Parsed, relationSet, uposSet, xposSet } from "./parsed.js";
import { phraseWords } from "./phrasewords.js";
import { dependentRelations, type Predicates } from "./predicates.js";
import { Relation, relationNames, Upos, Xpos } from "./tagset.js";

/**
 * What a noun phrase is for the word it depends on. `oblique` phrases, most with a preposition, depend on a verb or an adjective,
 * `modifier` and `possessor` on a noun; `predicate` says what the subject is, or heads a clause in another way; `fragment` is a phrase
 * that is a sentence by itself (a headline), or whose place in the sentence the tree does not tell. Phrases that are coordinated have
 * the role of the whole; `conjunct` is one joined to what is no noun phrase.
 */
export type NounRole =
  | "subject"
  | "passiveSubject"
  | "object"
  | "indirectObject"
  | "oblique"
  | "agent"
  | "modifier"
  | "possessor"
  | "predicate"
  | "apposition"
  | "vocative"
  | "conjunct"
  | "fragment";

/**
 * A noun phrase: *the “hot” conflict in the region, which goes on*, without the preposition before it and without appositions. Tokens are
 * told by their index in the document; `start` and `end` are those of the text. Never crosses a quotation mark or a bracket, unless both
 * marks lie inside.
 *
 * @example
 * // The talks were ended by Orlov.
 * found.nounPhraseOf(1); // { start: 0, end: 9, head: 1, role: "passiveSubject", definiteness: "definite", number: "plural", … }
 */
export interface NounPhrase extends Segment {
  /** The noun, pronoun, name or number that the rest belongs to; of a name its first word. */
  readonly head: number;
  /** The phrase up to its head, with the rest of a name, without what follows: *the “hot” conflict*. Lies inside the phrase. */
  readonly core: Segment;
  /** The phrase with its appositions and those it is joined with: *[both Orlov, the minister, and his aides]*. Holds the phrase. */
  readonly whole: Segment;
  readonly kind: "pronoun" | "proper" | "common" | "numeral";
  readonly number: "singular" | "plural";
  /** Names, personal pronouns and phrases with *the, this …* are `definite`; `bare` ones are common nouns without any determiner. */
  readonly definiteness: "definite" | "indefinite" | "possessive" | "bare";
  /** The first determiner, −1 for none. A common noun without one has that of the phrase it is joined to (*the army and police*). */
  readonly determiner: number;
  /** The head of the phrase that owns it (*Korland’s allies*, *their allies*), −1 for none. Shared as determiners are. */
  readonly possessor: number;
  /** Has a *no*, *not*, *neither* or *nor* of its own, or is *nobody*, *nothing* … */
  readonly negated: boolean;
  /** The prepositions before it: *according to*, *of*. Shared by phrases that are joined. */
  readonly preposition: FunctionWord | undefined;
  readonly role: NounRole;
  /** The word it depends on, −1 for none; of phrases that are joined, the word the whole depends on. */
  readonly governor: number;
  readonly coordination: Coordination | undefined;
  /** The heads of the phrases that say again who it is (*Orlov, [the minister], …*). */
  readonly appositions: readonly number[];
  /** The head of the phrase that this one says again; −1 when it is no apposition. */
  readonly appositionTo: number;
  /** Of a relative pronoun, the head of what it stands for (*[the envoy], who left*; a verb in *they left, which helped*); −1 for none. */
  readonly antecedent: number;
  /** What stands before a name and says what its bearer is: *[Foreign Minister] Ivan Orlov*. */
  readonly title: Segment | undefined;
  /** The name alone, when the head is one. */
  readonly name: Segment | undefined;
}

const headless = relationSet(dependentRelations, "discourse", "nmod:desc", "reparandum");
const nominal = uposSet("NOUN", "PRON", "PROPN");
/** Parts of speech that head a noun phrase only where the tree has one. */
const nounlike = uposSet("ADJ", "DET", "NUM", "SYM", "X");

const determining = relationSet("det", "det:predet");
const denial = relationSet("advmod", "cc", "cc:preconj", "det", "det:predet");
const namePart = relationSet("amod", "compound", "flat", "goeswith");
const relativeClause = relationSet("acl:relcl", "advcl:relcl");
const verbs = uposSet("AUX", "VERB");
const whWords = xposSet("WDT", "WP", "WP$");
const plurals = xposSet("NNPS", "NNS");
const properNouns = xposSet("NNP", "NNPS");

const roles: Readonly<Partial<Record<Relation, NounRole>>> = {
  nsubj: "subject",
  "nsubj:outer": "subject",
  "nsubj:pass": "passiveSubject",
  obj: "object",
  iobj: "indirectObject",
  obl: "oblique",
  "obl:unmarked": "oblique",
  "obl:agent": "agent",
  nmod: "modifier",
  compound: "modifier",
  "nmod:unmarked": "modifier",
  "nmod:poss": "possessor",
  appos: "apposition",
  vocative: "vocative",
};

/** How many tokens into its relative clause a relative pronoun may stand: *with most of whom*. */
const fronted = 5;

/** Reads the noun phrases of a sentence, in order of place; of two that start together the longer comes first. */
export function nounPhrasesOf(parsed: Parsed, coordinations: Coordinations, predicates: Predicates): NounPhrase[] {
  return new Reader(parsed, coordinations, predicates).read();
}

interface Shared {
  readonly determiner: number;
  readonly possessor: number;
  readonly preposition: FunctionWord | undefined;
}

class Reader {
  readonly #parsed: Parsed;
  readonly #coordinations: Coordinations;
  readonly #predicates: Predicates;
  /** By token: whether it heads a phrase. */
  readonly #isHead: boolean[];
  /** By the first of phrases that are joined: what it shares with the others. */
  readonly #given = new Map<number, Shared>();
  /** By token: the nearest head of a relative clause above it, itself included, or −1. */
  readonly #relative: number[];

  constructor(parsed: Parsed, coordinations: Coordinations, predicates: Predicates) {
    this.#parsed = parsed;
    this.#coordinations = coordinations;
    this.#predicates = predicates;
    const { tree, first, end, order } = parsed;
    this.#isHead = new Array<boolean>(end - first).fill(false);
    this.#relative = new Array<number>(end - first).fill(-1);
    for (const token of order) {
      this.#isHead[token - first] = this.#heads(token);
      const head = tree.headOf(token);
      const opens = relativeClause[this.#parsed.relation(coordinations.governing(token))];
      this.#relative[token - first] = opens ? token : head < 0 ? -1 : this.#relative[head - first]!;
    }
  }

  read(): NounPhrase[] {
    const { first, end } = this.#parsed;
    const heads: number[] = [];
    for (let token = first; token < end; token++) if (this.#isHead[token - first]) heads.push(token);
    const isArgument = (head: number): boolean =>
      !this.#predicates.is(head) && roles[relationNames[this.#parsed.relation(this.#coordinations.governing(head))]!] !== undefined;
    const extents = nounExtents(this.#parsed, this.#coordinations, this.#predicates, heads, isArgument);
    return heads.map((head) => this.#phrase(head, extents.get(head)!)).sort(byPosition);
  }

  #heads(token: number): boolean {
    const { tree, first } = this.#parsed;
    const relation = this.#parsed.relation(token);
    const upos = this.#parsed.upos(token);
    if (relation === Relation.compound) return upos === Upos.PROPN && this.#isModified(tree.headOf(token));
    if (headless[relation]) return false;
    if (nominal[upos]) return true;
    if (!nounlike[upos]) return false;
    if (relation !== Relation.conj) return roles[relationNames[relation]!] !== undefined;
    const governing = this.#coordinations.governing(token);
    return this.#isHead[governing - first]!;
  }

  /** Whether a name before a word modifies it (*[Korland] officials*, *[Korland] President Orlov*), not a part of the same name or date. */
  #isModified(word: number): boolean {
    const upos = this.#parsed.upos(word);
    return upos === Upos.PROPN ? this.#parsed.relation(word) === Relation["nmod:desc"] : upos !== Upos.NUM;
  }

  #phrase(head: number, { full, core, whole }: NounExtents): NounPhrase {
    const parsed = this.#parsed;
    const governing = this.#coordinations.governing(head);
    const relation = parsed.relation(governing);
    const governor = parsed.tree.headOf(governing);
    const { determiner, possessor, preposition } = this.#determination(head, governing);
    const kind = this.#kind(head);
    return {
      start: full.start,
      end: full.end,
      firstToken: full.firstToken,
      endToken: full.endToken,
      head,
      core,
      whole,
      kind,
      number: this.#number(head),
      definiteness: this.#definiteness(head, kind, determiner, possessor),
      determiner,
      possessor,
      negated: this.#isNegated(head),
      preposition,
      role: this.#role(head, governing, relation),
      governor,
      coordination: this.#coordinations.of(head),
      appositions: parsed.dependents(head).filter((one) => parsed.relation(one) === Relation.appos),
      appositionTo: relation === Relation.appos ? governor : -1,
      antecedent: this.#antecedent(head),
      title: this.#title(head),
      name: this.#name(head),
    };
  }

  #own(head: number): Shared {
    let determiner = -1;
    let possessor = -1;
    let firstCase = -1;
    let endCase = -1;
    for (const one of this.#parsed.dependents(head)) {
      const relation = this.#parsed.relation(one);
      if (determiner < 0 && (relation === Relation.det || relation === Relation["det:predet"])) determiner = one;
      else if (possessor < 0 && relation === Relation["nmod:poss"]) possessor = one;
      else if (relation === Relation.case && one < head && (firstCase < 0 || one === endCase)) {
        if (firstCase < 0) firstCase = one;
        endCase = fixed(this.#parsed, one)[1];
      }
    }
    const preposition = firstCase < 0 ? undefined : this.#parsed.functionWord(firstCase, endCase);
    return { determiner, possessor, preposition };
  }

  /** What a phrase has from the first of those it is joined to: the preposition and, for a bare common noun, the determiner. */
  #determination(head: number, governing: number): Shared {
    const own = this.#own(head);
    if (governing === head || !this.#isHead[governing - this.#parsed.first]) return own;
    const given = this.#given.get(governing) ?? this.#own(governing);
    this.#given.set(governing, given);
    const preposition = own.preposition ?? given.preposition;
    const bare = own.determiner < 0 && own.possessor < 0 && this.#kind(head) === "common";
    return bare ? { ...given, preposition } : { ...own, preposition };
  }

  #kind(head: number): NounPhrase["kind"] {
    const upos = this.#parsed.upos(head);
    if (upos === Upos.PRON || upos === Upos.DET) return "pronoun";
    if (upos === Upos.PROPN) return "proper";
    return upos === Upos.NUM ? "numeral" : "common";
  }

  #number(head: number): NounPhrase["number"] {
    const parsed = this.#parsed;
    const upos = parsed.upos(head);
    if (upos === Upos.PRON || upos === Upos.DET) return phraseWords().pluralPronouns.has(parsed.norm(head)) ? "plural" : "singular";
    if (upos === Upos.NUM) return phraseWords().singleNumbers.has(parsed.norm(head)) ? "singular" : "plural";
    return plurals[parsed.xpos(head)] || upos === Upos.ADJ ? "plural" : "singular";
  }

  #definiteness(head: number, kind: NounPhrase["kind"], determiner: number, possessor: number): NounPhrase["definiteness"] {
    const { definiteDeterminers, indefinitePronouns } = phraseWords();
    if (possessor >= 0) return "possessive";
    if (determiner >= 0) return definiteDeterminers.has(this.#parsed.norm(determiner)) ? "definite" : "indefinite";
    if (kind === "pronoun") return indefinitePronouns.has(this.#parsed.norm(head)) ? "indefinite" : "definite";
    if (kind === "proper") return "definite";
    return kind === "numeral" || this.#parsed.dependent(head, Relation.nummod) >= 0 ? "indefinite" : "bare";
  }

  /** A *not* beside a predicate belongs to its verb. */
  #isNegated(head: number): boolean {
    const { negativeDeterminers, negativePronouns } = phraseWords();
    if (negativePronouns.has(this.#parsed.norm(head))) return true;
    const denying = this.#predicates.is(head) ? determining : denial;
    return this.#parsed
      .dependents(head)
      .some((one) => denying[this.#parsed.relation(one)] === 1 && negativeDeterminers.has(this.#parsed.norm(one)));
  }

  #role(head: number, governing: number, relation: number): NounRole {
    if (this.#predicates.is(head)) return "predicate";
    if (governing !== head && !this.#isHead[governing - this.#parsed.first]) return "conjunct";
    return roles[relationNames[relation]!] ?? "fragment";
  }

  /** The head of the relative clause that a relative pronoun opens tells what it stands for. */
  #antecedent(head: number): number {
    const { tree, first } = this.#parsed;
    const clause = this.#relative[head - first]!;
    if (clause < 0 || clause === head || !whWords[this.#parsed.xpos(head)]) return -1;
    const begin = tree.beginOf(clause);
    if (head - begin > fronted) return -1;
    for (let token = begin; token < head; token++) if (verbs[this.#parsed.upos(token)]) return -1;
    return tree.headOf(this.#coordinations.governing(clause));
  }

  #title(head: number): Segment | undefined {
    const { tree } = this.#parsed;
    let first = head;
    let end = -1;
    for (const one of this.#parsed.dependents(head)) {
      if (one > head || !this.#isTitle(one)) continue;
      first = Math.min(first, tree.beginOf(one));
      end = Math.max(end, tree.endOf(one));
    }
    return end > first ? this.#parsed.segment(first, end) : undefined;
  }

  /** *President* in *President Orlov*, and *spokesman* in *ministry spokesman Orlov* when the tree calls it a part of the name. */
  #isTitle(token: number): boolean {
    const { tree } = this.#parsed;
    const relation = this.#parsed.relation(token);
    if (relation === Relation["nmod:desc"]) return true;
    const isPart = relation === Relation.compound || relation === Relation.flat;
    return isPart && this.#parsed.xpos(token) === Xpos.NN && this.#parsed.upos(tree.headOf(token)) === Upos.PROPN;
  }

  #name(head: number): Segment | undefined {
    const { tree } = this.#parsed;
    if (this.#parsed.upos(head) !== Upos.PROPN) return undefined;
    let first = head;
    let end = head + 1;
    const dependents = this.#parsed.dependents(head);
    for (let i = dependents.length - 1; i >= 0; i--)
      if (dependents[i]! < head && this.#isName(dependents[i]!) && tree.endOf(dependents[i]!) === first)
        first = tree.beginOf(dependents[i]!);
    for (const one of dependents) if (one > head && this.#isName(one) && tree.beginOf(one) === end) end = tree.endOf(one);
    return this.#parsed.segment(...this.#parsed.enclosures.fit(first, end, head));
  }

  #isName(token: number): boolean {
    const relation = this.#parsed.relation(token);
    return relation === Relation.punct || (namePart[relation] === 1 && properNouns[this.#parsed.xpos(token)] === 1);
  }
}
