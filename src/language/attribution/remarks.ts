import type { Doc } from "../../text/doc.js";
import type { Lemmas } from "../lemmas.js";
import type { Tags } from "../tags.js";
import { Upos, Xpos } from "../tagset.js";
import { cueEntries } from "./cuewords.js";
import type { Quoting } from "./quoting.js";
import type { Found } from "./speech.js";

/** The most words of an owner that are looked for. */
const longestOwner = 6;

/** Words in quotation marks between an owner and a noun of saying: *Orlov’s “ferry for fools” remark*, *her “never again” speech*. */
export function remarkSpeeches(doc: Doc, tags: Tags, lemmas: Lemmas, quoting: Quoting, found: readonly Found[]): Found[] {
  const cues = new Set(found.map(({ cue }) => cue));
  const speeches: Found[] = [];
  for (let quotation = 0; quotation < doc.quotations.length; quotation++) {
    const first = quoting.first[quotation]!;
    const noun = quoting.end[quotation]!;
    if (first === 0 || noun >= doc.tokens.length || tags.upos[noun] !== Upos.NOUN || cues.has(noun)) continue;
    const mark = tags.xpos[first - 1];
    if (mark !== Xpos.POS && mark !== Xpos.PRP$) continue;
    const [entry] = cueEntries(lemmas.of(noun).toLowerCase(), Upos.NOUN);
    if (!entry || entry.class === "attitude" || entry.class === "perception") continue;
    const end = mark === Xpos.POS ? first - 1 : first;
    let firstToken = end - 1;
    while (firstToken > 0 && firstToken > end - longestOwner && isNominal(tags.upos[firstToken - 1]!)) firstToken--;
    if (end <= firstToken) continue;
    speeches.push({
      cue: noun,
      cueExtent: { firstToken: noun, endToken: noun + 1 },
      source: end - 1,
      sourceExtent: { firstToken, endToken: end },
      how: "possessive",
      content: [{ firstToken: first, endToken: noun }],
      probability: 1,
      rule: "attribution.remark",
    });
  }
  return speeches;
}

function isNominal(upos: number): boolean {
  return upos === Upos.PROPN || upos === Upos.NOUN || upos === Upos.ADJ || upos === Upos.DET;
}
