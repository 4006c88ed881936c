import { describe, expect, test } from "vitest";
import { Passage } from "../../../src/language/attribution/passage.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { headOf, relayed } from "../../../src/language/attribution/relays.js";
import { howOf, withSharedSources } from "../../../src/language/attribution/sources.js";
import { type HandMade, sentence } from "../trees.js";
import { type Made, made, stretch, told, words } from "./found.js";

const passageOf = ({ doc, tags, tree, phrases }: HandMade): Passage =>
  new Passage({ doc, tags, quoting: quotingOf(doc) }, 0, tree, phrases);

/** What a source is to a cue. */
function how(rows: string, cue: string, source: string): string {
  const hand = sentence(rows);
  return howOf(passageOf(hand), hand.lemmas, hand.token(cue), source === "" ? -1 : hand.token(source));
}

describe("what a source is to its cue", () => {
  const plain = "Holt NNP 2 nsubj | said say VBD 0 root | so RB 2 advmod | . . 2 punct";

  test("its subject, behind it or before it", () => {
    expect(how(plain, "said", "Holt")).toBe("subject");
    expect(how("So RB 2 advmod | said say VBD 0 root | Holt NNP 2 nsubj | . . 2 punct", "said", "Holt")).toBe("inverted");
  });

  test("its agent", () => {
    const rows =
      "It PRP 3 nsubj:pass | was be VBD 3 aux:pass | denied deny VBN 0 root | by IN 5 case | Holt NNP 3 obl:agent | . . 3 punct";
    expect(how(rows, "denied", "Holt")).toBe("agent");
    expect(how("claims claim NNS 0 root | by IN 3 case | Holt NNP 1 nmod", "claims", "Holt")).toBe("agent");
  });

  test("its owner", () => {
    expect(how("Holt NNP 3 nmod:poss | 's POS 1 case | claim NN 0 root", "claim", "Holt")).toBe("possessive");
    expect(how("her PRP$ 2 nmod:poss | claim NN 0 root", "claim", "her")).toBe("possessive");
  });

  test("a relative pronoun", () => {
    const rows = "Holt NNP 0 root | , , 4 punct | who WP 4 nsubj | said say VBD 1 acl:relcl | so RB 4 advmod";
    expect(how(rows, "said", "who")).toBe("relative");
  });

  test("what it stands according to", () => {
    expect(how("According accord VBG 3 case | to IN 1 fixed | Holt NNP 4 obl | left VBD 0 root", "According", "Holt")).toBe(
      "accordingTo",
    );
  });

  test("the subject of the verb it depends on", () => {
    const rows = "Holt NNP 2 nsubj | left leave VBD 0 root | , , 4 punct | saying say VBG 2 advcl | so RB 4 advmod";
    expect(how(rows, "saying", "Holt")).toBe("shared");
  });

  test("nobody", () => {
    expect(how(plain, "said", "")).toBe("elided");
  });
});

/** Attributions of a sentence after they have shared their sources. */
function shared(rows: string, ...found: readonly Made[]) {
  const hand = sentence(rows);
  const all = found.map((one) => made(hand.doc, one));
  return withSharedSources(passageOf(hand), all).map((one) => told(hand.doc, one).slice(0, 2));
}

describe("attributions without a source", () => {
  const joined =
    "Holt NNP 2 nsubj | praised praise VBD 0 root | Korland NNP 2 obj | and CC 5 cc | accused accuse VBD 2 conj | Ostmark NNP 5 obj";

  test("have that of the verb they are joined to", () => {
    const praised = { cue: "praised", source: "Holt", content: ["Korland"] };
    expect(shared(joined, praised, { cue: "accused", content: ["Ostmark"], how: "elided" })).toEqual([
      ["Holt", "subject"],
      ["Holt", "shared"],
    ]);
  });

  test("have the subject of that verb also when it is no cue", () => {
    expect(shared(joined, { cue: "accused", content: ["Ostmark"], how: "elided" })).toEqual([["Holt", "shared"]]);
  });

  test("have the source of what they depend on, however far up", () => {
    const rows =
      "So RB 2 advmod | said say VBD 0 root | Holt NNP 2 nsubj | , , 5 punct | adding add VBG 2 advcl | this DT 5 obj | , , 8 punct | noting note VBG 5 advcl | that DT 8 obj";
    const found = [
      { cue: "said", source: "Holt", content: ["So"] },
      { cue: "adding", content: ["this"], how: "elided" as const },
      { cue: "noting", content: ["that"], how: "elided" as const },
    ];
    expect(shared(rows, ...found).map(([source]) => source)).toEqual(["Holt", "Holt", "Holt"]);
    expect(shared(rows, ...[...found].reverse()).map(([source]) => source)).toEqual(["Holt", "Holt", "Holt"]);
  });

  test("stay without one in the passive, and where what they depend on has none", () => {
    const passive = "It PRP 3 nsubj:pass | was be VBD 3 aux:pass | said say VBN 0 root | so RB 3 advmod";
    expect(shared(passive, { cue: "said", how: "elided" })).toEqual([["", "elided"]]);
    const rows = "Said say VBN 0 root | so RB 1 advmod | , , 4 punct | adding add VBG 1 advcl";
    expect(shared(rows, { cue: "Said", how: "elided" }, { cue: "adding", how: "elided" })).toEqual([
      ["", "elided"],
      ["", "elided"],
    ]);
  });

  test("have no source that stands in their content", () => {
    const rows = "Holt NNP 2 nsubj | left leave VBD 0 root | , , 4 punct | saying say VBG 2 advcl | so RB 4 advmod";
    expect(shared(rows, { cue: "saying", content: ["so"], how: "elided" })).toEqual([["Holt", "shared"]]);
    expect(shared(rows, { cue: "saying", content: ["Holt left"], how: "elided" })).toEqual([["", "elided"]]);
  });

  test("keep the source that they have", () => {
    expect(shared(joined, { cue: "accused", source: "Korland", how: "subject" })).toEqual([["Korland", "subject"]]);
  });
});

