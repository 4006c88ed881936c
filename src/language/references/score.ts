import type { Candidate, Role } from "./candidate.js";
import { Fits, type PersonalGroup } from "./pronouns.js";
import { demands, unlikely, weights } from "./weights.js";

/** A pronoun that asks for what it stands for. */
export interface Asking {
  readonly group: PersonalGroup;
  readonly sentence: number;
  /** Whether it is the source of an attribution. */
  readonly isSource: boolean;
  readonly role: Role;
  /** What names lose. */
  readonly vagueness: number;
  /** Referents that it cannot stand for. */
  readonly excluded: ReadonlySet<number>;
}

/** What is known of referents besides their candidates. */
export interface Salience {
  /** Which of *he* and *she* it is known to be, as bits of `Fits`; 0 where that is not known. */
  genderOf(referent: number): number;
  /** How often it has been mentioned so far. */
  mentionsOf(referent: number): number;
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
  let between = 0;
  let joined = 0;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!;
    const { referent, fits, form } = candidate;
    if (form === "pair") joined = 3;
    if (joined === 0 || joined === 3) between = scores.size;
    joined = Math.max(0, joined - 1);
    if ((fits & bit) === 0 || asking.excluded.has(referent)) continue;
    if (isPersonal && referent > 0 && (salience.genderOf(referent) || bit) !== bit) continue;
    const score = scoreOf(candidate, asking, salience) + weights.intervening * between;
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
  const demand = demands[asking.group];
  const margin = first - Math.max(second, demand.score - demand.margin);
  return best > 0 && margin >= demand.margin ? { candidate: latest.get(best)!, margin } : undefined;
}

function scoreOf(candidate: Candidate, asking: Asking, salience: Salience): number {
  const { referent, role, form, type } = candidate;
  let score = weights.sentence * (asking.sentence - candidate.sentence);
  if (role === "subject") score += weights.subject;
  else if (role === "possessor") score += weights.possessor;
  if (role === asking.role && role !== "other") score += weights.parallel;
  if (form === "pronoun") score += weights.pronoun;
  else if (form === "noun") score += demands[asking.group].noun;
  else if (form === "pair") score += weights.pair;
  if (referent < 0) return score;
  score -= asking.vagueness;
  if (salience.genderOf(referent) === Fits[asking.group]) score += weights.gender;
  if (type && candidate.fits !== Fits[asking.group]) score += unlikely[asking.group][type] ?? 0;
  if (asking.isSource && salience.isLastSource(referent)) score += weights.lastSource;
  return score + weights.repeated * Math.log(Math.max(1, salience.mentionsOf(referent)));
}
