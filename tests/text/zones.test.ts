import { describe, expect, test } from "vitest";
import { read } from "../../src/text/read.js";

const zones = (text: string): string[] => {
  const doc = read(text);
  return doc.zones.label.map((label, i) => `${label}: ${text.slice(doc.zones.start[i], doc.zones.end[i])}`);
};

describe("zones", () => {
  test("headline, byline, dateline, body, subhead, caption, boilerplate", () => {
    const text = [
      "Minister Hails Closest Ally",
      "By Ann Example, Staff Writer",
      "KORVA, July 12 (Agency) — The minister hailed the ally on Saturday, at length and in public, in the capital.",
      "A second paragraph of the report follows here, and it is long enough to be one.",
      "What comes next",
      "The third paragraph tells what comes next in the long story of the two countries and their ties.",
      "Photo: A handshake",
      "Read more: Ten other handshakes",
      "(Reporting by Ann Example; Editing by Bob Sample)",
    ].join("\n\n");
    expect(zones(text).map((zone) => zone.split(":")[0])).toEqual([
      "headline",
      "byline",
      "dateline",
      "body",
      "subhead",
      "body",
      "caption",
      "boilerplate",
      "boilerplate",
    ]);
    expect(zones(text)[2]).toBe("dateline: KORVA, July 12 (Agency) —");
  });

  test("list items", () => {
    expect(
      zones("There are two things to note about this:\n\n- the first\n\n- the second").map((zone) => zone.split(":")[0]),
    ).toEqual(["body", "listItem", "listItem"]);
  });

  test.each([
    "Sign up for our newsletter",
    "© 2024 The Example. All rights reserved.",
    "Follow us on social media",
    "This story has been updated.",
    "Advertisement",
    "Related: More on this story",
    "Story continues below",
    "Subscribe now",
  ])("%s is boilerplate", (line) => {
    expect(
      zones(`A first paragraph that is long enough to be the body of it.\n\n${line}\n\nAnother paragraph of the body.`)[1],
    ).toBe(`boilerplate: ${line}`);
  });

  test.each([
    "Follow the money, said the judge who had seen it all before in this court.",
    "More than a hundred people came.",
    "By Friday the talks had failed, and nobody knew what to do about them any longer.",
    "Read my lips: no new taxes.",
  ])("%s is not", (line) => {
    const found = zones(`A first paragraph that is long enough to be the body of it.\n\n${line}\n\nAnother paragraph of the body.`);
    expect(found.filter((zone) => zone.startsWith("boilerplate"))).toEqual([]);
  });

  test("one paragraph alone is body", () => {
    expect(zones("Just a few words")).toEqual(["body: Just a few words"]);
  });
});

describe("turns", () => {
  test("a transcript has turns with speakers", () => {
    const text = "ANNA: Who began it?\n\nBOB: They did.\n\nANNA: Why?\n\nBOB: Nobody knows.\n\nNot even I.";
    expect(read(text).turns.map(({ speaker, start, end }) => [speaker, text.slice(start, end)])).toEqual([
      ["ANNA", "ANNA: Who began it?"],
      ["BOB", "BOB: They did."],
      ["ANNA", "ANNA: Why?"],
      ["BOB", "BOB: Nobody knows.\n\nNot even I."],
    ]);
  });

  test("an article with a colon or two is no transcript", () => {
    expect(read("Russia: NATO provoked war\n\nThe minister spoke. Note: he left.\n\nThe end of it.").turns).toEqual([]);
  });
});
