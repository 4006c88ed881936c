import irregular from "./irregular.json" with { type: "json" };

/** Words of more than one syllable whose last consonant is doubled, or may be. */
const doubled: ReadonlySet<string> = new Set(irregular.doubled);
/** Nouns whose plural is the same. */
const unchanged: ReadonlySet<string> = new Set(irregular.unchanged);
/** Nouns in *-ch* that is spoken as in *stomach*. */
const hardened: ReadonlySet<string> = new Set(irregular.hardened);
/** Nouns in *-s* that look like plurals and are not. */
const hissing: ReadonlySet<string> = new Set(irregular.hissing);
/** Nouns that other nouns end in, with the same plural. */
const compounded: readonly string[] = irregular.compounded;
const nouns: Readonly<Record<string, readonly string[]>> = irregular.nouns;
/** Past forms and participles. */
const verbs: Readonly<Record<string, readonly string[]>> = irregular.verbs;
/** What may stand before a verb and leave its forms as they are; long ones first. */
const prefixes = [...irregular.prefixes].sort((a, b) => b.length - a.length);
const adjectives: Readonly<Record<string, readonly string[]>> = irregular.adjectives;

/** The plurals of a noun; what looks like a plural itself is its own. */
export function plurals(noun: string): readonly string[] {
  if (unchanged.has(noun) || (/[^aiosu]s$/.test(noun) && !hissing.has(noun))) return [noun];
  const forms = hardened.has(noun) ? [`${noun}s`] : withS(noun);
  if (/.[sx]is$/.test(noun)) return [`${noun.slice(0, -2)}es`];
  if (/[a-z]man$/.test(noun)) return [`${noun.slice(0, -3)}men`, ...forms];
  if (Object.hasOwn(nouns, noun)) return [...nouns[noun]!, ...forms];
  const head = compounded.find((last) => noun.endsWith(last));
  return head === undefined ? forms : nouns[head]!.map((plural) => noun.slice(0, -head.length) + plural);
}

/** The forms of a verb that end in *-s*. */
export function presents(verb: string): readonly string[] {
  return withS(verb);
}

/** The forms of a verb that end in *-ing*. */
export function gerunds(verb: string): readonly string[] {
  if (/[^aeiou]ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`, ...(/[gu]e$/.test(verb) ? [`${verb}ing`] : [])];
  return stems(verb).map((stem) => `${stem}ing`);
}

/** The past forms and participles of a verb: irregular ones, and those in *-ed*. */
export function pasts(verb: string): readonly string[] {
  return [...irregularPasts(verb), ...withEd(verb)];
}

/** The past forms and participles of a verb that are not made with *-ed*. */
export function irregularPasts(verb: string): readonly string[] {
  if (Object.hasOwn(verbs, verb)) return verbs[verb]!;
  for (const prefix of prefixes) {
    const stem = verb.slice(prefix.length);
    if (verb.startsWith(prefix) && Object.hasOwn(verbs, stem)) return verbs[stem]!.map((form) => prefix + form);
  }
  return [];
}

/** The comparatives of an adjective or adverb that are one word. */
export function comparatives(word: string): readonly string[] {
  return [...irregularDegrees(word).filter((form) => !form.endsWith("st")), ...degreeStems(word).map((stem) => `${stem}er`)];
}

/** The superlatives of an adjective or adverb that are one word. */
export function superlatives(word: string): readonly string[] {
  return [...irregularDegrees(word).filter((form) => form.endsWith("st")), ...degreeStems(word).map((stem) => `${stem}est`)];
}

function irregularDegrees(word: string): readonly string[] {
  return Object.hasOwn(adjectives, word) ? adjectives[word]! : [];
}

/** What *-er* and *-est* are put to; nothing for long words, which take *more* and *most*. */
function degreeStems(word: string): readonly string[] {
  if (syllables(word) > 1 && !/[^aeiou]y$|[^aeiou]le$|ow$|er$|et$/.test(word)) return [];
  return stems(word).map((stem) => stem.replace(/([^aeiou])y$/, "$1i").replace(/e$/, ""));
}

function withS(word: string): readonly string[] {
  if (/[^aeiou]y$|quy$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/[^aeiou]o$/.test(word)) return [`${word}es`, `${word}s`];
  return [`${word}s`];
}

function withEd(verb: string): readonly string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (/[^aeiou]y$|quy$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return stems(verb).map((stem) => `${stem}ed`);
}

/** What *-ed*, *-ing*, *-er* are put to: the word with its last consonant doubled where that is usual, or may be. */
function stems(word: string): readonly string[] {
  if (/[aeiou]c$/.test(word)) return [`${word}k`];
  if (!/((^|[^aeiou]|qu)[aeiouy][^aeiouwxyh]|[iu][ae]l)$/.test(word)) return [word];
  const double = word + word.slice(-1);
  if (syllables(word) === 1 && !/[iu][ae]l$/.test(word)) return [double];
  if (doubled.has(word) || word.endsWith("l")) return [double, word];
  const prefix = prefixes.find(
    (one) => word.startsWith(one) && syllables(word.slice(one.length)) === 1 && /^.?.?.?...$/.test(word.slice(one.length)),
  );
  return prefix === undefined ? [word] : [double, word];
}

function syllables(word: string): number {
  const groups = word
    .replace(/qu/g, "q")
    .replace(/([^aeiouyl])e$/, "$1")
    .match(/[aeiouy]+/g);
  return groups?.length ?? 1;
}
