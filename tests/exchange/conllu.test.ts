import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toConllu } from "../../src/exchange/conllu.js";
import { ConlluError } from "../../src/exchange/conllulines.js";
import { fromConllu } from "../../src/exchange/fromconllu.js";
import { Relation } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import { read } from "../../src/text/read.js";
import { tokenRows } from "../../src/view/tokenrows.js";
import { ferryGrammar } from "../language/given.js";
import { problems } from "./valid.js";

/** Rows of ten columns, from the columns that matter. */
const file = (...rows: readonly string[]): string =>
  `${rows
    .map((row) => {
      const [id, form, lemma = "_", upos = "_", xpos = "_", head = "_", relation = "_", misc = "_"] = row.split(" ");
      return row === "" || row.startsWith("#") ? row : [id, form, lemma, upos, xpos, "_", head, relation, "_", misc].join("\t");
    })
    .join("\n")}\n\n`;
const columnsOf = (source: string, column: number) =>
  source
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split("\t")[column]);

describe("toConllu", () => {
  it("writes a document as UD has it", () => {
    const { doc, tags, lemmas, syntax } = ferryGrammar();
    const source = toConllu(doc, { tags, lemmas, syntax });
    expect(problems(source)).toEqual([]);
    expect(source.split("\n").slice(0, 10)).toEqual([
      "# newdoc id = ferry",
      "# offset_unit = utf-16",
      "# newpar",
      "# sent_id = ferry-1",
      "# text = Mayor Quill can't stop the ferry’s plans.",
      "1\tMayor\tMayor\tPROPN\tNNP\t_\t5\tnsubj\t_\tstart_char=0|end_char=5",
      "2\tQuill\tQuill\tPROPN\tNNP\t_\t1\tflat\t_\tstart_char=6|end_char=11",
      "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tstart_char=12|end_char=17",
      "3\tca\tcan\tAUX\tMD\t_\t5\taux\t_\tstart_char=12|end_char=14",
      "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\tstart_char=14|end_char=17",
    ]);
  });

  it("leaves an underscore for what is not known", () => {
    const source = toConllu(read("No more."));
    expect(problems(source)).toEqual([]);
    for (const column of [2, 3, 4, 5, 6, 7, 8]) expect(new Set(columnsOf(source, column))).toEqual(new Set(["_"]));
  });

  it("makes one multiword token of a contraction, and of nothing else", () => {
    const source = toConllu(read("We cannot; they'd've gonna see John’s US-led 10km 東京 don't, y'all."));
    expect(problems(source)).toEqual([]);
    expect(columnsOf(source, 0).filter((id) => id!.includes("-"))).toHaveLength(5);
    for (const form of ["cannot", "they'd've", "gonna", "John’s", "don't"]) expect(columnsOf(source, 1)).toContain(form);
  });

  it("begins paragraphs, and counts sentences", () => {
    const source = toConllu(read("One. Two.\n\nThree.", { id: "a b/c" }));
    expect(source.split("\n").filter((line) => /^# (newdoc|newpar|sent_id)/.test(line))).toEqual([
      "# newdoc id = a_b_c",
      "# newpar",
      "# sent_id = a_b_c-1",
      "# sent_id = a_b_c-2",
      "# newpar",
      "# sent_id = a_b_c-3",
    ]);
  });

  it("says how many roots a sentence has that was parsed in pieces", () => {
    const doc = read("so it went and so it goes");
    const heads = [2, 2, -1, 6, 6, 6, -1, 6].slice(0, doc.tokens.length);
    heads[6] = -1;
    const relations = heads.map((head) => (head === -1 ? Relation.root : Relation.dep));
    const tree = new Tree(0, Int32Array.from(heads), Uint8Array.from(relations), 2);
    const source = toConllu(doc, { syntax: { of: () => tree, ofToken: () => tree } });
    expect(source).toContain("# roots = 2\n");
    expect(problems(source)).toEqual([]);
  });

  it("writes nothing for a document without words", () => {
    expect(toConllu(read(""))).toBe("");
    expect(toConllu(read(" \n "))).toBe("");
  });

  it("keeps tabs, line breaks and bars of lemmas and of the text out of the columns", () => {
    const doc = read("a\tb\u2028c | d_ _");
    const source = toConllu(doc, { lemmas: { of: (token) => ["x\ty\nz", "", "|", "a b"][token % 4]! } });
    expect(problems(source)).toEqual([]);
    expect(columnsOf(source, 2).slice(0, 4)).toEqual(["x y z", "_", "|", "a b"]);
  });
});

