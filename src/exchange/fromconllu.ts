import type { Grammar } from "../language/grammar.js";
import type { Syntax } from "../language/syntax.js";
import type { Tags } from "../language/tags.js";
import { Relation, Upos, uposNames, Xpos, xposNames } from "../language/tagset.js";
import { Tree } from "../language/tree.js";
import type { Doc } from "../text/doc.js";
import { read } from "../text/read.js";
import { wordForm } from "./conllufields.js";
import { ConlluError, readLines, type Sentence, type Word } from "./conllulines.js";

/** A document and the grammar it was given. */
export interface GivenGrammar extends Grammar {
  readonly doc: Doc;
}

/**
 * Reads the tags, lemmas and trees of one document from CoNLL-U, so that another tool's parse, or a person's, can stand in for rhetor's
 * own. What no word of the file has (all of LEMMA is `_`) is `undefined`. A relation with a subtype that rhetor does not know is read as
 * the relation alone.
 *
 * Tokens and sentences are always those of the document: a file that has others is refused. So write the document with `toConllu()`, and
 * have it parsed with its tokens and sentences kept.
 *
 * @param options.doc The document. Default: the text that the words and spaces of the file make up, read anew.
 * @throws {ConlluError} when the file is not CoNLL-U, holds several documents, or has other words or sentences than the document.
 *
 * @example
 * const grammar = fromConllu(parsed, { doc });
 * tokenRows(doc, grammar)[0].relation; // "nsubj"
 */
export function fromConllu(source: string, options: { readonly doc?: Doc | undefined } = {}): GivenGrammar {
  const { id, text, sentences } = readLines(source);
  const doc = options.doc ?? read(text, id === undefined ? {} : { id });
  align(doc, sentences);
  const words = sentences.flatMap((sentence) => sentence.words);
  return {
    doc,
    tags: words.some(({ upos, xpos }) => upos !== "_" || xpos !== "_") ? tagsOf(words) : undefined,
    lemmas: words.some(({ lemma }) => lemma !== "_") ? lemmasOf(words) : undefined,
    syntax: words.some(({ head }) => head !== -1) ? syntaxOf(doc, sentences) : undefined,
  };
}

/** Makes sure that the words and sentences are those of the document. */
function align(doc: Doc, sentences: readonly Sentence[]): void {
  const { tokens, text, innerSentences } = doc;
  let token = 0;
  for (const [index, { words }] of sentences.entries()) {
    const end = innerSentences.endToken[index] ?? tokens.length;
    for (const { line, form } of words) {
      if (token >= tokens.length) throw new ConlluError(line, `the word "${form}" comes after the last token of the document.`);
      const start = tokens.start[token]!;
      const surface = wordForm(text.slice(start, tokens.end[token]));
      if (surface !== form)
        throw new ConlluError(
          line,
          `the word "${form}" is not the token of the document, which is "${surface}" (token ${token}, offset ${start}). Parse the document with its tokens kept, as toConllu() writes them.`,
        );
      if (token >= end)
        throw new ConlluError(line, `"${form}" (token ${token}) begins a sentence in the document, but stands inside one here.`);
      token++;
    }
    if (token < end)
      throw new ConlluError(
        words.at(-1)!.line,
        `the sentence ends after "${words.at(-1)!.form}" (token ${token - 1}), but goes on in the document up to token ${end - 1}.`,
      );
  }
  if (token < tokens.length)
    throw new ConlluError(
      sentences.at(-1)?.words.at(-1)?.line ?? 1,
      `the file ends here, but the document goes on with token ${token}, offset ${tokens.start[token]}.`,
    );
}

function tagsOf(words: readonly Word[]): Tags {
  const upos = new Uint8Array(words.length);
  const xpos = new Uint8Array(words.length);
  for (const [token, word] of words.entries()) {
    upos[token] = codeOf(Upos, word.upos, word, "universal part of speech (UPOS)");
    xpos[token] = codeOf(Xpos, word.xpos, word, "part of speech of the Penn Treebank (XPOS)");
  }
  return { upos, xpos, uposOf: (token) => uposNames[upos[token]!]!, xposOf: (token) => xposNames[xpos[token]!]! };
}

function lemmasOf(words: readonly Word[]): { of(token: number): string } {
  return {
    of: (token) => {
      const word = words[token];
      if (!word) throw new RangeError(`There is no token ${token}: this document has ${words.length}.`);
      return word.lemma;
    },
  };
}

function syntaxOf({ innerSentences }: Doc, sentences: readonly Sentence[]): Syntax {
  const trees = sentences.map(({ words }, index) => treeOf(words, innerSentences.firstToken[index]!));
  const of = (sentence: number): Tree => {
    const tree = trees[sentence];
    if (!tree) throw new RangeError(`There is no sentence ${sentence}: this document has ${trees.length}.`);
    return tree;
  };
  return { of, ofToken: (token) => of(innerSentences.ofToken(token)) };
}

function treeOf(words: readonly Word[], first: number): Tree {
  const heads = new Int32Array(words.length);
  const relations = new Uint8Array(words.length);
  let roots = 0;
  for (const [index, word] of words.entries()) {
    if (word.head === -1) throw new ConlluError(word.line, `"${word.form}" has no head, where other words have one.`);
    heads[index] = word.head === 0 ? -1 : first + word.head - 1;
    if (word.head === 0) roots++;
    const { relation } = word;
    const [universal = ""] = relation.split(":", 1);
    relations[index] = codeOf(Relation, Object.hasOwn(Relation, relation) ? relation : universal, word, "relation (DEPREL)");
  }
  refuseCycles(words);
  return new Tree(first, heads, relations, Math.max(1, roots));
}

/** Follows the heads of each word up to one that has been followed before. */
function refuseCycles(words: readonly Word[]): void {
  const seenFrom = new Int32Array(words.length).fill(-1);
  for (let from = 0; from < words.length; from++) {
    let at = from;
    for (; at !== -1 && seenFrom[at] === -1; at = words[at]!.head - 1) seenFrom[at] = from;
    if (at !== -1 && seenFrom[at] === from)
      throw new ConlluError(words[at]!.line, `"${words[at]!.form}" depends on itself, by way of its heads.`);
  }
}

function codeOf(codes: Readonly<Record<string, number>>, name: string, { line, form }: Word, what: string): number {
  const code = Object.hasOwn(codes, name) ? codes[name] : undefined;
  if (code === undefined) throw new ConlluError(line, `"${form}" has the ${what} "${name}", which is not one that rhetor knows.`);
  return code;
}
