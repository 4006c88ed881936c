import { add, type Counts, noCounts } from "./counts.js";
import type { GoldMention, GoldMentions } from "./goldMentions.js";
import lists from "./pronouns.json" with { type: "json" };

/** A pronoun that a system resolved: the offset of its first character, and that of the word that stands for its antecedent. */
export interface FoundReference {
  readonly pronoun: number;
  readonly antecedent: number;
}

/** How pronouns of one kind are resolved. */
export interface PronounCounts {
  /** Of those resolved: right and wrong. */
  readonly resolved: Counts;
  /** Of those with a noun phrase before them that they stand for: resolved, rightly or not, and left alone. */
  readonly covered: Counts;
  /** The same of those where a name stands before them. */
  readonly coveredNamed: Counts;
}

/** The kinds, by their names. */
export type PronounReport = Readonly<Record<string, PronounCounts>>;

const kindOf = new Map(Object.entries(lists).flatMap(([kind, forms]) => forms.map((form) => [form, kind] as const)));

/** The kinds of pronouns that are scored. */
export const pronounKinds: readonly string[] = Object.keys(lists);

/**
 * Personal and possessive pronouns of the third person against the clusters of GUM. A resolved pronoun is right when the smallest gold
 * mention around the head of its antecedent is in the cluster of the pronoun; a pronoun that is no gold mention (*it rains*) must not
 * be resolved. Pronouns without a noun phrase of their cluster before them ask for nothing.
 */
export function matchPronouns(gold: GoldMentions, found: readonly FoundReference[]): PronounReport {
  const own = new Map(gold.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const antecedents = firstOfClusters(gold, (mention) => !/^PRP/.test(gold.words[gold.headOf(mention)]!.xpos));
  const names = firstOfClusters(gold, (mention) => gold.isNamed(mention));
  const foundAt = new Map(found.map((reference) => [gold.wordAt(reference.pronoun), reference]));
  const report: Record<string, PronounCounts> = {};
  gold.words.forEach(({ start, end, surface, xpos }, word) => {
    const kind = kindOf.get(surface.toLowerCase());
    if (kind === undefined || !/^PRP/.test(xpos)) return;
    const mention = own.get(`${start}-${end}`);
    const reference = foundAt.get(word);
    const isRight = reference && mention && gold.around(gold.wordAt(reference.antecedent))?.cluster === mention.cluster;
    const asks = (firsts: ReadonlyMap<string, number>) => mention !== undefined && (firsts.get(mention.cluster) ?? start) < start;
    const covers = (firsts: ReadonlyMap<string, number>): Counts =>
      asks(firsts) ? { tp: +(reference !== undefined), fp: 0, fn: +(reference === undefined) } : noCounts;
    const before = report[kind];
    report[kind] = addPronouns(before ?? noPronouns, {
      resolved: reference ? { tp: +!!isRight, fp: +!isRight, fn: 0 } : noCounts,
      covered: covers(antecedents),
      coveredNamed: covers(names),
    });
  });
  return report;
}

export const noPronouns: PronounCounts = { resolved: noCounts, covered: noCounts, coveredNamed: noCounts };

export function addPronouns(a: PronounCounts, b: PronounCounts): PronounCounts {
  return {
    resolved: add(a.resolved, b.resolved),
    covered: add(a.covered, b.covered),
    coveredNamed: add(a.coveredNamed, b.coveredNamed),
  };
}

/** For each cluster, where its first mention of this kind begins. */
function firstOfClusters(gold: GoldMentions, is: (mention: GoldMention) => boolean): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const mention of gold.mentions) {
    if (is(mention)) firsts.set(mention.cluster, Math.min(mention.start, startOf(firsts, mention)));
  }
  return firsts;
}

function startOf(firsts: ReadonlyMap<string, number>, { cluster }: GoldMention): number {
  return firsts.get(cluster) ?? Number.POSITIVE_INFINITY;
}
