import type { Segment } from "../text/segments.js";
import { byPosition } from "../text/span.js";
import type { Coordinations } from "./coordination.js";
import { type CodeSet, type Parsed, relationSet } from "./parsed.js";
import { phraseWords } from "./phrasewords.js";
import { isAuxiliary, isFunctionWord, isVerb, type Predicates } from "./predicates.js";
import { Relation, Xpos } from "./tagset.js";
import { type Modal, type VerbFeatures, verbFeatures } from "./verbfeatures.js";

/**
 * A verb with its auxiliaries, or a copula with what it links: *has not been told*, *gave up*, *is no longer an ally*. A verb that is
 * joined to another and shares its auxiliaries (*was arrested and charged*) has the features they give it; so has one that depends on a
 * semi-modal (*has to go*, *is not going to go*). Tokens are told by their index in the document.
 *
 * @example
 * // The talks were ended by Orlov.
 * found.verbGroupOf(2); // { main: 3, tokens: [2, 3], tense: "past", voice: "passive", form: "finite", … }
 */
export interface VerbGroup extends Segment, VerbFeatures {
  /** The verb that says what happens; with a copula the noun, adjective or other word that says what the subject is. */
  readonly main: number;
  /** The last verb: `main`, or the copula before it; `main` too when the copula stands only before another word joined to it. */
  readonly verb: number;
  /** Whether `main` is linked by a copula. */
  readonly copular: boolean;
  /** Every token of the group, in order of place. What stands between them (*did [they] go*) is not part of it. */
  readonly tokens: readonly number[];
  /** Verbs before the main verb, copulas included. */
  readonly auxiliaries: readonly number[];
  /** Adverbs that make one verb with it: *gave [up]*. */
  readonly particles: readonly number[];
  /** The tokens of *not*, *never*, *no longer* …, shared ones included. Negative subjects and objects do not count. */
  readonly negators: readonly number[];
  readonly polarity: "positive" | "negative";
}

const particle = relationSet("compound:prt");
const subject = relationSet("csubj", "csubj:pass", "nsubj", "nsubj:pass");
const denying = relationSet("advmod", "cc", "cc:preconj", "discourse", "obl", "obl:unmarked");
const determining = relationSet("det");

/** How many semi-modals, and how many negators of them, a verb inherits (*might not have to be able to*). */
const inherited = 3;
/** How many words a negator may have. */
const negatorLength = 3;

/** Reads the verb groups of a sentence, in order of place. Every verb is in exactly one, but for verbs that are prepositions (*including*). */
export function verbGroupsOf(parsed: Parsed, coordinations: Coordinations, predicates: Predicates): VerbGroup[] {
  return new Reader(parsed, coordinations, predicates).read();
}

/** What stands before a verb and may be shared by those joined to it. */
interface Prefix {
  /** The word whose own these are. */
  readonly owner: number;
  /** In order of place. */
  readonly auxiliaries: readonly number[];
  /** The *to* of an infinitive, or −1. */
  readonly to: number;
  readonly negators: readonly number[];
}

interface Semimodal {
  readonly modal: Modal;
  readonly group: VerbGroup;
}

class Reader {
  readonly #parsed: Parsed;
  readonly #coordinations: Coordinations;
  readonly #predicates: Predicates;
  readonly #groups = new Map<number, VerbGroup>();
  /** By main word: what stands before it, its own or shared. */
  readonly #prefixes = new Map<number, Prefix>();
  /** By main word: its auxiliaries and copulas. */
  readonly #auxiliaries = new Map<number, number[]>();
  /** By member of a coordination: the member before. */
  readonly #previous = new Map<number, number>();

  constructor(parsed: Parsed, coordinations: Coordinations, predicates: Predicates) {
    this.#parsed = parsed;
    this.#coordinations = coordinations;
    this.#predicates = predicates;
    for (const { heads } of coordinations.all) for (let i = 1; i < heads.length; i++) this.#previous.set(heads[i]!, heads[i - 1]!);
  }

