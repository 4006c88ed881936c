import type { EntityType, GazetteerEntity } from "../../lexicon/gazetteer.js";
import type { Alias } from "./aliases.js";
import type { Title } from "./titles.js";

/** A stretch of tokens that may be a name, before it is known whose. */
export interface Draft {
  /** The name itself, without a title. */
  readonly first: number;
  readonly end: number;
  /** Where the name begins in the text. */
  readonly start: number;
  /** Where the title before it begins; `first` without one. */
  readonly titleFirst: number;
  readonly title: Title | undefined;
  /** What the gazetteer takes it for; empty for names that it does not have. */
  readonly aliases: readonly Alias[];
  /** Whether the gazetteer needs no support. */
  readonly sure: boolean;
  /** Whether other words of a name stand directly beside it. */
  readonly crowded: boolean;
  /** The type, where the words of the name tell it, and the rule that read it. */
  readonly type: EntityType | undefined;
  readonly rule: string;
  /** Whether it stands where every word has a capital: then it counts only if it is named elsewhere. */
  readonly inTitle: boolean;
  /** Whether it stands inside another name. */
  readonly nested: boolean;
  /** What of the gazetteer stands before it and tells whose it is (*Russian*). */
  readonly nation: GazetteerEntity | undefined;
}

/** A title without a name after it, which may stand for somebody who bears it in the document. */
export interface Office {
  readonly first: number;
  readonly end: number;
  readonly title: Title;
  readonly nation: GazetteerEntity | undefined;
}
