import { describe, expect, test } from "vitest";
import { sentence } from "./trees.js";

/** Features of the verb group of `main`, in one line. */
function features(rows: string, main: string): string {
  const { form, tense, aspect, voice, polarity } = sentence(rows).verb(main);
  return [form, tense, aspect, voice, polarity].join(" ");
}

describe("tense, aspect and voice", () => {
  test.each([
    ["They PRP 2 nsubj | leave VBP 0 root", "leave", "finite present simple active positive"],
    ["They PRP 2 nsubj | left leave VBD 0 root", "left", "finite past simple active positive"],
    ["They PRP 3 nsubj | will MD 3 aux | leave VB 0 root", "leave", "finite future simple active positive"],
    ["They PRP 3 nsubj | did do VBD 3 aux | leave VB 0 root", "leave", "finite past simple active positive"],
    ["They PRP 3 nsubj | have VBP 3 aux | left leave VBN 0 root", "left", "finite present perfect active positive"],
    ["They PRP 3 nsubj | were be VBD 3 aux | leaving leave VBG 0 root", "leaving", "finite past progressive active positive"],
    [
      "They PRP 4 nsubj | had have VBD 4 aux | been be VBN 4 aux | leaving leave VBG 0 root",
      "leaving",
      "finite past perfectProgressive active positive",
    ],
    ["They PRP 4 nsubj | could MD 4 aux | have VB 4 aux | left leave VBN 0 root", "left", "finite past perfect active positive"],
    [
      "They PRP 3 nsubj:pass | were be VBD 3 aux:pass | accused accuse VBN 0 root",
      "accused",
      "finite past simple passive positive",
    ],
    ["They PRP 3 nsubj:pass | got get VBD 3 aux:pass | fired fire VBN 0 root", "fired", "finite past simple passive positive"],
    [
      "They PRP 5 nsubj:pass | will MD 5 aux | have VB 5 aux | been be VBN 5 aux:pass | accused accuse VBN 0 root",
      "accused",
      "finite future perfect passive positive",
    ],
    [
      "They PRP 4 nsubj:pass | are be VBP 4 aux | being be VBG 4 aux:pass | accused accuse VBN 0 root",
      "accused",
      "finite present progressive passive positive",
    ],
    ["Envoys envoy NNS 2 nsubj:pass | accused accuse VBN 0 root", "accused", "finite past simple passive positive"],
    ["Leaders leader NNS 0 root | fallen fall VBN 1 acl", "fallen", "participle none simple active positive"],
    ["Sanctions sanction NNS 0 root | imposed impose VBN 1 acl", "imposed", "participle none simple passive positive"],
    ["Sanctions sanction NNS 0 root | imposed impose VBD 1 acl", "imposed", "participle none simple passive positive"],
  ])("%s: %s is %s", (rows, main, expected) => {
    expect(features(rows, main)).toBe(expected);
  });
});

describe("the form", () => {
  test.each([
    ["Leave VB 0 root | now RB 1 advmod", "Leave", "imperative"],
    ["Do VB 3 aux | n’t not RB 3 advmod | leave VB 0 root", "leave", "imperative"],
    ["They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp", "leave", "infinitive"],
    ["Make VB 0 root | them PRP 1 obj | leave VB 1 xcomp", "leave", "bareInfinitive"],
    ["They PRP 2 nsubj | denied deny VBD 0 root | leaving leave VBG 2 xcomp", "leaving", "gerund"],
    ["They PRP 2 nsubj | want VBP 0 root | it PRP 4 obj | done do VBN 2 xcomp", "done", "participle"],
    ["It PRP 2 nsubj | helps help VBZ 0 root | that IN 5 mark | he PRP 5 nsubj | go VB 2 ccomp", "go", "finite"],
  ])("%s: %s is %s", (rows, main, expected) => {
    expect(sentence(rows).verb(main).form).toBe(expected);
  });
});

