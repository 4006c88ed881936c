import { configurable, type Query, query } from "../query/query.js";
import type { Doc } from "../text/doc.js";
import type { Segment } from "../text/segments.js";
import { type Clause, clausesOf } from "./clausetree.js";
import { Coordinations } from "./coordination.js";
import { type Lemmas, lemmas } from "./lemmas.js";
import { type NounPhrase, nounPhrasesOf } from "./nounphrases.js";
import { Parsed, type SentenceInput } from "./parsed.js";
import { Predicates } from "./predicates.js";
import { repaired } from "./repairs.js";
import { type Syntax, syntax } from "./syntax.js";
import { type Tags, tags } from "./tags.js";
import { type VerbGroup, verbGroupsOf } from "./verbgroups.js";

export type { Argument, ArgumentSource } from "./argument.js";
export type { ClauseType } from "./clausedrafts.js";
export type { Clause } from "./clausetree.js";
export type { Coordination } from "./coordination.js";
export type { NounPhrase, NounRole } from "./nounphrases.js";
export type { FunctionWord, SentenceInput } from "./parsed.js";
export type { Modality } from "./phrasewords.js";
export type { Aspect, Modal, Tense, VerbForm } from "./verbfeatures.js";
export type { VerbGroup } from "./verbgroups.js";

/** The phrases of one sentence. Lists are in order of place; of two phrases that start together the longer comes first. */
export interface SentencePhrases {
  readonly nounPhrases: readonly NounPhrase[];
  readonly verbGroups: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  /** The noun phrase that a token heads; else the innermost that holds it. `undefined` when there is none, or outside the sentence. */
  nounPhraseOf(token: number): NounPhrase | undefined;
  /** The verb group that a token belongs to. */
  verbGroupOf(token: number): VerbGroup | undefined;
  /** The clause whose predicate a token is; else the innermost that holds it. */
  clauseOf(token: number): Clause | undefined;
}

/** The phrases of a document's inner sentences (`doc.innerSentences`), each read when somebody first asks for it. */
export interface Phrases {
  /** Those of an inner sentence, by its index. Throws a `RangeError` when there is none. */
  of(sentence: number): SentencePhrases;
  /** Those of the inner sentence that holds a token. Throws a `RangeError` when there is none. */
  ofToken(token: number): SentencePhrases;
  /** As in {@link SentencePhrases}; these three throw a `RangeError` for a token that is not there. */
  nounPhraseOf(token: number): NounPhrase | undefined;
  verbGroupOf(token: number): VerbGroup | undefined;
  clauseOf(token: number): Clause | undefined;
}

/** Options of {@link phrases}: where its three layers come from. */
export interface PhrasesOptions {
  readonly tags?: Query<Tags> | undefined;
  /** By default those with the same tags; so are the trees. */
  readonly lemmas?: Query<Lemmas> | undefined;
  readonly syntax?: Query<Syntax> | undefined;
}

/**
 * Noun phrases, verb groups and clauses, as views over the dependency trees. Rules over words and punctuation mend what parsers often
 * get wrong (appositions above all), so phrases hold on imperfect trees; no tree makes them throw.
 *
 * @example
 * const found = evaluate(read("The talks were ended by Orlov."), phrases());
 * found.clauseOf(3).logicalSubject.head; // 5: Orlov
 */
export const phrases: (options?: PhrasesOptions) => Query<Phrases> = /* @__PURE__ */ configurable((options: PhrasesOptions) =>
  query({
    needs: {
      tags: options.tags ?? tags(),
      lemmas: options.lemmas ?? lemmas({ tags: options.tags }),
      syntax: options.syntax ?? syntax({ tags: options.tags }),
    },
    compute: (doc, { tags, lemmas, syntax }): Phrases =>
      new DocumentPhrases(doc, (sentence) => sentencePhrases({ doc, tree: syntax.of(sentence), tags, lemmas })),
  }),
);

/**
 * The phrases of one sentence, from its tree, tags and lemmas, for trees that come from elsewhere. A fixed number of passes over the
 * tokens, and putting the lists in order.
 *
 * @example
 * // They left., with a tree made by hand
 * const tree = new Tree(0, Int32Array.of(1, -1, 1), Uint8Array.of(Relation.nsubj, Relation.root, Relation.punct));
 * sentencePhrases({ doc, tree, tags, lemmas }).clauses[0].subject.head; // 0: They
 */
