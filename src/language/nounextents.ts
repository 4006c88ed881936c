import type { Segment } from "../text/segments.js";
import type { Coordination, Coordinations } from "./coordination.js";
import { type Parsed, relationSet } from "./parsed.js";
import type { Predicates } from "./predicates.js";
import type { Relation } from "./tagset.js";

/** Where a noun phrase begins and ends, by three measures; each holds the one before. */
export interface NounExtents {
  readonly core: Segment;
  readonly full: Segment;
  readonly whole: Segment;
}

const nameParts: readonly Relation[] = ["compound", "fixed", "flat", "goeswith"];
const modifiers: readonly Relation[] = [...nameParts, "amod", "nmod:poss", "nmod:unmarked", "nummod"];
const postmodifiers: readonly Relation[] = [...modifiers, "acl", "acl:relcl", "nmod"];
const before = relationSet(modifiers, "det", "det:predet", "nmod:desc");
const after = relationSet(
  postmodifiers,
  "advcl",
  "advcl:relcl",
  "advmod",
  "ccomp",
  "det",
  "obl",
  "obl:agent",
  "obl:unmarked",
  "orphan",
  "xcomp",
);
/** Adverbials and complements of a noun that is no argument belong to its clause. */
const afterPredicate = relationSet(postmodifiers);
const afterAll = relationSet(postmodifiers, "appos");
const afterHead = relationSet(nameParts);
/** An apposition is a phrase of its own, an adverb before a phrase (*even the minister*) is outside it. */
const passed = relationSet("advmod", "appos", "dep", "discourse", "list", "parataxis", "reparandum", "vocative");
const none = relationSet();

/** The extents of the noun phrases with these heads. `isArgument` tells whether adverbials and complements of a head belong to its phrase. */
export function nounExtents(
  parsed: Parsed,
  coordinations: Coordinations,
  predicates: Predicates,
  heads: readonly number[],
  isArgument: (head: number) => boolean,
): Map<number, NounExtents> {
  const alone = new Map<number, NounExtents>();
  for (const head of heads) alone.set(head, aloneExtents(parsed, coordinations.of(head), head, isArgument(head)));
  const extents = new Map(alone);
  for (const coordination of coordinations.all) {
    const first = alone.get(coordination.heads[0]!);
    const last = alone.get(coordination.heads.at(-1)!);
    if (!first || !last) continue;
    const begin = Math.min(first.full.firstToken, coordination.conjunctions[0] ?? first.full.firstToken);
    const whole = parsed.segment(begin, Math.max(last.whole.endToken, first.full.endToken));
    /** *It was a threat and they were enemies* joins clauses, not phrases. */
    if (coordination.heads.some((head, index) => index > 0 && predicates.isAlone(head))) continue;
    for (const head of coordination.heads) {
      const own = alone.get(head);
      if (own && begin <= own.full.firstToken && own.full.endToken <= whole.endToken)
        extents.set(head, { core: own.core, full: own.full, whole });
    }
  }
  return extents;
}

/** The extents of a phrase as if it were joined to none, but that the last of those that are takes what belongs to all of them. */
function aloneExtents(parsed: Parsed, coordination: Coordination | undefined, head: number, isArgument: boolean): NounExtents {
  const { tree, enclosures } = parsed;
  const [first, ownEnd] = parsed.reach(head, before, isArgument ? after : afterPredicate, passed);
  const shared = coordination?.heads.at(-1) === head ? coordination.shared.at(-1) : undefined;
  const end = shared === undefined ? ownEnd : Math.max(ownEnd, tree.endOf(shared));
  const full = enclosures.fit(first, end, head);
  const [, coreEnd] = parsed.reach(head, before, afterHead, none);
  const core = enclosures.fit(full[0], Math.min(coreEnd, full[1]), head);
  const [, wholeEnd] = parsed.reach(head, none, afterAll, passed);
  const whole = wholeEnd > end ? enclosures.fit(first, wholeEnd, head) : full;
  return { core: parsed.segment(...core), full: parsed.segment(...full), whole: parsed.segment(...whole) };
}
