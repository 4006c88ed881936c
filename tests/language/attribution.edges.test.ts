import { describe, expect, test } from "vitest";
import { type Attribution, attribution, author, evaluate, read, type Span, type Voice, voices } from "../../src/index.js";
import { edged } from "./surface.js";

/** An attribution in words. Pieces of content are without marks at their edges; *that*, *whether* and *to* are part of them. */
interface Said {
  readonly type: Attribution["label"];
  /** The words of the cue; empty for none. */
  readonly cue: string;
  readonly lemma: string | undefined;
  readonly class: string | undefined;
  readonly form: string | undefined;
  /** The name of the source, and the words that name it. */
  readonly source: string | undefined;
  readonly words: string | undefined;
  readonly how: string | undefined;
  readonly content: readonly string[];
  readonly addressee: string | undefined;
  readonly topic: string | undefined;
  readonly negated: boolean;
  readonly modality: Attribution["modality"];
  readonly tense: Attribution["tense"];
  /** The words of the cue of the attribution it stands in. */
  readonly within: string | undefined;
  readonly evaluative: number;
  readonly commitment: number;
  readonly voice: Voice;
}

function said(text: string): Said[] {
  const { annotations } = evaluate(read(text), attribution());
  const words = (span: Span | undefined) => (span ? edged(text.slice(span.start, span.end)) : "");
  return annotations.map((found) => ({
    type: found.label,
    cue: words(found.cue),
    lemma: found.cue?.lemma,
    class: found.cue?.class,
    form: found.cue?.form,
    source: found.source?.name,
    words: found.source && words(found.source),
    how: found.source?.how,
    content: found.content.map(words),
    addressee: found.addressee?.name,
    topic: found.topic?.name,
    negated: found.negated,
    modality: found.modality,
    tense: found.tense,
    within: words(annotations.find(({ id }) => id === found.nestedIn)?.cue) || undefined,
    evaluative: found.evaluative,
    commitment: found.commitment,
    voice: found.voice,
  }));
}

/** The only attribution that has the word, or these words, in its cue. */
function by(text: string, cue: string): Said {
  const all = said(text);
  const found = all.filter((one) => ` ${one.cue} `.toLowerCase().includes(` ${cue} `));
  expect(found.length, `one cue should have “${cue}” in: ${text}\nFound: ${JSON.stringify(all, undefined, 1)}`).toBe(1);
  return found[0]!;
}

/** The only attribution with these words in its content that stands in no other. */
function about(text: string, words: string): Said {
  const all = said(text);
  const found = all.filter(({ content, within }) => within === undefined && content.some((piece) => piece.includes(words)));
  expect(found.length, `one content should have “${words}” in: ${text}\nFound: ${JSON.stringify(all, undefined, 1)}`).toBe(1);
  return found[0]!;
}

/** The voice of some words of a text. */
function voiceOf(text: string, words: string): Voice {
  const layer = evaluate(read(text), voices());
  const start = text.indexOf(words);
  expect(start, `the text should have “${words}”`).toBeGreaterThanOrEqual(0);
  expect(layer.at(start + words.length - 1), words).toEqual(layer.at(start));
  return layer.at(start);
}

/** Any string that has the name in it, whatever titles and articles stand around. */
const named = (name: string): unknown => expect.stringMatching(new RegExp(`(?:^|\\P{L})${name}(?:$|\\P{L})`, "iu"));
/** Any string that ends so. */
const ending = (words: string): unknown => expect.toSatisfy((found: unknown) => `${found}`.endsWith(words));
const oneOf = (...values: readonly string[]): unknown => expect.toBeOneOf([...values]);

