import { describe, expect, test } from "vitest";
import type { Speech, SpeechLayer } from "../../src/language/attribution/speech.js";
import { type GivenMention, givenMentions } from "../../src/language/givenmentions.js";
import type { Reference } from "../../src/language/mention.js";
import { references } from "../../src/language/references.js";
import { evaluate, query } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { conforms } from "../conformance.js";

const people: Readonly<Record<string, Omit<GivenMention, "start" | "end">>> = {
  "Ivan Orlov": { type: "PER", entity: "Orlov", gender: "male" },
  Orlov: { type: "PER", entity: "Orlov", gender: "male" },
  Petrov: { type: "PER", entity: "Petrov", gender: "male" },
  "Anna Lind": { type: "PER", entity: "Lind", gender: "female" },
  Lind: { type: "PER", entity: "Lind", gender: "female" },
  Quill: { type: "PER", entity: "Quill" },
  Korland: { type: "GPE", entity: "KO", country: "KO" },
  Rusnia: { type: "GPE", entity: "RS", country: "RS" },
  Korlanders: { type: "GPE", entity: "KO", country: "KO", kind: "demonym", referent: "people" },
  "Harbour Ministry": { type: "ORG", entity: "HarbourMinistry" },
  "Green Party": { type: "ORG", entity: "Greens" },
  Ferrico: { type: "ORG", entity: "Ferrico" },
};

