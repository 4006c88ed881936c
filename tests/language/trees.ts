import { type Clause, type NounPhrase, type SentencePhrases, sentencePhrases, type VerbGroup } from "../../src/language/phrases.js";
import type { Tags } from "../../src/language/tags.js";
import { Relation, Upos, uposNames, Xpos, xposNames } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import type { Span } from "../../src/text/span.js";

/** A sentence with a tree made by hand, and what is read from it. Words stand for themselves: of several alike the first is meant. */
export interface HandMade {
  readonly doc: Doc;
  readonly tree: Tree;
  readonly tags: Tags;
  readonly lemmas: { of(token: number): string };
  readonly phrases: SentencePhrases;
  token(word: string): number;
  word(token: number): string;
  text(span: Span | undefined): string | undefined;
  noun(head: string): NounPhrase;
  verb(main: string): VerbGroup;
  clause(predicate: string): Clause;
}

/**
 * A sentence from its words, each told as in CoNLL-U by form, lemma (left out when it is the form in lower case), part of speech of the
 * Penn Treebank, head (counted from 1, 0 for the root) and relation, and parted by `|`:
 * `They PRP 2 nsubj | left leave VBD 0 root | . . 2 punct`.
 */
export function sentence(rows: string): HandMade {
  const words = rows.split("|").map((row) => {
    const fields = row.trim().split(/\s+/);
    if (fields.length === 4) fields.splice(1, 0, fields[0]!.toLowerCase());
    const [form, lemma, xpos, head, relation] = fields as [string, string, Xpos, string, Relation];
    return { form, lemma, xpos, head: Number(head) - 1, relation };
  });
  const doc = read(spaced(words.map(({ form }) => form)));
  const { tokens } = doc;
  const word = (token: number): string => doc.text.slice(tokens.start[token], tokens.end[token]);
  words.forEach(({ form, xpos, relation }, token) => {
    if (word(token) !== form) throw new RangeError(`Row ${token + 1} is “${form}”, the tokenizer reads “${word(token)}”.`);
    if (Xpos[xpos] === undefined || Relation[relation] === undefined)
      throw new RangeError(`Row ${token + 1}: ${xpos} ${relation}?`);
  });
  const tree = new Tree(
    0,
    Int32Array.from(words, ({ head }) => head),
    Uint8Array.from(words, ({ relation }) => Relation[relation]),
  );
  const tags = tagsOf(
    words.map(({ form, xpos, relation }) => uposOf(form, xpos, relation)),
    words.map(({ xpos }) => xpos),
  );
  const lemmas = { of: (token: number): string => words[token]!.lemma };
  const phrases = sentencePhrases({ doc, tree, tags, lemmas });
  const token = (form: string): number => {
    const index = words.findIndex((each) => each.form === form);
    if (index < 0) throw new RangeError(`There is no “${form}” in “${doc.text}”.`);
    return index;
  };
  const found = <Each>(list: readonly Each[], key: keyof Each, form: string): Each => {
    const one = list.find((each) => each[key] === token(form));
    if (!one) throw new RangeError(`“${form}” heads nothing of that kind in “${doc.text}”.`);
    return one;
  };
  return {
    doc,
    tree,
    tags,
    lemmas,
    phrases,
    token,
    word,
    text: (span) => span && doc.text.slice(span.start, span.end),
    noun: (head) => found(phrases.nounPhrases, "head", head),
    verb: (main) => found(phrases.verbGroups, "main", main),
    clause: (predicate) => found(phrases.clauses, "predicate", predicate),
  };
}

export function tagsOf(upos: readonly Upos[], xpos: readonly Xpos[]): Tags {
  return {
    upos: Uint8Array.from(upos, (name) => Upos[name]),
    xpos: Uint8Array.from(xpos, (name) => Xpos[name]),
    uposOf: (token) => uposNames[Upos[upos[token]!]]!,
    xposOf: (token) => xposNames[Xpos[xpos[token]!]]!,
  };
}

/** Words as a text: nothing before closing marks and clitics, nothing after opening marks. */
function spaced(forms: readonly string[]): string {
  let text = "";
  forms.forEach((form, index) => {
    const close = /^(?:[.,;:!?)\]”’%]|n['’]t|['’](?:s|d|m|ll|re|ve))$/i.test(form);
    const open = index > 0 && /^[([“‘]$/.test(forms[index - 1]!);
    text += index === 0 || close || open ? form : ` ${form}`;
  });
  return text;
}

const byXpos: readonly (readonly [RegExp, Upos])[] = [
  [/^NNPS?$/, "PROPN"],
  [/^NNS?$/, "NOUN"],
  [/^(?:PRP|WP|EX)/, "PRON"],
  [/^JJ/, "ADJ"],
  [/^W?RB/, "ADV"],
  [/^VB/, "VERB"],
  [/^MD$/, "AUX"],
  [/^CC$/, "CCONJ"],
  [/^CD$/, "NUM"],
  [/^POS$/, "PART"],
  [/^RP$/, "ADP"],
  [/^UH$/, "INTJ"],
  [/^\$$/, "SYM"],
  [/^(?:[.,:]|``|''|-[LR]RB-|HYPH)$/, "PUNCT"],
];

function uposOf(form: string, xpos: Xpos, relation: Relation): Upos {
  if (/^(?:not|n['’]t)$/i.test(form)) return "PART";
  if (xpos.startsWith("VB") && /^(?:aux|aux:pass|cop)$/.test(relation)) return "AUX";
  if (xpos === "DT" || xpos === "WDT") return relation.startsWith("det") ? "DET" : "PRON";
  if (xpos === "IN") return relation === "mark" ? "SCONJ" : "ADP";
  if (xpos === "TO") return relation === "mark" ? "PART" : "ADP";
  return byXpos.find(([pattern]) => pattern.test(xpos))?.[1] ?? "X";
}
