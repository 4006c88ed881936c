import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { type Candidates, candidates, search } from "./candidates.js";
import { type Compiled, compiled, type Entry } from "./compile.js";
import { Check, type Failure, type Reason } from "./conditions.js";
import { Contexts, type Stretch } from "./contexts.js";
import { LexiconError } from "./error.js";
import type { Constraints } from "./layers.js";
import type { Lexicon } from "./lexicon.js";
import type { Need } from "./needs.js";
import { beatenBy } from "./overlap.js";

/** One term found at one place. */
export interface Hit<FrameId extends string = string> extends Span {
  /** Index of its first token, and of the token after its last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The id of the lexicon. */
  readonly codebook: string;
  readonly frame: FrameId;
  readonly category: string;
  /** The index of the entry in its category. */
  readonly entry: number;
  /** The term as the codebook has it. */
  readonly term: string;
  readonly weight: number;
}

/** A match that does not count, and why. */
export interface Suppressed<FrameId extends string = string> extends Hit<FrameId> {
  readonly reason: Reason;
  /** What stood in the way: the winner for `longer`, the occurrence for `not` and `unless`; otherwise absent. */
  readonly by?: Span & { readonly term: string };
}

/** What a lexicon found in a document. Both lists are in order of place, of two that start together the longer first. */
export interface Matches<FrameId extends string = string> {
  readonly hits: readonly Hit<FrameId>[];
  readonly suppressed: readonly Suppressed<FrameId>[];
}

/**
 * Who competes for the same words. Whoever competes, the longest match in characters wins, of two equally long the earlier, of two in
 * the same place the one that comes first in the codebook.
 *
 * - `"frame"`: matches of one frame; matches of two frames may overlap, and both count.
 * - `"category"`: matches of one category; two categories of a frame may both count a word.
 * - `"codebook"`: all matches; each word counts at most once.
 * - `"all"`: nobody; every match that meets its conditions counts, also inside another.
 */
export type Overlap = "frame" | "category" | "codebook" | "all";

export interface FindOptions {
  /** `"frame"` by default. */
  readonly overlap?: Overlap | undefined;
  /** What terms with conditions need to know; `constraints(lexicons)` is a query for those that the library can tell. */
  readonly layers?: Constraints | undefined;
}

/**
 * Finds the terms of a lexicon in a document. A term is found once from each word it can begin with, as far as it goes; the match
 * counts if it meets the term's conditions, then if it wins its words, then if the hits its `requires` asks for are there. Matches
 * that do not count are in `suppressed` with the first reason that applied. A hit with `requires` is no support for another, so the
 * order in which they are looked at does not matter.
 *
 * Throws a `LexiconError` when the lexicon has a term that breaks the grammar, or one that needs a layer that is not given.
 *
 *     const { hits } = find(read("A new world order, then."), lexicon(codebook));
 *     hits[0]   // { start: 2, end: 17, frame: "order", category: "terms", term: "{new,just} world order", weight: 1, … }
 */