/** Attributions of a sentence after those of relayed words have been mended. */
function mended(rows: string, ...found: readonly Made[]) {
  const hand = sentence(rows);
  const all = found.map((one) => made(hand.doc, one));
  return relayed(passageOf(hand), hand.lemmas, all).map((one) => told(hand.doc, one).slice(0, 3));
}

describe("relayed words", () => {
  const passive =
    "Orlov NNP 3 nsubj:pass | was be VBD 3 aux:pass | quoted quote VBN 0 root | as IN 5 mark | saying say VBG 3 advcl | it PRP 7 nsubj | fell fall VBD 5 ccomp";
  const active =
    "It PRP 2 nsubj | quoted quote VBD 0 root | Orlov NNP 2 obj | as IN 5 mark | saying say VBG 2 advcl | it PRP 7 nsubj | fell fall VBD 5 ccomp";

  test("of a passive verb are its subject’s", () => {
    expect(mended(passive, { cue: "quoted", content: ["Orlov", "it fell"], how: "elided" })).toEqual([
      ["Orlov", "subject", ["it fell"]],
    ]);
  });

  test("of an active one are its object’s, within the speech of its subject", () => {
    expect(
      mended(
        active,
        { cue: "quoted", source: "It", content: ["Orlov as saying it fell"] },
        { cue: "saying", source: "It", content: ["it fell"], how: "shared" },
      ),
    ).toEqual([
      ["It", "subject", ["Orlov as saying it fell"]],
      ["Orlov", "subject", ["it fell"]],
    ]);
  });

  test("need a verb that relays", () => {
    const said = { cue: "saying", source: "Orlov", content: ["it fell"], how: "shared" as const };
    expect(mended(passive, said)).toEqual([["Orlov", "shared", ["it fell"]]]);
    expect(
      mended(
        active.replace("quoted quote", "painted paint"),
        { cue: "painted", source: "It", content: ["Orlov as saying it fell"] },
        said,
      ),
    ).toEqual([
      ["It", "subject", ["Orlov as saying it fell"]],
      ["Orlov", "shared", ["it fell"]],
    ]);
  });

  test("have their speaker already, where the relay or the cue in it has a source of its own", () => {
    const quoted = { cue: "quoted", source: "was", content: ["Orlov", "it fell"] };
    expect(mended(passive, quoted)).toEqual([["was", "subject", ["Orlov", "it fell"]]]);
    const saying = { cue: "saying", source: "Orlov as", content: ["it fell"] };
    expect(mended(active, { cue: "quoted", source: "It", content: ["Orlov as saying it fell"] }, saying)[1]).toEqual([
      "Orlov as",
      "subject",
      ["it fell"],
    ]);
  });

  test("leave a relay without content alone", () => {
    expect(mended(passive, { cue: "quoted", how: "elided" })).toEqual([["", "elided", []]]);
    expect(mended(passive)).toEqual([]);
  });
});

describe("the head of a stretch", () => {
  const hand = sentence("The DT 3 det | old JJ 3 amod | mayor NN 4 nsubj | left leave VBD 0 root | the DT 6 det | town NN 4 obj");
  const head = (part: string): string => {
    const found = headOf(passageOf(hand), stretch(hand.doc, part));
    return words(hand.doc, { firstToken: found, endToken: found + 1 });
  };

  test("is what nothing else in it governs, best one that governs something", () => {
    expect(head("The old mayor")).toBe("mayor");
    expect(head("The old")).toBe("The");
    expect(head("old mayor left")).toBe("left");
    expect(head("old")).toBe("old");
  });

  test("that lies outside of the sentence is its first token", () => {
    expect(headOf(passageOf(hand), { firstToken: 90, endToken: 95 })).toBe(90);
  });
});