describe("polarity", () => {
  test.each([
    ["They PRP 4 nsubj | did do VBD 4 aux | not RB 4 advmod | leave VB 0 root", "leave", ["not"]],
    ["They PRP 4 nsubj | did do VBD 4 aux | n’t not RB 4 advmod | leave VB 0 root", "leave", ["n’t"]],
    ["They PRP 3 nsubj | never RB 3 advmod | left leave VBD 0 root", "left", ["never"]],
    ["They PRP 4 nsubj | no RB 3 advmod | longer RBR 4 advmod | care VBP 0 root", "care", ["no", "longer"]],
    ["They PRP 3 nsubj | hardly RB 3 advmod | left leave VBD 0 root", "left", ["hardly"]],
    ["He PRP 2 nsubj | left leave VBD 0 root | by IN 5 case | no DT 5 det | means NNS 2 obl", "left", ["by", "no", "means"]],
    ["Nor CC 4 cc | did do VBD 4 aux | they PRP 4 nsubj | leave VB 0 root", "leave", ["Nor"]],
    ["He PRP 5 nsubj | is be VBZ 5 cop | no DT 5 det | great JJ 5 amod | friend NN 0 root", "friend", ["no"]],
    ["Nobody PRP 2 nsubj | left leave VBD 0 root", "left", []],
    ["They PRP 2 nsubj | saw see VBD 0 root | no DT 4 det | war NN 2 obj", "saw", []],
    ["They PRP 5 nsubj | did do VBD 5 aux | not RB 5 advmod | only RB 5 advmod | leave VB 0 root", "leave", []],
    ["It PRP 5 nsubj | is be VBZ 5 cop | in IN 5 case | no DT 5 det | order NN 0 root", "order", []],
  ])("%s: %s is denied by %j", (rows, main, expected) => {
    const { verb, word } = sentence(rows);
    expect(verb(main).negators.map(word)).toEqual(expected);
    expect(verb(main).polarity).toBe(expected.length > 0 ? "negative" : "positive");
  });
});

describe("modality", () => {
  const modals = (rows: string, main: string) => {
    const { verb, word } = sentence(rows);
    return verb(main).modals.map(({ token, modality }) => `${word(token)} ${modality}`);
  };

  test.each([
    ["They PRP 3 nsubj | may MD 3 aux | leave VB 0 root", ["may possibility"]],
    ["They PRP 3 nsubj | must MD 3 aux | leave VB 0 root", ["must necessity"]],
    ["They PRP 3 nsubj | would MD 3 aux | leave VB 0 root", ["would conditional"]],
    ["They PRP 3 nsubj | ’ll will MD 3 aux | leave VB 0 root", ["’ll prediction"]],
    ["They PRP 4 nsubj | ought MD 4 aux | to TO 4 mark | leave VB 0 root", ["ought necessity"]],
    ["They PRP 2 nsubj | have VBP 0 root | to TO 4 mark | leave VB 2 xcomp", ["have necessity"]],
    ["They PRP 2 nsubj | need VBP 0 root | to TO 4 mark | leave VB 2 xcomp", ["need necessity"]],
    ["They PRP 3 nsubj | are be VBP 3 aux | going go VBG 0 root | to TO 5 mark | leave VB 3 xcomp", ["going prediction"]],
    ["They PRP 3 nsubj | are be VBP 3 cop | able JJ 0 root | to TO 5 mark | leave VB 3 xcomp", ["able possibility"]],
    ["They PRP 4 nsubj:outer | are be VBP 4 cop | to TO 4 mark | leave VB 0 root", ["are necessity"]],
    [
      "They PRP 3 nsubj | might MD 3 aux | have VB 0 root | to TO 5 mark | leave VB 3 xcomp",
      ["might possibility", "have necessity"],
    ],
    ["They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp", []],
    ["The DT 2 det | aim NN 5 nsubj:outer | is be VBZ 5 cop | to TO 5 mark | leave VB 0 root", []],
  ])("%s: %j", (rows, expected) => {
    expect(modals(rows, "leave")).toEqual(expected);
  });

  test("a semi-modal passes on its time and its negation", () => {
    expect(
      features(
        "They PRP 4 nsubj | are be VBP 4 aux | not RB 4 advmod | going go VBG 0 root | to TO 6 mark | leave VB 4 xcomp",
        "leave",
      ),
    ).toBe("infinitive future simple active negative");
  });

  test("a verb that is to be done has a tense", () => {
    expect(
      features("It PRP 5 nsubj:outer | was be VBD 5 cop | to TO 5 mark | be VB 5 aux:pass | lifted lift VBN 0 root", "lifted"),
    ).toBe("finite past simple passive positive");
  });
});

