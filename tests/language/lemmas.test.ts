import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Style } from "../../src/language/capitals.js";
import { lemmas } from "../../src/language/lemmas.js";
import { Lemmatizer } from "../../src/language/lemmatizer.js";
import { TagLayer, type Tags } from "../../src/language/tags.js";
import { Upos, uposNames, Xpos, xposNames } from "../../src/language/tagset.js";
import { evaluate, query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

/** Every token has these tags. */
const always = (upos: Upos, xpos: Xpos) =>
  query({
    compute: ({ tokens: { length } }): Tags =>
      new TagLayer(new Uint8Array(length).fill(Upos[upos]), new Uint8Array(length).fill(Xpos[xpos])),
  });

/** The lemma of a token of a text, by the model, with tags that are given. */
function lemmaOf(text: string, tags: string, token = 0): string {
  const [upos, xpos] = tags.split(".") as [Upos, Xpos];
  return evaluate(read(text), lemmas({ tags: always(upos, xpos) })).of(token);
}

/** Lemmas of all tokens, by the models. */
function lemmatized(text: string): string {
  const doc = read(text);
  const found = evaluate(doc, lemmas());
  return Array.from({ length: doc.tokens.length }, (_, token) => found.of(token)).join(" ");
}

const table = (rows: string): [form: string, lemma: string][] =>
  rows
    .trim()
    .split(/\s*·\s*|\n/)
    .map((row) => row.trim().split(" ") as [string, string]);

describe("lemmas", () => {
  test.each([
    [
      "NOUN.NNS",
      "threats threat · bonuses bonus · causes cause · bureaucracies bureaucracy · movies movie · shoes shoe · potatoes potato",
    ],
    ["NOUN.NNS", "crises crisis · analyses analysis · women woman · children child · feet foot · wolves wolf · criteria criterion"],
    ["NOUN.NNS", "series series · goods goods · troops troops · allies ally · superpowers superpower · airstrikes airstrike"],
    ["VERB.VBZ", "passes pass · tries try · goes go · does do · has have"],
    ["VERB.VBG", "dying die · lying lie · tying tie · hopping hop · hoping hope · shipping ship · shaping shape · panicking panic"],
    ["VERB.VBG", "escalating escalate · provoking provoke · drizzling drizzle · declining decline · stirring stir · seeing see"],
    [
      "VERB.VBD",
      "went go · fled flee · smelled smell · wiped wipe · draped drape · bombed bomb · vetoed veto · lay lie · laid lay",
    ],
    [
      "VERB.VBN",
      "provoked provoke · occurred occur · travelled travel · overthrown overthrow · sought seek · bred breed · exiled exile",
    ],
    ["VERB.VBP", "declare declare · prepare prepare · sang sing"],
    ["ADJ.JJR", "bigger big · larger large · happier happy · better good · weaker weak"],
    ["ADJ.JJS", "worst bad · simplest simple · biggest big"],
    ["ADV.RBR", "better well · further far · earlier early"],
    ["PRON.PRP", "me I · them they · i I"],
    ["DET.DT", "an a · these this"],
  ])("%s: %s", (tags, rows) => {
    const wanted = table(rows);
    expect(wanted.map(([form]) => [form, lemmaOf(form, tags)])).toEqual(wanted);
  });

  test.each([
    ["They can't go.", "AUX.MD", 1, "can"],
    ["They can't go.", "PART.RB", 2, "not"],
    ["They won't go.", "AUX.MD", 1, "will"],
    ["She's tired.", "AUX.VBZ", 1, "be"],
    ["Quill's ferry", "PART.POS", 1, "'s"],
    ["They'll go.", "AUX.MD", 1, "will"],
    ["We've gone.", "AUX.VBP", 1, "have"],
  ])("clitics: %s %s", (text, tags, token, lemma) => {
    expect(lemmaOf(text, tags, token)).toBe(lemma);
  });

  test.each([
    ["They met Quillford’s mayor.", "PROPN.NNP", 2, "Quillford"],
    ["The United Nations met.", "PROPN.NNPS", 2, "Nation"],
    ["They met the NASA staff.", "PROPN.NNP", 3, "NASA"],
    ["They flew to iraq.", "PROPN.NNP", 3, "Iraq"],
    ["The Team won.", "NOUN.NN", 1, "team"],
    ["Threats were made.", "NOUN.NNS", 0, "threat"],
    ["An American car.", "ADJ.JJ", 1, "American"],
    ["WE WANT THIS NOW.", "PRON.DT", 2, "this"],
  ])("capitals: %s %s", (text, tags, token, lemma) => {
    expect(lemmaOf(text, tags, token)).toBe(lemma);
  });

  test.each([
    ["flobbed", "VERB.VBD", "flob"],
    ["glomping", "VERB.VBG", "glomp"],
    ["zorches", "VERB.VBZ", "zorch"],
    ["quibblies", "NOUN.NNS", "quibbly"],
    ["ed", "VERB.VBD", "ed"],
    ["ing", "VERB.VBG", "ing"],
    ["xq", "VERB.VBN", "xq"],
  ])("words that are not known: %s %s", (form, tags, lemma) => {
    expect(lemmaOf(form, tags)).toBe(lemma);
  });

  test.each([
    ["VERB.VBN", "unchanged unchanged · unemployed unemployed"],
    ["VERB.VBG", "wrongdoing wrongdoing · sibling sibling"],
    ["NOUN.NNS", "Athens athens"],
  ])("words that only look like a form: %s %s", (tags, rows) => {
    const wanted = table(rows);
    expect(wanted.map(([form]) => [form, lemmaOf(form, tags).toLowerCase()])).toEqual(wanted);
  });

  test.each([
    ["It's been long.", "have"],
    ["It's never really been long.", "have"],
    ["It's being built.", "be"],
    ["It's long.", "be"],
  ])("auxiliary verbs go by the verb they stand before: %s %s", (text, lemma) => {
    const doc = read(text);
    expect(evaluate(doc, lemmas()).of(1)).toBe(lemma);
  });

  test("numbers are without the commas of thousands", () => {
    expect(lemmaOf("1,250,000", "NUM.CD")).toBe("1250000");
  });

  test("stand on the tags that the tagger finds", () => {
    expect(lemmatized("The talks were ended. They saw that it didn't work.")).toBe(
      "the talk be end . they see that it do not work .",
    );
  });

  test("there is none where there is no token", () => {
    const found = evaluate(read("Hello."), lemmas({ tags: always("INTJ", "UH") }));
    expect(() => found.of(2)).toThrow("There is no token 2: this document has 2.");
    expect(() => found.of(-1)).toThrow(RangeError);
  });

  test("every token of any text has one, whatever its tags", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(...uposNames),
        fc.constantFrom(...xposNames),
        (text, upos, xpos) => {
          const doc = read(text);
          const found = evaluate(doc, lemmas({ tags: always(upos, xpos) }));
          for (let token = 0; token < doc.tokens.length; token++) expect(found.of(token)).not.toBe("");
        },
      ),
    );
  });
});

