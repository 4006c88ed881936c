import type { Doc } from "../text/doc.js";
import { globMatches } from "./glob.js";
import { anyRun } from "./grammar.js";
import { Role, roleOfKind } from "./roles.js";
import { casedForm, type Sequence } from "./words.js";

/**
 * The last token of the longest match of one of these spellings, compared with the case of the text, that begins with the token
 * `first` and ends no later than `last`; −1 when there is none.
 */
export function exactEnd(doc: Doc, spellings: readonly Sequence[], first: number, last: number): number {
  const { tokens, vocabulary, text } = doc;
  const at: number[] = [];
  for (let i = first; i <= last; i++) if (roleOfKind[tokens.kind[i]!] !== Role.through) at.push(i);
  const forms = at.map((i) => casedForm(text.slice(tokens.start[i], tokens.end[i]), vocabulary.norm(tokens.type[i]!)));
  const isWord = (i: number): boolean => roleOfKind[tokens.kind[at[i]!]!] === Role.word;
  let longest = -1;
  for (const sequence of spellings) {
    let reached = new Set([0]);
    for (const word of sequence) {
      const next = new Set<number>();
      for (const i of reached) {
        if (typeof word === "number") {
          next.add(i);
          for (let j = i; j < i + word && j < at.length && isWord(j); j++) next.add(j + 1);
        } else if (i < at.length && (word.cased === anyRun ? isWord(i) : globMatches(word.cased, forms[i]!))) next.add(i + 1);
      }
      reached = next;
    }
    longest = Math.max(longest, ...reached);
  }
  return longest > 0 ? at[longest - 1]! : -1;
}