describe("quotations and the words around them", () => {
  test("a quotation in two parts around an inverted cue and an apposition is one attribution", () => {
    const text = "“The bridge is safe,” said Mara Holt, an engineer who built it, “and it will stay safe.”";
    expect(by(text, "said")).toMatchObject({
      type: "direct",
      source: named("Holt"),
      how: "inverted",
      content: ["The bridge is safe", "and it will stay safe"],
    });
    expect(voiceOf(text, "an engineer who built it")).toEqual(author);
  });

  test("a question before an inverted *asked*", () => {
    expect(by("“Is the bridge safe?” asked Mara Holt.", "asked")).toMatchObject({
      type: "direct",
      source: named("Holt"),
      how: "inverted",
      content: ["Is the bridge safe?"],
    });
  });

  test("a quoted word inside indirect speech", () => {
    const text = "Mara Holt said that she would “unconditionally” support the plan.";
    expect(by(text, "said")).toMatchObject({
      type: oneOf("mixed", "partial"),
      source: named("Holt"),
      content: ["that she would “unconditionally” support the plan"],
    });
    expect(voiceOf(text, "unconditionally")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
    expect(voiceOf(text, "support the plan")).toMatchObject({ kind: "reported", speaker: named("Holt") });
  });

  test("*what he described as* gives the label to the pronoun's person", () => {
    const text = "President Ivan Orlov denounced what he described as “the rise of cheap ferries”.";
    expect(by(text, "described")).toMatchObject({ source: named("Orlov"), words: "he", topic: undefined });
    expect(voiceOf(text, "the rise of cheap ferries")).toMatchObject({ kind: "quoted", speaker: named("Orlov") });
  });

  test("a quoted adjective before a noun belongs to the attribution that governs it", () => {
    const text = "Ivan Orlov said the “objective and unstoppable” emergence of ferries would help the coast.";
    expect(by(text, "said")).toMatchObject({ type: oneOf("mixed", "partial"), source: named("Orlov") });
    expect(voiceOf(text, "objective and unstoppable")).toMatchObject({ kind: "quoted", speaker: named("Orlov") });
  });

  test("a term between single marks inside a quotation has no speaker of its own", () => {
    const text = "“They are stoking ‘hot conflicts’ along our coast,” Ivan Orlov said.";
    expect(voiceOf(text, "hot conflicts")).toMatchObject({ speaker: named("Orlov") });
    expect(said(text)).toHaveLength(1);
  });

  test("double marks inside single ones", () => {
    const text = "‘They call it a “ferry for the few”, which is wrong,’ Mara Holt said.";
    const { type, source, content } = about(text, "which is wrong");
    expect(type).toBe("direct");
    expect(source).toEqual(named("Holt"));
    expect(content).toEqual(["They call it a “ferry for the few”, which is wrong"]);
    expect(voiceOf(text, "which is wrong")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("*X's “B” remark*", () => {
    const text = "Voters still talk about Mara Holt's “ferry for fools” remark.";
    expect(by(text, "remark")).toMatchObject({ source: named("Holt"), how: "possessive", content: ["ferry for fools"] });
    expect(voiceOf(text, "ferry for fools")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("a title is nobody's words", () => {
    const text = "Mara Holt has read “War and Peace” twice on the ferry.";
    expect(said(text).filter(({ type }) => type !== "perception")).toEqual([]);
    expect(voiceOf(text, "War and Peace")).toMatchObject({ kind: oneOf("author", "scare"), chain: ["author"] });
  });

  test("*so-called* marks scare quotes", () => {
    const text = "Mara Holt left the so-called “ferry council” in May.";
    expect(said(text)).toEqual([]);
    expect(voiceOf(text, "ferry council")).toMatchObject({ kind: "scare", chain: ["author"] });
  });

  test("a colon before a quotation", () => {
    expect(by("Mara Holt wrote: “The bridge is safe.”", "wrote")).toMatchObject({
      type: "direct",
      source: named("Holt"),
      content: ["The bridge is safe"],
    });
  });

  test("after a colon without marks, only the first sentence is content", () => {
    const text = "Mara Holt said: the bridge is safe. The ferry left at noon. Nobody was hurt.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt"), content: ["the bridge is safe"] });
    expect(voiceOf(text, "The ferry left at noon")).toEqual(author);
  });

  test("the content of direct speech has its marks and the comma in them, and no full stop behind", () => {
    const piece = (text: string) => {
      const [{ start, end } = { start: 0, end: 0 }] = evaluate(read(text), attribution()).annotations[0]?.content ?? [];
      return text.slice(start, end);
    };
    expect(piece("“The bridge is safe,” Mara Holt said.")).toBe("“The bridge is safe,”");
    expect(piece("Mara Holt said “the bridge is safe”.")).toBe("“the bridge is safe”");
    expect(piece("Mara Holt said that the bridge was safe.")).toBe("that the bridge was safe");
  });

  test("a cue inside a quotation says nothing of what is outside", () => {
    const text = "“The mayor said nothing,” Mara Holt told the paper. The ferry left at noon.";
    expect(by(text, "told")).toMatchObject({
      source: named("Holt"),
      content: ["The mayor said nothing"],
      addressee: named("paper"),
    });
    expect(
      said(text)
        .filter(({ cue }) => cue === "said")
        .every(({ within }) => within === "told"),
    ).toBe(true);
    expect(voiceOf(text, "The ferry left at noon")).toEqual(author);
  });

  test("a quotation without closing marks ends with its paragraph", () => {
    const text = "Mara Holt said: “The bridge is safe. It will stay safe.\n\nThe ferry left at noon.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt") });
    expect(voiceOf(text, "The bridge is safe")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
    expect(voiceOf(text, "The ferry left at noon")).toEqual(author);
  });

  test("a quotation over three paragraphs has one speaker", () => {
    const text =
      "Mara Holt read out a letter. “The bridge is safe,” she said. “We built it twice.\n\n“The first one fell.\n\n“The second one will not fall.”\n\nThe ferry left at noon.";
    for (const words of ["We built it twice", "The first one fell", "The second one will not fall"])
      expect(voiceOf(text, words)).toMatchObject({ kind: "quoted", speaker: named("Holt") });
    expect(voiceOf(text, "The ferry left at noon")).toEqual(author);
  });

  test("the second part of a quotation floats behind its cue", () => {
    const text = "“The bridge is safe,” Mara Holt said. “It will stay safe.”";
    for (const words of ["The bridge is safe", "It will stay safe"])
      expect(voiceOf(text, words)).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("a quotation that opens the next paragraph has the last speaker", () => {
    const text = "“The bridge is safe,” Mara Holt said.\n\n“I would cross it with my children every day.”";
    expect(about(text, "I would cross it")).toMatchObject({ type: "floating", source: named("Holt"), how: "floating" });
  });

  test("two speakers take turns", () => {
    const text = "“The bridge is safe,” said Mara Holt. “Nobody believes that,” said Petra Varga.";
    expect(about(text, "bridge")).toMatchObject({ source: named("Holt") });
    expect(about(text, "Nobody")).toMatchObject({ source: named("Varga") });
  });

  test("*I* inside a quotation is its speaker, *he* is not", () => {
    const text = "Petra Varga met Ivan Orlov. “I told him that the bridge was safe, and he said that it was old,” Varga said.";
    const inner = said(text).filter(({ within }) => within !== undefined);
    expect(inner.find(({ cue }) => cue === "told")).toMatchObject({ source: named("Varga"), addressee: named("Orlov") });
    expect(inner.find(({ cue }) => cue === "said")?.source).not.toEqual(named("Varga"));
  });
});

describe("lists, posts and speakers", () => {
  test("a post with its author behind a dash", () => {
    const text =
      "The mayor is fond of her phone.\n\n“The bridge is safe! Come and see it with your own eyes.” — Mara Holt (@maraholt) May 3, 2024";
    expect(voiceOf(text, "Come and see it")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("*tweeted* with a colon", () => {
    expect(by("Mayor Mara Holt tweeted: “The bridge is safe! #ferry”", "tweeted")).toMatchObject({
      type: "direct",
      source: named("Holt"),
      content: ["The bridge is safe! #ferry"],
    });
  });

  test("a paragraph that is all quotation, after a paragraph that announces it with a colon", () => {
    const text =
      "Mara Holt wrote in a letter to the council:\n\n“The bridge is safe. It will stay safe for a hundred years.”\n\nThe ferry left.";
    expect(voiceOf(text, "It will stay safe")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
    expect(voiceOf(text, "The ferry left")).toEqual(author);
  });

  test("each item of a list has its own speaker", () => {
    const text =
      "What the council heard:\n\n- Mara Holt said that the bridge was safe.\n- Petra Varga warned that the ferry was old.\n- The mayor slept.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt"), content: ["that the bridge was safe"] });
    expect(by(text, "warned")).toMatchObject({ source: named("Varga"), content: ["that the ferry was old"] });
    expect(voiceOf(text, "The mayor slept")).toEqual(author);
  });

  test("the turns of a transcript have their speaker, and whom they report is one deeper", () => {
    const text =
      "ANNA: Is the bridge safe?\n\nBORIS: The mayor says that it will stand for a hundred years.\n\nANNA: And you?\n\nBORIS: I take the ferry.";
    expect(voiceOf(text, "I take the ferry")).toMatchObject({ kind: "quoted", speaker: named("Boris") });
    expect(by(text, "says")).toMatchObject({ source: named("mayor"), content: ["that it will stand for a hundred years"] });
    expect(voiceOf(text, "it will stand")).toMatchObject({ kind: "reported", speaker: named("mayor") });
    expect(voiceOf(text, "it will stand").chain).toHaveLength(3);
  });

  test("a headline with a colon before what is said", () => {
    const text =
      "Holt: Bridge will stand for a hundred years\n\nMayor Mara Holt crossed the river on Monday with forty children and a dog.";
    expect(about(text, "Bridge will stand")).toMatchObject({ source: named("Holt"), how: "headline" });
  });

  test("a headline with a colon behind what is said", () => {
    const text = "‘The bridge is safe’: Holt\n\nMayor Mara Holt crossed the river on Monday with forty children and a dog.";
    expect(about(text, "bridge is safe")).toMatchObject({ source: named("Holt"), how: "headline" });
  });

  test("a headline with a dash before the speaker", () => {
    const text =
      "Bridge will stand for a hundred years – mayor\n\nMara Holt, the mayor, crossed the river on Monday with forty children and a dog.";
    expect(about(text, "Bridge will stand")).toMatchObject({ how: "headline" });
  });
});

describe("sources", () => {
  test("behind the cue, after a clause without marks", () => {
    expect(by("The bridge is safe, says Mayor Mara Holt.", "says")).toMatchObject({
      type: "indirect",
      source: named("Holt"),
      how: "inverted",
      content: ["The bridge is safe"],
    });
  });

  test("before the cue, after a clause without marks", () => {
    expect(by("The bridge is safe, Mara Holt said on Monday.", "said")).toMatchObject({
      type: "indirect",
      source: named("Holt"),
      content: ["The bridge is safe"],
    });
  });

  test("in the middle of a clause", () => {
    expect(by("The bridge, Mara Holt said, is safe.", "said")).toMatchObject({
      source: named("Holt"),
      content: ["The bridge", "is safe"],
    });
  });

  test("joined by *and*", () => {
    const { words, content } = by("Mara Holt and Petra Varga said that the bridge was safe.", "said");
    expect(words).toBe("Mara Holt and Petra Varga");
    expect(content).toEqual(["that the bridge was safe"]);
  });

  test("nobody in particular: *critics say*", () => {
    expect(by("Critics say that the ferry is old.", "say")).toMatchObject({
      source: named("Critics"),
      content: ["that the ferry is old"],
    });
  });

  test("across a relative clause", () => {
    expect(
      by("Mara Holt, who was visiting the coast for two days, told reporters that the bridge was safe.", "told"),
    ).toMatchObject({
      source: named("Holt"),
      how: "subject",
      content: ["that the bridge was safe"],
      addressee: named("reporters"),
    });
  });

  test("a relative *who* stands for its noun", () => {
    const text = "Mara Holt, who warned that the ferry was old, resigned on Monday.";
    expect(by(text, "warned")).toMatchObject({ source: named("Holt"), how: "relative", content: ["that the ferry was old"] });
    expect(voiceOf(text, "resigned on Monday")).toEqual(author);
  });

  test("verbs joined by *and* share their subject", () => {
    const text = "Ivan Orlov praised Korland and accused Ostmark of hiding the maps.";
    expect(by(text, "praised")).toMatchObject({
      class: "praise",
      source: named("Orlov"),
      topic: named("Korland"),
      content: ["Korland"],
    });
    expect(by(text, "accused")).toMatchObject({
      class: "blame",
      source: named("Orlov"),
      topic: named("Ostmark"),
      content: [ending("of hiding the maps")],
    });
  });

  test("*adding that* has the source of the main clause", () => {
    const text = "Mara Holt said the bridge was safe, adding that the ferry was old.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt"), content: ["the bridge was safe"] });
    expect(by(text, "adding")).toMatchObject({ source: named("Holt"), content: ["that the ferry was old"] });
    expect(by(text, "adding").within).toBeUndefined();
  });

  test("*saying* has the subject of the main clause, which says nothing", () => {
    expect(by("Mara Holt closed the bridge, saying that the ferry was enough.", "saying")).toMatchObject({
      source: named("Holt"),
      how: "shared",
      content: ["that the ferry was enough"],
    });
  });

  test("a passive with *by*", () => {
    expect(by("The mayor was accused by Petra Varga of hiding the maps.", "accused")).toMatchObject({
      source: named("Varga"),
      how: "agent",
      topic: named("mayor"),
    });
    expect(by("The ferry was described by Petra Varga as a floating ruin.", "described")).toMatchObject({
      source: named("Varga"),
      how: "agent",
      topic: named("ferry"),
    });
  });

  test("a passive without *by* has no source", () => {
    const text = "Ostmark has repeatedly been accused of hiding the maps.";
    expect(by(text, "accused")).toMatchObject({ source: undefined, topic: named("Ostmark") });
    expect(by(text, "accused").content.at(-1)).toEqual(ending("hiding the maps"));
    expect(by(text, "accused").commitment).toBeLessThan(0);
    expect(voiceOf(text, "hiding the maps")).toEqual(author);
  });

  test.each([
    ["The bridge is said to sway in the wind.", "said"],
    ["It is believed that the bridge sways in the wind.", "believed"],
  ])("nobody is named in: %s", (text, cue) => {
    expect(by(text, cue).source).toBeUndefined();
    expect(voiceOf(text, "in the wind")).toEqual(author);
  });

  test("*X is quoted as saying*", () => {
    expect(by("Mara Holt is quoted as saying that the bridge is safe.", "quoted")).toMatchObject({
      source: named("Holt"),
      content: ["that the bridge is safe"],
    });
  });

  test("*the agency quoted X as saying* has two sources, one in the speech of the other", () => {
    const text = "The Pyra News Agency quoted Mara Holt as saying that the bridge was safe.";
    const { chain, speaker, kind } = voiceOf(text, "the bridge was safe");
    expect({ kind, speaker }).toEqual({ kind: "reported", speaker: named("Holt") });
    expect(chain).toEqual(["author", named("Agency"), named("Holt")]);
  });

  test("*X, citing Y, said*", () => {
    expect(by("Mara Holt, citing a report by the council, said that the bridge was safe.", "said")).toMatchObject({
      source: named("Holt"),
      content: ["that the bridge was safe"],
    });
  });

  test("*as X put it*", () => {
    const text = "The ferry is, as Mara Holt put it, “a bathtub with a flag”.";
    expect(about(text, "a bathtub")).toMatchObject({ source: named("Holt") });
    expect(voiceOf(text, "a bathtub with a flag")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("*asked about Y, X said*", () => {
    const text = "Asked about the ferry, Mara Holt said that it was old.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt"), content: ["that it was old"] });
    expect(voiceOf(text, "about the ferry")).toMatchObject({ kind: oneOf("author", "reported") });
  });

  test("*X's claim that*", () => {
    expect(by("Nobody believed Mara Holt's claim that the bridge was safe.", "claim")).toMatchObject({
      form: "noun",
      source: named("Holt"),
      how: "possessive",
      content: [ending("the bridge was safe")],
    });
  });

  test("*the warning by X that*", () => {
    expect(by("The council ignored a warning by Mara Holt that the ferry was old.", "warning")).toMatchObject({
      form: "noun",
      source: named("Holt"),
      content: [ending("the ferry was old")],
    });
  });

  test("*criticism from X*", () => {
    expect(by("The plan drew sharp criticism from Petra Varga.", "criticism")).toMatchObject({
      form: "noun",
      source: named("Varga"),
    });
  });

  test("*according to* before its clause", () => {
    const text = "According to Mara Holt, the bridge is safe.";
    expect(by(text, "according to")).toMatchObject({ source: named("Holt"), how: "accordingTo", content: ["the bridge is safe"] });
  });

  test("*according to* behind its clause", () => {
    const text = "The bridge is safe, according to Mara Holt. The ferry left at noon.";
    expect(by(text, "according to")).toMatchObject({ source: named("Holt"), how: "accordingTo", content: ["The bridge is safe"] });
    expect(voiceOf(text, "The ferry left at noon")).toEqual(author);
  });

  test("*according to* in the middle of its clause", () => {
    expect(by("The bridge, according to Mara Holt, is safe.", "according to")).toMatchObject({
      source: named("Holt"),
      how: "accordingTo",
      content: ["The bridge", "is safe"],
    });
  });

  test("*in a statement* is part of nobody's words", () => {
    const text = "In a statement, the ministry said that the bridge was safe.";
    expect(by(text, "said")).toMatchObject({ source: named("ministry"), content: ["that the bridge was safe"] });
    expect(voiceOf(text, "In a statement")).toEqual(author);
  });

  test("documents speak", () => {
    expect(by("A report published on Monday says that the ferry is old.", "says")).toMatchObject({
      source: named("report"),
      content: ["that the ferry is old"],
    });
  });

  test("pronouns take the person they stand for", () => {
    const text = "Mayor Mara Holt crossed the river on Monday. She said that the bridge was safe.";
    expect(by(text, "said")).toMatchObject({ source: named("Holt"), words: "She" });
  });

  test("the author's own *I think* leaves the words to the author", () => {
    expect(voiceOf("I think that the bridge is safe.", "the bridge is safe")).toEqual(author);
  });

  test("*reportedly* has no source", () => {
    const text = "The bridge reportedly sways in the wind.";
    expect(by(text, "reportedly")).toMatchObject({ form: "adverb", source: undefined });
    expect(voiceOf(text, "sways in the wind")).toEqual(author);
  });
});

describe("frames of cues", () => {
  test("somebody is told something", () => {
    expect(by("Mara Holt told Ivan Orlov that the bridge was safe.", "told")).toMatchObject({
      source: named("Holt"),
      addressee: named("Orlov"),
      content: ["that the bridge was safe"],
    });
  });

  test("something is explained *to* somebody", () => {
    expect(by("Mara Holt explained to the children that the bridge was safe.", "explained")).toMatchObject({
      source: named("Holt"),
      addressee: named("children"),
      content: ["that the bridge was safe"],
    });
  });

  test("*said of*", () => {
    const text = "“It is a bathtub with a flag,” Mara Holt said of the ferry.";
    expect(by(text, "said")).toMatchObject({
      source: named("Holt"),
      topic: named("ferry"),
      content: ["It is a bathtub with a flag"],
    });
  });

  test("a label behind what it is given to", () => {
    const text = "Mara Holt called the ferry “a bathtub with a flag”.";
    expect(by(text, "called")).toMatchObject({
      class: "label",
      source: named("Holt"),
      topic: named("ferry"),
      content: [ending("a bathtub with a flag")],
    });
    expect(voiceOf(text, "a bathtub with a flag")).toMatchObject({ kind: "quoted", speaker: named("Holt") });
  });

  test("a label with *as*", () => {
    expect(by("Ivan Orlov dismissed the report as a fairy tale.", "dismissed")).toMatchObject({
      source: named("Orlov"),
      topic: named("report"),
      content: [ending("a fairy tale")],
    });
  });

  test("*accused X of*", () => {
    expect(by("Mara Holt accused the council of hiding the maps.", "accused")).toMatchObject({
      class: "blame",
      source: named("Holt"),
      topic: named("council"),
      content: [ending("of hiding the maps")],
    });
  });

  test("*blamed X for* and *blamed Y on X*", () => {
    expect(by("Mara Holt blamed the council for the delay.", "blamed")).toMatchObject({
      source: named("Holt"),
      topic: named("council"),
      content: [ending("for the delay")],
    });
    expect(by("Mara Holt blamed the delay on the council.", "blamed")).toMatchObject({
      source: named("Holt"),
      topic: named("council"),
    });
  });

  test("*urged X to*", () => {
    expect(by("Mara Holt urged the council to close the ferry.", "urged")).toMatchObject({
      class: "urge",
      source: named("Holt"),
      content: [ending("to close the ferry")],
    });
  });

  test("*called on X to* is no label", () => {
    expect(by("Mara Holt called on the council to close the ferry.", "called")).toMatchObject({
      class: "urge",
      source: named("Holt"),
      content: [ending("to close the ferry")],
    });
  });

  test("*vowed to*", () => {
    expect(by("Mara Holt vowed to close the ferry.", "vowed")).toMatchObject({
      source: named("Holt"),
      content: ["to close the ferry"],
    });
  });

  test("*asked whether*", () => {
    expect(by("Mara Holt asked whether the bridge was safe.", "asked")).toMatchObject({
      type: "indirect",
      source: named("Holt"),
      content: ["whether the bridge was safe"],
    });
  });

  test("*denied that*", () => {
    expect(by("Mara Holt denied that the ferry was old.", "denied")).toMatchObject({
      class: "deny",
      source: named("Holt"),
      content: ["that the ferry was old"],
      negated: false,
    });
  });

  test("*declined to comment* says nothing", () => {
    const text = "Mara Holt declined to comment on the ferry.";
    const found = said(text).filter(({ cue }) => cue.includes("declined"));
    expect(found.flatMap(({ content }) => content)).toEqual([]);
    expect(voiceOf(text, "on the ferry")).toEqual(author);
  });

  test("thoughts and wishes are attitudes", () => {
    expect(by("Mara Holt believes that the bridge is safe.", "believes")).toMatchObject({
      type: "attitude",
      source: named("Holt"),
      content: ["that the bridge is safe"],
    });
    expect(by("Mara Holt wants to close the ferry.", "wants")).toMatchObject({ type: "attitude", content: ["to close the ferry"] });
  });

  test("what somebody learns is perception", () => {
    expect(by("Mara Holt learned that the ferry was old.", "learned")).toMatchObject({ type: "perception", source: named("Holt") });
  });
});

describe("the saying itself", () => {
  test("is denied by *not* and *never*", () => {
    expect(by("Mara Holt did not say whether the bridge was safe.", "say")).toMatchObject({ negated: true, source: named("Holt") });
    expect(by("Mara Holt never claimed that the bridge was safe.", "claimed")).toMatchObject({
      negated: true,
      source: named("Holt"),
    });
    expect(by("Mara Holt said that the bridge was not safe.", "said")).toMatchObject({ negated: false });
  });

  test("has the modal of its verb group", () => {
    expect(by("Mara Holt would say that the bridge is safe.", "say")).toMatchObject({ modality: "conditional" });
    expect(by("Mara Holt might argue that the bridge is safe.", "argue")).toMatchObject({ modality: "possibility" });
    expect(by("Mara Holt said that the bridge might fall.", "said").modality).toBeUndefined();
  });

  test("has the tense of its verb group, auxiliaries and all", () => {
    expect(by("Mara Holt said that the bridge was safe.", "said").tense).toBe("past");
    expect(by("Mara Holt says that the bridge is safe.", "says").tense).toBe("present");
    expect(by("Mara Holt will say that the bridge is safe.", "say")).toMatchObject({ tense: "future", cue: "will say" });
    expect(by("Mara Holt has repeatedly warned that the ferry is old.", "warned").cue).toBe("has repeatedly warned");
  });

  test("tells what the writer makes of it", () => {
    expect(by("Mara Holt claimed that the bridge was safe.", "claimed").commitment).toBeLessThan(0);
    expect(by("Mara Holt boasted that the bridge was safe.", "boasted").evaluative).toBe(-1);
    expect(by("Mara Holt revealed that the ferry was old.", "revealed").commitment).toBeGreaterThan(0);
    expect(by("Mara Holt said that the bridge was safe.", "said")).toMatchObject({
      commitment: 0,
      evaluative: 0,
      class: "say.neutral",
    });
  });

  test("is in the voice of whoever tells of it", () => {
    const text = "Petra Varga said that Mara Holt had promised that the bridge would stand.";
    expect(by(text, "said").voice).toEqual(author);
    expect(by(text, "promised").voice).toMatchObject({ kind: "reported", speaker: named("Varga") });
  });

  test("nests two deep", () => {
    const text = "Petra Varga said that Mara Holt had promised that the bridge would stand.";
    expect(by(text, "said")).toMatchObject({
      within: undefined,
      content: ["that Mara Holt had promised that the bridge would stand"],
    });
    expect(by(text, "promised")).toMatchObject({ within: "said", source: named("Holt"), content: ["that the bridge would stand"] });
    expect(voiceOf(text, "the bridge would stand")).toEqual({
      kind: "reported",
      speaker: named("Holt"),
      chain: ["author", named("Varga"), named("Holt")],
    });
  });

  test("is shared by a second *that* clause", () => {
    expect(by("Mara Holt said that the bridge was safe and that the ferry was old.", "said").content.join(" … ")).toMatch(
      /^that the bridge was safe (?:and|…) that the ferry was old$/,
    );
  });

  test("ends at a semicolon", () => {
    const text = "Mara Holt said that the bridge was safe; the police put up a fence anyway.";
    expect(by(text, "said").content).toEqual(["that the bridge was safe"]);
    expect(voiceOf(text, "the police put up a fence")).toEqual(author);
  });

  test("ends before *but* and another subject that speaks", () => {
    const text = "Mara Holt said that the bridge was safe, but Petra Varga disagreed.";
    expect(by(text, "said").content).toEqual(["that the bridge was safe"]);
    expect(voiceOf(text, "Petra Varga")).toEqual(author);
  });

  test("leaves the day it was said outside the content", () => {
    const text = "Mara Holt said on Monday that the bridge was safe.";
    expect(by(text, "said").content).toEqual(["that the bridge was safe"]);
    expect(voiceOf(text, "on Monday")).toEqual(author);
  });
});

describe("words that only look like cues", () => {
  test.each([
    "Needless to say, the bridge is safe.",
    "The ferry is old, to say the least.",
    "The bridge, that is to say the old one, fell in May.",
    "It goes without saying.",
    "The bag held three apples and a pear.",
    "The children found their shoes under the bench.",
    "The battery was charged in an hour.",
    "The claim was settled in court.",
    "The ferry calls at two ports every day.",
    "The report has eleven pages.",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("speakers", () => {
  test("are told with what they say", () => {
    const text = "“The bridge is safe,” Mara Holt said. Petra Varga claimed that the ferry was old. Holt said that it was new.";
    const { speakers, summary } = evaluate(read(text), attribution());
    const holt = speakers.find(({ name }) => name.includes("Holt"));
    const varga = speakers.find(({ name }) => name.includes("Varga"));
    expect(speakers).toHaveLength(2);
    expect(summary).toMatchObject({ attributions: 3, sources: 2 });
    expect(holt).toMatchObject({ attributions: 2, quotedWords: 4, doubted: 0, supported: 0, commitment: 0 });
    expect(varga).toMatchObject({ attributions: 1, quotedWords: 0, doubted: 1, supported: 0 });
    expect(varga!.commitment).toBeLessThan(0);
    expect(holt!.words).toBeGreaterThan(varga!.words);
  });
});