describe("Lemmatizer", () => {
  const noun = Upos.NOUN * 64 + Xpos.NN;
  const name = Upos.PROPN * 64 + Xpos.NNP;
  const rules = new Lemmatizer(
    [
      "ending\tplural\t1-\ts",
      "ending\tplural\t3-y\ties",
      "ending\tplural\t2-\tsses",
      "form\tplural\t3-oot\tfeet",
      `form\t${Upos.NOUN * 64 + Xpos.NNS}\t1-\tmovies`,
      `form\t${noun}\t1-illion\tbn`,
      "class\t\tcommon\tharbour",
      "class\t\tname\tcorvale",
      `capitals\tcommon\tlower\t${name}.${Style.initial}`,
      `capitals\tname\tcapital\t${noun}.${Style.lower} ${name}.${Style.lower}`,
      `capitals\t\twritten\t${noun}.${Style.upper}`,
      "before\t's\thave\tbeen",
    ].join("\n"),
  );
  const lemma = (norm: string, upos: Upos, xpos: Xpos, style: number = Style.lower) =>
    rules.read(norm, Upos[upos], Xpos[xpos], style);

  test.each([
    ["plans", "plan", "the ending decides"],
    ["ferries", "ferry", "the longest ending decides"],
    ["glasses", "glass", "the longest ending decides"],
    ["movies", "movie", "words with these tags go before endings"],
    ["feet", "foot", "whole forms go before endings"],
    ["bn", "bn", "rules for other tags say nothing"],
    ["as", "as", "no lemma of one letter"],
    ["s", "s", "no empty lemma"],
  ])("%s → %s: %s", (form, expected) => {
    expect(lemma(form, "NOUN", "NNS").lemma).toBe(expected);
  });

  test("rules for a paradigm hold for all parts of speech that have it", () => {
    expect(lemma("plans", "PROPN", "NNPS").lemma).toBe("plan");
    expect(lemma("bn", "NOUN", "NN").lemma).toBe("billion");
  });

  test("capitals go by tags, style and class of the word", () => {
    expect(lemma("harbour", "PROPN", "NNP", Style.initial)).toEqual({ lemma: "harbour", written: false });
    expect(lemma("quill", "PROPN", "NNP", Style.initial)).toEqual({ lemma: "quill", written: true });
    expect(lemma("corvale", "NOUN", "NN")).toEqual({ lemma: "Corvale", written: false });
    expect(lemma("usb", "NOUN", "NN", Style.upper)).toEqual({ lemma: "usb", written: true });
    expect(lemma("usb", "NOUN", "NN")).toEqual({ lemma: "usb", written: false });
  });

  test("lemmas by the next verb are found by the norm of the auxiliary", () => {
    expect(rules.before("'s")?.get("been")).toBe("have");
    expect(rules.before("'s")?.get("gone")).toBeUndefined();
    expect(rules.before("is")).toBeUndefined();
  });

  test("without rules a word is its own lemma", () => {
    expect(new Lemmatizer("").read("plans", Upos.NOUN, Xpos.NNS, Style.lower)).toEqual({ lemma: "plans", written: false });
  });
});
