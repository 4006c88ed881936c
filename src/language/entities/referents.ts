import { Kind } from "../../text/token.js";
import type { Referent } from "../mention.js";
import { Upos, Xpos } from "../tagset.js";
import type { Columns } from "./columns.js";
import { isPossessive } from "./evidence.js";
import type { Named } from "./resolve.js";
import { demonymWords, Word } from "./words.js";

/** How many words after *'s* or a demonym are looked at for the noun, and before a preposition for what governs it. */
const nounReach = 4;
const governorReach = 3;

/** Forms of the auxiliary of the perfect: *Russia has invaded*, unlike *Ukraine was invaded*. */
const perfect: ReadonlySet<string> = /* @__PURE__ */ new Set(["has", "have", "had", "'s", "'ve", "'d"]);

/**
 * What is meant by each name: a country's government, people or territory. Decided from the words beside the name, the first rule that
 * applies; the members of a list are read like its first.
 */
export class Referents {
  readonly #columns: Columns;
  #previous: { readonly end: number; readonly referent: Referent } | undefined;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** The referent of the next name; names are asked for in order of place. */
  of({ draft, identity, alias }: Named): Referent {
    const { first, end, nested } = draft;
    if (identity.type === "PER") return "person";
    if (identity.type === "ORG") return "organization";
    if (identity.type === "LOC") return "territory";
    if (identity.type === "NORP") return "people";
    if (identity.type !== "GPE" && identity.type !== "BLOC") return "unknown";
    const referent =
      draft.start > this.#columns.doc.tokens.start[first]!
        ? "government"
        : alias?.kind === "adjective" || alias?.kind === "person" || alias?.kind === "people"
          ? this.#demonym(first, end, alias.kind)
          : alias?.kind === "government"
            ? "government"
            : (this.#place(first, end) ?? (identity.type === "BLOC" ? "organization" : "territory"));
    if (!nested) this.#previous = { end, referent };
    return referent;
  }

  #demonym(first: number, end: number, kind: "adjective" | "person" | "people"): Referent {
    const columns = this.#columns;
    const { beforeLanguage, afterLanguage, beforePeople } = demonymWords();
    if (kind !== "adjective") return "people";
    if (afterLanguage.has(columns.norm(end))) return "language";
    const noun = this.#nounAfter(end);
    if (noun < 0) {
      const before = columns.norm(first - 1);
      if (before === "the" || beforePeople.has(before)) return "people";
      return beforeLanguage.has(before) ? "language" : "people";
    }
    const bits = columns.bitsOf(noun);
    if ((bits & (Word.possessed | Word.relation | Word.institution | Word.organizationHead)) !== 0 || columns.titleAt[noun]! > 0)
      return "government";
    return (bits & Word.place) !== 0 ? "territory" : "unknown";
  }