  read(): VerbGroup[] {
    const parsed = this.#parsed;
    const { order, tree, first, end } = parsed;
    /** By token: the word whose group it belongs to as an auxiliary, or itself. */
    const owners = new Array<number>(end - first);
    for (const token of order) {
      const owner = isAuxiliary(parsed, token) ? owners[tree.headOf(token) - first]! : token;
      owners[token - first] = owner;
      if (owner === token) continue;
      const others = this.#auxiliaries.get(owner);
      if (others) others.push(token);
      else this.#auxiliaries.set(owner, [token]);
    }
    for (const token of order) {
      if (owners[token - first] !== token) continue;
      if (this.#auxiliaries.has(token) || this.#predicates.is(token) || (isVerb(parsed, token) && !isFunctionWord(parsed, token)))
        this.#read(token);
    }
    return [...this.#groups.values()].sort(byPosition);
  }

  #read(main: number): void {
    const parsed = this.#parsed;
    const own = this.#own(main);
    const prefix = this.#prefix(main, own);
    this.#prefixes.set(main, prefix);
    const verbal = isVerb(parsed, main);
    if (!verbal && prefix.auxiliaries.length === 0) return;
    const semimodal = this.#semimodal(main, prefix);
    const features = verbFeatures(parsed, {
      main,
      governing: this.#coordinations.governing(main),
      auxiliaries: prefix.auxiliaries,
      to: prefix.to,
    });
    const particles = parsed.dependents(main).filter((one) => particle[parsed.relation(one)]);
    const tokens = [main, ...own.auxiliaries, ...own.negators, ...particles, ...(own.to >= 0 ? [own.to] : [])];
    tokens.sort((a, b) => a - b);
    const negators = new Set([...(semimodal?.group.negators.slice(-inherited) ?? []), ...prefix.negators, ...own.negators]);
    const { start, end, firstToken, endToken } = parsed.segment(tokens[0]!, tokens.at(-1)! + 1);
    this.#groups.set(main, {
      start,
      end,
      firstToken,
      endToken,
      main,
      verb: verbal ? main : (own.auxiliaries.at(-1) ?? main),
      copular: !verbal,
      tokens,
      auxiliaries: own.auxiliaries,
      particles,
      negators: [...negators],
      polarity: negators.size > 0 ? "negative" : "positive",
      modals: semimodal ? [...semimodal.group.modals.slice(-inherited), semimodal.modal, ...features.modals] : features.modals,
      tense: semimodal ? tenseUnder(semimodal) : features.tense,
      aspect: features.aspect,
      voice: features.voice,
      form: features.form,
    });
  }

  #own(main: number): Prefix {
    const parsed = this.#parsed;
    const auxiliaries = (this.#auxiliaries.get(main) ?? []).sort((a, b) => a - b);
    let to = -1;
    for (const one of parsed.dependents(main))
      if (one < main && parsed.relation(one) === Relation.mark && parsed.xpos(one) === Xpos.TO) to = one;
    const negators: number[] = [];
    for (const auxiliary of auxiliaries) this.#addNegators(auxiliary, denying, negators);
    this.#addNegators(main, denying, negators);
    if (!isVerb(parsed, main) && parsed.dependent(main, Relation.case) < 0) this.#addNegators(main, determining, negators);
    return { owner: main, auxiliaries, to, negators };
  }

  /**
   * Its own; or those of the word before it in a coordination if it has none and its form could stand after them (*will come and go*), or
   * only the first of them if its own have no tense (*will come and be seen*).
   */
  #prefix(main: number, own: Prefix): Prefix {
    const parsed = this.#parsed;
    const previous = this.#previous.get(main);
    const [first] = own.auxiliaries;
    if (previous === undefined || own.to >= 0 || this.#hasSubject(main) || (first !== undefined && parsed.isFinite(first)))
      return own;
    const shared = this.#prefixes.get(previous) ?? this.#prefixes.get(this.#coordinations.governing(main));
    if (!shared || (shared.auxiliaries.length === 0 && shared.to < 0)) return own;
    const verbal = isVerb(parsed, main);
    const alike = parsed.xpos(main) === parsed.xpos(shared.owner) && !parsed.isFinite(main);
    if (first === undefined && (verbal !== isVerb(parsed, shared.owner) || (verbal && !alike))) return own;
    const auxiliaries = first === undefined ? shared.auxiliaries : [...shared.auxiliaries.slice(0, 1), ...own.auxiliaries];
    const opposed = phraseWords().adversatives.has(this.#coordinations.of(main)?.conjunction ?? "");
    return { ...shared, auxiliaries, negators: opposed ? [] : shared.negators };
  }

  #hasSubject(main: number): boolean {
    const parsed = this.#parsed;
    return parsed.dependents(main).some((one) => subject[parsed.relation(one)] === 1);
  }

  /** Adds the tokens of the negators among the dependents of a word. */
  #addNegators(word: number, relations: CodeSet, found: number[]): void {
    const parsed = this.#parsed;
    const { tree } = parsed;
    const { negators, negligible, negativeDeterminers } = phraseWords();
    for (const one of parsed.dependents(word)) {
      if (!relations[parsed.relation(one)]) continue;
      if (relations === determining ? negativeDeterminers.has(parsed.norm(one)) : negators.has(parsed.norm(one))) {
        const next = one + 1 < parsed.end ? parsed.norm(one + 1) : "";
        if (!negligible.has(next)) found.push(one);
        continue;
      }
      const first = tree.beginOf(one);
      const end = tree.endOf(one);
      if (end - first === 1 || end - first > negatorLength) continue;
      if (negators.has(parsed.functionWord(first, end).text)) for (let token = first; token < end; token++) found.push(token);
    }
  }

  /** The semi-modal that a verb depends on: *have* of *have to go*, *going* of *is going to go*. */
  #semimodal(main: number, { to }: Prefix): Semimodal | undefined {
    const parsed = this.#parsed;
    const governing = this.#coordinations.governing(main);
    if (to < 0 || parsed.relation(governing) !== Relation.xcomp) return undefined;
    const token = parsed.tree.headOf(governing);
    const group = this.#groups.get(token);
    if (!group) return undefined;
    const { semimodals, linkingVerbs } = phraseWords();
    const be = this.#prefixes.get(token)!.auxiliaries.findLast((one) => linkingVerbs.has(parsed.lemma(one)));
    const key = be === undefined ? parsed.lemma(token) : `${parsed.lemma(be)} ${parsed.norm(token)}`;
    const modality = semimodals.get(key) ?? semimodals.get(parsed.lemma(token));
    return modality && { modal: { token, modality }, group };
  }
}

/** A verb takes its time from the semi-modal it depends on; its form stays its own. */
function tenseUnder({ modal, group }: Semimodal): VerbGroup["tense"] {
  return modal.modality === "prediction" && group.tense === "present" ? "future" : group.tense;
}
