/** Universal parts of speech (UD version 2), in the order of their codes. */
export const uposNames = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

/** A universal part of speech. */
export type Upos = (typeof uposNames)[number];

/** Parts of speech of the Penn Treebank, as the English treebanks of UD use them, in the order of their codes. */
export const xposNames = [
  "$",
  "''",
  ",",
  "-LRB-",
  "-RRB-",
  ".",
  ":",
  "ADD",
  "AFX",
  "CC",
  "CD",
  "DT",
  "EX",
  "FW",
  "GW",
  "HYPH",
  "IN",
  "JJ",
  "JJR",
  "JJS",
  "LS",
  "MD",
  "NFP",
  "NN",
  "NNP",
  "NNPS",
  "NNS",
  "PDT",
  "POS",
  "PRP",
  "PRP$",
  "RB",
  "RBR",
  "RBS",
  "RP",
  "SYM",
  "TO",
  "UH",
  "VB",
  "VBD",
  "VBG",
  "VBN",
  "VBP",
  "VBZ",
  "WDT",
  "WP",
  "WP$",
  "WRB",
  "``",
] as const;

/** A part of speech of the Penn Treebank: finer than {@link Upos}; tells verb forms (`VBD`, `VBN`) and number (`NN`, `NNS`). */
export type Xpos = (typeof xposNames)[number];

/** Relations of UD version 2 with the subtypes of the English treebanks, in the order of their codes. */
export const relationNames = [
  "acl",
  "acl:relcl",
  "advcl",
  "advcl:relcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "cc:preconj",
  "ccomp",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "csubj:outer",
  "csubj:pass",
  "dep",
  "det",
  "det:predet",
  "discourse",
  "dislocated",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:desc",
  "nmod:poss",
  "nmod:unmarked",
  "nsubj",
  "nsubj:outer",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "obl:unmarked",
  "orphan",
  "parataxis",
  "punct",
  "reparandum",
  "root",
  "vocative",
  "xcomp",
] as const;

/** How a word depends on its head. */
export type Relation = (typeof relationNames)[number];

/** The code of each universal part of speech. */
export const Upos: Readonly<Record<Upos, number>> = /* @__PURE__ */ codes(uposNames);
/** The code of each part of speech of the Penn Treebank. */
export const Xpos: Readonly<Record<Xpos, number>> = /* @__PURE__ */ codes(xposNames);
/** The code of each relation. */
export const Relation: Readonly<Record<Relation, number>> = /* @__PURE__ */ codes(relationNames);

function codes<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Record<Name, number>;
}
