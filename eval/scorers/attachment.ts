import { relationNames, Upos } from "../../src/language/tagset.js";
import type { Alignment } from "./alignment.js";
import type { Analysis } from "./analysis.js";
import type { Counts, NamedCounts } from "./counts.js";
import lists from "./syntax.json" with { type: "json" };

/** The relations between content words, without subtypes, as the CoNLL 2018 shared task lists them. */
const content = new Set(lists.contentRelations);

const universalNames = relationNames.map((name) => name.split(":")[0]!);
/** By code of a relation: the code of the relation it is a subtype of. */
const universal = Uint8Array.from(universalNames, (name) => universalNames.indexOf(name));
const isContent = universalNames.map((name) => content.has(name));

/** A yes-or-no question about one word: is what is found right? `gold` and `found` are indices of the same word. */
type Verdict = (alignment: Alignment, gold: number, found: number) => boolean;

const sameUpos: Verdict = ({ gold, found }, i, j) => gold.upos[i] === found.upos[j];
const sameXpos: Verdict = ({ gold, found }, i, j) => gold.xpos[i] === found.xpos[j];
/** A part of a word that a slip of the pen has split has no lemma of its own: `_`, and nobody can be wrong. */
const sameLemma: Verdict = ({ gold, found }, i, j) => gold.lemma[i] === "_" || gold.lemma[i] === found.lemma[j];
const sameLowerLemma: Verdict = ({ gold, found }, i, j) =>
  gold.lemma[i] === "_" || gold.lemma[i]!.toLowerCase() === found.lemma[j]!.toLowerCase();
const sameRelation: Verdict = ({ gold, found }, i, j) => gold.relation[i] === found.relation[j];
const sameUniversal: Verdict = ({ gold, found }, i, j) => universal[gold.relation[i]!] === universal[found.relation[j]!];

/** Whether the heads are the same word, or both words are roots. */
const sameHead: Verdict = ({ gold, found, goldOf }, i, j) => {
  const head = found.head[j]!;
  return gold.head[i] === -1 ? head === -1 : head !== -1 && goldOf[head] === gold.head[i];
};

const isAny = () => true;

/**
 * Words that gold and found have in common and that are right, those found beyond, those missed. `is` tells which words count, each
 * side by what it says itself, as in the CoNLL 2018 shared task (Zeman et al. 2018; its evaluation script, version 1.2).
 */
function measure(alignment: Alignment, right: Verdict, is: (analysis: Analysis, word: number) => boolean = isAny): Counts {
  const { gold, found, foundOf } = alignment;
  let tp = 0;
  let goldWords = 0;
  let foundWords = 0;
  for (let i = 0; i < gold.length; i++) {
    if (!is(gold, i)) continue;
    goldWords++;
    const j = foundOf[i]!;
    if (j >= 0 && right(alignment, i, j)) tp++;
  }
  for (let j = 0; j < found.length; j++) if (is(found, j)) foundWords++;
  return { tp, fp: foundWords - tp, fn: goldWords - tp };
}

const isWord = (analysis: Analysis, word: number) => analysis.upos[word] !== Upos.PUNCT;
const isContentWord = (analysis: Analysis, word: number) => isContent[analysis.relation[word]!]!;

/** The parts of speech: UPOS, XPOS, and both at once. */
export function tagCounts(alignment: Alignment): NamedCounts {
  return {
    UPOS: measure(alignment, sameUpos),
    XPOS: measure(alignment, sameXpos),
    "UPOS+XPOS": measure(alignment, both(sameUpos, sameXpos)),
  };
}

/**
 * Dictionary forms, with their capitals and, as many lemmatizers write all in lower case, without. What is punctuation, each side says
 * by its own tags.
 */
export function lemmaCounts(alignment: Alignment): NamedCounts {
  return {
    lemma: measure(alignment, sameLemma),
    "lemma, no punctuation": measure(alignment, sameLemma, isWord),
    "lemma, no punctuation, no capitals": measure(alignment, sameLowerLemma, isWord),
  };
}

/**
 * Heads and relations: unlabelled, labelled with subtypes (*nsubj:pass*), labelled without subtypes as in the CoNLL 2018 shared task, and
 * that task's CLAS, which leaves out function words and punctuation. Punctuation counts in all others.
 */
export function treeCounts(alignment: Alignment): NamedCounts {
  return {
    UAS: measure(alignment, sameHead),
    LAS: measure(alignment, both(sameHead, sameRelation)),
    "LAS without subtypes": measure(alignment, both(sameHead, sameUniversal)),
    CLAS: measure(alignment, both(sameHead, sameUniversal), isContentWord),
  };
}

function both(one: Verdict, other: Verdict): Verdict {
  return (alignment, gold, found) => one(alignment, gold, found) && other(alignment, gold, found);
}