  /** The noun that what stands at a token modifies, or −1. */
  #nounAfter(token: number): number {
    const columns = this.#columns;
    let noun = -1;
    for (let at = token; at < token + nounReach && at < columns.doc.tokens.length; at++) {
      const upos = columns.upos(at);
      if (columns.titleAt[at]! > 0) return at;
      if (upos === Upos.NOUN || upos === Upos.PROPN) noun = at;
      else if (
        noun >= 0 ||
        !(upos === Upos.ADJ || upos === Upos.NUM || upos === Upos.ADV || columns.doc.tokens.kind[at] === Kind.hyphen)
      )
        break;
      if (noun >= 0 && (columns.bitsOf(noun) & (Word.possessed | Word.relation)) !== 0) return noun;
    }
    return noun;
  }

  #place(first: number, end: number): Referent | undefined {
    const columns = this.#columns;
    if (columns.doc.tokens.kind[end] === Kind.hyphen && !columns.isSpaced(end)) {
      if (columns.norm(end + 1) === "based" || columns.norm(end + 1) === "born") return "territory";
      if (columns.knownAt[end + 1]! > 0 || columns.norm(end + 1) === "led" || columns.norm(end + 1) === "backed")
        return "government";
    }
    if (isPossessive(columns, end)) return this.#possessor(end + 1);
    const joined = this.#conjunct(first);
    if (joined) return joined;
    const before = this.#before(first);
    const governed = this.#governed(before);
    if (governed) return governed;
    return this.#subject(end) ?? this.#modifier(end) ?? (this.#nounAfter(end) < 0 ? this.#object(before) : undefined);
  }

  #possessor(token: number): Referent {
    const columns = this.#columns;
    const noun = this.#nounAfter(token);
    if (noun < 0) return "government";
    const bits = columns.bitsOf(noun);
    if ((bits & Word.place) !== 0) return "territory";
    return (bits & (Word.possessed | Word.relation | Word.institution)) !== 0 || columns.titleAt[noun]! > 0
      ? "government"
      : "territory";
  }

  /** What the previous name is, where this one is joined to it: *between Paris and Beijing*. */
  #conjunct(first: number): Referent | undefined {
    const columns = this.#columns;
    const previous = this.#previous;
    if (!previous || first - previous.end > 3 || first === previous.end) return undefined;
    for (let token = previous.end; token < first; token++) {
      const joins =
        columns.xpos(token) === Xpos.CC || columns.norm(token) === "," || columns.doc.tokens.kind[token] === Kind.hyphen;
      if (!joins && columns.upos(token) !== Upos.DET) return undefined;
    }
    return previous.referent === "people" ? undefined : previous.referent;
  }

  /** The token before a name, its determiner and adjectives passed over. */
  #before(first: number): number {
    const columns = this.#columns;
    let before = first - 1;
    for (let steps = 0; steps < 3; steps++) {
      const upos = columns.upos(before);
      if (upos !== Upos.DET && upos !== Upos.ADJ) break;
      before--;
    }
    return before;
  }

  #governed(before: number): Referent | undefined {
    const columns = this.#columns;
    const upos = columns.upos(before);
    if (upos !== Upos.ADP && columns.xpos(before) !== Xpos.TO && upos !== Upos.SCONJ) return undefined;
    const bits = columns.bitsOf(before);
    const norm = columns.norm(before);
    for (let token = before - 1; token >= before - governorReach && token >= 0; token--) {
      const governor = columns.bitsOf(token);
      if (columns.upos(token) === Upos.PUNCT) break;
      if ((governor & Word.place) !== 0) return "territory";
      if (norm === "in" || norm === "inside" || norm === "near") break;
      if (
        (governor & (Word.relation | Word.directed)) !== 0 ||
        (norm !== "at" && norm !== "from" && (governor & Word.possessed) !== 0)
      )
        return "government";
    }
    if ((bits & Word.locative) !== 0) return "territory";
    if ((bits & Word.agent) !== 0) return "government";
    return undefined;
  }

  /** Whether a verb of which it is the subject follows, other members of a list passed over. */
  #subject(end: number): Referent | undefined {
    const columns = this.#columns;
    let token = end;
    for (let steps = 0; steps < 4; steps++) {
      let next = token;
      while (columns.norm(next) === "," || columns.xpos(next) === Xpos.CC || columns.norm(next) === "the") next++;
      const known = columns.knownAt[next]!;
      if (next === token || known === 0) break;
      token = columns.known[known - 1]!.end;
    }
    let verb = this.#skipAdverbs(token);
    const modal = columns.xpos(verb) === Xpos.MD;
    if (modal) verb = this.#skipAdverbs(verb + 1);
    const tag = columns.xpos(verb);
    if (!(tag === Xpos.VBZ || tag === Xpos.VBD || tag === Xpos.VBP || (modal && tag === Xpos.VB))) return undefined;
    if (columns.upos(verb) !== Upos.AUX) return "government";
    const main = this.#skipAdverbs(verb + 1);
    const form = columns.xpos(main);
    if (form !== Xpos.VBN && form !== Xpos.VBG) return undefined;
    const violent = form === Xpos.VBN && (columns.bitsOf(main) & Word.violence) !== 0;
    return violent && !perfect.has(columns.norm(verb)) ? "territory" : "government";
  }

  #skipAdverbs(token: number): number {
    let at = token;
    while (this.#columns.upos(at) === Upos.ADV || this.#columns.norm(at) === "not") at++;
    return at;
  }

  /** *US officials*: a name before a noun of a government. */
  #modifier(end: number): Referent | undefined {
    const columns = this.#columns;
    const noun = this.#nounAfter(end);
    if (noun < 0) return undefined;
    const bits = columns.bitsOf(noun);
    if ((bits & Word.place) !== 0) return "territory";
    if ((bits & (Word.possessed | Word.relation | Word.institution | Word.organizationHead)) !== 0 || columns.titleAt[noun]! > 0)
      return "government";
    return undefined;
  }

  #object(before: number): Referent | undefined {
    const columns = this.#columns;
    if (columns.upos(before) !== Upos.VERB) return undefined;
    return (columns.bitsOf(before) & Word.violence) !== 0 ? "territory" : "government";
  }
}
