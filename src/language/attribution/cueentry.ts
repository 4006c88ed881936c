import { type CueEntry, type CueFrame, type CueMeaning, cueInventory } from "../cues.js";
import type { Lemmas } from "../lemmas.js";
import type { NounPhrase, SentencePhrases } from "../phrases.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import { cueEntries } from "./cuewords.js";
import type { Stretch } from "./speech.js";

/** A cue in its sentence: what it is called, the entry of the inventory that fits it, and who is spoken to or of. */
export interface CueReading {
  readonly lemma: string;
  readonly entry: CueMeaning | undefined;
  /** How well the entry fits what stands beside the cue; above 0 where more is there than is missing. */
  readonly fit: number;
  readonly addressee: NounPhrase | undefined;
  readonly target: NounPhrase | undefined;
}

/** What stands beside a cue and may fill the slots of its frames. */
interface Complements {
  readonly object: NounPhrase | undefined;
  readonly obliques: readonly NounPhrase[];
  /** A finite clause, a question, an infinitive, a gerund; and a quotation. */
  readonly that: boolean;
  readonly wh: boolean;
  readonly to: boolean;
  readonly ing: boolean;
  readonly quote: boolean;
}

/**
 * The entry of the inventory that a cue is: of several words if those that follow are the words of one, then the one with the frame that
 * best fits what stands beside the cue.
 */
export function readCue(
  phrases: SentencePhrases,
  tags: Tags,
  lemmas: Lemmas,
  cue: number,
  extent: Stretch,
  quoted: boolean,
): CueReading {
  const upos = tags.upos[cue]!;
  const lemma = lemmas.of(cue).toLowerCase();
  const candidates = [...ofSeveralWords(tags, lemmas, cue, extent, lemma), ...cueEntries(lemma, upos)];
  const complements = complementsOf(phrases, tags, lemmas, cue, quoted);
  let best: { entry: CueEntry; frame: CueFrame | undefined; score: number } | undefined;
  for (const entry of candidates)
    for (const frame of entry.frames.length > 0 ? entry.frames : [undefined]) {
      const score = (entry.words.length - 1) * 2 + (frame ? fit(frame, complements) : complete);
      if (!best || score > best.score) best = { entry, frame, score };
    }
  if (!best) return { lemma, entry: undefined, fit: 0, addressee: undefined, target: undefined };
  return {
    lemma: best.entry.lemma,
    entry: best.entry,
    fit: best.score,
    addressee: best.frame && participant(best.frame, "addressee", complements),
    target: best.frame && participant(best.frame, "target", complements),
  };
}

/** Entries of several words whose later words follow the cue, as far as its own phrase goes. */
function ofSeveralWords(tags: Tags, lemmas: Lemmas, cue: number, { endToken }: Stretch, lemma: string): CueEntry[] {
  const upos = tags.upos[cue]!;
  const { verbs, nouns } = cueInventory();
  const list = upos === Upos.VERB ? verbs : upos === Upos.NOUN ? nouns : undefined;
  return (list?.byFirstWord.get(lemma) ?? []).filter(({ words }) => {
    const limit = Math.min(endToken + words.length - 1, tags.upos.length);
    let token = cue + 1;
    for (const word of words.slice(1)) {
      while (token < limit && lemmas.of(token).toLowerCase() !== word) token++;
      if (token >= limit) return false;
      token++;
    }
    return true;
  });
}

const questions: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "how",
  "if",
  "what",
  "when",
  "where",
  "whether",
  "which",
  "who",
  "whom",
  "why",
]);

function complementsOf(phrases: SentencePhrases, tags: Tags, lemmas: Lemmas, cue: number, quote: boolean): Complements {
  const clause = phrases.clauseOf(cue);
  if (clause?.predicate !== cue) {
    const obliques = phrases.nounPhrases.filter(({ governor, preposition }) => governor === cue && preposition);
    return { object: undefined, obliques, that: false, wh: false, to: false, ing: false, quote };
  }
  let that = false;
  let wh = false;
  let to = false;
  let ing = false;
  for (const predicate of clause.complements) {
    const inner = phrases.clauseOf(predicate);
    const group = phrases.verbGroupOf(predicate);
    const first = inner && lemmas.of(inner.firstToken).toLowerCase();
    if (first !== undefined && questions.has(first)) wh = true;
    else if (group?.form === "infinitive" || (inner?.type === "openComplement" && tags.xpos[predicate] === Xpos.VB)) to = true;
    else if (group?.form === "gerund") ing = true;
    else that = true;
  }
  const object = clause.logicalObject?.phrase ?? clause.indirectObject?.phrase;
  return { object, obliques: clause.obliques.filter(({ preposition }) => preposition), that, wh, to, ing, quote };
}

/** The score of a cue that wants nothing beside it, such as an adverb. */
const complete = 0.5;

/** How well a frame fits: slots that are filled, less those that are not, and less a half for an object that it has no place for. */
function fit({ slots }: CueFrame, complements: Complements): number {
  let score = 0;
  let objectUsed = false;
  for (const { preposition, slot } of slots) {
    if (preposition !== undefined) score += isFilledBy(complements, preposition) ? 2 : -1.5;
    else if (slot === "that" || slot === "wh" || slot === "to" || slot === "ing" || slot === "quote")
      score += complements[slot] ? 1.5 : -1;
    else if (complements.object && !objectUsed) {
      score += 1;
      objectUsed = true;
    } else score -= slot === "label" ? 0 : 1;
  }
  return complements.object && !objectUsed ? score - 0.5 : score;
}

function isFilledBy({ obliques }: Complements, preposition: string): boolean {
  return obliques.some((phrase) => phrase.preposition?.text === preposition);
}

/** The phrase that fills a slot of a frame. */
function participant({ slots }: CueFrame, role: "addressee" | "target", { object, obliques }: Complements): NounPhrase | undefined {
  const slot = slots.find((each) => each.slot === role);
  if (!slot) return undefined;
  if (slot.preposition === undefined) return object;
  return obliques.find((phrase) => phrase.preposition?.text === slot.preposition);
}
