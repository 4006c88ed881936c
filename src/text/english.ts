import data from "./english.json" with { type: "json" };

/** What stands after an abbreviation decides whether its full stop also ends a sentence. */
export const Abbreviation = {
  /** Never the end: a title before a name. */
  title: 1,
  /** An abbreviation only before a number. */
  numbered: 2,
  /** May be the end. */
  final: 4,
  /** Also written in lower case. */
  lower: 8,
} as const;

/** What the tokenizer and the sentence splitter know about English, as sets and maps over norms. */
export interface English {
  readonly prefixes: ReadonlySet<string>;
  readonly interjections: ReadonlySet<string>;
  readonly clitics: ReadonlyMap<string, string>;
  readonly contractedVerbs: ReadonlyMap<string, string>;
  readonly contractions: ReadonlyMap<string, readonly [at: number, first: string, second: string]>;
  readonly apostropheWords: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** By first character, longest first. */
  readonly emoticons: ReadonlyMap<string, readonly string[]>;
  readonly topLevelDomains: ReadonlySet<string>;
  /** Bits of {@link Abbreviation}. */
  readonly abbreviations: ReadonlyMap<string, number>;
  readonly starters: ReadonlySet<string>;
  /** *so-called*, *self-styled*: words after a hyphen that mark the words in quotation marks after them as nobody's quotation. */
  readonly distancing: ReadonlySet<string>;
  readonly quoteVerbs: ReadonlySet<string>;
}

let loaded: English | undefined;

export function english(): English {
  loaded ??= load();
  return loaded;
}

function load(): English {
  const abbreviations = new Map<string, number>();
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) abbreviations.set(word, (abbreviations.get(word) ?? 0) | bit);
  };
  mark(data.abbreviations.title, Abbreviation.title);
  mark(data.abbreviations.numbered, Abbreviation.numbered);
  mark(data.abbreviations.final, Abbreviation.final);
  mark(data.lowerAbbreviations, Abbreviation.lower);
  const emoticons = new Map<string, string[]>();
  for (const emoticon of [...data.emoticons].sort((a, b) => b.length - a.length)) {
    const first = emoticon[0] as string;
    emoticons.set(first, [...(emoticons.get(first) ?? []), emoticon]);
  }
  return {
    prefixes: new Set(data.prefixes),
    interjections: new Set(data.interjections),
    clitics: new Map(Object.entries(data.clitics)),
    contractedVerbs: new Map(Object.entries(data.contractedVerbs)),
    contractions: new Map(Object.entries(data.contractions) as [string, [number, string, string]][]),
    apostropheWords: new Set(data.apostropheWords),
    units: new Set(data.units),
    emoticons,
    topLevelDomains: new Set(data.topLevelDomains),
    abbreviations,
    starters: new Set(data.starters),
    distancing: new Set(data.distancing),
    quoteVerbs: new Set(data.quoteVerbs),
  };
}
