import type { GazetteerEntity } from "../../lexicon/gazetteer.js";
import { Kind } from "../../text/token.js";
import { Upos, Xpos } from "../tagset.js";
import type { Alias } from "./aliases.js";
import type { Columns } from "./columns.js";
import type { Draft } from "./drafts.js";
import { isPossessive } from "./evidence.js";
import { firstName, Word } from "./words.js";

/**
 * Which entity of the gazetteer each draft names. A name that is often something else counts where a preposition of place, a neighbour
 * in a list, or another sure mention of the entity supports it; of several entities of one name the one that is surer elsewhere.
 */
export class Support {
  readonly #columns: Columns;
  /** How many sure mentions an entity has, and how many supported ones. */
  readonly #sure = new Map<GazetteerEntity, number>();
  readonly #supported = new Set<GazetteerEntity>();
  /** The ids of countries that have sure mentions, of theirs included. */
  readonly #countries = new Set<string>();

  constructor(columns: Columns, drafts: readonly Draft[]) {
    this.#columns = columns;
    for (const { aliases, sure } of drafts) {
      const [alias] = aliases;
      if (!sure || !alias || aliases.some(({ entity }) => entity !== alias.entity)) continue;
      this.#sure.set(alias.entity, (this.#sure.get(alias.entity) ?? 0) + 1);
      this.#countries.add(alias.entity.country ?? alias.entity.id);
    }
    for (const draft of drafts)
      if (draft.aliases.length > 0 && !draft.sure && !draft.crowded && this.#isPlaced(draft))
        for (const { entity } of draft.aliases) this.#supported.add(entity);
  }

  /** The alias that a draft is, or `undefined` where it is none. */
  aliasOf(draft: Draft): Alias | undefined {
    const { aliases, sure } = draft;
    if (aliases.length === 0 || this.#columns.xpos(draft.first) === Xpos.PRP) return undefined;
    const accepted = sure ? aliases : draft.crowded || this.#isPersonal(draft) ? [] : aliases.filter((alias) => this.#holds(alias));
    if (accepted.length < 2) return accepted[0];
    const best = accepted.reduce((best, alias) => (this.#strength(alias) > this.#strength(best) ? alias : best));
    return this.#ofKind(
      draft,
      accepted.filter(({ entity }) => entity === best.entity),
    );
  }

  #holds({ ambiguous, entity }: Alias): boolean {
    return !ambiguous || this.#sure.has(entity) || this.#supported.has(entity);
  }

  #strength({ entity }: Alias): number {
    const related = entity.country !== undefined && this.#countries.has(entity.country) ? 0.5 : 0;
    return (this.#sure.get(entity) ?? 0) + related;
  }

  /** Whether the words beside a name support that it is a place, or the organisation it can be. */
  #isPlaced({ first, end, aliases }: Draft): boolean {
    const columns = this.#columns;
    if (aliases.every(({ entity }) => entity.type === "PER")) return false;
    let before = first - 1;
    if (columns.upos(before) === Upos.DET) before--;
    if ((columns.bitsOf(before) & Word.locative) !== 0 && columns.upos(before) === Upos.ADP) return true;
    if ((columns.bitsOf(before) & Word.direction) !== 0 && columns.isCapital(before)) return true;
    return this.#isListed(first, end) || this.#acts(before, end);
  }

  /** Whether it does or has what a government does or has: *Washington imposed sanctions*, *ties with Washington*. */
  #acts(before: number, end: number): boolean {
    const columns = this.#columns;
    const verb = columns.bitsOf(end);
    if ((verb & Word.governs) !== 0 && (verb & Word.saying) === 0 && columns.upos(end) === Upos.VERB) return true;
    if (isPossessive(columns, end)) return (columns.bitsOf(end + 1) & (Word.possessed | Word.relation)) !== 0;
    const governor = columns.bitsOf(before - 1) & (Word.relation | Word.directed);
    return (columns.bitsOf(before) & Word.agent) !== 0 && columns.upos(before) === Upos.ADP && governor !== 0;
  }

  /** Whether a sure name stands before or after it in a list, or after a comma: *Georgia, Armenia and Turkey*. */
  #isListed(first: number, end: number): boolean {
    const columns = this.#columns;
    const joins = (token: number): boolean =>
      columns.xpos(token) === Xpos.CC || columns.norm(token) === "," || columns.doc.tokens.kind[token] === Kind.hyphen;
    const isSure = (index: number): boolean => {
      const known = columns.known[index];
      return known?.sure === true && known.aliases[0]!.entity.type === "GPE";
    };
    if (joins(end)) {
      const next = columns.knownAt[end + 1]! - 1;
      if (next >= 0 && isSure(next)) return true;
    }
    const here = columns.knownAt[first]! - 1;
    return here > 0 && joins(first - 1) && columns.known[here - 1]!.end === first - 1 && isSure(here - 1);
  }

  /** Whether it is rather the name of somebody: after a title or a first name. */
  #isPersonal({ first, title }: Draft): boolean {
    return title !== undefined || ((this.#columns.bitsOf(first - 1) & firstName) !== 0 && this.#columns.isCapital(first - 1));
  }

  /** Of the kinds of a word of one entity (*Chinese* is an adjective and a people) the one that its place speaks for. */
  #ofKind({ first, end }: Draft, aliases: readonly Alias[]): Alias {
    const of = (kind: Alias["kind"]): Alias | undefined => aliases.find((alias) => alias.kind === kind);
    const people = of("people");
    const person = of("person");
    const adjective = of("adjective");
    const columns = this.#columns;
    const tag = columns.xpos(end - 1);
    const next = columns.upos(end);
    if (people && (tag === Xpos.NNS || tag === Xpos.NNPS)) return people;
    const modifies = next === Upos.NOUN || next === Upos.PROPN || next === Upos.ADJ;
    if (adjective && (modifies || tag === Xpos.JJ)) return adjective;
    if (person && (columns.norm(first - 1) === "a" || columns.norm(first - 1) === "an")) return person;
    return adjective ?? aliases[0]!;
  }
}