export function sentencePhrases(input: SentenceInput): SentencePhrases {
  const parsed = new Parsed({ ...input, tree: repaired(input) });
  const coordinations = new Coordinations(parsed);
  const predicates = new Predicates(parsed, coordinations);
  const nounPhrases = nounPhrasesOf(parsed, coordinations, predicates);
  const verbGroups = verbGroupsOf(parsed, coordinations, predicates);
  const phrases = new Map(nounPhrases.map((phrase) => [phrase.head, phrase]));
  const groups = new Map(verbGroups.map((group) => [group.main, group]));
  const clauses = clausesOf({ parsed, coordinations, predicates, phrases, groups });
  return new Found(parsed.first, parsed.end, nounPhrases, verbGroups, clauses);
}

class Found implements SentencePhrases {
  readonly nounPhrases: readonly NounPhrase[];
  readonly verbGroups: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  readonly #first: number;
  readonly #end: number;
  #nounPhraseOf: readonly (NounPhrase | undefined)[] | undefined;
  #verbGroupOf: readonly (VerbGroup | undefined)[] | undefined;
  #clauseOf: readonly (Clause | undefined)[] | undefined;

  constructor(
    first: number,
    end: number,
    nounPhrases: readonly NounPhrase[],
    verbGroups: readonly VerbGroup[],
    clauses: readonly Clause[],
  ) {
    this.#first = first;
    this.#end = end;
    this.nounPhrases = nounPhrases;
    this.verbGroups = verbGroups;
    this.clauses = clauses;
  }

  nounPhraseOf(token: number): NounPhrase | undefined {
    if (!this.#nounPhraseOf) {
      const of = innermost(this.nounPhrases, this.#first, this.#end);
      for (const phrase of this.nounPhrases) of[phrase.head - this.#first] = phrase;
      this.#nounPhraseOf = of;
    }
    return this.#nounPhraseOf[token - this.#first];
  }

  verbGroupOf(token: number): VerbGroup | undefined {
    if (!this.#verbGroupOf) {
      const of = new Array<VerbGroup | undefined>(this.#end - this.#first).fill(undefined);
      for (const group of this.verbGroups) for (const each of group.tokens) of[each - this.#first] = group;
      this.#verbGroupOf = of;
    }
    return this.#verbGroupOf[token - this.#first];
  }

  clauseOf(token: number): Clause | undefined {
    if (!this.#clauseOf) {
      const of = innermost(this.clauses, this.#first, this.#end);
      for (const clause of this.clauses) of[clause.predicate - this.#first] = clause;
      this.#clauseOf = of;
    }
    return this.#clauseOf[token - this.#first];
  }
}

/** For each token of `[first, end)` the segment that holds it and starts last; of several that start together, the shortest. */
function innermost<Each extends Segment>(segments: readonly Each[], first: number, end: number): (Each | undefined)[] {
  const found: (Each | undefined)[] = [];
  const open: Each[] = [];
  let next = 0;
  let top: Each | undefined;
  for (let token = first; token < end; token++) {
    for (; next < segments.length && segments[next]!.firstToken <= token; next++) {
      top = segments[next]!;
      open.push(top);
    }
    while (top && top.endToken <= token) {
      open.pop();
      top = open.length > 0 ? open[open.length - 1] : undefined;
    }
    found.push(top);
  }
  return found;
}

class DocumentPhrases implements Phrases {
  readonly #doc: Doc;
  readonly #read: (sentence: number) => SentencePhrases;
  readonly #known: (SentencePhrases | undefined)[] = [];

  constructor(doc: Doc, read: (sentence: number) => SentencePhrases) {
    this.#doc = doc;
    this.#read = read;
  }

  of(sentence: number): SentencePhrases {
    this.#known[sentence] ??= this.#read(this.#checked(sentence, `sentence ${sentence}`));
    return this.#known[sentence];
  }

  ofToken(token: number): SentencePhrases {
    return this.of(this.#checked(this.#doc.innerSentences.ofToken(token), `token ${token}`));
  }

  nounPhraseOf(token: number): NounPhrase | undefined {
    return this.ofToken(token).nounPhraseOf(token);
  }

  verbGroupOf(token: number): VerbGroup | undefined {
    return this.ofToken(token).verbGroupOf(token);
  }

  clauseOf(token: number): Clause | undefined {
    return this.ofToken(token).clauseOf(token);
  }

  #checked(sentence: number, asked: string): number {
    const { innerSentences, tokens } = this.#doc;
    if (sentence >= 0 && sentence < innerSentences.length) return sentence;
    throw new RangeError(
      `There is no ${asked}: this document has ${innerSentences.length} inner sentences and ${tokens.length} tokens.`,
    );
  }
}
