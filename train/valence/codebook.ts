import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Codebook } from "../../src/lexicon/lexicon.js";
import { gerunds, pasts, plurals, presents } from "../inflect.js";
import { wordNet } from "../wordnet.js";
import { families } from "./families.js";
import { afinn, agreed, type Coded, readCoded, vader } from "./lists.js";
import { merge } from "./merge.js";

/** The version written into the file. Another one for each change that is published. */
const version = "1.0.0";

/** All words coded by us. */
export function ownCodes(): readonly Coded[] {
  const folder = fileURLToPath(new URL("./own", import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return agreed(files.sort().flatMap((file) => readCoded(`${folder}/${file}`)));
}

/** The codebook of valences, made of the published lists and these codes. */
export function valenceCodebook(own: readonly Coded[]): Codebook {
  const english = wordsOfEnglish();
  const isSlang = (lemma: string): boolean => !lemma.split("-").every((part) => english.has(part));
  return {
    id: "valence",
    version,
    language: "en",
    title: "How good or bad the words of English are",
    source: {
      citation:
        "Agreement-weighted merging of AFINN-165 (F. Å. Nielsen 2011, MIT), the lexicon of VADER (C. J. Hutto and E. Gilbert 2014, MIT) and valences coded for political and news English by the rhetor authors. Written by `npm run train:valence`.",
      licence: "MIT",
    },
    frames: merge(families(own, { afinn: afinn(), vader: vader() }), isSlang),
  };
}

/** The words of WordNet with their forms. What is none of them is slang. */
function wordsOfEnglish(): ReadonlySet<string> {
  const { nouns, verbs, adjectives, adverbs } = wordNet();
  const english = new Set([...nouns.keys(), ...verbs.keys(), ...adjectives.keys(), ...adverbs.keys()]);
  for (const noun of nouns.keys()) for (const form of plurals(noun)) english.add(form);
  for (const verb of verbs.keys()) for (const form of [...presents(verb), ...pasts(verb), ...gerunds(verb)]) english.add(form);
  return english;
}
