import { type FindOptions, find, type Matches } from "../../src/lexicon/find.js";
import { type Codebook, lexicon, type Term } from "../../src/lexicon/lexicon.js";
import { read } from "../../src/text/read.js";

/** A codebook with these terms by frame; each frame has one category, `terms`. */
export function codebook(frames: Readonly<Record<string, readonly Term[]>>): Codebook {
  return {
    id: "test",
    version: "1.0.0",
    language: "en",
    title: "Test",
    source: { citation: "Own work", licence: "MIT" },
    frames: Object.fromEntries(
      Object.entries(frames).map(([id, terms]) => [id, { label: id, definition: id, categories: { terms } }]),
    ),
  };
}

export function search(text: string, terms: readonly Term[], options?: FindOptions): Matches {
  return find(read(text), lexicon(codebook({ frame: terms })), options);
}

/** The surfaces that one term finds. */
export function surfaces(text: string, ...terms: readonly Term[]): string[] {
  return search(text, terms).hits.map((hit) => text.slice(hit.start, hit.end));
}

/** Why matches do not count: surface and reason. */
export function losers(text: string, ...terms: readonly Term[]): string[] {
  return search(text, terms).suppressed.map((hit) => `${text.slice(hit.start, hit.end)}: ${hit.reason}`);
}
