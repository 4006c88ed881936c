import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { porter } from "../../src/language/porter.js";
import { stems } from "../../src/language/stems.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

/** The examples of M. F. Porter, An algorithm for suffix stripping, Program 14 (1980) 130–137, each taken through all the steps. */
const published = `
caresses caress · ponies poni · ties ti · caress caress · cats cat · feed feed · agreed agre · plastered plaster · bled bled
motoring motor · sing sing · conflated conflat · troubled troubl · sized size · hopping hop · tanned tan · falling fall
hissing hiss · fizzed fizz · failing fail · filing file · happy happi · sky sky · relational relat · conditional condit
rational ration · valenci valenc · hesitanci hesit · digitizer digit · conformabli conform · radicalli radic
differentli differ · vileli vile · analogousli analog · vietnamization vietnam · predication predic · operator oper
feudalism feudal · decisiveness decis · hopefulness hope · callousness callous · formaliti formal · sensitiviti sensit
sensibiliti sensibl · triplicate triplic · formative form · formalize formal · electriciti electr · electrical electr
hopeful hope · goodness good · revival reviv · allowance allow · inference infer · airliner airlin · gyroscopic gyroscop
adjustable adjust · defensible defens · irritant irrit · replacement replac · adjustment adjust · dependent depend
adoption adopt · homologous homolog · communism commun · activate activ · angulariti angular · effective effect
bowdlerize bowdler · probate probat · rate rate · cease ceas · controll control · roll roll
generalizations gener · oscillators oscil`
  .trim()
  .split(/ · |\n/)
  .map((pair) => pair.split(" ") as [string, string]);

describe("porter", () => {
  it("stems the examples of the paper as it says", () => {
    expect(published.map(([word]) => [word, porter(word)])).toEqual(published);
  });

  it("leaves alone what is not an English word", () => {
    for (const word of ["", "as", "’s", "n't", "2,500s", "naïveté's", "государства", "www.cats.com", "cats-dogs", "😀s"])
      expect(porter(word)).toBe(word);
  });

  it("does not try a word of more than 64 letters, on which it would be quadratic", () => {
    expect(porter(`${"b".repeat(61)}ing`)).toBe(`${"b".repeat(61)}ing`);
    const long = "b".repeat(1_000_000);
    expect(porter(long)).toBe(long);
  });

  it("needs nothing that a browser lacks, and nothing of natural but a few files", async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: ["src/language/porter.ts"],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
    });
    expect(Object.keys(metafile.inputs).map((file) => file.replace(/^node_modules\/natural\/lib\/natural\//, ""))).toEqual([
      "util/stopwords.js",
      "tokenizers/tokenizer.js",
      "tokenizers/aggressive_tokenizer.js",
      "stemmers/stemmer.js",
      "stemmers/porter_stemmer.js",
      "src/language/porter.ts",
    ]);
    expect(outputFiles[0]!.text.length).toBeLessThan(7_000);
  });
});

describe("stems", () => {
  it("stems the norms of the tokens", () => {
    const doc = read("The Sanctions weren’t POLICIES, they said 24 times.");
    const { of } = evaluate(doc, stems());
    expect(Array.from({ length: doc.tokens.length }, (_, token) => of(token)).join(" ")).toBe(
      "the sanction were not polici , thei said 24 time .",
    );
  });

  it("refuses a token that is not there", () => {
    const { of } = evaluate(read("One."), stems());
    for (const token of [-1, 2, 0.5, Number.NaN]) expect(() => of(token)).toThrow(RangeError);
  });

  it("stems each type once, in all documents that share a vocabulary", () => {
    const asked: string[] = [];
    const own = stems({
      stem: (norm) => {
        asked.push(norm);
        return norm.slice(0, 3);
      },
    });
    for (const text of ["Rivers and rivers", "The rivers"]) {
      const doc = read(text);
      const { of } = evaluate(doc, own);
      for (let token = 0; token < doc.tokens.length; token++) of(token);
    }
    expect(asked.sort()).toEqual(["and", "rivers", "the"]);
  });

  it("is one query when called without options", () => {
    expect(stems()).toBe(stems({}));
    expect(stems({ stem: porter })).not.toBe(stems());
  });
});