export function find<FrameId extends string>(doc: Doc, lexicon: Lexicon<FrameId>, options: FindOptions = {}): Matches<FrameId> {
  const { overlap = "frame", layers = {} } = options;
  const plan = compiled(lexicon);
  for (const [need, entry] of plan.needs) if (!layers[need]) throw missing(lexicon, need, entry);

  const found = search(doc, plan, layers.lemma);
  const matches = candidates(doc, plan, found);
  const { order, first, last, length } = matches;
  const { start, end } = doc.tokens;
  /** Why each does not count: 0, or a reason's place in the list. */
  const reasons = new Uint8Array(length);
  const blockers = new Map<number, Stretch>();

  let check: Check | undefined;
  for (let i = 0; i < length; i++) {
    if (plan.conditional[order[i]!] === 0) continue;
    check ??= new Check(doc, layers, new Contexts(doc, found, plan, layers.within));
    const { reason, by } =
      matches.inexact[i] === 1 ? wrongCase : check.failure(plan.entries[order[i]!]!.conditions!, first[i]!, last[i]!);
    if (reason) reasons[i] = codes.indexOf(reason);
    if (by) blockers.set(i, by);
  }
  let beaten: Int32Array | undefined;
  if (overlap !== "all") {
    const scopes =
      overlap === "category" ? plan.categories : overlap === "frame" ? plan.frames : new Int32Array(plan.entries.length);
    const scope = new Int32Array(length);
    for (let i = 0; i < length; i++) scope[i] = scopes[order[i]!]!;
    beaten = beatenBy({ length, first, last, scope, out: reasons, start, end }, plan.categoryCount + plan.frameCount + 1);
    for (let i = 0; i < length; i++) if (beaten[i] !== -1) reasons[i] = longer;
  }
  if (plan.requiring) withdraw(doc, plan, matches, reasons);

  const hits: Hit<FrameId>[] = [];
  const suppressed: Suppressed<FrameId>[] = [];
  const codebook = lexicon.id;
  for (let i = 0; i < length; i++) {
    const { frame, category, index, term, weight } = plan.entries[order[i]!]! as Entry & { readonly frame: FrameId };
    const firstToken = first[i]!;
    const endToken = last[i]! + 1;
    const from = start[firstToken]!;
    const to = end[endToken - 1]!;
    if (reasons[i] === 0) {
      hits.push({ start: from, end: to, firstToken, endToken, codebook, frame, category, entry: index, term, weight });
      continue;
    }
    const reason = codes[reasons[i]!] as Reason;
    const winner = reason === "longer" ? beaten![i]! : -1;
    const by = winner >= 0 ? { pattern: order[winner]!, first: first[winner]!, last: last[winner]! } : blockers.get(i);
    const known = { start: from, end: to, firstToken, endToken, codebook, frame, category, entry: index, term, weight, reason };
    if (by) Object.assign(known, { by: { start: start[by.first]!, end: end[by.last]!, term: termOf(plan, by.pattern) } });
    suppressed.push(known);
  }
  return { hits, suppressed };
}

const codes: readonly (Reason | "")[] = [
  "",
  "case",
  "zone",
  "voice",
  "pos",
  "entity",
  "not",
  "near",
  "before",
  "after",
  "unless",
  "head",
  "role",
  "longer",
  "requires",
];
const longer = codes.indexOf("longer");
const wrongCase: Failure = { reason: "case" };

/** Takes out the hits whose sentence has no hit of the frame they require. A hit that requires something is no such support itself. */
function withdraw(doc: Doc, plan: Compiled, matches: Candidates, reasons: Uint8Array): void {
  const { order, first, length } = matches;
  const required = plan.entries.map(({ conditions }) => conditions?.requires);
  const key = (i: number, frame: number): number => doc.sentences.ofToken(first[i]!) * plan.frameCount + frame;
  const supported = new Set<number>();
  for (let i = 0; i < length; i++)
    if (reasons[i] === 0 && required[order[i]!] === undefined) supported.add(key(i, plan.frames[order[i]!]!));
  for (let i = 0; i < length; i++) {
    const frame = required[order[i]!];
    if (reasons[i] === 0 && frame !== undefined && !(frame >= 0 && supported.has(key(i, frame))))
      reasons[i] = codes.indexOf("requires");
  }
}

function termOf(plan: Compiled, pattern: number): string {
  return plan.entries[pattern]?.term ?? plan.auxiliary[pattern - plan.entries.length]!;
}

const remedies: Record<Need, string> = {
  voice: "Pass layers.voice, a function from an offset to a kind of voice",
  pos: "Pass layers.pos, a function from a token to its part of speech",
  lemma: "Pass layers.lemma, a function from a token to its lemma",
  entity: "Pass layers.entity, a function from a token to ids of entities",
  head: "Pass layers.head, a function that tells whether a match heads a phrase",
  role: "Pass layers.role, a function from a match to its role in the sentence",
  within: "Pass layers.within, a function from a match to a constituent of its sentence",
};

function missing(lexicon: Lexicon, need: Need, entry: Entry): LexiconError {
  return new LexiconError([
    {
      file: lexicon.id,
      frame: entry.frame,
      category: entry.category,
      entry: entry.index,
      term: entry.term,
      found: `the condition “${need}” but no layer to check it with`,
      expected: `options.layers.${need}`,
      remedy: `${remedies[need]}, or take the condition out.`,
    },
  ]);
}
