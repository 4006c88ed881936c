import { Automaton } from "./automaton.js";
import { LexiconError, type Place, type Problem, preview } from "./error.js";
import { hasGlob } from "./glob.js";
import { countSpellings, GrammarError, type Pattern, parseTerm, type Resolve, spellings } from "./grammar.js";
import type { Codebook, Context, Lexicon, TermRule } from "./lexicon.js";
import { insideList, Lists } from "./lists.js";
import type { Constituent } from "./names.js";
import { type Need, needsOf } from "./needs.js";
import { type Sequence, WordReader } from "./words.js";

/** A context with its terms as numbers of patterns. */
export interface CompiledContext {
  readonly patterns: readonly number[];
  readonly all: boolean;
  readonly window: number;
  readonly within: "sentence" | "paragraph" | Constituent | undefined;
}

/** The conditions of an entry, ready for checking. */
export interface Conditions {
  readonly exact: readonly Sequence[] | undefined;
  readonly lemma: true | undefined;
  readonly zone: ReadonlySet<string> | undefined;
  readonly voice: ReadonlySet<string> | undefined;
  readonly pos: ReadonlySet<string> | undefined;
  readonly entity: readonly string[] | undefined;
  readonly head: true | undefined;
  readonly role: ReadonlySet<string> | undefined;
  readonly not: readonly number[] | undefined;
  readonly near: CompiledContext | undefined;
  readonly before: CompiledContext | undefined;
  readonly after: CompiledContext | undefined;
  readonly unless: CompiledContext | undefined;
  /** The number of the frame; −1 for one the codebook does not have. */
  readonly requires: number | undefined;
}

/** One entry of the codebook. Its place in {@link Compiled.entries} is its order in the codebook, and the number of its pattern. */
export interface Entry {
  readonly frame: string;
  readonly category: string;
  readonly index: number;
  readonly term: string;
  readonly weight: number;
  readonly conditions: Conditions | undefined;
}

/** A codebook as the search uses it. Patterns are numbered: entries first, then the terms of conditions. */
export interface Compiled {
  readonly entries: readonly Entry[];
  /** The terms of conditions; the pattern of the first has the number `entries.length`. */
  readonly auxiliary: readonly string[];
  readonly forms: Automaton;
  /** For entries with `lemma`; `undefined` when there are none. */
  readonly lemmas: Automaton | undefined;
  /** The first entry with each need. */
  readonly needs: ReadonlyMap<Need, Entry>;
  /** Per entry: 1 when it has conditions. */
  readonly conditional: Uint8Array;
  /** Whether some entry has `requires`. */
  readonly requiring: boolean;
  /** Per entry: the number of its frame, and of its category among those of all frames. */
  readonly frames: Int32Array;
  readonly categories: Int32Array;
  readonly frameCount: number;
  readonly categoryCount: number;
  /** Sequences of words that all terms together stand for. */
  readonly sequences: number;
  /** The lists that no term refers to. */
  readonly unusedLists: readonly string[];
  /** The words of an entry's term, spelling by spelling; kept only when asked for. */
  readonly words: readonly (readonly Sequence[])[];
}

/** How many sequences of words all terms of a codebook together may stand for. */
const mostSequences = 1_000_000;
/** How many words one sequence may have, and how many its gaps may add. */
const longestSequence = 50;
const widestGaps = 20;
/** Words away, where a context does not say. */
export const defaultWindow = 5;
const mostProblems = 1000;

const cache = new WeakMap<Codebook, Compiled>();

/** The compiled form of a lexicon, made on first use. Throws a `LexiconError` when a term of it breaks the grammar. */
export function compiled(lexicon: Lexicon): Compiled {
  let result = cache.get(lexicon.codebook);
  if (!result) {
    const problems: Problem[] = [];
    result = compile(lexicon.codebook, problems);
    const [first, ...rest] = problems;
    if (first)
      throw new LexiconError([{ file: lexicon.id, ...first }, ...rest.map((problem) => ({ file: lexicon.id, ...problem }))]);
    cache.set(lexicon.codebook, result);
  }
  return result;
}

/** Keeps the compiled form of a codebook for {@link compiled}. */
export function remember(codebook: Codebook, plan: Compiled): void {
  cache.set(codebook, plan);
}

