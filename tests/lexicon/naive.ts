import type { Overlap } from "../../src/lexicon/find.js";
import { type Part, parseTerm } from "../../src/lexicon/grammar.js";
import type { Constraints } from "../../src/lexicon/layers.js";
import type { Codebook, Context, TermRule } from "../../src/lexicon/lexicon.js";
import { isConstituent } from "../../src/lexicon/names.js";
import type { Doc } from "../../src/text/doc.js";

/** What the search should find, worked out by trying every term at every word. Terms must have spaces around brackets. */
export interface NaiveMatch {
  readonly frame: string;
  readonly category: string;
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  reason?: string;
}

interface Word {
  readonly index: number;
  readonly norm: string;
  readonly surface: string;
  readonly isWord: boolean;
  readonly paragraph: number;
  readonly sentence: number;
}

const through = ["hyphen", "quoteOpen", "quoteClose", "apostrophe"];
const marks = ["punctuation", "dash", "ellipsis", "symbol", "emoticon"];

export function naiveFind(doc: Doc, codebook: Codebook, overlap: Overlap, layers: Constraints = {}): NaiveMatch[] {
  const words = wordsOf(doc);
  const { lemma = () => "" } = layers;
  const lemmas = words.map((word) => (word.isWord ? { ...word, norm: lemma(word.index) } : word));
  const all = (term: string, exact = false, among = words): [number, number][] =>
    words.flatMap((_, from) => {
      const last = Math.max(-1, ...ends(among, parseTerm(spelledOut(term, codebook)), from, exact));
      return last > from ? [[from, last - 1] as [number, number]] : [];
    });

  const matches: (NaiveMatch & { rule: TermRule; from: number; to: number; order: number })[] = [];
  let order = 0;
  for (const [frame, { categories }] of Object.entries(codebook.frames))
    for (const [category, terms] of Object.entries(categories))
      terms.forEach((given, entry) => {
        const rule = typeof given === "string" ? { term: given } : given;
        const exact = rule.case ? new Map(all(rule.term, true)) : undefined;
        for (const [from, widest] of all(rule.term, false, rule.lemma ? lemmas : words)) {
          const to = exact?.get(from) ?? widest;
          const base = { frame, category, entry, rule, from, to, order, first: words[from]!.index, last: words[to]!.index };
          const reason = exact && !exact.has(from) ? "case" : failure(rule, from, to);
          matches.push(reason ? { ...base, reason } : base);
        }
        order++;
      });

  function failure(rule: TermRule, from: number, to: number): string | undefined {
    const [first, last] = [words[from]!.index, words[to]!.index];
    if (rule.pos && ![layers.pos!(last)].flat().some((tag) => [rule.pos].flat().some((given) => given === tag))) return "pos";
    if (rule.not?.some((term) => all(term).some(([a, b]) => a <= to && b >= from))) return "not";
    if (rule.near && !holds(rule.near, from, to, true, true)) return "near";
    if (rule.before && !holds(rule.before, from, to, true, false)) return "before";
    if (rule.after && !holds(rule.after, from, to, false, true)) return "after";
    if (rule.unless && holds(rule.unless, from, to, true, true)) return "unless";
    if (rule.head && !layers.head!(first, last)) return "head";
    if (rule.role && ![rule.role].flat().some((given) => given === layers.role!(first, last))) return "role";
    return undefined;
  }

  function holds(context: Context, from: number, to: number, before: boolean, after: boolean): boolean {
    const { within } = context;
    const range = isConstituent(within) && layers.within!(within, words[from]!.index, words[to]!.index);
    const isNear = (a: number, b: number): boolean => {
      const earlier = b < from;
      if (earlier ? !before : a <= to || !after) return false;
      if (!isConstituent(within)) return earlier ? reaches(context, b, from) : reaches(context, to, a);
      return range ? range.firstToken <= words[a]!.index && words[b]!.index < range.endToken : false;
    };
    const found = (term: string): boolean => all(term).some(([a, b]) => isNear(a, b));
    return "all" in context ? context.all.every(found) : context.any.some(found);
  }

  function reaches(context: Context, left: number, right: number): boolean {
    const [l, r] = [words[left]!, words[right]!];
    if (context.within === "sentence" || context.within === "paragraph") return l[context.within] === r[context.within];
    const away = words.slice(left + 1, right + 1).filter((word) => word.isWord).length;
    return l.paragraph === r.paragraph && away <= (context.window ?? 5);
  }

  if (overlap !== "all") {
    const scope = (m: NaiveMatch): string => ({ frame: m.frame, category: `${m.frame}/${m.category}`, codebook: "" })[overlap];
    const size = (m: NaiveMatch): number => doc.tokens.end[m.last]! - doc.tokens.start[m.first]!;
    const standing = matches.filter((match) => !match.reason);
    standing.sort((a, b) => size(b) - size(a) || a.first - b.first || a.order - b.order);
    const winners: typeof standing = [];
    for (const match of standing) {
      const beaten = winners.some(
        (other) => scope(other) === scope(match) && other.first <= match.last && match.first <= other.last,
      );
      if (beaten) match.reason = "longer";
      else winners.push(match);
    }
  }
  const hits = matches.filter((match) => !match.reason);
  for (const match of hits) {
    const { requires } = match.rule;
    if (requires === undefined) continue;
    const sentence = words[match.from]!.sentence;
    if (
      !hits.some(
        (other) => other.frame === requires && other.rule.requires === undefined && words[other.from]!.sentence === sentence,
      )
    )
      match.reason = "requires";
  }
  return matches.map(({ frame, category, entry, first, last, reason }) => ({
    frame,
    category,
    entry,
    first,
    last,
    ...(reason ? { reason } : {}),
  }));
}

