import type { ScopeCue, ScopeLayer } from "../../language/scope.js";
import type { TypeTable } from "../../language/typetable.js";
import { Uses, usesIn } from "../../language/words.js";
import type { Constraints } from "../../lexicon/layers.js";
import type { Modifier } from "../../query/layer.js";
import type { Doc } from "../../text/doc.js";
import { lastAtMost } from "../../text/segments.js";
import { overlaps, type Span } from "../../text/span.js";
import { Flag, isComma, Kind } from "../../text/token.js";
import { ClauseRuns } from "./clauses.js";
import type { AllMatches, Matches } from "./matches.js";
import { Effect, frameOf, Governs, type Plan } from "./plan.js";
import type { Settings } from "./profiles.js";

/** A polar match with what its surroundings make of it. */
export interface Valued {
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  readonly clause: number;
  readonly base: number;
  readonly value: number;
  readonly modifiers: readonly Modifier[];
}

/** How many tokens away a word may stand that grades another: before it, and after it. */
const gradesAhead = 4;
const gradesBack = 3;
/** How many tokens what a word changes may reach: after it, and before it. */
const changesAhead = 8;
const changesBack = 7;
/** How many tokens of what is conceded are read. */
const concededAhead = 20;
/** Between a grading word and what it grades none of these stand. */
const parting = Uses.preposition | Uses.subordinator | Uses.relative | Uses.auxiliary | Uses.finite | Uses.subject;
const none: readonly number[] = [];

/** Works out the values of the polar matches of a document: what grades, turns, weakens and stresses each. */
export class Valuation {
  readonly #doc: Doc;
  readonly #uses: TypeTable;
  readonly #plan: Plan;
  readonly #settings: Settings;
  readonly #pos: Constraints["pos"];
  readonly clauses: ClauseRuns;
  readonly #polar: Matches;
  readonly #modifiers: (Modifier[] | undefined)[];
  /** Polar words whose own polarity does not count, because they grade or change another. */
  readonly #spent: Uint8Array;
  /** The first tokens of the words that change something. */
  readonly #changing: ReadonlySet<number>;

  constructor(doc: Doc, plan: Plan, settings: Settings, { polar, changes, shifters }: AllMatches, pos: Constraints["pos"]) {
    this.#doc = doc;
    this.#uses = usesIn(doc.vocabulary);
    this.#pos = pos;
    this.#plan = plan;
    this.#settings = settings;
    this.clauses = new ClauseRuns(doc);
    this.#polar = polar;
    this.#modifiers = new Array(polar.length);
    this.#spent = new Uint8Array(polar.length);
    this.#changing = this.#changingTokens(changes);
    if (polar.length === 0) return;
    this.#shift(shifters);
    this.#change(changes);
  }

