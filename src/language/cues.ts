import { type Lexicon, lexicon } from "../lexicon/lexicon.js";
import data from "../lexicons/cues.json" with { type: "json" };
import { addTo } from "./lists.js";

/** What kind of act a cue names: to say, to blame, to promise, to think, to hear; `show` is what documents and data do. */
export type CueClass =
  | "answer"
  | "argue"
  | "ask"
  | "assert.doubted"
  | "assert.strong"
  | "attitude"
  | "blame"
  | "commit"
  | "deny"
  | "factive"
  | "label"
  | "perception"
  | "praise"
  | "say.manner"
  | "say.neutral"
  | "show"
  | "urge"
  | "warn";

/**
 * What stands beside a cue. Content: `quote` (direct speech, also before the cue), `that` (a finite clause, with or without *that*), `wh`
 * (*whether, how, what* …), `to` (an infinitive: what the source will do, or after a participant what this one shall do), `ing` (a gerund),
 * `content` (a noun phrase that is what is said); `label` is what somebody is called. Participants: `addressee`, `target` (whom or what it
 * is about), `source`.
 */
export type CueSlot = "quote" | "that" | "wh" | "to" | "ing" | "content" | "label" | "addressee" | "target" | "source";

/**
 * What else there is to know of a cue. `inverts`: *“…,” said Orlov*; `postposed`: *…, Orlov said*; `noun`: the base form is at least as often a
 * noun; `weak`: most uses report nothing; `factive`: the content is taken for true; `implicative`: the content comes about; `deontic`: the content
 * is what should be; `performative`: to say it is to do it; `separable`: other words may stand inside it (*brushed it off*).
 */
export type CueFlag =
  | "deontic"
  | "factive"
  | "implicative"
  | "inverts"
  | "noun"
  | "performative"
  | "postposed"
  | "separable"
  | "weak";

/** One way of completing a cue, in the order of the words: *accuse* `target`, `of` `content`. */
export interface CueFrame {
  readonly slots: readonly { readonly preposition?: string; readonly slot: CueSlot }[];
}

/** What a cue says, whatever its form. */
export interface CueMeaning {
  readonly class: CueClass;
  /** The most typical first. */
  readonly frames: readonly CueFrame[];
  /** What the writer's choice of the word says of the source: −1 (*boast*), 0 or 1 (*explain*). */
  readonly evaluative: -1 | 0 | 1;
  /** How far the writer's word stands behind the content: −2 (*purport*) to 2 (*prove*). */
  readonly commitment: -2 | -1 | 0 | 1 | 2;
}

/** A verb, noun, adjective or adverb that is a cue. */
export interface CueEntry extends CueMeaning {
  readonly lemma: string;
  /** The lemma, word by word. */
  readonly words: readonly string[];
  readonly flags: ReadonlySet<CueFlag>;
}

/** Several words that are a cue together, as a term of the codebook grammar. */
export interface CueConstruction extends CueMeaning {
  readonly term: string;
  /** Where the source stands; `none` where nobody is named. */
  readonly source: "after" | "before" | "none";
}

/** The cues of one part of speech. */
export interface CueList {
  /** By lemma, also those of several words: one entry for each class. */
  readonly byLemma: ReadonlyMap<string, readonly CueEntry[]>;
  /** Those of several words, by the first of them, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly CueEntry[]>;
}

/** The words that say that somebody says, thinks or feels something. */
export interface CueInventory {
  readonly verbs: CueList;
  readonly nouns: CueList;
  readonly adjectives: CueList;
  readonly adverbs: CueList;
  readonly constructions: readonly CueConstruction[];
  /** Terms in which the word of a cue is none (*needless to say*). */
  readonly exclusions: readonly string[];
  /** Both lists of terms for `find`; the `entry` of a hit is its place in the list of its frame. */
  readonly terms: Lexicon<"construction" | "exclusion">;
}

/** An entry as the file has it. */
interface Written {
  readonly class: string;
  readonly frames: readonly string[];
  readonly evaluative?: number;
  readonly commitment?: number;
  readonly flags?: readonly string[];
}

let loaded: CueInventory | undefined;

export function cueInventory(): CueInventory {
  loaded ??= load();
  return loaded;
}

function load(): CueInventory {
  const frames = new Map<string, CueFrame>();
  const meaning = (entry: Written): CueMeaning => ({
    class: entry.class as CueClass,
    frames: entry.frames.map((frame) => frames.get(frame) ?? remember(frames, frame)),
    evaluative: (entry.evaluative ?? 0) as CueMeaning["evaluative"],
    commitment: (entry.commitment ?? 0) as CueMeaning["commitment"],
  });
  const list = (entries: readonly (Written & { readonly lemma: string })[]): CueList =>
    listOf(
      entries.map((entry) => ({
        ...meaning(entry),
        lemma: entry.lemma,
        words: entry.lemma.split(" "),
        flags: new Set(entry.flags as readonly CueFlag[] | undefined),
      })),
    );
  const constructions: readonly (Written & { readonly term: string; readonly source: string })[] = data.constructions;
  return {
    verbs: list(data.verbs),
    nouns: list(data.nouns),
    adjectives: list(data.adjectives),
    adverbs: list(data.adverbs),
    constructions: constructions.map((entry) => ({
      ...meaning(entry),
      term: entry.term,
      source: entry.source as CueConstruction["source"],
    })),
    exclusions: data.exclusions,
    terms: lexicon({
      id: data.id,
      version: data.version,
      frames: {
        construction: { categories: { term: constructions.map(({ term }) => term) } },
        exclusion: { categories: { term: data.exclusions } },
      },
    }),
  };
}

function listOf(entries: readonly CueEntry[]): CueList {
  const byLemma = new Map<string, CueEntry[]>();
  const byFirstWord = new Map<string, CueEntry[]>();
  for (const entry of entries) {
    addTo(byLemma, entry.lemma, entry);
    if (entry.words.length > 1) addTo(byFirstWord, entry.words[0]!, entry);
  }
  for (const several of byFirstWord.values()) several.sort((a, b) => b.words.length - a.words.length);
  return { byLemma, byFirstWord };
}

/** Many cues share a frame; each is read once. */
function remember(frames: Map<string, CueFrame>, text: string): CueFrame {
  const frame = readFrame(text);
  frames.set(text, frame);
  return frame;
}

/**
 * A frame as the file writes it: words before a slot are its preposition (`"target as label"`). An infinitive comes last, so `to` is one at the
 * end (`"addressee to"`) and a preposition elsewhere (`"to addressee that"`).
 */
function readFrame(text: string): CueFrame {
  const words = text.split(" ");
  const slots: { preposition?: string; slot: CueSlot }[] = [];
  let preposition: string[] = [];
  words.forEach((word, i) => {
    if (!isSlot(word) || (word === "to" && i < words.length - 1)) preposition.push(word);
    else {
      slots.push(preposition.length > 0 ? { preposition: preposition.join(" "), slot: word } : { slot: word });
      preposition = [];
    }
  });
  return { slots };
}

function isSlot(word: string): word is CueSlot {
  return slotNames.has(word);
}

const slotNames: ReadonlySet<string> = /* @__PURE__ */ new Set<CueSlot>([
  "quote",
  "that",
  "wh",
  "to",
  "ing",
  "content",
  "label",
  "addressee",
  "target",
  "source",
]);
