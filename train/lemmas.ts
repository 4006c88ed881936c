import { capitalized, likeWritten, stylesOf } from "../src/language/capitals.js";
import { editOf, readEdit, writeEdit } from "../src/language/edit.js";
import { betweenVerbs, Lemmatizer, longestEnding, type Paradigm, pairOf, paradigmOf } from "../src/language/lemmatizer.js";
import { Upos, Xpos } from "../src/language/tagset.js";
import { capitalRules } from "./capitals.js";
import { endingRules } from "./endings.js";
import { type Candidates, everyParadigm, inflections } from "./inflections.js";
import type { Tagged } from "./roles.js";
import { add, type Rules, type Word, writeRules } from "./rules.js";
import { type Counted, type WordNet, wordNet } from "./wordnet.js";

/** How often people must have given a form another lemma than the spelling of English does; for one pair of tags, how much more often. */
const leastAgainstSpelling = 2;
const leastMoreAgainstSpelling = 3;
/** How much more often people must have said that a word which is not inflected, and is a lemma elsewhere, stands for another. */
const leastMoreAgainstWord = 2;

/** Endings are learnt from forms that look regular, and from their own lemmas only where nouns are (*mathematics*). */
const regular: { readonly [Name in Paradigm]: RegExp | undefined } = {
  plural: /s$|men$/,
  present: /s$/,
  gerund: /ing$/,
  past: /ed$/,
  base: undefined,
  comparative: /er$/,
  superlative: /est$/,
};

/**
 * The rules of a {@link Lemmatizer}. Forms and endings are learnt from treebanks and from the words of WordNet, inflected by the
 * spelling of English; capitals from the tags that a tagger gives, since most mistakes of capitals are about tags that are wrong.
 */
export function lemmaRules(sentences: readonly Tagged[], dictionary: WordNet = wordNet()): string {
  const words = sentences.flatMap(wordsOf);
  const rules: Rules = new Map();
  inflectionRules(words, dictionary, rules);
  auxiliaryRules(sentences, rules);
  capitalRules(words, dictionary, new Lemmatizer(writeRules(rules)), rules);
  return writeRules(rules);
}

/** Words of a sentence, but those that a slip has cut into two. */
function wordsOf({ example, upos, xpos }: Tagged): Word[] {
  const { doc, first, length } = example;
  const styles = new Uint8Array(length);
  stylesOf(doc, first, first + length, styles);
  const words: Word[] = [];
  for (let i = 0; i < length; i++) {
    const { text, norm } = doc.token(first + i);
    const tag = example.xpos[i]!;
    const lemma = example.lemma[i]!;
    if (tag === Xpos.GW || tag === Xpos.AFX || lemma === "_" || /\s/.test(norm)) continue;
    const found = { foundUpos: upos[i]!, foundXpos: xpos[i]! };
    words.push({ text, norm, lemma, style: styles[i]!, doc, upos: example.upos[i]!, xpos: tag, ...found });
  }
  return words;
}

function inflectionRules(words: readonly Word[], dictionary: WordNet, rules: Rules): void {
  const lemmaOf = smallLemmas(words);
  const spelt = inflections(dictionary);
  const listed = new Set(Object.values(dictionary).flatMap((counted: Counted) => [...counted.keys()]));
  const known = new Set(listed);
  const seen = new Map<Paradigm, Map<string, Candidates>>(everyParadigm.map((paradigm) => [paradigm, new Map()]));
  const byPair = new Map<number, Map<string, Candidates>>();
  for (const word of words) {
    if (word.upos === Upos.X) continue;
    const { norm, upos, xpos } = word;
    const lemma = lemmaOf(word);
    known.add(lemma);
    const paradigm = paradigmOf(norm, upos, xpos);
    if (paradigm && inflecting.has(upos)) count(seen.get(paradigm)!, norm, lemma);
    const pair = pairOf(upos, xpos);
    if (!byPair.has(pair)) byPair.set(pair, new Map());
    count(byPair.get(pair)!, norm, lemma);
  }
  for (const paradigm of everyParadigm) paradigmRules(paradigm, decided(seen.get(paradigm)!, spelt.get(paradigm)!, listed), rules);
  const soFar = new Lemmatizer(writeRules(rules));
  for (const [pair, forms] of byPair) {
    const upos = pair >> 6;
    const xpos = pair & 63;
    for (const [form, candidates] of forms) {
      const [lemma, times] = most(candidates);
      const more = times - (candidates.get(soFar.inflected(form, upos, xpos)) ?? 0);
      const paradigm = paradigmOf(form, upos, xpos);
      const isSpelt = paradigm !== undefined && spelt.get(paradigm)!.has(form);
      const isSlip = isSpelt && lemma !== form && lemma === lemma.toLowerCase() && !listed.has(lemma);
      const least = isSpelt ? leastMoreAgainstSpelling : paradigm === undefined && known.has(form) ? leastMoreAgainstWord : 1;
      if (!isSlip && more >= least) add(rules, "form", String(pair), editLine(form, lemma), form);
    }
  }
}

