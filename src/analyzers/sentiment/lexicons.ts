import { type Codebook, type Lexicon, lexicon } from "../../lexicon/lexicon.js";
import changes from "../../lexicons/sentiment/changes.json" with { type: "json" };
import emoji from "../../lexicons/sentiment/emoji.json" with { type: "json" };
import idioms from "../../lexicons/sentiment/idioms.json" with { type: "json" };
import masks from "../../lexicons/sentiment/masks.json" with { type: "json" };
import shifters from "../../lexicons/sentiment/shifters.json" with { type: "json" };
import valence from "../../lexicons/sentiment/valence.json" with { type: "json" };
import { type SentimentProfile, settingsOf } from "./profiles.js";

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
    const { slang } = settingsOf[profile];
    lexicons = [
      slang ? lexicon(valence) : withoutSlang(valence as Codebook),
      ...[idioms, changes, shifters, ...(slang ? [emoji] : []), masks].map((data) => lexicon(data)),
    ];
    known.set(profile, lexicons);
  }
  return lexicons;
}

function withoutSlang(codebook: Codebook): Lexicon {
  const frames = Object.entries(codebook.frames).map(([id, { categories, ...about }]) => {
    const { slang: _, ...rest } = categories;
    return [id, { ...about, categories: rest }];
  });
  return lexicon({ ...codebook, frames: Object.fromEntries(frames) } as Codebook);
}
