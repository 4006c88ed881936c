import { describe, expect, test } from "vitest";
import { quotationsIn, typeOf } from "../../../src/language/attribution/kinds.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { read } from "../../../src/text/read.js";
import { type Made, made } from "./found.js";

/** The type of an attribution whose cue has a class, and the quotations in its content, in words. */
function kind(text: string, parts: Made, sort = "say.neutral") {
  const doc = read(text);
  const quoting = quotingOf(doc);
  const found = made(doc, parts);
  const quotations = quotationsIn(doc, quoting, found);
  return {
    type: typeOf(doc, quoting, found, quotations, sort),
    quotations: quotations.map((index) => text.slice(doc.quotations[index]!.start, doc.quotations[index]!.end)),
  };
}

describe("the type of an attribution", () => {
  test.each<[string, string, readonly string[], string]>([
    ["direct", "“The bridge will not fall,” he said.", ["“The bridge will not fall,”"], "all in quotation marks"],
    ["direct", "“Go!” he said.", ["“Go!”"], "all in quotation marks, few words, a mark at the end"],
    ["direct", "“Go,” he said, “and stay there.”", ["“Go,”", "“and stay there.”"], "two quotations"],
    ["direct", "“Go …” he said.", ["“Go …”"], "what breaks off"],
    ["partial", "He said “no more”.", ["“no more”"], "few words without a mark at the end"],
    ["partial", "He said it was “very old” then.", ["it was “very old” then"], "few words among others"],
    ["mixed", "He said it was “very old and very big” then.", ["it was “very old and very big” then"], "many words among others"],
    ["indirect", "He said that it was old.", ["that it was old"], "no quotation marks"],
    ["indirect", "He said nothing.", [], "no content"],
  ])("%s: %s", (type, text, content) => {
    expect(kind(text, { cue: "said", content }).type).toBe(type);
  });

  test("without quotation marks is that of the cue", () => {
    const found: Made = { cue: "said", content: ["that it was old"] };
    expect(kind("He said that it was old.", found, "attitude").type).toBe("attitude");
    expect(kind("He said that it was old.", found, "perception").type).toBe("perception");
    expect(kind("He said that it was old.", found, "warn").type).toBe("indirect");
    expect(kind("He said “it was very old”.", { cue: "said", content: ["“it was very old”"] }, "attitude").type).toBe("direct");
  });

  test("is floating where the source stands in another sentence", () => {
    expect(kind("“The bridge will not fall.”", { content: ["“The bridge will not fall.”"], how: "floating" }).type).toBe(
      "floating",
    );
  });
});

describe("the quotations of an attribution", () => {
  const quotations = (text: string, parts: Made): string[] => kind(text, parts).quotations;

  test("are the outermost ones in its content, in order, each once", () => {
    const text = "“Not ‘here’ now,” he said, “but ‘there’ or ‘there’.”";
    expect(quotations(text, { cue: "said", content: ["“Not ‘here’ now,”", "“but ‘there’ or ‘there’.”"] })).toEqual([
      "“Not ‘here’ now,”",
      "“but ‘there’ or ‘there’.”",
    ]);
    expect(quotations(text, { cue: "said", content: ["“Not", "here", "now"] })).toEqual(["“Not ‘here’ now,”"]);
  });

  test("are those inside of the one that the cue stands in", () => {
    const text = "“He said it was ‘very old’ then,” she said.";
    expect(quotations(text, { cue: "said", content: ["it was ‘very old’ then"] })).toEqual(["‘very old’"]);
    expect(quotations(text, { cue: "said", content: ["it was"] })).toEqual([]);
  });

  test("are no titles and terms", () => {
    expect(
      quotations("He said he had read “War and Peace” twice.", { cue: "said", content: ["had read “War and Peace”"] }),
    ).toEqual([]);
    expect(quotations("He said the word “peace” twice.", { cue: "said", content: ["the word “peace” twice"] })).toEqual([]);
  });
});