/** A term with the terms of its lists in braces. */
function spelledOut(term: string, { lists = {} }: Codebook): string {
  return term.replace(/@([a-z]+)/g, (_, name: string) => `{${lists[name]!.join(",")}}`);
}

function wordsOf(doc: Doc): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < doc.tokens.length; index++) {
    const { norm, text, kind } = doc.token(index);
    if (through.includes(kind)) continue;
    const [paragraph, sentence] = [doc.paragraphs.ofToken(index), doc.sentences.ofToken(index)];
    words.push({ index, norm, surface: text, isWord: !marks.includes(kind), paragraph, sentence });
  }
  return words;
}

/** Where matches of these parts that begin at word `from` can end; the word after the last. */
function ends(words: readonly Word[], parts: readonly Part[], from: number, exact: boolean): Set<number> {
  let reached = new Set([from]);
  const start = words[from]!.paragraph;
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached)
      for (const end of partEnds(words, part, at, exact)) if (end === from || words[end - 1]!.paragraph === start) next.add(end);
    if (part.kind === "gap" || part.kind === "optional") for (const at of reached) next.add(at);
    reached = next;
  }
  return reached;
}

function partEnds(words: readonly Word[], part: Part, at: number, exact: boolean): number[] {
  if (part.kind === "oneOf")
    return part.options.flatMap((option) => (at < words.length ? [...ends(words, option, at, exact)] : []));
  if (part.kind === "optional") return at < words.length ? [...ends(words, part.body, at, exact)] : [];
  if (part.kind === "gap") {
    let count = 0;
    while (count < part.words && words[at + count]?.isWord) count++;
    return Array.from({ length: count }, (_, i) => at + i + 1);
  }
  const pieces = part.text.split(/[\s-]+/).filter(Boolean);
  if (pieces.length === 0) return [at];
  return pieces.every((piece, i) => wordMatches(words[at + i], piece, exact)) ? [at + pieces.length] : [];
}

function wordMatches(word: Word | undefined, piece: string, exact: boolean): boolean {
  if (!word) return false;
  if (piece === "\ua7fe") return word.isWord;
  if (!word.isWord && /[\ua7fe\ua7ff]/.test(piece)) return false;
  const pattern = piece.replaceAll("\ua7fe", ".*").replaceAll("\ua7ff", ".");
  return new RegExp(`^${pattern}$`, exact ? "u" : "iu").test(exact ? word.surface : word.norm);
}
