import { describe, expect, test } from "vitest";
import { Passage, Place, padding } from "../../../src/language/attribution/passage.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { phrases } from "../../../src/language/phrases.js";
import { syntax } from "../../../src/language/syntax.js";
import { tags } from "../../../src/language/tags.js";
import { evaluate } from "../../../src/query/query.js";
import { read } from "../../../src/text/read.js";
import { stretch, words } from "./found.js";

/** The passage of the inner sentence with some words in it. */
function around(text: string, part: string): Passage {
  const doc = read(text);
  const sentence = doc.innerSentences.ofToken(stretch(doc, part).firstToken);
  const source = { doc, tags: evaluate(doc, tags()), quoting: quotingOf(doc) };
  return new Passage(source, sentence, evaluate(doc, syntax()).of(sentence), evaluate(doc, phrases()).of(sentence));
}

const unitsOf = ({ source: { doc }, first, end, length }: Passage): string[] =>
  Array.from({ length }, (_, i) => words(doc, { firstToken: first[i + padding]!, endToken: end[i + padding]! }));
/** The units that are quotations beside the sentence: those before it, and those after it. */
function beside(text: string, part: string): { readonly before: string[]; readonly after: string[] } {
  const passage = around(text, part);
  const units = unitsOf(passage);
  return {
    before: units.slice(0, passage.before),
    after: units.slice(passage.before + passage.endToken - passage.firstToken),
  };
}

describe("the units of a passage", () => {
  test("are the tokens of the sentence", () => {
    const passage = around("The ferry left. Mara Holt said so.", "said");
    expect(unitsOf(passage)).toEqual(["Mara", "Holt", "said", "so", "."]);
    expect([passage.before, passage.length]).toEqual([0, 5]);
    expect(passage.placeOf(passage.firstToken)).toBe(padding);
  });

  test("and the quotations before and after it in its paragraph, each one unit", () => {
    const text = "“Nobody ran. Nobody fell.” Mara Holt said so. “I saw it. I was there.”";
    expect(beside(text, "Holt said")).toEqual({
      before: ["“Nobody ran. Nobody fell.”"],
      after: ["“I saw it. I was there.”"],
    });
    const passage = around(text, "Holt said");
    const all = [...passage.first.keys()].slice(padding, padding + passage.length);
    expect(all.filter((at) => passage.quote[at] === Place.whole)).toEqual([padding, padding + passage.length - 1]);
    expect(all.filter((at) => !passage.inSentence(at))).toEqual([padding, padding + passage.length - 1]);
    for (const at of [padding, padding + passage.length - 1])
      expect([passage.upos[at], passage.xpos[at], passage.relation[at], passage.head[at], passage.word[at]]).toEqual([
        0, 0, 0, 0, 0,
      ]);
  });

  test("or what of a quotation lies outside of the sentence", () => {
    expect(beside("“Nobody ran. Nobody fell,” Mara Holt said.", "Holt said")).toEqual({ before: ["“Nobody ran."], after: [] });
  });

  test("but no quotation of another paragraph", () => {
    expect(beside("“Nobody ran.”\n\nMara Holt said so.\n\n“I saw it.”", "Holt said")).toEqual({ before: [], after: [] });
  });

  test("nor one behind another sentence", () => {
    expect(beside("“Nobody ran.” It rained. Mara Holt said so. It rained. “I saw it.”", "Holt said")).toEqual({
      before: [],
      after: [],
    });
  });

  test("nor one that only stands inside the sentence beside", () => {
    expect(beside("The “big ferry” left. Mara Holt said so. The “big ferry” left.", "Holt said")).toEqual({
      before: [],
      after: [],
    });
  });

  test("nor one that only ends the sentence before, or only begins the one after", () => {
    expect(beside("They took the “big ferry.” Mara Holt said so. “Big ferries” left.", "Holt said")).toEqual({
      before: [],
      after: [],
    });
  });

  test("inside a quotation those of the same quotation only", () => {
    const text = "“Nobody ran.” “It fell. She said so. ‘It will fall again.’ It did.” “I saw it.”";
    expect(beside(text, "She said")).toEqual({ before: [], after: ["‘It will fall again.’"] });
  });

  test("also where that ends with them", () => {
    expect(beside("“It fell. She said so. ‘It will fall again.’”", "She said")).toEqual({
      before: [],
      after: ["‘It will fall again.’"],
    });
  });

  test("at most eight on each side", () => {
    const many = "“Nobody ran.” ".repeat(20);
    const { before, after } = beside(`${many}Mara Holt said so. ${many}`, "Holt said");
    expect([before.length, after.length]).toEqual([8, 8]);
  });
});

describe("a unit", () => {
  test("stands at, in or outside of quotation marks", () => {
    const passage = around("Holt said “no more ferries” twice.", "said");
    expect([...passage.quote.subarray(padding, padding + passage.length)]).toEqual([
      Place.outside,
      Place.outside,
      Place.opening,
      Place.inside,
      Place.inside,
      Place.inside,
      Place.closing,
      Place.outside,
      Place.outside,
    ]);
    expect([...passage.quotation.subarray(padding, padding + passage.length)]).toEqual([-1, -1, 0, 0, 0, 0, 0, -1, -1]);
  });

  test("that is a name is like every other name", () => {
    const wordOf = (text: string, name: string): number => {
      const passage = around(text, name);
      return passage.word[passage.placeOf(stretch(passage.source.doc, name).firstToken)]!;
    };
    const holt = wordOf("Yesterday Mara Holt left Paris.", "Holt");
    expect(wordOf("Yesterday Petra Varga left Paris.", "Varga")).toBe(holt);
    expect(wordOf("Yesterday Petra Varga left Paris.", "left")).not.toBe(holt);
  });

  test("has zeros beside the passage", () => {
    const passage = around("Holt left.", "left");
    for (const at of [0, 1, padding + passage.length, padding + passage.length + 1])
      expect([passage.word[at], passage.upos[at], passage.head[at], passage.first[at], passage.quotation[at]]).toEqual([
        0, 0, 0, -1, -1,
      ]);
  });
});
