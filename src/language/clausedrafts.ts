import type { Argument } from "./argument.js";
import { type Coordinations, fixed } from "./coordination.js";
import type { NounPhrase } from "./nounphrases.js";
import { type FunctionWord, type Parsed, relationSet } from "./parsed.js";
import { phraseWords } from "./phrasewords.js";
import type { Predicates } from "./predicates.js";
import { type Relation as Name, Relation, relationNames, Xpos } from "./tagset.js";
import type { VerbGroup } from "./verbgroups.js";

/**
 * What a clause is for the word it depends on: `openComplement` has its subject from there (*wants [to leave]*, *called it [a threat]*),
 * `adnominal` belongs to a noun (*the plan [to leave]*, *the claim [that they left]*, *sanctions [imposed by them]*).
 */
export type ClauseType =
  | "main"
  | "complement"
  | "openComplement"
  | "adverbial"
  | "relative"
  | "adnominal"
  | "subject"
  | "parataxis";

const types: Readonly<Partial<Record<Name, ClauseType>>> = {
  root: "main",
  ccomp: "complement",
  obj: "complement",
  iobj: "complement",
  xcomp: "openComplement",
  advcl: "adverbial",
  obl: "adverbial",
  "obl:unmarked": "adverbial",
  "acl:relcl": "relative",
  "advcl:relcl": "relative",
  acl: "adnominal",
  nmod: "adnominal",
  appos: "adnominal",
  csubj: "subject",
  "csubj:outer": "subject",
  "csubj:pass": "subject",
  nsubj: "subject",
  "nsubj:pass": "subject",
};

const obliques = relationSet("obl", "obl:unmarked");

/** A clause as its own words tell it, and the subject and object it turns out to have. */
export interface Draft {
  readonly predicate: number;
  readonly type: ClauseType;
  /** The predicate it is joined to, first of a coordination; −1 for none. */
  readonly conjoinedTo: number;
  /** The word it depends on; of clauses that are joined, the word the whole depends on. */
  readonly governor: number;
  /** The predicate of the clause around it. */
  readonly parent: number;
  readonly depth: number;
  readonly group: VerbGroup | undefined;
  readonly marker: FunctionWord | undefined;
  readonly hasOuterSubject: boolean;
  readonly indirectObject: Argument | undefined;
  readonly agent: Argument | undefined;
  readonly obliques: readonly NounPhrase[];
  /** Whether the words it governs after it are adverbs at most: its object may stand after the verb it is joined to. */
  readonly open: boolean;
  readonly complements: number[];
  subject: Argument | undefined;
  object: Argument | undefined;
}

/** Everything that is known of a sentence when its clauses are read. */
export interface Known {
  readonly parsed: Parsed;
  readonly coordinations: Coordinations;
  readonly predicates: Predicates;
  /** By head. */
  readonly phrases: ReadonlyMap<number, NounPhrase>;
  /** By main word. */
  readonly groups: ReadonlyMap<number, VerbGroup>;
}

/** Drafts the clauses of a sentence, by predicate; those that depend on others come after them. */
export function draftClauses(known: Known): Map<number, Draft> {
  const { parsed, coordinations, predicates } = known;
  const { tree, first, end, order } = parsed;
  const drafts = new Map<number, Draft>();
  /** By token: the nearest predicate above it, itself included, or −1. */
  const around = new Array<number>(end - first);
  for (const token of order) {
    const head = tree.headOf(token);
    around[token - first] = predicates.is(token) ? token : head < 0 ? -1 : around[head - first]!;
    if (!predicates.is(token)) continue;
    const governing = coordinations.governing(token);
    const conjoined = governing !== token && predicates.is(governing);
    const place = conjoined ? governing : token;
    const governor = tree.headOf(place);
    const parent = governor < 0 ? -1 : around[governor - first]!;
    const relation = parsed.relation(place);
    const own = ownWords(known, token);
    const draft: Draft = {
      predicate: token,
      type: types[relationNames[relation]!] ?? "parataxis",
      conjoinedTo: conjoined ? governing : -1,
      governor,
      parent,
      depth: parent < 0 ? 0 : drafts.get(parent)!.depth + 1,
      group: known.groups.get(token),
      marker: own.marker,
      hasOuterSubject: own.hasOuterSubject,
      indirectObject: own.indirectObject,
      agent: own.agent,
      obliques: own.obliques,
      open: own.open,
      complements: [],
      subject: own.subject,
      object: own.object,
    };
    drafts.set(token, draft);
    if (draft.type === "complement" || draft.type === "openComplement") drafts.get(parent)?.complements.push(token);
  }
  for (const draft of drafts.values()) draft.complements.sort((a, b) => a - b);
  return drafts;
}

