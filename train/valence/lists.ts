import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { addTo } from "../../src/language/lists.js";

/** What one list says of a word form, from −5 to 5. */
export type Valences = ReadonlyMap<string, number>;

const require = createRequire(import.meta.url);

/** AFINN-165, as the package `sentiment` has it: its words, not its phrases and emoji. */
export function afinn(): Valences {
  const labels = z.record(z.string(), z.number()).parse(require("sentiment/languages/en/labels.json"));
  return new Map(Object.entries(labels).filter(([word]) => isWord(word)));
}

/** VADER's words, brought from its scale of ±4 to ±5. Its emoticons are left to {@link vaderEmoticons}. */
export function vader(): Valences {
  const text = readFileSync(require.resolve("vader-sentiment/vader_lexicon.txt"), "utf8");
  const words = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [word, mean] = line.split("\t");
    if (word !== undefined && isWord(word) && Number.isFinite(Number(mean))) words.set(word, (Number(mean) * 5) / 4);
  }
  return words;
}

/** Words that negate others. Lists that know no negation give them a value of their own. */
const negators: ReadonlySet<string> = new Set([
  "no",
  "not",
  "none",
  "nor",
  "never",
  "nobody",
  "nothing",
  "neither",
  "cannot",
  "without",
]);

function isWord(word: string): boolean {
  return !negators.has(word) && /^\p{Ll}+(['-]\p{Ll}+)*$/u.test(word);
}

const partsOfSpeech = [
  "VERB",
  "NOUN",
  "ADJ",
  "ADV",
  "ADP",
  "INTJ",
  "DET",
  "PRON",
  "AUX",
  "SCONJ",
  "CCONJ",
  "PROPN",
  "NUM",
] as const;
export type CodedPos = (typeof partsOfSpeech)[number];

const word = z.string().regex(/^\p{Ll}+(['-]\p{Ll}+)*$/u, "one word in lower case");

/** One word in one part of speech, as we coded it. */
export interface Coded {
  readonly lemma: string;
  readonly pos: CodedPos;
  /** Forms that regular inflection does not give. */
  readonly forms?: readonly string[] | undefined;
  readonly valence: number;
  readonly appraisal: string;
  readonly intensity: 1 | 2 | 3;
  /** Its parts of speech differ, and must be told apart. */
  readonly split?: true | undefined;
}

const coded: z.ZodType<{ readonly entries: readonly Coded[] }> = z.strictObject({
  id: z.string(),
  source: z.strictObject({ citation: z.string(), licence: z.string() }),
  entries: z.array(
    z
      .strictObject({
        lemma: word,
        pos: z.enum(partsOfSpeech),
        forms: z.array(word).optional(),
        valence: z.number().min(-5).max(5).multipleOf(0.5),
        appraisal: z.string(),
        intensity: z.literal([1, 2, 3]),
        split: z.literal(true).optional(),
      })
      .refine((entry) => entry.valence !== 0 || entry.split, "a valence of 0 only where the word is split by part of speech"),
  ),
});

/** Compounds whose parts mean something else when they stand apart; a search passes over hyphens, and cannot tell them. */
const misleading: ReadonlySet<string> = new Set([
  "also-ran",
  "can-do",
  "clean-up",
  "has-been",
  "know-all",
  "know-how",
  "must-have",
  "must-see",
  "put-down",
  "shut-down",
  "so-so",
  "walk-out",
]);

/** Reads a file of our own codes. Throws with file and entry for what breaks the format. */
export function readCoded(path: string): readonly Coded[] {
  const parsed = coded.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data.entries.filter(({ lemma }) => !misleading.has(lemma));
  const issue = parsed.error.issues[0]!;
  throw new Error(`${path}: ${issue.path.join(".")}: ${issue.message}`);
}

/** Words coded in one part of speech more than once: what was coded in the mean, with the rest of the strongest code. */
export function agreed(entries: readonly Coded[]): readonly Coded[] {
  const words = new Map<string, Coded[]>();
  for (const entry of entries) addTo(words, `${entry.lemma} ${entry.pos}`, entry);
  return [...words.values()].map((codes) => {
    const strongest = codes.reduce((a, b) => (Math.abs(b.valence) > Math.abs(a.valence) ? b : a));
    return {
      ...strongest,
      valence: codes.reduce((sum, { valence }) => sum + valence, 0) / codes.length,
      forms: [...new Set(codes.flatMap(({ forms }) => forms ?? []))],
      ...(codes.some(({ split }) => split) && { split: true as const }),
    };
  });
}
