import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/lexicon/compile.js";
import { describeProblem, type Problem } from "../../src/lexicon/error.js";
import { find } from "../../src/lexicon/find.js";
import { formatCodebook } from "../../src/lexicon/format.js";
import { type Codebook, lexicon, type Term, type TermRule } from "../../src/lexicon/lexicon.js";
import { checkLexicon } from "../../src/lexicon/parse.js";
import { read } from "../../src/text/read.js";

const textOf = (name: string): string =>
  readFileSync(new URL(`../../src/lexicons/sentiment/${name}.json`, import.meta.url), "utf8");
const idioms = JSON.parse(textOf("idioms")) as Codebook;
const emoji = JSON.parse(textOf("emoji")) as Codebook;

const appraisal =
  "affectHappiness affectSecurity affectSatisfaction affectInclination judgementNormality judgementCapacity judgementTenacity " +
  "judgementVeracity judgementPropriety appreciationReaction appreciationComposition appreciationValuation event";

/** All entries of a codebook, or those of one category in both frames. */
function entries({ frames }: Codebook, category?: string): TermRule[] {
  return Object.values(frames)
    .flatMap(({ categories }) => Object.entries(categories))
    .filter(([id]) => category === undefined || id === category)
    .flatMap(([, terms]) => terms.map((term: Term) => (typeof term === "string" ? { term } : term)));
}

/** What two entries both find, word for word. */
function twice(codebook: Codebook): string[] {
  const problems: Problem[] = [];
  const plan = compile(codebook, problems, true);
  expect(problems).toEqual([]);
  const owner = new Map<string, number>();
  const result: string[] = [];
  plan.words.forEach((sequences, entry) => {
    for (const sequence of sequences) {
      const words = sequence.map((word) => (typeof word === "number" ? `~${word}` : word.norm)).join(" ");
      const first = owner.get(words);
      if (first !== undefined && first !== entry)
        result.push(`${words}: ${plan.entries[first]!.term}, ${plan.entries[entry]!.term}`);
      owner.set(words, entry);
    }
  });
  return result;
}

/** The hits in a text, each as its frame and words. */
function hitsOf(codebook: Codebook, text: string): string[] {
  const doc = read(text);
  return find(doc, lexicon(codebook), { overlap: "codebook" }).hits.map(
    ({ frame, start, end }) => `${frame === "positive" ? "+" : "-"} ${doc.text.slice(start, end)}`,
  );
}

describe.each(["idioms", "emoji"])("the sentiment lexicon %s", (name) => {
  const text = textOf(name);
  const codebook = JSON.parse(text) as Codebook;

  it("has no problem, no entry that another covers, and the shipped layout", () => {
    const { problems, warnings } = checkLexicon(text);
    expect([...problems, ...warnings].map(describeProblem)).toEqual([]);
    expect(text).toBe(formatCodebook(codebook));
  });

  it("has each expression once, in one category of one frame", () => {
    expect(twice(codebook)).toEqual([]);
  });

  it("gives every entry a strength above 0, up to 5", () => {
    expect(entries(codebook).filter(({ weight }) => weight === undefined || !(weight > 0 && weight <= 5))).toEqual([]);
  });

  it("has the frames positive and negative", () => {
    expect(codebook.id).toBe(name);
    expect(Object.keys(codebook.frames)).toEqual(["positive", "negative"]);
  });
});