describe("fromConllu", () => {
  it("gives back the document, tags, lemmas and trees that were written", () => {
    const { doc, ...grammar } = ferryGrammar();
    const source = toConllu(doc, grammar);
    const back = fromConllu(source);
    expect(back.doc.text).toBe(doc.text);
    expect(back.doc.id).toBe("ferry");
    expect(tokenRows(back.doc, back)).toEqual(tokenRows(doc, grammar));
    expect(toConllu(back.doc, back)).toBe(source);
    expect(fromConllu(source.replaceAll("\n", "\r\n"), { doc }).doc).toBe(doc);
  });

  it("gives any text back whose words hold no line break", () => {
    const pieces = [
      "The",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\t",
      "|",
      "\\",
      "_",
      "don't",
      "cannot",
      "’s",
      ".",
      "?",
      "“",
      "”",
      "#",
      "\0",
      "\u00a0",
      "é",
      "😀",
      "\ud83d",
      "東京",
      ". . .",
      "-",
      "\u2028",
      "\r\n",
      "1-2",
      "1 000",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const doc = read(parts.join(""));
        const source = toConllu(doc);
        expect(problems(source)).toEqual([]);
        if (doc.tokens.length === 0) return;
        expect(fromConllu(source, { doc }).tags).toBeUndefined();
        expect(fromConllu(source).doc.text).toBe(doc.text);
      }),
      { numRuns: 300 },
    );
  });

  it("reads the files of others: text from SpaceAfter and newpar, ranges, empty nodes, subtypes it does not know", () => {
    const { doc, lemmas, syntax } = fromConllu(
      file(
        "# newdoc id = other",
        "# newpar id = p1",
        "# sent_id = 1",
        "1-2 Don't _ _ _ _ _",
        "1 Do do AUX VB 3 aux",
        "2 n't not PART RB 3 advmod",
        "3 go go VERB VB 0 root",
        "3.1 went go _ _ _ _",
        "4 today today NOUN NN 3 obl:tmod SpaceAfter=No",
        "5 . . PUNCT . 3 punct",
        "",
        "1 Stay stay VERB VB 0 root SpaceAfter=No",
        "2 . . PUNCT . 1 punct",
        "",
        "# newpar",
        "1 So so INTJ UH 0 root",
      ),
    );
    expect(doc.text).toBe("Don't go today. Stay.\n\nSo");
    expect(doc.id).toBe("other");
    expect(lemmas?.of(1)).toBe("not");
    expect(syntax?.of(0).headOf(3)).toBe(2);
    expect(syntax?.ofToken(5).roots).toEqual([5]);
    expect(syntax?.of(0).relationOf(3)).toBe("obl");
  });

  it("answers undefined for what no word has", () => {
    const { tags, lemmas, syntax } = fromConllu(file("1 So _ _ _ 0 root"));
    expect([tags, lemmas]).toEqual([undefined, undefined]);
    expect(syntax?.of(0).roots).toEqual([0]);
    expect(fromConllu("").doc.text).toBe("");
  });

  it("counts the roots of a sentence", () => {
    const { syntax } = fromConllu(file("1 so _ _ _ 0 root", "2 what _ _ _ 0 root", "3 then _ _ _ 2 advmod"));
    expect(syntax?.of(0).pieces).toBe(2);
    expect(() => syntax?.of(1)).toThrow(new RangeError("There is no sentence 1: this document has 1."));
  });

  const doc = read("They cannot win. No.");
  it.each([
    [
      "a word that is not a token",
      file("1 They", "2 cannot"),
      2,
      'the word "cannot" is not the token of the document, which is "can" (token 1, offset 5). Parse the document with its tokens kept',
    ],
    [
      "a sentence that ends too soon",
      file("1 They", "2 can", "", "1 not"),
      2,
      'the sentence ends after "can" (token 1), but goes on in the document up to token 4',
    ],
    [
      "a sentence that goes on",
      file("1 They", "2 can", "3 not", "4 win", "5 .", "6 No", "7 ."),
      6,
      '"No" (token 5) begins a sentence in the document',
    ],
    [
      "a file that ends too soon",
      file("1 They", "2 can", "3 not", "4 win", "5 ."),
      5,
      "the file ends here, but the document goes on with token 5, offset 17.",
    ],
    [
      "a file that goes on",
      file("1 They", "2 can", "3 not", "4 win", "5 .", "", "1 No", "2 .", "", "1 More"),
      10,
      'the word "More" comes after the last token of the document.',
    ],
    ["a row that is cut", "1\tThey\t_\n", 1, "there are 3 columns; CoNLL-U has 10, parted by tabs."],
    ["an empty word", file("1  _"), 1, "the column FORM is empty"],
    ["a number out of order", file("1 They", "3 can"), 2, "the word has the number 3, where 2 was expected."],
    ["a range out of place", file("2-3 They"), 1, "the multiword token 2-3 is out of place: the next word is 1."],
    [
      "a range beyond the end",
      file("1-2 They", "1 They"),
      1,
      "the multiword token goes up to word 2, but the sentence ends at line 3 with 1.",
    ],
    ["a head that is not a number", file("1 They _ _ _ x"), 1, 'the head of "They" is "x", which is not a number.'],
    ["a head beyond the end", file("1 They _ _ _ 2"), 1, 'the head of "They" is 2, but the sentence has 1 words.'],
    ["a second document", file("# newdoc id = 1", "1 They", "", "# newdoc"), 4, "a second document begins here."],
  ])("refuses %s, and says where", (_, source, line, message) => {
    expect(() => fromConllu(source, { doc })).toThrow(`Line ${line}: ${message}`);
    expect(() => fromConllu(source, { doc })).toThrow(ConlluError);
  });

  it.each([
    [
      "a circle",
      file("1 so _ _ _ 2 dep", "2 it _ _ _ 3 dep", "3 goes _ _ _ 2 dep"),
      'Line 2: "it" depends on itself, by way of its heads.',
    ],
    ["a word that is its own head", file("1 so _ _ _ 1 dep"), 'Line 1: "so" depends on itself'],
    ["a missing head", file("1 so _ _ _ 0 root", "2 it"), 'Line 2: "it" has no head, where other words have one.'],
    [
      "a tag that is not one",
      file("1 so _ ADV Rg"),
      'Line 1: "so" has the part of speech of the Penn Treebank (XPOS) "Rg", which is not one that rhetor knows.',
    ],
    [
      "a relation that is not one",
      file("1 so _ _ _ 0 case:x", "2 it _ _ _ 1 sbj"),
      'Line 2: "it" has the relation (DEPREL) "sbj", which is not one that rhetor knows.',
    ],
    ["a name of every object", file("1 so _ constructor RB"), 'Line 1: "so" has the universal part of speech (UPOS) "constructor"'],
  ])("refuses %s", (_, source, message) => {
    expect(() => fromConllu(source)).toThrow(message);
  });

  it("reads and writes long documents in time", () => {
    const text = "They said so, and 90% of it wasn't true. ".repeat(8_000);
    const doc = read(text);
    const source = toConllu(doc);
    expect(fromConllu(source).doc.text).toBe(text);
  });
});