describe("the words of a verb group", () => {
  const words = (rows: string, main: string) => {
    const { verb, word } = sentence(rows);
    return verb(main).tokens.map(word).join(" ");
  };

  test("are auxiliaries, negators and the verb, not adverbs between them", () => {
    const rows = "They PRP 5 nsubj | have VBP 5 aux | not RB 5 advmod | really RB 5 advmod | left leave VBN 0 root | home NN 5 obj";
    expect(words(rows, "left")).toBe("have not left");
    const { verb, text } = sentence(rows);
    expect(text(verb("left"))).toBe("have not really left");
  });

  test("include the particle", () => {
    const rows = "They PRP 2 nsubj | gave give VBD 0 root | it PRP 2 obj | up RP 2 compound:prt";
    expect(words(rows, "gave")).toBe("gave up");
    expect(sentence(rows).verb("gave").particles).toEqual([3]);
  });

  test("include the to of an infinitive", () => {
    expect(words("They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp", "leave")).toBe("to leave");
  });

  test("with a copula are the copula and what it links", () => {
    const { verb, token } = sentence(
      "He PRP 5 nsubj | has have VBZ 5 aux | been be VBN 5 cop | an DT 5 det | ally NN 0 root | . . 5 punct",
    );
    expect(verb("ally")).toMatchObject({ main: token("ally"), verb: token("been"), copular: true, aspect: "perfect" });
  });

  test("do not include verbs that are prepositions", () => {
    const { phrases } = sentence(
      "Envoys envoy NNS 4 nsubj | including include VBG 3 case | Orlov NNP 1 nmod | left leave VBD 0 root",
    );
    expect(phrases.verbGroups).toHaveLength(1);
  });
});

describe("verbs that are joined", () => {
  test("share the auxiliaries of the first", () => {
    const rows =
      "He PRP 3 nsubj:pass | was be VBD 3 aux:pass | arrested arrest VBN 0 root | and CC 5 cc | charged charge VBN 3 conj";
    expect(features(rows, "charged")).toBe("finite past simple passive positive");
    expect(sentence(rows).verb("charged")).toMatchObject({ auxiliaries: [], tokens: [4] });
  });

  test("share its negation", () => {
    const rows =
      "They PRP 4 nsubj | did do VBD 4 aux | not RB 4 advmod | praise VB 0 root | or CC 6 cc | accuse VB 4 conj | him PRP 4 obj";
    expect(features(rows, "accuse")).toBe("finite past simple active negative");
  });

  test("do not share it after but", () => {
    const rows =
      "They PRP 4 nsubj | did do VBD 4 aux | not RB 4 advmod | praise VB 0 root | but CC 6 cc | accuse VB 4 conj | him PRP 4 obj";
    expect(features(rows, "accuse")).toBe("finite past simple active positive");
  });

  test("do not share what their own form excludes", () => {
    const rows =
      "He PRP 3 nsubj:pass | was be VBD 3 aux:pass | arrested arrest VBN 0 root | and CC 5 cc | denied deny VBD 3 conj | it PRP 5 obj";
    expect(features(rows, "denied")).toBe("finite past simple active positive");
  });

  test("share a modal when they have another auxiliary of their own", () => {
    const rows = "They PRP 3 nsubj | may MD 3 aux | leave VB 0 root | or CC 6 cc | be VB 6 aux:pass | arrested arrest VBN 3 conj";
    expect(features(rows, "arrested")).toBe("finite present simple passive positive");
  });

  test("share the copula", () => {
    const rows = "He PRP 4 nsubj | is be VBZ 4 cop | not RB 4 advmod | weak JJ 0 root | or CC 6 cc | tired JJ 4 conj";
    expect(features(rows, "tired")).toBe("finite present simple active negative");
    expect(sentence(rows).verb("tired")).toMatchObject({ copular: true, verb: 5 });
  });
});