describe("the idioms", () => {
  it("have the classes of Appraisal as categories", () => {
    for (const { categories } of Object.values(idioms.frames)) expect(Object.keys(categories)).toEqual(appraisal.split(" "));
  });

  it("are as many as they are said to be, phrasal verbs among them", () => {
    const phrasal =
      /^\{[^{}]*ing\} (~\d |\{[^{}]*\} |@\w+ |\(@\w+\) )?\{?(up|down|out|off|away|apart|back|behind|over|through|on|in|into|for|to|at|by|with|together|ahead|along|around|against|under|after|from|upon)\b/;
    const all = entries(idioms);
    expect(all.length).toBeGreaterThanOrEqual(600);
    expect(all.filter(({ term }) => phrasal.test(term)).length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ["The speech poured fuel on the fire.", "- poured fuel on the fire"],
    ["They have crossed a red line.", "- crossed a red line"],
    ["The border region is a powder keg.", "- powder keg"],
    ["The scheme is a house of cards.", "- house of cards"],
    ["Critics spoke of sabre-rattling.", "- sabre-rattling"],
    ["She ruled with an iron fist for years.", "- ruled with an iron fist"],
    ["The prime minister extended an olive branch.", "+ extended an olive branch"],
    ["The two leaders buried the hatchet.", "+ buried the hatchet"],
    ["The coalition is on thin ice.", "- on thin ice"],
    ["Ministers are at loggerheads.", "- at loggerheads"],
    ["It was business as usual in the ministry.", "- business as usual"],
    ["They kicked the can down the road.", "- kicked the can down the road"],
    ["The plan backfired.", "- backfired"],
    ["He called the inquiry a witch hunt.", "- witch hunt"],
    ["It was a kangaroo court.", "- kangaroo court"],
    ["The fine is a slap on the wrist.", "- slap on the wrist"],
    ["That was the last straw.", "- last straw"],
    ["Residents are up in arms.", "- up in arms"],
    ["The cuts are a bitter pill to swallow.", "- bitter pill to swallow"],
    ["The grant breathed new life into the port.", "+ breathed new life into"],
    ["The country is on the brink of war.", "- on the brink of war"],
    ["Our warnings fell on deaf ears.", "- fell on deaf ears"],
    ["The company dragged its feet.", "- dragged its feet"],
    ["Regulators turned a blind eye.", "- turned a blind eye"],
    ["The bill is a step in the right direction.", "+ step in the right direction"],
    ["Both sides negotiated in good faith.", "+ in good faith"],
    ["Those who did this will be brought to justice.", "+ brought to justice"],
    ["We stand shoulder to shoulder with them.", "+ stand shoulder to shoulder"],
    ["Exporters want a level playing field.", "+ level playing field"],
    ["The bank is on the verge of collapse.", "- on the verge of collapse"],
    ["Courts uphold the rule of law.", "+ rule of law"],
    ["We regret the loss of life.", "- loss of life"],
    ["The fire is out of control.", "- out of control"],
    ["The city lies in ruins.", "- in ruins"],
    ["The talks are in jeopardy.", "- in jeopardy"],
    ["Thousands of jobs are at risk.", "- at risk"],
    ["The two accounts are at odds.", "- at odds"],
    ["They struggled in vain.", "- in vain"],
    ["The senator caved in.", "- caved in"],
    ["He stood up for the workers.", "+ stood up for"],
    ["The film lives up to its promise.", "+ lives up to"],
    ["The film does not live up to its promise.", "- does not live up to"],
    ["The results fell short of the target.", "- fell short of"],
    ["The government has let voters down.", "- let voters down"],
    ["She lashed out at the press.", "- lashed out at"],
    ["The subsidy props up a dying industry.", "- props up"],
    ["It was worth every penny.", "+ worth every penny"],
    ["What a waste of time!", "- waste of time"],
    ["The handle fell apart after a week.", "- fell apart"],
    ["The food is second to none.", "+ second to none"],
    ["The novel is hard to put down.", "+ hard to put down"],
    ["This radio is a piece of junk.", "- piece of junk"],
    ["I am fed up.", "- fed up"],
    ["The service was top-notch.", "+ top-notch"],
  ])("%s", (text, expected) => {
    expect(hitsOf(idioms, text)).toContain(expected);
  });

  it.each([
    "She poured oil into the pan.",
    "The children crossed the street.",
    "He carried an olive branch from the old tree in his garden.",
    "We skated on thin ice at the edge of the lake.",
    "The hot air balloon rose over the hills.",
    "Passengers ran for the last train.",
    "The phone was off the hook all day.",
    "They broke down the data by region.",
    "They broke down the barriers between the two communities.",
    "The firm is on the verge of a breakthrough.",
    "He must have left early.",
    "A fish lives in the red sea.",
    "Turn left at the traffic lights, which are green.",
    "The engine of the old car backfired.",
    "She put the baby to sleep early.",
    "Police cracked down on corruption.",
    "The orchard bears fruit in autumn when its trees are old.",
    "The whisky was served on the rocks.",
  ])("have nothing in: %s", (text) => {
    expect(hitsOf(idioms, text)).toEqual([]);
  });
});

describe("the emoji, emoticons and net slang", () => {
  it("are as many as they are said to be", () => {
    expect(entries(emoji, "emoji").length).toBeGreaterThanOrEqual(350);
    expect(entries(emoji, "emoticon").length).toBeGreaterThanOrEqual(80);
    expect(entries(emoji, "slang").length).toBeGreaterThanOrEqual(120);
    for (const { categories } of Object.values(emoji.frames))
      expect(Object.keys(categories)).toEqual(["emoji", "emoticon", "slang"]);
  });

  it("are found, each by its own entry, in the middle of a sentence", () => {
    const missed = (["emoji", "emoticon"] as const).flatMap((category) =>
      entries(emoji, category)
        .map(({ term }) => term.replace(/(?<!\\)\(.*$/s, "").replace(/\\(.)/g, "$1"))
        .filter((sign) => !hitsOf(emoji, `So ${sign} then`).some((hit) => hit.slice(2) === sign)),
    );
    expect(missed).toEqual([]);
  });

  it("have no flags and no letters of flags", () => {
    expect(entries(emoji, "emoji").filter(({ term }) => /[\u{1f1e6}-\u{1f1ff}\u{1f3f3}\u{1f3f4}]/u.test(term))).toEqual([]);
  });

  it.each([
    ["Great news 👍", ["+ 👍"]],
    ["Great news 👍🏽", ["+ 👍🏽"]],
    ["I ❤️ it, I ❤ it", ["+ ❤️", "+ ❤"]],
    ["Oh no 🤦🏽‍♀️", ["- Oh no", "- 🤦🏽‍♀️"]],
    ["😂😂", ["+ 😂", "+ 😂"]],
    ["We won :D", ["+ :D"]],
    ["We lost :-(", ["- :-("]],
    ["thanks <3", ["+ <3"]],
    ["whatever ¯\\_(ツ)_/¯", ["- ¯\\_(ツ)_/¯"]],
    ["LMAO that was an epic fail", ["+ LMAO", "- epic fail"]],
    ["smh", ["- smh"]],
    ["what a day #fail", ["- #fail"]],
    ["gr8 show, luv u", ["+ gr8", "+ luv"]],
  ])("%s", (text, expected) => {
    expect(hitsOf(emoji, text)).toEqual(expected);
  });

  it.each(["The ratio was 3:1 (see note 8).", "Flags 🇫🇷 and 🏳️‍🌈", "Read http://example.org/a:b now."])(
    "have nothing in: %s",
    (text) => {
      expect(hitsOf(emoji, text)).toEqual([]);
    },
  );
});
