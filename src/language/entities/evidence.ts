import type { EntityType } from "../../lexicon/gazetteer.js";
import { Flag, Kind } from "../../text/token.js";
import { Upos, Xpos } from "../tagset.js";
import type { Columns } from "./columns.js";
import type { Draft } from "./drafts.js";
import { firstName, Word } from "./words.js";

interface Rule {
  readonly id: string;
  readonly type: EntityType;
  readonly weight: number;
}

/** What speaks for a type, and how much. A name has the type with the largest sum, if that reaches {@link enough}. */
const rules = [
  { id: "title", type: "PER", weight: 2 },
  { id: "firstName", type: "PER", weight: 1.5 },
  { id: "singleFirstName", type: "PER", weight: 1 },
  { id: "initial", type: "PER", weight: 1.5 },
  { id: "familyFirst", type: "PER", weight: 1.2 },
  { id: "familyLast", type: "PER", weight: 1 },
  { id: "personSuffix", type: "PER", weight: 2 },
  { id: "saying", type: "PER", weight: 1 },
  { id: "age", type: "PER", weight: 2 },
  { id: "role", type: "PER", weight: 2 },
  { id: "who", type: "PER", weight: 1 },
  { id: "twoNames", type: "PER", weight: 0.4 },
  { id: "unusual", type: "PER", weight: 0.7 },
  { id: "suffix", type: "ORG", weight: 2 },
  { id: "acronym", type: "ORG", weight: 1 },
  { id: "article", type: "ORG", weight: 0.7 },
  { id: "abbreviated", type: "ORG", weight: -2 },
  { id: "common", type: "PER", weight: -2 },
  { id: "region", type: "GPE", weight: 2 },
  { id: "in", type: "LOC", weight: 1.2 },
  { id: "preposition", type: "LOC", weight: 0.8 },
  { id: "ending", type: "LOC", weight: 0.5 },
] as const satisfies readonly Rule[];

type RuleId = (typeof rules)[number]["id"];

const bitOf = /* @__PURE__ */ Object.fromEntries(rules.map(({ id }, index) => [id, 1 << index])) as Record<RuleId, number>;
const enough = 1;
/** How many tokens of an apposition are looked at. */
const appositionWords = 7;

/** Words that alone, even with a capital, name nobody: *the Church*. */
const heads: number =
  Word.organizationHead | Word.organizationOpening | Word.placeHead | Word.governed | Word.eventHead | Word.workHead;

/** The type that evidence speaks for, and the rule that counts most in it. */
export interface Verdict {
  readonly type: EntityType;
  readonly rule: string;
}

/** The verdict over a set of evidence, as {@link evidenceFor} gives it. */
export function verdictOf(evidence: number): Verdict | undefined {
  const sums = new Map<EntityType, number>();
  const strongest = new Map<EntityType, Rule>();
  for (const rule of rules) {
    if ((evidence & bitOf[rule.id]) === 0) continue;
    sums.set(rule.type, (sums.get(rule.type) ?? 0) + rule.weight);
    if (rule.weight > (strongest.get(rule.type)?.weight ?? 0)) strongest.set(rule.type, rule);
  }
  let best: EntityType | undefined;
  for (const [type, sum] of sums) if (sum >= enough && (!best || sum > sums.get(best)!)) best = type;
  return best && { type: best, rule: `sequence.${strongest.get(best)!.id}` };
}

/** What the words of a name and those beside it say of its type, as bits. */
export function evidenceFor(columns: Columns, draft: Draft): number {
  return insideOf(columns, draft) | beside(columns, draft);
}

function insideOf(columns: Columns, { first, end, title, type }: Draft): number {
  const { kind, start, end: ends } = columns.doc.tokens;
  let found = title ? bitOf.title : 0;
  if (type === "PER") found |= bitOf.firstName;
  const head = columns.bitsOf(first);
  const tail = columns.bitsOf(end - 1);
  const several = end - first > 1;
  if ((head & firstName) !== 0) found |= several ? bitOf.firstName : (head & Word.ordinaryName) === 0 ? bitOf.singleFirstName : 0;
  if ((tail & Word.familyLast) !== 0 && (tail & Word.ordinaryName) === 0) found |= bitOf.familyLast;
  if (several && end - first <= 5 && (head & Word.familyFirst) !== 0 && (tail & firstName) === 0) found |= bitOf.familyFirst;
  if (several && (tail & Word.personSuffix) !== 0) found |= bitOf.personSuffix;
  if (several && (tail & Word.organizationSuffix) !== 0) found |= bitOf.suffix;
  if ((tail & Word.placeEnding) !== 0) found |= bitOf.ending;
  let proper = true;
  let words = 0;
  for (let token = first; token < end; token++) {
    if (columns.upos(token) !== Upos.PROPN || columns.isUpper(token)) proper = false;
    if (kind[token] === Kind.word) words++;
    const length = ends[token]! - start[token]!;
    if (several && token < end - 1 && length <= 2 && kind[token] === Kind.abbreviation && columns.isCapital(token))
      found |= bitOf.initial;
  }
  if (proper && (words === 2 || words === 3)) {
    found |= bitOf.twoNames;
    if (isUnusual(columns, first, end) && !columns.isOrdinary(first) && !columns.isOrdinary(end - 1)) found |= bitOf.unusual;
  }
  if (!several && isAcronym(columns, first)) found |= isAbbreviation(columns, first) ? bitOf.abbreviated : bitOf.acronym;
  if (!several && !title && (head & heads) !== 0 && (head & firstName) === 0) found |= bitOf.common;
  return found;
}