  /** The values in order of place. Quantities count only where something changes them. */
  values(scope: ScopeLayer): Valued[] {
    const { effect, weight } = this.#plan;
    const { entry, first, last, length } = this.#polar;
    const stress = new Stress(this.#doc, this.#settings);
    const out: Valued[] = [];
    for (let i = 0; i < length; i++) {
      if (this.#spent[i] === 1) continue;
      const kind = effect[entry[i]!]!;
      const changed = this.#modifiers[i];
      if (kind >= Effect.desirable && !changed?.some(({ rule }) => rule.startsWith("change"))) continue;
      const base = kind === Effect.positive || kind === Effect.desirable ? weight[entry[i]!]! : -weight[entry[i]!]!;
      const modifiers = changed ?? [];
      let value = base;
      for (const { amount } of modifiers) value *= amount;
      value = this.#scoped(i, value, scope, modifiers);
      value = stress.apply(first[i]!, last[i]!, value, modifiers);
      out.push({ entry: entry[i]!, first: first[i]!, last: last[i]!, clause: this.clauses.of(first[i]!), base, value, modifiers });
    }
    return out;
  }

  #scoped(i: number, before: number, scope: ScopeLayer, modifiers: Modifier[]): number {
    const span = this.#span(this.#polar.first[i]!, this.#polar.last[i]!);
    let value = before;
    let negators = 0;
    let negator: ScopeCue | undefined;
    let irrealis: ScopeCue | undefined;
    for (const cue of scope.over(span)) {
      if (cue.kind === "negated") {
        if (cue.rule === "negation.affix" || cue.rule === "negation.exception" || cue.cue[0]!.start > span.start) continue;
        // A verb that denies or prevents may be in both lists.
        if (modifiers.some((one) => one.rule === "change.fall" && overlaps(one.span!, cue.cue[0]!))) continue;
        negators++;
        negator = cue;
      } else if (!irrealis || this.#settings[cue.kind] < this.#settings[irrealis.kind as "hedged"]) irrealis = cue;
    }
    if (negator) {
      const { negatedGood, negatedBad } = this.#settings;
      const amount = negators > 1 ? 0 : value > 0 ? negatedGood : negatedBad;
      value *= amount;
      modifiers.push({
        rule: negators > 1 ? "scope.negation.double" : `scope.${negator.rule}`,
        op: "mul",
        amount,
        span: hull(negator),
      });
    }
    if (irrealis && irrealis.kind !== "negated") {
      const amount = this.#settings[irrealis.kind];
      value *= amount;
      if (amount !== 1) modifiers.push({ rule: `scope.${irrealis.rule}`, op: "mul", amount, span: hull(irrealis) });
    }
    return value;
  }

  #shift(shifters: Matches): void {
    const { compiled, effect, weight } = this.#plan;
    /** The last *but*, which waits for the next one; and where the one before it ends. */
    let waiting = -1;
    let previous = -1;
    for (let s = 0; s < shifters.length; s++) {
      const entry = shifters.entry[s]!;
      const kind = effect[entry]!;
      const from = shifters.first[s]!;
      const to = shifters.last[s]!;
      if (kind >= Effect.adversative)
        for (let i = this.#next(from); i < this.#polar.length && this.#polar.last[i]! <= to; i++) this.#spent[i] = 1;
      if (kind === Effect.adversative) {
        if (waiting >= 0) this.#contrast(shifters.first[waiting]!, shifters.last[waiting]!, previous, from);
        previous = waiting >= 0 ? shifters.last[waiting]! : -1;
        waiting = s;
      } else if (kind === Effect.concessive) this.#concede(from, to);
      else {
        const target = this.#graded(from, to, kind === Effect.amplifier || kind === Effect.downtoner);
        if (target < 0) continue;
        const own = this.#within(from, to);
        if (own === target) continue;
        if (own >= 0) this.#spent[own] = 1;
        const sign = effect[this.#polar.entry[target]!] === Effect.positive ? 1 : -1;
        const amount = kind === Effect.excess && sign > 0 ? this.#settings.excess : weight[entry]!;
        this.#add(target, `shift.${frameOf(compiled.entries[entry]!.frame)}`, amount, from, to);
      }
    }
    if (waiting >= 0) this.#contrast(shifters.first[waiting]!, shifters.last[waiting]!, previous, this.#doc.tokens.length);
  }

  /** The polar match that a word grades: the next one, or, after it (*failed badly*), the one before. */
  #graded(from: number, to: number, both: boolean): number {
    const { first, last } = this.#polar;
    const clause = this.clauses.of(from);
    const next = this.#next(to + 1);
    if (next < this.#polar.length && first[next]! <= to + gradesAhead && first[next]! < this.clauses.end(clause)) {
      let open = true;
      for (let token = to + 1; token < first[next]! && open; token++) open = !this.#parts(token);
      if (open) return next;
    }
    if (!both || !this.#isAdverb(to)) return -1;
    const previous = next - 1;
    const before = previous >= 0 && last[previous]! >= from ? previous - 1 : previous;
    if (before < 0 || last[before]! < from - gradesBack || first[before]! < this.clauses.first[clause]!) return -1;
    for (let token = last[before]! + 1; token < from; token++)
      if (this.#parts(token) || this.#is(token, Uses.determiner)) return -1;
    return before;
  }

  #isAdverb(token: number): boolean {
    return this.#pos === undefined ? this.#is(token, Uses.adverb | Uses.adverbial) : this.#hasPart(token, "ADV");
  }

  /** What stands before *but* counts less, what follows more; each up to the next *but*, or the end of the sentence. */
  #contrast(from: number, to: number, previous: number, following: number): void {
    const { first } = this.#polar;
    const { innerSentences } = this.#doc;
    const sentence = innerSentences.ofToken(from);
    const begin = Math.max(innerSentences.firstToken[sentence]!, previous + 1);
    const end = Math.min(innerSentences.endToken[sentence]!, following);
    if (from - innerSentences.firstToken[sentence]! < 2) return;
    const next = this.#next(to + 1);
    for (let i = next - 1; i >= 0 && first[i]! >= begin; i--)
      if (first[i]! < from) this.#add(i, "contrast.before", this.#settings.beforeBut, from, to);
    for (let i = next; i < this.#polar.length && first[i]! < end; i++)
      this.#add(i, "contrast.after", this.#settings.afterBut, from, to);
  }

  /** What is conceded counts less. */
  #concede(from: number, to: number): void {
    const { first } = this.#polar;
    const end = Math.min(this.clauses.end(this.clauses.of(from)), to + 1 + concededAhead);
    for (let i = this.#next(to + 1); i < this.#polar.length && first[i]! < end; i++) {
      if (this.#commaBetween(to + 1, first[i]!)) return;
      this.#add(i, "contrast.conceded", this.#settings.conceded, from, to);
    }
  }

  /** Lets words that raise, lower or end something change the polarity of what they govern. */
  #change(changes: Matches): void {
    const { effect, governs, weight } = this.#plan;
    /** Where the last word began that was found to change something. */
    let done = -1;
    for (let c = 0; c < changes.length; c++) {
      const entry = changes.entry[c]!;
      const from = changes.first[c]!;
      const to = changes.last[c]!;
      if (from === done) continue;
      const governed = this.#governed(governs[entry]!, from, to);
      if (governed.length === 0) continue;
      done = from;
      const own = this.#within(from, to);
      if (own >= 0) this.#spent[own] = 1;
      const { endedGood, endedBad } = this.#settings;
      for (const i of governed) {
        const kind = effect[this.#polar.entry[i]!]!;
        const isGood = kind === Effect.positive || kind === Effect.desirable;
        const rises = effect[entry] === Effect.rise;
        const amount = rises ? weight[entry]! : weight[entry]! * (isGood ? endedGood : kind === Effect.undesirable ? -1 : endedBad);
        this.#add(i, rises ? "change.rise" : "change.fall", amount, from, to);
      }
    }
  }

  #governed(places: number, from: number, to: number): readonly number[] {
    if ((places & Governs.noun) !== 0) return this.#isNoun(to) ? this.#ofNoun(from, to) : none;
    if (!this.#hasPart(from, "VERB") || this.#is(from - 1, Uses.determiner)) return none;
    if ((places & Governs.object) === 0 || this.#isPassive(from)) return this.#before(from);
    const object = this.#after(to);
    return object.length === 0 && (places & Governs.subject) !== 0 && !this.#beginsNounPhrase(to + 1) ? this.#before(from) : object;
  }

  #beginsNounPhrase(token: number): boolean {
    if (token >= this.clauses.end(this.clauses.of(token - 1)) || this.#doc.tokens.kind[token]! > Kind.clitic) return false;
    return this.#is(token, Uses.determiner | Uses.pronoun | Uses.subject) || this.#isNominal(token);
  }

  /** Whether a token is known to be a noun or to stand before one. */
  #isNominal(token: number): boolean {
    return this.#pos !== undefined && ["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"].some((part) => this.#hasPart(token, part));
  }

  /** Whether a token has this part of speech, or may have it where parts of speech are not known. */
  #hasPart(token: number, part: string): boolean {
    return this.#pos === undefined || [this.#pos(token)].flat().includes(part);
  }

  /** The polar matches in the noun phrase after a verb or a preposition. */
  #after(to: number): readonly number[] {
    const { first, last } = this.#polar;
    const end = Math.min(this.clauses.end(this.clauses.of(to)), to + 1 + changesAhead);
    const governed: number[] = [];
    let token = to + 1;
    for (let i = this.#next(to + 1); i < this.#polar.length && first[i]! < end; i++) {
      for (; token < first[i]!; token++) if (this.#leavesPhrase(token)) return governed;
      if (this.#isVerb(last[i]!)) return governed;
      governed.push(i);
      token = last[i]! + 1;
    }
    return governed;
  }

  /** Where words begin that may change something; a quantity (*wages*) is none unless it is known to be a verb. */
  #changingTokens({ entry, first, last }: Matches): ReadonlySet<number> {
    const { effect, governs } = this.#plan;
    const quantities = new Set(this.#polar.first.filter((_, i) => effect[this.#polar.entry[i]!]! >= Effect.desirable));
    return new Set(
      first.filter((token, c) => {
        if (this.#pos === undefined) return !quantities.has(token);
        return (governs[entry[c]!]! & Governs.noun) !== 0 ? this.#isNoun(last[c]!) : this.#hasPart(token, "VERB");
      }),
    );
  }

  #isNoun(token: number): boolean {
    return this.#hasPart(token, "NOUN") || this.#hasPart(token, "PROPN");
  }

  /** Whether a token is known to be a verb. */
  #isVerb(token: number): boolean {
    return this.#pos !== undefined && this.#hasPart(token, "VERB");
  }

  /** Whether a noun phrase ends before a token: at punctuation, a verb, or a preposition other than *of*. */
  #leavesPhrase(token: number): boolean {
    if (this.#is(token, Uses.subject | Uses.auxiliary | Uses.finite | Uses.infinitive) || isComma(this.#doc, token)) return true;
    if (this.#changing.has(token)) return true;
    return this.#is(token, Uses.preposition) && !this.#is(token, Uses.of);
  }

  /** The polar matches in the subject before a verb. */
  #before(from: number): readonly number[] {
    const { first, last } = this.#polar;
    const begin = Math.max(this.clauses.first[this.clauses.of(from)]!, from - changesBack);
    const governed: number[] = [];
    let token = from - 1;
    // Auxiliaries stand between the subject and its verb; another verb does not.
    while (token >= begin && this.#is(token, Uses.auxiliary | Uses.adverb | Uses.adverbial | Uses.be | Uses.negator)) token--;
    for (let i = this.#next(from) - 1; i >= 0 && last[i]! >= begin; i--) {
      if (first[i]! > token) continue;
      for (; token > last[i]!; token--)
        if (this.#is(token, Uses.finite | Uses.auxiliary) || isComma(this.#doc, token) || this.#changing.has(token))
          return governed;
      if (this.#changing.has(first[i]!) || this.#isVerb(last[i]!)) return governed;
      governed.push(i);
      token = first[i]! - 1;
    }
    return governed;
  }

  /** What a noun says is changed: *a fall in violence*, *poverty reduction*. */
  #ofNoun(from: number, to: number): readonly number[] {
    const leading = Uses.preposition | Uses.of | Uses.infinitive;
    if (to > from && this.#is(to, leading)) return this.#after(to);
    if (this.#is(to + 1, leading)) return this.#after(to + 1);
    const { last } = this.#polar;
    const before = this.#next(from) - 1;
    if (before < 0 || last[before]! < from - 2 || last[before]! >= from || !this.#isNoun(last[before]!)) return none;
    return last[before] === from - 1 || this.#doc.tokens.kind[from - 1] === Kind.hyphen ? [before] : none;
  }

  #isPassive(from: number): boolean {
    if (this.#is(from, Uses.gerund)) return false;
    for (let token = from - 1; token >= from - 3; token--) {
      if (this.#is(token, Uses.be)) return true;
      if (!this.#is(token, Uses.adverb | Uses.adverbial | Uses.negator)) return false;
    }
    return false;
  }

  /** The first polar match that begins at or after a token; their number when there is none. */
  #next(token: number): number {
    return lastAtMost(this.#polar.first, token - 1) + 1;
  }

  /** The first polar match inside these words, or −1. */
  #within(from: number, to: number): number {
    const i = this.#next(from);
    return i < this.#polar.length && this.#polar.last[i]! <= to ? i : -1;
  }

  #add(i: number, rule: string, amount: number, from: number, to: number): void {
    const modifier: Modifier = { rule, op: "mul", amount, span: this.#span(from, to) };
    const list = this.#modifiers[i];
    if (list) list.push(modifier);
    else this.#modifiers[i] = [modifier];
  }

  #span(first: number, last: number): Span {
    return { start: this.#doc.tokens.start[first]!, end: this.#doc.tokens.end[last]! };
  }

  #is(token: number, bits: number): boolean {
    const { type, length } = this.#doc.tokens;
    return token >= 0 && token < length && (this.#uses(type[token]!) & bits) !== 0;
  }

  #commaBetween(from: number, until: number): boolean {
    for (let token = from; token < until; token++) if (isComma(this.#doc, token)) return true;
    return false;
  }

  #parts(token: number): boolean {
    return this.#is(token, parting) || this.#doc.tokens.kind[token] === Kind.punctuation;
  }
}

/** What typography adds: words in capitals where the rest is not, exclamation marks at the end of the sentence. */
class Stress {
  readonly #doc: Doc;
  readonly #settings: Settings;
  #sentence = -1;
  #marks = 0;
  #lower = false;

  constructor(doc: Doc, settings: Settings) {
    this.#doc = doc;
    this.#settings = settings;
  }

  apply(first: number, last: number, before: number, modifiers: Modifier[]): number {
    const { tokens, innerSentences } = this.#doc;
    const sentence = innerSentences.ofToken(first);
    if (sentence !== this.#sentence) this.#enter(sentence);
    let value = before;
    const add = (rule: string, amount: number): void => {
      if (amount === 1) return;
      value *= amount;
      modifiers.push({ rule, op: "mul", amount });
    };
    if (this.#lower && (tokens.flags[first]! & Flag.upper) !== 0 && tokens.end[last]! - tokens.start[first]! > 2)
      add("typography.capitals", this.#settings.capitals);
    if (this.#marks > 0) add("typography.exclamation", 1 + this.#settings.exclamation * this.#marks);
    return value;
  }

  #enter(sentence: number): void {
    const { tokens, innerSentences, text } = this.#doc;
    this.#sentence = sentence;
    this.#marks = 0;
    this.#lower = false;
    const end = innerSentences.endToken[sentence]!;
    for (let token = innerSentences.firstToken[sentence]!; token < end; token++) {
      if (tokens.kind[token] === Kind.word && (tokens.flags[token]! & Flag.capital) === 0) this.#lower = true;
      if (tokens.kind[token] !== Kind.punctuation) continue;
      for (let at = tokens.start[token]!; at < tokens.end[token]! && this.#marks < 3; at++)
        if (text.charCodeAt(at) === 33) this.#marks++;
    }
  }
}

function hull({ cue }: ScopeCue): Span {
  return { start: cue[0]!.start, end: cue.at(-1)!.end };
}
