import type { Grammar } from "../language/grammar.js";
import type { Tree } from "../language/tree.js";
import type { Doc } from "../text/doc.js";
import { Kind } from "../text/token.js";
import { escapeSpaces, oneLine, wordForm } from "./conllufields.js";

/**
 * A document in CoNLL-U, the format of Universal Dependencies (version 2). Sentences are `doc.innerSentences`; columns of which the
 * grammar says nothing hold `_`. A contraction (*do* + *n't*) is a multiword token.
 *
 * MISC tells where a token is in the untouched text (`start_char`, `end_char`: half-open, in UTF-16 code units, as a comment says) and
 * what stands before the first token and after each where that is not one space (`SpacesBefore`, `SpacesAfter`), so that
 * {@link fromConllu} gives the whole text back. A sentence that was parsed in pieces has several roots; a comment tells how many.
 *
 * @example
 * const doc = read("Don't.");
 * toConllu(doc, { tags: evaluate(doc, tags()) });
 * // # newdoc id = text
 * // …
 * // 1-2  Don't  _  _  _  _  _  _  _  SpaceAfter=No|start_char=0|end_char=5
 * // 1  Do  _  AUX  VB  _  _  _  _  start_char=0|end_char=2
 * // …
 */
export function toConllu(doc: Doc, grammar: Grammar = {}): string {
  const { innerSentences, paragraphs } = doc;
  const id = name(doc.id);
  const out: string[] = [];
  let paragraph = -1;
  for (let index = 0; index < innerSentences.length; index++) {
    const { firstToken, endToken } = innerSentences.at(index);
    if (index === 0) out.push(`# newdoc id = ${id}\n# offset_unit = utf-16\n`);
    const within = paragraphs.ofToken(firstToken);
    if (within !== paragraph) out.push("# newpar\n");
    paragraph = within;
    out.push(`# sent_id = ${id}-${index + 1}\n# text = ${surface(doc, firstToken, endToken)}\n`);
    const tree = grammar.syntax?.of(index);
    if (tree && tree.roots.length > 1) out.push(`# roots = ${tree.roots.length}\n`);
    words(doc, grammar, tree, firstToken, endToken, out);
    out.push("\n");
  }
  return out.join("");
}

function words(doc: Doc, { tags, lemmas }: Grammar, tree: Tree | undefined, first: number, end: number, out: string[]): void {
  const { tokens, text } = doc;
  let open = first;
  for (let token = first; token < end; token++) {
    if (token >= open) {
      open = token + 1;
      while (open < end && isContracted(doc, open)) open++;
      if (open > token + 1) {
        const form = wordForm(text.slice(tokens.start[token]!, tokens.end[open - 1]!));
        out.push(`${token - first + 1}-${open - first}\t${form}\t${"_\t".repeat(7)}${misc(doc, token, open, true)}\n`);
      }
    }
    const head = tree ? tree.headOf(token) : undefined;
    const within = open > token + 1 || (token > first && isContracted(doc, token));
    const columns = [
      token - first + 1,
      wordForm(text.slice(tokens.start[token]!, tokens.end[token]!)),
      lemmas ? wordForm(lemmas.of(token)) : "_",
      tags?.uposOf(token) ?? "_",
      tags?.xposOf(token) ?? "_",
      "_",
      head === undefined ? "_" : head === -1 ? 0 : head - first + 1,
      tree?.relationOf(token) ?? "_",
      "_",
      misc(doc, token, token + 1, !within),
    ];
    out.push(`${columns.join("\t")}\n`);
  }
}

/** Whether a token is written together with the one before it as one word: *n't*, *'s*, the *na* of *gonna*. */
function isContracted({ tokens, text }: Doc, token: number): boolean {
  const start = tokens.start[token]!;
  if (tokens.end[token - 1] !== start) return false;
  return tokens.kind[token] === Kind.clitic || (isLetter(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(start)));
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Where the tokens from `token` up to `end` stand, and with `spaces` what is around them. */
function misc({ tokens, text }: Doc, token: number, end: number, spaces: boolean): string {
  const from = tokens.start[token]!;
  const to = tokens.end[end - 1]!;
  const parts: string[] = [];
  if (spaces) {
    if (token === 0 && from > 0) parts.push(`SpacesBefore=${escapeSpaces(text.slice(0, from))}`);
    const after = text.slice(to, end < tokens.length ? tokens.start[end] : text.length);
    if (!/\s/.test(after)) parts.push("SpaceAfter=No");
    if (after !== "" && (after !== " " || end === tokens.length)) parts.push(`SpacesAfter=${escapeSpaces(after)}`);
  }
  parts.push(`start_char=${from}`, `end_char=${to}`);
  return parts.join("|");
}

/** The words of a sentence on one line, with a space where white space stands. */
function surface({ tokens, text }: Doc, first: number, end: number): string {
  let line = "";
  for (let token = first; token < end; token++) {
    if (token > first && /\s/.test(text.slice(tokens.end[token - 1]!, tokens.start[token]!))) line += " ";
    line += oneLine(text.slice(tokens.start[token]!, tokens.end[token]!));
  }
  return line;
}

/** An id as a comment can hold it: without white space, and without the slash that UD keeps for itself. */
function name(id: string): string {
  return id.replace(/[\s/\p{Cc}]+/gu, "_") || "text";
}
