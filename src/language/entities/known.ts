import { find } from "../../lexicon/find.js";
import { Role, roleOfKind } from "../../lexicon/roles.js";
import type { Doc } from "../../text/doc.js";
import { Flag, Kind } from "../../text/token.js";
import type { Vocabulary } from "../../text/vocabulary.js";
import { peripheralZones } from "../../text/zones.js";
import type { Alias, Capitals, Names } from "./aliases.js";

/** A stretch of tokens that is a name in the gazetteer, of one entity or of several. */
export interface Known {
  readonly first: number;
  readonly end: number;
  /** Where the name begins in the text; inside the token after a prefix (*anti-American*). */
  readonly start: number;
  readonly aliases: readonly Alias[];
  /** Whether it counts without support. */
  readonly sure: boolean;
  /** The country with whose name or demonym the name of an institution begins: it is a mention, too. */
  readonly nation?: Known | undefined;
}

/** Organisations whose names have that of a country for its sake only. */
const commercial: readonly string[] = ["outlet", "company", "club", "team"];

/** Per token, 1 where names are no mentions. */
export function unreadTokens(doc: Doc): Uint8Array {
  const { label, firstToken, endToken } = doc.zones;
  const out = new Uint8Array(doc.tokens.length);
  label.forEach((zone, index) => {
    if (peripheralZones.includes(zone)) out.fill(1, firstToken[index], endToken[index]);
  });
  return out;
}

/** The names of the gazetteer in a document: of those that overlap the leftmost, of those that begin together the longest. */
export function knownNames(doc: Doc, names: Names, skip: Uint8Array): Known[] {
  const found: Known[] = [];
  let aliases: Alias[] = [];
  let nation: Known | undefined;
  let first = -1;
  let end = 0;
  const close = (): void => {
    if (aliases.length > 0)
      found.push({
        first,
        end,
        start: doc.tokens.start[first]!,
        aliases,
        sure: aliases.every(({ ambiguous }) => !ambiguous),
        nation,
      });
    aliases = [];
    nation = undefined;
  };
  for (const hit of find(doc, names.lexicon, { overlap: "all" }).hits) {
    const same = hit.firstToken === first && hit.endToken === end;
    if (!same && hit.firstToken < end && (hit.firstToken > first || !isInstitution(aliases))) continue;
    if (skip[hit.firstToken] === 1 || doc.text[hit.end] === "$") continue;
    const alias = names.aliases.get(hit.category)![hit.entry]!;
    if (!hasCapitals(doc, alias.capitals, hit.firstToken, hit.endToken)) continue;
    if (!same && hit.firstToken < end) {
      if (isNation(alias)) nation ??= { first, end: hit.endToken, start: hit.start, aliases: [alias], sure: true };
      continue;
    }
    if (!same) {
      close();
      first = hit.firstToken;
      end = hit.endToken;
    }
    aliases.push(alias);
  }
  close();
  return withPrefixed(doc, names, skip, found);
}

function isInstitution([alias]: readonly Alias[]): boolean {
  return alias?.entity.type === "ORG" && !alias.entity.tags?.some((tag) => commercial.includes(tag));
}

/** Whether a name is surely that of a country, or an adjective from it. */
function isNation({ kind, ambiguous, entity }: Alias): boolean {
  return !ambiguous && entity.tags?.includes("country") === true && (kind === "adjective" || kind === "name" || kind === "short");
}

/** Whether the words of a match have a capital wherever those of the alias do, or are all in capitals. */
function hasCapitals({ tokens, text }: Doc, capitals: readonly Capitals[], first: number, end: number): boolean {
  for (let token = first, word = 0; token < end; token++) {
    if (roleOfKind[tokens.kind[token]!] === Role.through) continue;
    const expected = capitals[word++];
    if (!expected || expected.kind === "none") continue;
    const flags = tokens.flags[token]!;
    if ((flags & Flag.capital) === 0) return false;
    if (expected.kind === "first" || expected.kind === "long" || (flags & Flag.upper) !== 0) continue;
    if (text.slice(tokens.start[token], tokens.end[token]) !== expected.word) return false;
  }
  return true;
}

/** What follows the prefix of the types of a vocabulary, where it is a name. */
interface Prefixed {
  known: number;
  readonly aliases: Map<number, { readonly offset: number; readonly aliases: readonly Alias[] }>;
}

const prefixed = new WeakMap<Names, WeakMap<Vocabulary, Prefixed>>();

function prefixedIn(vocabulary: Vocabulary, names: Names): Prefixed {
  let tables = prefixed.get(names);
  if (!tables) {
    tables = new WeakMap();
    prefixed.set(names, tables);
  }
  let table = tables.get(vocabulary);
  if (!table) {
    table = { known: 0, aliases: new Map() };
    tables.set(vocabulary, table);
  }
  for (; table.known < vocabulary.size; table.known++) {
    const norm = vocabulary.norm(table.known);
    const offset = norm.indexOf("-") + 1;
    if (offset < 2 || norm.length > 60) continue;
    const aliases = names.single.get(norm.slice(offset));
    if (aliases) table.aliases.set(table.known, { offset, aliases });
  }
  return table;
}

function withPrefixed(doc: Doc, names: Names, skip: Uint8Array, found: Known[]): Known[] {
  const { aliases: table } = prefixedIn(doc.vocabulary, names);
  if (table.size === 0) return found;
  const { tokens, text } = doc;
  const out: Known[] = [];
  let next = 0;
  for (let token = 0; token < tokens.length; token++) {
    while (next < found.length && found[next]!.first <= token) out.push(found[next++]!);
    if (tokens.kind[token] !== Kind.word || skip[token] === 1) continue;
    const entry = table.get(tokens.type[token]!);
    if (!entry || (out.length > 0 && out.at(-1)!.end > token)) continue;
    const start = tokens.start[token]! + entry.offset;
    const letter = text[start]!;
    if (letter === letter.toLowerCase() || !/[-‐‑]/.test(text[start - 1]!)) continue;
    out.push({ first: token, end: token + 1, start, aliases: entry.aliases, sure: true });
  }
  while (next < found.length) out.push(found[next++]!);
  return out;
}
