import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import { relationSet, type SentenceInput, uposSet, xposSet } from "./parsed.js";
import { phraseWords } from "./phrasewords.js";
import type { Tags } from "./tags.js";
import { Relation, Upos } from "./tagset.js";
import { Tree } from "./tree.js";

const nominal = uposSet("NOUN", "PROPN");
const quotable = xposSet("VBD", "VBP", "VBZ");
/** What parsers call an apposition that they miss. */
const loose = relationSet("dep", "nmod", "parataxis");
/** What shows that a noun is no apposition. */
const binding = relationSet("aux", "case", "cc", "conj", "cop", "mark", "nsubj", "nsubj:pass");
const subjects = relationSet("csubj", "csubj:pass", "expl", "nsubj", "nsubj:outer", "nsubj:pass");

/**
 * The tree, with relations that parsers often get wrong and that words and punctuation settle:
 *
 * - two nouns joined by a comma alone, one of them a name, are not a list: the second is an apposition (*Orlov, the minister*);
 * - so is a noun without preposition, after a comma or a dash or in brackets, that depends loosely on a noun before it;
 * - of two subjects with a comma between, the second is an apposition of the first;
 * - what follows a verb right after a closing quotation mark is its subject, not its object (*“Never,” said Orlov*).
 *
 * Answers the same tree when there is nothing to mend.
 */
export function repaired({ doc, tree, tags }: SentenceInput): Tree {
  return new Mender(doc, tree, tags).mend();
}

class Mender {
  readonly #doc: Doc;
  readonly #tree: Tree;
  readonly #tags: Tags;
  /** By token that changes: its new head and relation. */
  readonly #changes = new Map<number, readonly [head: number, relation: number]>();

  constructor(doc: Doc, tree: Tree, tags: Tags) {
    this.#doc = doc;
    this.#tree = tree;
    this.#tags = tags;
  }

  mend(): Tree {
    const tree = this.#tree;
    const { firstToken, endToken } = tree;
    /** By head: its last subject and its first object so far. */
    const subjectOf = new Map<number, number>();
    const objectOf = new Map<number, number>();
    for (let token = firstToken; token < endToken; token++) {
      const head = tree.headOf(token);
      if (head < 0) continue;
      const relation = tree.relationCodeOf(token);
      if (subjects[relation]) this.#mendSubject(token, head, subjectOf);
      else if (relation === Relation.obj && !objectOf.has(head)) objectOf.set(head, token);
      else if (relation === Relation.conj || loose[relation]) this.#mendApposition(token, head, relation);
    }
    for (const [verb, object] of objectOf) if (!subjectOf.has(verb)) this.#mendInversion(verb, object);
    if (this.#changes.size === 0) return tree;
    const heads = new Int32Array(endToken - firstToken);
    const relations = new Uint8Array(endToken - firstToken);
    for (let token = firstToken; token < endToken; token++) {
      const [head, relation] = this.#changes.get(token) ?? [tree.headOf(token), tree.relationCodeOf(token)];
      heads[token - firstToken] = head;
      relations[token - firstToken] = relation;
    }
    return new Tree(firstToken, heads, relations, tree.pieces);
  }

  #mendSubject(token: number, verb: number, subjectOf: Map<number, number>): void {
    const other = subjectOf.get(verb) ?? -1;
    const relation = this.#tree.relationCodeOf(token);
    const isPlain = relation === Relation.nsubj || relation === Relation["nsubj:pass"];
    if (other >= 0 && isPlain && token < verb && this.#isNoun(other) && this.#isNoun(token) && this.#isSetOff(token))
      this.#changes.set(token, [other, Relation.appos]);
    else subjectOf.set(verb, token);
  }

  #mendInversion(verb: number, object: number): void {
    if (quotable[this.#tags.xpos[verb]!] && this.#tree.beginOf(object) === verb + 1 && this.#isAfterQuotation(verb))
      this.#changes.set(object, [verb, Relation.nsubj]);
  }

  #mendApposition(token: number, head: number, relation: number): void {
    const tree = this.#tree;
    if (head > token || !this.#isNoun(token) || !this.#isNoun(head) || !this.#isSetOff(token)) return;
    if (tree.dependentsOf(token).some((one) => binding[tree.relationCodeOf(one)] === 1 || this.#denies(one))) return;
    const isName = (noun: number): boolean => this.#tags.upos[noun] === Upos.PROPN;
    const listed = relation === Relation.conj && isName(token) !== isName(head) && this.#isOnlyConjunct(head);
    if (listed || loose[relation]) this.#changes.set(token, [head, Relation.appos]);
  }

  /** *A group of clerks, not Orlov*. */
  #denies(token: number): boolean {
    const { tokens, vocabulary } = this.#doc;
    return phraseWords().negativeDeterminers.has(vocabulary.norm(tokens.type[token]!));
  }

  #isNoun(token: number): boolean {
    return nominal[this.#tags.upos[token]!] === 1;
  }

  /** Whether a comma, a dash or an opening bracket stands before the phrase of a noun. */
  #isSetOff(token: number): boolean {
    const tree = this.#tree;
    const begin = tree.beginOf(token);
    return this.#isBreak(begin) || (begin > tree.firstToken && this.#isBreak(begin - 1));
  }

  #isBreak(token: number): boolean {
    return this.#doc.tokens.kind[token] === Kind.dash || this.#isMark(token);
  }

  #isMark(token: number): boolean {
    const { tokens, text } = this.#doc;
    return tokens.kind[token] === Kind.punctuation && ",([".includes(text.charAt(tokens.start[token]!));
  }

  /** Whether a word has one conjunct at most, and no conjunction. */
  #isOnlyConjunct(head: number): boolean {
    const tree = this.#tree;
    let conjuncts = 0;
    for (const one of tree.dependentsOf(head)) {
      if (tree.relationCodeOf(one) === Relation.cc) return false;
      if (tree.relationCodeOf(one) === Relation.conj) conjuncts++;
    }
    return conjuncts === 1;
  }

  #isAfterQuotation(verb: number): boolean {
    const { kind } = this.#doc.tokens;
    if (verb === this.#tree.firstToken) return false;
    if (kind[verb - 1] === Kind.quoteClose) return true;
    return this.#isMark(verb - 1) && verb - 1 > this.#tree.firstToken && kind[verb - 2] === Kind.quoteClose;
  }
}
