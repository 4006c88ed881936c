import { describe, expect, test } from "vitest";
import { MatchRoles } from "../../src/language/matchroles.js";
import { type HandMade, sentence } from "./trees.js";

const campaign = sentence(
  "A DT 3 det | provocation NN 3 compound | campaign NN 6 nsubj | of IN 5 case | provocations provocation NNS 3 nmod | began begin VBD 0 root | . . 6 punct",
);
const ally = sentence(
  "Korland NNP 5 nsubj | is be VBZ 5 cop | our PRP$ 5 nmod:poss | closest close JJS 5 amod | ally NN 0 root | . . 5 punct",
);
const axis = sentence(
  "The DT 2 det | axis NN 5 nsubj | of IN 4 case | evil NN 2 nmod | threatens threaten VBZ 0 root | us we PRP 5 obj | . . 5 punct",
);
const ban = sentence(
  "The DT 2 det | banks bank NNS 9 nsubj:pass | that WDT 4 nsubj | threaten VBP 2 acl:relcl | Korland NNP 4 obj | , , 4 punct | a DT 8 det | state NN 5 appos | sanctioned sanction VBN 0 root | by IN 11 case | Rusnia NNP 9 obl:agent | and CC 13 cc | Norland NNP 11 conj | . . 9 punct",
);

/** A match from one word to another, as the first and last token. */
function match(s: HandMade, from: string, to = from): [first: number, last: number] {
  return [s.token(from), s.token(to)];
}

const roleOf = (s: HandMade, from: string, to?: string) => new MatchRoles(s.phrases).role(...match(s, from, to));
const heads = (s: HandMade, from: string, to?: string) => new MatchRoles(s.phrases).head(...match(s, from, to));

describe("head", () => {
  test("is what a noun phrase belongs to, not a noun before it", () => {
    expect([heads(campaign, "campaign"), heads(campaign, "provocations"), heads(campaign, "provocation")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is the predicate of a clause", () => {
    expect([heads(campaign, "began"), heads(ally, "is"), heads(ally, "closest")]).toEqual([true, false, false]);
    const adjective = sentence("They PRP 3 nsubj | are be VBP 3 cop | aggressive JJ 0 root | . . 3 punct");
    expect(heads(adjective, "aggressive")).toBe(true);
  });

  test("is not a participle before a noun", () => {
    const s = sentence(
      "The DT 3 det | sanctioned sanction VBN 3 amod | banks bank NNS 4 nsubj | closed close VBD 0 root | . . 4 punct",
    );
    expect([heads(s, "sanctioned"), roleOf(s, "sanctioned")]).toEqual([false, "modifier"]);
  });

  test("is any word of a name that begins with the head", () => {
    const s = sentence("Ivan NNP 3 nsubj | Orlov NNP 1 flat | left leave VBD 0 root | . . 3 punct");
    expect([heads(s, "Orlov"), roleOf(s, "Orlov"), heads(s, "Ivan", "Orlov")]).toEqual([true, "subject", true]);
  });
});

describe("role", () => {
  test("is that of the noun phrase the word heads", () => {
    expect([roleOf(campaign, "campaign"), roleOf(campaign, "provocations"), roleOf(ally, "ally")]).toEqual([
      "subject",
      "modifier",
      "predicate",
    ]);
    expect([roleOf(ban, "banks"), roleOf(ban, "Rusnia"), roleOf(ban, "state")]).toEqual(["passiveSubject", "agent", "apposition"]);
  });

  test("of a word before the head of its noun phrase is modifier", () => {
    expect([roleOf(campaign, "provocation"), roleOf(ally, "closest"), roleOf(ally, "our")]).toEqual([
      "modifier",
      "modifier",
      "possessor",
    ]);
  });

  test("of an adjective with a copula is predicate, and a verb has none", () => {
    const s = sentence("They PRP 3 nsubj | are be VBP 3 cop | aggressive JJ 0 root | . . 3 punct");
    expect([roleOf(s, "aggressive"), roleOf(s, "are"), roleOf(campaign, "began")]).toEqual(["predicate", undefined, undefined]);
  });

  test("of several words is that of the one the others belong to", () => {
    expect([roleOf(axis, "evil"), roleOf(axis, "axis", "evil"), roleOf(ally, "our", "ally")]).toEqual([
      "modifier",
      "subject",
      "predicate",
    ]);
    expect(roleOf(axis, "axis", "of")).toBe("subject");
  });
});

describe("within", () => {
  const around = (s: HandMade, constituent: "phrase" | "subject" | "object", from: string, to?: string) => {
    const range = new MatchRoles(s.phrases).within(constituent, ...match(s, from, to));
    const { start, end } = s.doc.tokens;
    return range && s.doc.text.slice(start[range.firstToken], end[range.endToken - 1]);
  };

  test("a phrase is the innermost noun phrase around the word", () => {
    expect(around(campaign, "phrase", "provocation")).toBe("A provocation campaign of provocations");
    expect(around(campaign, "phrase", "provocations")).toBe("provocations");
    expect(around(campaign, "phrase", "began")).toBeUndefined();
  });

  test("the subject is who acts, the agent of a passive verb too, with all it is joined to", () => {
    expect(around(axis, "subject", "threatens")).toBe("The axis of evil");
    expect(around(ban, "subject", "sanctioned")).toBe("Rusnia and Norland");
    expect(around(ally, "subject", "ally")).toBe("Korland");
  });

  test("the object is what is acted on, the subject of a passive verb too", () => {
    expect(around(axis, "object", "threatens")).toBe("us");
    expect(around(ban, "object", "sanctioned")).toBe("The banks that threaten Korland, a state");
    expect(around(ban, "object", "threaten")).toBe("Korland, a state");
    expect(around(campaign, "object", "began")).toBeUndefined();
  });

  test("the subject of a relative clause ends where the clause begins", () => {
    expect(around(ban, "subject", "threaten")).toBe("The banks");
  });

  test("for a noun, they are those of the clause it stands in", () => {
    expect(around(axis, "object", "axis")).toBe("us");
    expect(around(ban, "subject", "Korland")).toBe("The banks");
  });

  test("a subject can be a clause", () => {
    const s = sentence("To TO 2 mark | leave VB 4 csubj | was be VBD 4 cop | hard JJ 0 root | . . 4 punct");
    expect(around(s, "subject", "hard")).toBe("To leave");
  });
});