/** Compiles a codebook, and adds what is wrong with its terms to `problems`. `keepWords` keeps the words of every term for a checker. */
export function compile(given: Codebook, problems: Problem[], keepWords = false): Compiled {
  const parse = parser();
  const tooMuch = excess(given, parse);
  if (tooMuch) problems.push(tooMuch);
  const codebook: Codebook = tooMuch ? { ...given, lists: {}, frames: {} } : given;
  const reader = new WordReader();
  const forms = new Automaton();
  let lemmas: Automaton | undefined;
  const entries: Entry[] = [];
  const needs = new Map<Need, Entry>();
  const words: (readonly Sequence[])[] = [];
  let sequences = 0;
  const contextTerms: { readonly sequences: readonly Sequence[]; readonly term: string }[] = [];
  const contextNumbers = new Map<string, number>();
  const total = totalEntries(codebook);

  const report = (problem: Problem): void => {
    if (problems.length < mostProblems) problems.push(problem);
  };

  const lists = new Lists(codebook.lists, (term, place) => spell(term, place, insideList).length > 0);

  function read(term: string, place: Place): readonly Sequence[] {
    const spelt = spell(term, place, lists.resolve);
    sequences += spelt.length;
    return spelt;
  }

  function spell(term: string, place: Place, resolve: Resolve): readonly Sequence[] {
    try {
      return spellings(parse(term, resolve)).map((spelling) => checked(reader.sequence(spelling)));
    } catch (error) {
      if (!(error instanceof GrammarError)) throw error;
      const remedy = error.remedy === undefined ? {} : { remedy: error.remedy };
      const where = error.position < 0 ? "" : ` at position ${error.position + 1}`;
      const whose = place.term === term ? "" : ` in “${preview(term)}”`;
      report({ ...place, found: `${error.found}${where}${whose}`, expected: error.expected, ...remedy });
      return [];
    }
  }

  function checked(sequence: Sequence): Sequence {
    if (typeof sequence[0] === "number" || typeof sequence.at(-1) === "number")
      throw new GrammarError(
        -1,
        "a gap at the edge of a match",
        "words before and after it",
        "Put the gap between words that are always there.",
      );
    if (sequence.length > longestSequence)
      throw new GrammarError(-1, `${sequence.length} words and gaps`, `at most ${longestSequence}`);
    let gaps = 0;
    let meaning = false;
    for (const word of sequence) {
      if (typeof word === "number") gaps += word;
      else if (!hasGlob(word.norm)) meaning = true;
      else {
        if (/[^\ua7fe\ua7ff]/.test(word.norm)) meaning = true;
        if (!reader.canOccur(word))
          throw new GrammarError(
            -1,
            `the word “${written(word.cased)}”, which no text has`,
            "a word the tokenizer makes",
            "Hyphens and apostrophes part words; write the parts as words of their own.",
          );
      }
    }
    if (gaps > widestGaps) throw new GrammarError(-1, `gaps of up to ${gaps} words together`, `at most ${widestGaps}`);
    if (meaning) return sequence;
    throw sequence.length === 0
      ? new GrammarError(-1, "a term that can be empty", "at least one word that is always there")
      : new GrammarError(-1, "a term that matches any words", "at least one letter that is always there");
  }

  function contextNumber(term: string, place: Place): number {
    const known = contextNumbers.get(term);
    if (known !== undefined) return known;
    const number = total + contextTerms.length;
    contextTerms.push({ sequences: read(term, place), term });
    contextNumbers.set(term, number);
    return number;
  }

  function context(given: Context | undefined, field: string, place: Place): CompiledContext | undefined {
    if (!given) return undefined;
    const all = "all" in given && given.all !== undefined;
    return {
      patterns: termsOf(given).map((term, i) => contextNumber(term, { ...place, field: `${field}.${all ? "all" : "any"}[${i}]` })),
      all,
      window: given.window ?? defaultWindow,
      within: given.within,
    };
  }

  function conditions(rule: TermRule, spelt: readonly Sequence[], place: Place): Conditions {
    return {
      exact: rule.case === "exact" ? spelt : undefined,
      lemma: rule.lemma,
      zone: setOf(rule.zone),
      voice: setOf(rule.voice),
      pos: setOf(rule.pos),
      entity: rule.entity === undefined ? undefined : [rule.entity].flat(),
      head: rule.head,
      role: setOf(rule.role),
      not: rule.not?.map((term, i) => contextNumber(term, { ...place, field: `not[${i}]` })),
      near: context(rule.near, "near", place),
      before: context(rule.before, "before", place),
      after: context(rule.after, "after", place),
      unless: context(rule.unless, "unless", place),
      requires: rule.requires === undefined ? undefined : Object.keys(codebook.frames).indexOf(rule.requires),
    };
  }

  const frames = new Int32Array(total);
  const categories = new Int32Array(total);
  let categoryNumber = 0;
  Object.entries(codebook.frames).forEach(([frame, { categories: lists }], frameNumber) => {
    for (const [category, terms] of Object.entries(lists)) {
      terms.forEach((term, index) => {
        const rule: TermRule = typeof term === "string" ? { term } : term;
        const place: Place = { frame, category, entry: index, term: rule.term };
        const spelt = read(rule.term, place);
        if (rule.lemma) lemmas ??= new Automaton();
        const automaton = (rule.lemma && lemmas) || forms;
        for (const sequence of spelt) automaton.add(sequence, entries.length);
        if (keepWords) words.push(spelt);
        const entry: Entry = {
          frame,
          category,
          index,
          term: rule.term,
          weight: rule.weight ?? 1,
          conditions: isConditioned(rule) ? conditions(rule, spelt, place) : undefined,
        };
        for (const need of needsOf(rule)) if (!needs.has(need)) needs.set(need, entry);
        frames[entries.length] = frameNumber;
        categories[entries.length] = categoryNumber;
        entries.push(entry);
      });
      categoryNumber++;
    }
  });
  contextTerms.forEach((term, i) => {
    for (const sequence of term.sequences) forms.add(sequence, total + i);
  });
  return {
    entries,
    auxiliary: contextTerms.map(({ term }) => term),
    forms,
    lemmas,
    needs,
    conditional: Uint8Array.from(entries, ({ conditions }) => (conditions ? 1 : 0)),
    requiring: entries.some(({ conditions }) => conditions?.requires !== undefined),
    frames,
    categories,
    frameCount: Object.keys(codebook.frames).length,
    categoryCount: categoryNumber,
    sequences,
    unusedLists: lists.unused,
    words,
  };
}

