import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Corpus, corpusOf, flat } from "./corpus.js";
import { seeded, shuffled } from "./random.js";

const functionWords =
  "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were their one all we can her has there been if more when will would who so no said what up its about into than them only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because each just those people too";

/**
 * Text that looks like prose to a tokenizer and never repeats: sentences of random words with the frequencies of Zipf's law,
 * punctuation, quotations, numbers, names and abbreviations. The words are this repository's lexicons and invented ones, so there
 * are far more rare words than in real text; phrases mean nothing. Same text on every run.
 */
export function generated(limit: number): Corpus {
  const random = seeded(2);
  const vocabulary = words(random);
  const pick = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "the";
  const documents: string[] = [];
  for (let bytes = 0; bytes < limit; ) {
    let document = "";
    while (document.length < 4000) document += (document === "" ? "" : "\n\n") + paragraph(pick, random);
    document = flat(document);
    documents.push(document);
    bytes += Buffer.byteLength(document);
  }
  return corpusOf(documents, `generated text (not language: ${vocabulary.length} word types under Zipf's law, seed 2)`);
}

function paragraph(pick: () => string, random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(pick, random)).join(" ");
}

function sentence(pick: () => string, random: () => number): string {
  const length = 4 + Math.floor(random() * 28);
  const parts = Array.from({ length }, (_, index) => {
    const word = pick();
    const chance = random();
    if (chance < 0.06 && index < length - 1) return `${word},`;
    if (chance < 0.1) return capital(word);
    if (chance < 0.12) return String(Math.floor(random() * 3000));
    if (chance < 0.13) return `${word}'s`;
    if (chance < 0.14) return ["Mr.", "U.S.", "didn't", "—", "anti-war"][Math.floor(random() * 5)]!;
    return word;
  });
  const text = capital(parts.join(" "));
  const end = random() < 0.9 ? "." : random() < 0.5 ? "?" : "!";
  return random() < 0.15 ? `“${text}${end}”` : `${text}${end}`;
}

function words(random: () => number): string[] {
  const found = new Set<string>();
  for (const path of jsonFiles(fileURLToPath(new URL("../../src/", import.meta.url)))) {
    for (const [word] of readFileSync(path, "utf8").matchAll(/[a-z]{3,}/g)) found.add(word);
  }
  const syllables = shuffled(
    [..."bcdfghklmnprstvw"].flatMap((consonant) =>
      [..."aeiou"].flatMap((vowel) => ["", "n", "r", "st"].map((end) => consonant + vowel + end)),
    ),
    random,
  );
  while (found.size < 60_000) {
    const count = 2 + Math.floor(random() * 3);
    found.add(Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]).join(""));
  }
  return [...functionWords.split(" "), ...shuffled([...found], random)];
}

function jsonFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
