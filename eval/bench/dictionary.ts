import { find } from "../../src/lexicon/find.js";
import { lexicon } from "../../src/lexicon/lexicon.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { contender, type Runner } from "./measure.js";
import { type AhoCorasick, peer } from "./peers.js";
import { codebookOf, type Terms } from "./terms.js";

/** Looking for the terms of a dictionary. Ours comes first with reading the text, then without. */
export function dictionaryRunners(terms: Terms): Runner[] {
  const dictionary = lexicon(codebookOf(terms));
  const hits = (doc: Doc) => find(doc, dictionary).hits.length;
  const runners = [
    contender({
      name: "rhetor, read and find",
      note: "of matches that overlap the longest",
      prepare: (documents: readonly string[]) => documents,
      run: (documents) => documents.reduce((sum, text) => sum + hits(read(text)), 0),
    }),
    contender({
      name: "rhetor, find alone",
      prepare: (documents: readonly string[]) => documents.map(fullyRead),
      run: (docs) => docs.reduce((sum, doc) => sum + hits(doc), 0),
    }),
  ];
  const library = peer<{ AhoCorasick: new (keywords: string[]) => AhoCorasick }>("@monyone/aho-corasick/fast");
  if (library) {
    const prefixes = new Set(terms.prefixes);
    const automaton = new library.AhoCorasick([...new Set([...terms.words, ...terms.phrases, ...terms.prefixes])]);
    runners.push(
      contender({
        name: "@monyone/aho-corasick/fast",
        note: "all matches at word boundaries of the lower-cased text",
        prepare: (documents: readonly string[]) => documents,
        run: (documents) => documents.reduce((sum, text) => sum + boundedHits(automaton, prefixes, text), 0),
      }),
    );
  }
  return runners;
}

/** A document finds its tokens and sentences on first use: ask for them, or find() pays for them. */
export function fullyRead(text: string): Doc {
  const doc = read(text);
  if (doc.tokens.length + doc.sentences.length < 0) throw new Error("impossible");
  return doc;
}

function boundedHits(automaton: AhoCorasick, prefixes: ReadonlySet<string>, source: string): number {
  const text = source.toLowerCase();
  let hits = 0;
  for (const { begin, end, keyword } of automaton.matchInText(text)) {
    if (isWordCharacter(text.charCodeAt(begin - 1))) continue;
    if (isWordCharacter(text.charCodeAt(end)) && !prefixes.has(keyword)) continue;
    hits++;
  }
  return hits;
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0;
}