const inflecting: ReadonlySet<number> = new Set([Upos.NOUN, Upos.VERB, Upos.ADJ]);

/** One lemma for each form of a paradigm: what people said, unless they said it once, or it is no word, and WordNet has another. */
function decided(
  seen: ReadonlyMap<string, Candidates>,
  spelt: ReadonlyMap<string, Candidates>,
  listed: ReadonlySet<string>,
): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const [form, candidates] of spelt) lemmas.set(form, shortestMost(candidates));
  for (const [form, candidates] of seen) {
    const [lemma, times] = most(candidates);
    if (lemma !== lemma.toLowerCase()) continue;
    const expected = spelt.get(form);
    const agrees = !expected || shortestMost(expected) === lemma;
    if (agrees || (times >= leastAgainstSpelling && (lemma === form || listed.has(lemma)))) lemmas.set(form, lemma);
  }
  return lemmas;
}

function paradigmRules(paradigm: Paradigm, lemmas: ReadonlyMap<string, string>, rules: Rules): void {
  const pattern = regular[paradigm];
  const edits = new Map<string, string>();
  for (const [form, lemma] of lemmas)
    if (pattern?.test(form) && (form !== lemma || paradigm === "plural")) edits.set(form, editLine(form, lemma));
  const endings = endingRules(edits, {
    longest: longestEnding,
    otherwise: "0-",
    allows: (ending, edit) => readEdit(edit).drop <= ending.length,
  });
  for (const [ending, edit] of endings) add(rules, "ending", paradigm, edit, ending);
  const byEnding = new Lemmatizer(writeRules(rules));
  for (const [form, lemma] of lemmas)
    if (byEnding.byParadigm(form, paradigm) !== lemma) add(rules, "form", paradigm, editLine(form, lemma), form);
}

/** Lemmas of auxiliary verbs by the verb they stand before, where that tells which of two it is. */
function auxiliaryRules(sentences: readonly Tagged[], rules: Rules): void {
  const usual = new Map<string, Candidates>();
  const before = new Map<string, Map<string, Candidates>>();
  for (const { example } of sentences) {
    const { doc, first, length, upos, lemma } = example;
    for (let i = 0; i < length; i++) {
      if (upos[i] !== Upos.AUX) continue;
      let next = i + 1;
      while (next < length && betweenVerbs.has(upos[next]!)) next++;
      const { norm } = doc.token(first + i);
      count(usual, norm, lemma[i]!);
      if (next === length) continue;
      if (!before.has(norm)) before.set(norm, new Map());
      count(before.get(norm)!, doc.token(first + next).norm, lemma[i]!);
    }
  }
  for (const [norm, verbs] of before) {
    const [expected] = most(usual.get(norm)!);
    for (const [verb, candidates] of verbs) {
      const [lemma, times] = most(candidates);
      if (times - (candidates.get(expected) ?? 0) >= leastMoreAgainstWord && !/\s/.test(verb))
        add(rules, "before", norm, lemma, verb);
    }
  }
}

/**
 * Lemmas without the capitals that are only there because the text has them, or because they are names: rules about capitals see to
 * those. *I* keeps its own.
 */
function smallLemmas(words: readonly Word[]): (word: Word) => string {
  const own = new Map<string, number>();
  for (const { norm, lemma, upos } of words)
    if (upos === Upos.PRON) own.set(norm, (own.get(norm) ?? 0) + (lemma === lemma.toLowerCase() ? -1 : 1));
  return ({ text, norm, lemma, upos }) => {
    const small = lemma.toLowerCase();
    if (upos === Upos.PRON && own.get(norm)! > 0) return lemma;
    return lemma === likeWritten(small, text, norm) || lemma === capitalized(small) ? small : lemma;
  };
}

function editLine(form: string, lemma: string): string {
  return writeEdit(editOf(form, lemma));
}

function count(forms: Map<string, Candidates>, form: string, lemma: string): void {
  let candidates = forms.get(form);
  if (!candidates) {
    candidates = new Map();
    forms.set(form, candidates);
  }
  candidates.set(lemma, (candidates.get(lemma) ?? 0) + 1);
}

function most(candidates: Candidates): [lemma: string, times: number] {
  return [...candidates].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
}

/** The commonest, of equals the shortest. */
function shortestMost(candidates: Candidates): string {
  return [...candidates].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0].length < a[0].length) ? b : a))[0];
}
