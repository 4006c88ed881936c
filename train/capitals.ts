import { capitalized, likeWritten } from "../src/language/capitals.js";
import { cellOf, type Lemmatizer, type Lettering, pairOf, usualLettering, type WordClass } from "../src/language/lemmatizer.js";
import { Upos } from "../src/language/tagset.js";
import { Case } from "../src/language/wordforms.js";
import { add, type Rules, type Word } from "./rules.js";
import type { WordNet } from "./wordnet.js";

/** How often a common word must have been seen in lower case, and how many times more often than with a capital in its lemma. */
const leastLower = 2;
const timesMoreLower = 10;
/** How often a name must have been seen with a capital: one that WordNet has, and one that it does not have. */
const leastCapital = 2;
const leastUnknownCapital = 5;
const timesMoreCapital = 20;
const shortestName = 4;
/** How many words must speak for a rule about capitals, and how many more than against it. */
const leastWords = 3;
const leastMore = 2;

/** How often a lemma was seen without a capital in text without one, and with one. */
interface Seen {
  lower: number;
  capital: number;
}

const letterings: readonly Lettering[] = ["lower", "written", "capital"];

/** Adds what the rules say about capitals: the classes of words, and what is done with them by the tags that a tagger gives. */
export function capitalRules(words: readonly Word[], dictionary: WordNet, lemmatizer: Lemmatizer, rules: Rules): void {
  const all = new Map<string, Seen>();
  const byDocument = new Map<object, Map<string, Seen>>();
  for (const { lemma, style, upos, doc } of words) {
    const small = lemma.toLowerCase();
    const lower = style === Case.lower && lemma === small && upos !== Upos.PROPN;
    if (!lower && (style === Case.lower || lemma === small)) continue;
    let here = byDocument.get(doc);
    if (!here) {
      here = new Map();
      byDocument.set(doc, here);
    }
    for (const seen of [all, here]) {
      const counts = seen.get(small) ?? { lower: 0, capital: 0 };
      if (lower) counts.lower++;
      else counts.capital++;
      seen.set(small, counts);
    }
  }
  for (const [lemma, seen] of all) {
    const wordClass = classOf(lemma, seen, dictionary);
    if (wordClass !== "" && !/\s/.test(lemma)) add(rules, "class", "", wordClass, lemma);
  }
  const votes = new Map<string, Map<WordClass, number[]>>();
  const upos = new Map<string, number>();
  for (const word of words) {
    const { text, norm, style, doc, foundUpos, foundXpos } = word;
    const lemma = lemmatizer.inflected(norm, foundUpos, foundXpos);
    const right = [lemma, likeWritten(lemma, text, norm), capitalized(lemma)].map((written) => +(written === word.lemma));
    if (lemma !== lemma.toLowerCase() || right.every((one) => one === right[0])) continue;
    const seen = all.get(lemma);
    const here = byDocument.get(doc)?.get(lemma);
    const elsewhere = { lower: (seen?.lower ?? 0) - (here?.lower ?? 0), capital: (seen?.capital ?? 0) - (here?.capital ?? 0) };
    const wordClass = classOf(lemma, elsewhere, dictionary);
    const cell = cellOf(pairOf(foundUpos, foundXpos), style);
    upos.set(cell, foundUpos);
    let classes = votes.get(cell);
    if (!classes) {
      classes = new Map();
      votes.set(cell, classes);
    }
    const before = classes.get(wordClass) ?? [0, 0, 0];
    classes.set(
      wordClass,
      before.map((sum, i) => sum + right[i]!),
    );
  }
  for (const [cell, classes] of votes) {
    const usual = usualLettering(upos.get(cell)!);
    const plain = elected(classes.get(""), usual);
    if (plain !== usual) add(rules, "capitals", "", plain, cell);
    for (const wordClass of ["common", "name"] as const) {
      const lettering = elected(classes.get(wordClass), plain);
      if (lettering !== plain) add(rules, "capitals", wordClass, lettering, cell);
    }
  }
}

/** The lettering with most votes; the usual one unless enough are for another. */
function elected(votes: readonly number[] = [0, 0, 0], usual: Lettering): Lettering {
  const against = votes[letterings.indexOf(usual)]!;
  const best = Math.max(...votes);
  return best >= leastWords && best - against >= leastMore ? letterings[votes.indexOf(best)]! : usual;
}

function classOf(lemma: string, { lower, capital }: Seen, { names, nouns, adjectives }: WordNet): WordClass {
  if (lower >= leastLower && lower >= capital * timesMoreLower) return /^[a-z][a-z'.-]*$/.test(lemma) ? "common" : "";
  const count = names.get(lemma);
  if (count === undefined) {
    const isWord = nouns.has(lemma) || adjectives.has(lemma);
    return lower === 0 && capital >= leastUnknownCapital && !isWord ? "name" : "";
  }
  const isName = (capital >= leastCapital && capital >= lower * timesMoreCapital) || (count > 0 && lower === 0);
  return isName && lemma.length >= shortestName ? "name" : "";
}
