import { find } from "../../lexicon/find.js";
import { type Lexicon, lexicon } from "../../lexicon/lexicon.js";
import data from "../../lexicons/titles.json" with { type: "json" };
import type { Doc } from "../../text/doc.js";

/** A title that stands before a name. */
export interface Title {
  /** Its words in lower case. */
  readonly words: string;
  /** Its main word: *minister* of *foreign minister*. */
  readonly head: string;
  /** Whether it is a form of address (*Mr*), which says nothing of an office. */
  readonly honorific: boolean;
  readonly gender: "female" | "male" | undefined;
}

/** A title in a document. */
export interface TitleHit {
  readonly first: number;
  readonly end: number;
  readonly title: Title;
}

let titles: Lexicon | undefined;

/** The titles in a document: the leftmost, and of those that begin together the longest. */
export function titleHits(doc: Doc, skip: Uint8Array): TitleHit[] {
  titles ??= lexicon(data);
  const found: TitleHit[] = [];
  let end = 0;
  for (const { firstToken, endToken, frame, category } of find(doc, titles, { overlap: "all" }).hits) {
    if (firstToken < end || skip[firstToken] === 1) continue;
    end = endToken;
    const words = wordsOf(doc, firstToken, endToken);
    found.push({
      first: firstToken,
      end,
      title: {
        words: words.join(" "),
        head: headOf(words),
        honorific: frame === "honorific",
        gender: category === "female" || category === "male" ? category : undefined,
      },
    });
  }
  return found;
}

function wordsOf({ tokens, vocabulary }: Doc, first: number, end: number): string[] {
  const words: string[] = [];
  for (let token = first; token < end; token++) words.push(vocabulary.norm(tokens.type[token]!));
  return words;
}

/** The word before *of* and the like; otherwise the last. */
export function headOf(words: readonly string[]): string {
  const of = words.findIndex((word) => word === "of" || word === "for");
  return words[(of > 0 ? of : words.length) - 1]!;
}
