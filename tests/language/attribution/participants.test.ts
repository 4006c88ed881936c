import { describe, expect, test } from "vitest";
import { Participants } from "../../../src/language/attribution/participants.js";
import { type GivenMention, givenMentions } from "../../../src/language/givenmentions.js";
import type { Reference, ReferenceLayer } from "../../../src/language/mention.js";
import { evaluate } from "../../../src/query/query.js";
import { sentence } from "../trees.js";
import { stretch } from "./found.js";

const rows =
  "The DT 3 det | Russian JJ 3 amod | minister NN 6 nsubj | , , 5 punct | Orlov NNP 3 appos | told tell VBD 0 root | officials official NNS 6 iobj | she PRP 9 nsubj | left leave VBD 6 ccomp | the DT 11 det | ferry NN 9 obj | . . 6 punct";
const hand = sentence(rows);

/** The participants of the sentence, with these mentions of words, and pronouns that stand for entities. */
function participants(
  mentions: Readonly<Record<string, Omit<GivenMention, "start" | "end">>>,
  pronouns: Readonly<Record<string, string>> = {},
) {
  const { doc, tags, lemmas } = hand;
  const entities = evaluate(
    doc,
    givenMentions(
      Object.entries(mentions).map(([words, mention]) => {
        const start = doc.text.indexOf(words);
        return { start, end: start + words.length, ...mention };
      }),
    ),
  );
  const references = Object.entries(pronouns).map(([pronoun, entity]): Reference => {
    const head = hand.token(pronoun);
    const { start, end } = doc.token(head);
    return {
      id: pronoun,
      start,
      end,
      label: "pronoun",
      entity,
      name: `the one called ${entity}`,
      firstToken: head,
      endToken: head + 1,
      head,
      antecedent: "mention-0",
      margin: 1,
      rule: "by hand",
    };
  });
  const layer: ReferenceLayer = { annotations: references, summary: { pronouns: references.length, resolved: references.length } };
  return new Participants(doc, tags, lemmas, entities, layer);
}

const named = (given: Participants, words: string, head: string) => {
  const { entity, name } = given.participant(hand.token(head), stretch(hand.doc, words));
  return [entity, name];
};

describe("a participant", () => {
  test("is the entity that its head names", () => {
    const given = participants({ Orlov: { type: "PER", entity: "O", name: "Ina Orlov" } });
    expect(named(given, "Orlov", "Orlov")).toEqual(["O", "Ina Orlov"]);
  });

  test("is the entity that a pronoun stands for", () => {
    expect(named(participants({}, { she: "O" }), "she", "she")).toEqual(["O", "the one called O"]);
  });

  test("is the entity whose name says again who it is", () => {
    const given = participants({ Orlov: { type: "PER", entity: "O", name: "Ina Orlov" } });
    expect(named(given, "The Russian minister, Orlov", "minister")).toEqual(["O", "Ina Orlov"]);
    expect(named(given, "The Russian minister", "minister")).toEqual([undefined, "The Russian minister"]);
  });

  test("is not whom an adjective before it names", () => {
    const given = participants({ Russian: { type: "GPE", entity: "RU", name: "Russia", kind: "demonym", referent: "government" } });
    expect(named(given, "The Russian minister", "minister")).toEqual([undefined, "The Russian minister"]);
  });

  test("has its words for a name when nobody knows it, without the marks at their end", () => {
    expect(named(participants({}), "officials", "officials")).toEqual([undefined, "officials"]);
    expect(named(participants({}), "The Russian minister,", "minister")).toEqual([undefined, "The Russian minister"]);
  });

  test("lies where its words are, and tells how it was found when it is a source", () => {
    const { doc } = hand;
    const source = participants({}).source(hand.token("officials"), stretch(doc, "officials"), "inverted");
    expect(source).toEqual({
      start: doc.text.indexOf("officials"),
      end: doc.text.indexOf("officials") + 9,
      head: hand.token("officials"),
      name: "officials",
      how: "inverted",
    });
  });
});

describe("whether somebody may speak", () => {
  const given = participants({ ferry: { type: "ORG", entity: "F" } });
  const speaks = (words: string, who = participants({})): boolean => who.speaks(hand.token(words), stretch(hand.doc, words));

  test("is so for names, pronouns, people and bodies", () => {
    expect(["Orlov", "she", "minister", "officials"].map((words) => speaks(words))).toEqual([true, true, true, true]);
  });

  test("is not for things, unless one is an entity", () => {
    expect(speaks("ferry")).toBe(false);
    expect(speaks("ferry", given)).toBe(true);
  });
});

describe("a pronoun", () => {
  const person = { start: 0, end: 1, how: "subject" } as const;
  const takesUp = (gender?: "female" | "male"): boolean =>
    participants({ Orlov: { type: "PER", entity: "O", ...(gender && { gender }) } }).takesUp(hand.token("she"), {
      ...person,
      head: hand.token("Orlov"),
      entity: "O",
      name: "Orlov",
    });

  test("takes up somebody of its gender, or of unknown gender", () => {
    expect([takesUp("female"), takesUp("male"), takesUp()]).toEqual([true, false, true]);
  });

  test("takes up a person that is no entity, not several, no thing and no pronoun", () => {
    const she = (head: string): boolean =>
      participants({}).takesUp(hand.token("she"), { ...person, head: hand.token(head), name: head });
    expect(["minister", "officials", "ferry", "she"].map(she)).toEqual([true, false, false, false]);
  });

  test("is unknown unless it stands for an entity", () => {
    const she = hand.token("she");
    expect([participants({}).isUnknown(she), participants({}, { she: "O" }).isUnknown(she)]).toEqual([true, false]);
    expect(participants({}).isUnknown(hand.token("minister"))).toBe(false);
  });

  test("has a person", () => {
    const first = sentence("We PRP 2 nsubj | told tell VBD 0 root | you PRP 2 iobj | our PRP$ 5 nmod:poss | story NN 2 obj");
    const layer: ReferenceLayer = { annotations: [], summary: { pronouns: 0, resolved: 0 } };
    const given = new Participants(first.doc, first.tags, first.lemmas, evaluate(first.doc, givenMentions([])), layer);
    expect(["We", "our", "you", "story"].map((word) => given.isFirstPerson(first.token(word)))).toEqual([true, true, false, false]);
    expect(["We", "you", "story"].map((word) => given.isSecondPerson(first.token(word)))).toEqual([false, true, false]);
  });
});
