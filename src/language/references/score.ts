import type { Candidate, Role } from "./candidate.js";
import { Fits, type PersonalGroup } from "./pronouns.js";
import { thresholds, unlikely, weights } from "./weights.js";

/** A pronoun that asks for what it stands for. */
export interface Asking {
  readonly group: PersonalGroup;
  readonly sentence: number;
  readonly quotation: number;
  readonly role: Role;
  /** Referents that it cannot stand for. */
  readonly excluded: ReadonlySet<number>;
}

/** What is known of referents besides their candidates. */
export interface Salience {
  /** Which of *he* and *she* it is known to be, as bits of `Fits`; 0 where that is not known. */
  genderOf(referent: number): number;
  /** How often it has been mentioned so far. */
  mentionsOf(referent: number): number;
  isSource(referent: number): boolean;
  isLastSource(referent: number): boolean;
}

/** The candidate a pronoun stands for, and by how much it is ahead. */
export interface Choice {
  readonly candidate: Candidate;
  readonly margin: number;
}

/** The best candidate, from those before a pronoun in order of place; `undefined` when none is far enough ahead, or the best has no name. */
export function choose(candidates: readonly Candidate[], asking: Asking, salience: Salience): Choice | undefined {
  const bit = Fits[asking.group];
  const isPersonal = asking.group === "he" || asking.group === "she";
  const scores = new Map<number, number>();
  const latest = new Map<number, Candidate>();
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!;
    const { referent, fits } = candidate;
    if ((fits & bit) === 0 || asking.excluded.has(referent)) continue;
    if (isPersonal && referent > 0 && (salience.genderOf(referent) || bit) !== bit) continue;
    const score = scoreOf(candidate, asking, salience) + weights.intervening * scores.size;
    const known = scores.get(referent);
    if (known === undefined || score > known) scores.set(referent, score);
    if (!latest.has(referent)) latest.set(referent, candidate);
  }
  let best = 0;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [referent, score] of scores) {
    if (score > first) {
      second = first;
      first = score;
      best = referent;
    } else if (score > second) second = score;
  }
  const threshold = thresholds[asking.group];
  const margin = first - Math.max(second, threshold.score - threshold.margin);
  return best > 0 && margin >= threshold.margin ? { candidate: latest.get(best)!, margin } : undefined;
}

function scoreOf(candidate: Candidate, asking: Asking, salience: Salience): number {
  const { referent, role, form, type, quotation } = candidate;
  let score = weights.sentence * (asking.sentence - candidate.sentence);
  if (role === "subject") score += weights.subject;
  else if (role === "possessor") score += weights.possessor;
  if (role === asking.role && role !== "other") score += weights.parallel;
  if (candidate.inHeadline) score += weights.headline;
  if (form === "pronoun") score += weights.pronoun;
  else if (form === "noun") score += weights.noun;
  else if (form === "pair") score += weights.pair;
  if (quotation >= 0 && quotation !== asking.quotation) score += weights.quoted;
  if (referent < 0) return score;
  if (type) score += unlikely[asking.group][type] ?? 0;
  if (salience.isLastSource(referent)) score += weights.lastSource;
  else if (salience.isSource(referent)) score += weights.anySource;
  return score + weights.repeated * Math.log(Math.max(1, salience.mentionsOf(referent)));
}
