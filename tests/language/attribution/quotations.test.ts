import { describe, expect, test } from "vitest";
import { withQuotations } from "../../../src/language/attribution/quotations.js";
import { quotingOf } from "../../../src/language/attribution/quoting.js";
import { read } from "../../../src/text/read.js";
import { type Made, made, told } from "./found.js";

/** The attributions of a text after its quotations have been given to them, in words. */
function completed(text: string, ...found: readonly Made[]) {
  const doc = read(text);
  const all = withQuotations(
    doc,
    quotingOf(doc),
    found.map((one) => made(doc, one)),
  );
  return all.map((one) => told(doc, one));
}

const body = "Nobody fell from the bridge on Monday, and the ferry left at noon with forty children on board.";
const safe = "“The bridge is safe,” Mara Holt said.";
const holt: Made = { cue: "said", source: "Mara Holt", content: ["“The bridge is safe,”"] };
const unchanged = ["Mara Holt", "subject", ["“The bridge is safe,”"], "by hand"];
const floating = (content: string, where: "sameParagraph" | "nextParagraph") => [
  "Mara Holt",
  "floating",
  [content],
  `attribution.floating.${where}`,
];

describe("a quotation without a cue", () => {
  test("floats behind the attribution before it in its paragraph", () => {
    expect(completed(`${safe} “It will stay safe.”`, holt)).toEqual([unchanged, floating("“It will stay safe.”", "sameParagraph")]);
  });

  test("and behind another one that floats", () => {
    expect(completed(`${safe} “It will stay safe.” “I built it myself.”`, holt)).toEqual([
      unchanged,
      floating("“It will stay safe.”", "sameParagraph"),
      floating("“I built it myself.”", "sameParagraph"),
    ]);
  });

  test("floats into the next paragraph, if it begins that", () => {
    expect(completed(`${safe}\n\n“It will stay safe.”`, holt)).toEqual([
      unchanged,
      floating("“It will stay safe.”", "nextParagraph"),
    ]);
    expect(completed(`${safe}\n\nThe ferry left. “It will stay safe.”`, holt)).toEqual([unchanged]);
  });

  test("is given to nobody after a paragraph that only tells something", () => {
    expect(completed(`${safe}\n\nThe ferry left at noon.\n\n“It will stay safe.”`, holt)).toEqual([unchanged]);
    const reported = { cue: "said", source: "Mara Holt", content: ["that it was safe"] };
    const long = "Nobody else in the town had anything to add to that on this long and very hot day in May.";
    expect(completed(`Mara Holt said that it was safe. ${long}\n\n“It will stay safe.”`, reported)).toHaveLength(1);
    expect(completed("Mara Holt said that it was safe.\n\n“It will stay safe.”", reported)).toHaveLength(2);
  });

  test("is given to nobody who was last heard long before, unless in a quotation", () => {
    const many = "Then it rained and rained. ".repeat(6);
    const reported = { cue: "said", source: "Mara Holt", content: ["that it was safe"] };
    expect(completed(`Mara Holt said that it was safe. ${many}“It will stay safe.”`, reported)).toHaveLength(1);
    expect(completed(`${safe} ${many}“It will stay safe.”`, holt)).toHaveLength(2);
  });

  test("is left to the rules of words in quotation marks when it is short", () => {
    expect(completed(`${safe} “It will stay.”`, holt)).toEqual([unchanged]);
  });

  test("is given to nobody when nobody was heard, or no one that is named", () => {
    expect(completed("The ferry left. “It will stay safe.”")).toEqual([]);
    expect(completed(`${safe} “It will stay safe.”`, { cue: "said", content: ["“The bridge is safe,”"] })).toHaveLength(1);
  });

  test("is not given to somebody who speaks only within a quotation", () => {
    const text = "“Petra Varga told us that it fell.” “It will stay safe.”";
    expect(completed(text, { cue: "told", source: "Petra Varga", content: ["that it fell"] })).toHaveLength(1);
  });

  test("may be carried on over eight paragraphs, and no more", () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `“This is quotation number ${i}.”`);
    const all = completed([safe, ...paragraphs].join("\n\n"), holt);
    expect(all.slice(1)).toEqual(paragraphs.slice(0, 8).map((one) => floating(one, "nextParagraph")));
  });

  test("is given to nobody in a headline", () => {
    expect(completed(`Mara Holt said: “It will always stay safe”\n\n${body}`, { cue: "said", source: "Mara Holt" })).toEqual([
      ["Mara Holt", "subject", [], "by hand"],
    ]);
  });
});

