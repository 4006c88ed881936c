import { describe, expect, test } from "vitest";
import { type CueReading, readCue } from "../../../src/language/attribution/cueentry.js";
import { sentence } from "../trees.js";

/** How a cue is read: what it is called, its class, and who is spoken to and of. */
function reading(rows: string, cue: string, { quoted = false, words = 1 } = {}) {
  const hand = sentence(rows);
  const token = hand.token(cue);
  const extent = { firstToken: token, endToken: token + words };
  const read: CueReading = readCue(hand.phrases, hand.tags, hand.lemmas, token, extent, quoted);
  const noun = (phrase: CueReading["addressee"]): string | undefined => phrase && hand.word(phrase.head);
  return {
    lemma: read.lemma,
    class: read.entry?.class,
    fit: read.fit,
    addressee: noun(read.addressee),
    target: noun(read.target),
  };
}

describe("a cue", () => {
  test("has the class and the participants of the frame that fits what stands beside it", () => {
    const told = "Holt NNP 2 nsubj | told tell VBD 0 root | reporters reporter NNS 2 iobj";
    expect(reading(`${told} | it PRP 5 nsubj | fell fall VBD 2 ccomp`, "told")).toMatchObject({
      lemma: "tell",
      class: "say.neutral",
      addressee: "reporters",
    });
    expect(reading(`${told.replace("iobj", "obj")} | to TO 5 mark | leave VB 2 xcomp`, "told")).toMatchObject({
      lemma: "tell",
      class: "urge",
      addressee: "reporters",
    });
  });

  test("has its target as an object, and what is said behind a preposition", () => {
    const rows = "Holt NNP 2 nsubj | accused accuse VBD 0 root | Ostmark NNP 2 obj | of IN 5 case | fraud NN 2 obl";
    expect(reading(rows, "accused")).toMatchObject({ class: "blame", target: "Ostmark", addressee: undefined });
  });

  test("has an addressee behind its preposition", () => {
    const rows =
      "Holt NNP 2 nsubj | said say VBD 0 root | to IN 4 case | reporters reporter NNS 2 obl | that IN 7 mark | it PRP 7 nsubj | fell fall VBD 2 ccomp";
    expect(reading(rows, "said")).toMatchObject({ class: "say.neutral", addressee: "reporters" });
  });

  test("in the passive has its logical object", () => {
    const rows = "Ostmark NNP 3 nsubj:pass | was be VBD 3 aux:pass | accused accuse VBN 0 root | of IN 5 case | fraud NN 3 obl";
    expect(reading(rows, "accused")).toMatchObject({ class: "blame", target: "Ostmark" });
  });

  test("fits better with what its frame wants", () => {
    const fit = (rows: string, quoted = false): number => reading(rows, "said", { quoted }).fit;
    const alone = "Holt NNP 2 nsubj | said say VBD 0 root";
    expect(fit(alone)).toBeLessThan(0);
    expect(fit(`${alone} | it PRP 4 nsubj | fell fall VBD 2 ccomp`)).toBeGreaterThan(0);
    expect(fit(alone, true)).toBeGreaterThan(0);
  });

  test("that the inventory does not have is called by its lemma", () => {
    expect(reading("Holt NNP 2 nsubj | repaired repair VBD 0 root", "repaired")).toEqual({
      lemma: "repair",
      class: undefined,
      fit: 0,
      addressee: undefined,
      target: undefined,
    });
  });

  test("that wants nothing beside it fits alone", () => {
    expect(reading("It PRP 3 nsubj | reportedly RB 3 advmod | fell fall VBD 0 root", "reportedly")).toMatchObject({
      class: "say.neutral",
      fit: 0.5,
    });
  });
});

describe("a cue of several words", () => {
  const pointed = "Holt NNP 2 nsubj | pointed point VBD 0 root | out RP 2 compound:prt | it PRP 5 nsubj | fell fall VBD 2 ccomp";

  test("is found by the words behind the first", () => {
    expect(reading(pointed, "pointed", { words: 2 })).toMatchObject({ lemma: "point out", class: "factive" });
    expect(reading(pointed, "pointed")).toMatchObject({ lemma: "point out" });
  });

  test("comes before the first of them alone", () => {
    const rows = "Holt NNP 2 nsubj | called call VBD 0 root | on IN 4 case | Varga NNP 2 obl | to TO 6 mark | leave VB 2 xcomp";
    expect(reading(rows, "called", { words: 2 })).toMatchObject({ lemma: "call on", class: "urge" });
  });

  test("is not, where they stand far behind it", () => {
    const rows =
      "Holt NNP 2 nsubj | pointed point VBD 0 root | at IN 5 case | the DT 5 det | ferry NN 2 obl | sailing sail VBG 5 acl | out RP 6 compound:prt";
    expect(reading(rows, "pointed").lemma).toBe("point");
  });

  test("may have other words in it, as far as the cue goes", () => {
    const rows = "Holt NNP 2 nsubj | brushed brush VBD 0 root | it PRP 2 obj | off RP 2 compound:prt";
    expect(reading(rows, "brushed", { words: 3 }).lemma).toBe("brush off");
  });

  test("is a noun only where its first word is one", () => {
    const rows = "The DT 2 det | point NN 3 nsubj | out RP 3 advmod";
    expect(reading(rows, "point", { words: 2 }).lemma).toBe("point");
  });
});