function isAcronym(columns: Columns, token: number): boolean {
  const { start, end } = columns.doc.tokens;
  const length = end[token]! - start[token]!;
  if (length >= 4 && columns.isOrdinary(token)) return false;
  return length >= 2 && length <= 6 && columns.isUpper(token) && !/^[IVXLCDM]+$|[\d.]/.test(columns.text(token, token + 1));
}

/** Whether an acronym in brackets abbreviates words in lower case: *surface salinity (SS)*. */
function isAbbreviation(columns: Columns, token: number): boolean {
  const { text, tokens } = columns.doc;
  if (token < 3 || text[tokens.start[token - 1]!] !== "(") return false;
  return tokens.kind[token - 2] === Kind.word && (tokens.flags[token - 2]! & Flag.capital) === 0;
}

function beside(columns: Columns, { first, end, titleFirst }: Draft): number {
  const { doc } = columns;
  const { kind, start } = doc.tokens;
  let found = 0;
  const mark = kind[end] === Kind.punctuation ? doc.text[start[end]!] : "";
  const next = columns.norm(end);
  if (next === "who" || (mark === "," && columns.norm(end + 1) === "who")) found |= bitOf.who;
  if (mark === "," && isAge(columns, end + 1)) found |= bitOf.age;
  if (mark === "," && isRole(columns, end + 1)) found |= bitOf.role;
  if (mark === "," && columns.knownAt[end + 1]! > 0 && isPlace(columns, end + 1)) found |= bitOf.region;
  if (isSaying(columns, end) || isInverted(columns, titleFirst)) found |= bitOf.saying;
  const before = columns.bitsOf(titleFirst - 1);
  if (end - first > 1 && columns.norm(titleFirst - 1) === "the") found |= bitOf.article;
  if ((before & Word.locative) !== 0 && columns.upos(titleFirst - 1) === Upos.ADP)
    found |= columns.norm(titleFirst - 1) === "in" && isUnusual(columns, first, end) ? bitOf.in : bitOf.preposition;
  return found;
}

/** Whether all words of a name are proper nouns that are never written in lower case here. */
function isUnusual(columns: Columns, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if (columns.upos(token) !== Upos.PROPN || (columns.written[columns.doc.tokens.type[token]!]! & 1) !== 0) return false;
  return true;
}

/** Whether a verb of saying follows, an adverb between or not. */
function isSaying(columns: Columns, token: number): boolean {
  const at = columns.upos(token) === Upos.ADV ? token + 1 : token;
  return (columns.bitsOf(at) & Word.saying) !== 0 && columns.upos(at) === Upos.VERB;
}

/** *said Orlov*. */
function isInverted(columns: Columns, first: number): boolean {
  const verb = first - 1;
  if ((columns.bitsOf(verb) & Word.saying) === 0 || columns.upos(verb) !== Upos.VERB) return false;
  const { kind, start } = columns.doc.tokens;
  return kind[verb - 1] === Kind.quoteClose || (verb > 0 && columns.doc.text[start[verb - 1]!] === ",");
}

/** *, 54,*. */
function isAge(columns: Columns, token: number): boolean {
  const { doc } = columns;
  const { kind, start } = doc.tokens;
  return (
    kind[token] === Kind.number &&
    /^\d{1,2}$/.test(columns.text(token, token + 1)) &&
    token + 1 < doc.tokens.length &&
    /[,.;]/.test(doc.text[start[token + 1]!]!)
  );
}

/** *, the foreign minister*; a title soon after the comma, without a verb before it. */
function isRole(columns: Columns, token: number): boolean {
  for (let at = token; at < token + appositionWords && at < columns.doc.tokens.length; at++) {
    if (columns.titleAt[at]! > 0) return !columns.titles[columns.titleAt[at]! - 1]!.title.honorific;
    const upos = columns.upos(at);
    if (upos === Upos.VERB || upos === Upos.AUX || upos === Upos.PUNCT || upos === Upos.PRON || upos === Upos.SCONJ) return false;
    if (upos === Upos.ADP && at === token) return false;
    if (upos === Upos.CCONJ) return false;
  }
  return false;
}

function isPlace(columns: Columns, token: number): boolean {
  return columns.known[columns.knownAt[token]! - 1]!.aliases.some(
    ({ entity, kind }) => entity.type === "GPE" && (kind === "name" || kind === "short"),
  );
}

/** Whether a token is a form of *'s*. */
export function isPossessive(columns: Columns, token: number): boolean {
  return columns.xpos(token) === Xpos.POS && token < columns.doc.tokens.length;
}
