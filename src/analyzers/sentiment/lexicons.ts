import { type Codebook, type Lexicon, lexicon, type Term } from "../../lexicon/lexicon.js";
import changes from "../../lexicons/sentiment/changes.json" with { type: "json" };
import emoji from "../../lexicons/sentiment/emoji.json" with { type: "json" };
import idioms from "../../lexicons/sentiment/idioms.json" with { type: "json" };
import masks from "../../lexicons/sentiment/masks.json" with { type: "json" };
import shifters from "../../lexicons/sentiment/shifters.json" with { type: "json" };
import valence from "../../lexicons/sentiment/valence.json" with { type: "json" };
import { type SentimentProfile, type Settings, settingsOf } from "./profiles.js";

const known = new Map<SentimentProfile, readonly Lexicon[]>();

/**
 * The lexicons of a profile, in the order in which they are used: of two that have the same words, the later one is believed. Put yours
 * after them to add to them, or instead of them to replace them: `sentiment({ lexicons: [...sentimentLexicons("news"), mine] })`.
 *
 * @example
 * sentimentLexicons("news").map(({ id }) => id); // ["valence", "idioms", "changes", "shifters", "masks"]
 */
export function sentimentLexicons(profile: SentimentProfile = "news"): readonly Lexicon[] {
  let lexicons = known.get(profile);
  if (!lexicons) {
    const settings = settingsOf[profile];
    lexicons = [
      weighted(valence as Codebook, settings),
      ...[idioms, changes, shifters, ...(settings.slang ? [emoji] : []), masks].map((data) => lexicon(data)),
    ];
    known.set(profile, lexicons);
  }
  return lexicons;
}

/** The merged valences, as far as a profile trusts words that not all lists know. */
function weighted(codebook: Codebook, { agreement, slang }: Settings): Lexicon {
  const lists = 3;
  const weigh = (term: Term): Term => {
    if (typeof term === "string" || !term.opinions) return term;
    const opinions = Object.values(term.opinions);
    const sum = opinions.reduce((total, opinion) => total + opinion, 0);
    return { ...term, weight: Math.abs(sum) / (opinions.length + agreement * (lists - opinions.length)) };
  };
  const frames = Object.entries(codebook.frames).map(([id, frame]) => {
    const categories = Object.entries(frame.categories).filter(([category]) => slang || category !== "slang");
    return [id, { ...frame, categories: Object.fromEntries(categories.map(([category, terms]) => [category, terms.map(weigh)])) }];
  });
  return lexicon({ ...codebook, frames: Object.fromEntries(frames) } as Codebook);
}
