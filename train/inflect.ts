import irregular from "./irregular.json" with { type: "json" };

const doubled: ReadonlySet<string> = new Set(irregular.doubled);
const unchanged: ReadonlySet<string> = new Set(irregular.unchanged);
const hardened: ReadonlySet<string> = new Set(irregular.hardened);
const verbs: Readonly<Record<string, readonly string[]>> = irregular.verbs;
const nouns: Readonly<Record<string, readonly string[]>> = irregular.nouns;
const adjectives: Readonly<Record<string, readonly string[]>> = irregular.adjectives;
const prefixes = [...irregular.prefixes].sort((a, b) => b.length - a.length);

/** The plurals of a noun. */
export function plurals(noun: string): readonly string[] {
  if (unchanged.has(noun)) return [noun];
  const forms = hardened.has(noun) ? [`${noun}s`] : withS(noun);
  if (Object.hasOwn(nouns, noun)) return [...nouns[noun]!, ...forms];
  if (/[a-z]man$/.test(noun)) return [`${noun.slice(0, -3)}men`, ...forms];
  if (/[^aiosu]s$/.test(noun) && noun !== "lens") return [noun];
  if (/.(sis|xis)$/.test(noun)) return [`${noun.slice(0, -2)}es`];
  for (const ending of ["child", "foot", "knife", "life", "leaf", "louse", "mouse", "shelf", "tooth", "wife", "wolf"])
    if (noun.endsWith(ending)) return nouns[ending]!.map((plural) => noun.slice(0, -ending.length) + plural);
  return forms;
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

/** The forms of a verb that stand for the past, participles too: irregular ones, and where they are usual those in *-ed*. */
export function pasts(verb: string): readonly string[] {
  return [...irregularPasts(verb), ...withEd(verb)];
}

/** The forms of a verb that stand for the past and do not end in *-ed*. */
export function irregularPasts(verb: string): readonly string[] {
  if (Object.hasOwn(verbs, verb)) return verbs[verb]!;
  for (const prefix of prefixes) {
    const stem = verb.slice(prefix.length);
    if (verb.startsWith(prefix) && Object.hasOwn(verbs, stem)) return verbs[stem]!.map((form) => prefix + form);
  }
  return [];
}

/** The comparatives and superlatives of an adjective that are one word. */
export function degrees(adjective: string): { readonly comparatives: readonly string[]; readonly superlatives: readonly string[] } {
  const own = Object.hasOwn(adjectives, adjective) ? adjectives[adjective]! : [];
  const bases = syllables(adjective) === 1 || /[^aeiou]y$|[^aeiou]le$|ow$|er$|et$/.test(adjective) ? stems(adjective) : [];
  const stemsOf = bases.map((base) => base.replace(/([^aeiou])y$/, "$1i").replace(/e$/, ""));
  const isMost = (form: string) => form.endsWith("st");
  return {
    comparatives: [...own.filter((form) => !isMost(form)), ...stemsOf.map((stem) => `${stem}er`)],
    superlatives: [...own.filter(isMost), ...stemsOf.map((stem) => `${stem}est`)],
  };
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