describe("a quotation after a colon", () => {
  const wrote: Made = { cue: "wrote", source: "Mara Holt" };

  test("is the content of the attribution before it", () => {
    expect(completed("Mara Holt wrote in a letter: “It will stay safe.”", wrote)).toEqual([
      ["Mara Holt", "subject", ["“It will stay safe.”"], "by hand"],
    ]);
  });

  test("also where it is a paragraph of its own", () => {
    expect(completed("Mara Holt wrote in a letter to the council:\n\n“It will stay safe.”", wrote)).toEqual([
      ["Mara Holt", "subject", ["“It will stay safe.”"], "by hand"],
    ]);
  });
});

describe("a quotation that goes on in the next paragraph", () => {
  test("is one attribution, the parts are in order of place", () => {
    const text = "Mara Holt said: “We built it twice.\n\n“The first one fell.\n\n“The second will not.”";
    expect(completed(text, { cue: "said", source: "Mara Holt", content: ["“We built it twice."] })).toEqual([
      ["Mara Holt", "subject", ["“We built it twice.", "“The first one fell.", "“The second will not.”"], "by hand"],
    ]);
  });

  test("also when the last paragraph names the speaker", () => {
    const text = "“We built it twice.\n\n“The first one fell,” Mara Holt said.";
    expect(completed(text, { cue: "said", source: "Mara Holt", content: ["“The first one fell,”"] })).toEqual([
      ["Mara Holt", "subject", ["“We built it twice.", "“The first one fell,”"], "by hand"],
    ]);
  });

  test("must open with the same marks there", () => {
    const text = "Mara Holt said: “We built it twice.\n\n‘The first one fell down.’";
    expect(completed(text, { cue: "said", source: "Mara Holt", content: ["“We built it twice."] })).toEqual([
      ["Mara Holt", "subject", ["“We built it twice."], "by hand"],
    ]);
  });

  test("also with short parts", () => {
    const text = "Mara Holt said: “We built it twice.\n\n“Twice.”";
    expect(completed(text, { cue: "said", source: "Mara Holt", content: ["“We built it twice."] })).toEqual([
      ["Mara Holt", "subject", ["“We built it twice.", "“Twice.”"], "by hand"],
    ]);
  });
});

describe("a name behind a dash", () => {
  test("signs the quotation before it", () => {
    expect(completed("“See it with your own eyes!” — Mara Holt")).toEqual([
      ["Mara Holt", "inverted", ["“See it with your own eyes!”"], "attribution.signature"],
    ]);
  });

  test("comes before whoever was heard last", () => {
    const [, signed] = completed(`${safe}\n\n“See it with your own eyes!” — Petra Varga, a nurse`, holt);
    expect(signed).toEqual(["Petra Varga", "inverted", ["“See it with your own eyes!”"], "attribution.signature"]);
  });

  test("must have a capital, and ends after five words or with the paragraph", () => {
    expect(completed("“See it with your own eyes!” — and they did")).toEqual([]);
    expect(completed("“See it with your own eyes!” — Ana Bea Cleo Dora Eva Fay Gil").map(([name]) => name)).toEqual([
      "Ana Bea Cleo Dora Eva",
    ]);
    expect(completed(`${body}\n\n“See it with your own eyes!” — Mara\n\nHolt left.`).map(([name]) => name)).toEqual(["Mara"]);
  });
});

describe("attributions", () => {
  test("are left as they are in a text without other quotations", () => {
    expect(completed(safe, holt)).toEqual([unchanged]);
    expect(completed("")).toEqual([]);
  });

  test("keep quotations inside of theirs", () => {
    const text = "“She said ‘it will stay safe for good’ and left,” Mara Holt said.";
    const found = { cue: "said.", source: "Mara Holt", content: ["“She said ‘it will stay safe for good’ and left,”"] };
    expect(completed(text, found)).toHaveLength(1);
  });
});
