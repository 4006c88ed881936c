import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatCodebook } from "../../src/lexicon/format.js";
import type { Codebook } from "../../src/lexicon/lexicon.js";
import { gerunds, pasts, plurals, presents } from "../inflect.js";
import { wordNet } from "../wordnet.js";
import { families } from "./families.js";
import { afinn, agreed, readCoded, vader } from "./lists.js";
import { merge } from "./merge.js";

/** The version written into the file. Another one for each change that is published. */
const version = "1.0.0";

const folder = fileURLToPath(new URL("./own", import.meta.url));
const own = agreed(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => readCoded(`${folder}/${file}`)),
);
const lists = { afinn: afinn(), vader: vader() };
const { nouns, verbs, adjectives, adverbs } = wordNet();
const english = new Set([...nouns.keys(), ...verbs.keys(), ...adjectives.keys(), ...adverbs.keys()]);
for (const noun of nouns.keys()) for (const form of plurals(noun)) english.add(form);
for (const verb of verbs.keys()) for (const form of [...presents(verb), ...pasts(verb), ...gerunds(verb)]) english.add(form);

const codebook: Codebook = {
  id: "valence",
  version,
  language: "en",
  title: "How good or bad the words of English are",
  source: {
    citation:
      "Agreement-weighted merging of AFINN-165 (F. Å. Nielsen 2011, MIT), the lexicon of VADER (C. J. Hutto and E. Gilbert 2014, MIT) and valences coded for political and news English by the rhetor authors. Written by `npm run train:valence`.",
    licence: "MIT",
  },
  frames: merge(families(own, lists), (lemma) => !lemma.split("-").every((part) => english.has(part))),
};
const out = fileURLToPath(new URL("../../src/lexicons/sentiment/valence.json", import.meta.url));
writeFileSync(out, formatCodebook(codebook));
for (const [frame, { categories }] of Object.entries(codebook.frames))
  process.stderr.write(
    `${frame}: ${Object.entries(categories)
      .map(([name, terms]) => `${name} ${terms.length}`)
      .join(", ")}\n`,
  );
process.stderr.write(`${own.length} words coded by us\n`);