/** What a word stands for as an argument: itself, or the antecedent if it is a relative pronoun. */
export function argumentOf({ phrases }: Known, token: number): Argument {
  const phrase = phrases.get(token);
  if (!phrase || phrase.antecedent < 0) return { head: token, phrase, expressed: token, from: "own" };
  return { head: phrase.antecedent, phrase: phrases.get(phrase.antecedent), expressed: token, from: "antecedent" };
}

type Own = Pick<Draft, "marker" | "hasOuterSubject" | "indirectObject" | "agent" | "obliques" | "open" | "subject" | "object">;

function ownWords(known: Known, predicate: number): Own {
  const { parsed, phrases, groups } = known;
  const found: NounPhrase[] = [];
  let subject = -1;
  let clausalSubject = -1;
  let outer = -1;
  let object = -1;
  let indirectObject = -1;
  let agent = -1;
  let mark = -1;
  let open = true;
  for (const one of parsed.dependents(predicate)) {
    const relation = parsed.relation(one);
    if (one > predicate && !passable[relation]) open = false;
    if (relation === Relation.nsubj || relation === Relation["nsubj:pass"]) subject = subject < 0 ? one : subject;
    else if (relation === Relation.csubj || relation === Relation["csubj:pass"]) clausalSubject = one;
    else if (relation === Relation["nsubj:outer"]) outer = one;
    else if (relation === Relation.obj) object = object < 0 ? one : object;
    else if (relation === Relation.iobj) indirectObject = indirectObject < 0 ? one : indirectObject;
    else if (relation === Relation["obl:agent"]) agent = agent < 0 ? one : agent;
    else if (obliques[relation] && phrases.has(one)) found.push(phrases.get(one)!);
    else if (mark < 0 && one < predicate && isMarker(parsed, one)) mark = one;
  }
  if (agent < 0 && groups.get(predicate)?.voice === "passive") agent = byPhrase(parsed, found);
  const argument = (token: number): Argument | undefined => (token < 0 ? undefined : argumentOf(known, token));
  const ownSubject = subject >= 0 ? subject : clausalSubject >= 0 ? clausalSubject : outer;
  return {
    marker: mark < 0 ? undefined : parsed.functionWord(...fixed(parsed, mark)),
    hasOuterSubject: ownSubject === outer && outer >= 0,
    indirectObject: argument(indirectObject),
    agent: argument(agent),
    obliques: found.filter(({ head }) => head !== agent),
    open: open && object < 0,
    subject: argument(ownSubject),
    object: argument(object),
  };
}

/** What may stand after a verb whose object follows later (*condemned, and strongly rejected, the plan*). */
const passable = relationSet("advmod", "cc", "compound:prt", "conj", "punct");

/** A conjunction that is no *to*, or an adverb that leads a clause in (*when they left*). */
function isMarker(parsed: Parsed, token: number): boolean {
  const relation = parsed.relation(token);
  if (relation === Relation.mark) return parsed.xpos(token) !== Xpos.TO;
  return relation === Relation.advmod && parsed.xpos(token) === Xpos.WRB;
}

/** The head of the phrase that names the agent when the tree calls it an oblique like others; −1 if there is none. */
function byPhrase(parsed: Parsed, phrases: readonly NounPhrase[]): number {
  const { agentPrepositions, adverbialNouns } = phraseWords();
  const agent = phrases.find(
    ({ preposition, kind, head }) =>
      preposition && agentPrepositions.has(preposition.text) && kind !== "numeral" && !adverbialNouns.has(parsed.lemma(head)),
  );
  return agent?.head ?? -1;
}
