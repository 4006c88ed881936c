/** Whose words a hit can be, for the condition `voice`. */
export const voiceNames = ["author", "quoted", "reported", "scare"] as const;

/**
 * Parts of speech, for the condition `pos`: the universal ones of UD, then those of the Penn Treebank as the English treebanks of UD
 * have them. Only `SYM` is a name in both, and means nearly the same.
 */
export const partsOfSpeech = [
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

/** A part of speech: universal (`NOUN`) or of the Penn Treebank (`NNS`). */
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** What a hit can be in its sentence, for the condition `role`. */
export const roleNames = [
  "subject",
  "passiveSubject",
  "object",
  "indirectObject",
  "oblique",
  "agent",
  "modifier",
  "possessor",
  "predicate",
  "apposition",
  "vocative",
  "conjunct",
  "fragment",
] as const;

/** What a hit is in its sentence. */
export type TermRole = (typeof roleNames)[number];

/** Parts of a sentence in which a context can be looked for, for the field `within`. */
export const constituentNames = ["phrase", "subject", "object"] as const;

/**
 * A part of the sentence of a hit: the innermost noun phrase that holds it, or in the innermost clause that holds it who acts (the
 * subject, the agent of a passive verb), or what is acted on (the object, the subject of a passive verb).
 */
export type Constituent = (typeof constituentNames)[number];

export function isConstituent(within: string | undefined): within is Constituent {
  return within !== undefined && (constituentNames as readonly string[]).includes(within);
}
