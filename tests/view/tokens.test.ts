import { describe, expect, it } from "vitest";
import { read } from "../../src/text/read.js";
import { tokenRows } from "../../src/view/tokenrows.js";
import { tokenTable, tokenTableHtml } from "../../src/view/tokentable.js";
import { width } from "../../src/view/width.js";
import { ferryGrammar } from "../language/given.js";
import { all, type Node, parse, textOf } from "./page.js";

const hostile = "<b>&\"'x' \u0000\u001B[31m 😀 東京 \uD800 e\u0301 \u202E";

describe("tokenRows", () => {
  const { doc, ...grammar } = ferryGrammar();

  it("gives a plain object for each token", () => {
    const rows = tokenRows(doc, grammar);
    expect(rows).toHaveLength(doc.tokens.length);
    expect(rows[3]).toEqual({
      index: 3,
      sentence: 0,
      form: "n't",
      norm: "not",
      kind: "clitic",
      lemma: "not",
      upos: "PART",
      xpos: "RB",
      head: 4,
      relation: "advmod",
      start: 14,
      end: 17,
    });
    expect(rows[16]).toMatchObject({ sentence: 1, head: -1, relation: "root" });
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it("says null where nobody has said anything", () => {
    expect(tokenRows(doc, { lemmas: grammar.lemmas })[0]).toMatchObject({
      lemma: "Mayor",
      upos: null,
      xpos: null,
      head: null,
      relation: null,
    });
    expect(tokenRows(doc)[0]).toMatchObject({ form: "Mayor", lemma: null });
  });

  it("gives one sentence, and refuses one that is not there", () => {
    expect(tokenRows(doc, grammar, { sentence: 1 }).map(({ index }) => index)).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
    expect(() => tokenRows(doc, grammar, { sentence: 2 })).toThrow(RangeError);
    expect(tokenRows(read(""))).toEqual([]);
  });
});

describe("tokenTable", () => {
  const { doc, ...grammar } = ferryGrammar();

  it("aligns the columns, and parts the sentences", () => {
    expect(tokenTable(doc, grammar).split("\n").slice(0, 12)).toEqual([
      "index  form   norm   kind         lemma  upos   xpos  head  relation   start  end",
      "    0  Mayor  mayor  word         Mayor  PROPN  NNP      4  nsubj          0    5",
      "    1  Quill  quill  word         Quill  PROPN  NNP      0  flat           6   11",
      "    2  ca     can    word         can    AUX    MD       4  aux           12   14",
      "    3  n't    not    clitic       not    PART   RB       4  advmod        14   17",
      "    4  stop   stop   word         stop   VERB   VB       –  root          18   22",
      "    5  the    the    word         the    DET    DT       6  det           23   26",
      "    6  ferry  ferry  word         ferry  NOUN   NN       8  nmod:poss     27   32",
      "    7  ’s     's     clitic       's     PART   POS      6  case          32   34",
      "    8  plans  plans  word         plan   NOUN   NNS      4  obj           35   40",
      "    9  .      .      punctuation  .      PUNCT  .        4  punct         40   41",
      "",
    ]);
  });

  it("leaves out the columns of which nothing is known", () => {
    expect(tokenTable(read("They win."))).toBe(
      [
        "index  form  norm  kind         start  end",
        "    0  They  they  word             0    4",
        "    1  win   win   word             5    8",
        "    2  .     .     punctuation      8    9",
        "",
      ].join("\n"),
    );
    expect(tokenTable(read(""))).toBe("index  form  norm  kind  lemma  upos  xpos  head  relation  start  end\n");
  });

  it("is safe to print, aligned by what a terminal shows, and no wider for a long word", () => {
    const table = tokenTable(read(`${hostile} ${"long".repeat(100)}`));
    expect(table.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
    const lines = table.trimEnd().split("\n");
    expect(new Set(lines.filter((line) => line !== "").map(width)).size).toBe(1);
    expect(width(lines[0]!)).toBeLessThan(90);
  });
});

describe("tokenTableHtml", () => {
  it("has a row for each token, and a body for each sentence", () => {
    const { doc, ...grammar } = ferryGrammar();
    const table = parse(tokenTableHtml(doc, grammar));
    expect(all(table, "tbody")).toHaveLength(2);
    expect(all(table, "tr").map((row) => row.children.map((cell) => textOf(cell as Node)))[5]).toEqual([
      "4",
      "stop",
      "stop",
      "word",
      "stop",
      "VERB",
      "VB",
      "–",
      "root",
      "18",
      "22",
    ]);
  });

  it("keeps hostile text text", () => {
    const table = tokenTableHtml(read(hostile));
    expect(all(parse(table), "b")).toEqual([]);
    expect(table).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });
});
