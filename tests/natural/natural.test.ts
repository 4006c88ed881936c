import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { stems } from "../../src/language/stems.js";
import { type StemmerName, stemmer, type TokenizerName, tokenizer } from "../../src/natural.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";

const stemmed: Readonly<Record<StemmerName, readonly [word: string, stem: string]>> = {
  lancaster: ["maximum", "maxim"],
  carry: ["nations", "nat"],
  dutch: ["lichamelijkheden", "licham"],
  french: ["continuellement", "continuel"],
  german: ["häuser", "haus"],
  indonesian: ["kebijakan", "bijak"],
  italian: ["abbandonata", "abbandon"],
  japanese: ["サーバー", "サーバ"],
  norwegian: ["havnedistriktene", "havnedistrikt"],
  portuguese: ["quebrando", "quebr"],
  russian: ["государственного", "государствен"],
  spanish: ["naciones", "nacion"],
  swedish: ["jaktkarlarne", "jaktkarl"],
  ukrainian: ["державного", "державн"],
};

const cut: Readonly<Record<TokenizerName, readonly [text: string, tokens: readonly string[]]>> = {
  word: ["They can't, “all” 2 o_f", ["They", "can", "t", "all", "2", "o_f"]],
  wordPunct: ["Can't!\nÉtat 9.5 😀", ["Can", "'", "t", "!", "État", "9.5", "😀"]],
  treebank: ['He can\'t say "cannot", 😀.', ["He", "ca", "n't", "say", '"', "can", "not", '"', ",", "😀", "."]],
  aggressive: ["They can't, US-led café", ["They", "can't", "US-led", "caf"]],
  dutch: ["Zo'n dag, 's avonds", ["Zo'n", "dag", "'s", "avonds"]],
  finnish: ["Hyvää yötä, 2 päivää", ["Hyvää", "yötä", "päivää"]],
  french: ["L'État, c'est moi", ["L", "État", "c", "est", "moi"]],
  german: ["Straße, Äpfel", ["Straße", "pfel"]],
  indonesian: ["kebijakan negara-negara, Bali", ["kebijakan", "negara-negara", "ali"]],
  italian: ["L'ora, due", ["L", "ora", "due"]],
  persian: ["سلام دنیا", ["سلام", "دنیا"]],
  polish: ["Zażółć, gęślą", ["Zażółć", "gęślą"]],
  portuguese: ["Não, já", ["Não", "já"]],
  russian: ["Страны, 2 ёлки", ["Страны", "2", "ёлки"]],
  spanish: ["Año, 2", ["Año"]],
  ukrainian: ["Їжак, ґава", ["Їжак", "ґава"]],
  vietnamese: ["Việt Nam, đi", ["Việt", "Nam", "đi"]],
};

describe("stemmer", () => {
  it.each(Object.entries(stemmed))("%s stems", async (name, [word, stem]) => {
    expect((await stemmer(name as StemmerName))(word)).toBe(stem);
  });

  it("takes any word, and leaves empty and very long ones as they are", async () => {
    const anything = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }));
    for (const name of Object.keys(stemmed) as StemmerName[]) {
      const stem = await stemmer(name);
      expect(stem("")).toBe("");
      expect(stem("ab".repeat(100_000))).toBe("ab".repeat(100_000));
      fc.assert(
        fc.property(anything, (word) => {
          expect(typeof stem(word)).toBe("string");
          expect(stem(word)).toBe(stem(word));
        }),
      );
    }
  });

  it("stands in for Porter's in stems()", async () => {
    const stem = await stemmer("lancaster");
    const doc = read("Maximum pressure");
    expect(evaluate(doc, stems({ stem })).of(0)).toBe("maxim");
    expect(evaluate(doc, stems()).of(0)).toBe("maximum");
  });

  it("refuses a name it does not know", async () => {
    await expect(stemmer("klingon" as StemmerName)).rejects.toThrow(
      'There is no stemmer "klingon": there are lancaster, carry, dutch',
    );
    await expect(stemmer("toString" as StemmerName)).rejects.toThrow(RangeError);
  });
});

describe("tokenizer", () => {
  it.each(Object.entries(cut))("%s gives the places of its tokens", async (name, [text, tokens]) => {
    const places = (await tokenizer(name as TokenizerName))(text);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(tokens);
  });

  it("gives places in order, none empty, for any text", async () => {
    const pieces = [
      "can't",
      "cannot",
      '"',
      "“",
      "é",
      "ß",
      "İ",
      "ſ",
      "ж",
      "đ",
      "😀",
      "\uD83D",
      ",",
      ".",
      " ",
      "\n",
      "-",
      "/",
      "2",
      "a",
      "\0",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
    for (const name of Object.keys(cut) as TokenizerName[]) {
      const tokenize = await tokenizer(name);
      fc.assert(
        fc.property(texts, (text) => {
          let at = 0;
          for (const { start, end } of tokenize(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end).trim()).not.toBe("");
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }),
      );
    }
  });

  it("is linear in the text", async () => {
    const text = "They can't win, said “no one” 😀. ".repeat(30_000);
    const tokenize = await tokenizer("treebank");
    expect(tokenize(text).length).toBe(30_000 * 12);
  });

  it("refuses a name it does not know", async () => {
    await expect(tokenizer("case" as TokenizerName)).rejects.toThrow('There is no tokenizer "case": there are word, wordPunct');
  });
});

describe("the package natural", () => {
  it("is loaded by single files: no driver of a database, and not its util", () => {
    const loaded = Object.keys(createRequire(import.meta.url).cache).map((file) => file.replaceAll("\\", "/"));
    expect(loaded.some((file) => file.endsWith("/natural/lib/natural/tokenizers/treebank_word_tokenizer.js"))).toBe(true);
    expect(
      loaded.filter((file) =>
        /\/node_modules\/(pg|mongoose|mongodb|redis|memjs|dotenv)\/|\/natural\/lib\/natural\/(util\/)?index\.js$/.test(file),
      ),
    ).toEqual([]);
  });

  it("is asked for in a sentence where it is missing", async () => {
    const missing = new Error("Cannot find package 'natural'");
    vi.doMock("natural/lib/natural/stemmers/lancaster_stemmer.js", () => {
      throw missing;
    });
    vi.doMock("natural/lib/natural/tokenizers/treebank_word_tokenizer.js", () => {
      throw missing;
    });
    const advice =
      'is a part of the package "natural", which could not be loaded. Install it beside rhetor: npm install natural@8.';
    await expect(stemmer("lancaster")).rejects.toThrow(`The stemmer "lancaster" ${advice}`);
    await expect(tokenizer("treebank")).rejects.toThrow(`The tokenizer "treebank" ${advice}`);
    const error = await stemmer("lancaster").catch((error: unknown) => error);
    expect((error as Error).cause).toBeDefined();
  });
});