/** Fields of an entry that say nothing about where its term counts. */
const unconditional: ReadonlySet<string> = new Set(["term", "weight", "opinions", "intensity"]);

function isConditioned(rule: TermRule): boolean {
  for (const field of Object.keys(rule)) if (!unconditional.has(field) && rule[field as keyof TermRule] !== undefined) return true;
  return false;
}

type Parse = (term: string, resolve: Resolve) => Pattern;

/** Reads terms, and remembers those that stand for the same whatever the lists are, since each is counted before it is spelt out. */
function parser(): Parse {
  const known = new Map<string, Pattern>();
  return (term, resolve) => {
    let pattern = known.get(term);
    if (pattern === undefined) {
      pattern = parseTerm(term, resolve);
      if (!term.includes("@")) known.set(term, pattern);
    }
    return pattern;
  };
}

/** The problem of a codebook whose terms stand for too much to be compiled, found before anything is spelt out. */
function excess(codebook: Codebook, parse: Parse): Problem | undefined {
  const lists = new Lists(codebook.lists);
  let sequences = lists.count;
  const expected = "fewer";
  const remedy = "Part the codebook, or use globs.";
  if (sequences > mostSequences)
    return { field: "lists", found: `lists of ${sequences} sequences of words together`, expected, remedy };
  const count = (term: string): number => {
    if (!/[{(@]/.test(term)) return 1;
    try {
      return countSpellings(parse(term, lists.resolve));
    } catch {
      return 1;
    }
  };
  // Terms of conditions are compiled once, however many entries have them.
  const counted = new Set<string>();
  const countOnce = (term: string): number => {
    if (counted.has(term)) return 0;
    counted.add(term);
    return count(term);
  };
  for (const [frame, { categories }] of Object.entries(codebook.frames)) {
    for (const [category, terms] of Object.entries(categories)) {
      for (const [entry, given] of terms.entries()) {
        const rule: TermRule = typeof given === "string" ? { term: given } : given;
        sequences += count(rule.term);
        for (const context of [rule.near, rule.before, rule.after, rule.unless])
          if (context) for (const term of termsOf(context)) sequences += countOnce(term);
        for (const term of rule.not ?? []) sequences += countOnce(term);
        if (sequences <= mostSequences) continue;
        return {
          frame,
          category,
          entry,
          term: rule.term,
          found: `terms that up to here stand for more than ${mostSequences} sequences of words together`,
          expected,
          remedy,
        };
      }
    }
  }
  return undefined;
}

function termsOf(context: Context): readonly string[] {
  return "all" in context && context.all !== undefined ? context.all : (context as { readonly any: readonly string[] }).any;
}

function totalEntries(codebook: Codebook): number {
  let total = 0;
  for (const { categories } of Object.values(codebook.frames)) for (const terms of Object.values(categories)) total += terms.length;
  return total;
}

function setOf(value: string | readonly string[] | undefined): ReadonlySet<string> | undefined {
  return value === undefined ? undefined : new Set([value].flat());
}

function written(word: string): string {
  return word.replaceAll("\ua7fe", "*").replaceAll("\ua7ff", "?");
}
