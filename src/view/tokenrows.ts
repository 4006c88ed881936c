import type { Grammar } from "../language/grammar.js";
import type { Relation, Upos, Xpos } from "../language/tagset.js";
import type { Tree } from "../language/tree.js";
import type { Doc } from "../text/doc.js";
import { type TokenKind, tokenKinds } from "../text/token.js";

/** What is known about one token. What nobody has said is `null`. */
export interface TokenRow {
  readonly index: number;
  /** The index of its sentence among `doc.innerSentences`. */
  readonly sentence: number;
  readonly form: string;
  readonly norm: string;
  readonly kind: TokenKind;
  readonly lemma: string | null;
  readonly upos: Upos | null;
  readonly xpos: Xpos | null;
  /** The index of the token it depends on; −1 for a root. */
  readonly head: number | null;
  readonly relation: Relation | null;
  readonly start: number;
  readonly end: number;
}

export interface TokenRowsOptions {
  /** The index of one of `doc.innerSentences`. Default: the whole document. */
  readonly sentence?: number | undefined;
}

/**
 * The tokens as a table: a plain object for each, in order of place, all with the same fields.
 *
 * @throws {RangeError} when there is no such sentence.
 *
 * @example
 * const doc = read("They can't.");
 * tokenRows(doc, { tags: evaluate(doc, tags()) })[2];
 * // { index: 2, sentence: 0, form: "n't", norm: "not", kind: "clitic", lemma: null, upos: "PART", xpos: "RB", head: null, … }
 */
export function tokenRows(doc: Doc, grammar: Grammar = {}, options: TokenRowsOptions = {}): readonly TokenRow[] {
  const { innerSentences, tokens, vocabulary, text } = doc;
  const { tags, lemmas, syntax } = grammar;
  const rows: TokenRow[] = [];
  const add = (sentence: number): void => {
    const { firstToken, endToken } = innerSentences.at(sentence);
    const tree: Tree | undefined = syntax?.of(sentence);
    for (let index = firstToken; index < endToken; index++) {
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      rows.push({
        index,
        sentence,
        form: text.slice(start, end),
        norm: vocabulary.norm(tokens.type[index]!),
        kind: tokenKinds[tokens.kind[index]!]!,
        lemma: lemmas?.of(index) ?? null,
        upos: tags?.uposOf(index) ?? null,
        xpos: tags?.xposOf(index) ?? null,
        head: tree?.headOf(index) ?? null,
        relation: tree?.relationOf(index) ?? null,
        start,
        end,
      });
    }
  };
  if (options.sentence !== undefined) add(options.sentence);
  else for (let sentence = 0; sentence < innerSentences.length; sentence++) add(sentence);
  return rows;
}
