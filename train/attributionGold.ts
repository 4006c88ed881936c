import { readFileSync } from "node:fs";
import { Label } from "../src/language/attribution/labels.js";
import { Passage, padding, type Source } from "../src/language/attribution/passage.js";
import { quotingOf } from "../src/language/attribution/quoting.js";
import { type Lemmas, lemmas } from "../src/language/lemmas.js";
import { phrases } from "../src/language/phrases.js";
import { syntax } from "../src/language/syntax.js";
import { tags } from "../src/language/tags.js";
import { evaluate } from "../src/query/query.js";
import { read } from "../src/text/read.js";
import { lastAtMost } from "../src/text/segments.js";
import type { Span } from "../src/text/span.js";

/** An attribution as annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An article, one line of the file in JSON. Words in a region with the label `Discard` are left aside. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly regions: readonly (Span & { readonly label: string })[];
}

/** What is to be learnt from one cue: where it stands, and the labels of the units around it. */
export interface CueExample {
  readonly at: number;
  readonly labels: Uint8Array;
}

/** A sentence with what annotators marked in it. */
export interface Sentence {
  readonly article: number;
  readonly source: Source;
  readonly lemmas: Lemmas;
  readonly index: number;
  readonly passage: Passage;
  readonly cues: readonly CueExample[];
  /** By place: tokens of which nothing is known, since they are inside the content of an attribution, where no others are marked. */
  readonly unknown: Uint8Array;
}

/** The sentences of the first articles of a file that has one a line. */
export function* readArticles(path: string, until: number = Number.POSITIVE_INFINITY): Generator<Sentence> {
  let article = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line === "" || article >= until) continue;
    yield* sentencesOf(JSON.parse(line) as GoldRecord, article++);
  }
}

/** The sentences of an article that is the one of this number. */
export function* sentencesOf(record: GoldRecord, article: number): Generator<Sentence> {
  const doc = read(record.text);
  const source: Source = { doc, tags: evaluate(doc, tags()), quoting: quotingOf(doc) };
  const known = evaluate(doc, lemmas());
  const trees = evaluate(doc, syntax());
  const parts = evaluate(doc, phrases());
  const { tokens } = doc;
  const tokensOf = ({ start, end }: Span): [number, number] => {
    let first = Math.max(0, lastAtMost(tokens.start, start));
    if (tokens.end[first]! <= start) first++;
    return [first, lastAtMost(tokens.start, end - 1) + 1];
  };
  const unknown = new Uint8Array(tokens.length);
  for (const { start, end, label } of record.regions) {
    if (label !== "Discard") continue;
    const [first, stop] = tokensOf({ start, end });
    unknown.fill(2, first, stop);
  }
  for (const { content } of record.attributions)
    for (const span of content) {
      const [first, end] = tokensOf(span);
      unknown.fill(1, first, end);
    }
  const bySentence = new Map<number, { head: number; attribution: GoldAttribution }[]>();
  for (const attribution of record.attributions) {
    const span = attribution.cue[0];
    if (!span) continue;
    const [first, end] = tokensOf(span);
    if (end <= first) continue;
    const sentence = doc.innerSentences.ofToken(first);
    const tree = trees.of(sentence);
    let head = first;
    for (let token = first; token < Math.min(end, tree.endToken); token++) {
      const above = tree.headOf(token);
      if (above >= first && above < end) continue;
      // The first word of the cue that nothing else in it governs; not a function word if there is another.
      head = token;
      if (tree.endOf(token) > token + 1 || tree.beginOf(token) < token) break;
    }
    for (let token = first; token < end; token++) unknown[token] = 0;
    const list = bySentence.get(sentence) ?? [];
    list.push({ head, attribution });
    bySentence.set(sentence, list);
  }
  for (let index = 0; index < doc.innerSentences.length; index++) {
    const { firstToken, endToken } = doc.innerSentences.at(index);
    if (unknown[firstToken] === 2) continue;
    const passage = new Passage(source, index, trees.of(index), parts.of(index));
    const size = passage.length + 2 * padding;
    const cues = (bySentence.get(index) ?? []).map(({ head, attribution }): CueExample => {
      const labels = new Uint8Array(size);
      const mark = (spans: readonly Span[], begin: number): void => {
        for (const span of spans) {
          const [first, end] = tokensOf(span);
          let on = false;
          for (let at = padding; at < padding + passage.length; at++) {
            const inside = passage.first[at]! >= first && passage.first[at]! < end && labels[at] === 0;
            if (inside) labels[at] = on ? begin + 1 : begin;
            on = inside;
          }
        }
      };
      mark(attribution.cue, Label.cue);
      mark(attribution.source, Label.source);
      mark(attribution.content, Label.content);
      const at = passage.placeOf(head);
      return { at, labels };
    });
    const hidden = new Uint8Array(size);
    for (let token = firstToken; token < endToken; token++) hidden[passage.placeOf(token)] = unknown[token]!;
    yield { article, source, lemmas: known, index, passage, cues, unknown: hidden };
  }
}
