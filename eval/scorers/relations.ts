import { Relation, Upos } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import type { Analysis } from "./analysis.js";
import type { NamedCounts } from "./counts.js";
import { matchSets } from "./spans.js";
import lists from "./syntax.json" with { type: "json" };

const reportingVerbs = new Set(lists.reportingVerbs);
const negators = new Set(lists.negators);

const subject = new Set<number>([Relation.nsubj, Relation["nsubj:pass"]]);
const object = new Set<number>([Relation.obj]);
const clause = new Set<number>([Relation.ccomp]);

/** The relations the analyzers stand on, each by itself: right when the word, its head and the relation are. A subtype is another relation. */
export function relationCounts(gold: Analysis, found: Analysis): NamedCounts {
  return Object.fromEntries(
    lists.scoredRelations.map((name) => {
      const group = new Set([Relation[name as Relation]]);
      return [name, matchSets(edges(gold, group), edges(found, group))] as const;
    }),
  );
}

/**
 * What attribution and stance ask of a parse. Which words are verbs, report or negate is told by the gold tags and lemmas, so that
 * these measure the trees alone. A subject of any word counts as such, also of a noun or adjective after *be*. The clause of a reporting verb is all that its `ccomp` governs; once as it is, once without
 * the punctuation at its edges.
 */
export function argumentCounts(gold: Analysis, found: Analysis): NamedCounts {
  const verbs = places(gold, (word) => gold.upos[word] === Upos.VERB);
  const reporting = places(gold, (word) => gold.upos[word] === Upos.VERB && reportingVerbs.has(gold.lemma[word]!));
  const negating = places(gold, (word) => gold.head[word] !== -1 && negators.has(gold.lemma[word]!));
  const match = (of: (analysis: Analysis) => ReadonlySet<string>) => matchSets(of(gold), of(found));
  return {
    subject: match((analysis) => edges(analysis, subject)),
    "subject of a verb": match((analysis) => edges(analysis, subject, verbs)),
    "object of a verb": match((analysis) => edges(analysis, object, verbs)),
    "subject of a reporting verb": match((analysis) => edges(analysis, subject, reporting)),
    "clause of a reporting verb, head": match((analysis) => edges(analysis, clause, reporting)),
    "clause of a reporting verb, extent": match((analysis) => clauses(analysis, reporting, false)),
    "clause of a reporting verb, extent without edge marks": match((analysis) => clauses(analysis, reporting, true)),
    "head of a negator": match((analysis) => headsOf(analysis, negating)),
  };
}

/** Where a word stands: words of two analyses are the same when this is. */
function placeOf({ start, end }: Analysis, word: number): string {
  return `${start[word]}-${end[word]}`;
}

function places(analysis: Analysis, is: (word: number) => boolean): Set<string> {
  const found = new Set<string>();
  for (let word = 0; word < analysis.length; word++) if (is(word)) found.add(placeOf(analysis, word));
  return found;
}

/** The dependents in one of these relations, each with its head; with `heads`, only those of these heads. */
function edges(analysis: Analysis, relations: ReadonlySet<number>, heads?: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let word = 0; word < analysis.length; word++) {
    const head = analysis.head[word]!;
    if (head === -1 || !relations.has(analysis.relation[word]!)) continue;
    const place = placeOf(analysis, head);
    if (!heads || heads.has(place)) found.add(`${placeOf(analysis, word)} of ${place}`);
  }
  return found;
}

/** These words, each with its head. */
function headsOf(analysis: Analysis, dependents: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let word = 0; word < analysis.length; word++) {
    const place = placeOf(analysis, word);
    const head = analysis.head[word]!;
    if (head !== -1 && dependents.has(place)) found.add(`${place} of ${placeOf(analysis, head)}`);
  }
  return found;
}

/** The extents of the clauses that these verbs govern, each with its verb. */
function clauses(analysis: Analysis, verbs: ReadonlySet<string>, trimmed: boolean): Set<string> {
  const { start, end, head, relation, upos } = analysis;
  const tree = new Tree(0, head, relation);
  const found = new Set<string>();
  for (let word = 0; word < analysis.length; word++) {
    if (head[word] === -1 || !clause.has(relation[word]!)) continue;
    const verb = placeOf(analysis, head[word]!);
    if (!verbs.has(verb)) continue;
    let first = tree.beginOf(word);
    let last = tree.endOf(word) - 1;
    while (trimmed && first < last && upos[first] === Upos.PUNCT) first++;
    while (trimmed && first < last && upos[last] === Upos.PUNCT) last--;
    found.add(`${start[first]}-${end[last]} of ${verb}`);
  }
  return found;
}