const names = new RegExp(
  Object.keys(people)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

const mentions = givenMentions(({ text }) =>
  [...text.matchAll(names)].map(({ index, 0: name }) => ({ start: index, end: index + name.length, ...people[name]! })),
);

/** Who says what, as words: of each the first place in the text. */
interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

function found(text: string, said: readonly Said[] = []): readonly Reference[] {
  const doc = read(text);
  const tokenOf = (offset: number): number => doc.tokens.start.findIndex((start) => start >= offset);
  const speech = query({
    compute: (): SpeechLayer => ({
      speeches: said.map(({ source, cue, content }): Speech => {
        const start = text.indexOf(content);
        return {
          cue: tokenOf(text.indexOf(cue)),
          cueExtent: undefined,
          source: tokenOf(text.indexOf(source)),
          sourceExtent: undefined,
          content: [{ firstToken: tokenOf(start), endToken: tokenOf(start + content.length) }],
          how: "subject",
          probability: 1,
          rule: "given",
          within: -1,
        };
      }),
    }),
  });
  return evaluate(doc, references({ entities: mentions, speech })).annotations;
}

/** The references of a text, each as its words and its entity. */
function resolved(text: string, said: readonly Said[] = []): string[] {
  return found(text, said).map(({ start, end, entity }) => `${text.slice(start, end)} ${entity}`);
}

describe("he and she", () => {
  test.each([
    ["take up the subject of the sentence before", "Ivan Orlov arrived on Monday. He left on Tuesday.", ["He Orlov"]],
    ["agree in gender", "Ivan Orlov met Anna Lind. She smiled.", ["She Lind"]],
    ["take up persons of unknown gender", "Quill arrived. She left.", ["She Quill"]],
    ["teach the gender of who they stand for", "Quill arrived. She left. He stayed.", ["She Quill"]],
    ["go on through pronouns", "Ivan Orlov arrived. He sat. His aides stood.", ["He Orlov", "His Orlov"]],
    [
      "do not reach beyond four sentences",
      "Ivan Orlov arrived. It rained. It snowed. It rained. It snowed. It rained. He left.",
      [],
    ],
    ["are left where two are as likely", "Aides to Orlov and Petrov spoke for hours. He left.", []],
    ["are left to nouns without a name", "Ivan Orlov left. The old man on the stairs did not move. He slept.", []],
    ["are no countries", "Korland agreed. He left.", []],
  ])("%s: %s", (_rule, text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });
});

describe("grammar", () => {
  test.each([
    ["arguments of one verb differ", "Orlov praised him.", []],
    ["so that the other is meant", "Petrov arrived. Orlov praised him.", ["him Petrov"]],
    ["but a possessive may be the subject's", "Orlov praised his aides.", ["his Orlov"]],
    ["and so may one in a clause of its own", "Orlov said he would leave.", ["he Orlov"]],
    ["a reflexive is the subject", "Petrov waited while Orlov praised himself.", ["himself Orlov"]],
    ["but stands for nothing beside what it stresses", "Petrov waited for Orlov himself.", []],
    ["who is its noun phrase", "Orlov, who left on Monday, did not speak to Petrov.", ["who Orlov"]],
    ["whose, too", "They met Petrov, whose aides had left.", ["whose Petrov"]],
    ["which, too", "The talks ended in Korland, which had called for them.", ["which Korland"].map(() => "which KO")],
    ["who is no place", "They met in Korland, who had left.", []],
    ["a question is nobody's", "Who met Orlov?", []],
    ["a pronoun may come first", "In his speech, Orlov said nothing new.", ["his Orlov"]],
    ["but not in the main clause", "He said that Orlov had left.", []],
  ])("%s: %s", (_rule, text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });
});

describe("it and they", () => {
  test.each([
    ["it is an organisation", "Ferrico said that it would build the pipeline.", ["it Ferrico"]],
    ["its, too", "Korland closed its border.", ["its KO"]],
    ["it is nobody", "Orlov arrived. It was late.", []],
    ["weather is nothing", "Korland waited. It rained for days.", []],
    ["nor what is clear", "Korland waited. It is clear that the talks failed.", []],
    ["nor what seems", "Korland waited. It seemed that the talks had failed.", []],
    ["nor what is made hard", "Ferrico made it hard to leave.", []],
    ["they are a people", "Korlanders voted on Sunday. They chose peace.", ["They KO"]],
    ["they are not one person", "Orlov arrived. They left.", []],
    ["nor one of two", "Orlov and Petrov arrived. They left.", []],
    ["their is a noun's", "Ferrico hired workers. The workers lost their homes.", []],
  ])("%s: %s", (_rule, text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });
});

describe("quotations", () => {
  const said = [{ source: "Orlov", cue: "said", content: "“I saw him and our allies,”" }];
  const text = "Petrov left. “I saw him and our allies,” said Orlov.";

  test("I and we are the speaker, he is somebody else", () => {
    expect(resolved(text, said)).toEqual(["I Orlov", "him Petrov", "our Orlov"]);
  });

  test("nobody says I where the speaker is not known", () => {
    expect(resolved(text)).toEqual(["him Petrov"]);
  });

  test("he is not the speaker of the quotation he is in", () => {
    const text = "Orlov arrived. “He left,” said Orlov.";
    expect(resolved(text, [{ source: "Orlov.", cue: "said", content: "“He left,”" }])).toEqual([]);
    expect(resolved(text)).toEqual(["He Orlov"]);
  });

  test("a speaker may be a pronoun", () => {
    const text = "Ivan Orlov arrived. “My work is done,” he said.";
    expect(resolved(text, [{ source: "he", cue: "said", content: "“My work is done,”" }])).toEqual(["My Orlov", "he Orlov"]);
  });

  test("outside of quotations I and we are the author", () => {
    const text = "Orlov said we should not worry.";
    expect(resolved(text, [{ source: "Orlov", cue: "said", content: "we should not worry" }])).toEqual([]);
  });
});

describe("descriptions", () => {
  test.each([
    ["the country is the only one", "Korland voted on Sunday. Observers praised the country.", ["the country KO"]],
    ["this country, too", "Korland voted. This country is small.", ["This country KO"]],
    ["but not one of two", "Korland and Rusnia voted. Observers praised the country.", []],
    ["nor with more words", "Korland voted. Observers praised the country of his birth and the whole country.", []],
    [
      "the ministry ends as its name",
      "The Harbour Ministry met the Green Party. The ministry agreed.",
      ["The ministry HarbourMinistry"],
    ],
    ["the company is no ministry", "The Harbour Ministry agreed. The company did not.", []],
    ["a party is not just any organisation", "Ferrico agreed. The party did not.", []],
    ["nor is one whose name follows", "Ferrico paid the company The Harbour.", []],
    ["but the only firm", "Ferrico agreed. The company will build the pipeline.", ["The company Ferrico"]],
  ])("%s: %s", (_rule, text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });
});

describe("layers", () => {
  test("have references in order of place, whose antecedents are mentions of the same entity", () => {
    const text =
      "Ivan Orlov met Anna Lind in Korland. She praised him. The country closed its border, which he opposed. Lind, who left, told Petrov that she would return.";
    const doc = read(text);
    const all = evaluate(doc, references({ entities: mentions })).annotations;
    const byId = new Map(evaluate(doc, mentions).annotations.map((mention) => [mention.id, mention]));
    expect(all.length).toBeGreaterThan(4);
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => `references-${index}`));
    for (const { entity, antecedent, start, end, firstToken, endToken, head } of all) {
      expect(byId.get(antecedent)?.entity).toBe(entity);
      expect([doc.tokens.start[firstToken], doc.tokens.end[endToken - 1]]).toEqual([start, end]);
      expect(head).toBe(endToken - 1);
    }
    expect(all.map(({ start }) => start)).toEqual([...all.map(({ start }) => start)].sort((a, b) => a - b));
  });

  test("count the pronouns that ask, and those that are resolved", () => {
    const doc = read("Ivan Orlov left. He said it rained. They agreed.");
    expect(evaluate(doc, references({ entities: mentions })).summary).toEqual({ pronouns: 2, resolved: 1 });
  });
});

conforms(() => references(), { labels: ["pronoun", "nominal"], sample: "President Vladimir Putin left. He said nothing." });
