import type { Segment } from "../text/segments.js";
import { byPosition } from "../text/span.js";
import type { Argument } from "./argument.js";
import { type ClauseType, type Draft, draftClauses, type Known } from "./clausedrafts.js";
import { resolveArguments } from "./control.js";
import type { Coordination } from "./coordination.js";
import type { NounPhrase } from "./nounphrases.js";
import { type CodeSet, type FunctionWord, type Parsed, relationSet } from "./parsed.js";
import { Relation, relationNames } from "./tagset.js";

/**
 * A clause: a predicate with what belongs to it, clauses that depend on it included. A clause that is joined to it (*and left*) or put in
 * beside it (*he said*) is one of its own. Tokens are told by their index in the document.
 *
 * It crosses no quotation mark and no bracket, unless both marks lie inside, and has no punctuation at its edges.
 *
 * @example
 * // The talks were ended by Orlov.
 * found.clauseOf(3); // { predicate: 3, type: "main", subject: { head: 1, from: "own", … }, logicalObject: { head: 1, … }, … }
 */
export interface Clause extends Segment {
  /** The main word of its verb group; without a verb the noun or adjective that says what something is (*called it [a threat]*). */
  readonly predicate: number;
  /** Of clauses that are joined, what the whole is. */
  readonly type: ClauseType;
  /** The first predicate of those it is joined to; −1 when it is the first itself or alone. */
  readonly conjoinedTo: number;
  readonly coordination: Coordination | undefined;
  /** Its conjunction: *that*, *because*, *when*; a preposition before a gerund (*accused of [leaving]*). */
  readonly marker: FunctionWord | undefined;
  /** The word it depends on, a noun or an adjective perhaps; −1 for none. Of clauses that are joined, the word the whole depends on. */
  readonly governor: number;
  /** The predicate of the clause it depends on, −1 for none. */
  readonly parent: number;
  /** 0 for a clause that depends on none, 1 for those that depend on such a one, and so on. */
  readonly depth: number;
  /** What is put in between: *The talks[, he said,] were useful.* */
  readonly gaps: readonly Segment[];
  /** Of a passive verb, who or what it is done to. */
  readonly subject: Argument | undefined;
  readonly object: Argument | undefined;
  readonly indirectObject: Argument | undefined;
  /** Phrases with a preposition, and those of time and measure without one; the agent of a passive verb is not among them. */
  readonly obliques: readonly NounPhrase[];
  /** The predicates of the clauses that are its complements, in order of place. */
  readonly complements: readonly number[];
  /** Who acts: the subject, or the agent of a passive verb. */
  readonly logicalSubject: Argument | undefined;
  /** What it is done to: the object, or the subject of a passive verb; of *they were given arms* the arms. */
  readonly logicalObject: Argument | undefined;
}

const apart = relationSet("conj", "punct", "root");
const passed = relationSet("cc", "cc:preconj", "dep", "discourse", "list", "parataxis", "reparandum", "vocative");
const inside = /* @__PURE__ */ others(apart, passed);

/** Reads the clauses of a sentence, in order of place; of two that start together the longer comes first. */
export function clausesOf(known: Known): Clause[] {
  const drafts = draftClauses(known);
  resolveArguments(known, drafts);
  return [...drafts.values()].map((draft) => clause(known, draft)).sort(byPosition);
}

function clause({ parsed, coordinations }: Known, draft: Draft): Clause {
  const { predicate, group, agent, subject, object } = draft;
  const [first, end] = parsed.enclosures.fit(...parsed.reach(predicate, inside, inside, passed), predicate);
  const passive = group?.voice === "passive";
  const segment = parsed.segment(first, end);
  return {
    start: segment.start,
    end: segment.end,
    firstToken: first,
    endToken: end,
    predicate,
    type: draft.type,
    conjoinedTo: draft.conjoinedTo,
    coordination: coordinations.of(predicate),
    marker: draft.marker,
    governor: draft.governor,
    parent: draft.parent,
    depth: draft.depth,
    gaps: gapsOf(parsed, predicate, first, end),
    subject,
    object,
    indirectObject: draft.indirectObject,
    obliques: draft.obliques,
    complements: draft.complements,
    logicalSubject: passive ? agent : subject,
    logicalObject: passive ? (object ?? subject) : object,
  };
}

function gapsOf(parsed: Parsed, predicate: number, first: number, end: number): Segment[] {
  const { tree } = parsed;
  const gaps: Segment[] = [];
  for (const one of parsed.dependents(predicate)) {
    if (parsed.relation(one) !== Relation.parataxis) continue;
    const [begin, until] = [Math.max(tree.beginOf(one), first), Math.min(tree.endOf(one), end)];
    if (begin < until) gaps.push(parsed.segment(begin, until));
  }
  return gaps;
}

/** The relations that are in neither of two sets. */
function others(one: CodeSet, other: CodeSet): CodeSet {
  return relationSet(relationNames.filter((name) => !one[Relation[name]] && !other[Relation[name]]));
}
