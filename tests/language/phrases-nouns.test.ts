import { describe, expect, test } from "vitest";
import { sentence } from "./trees.js";

describe("the extent of a noun phrase", () => {
  const s = sentence(
    "The DT 3 det | foreign JJ 3 amod | minister NN 8 nsubj | of IN 5 case | Korland NNP 3 nmod | who WP 7 nsubj | left leave VBD 3 acl:relcl | died die VBD 0 root | in IN 11 case | his PRP$ 11 nmod:poss | home NN 8 obl | . . 8 punct",
  );

  test("has its determiner, modifiers and relative clause", () => {
    expect(s.text(s.noun("minister"))).toBe("The foreign minister of Korland who left");
  });

  test("is for the core only as far as the head", () => {
    expect(s.text(s.noun("minister").core)).toBe("The foreign minister");
  });

  test("leaves out its preposition", () => {
    expect(s.text(s.noun("home"))).toBe("his home");
  });

  test("of a name has all of the name in its core", () => {
    const name = sentence("Ivan NNP 4 nsubj | Petrovich NNP 1 flat | Orlov NNP 1 flat | left leave VBD 0 root | . . 4 punct");
    expect(name.text(name.noun("Ivan").core)).toBe("Ivan Petrovich Orlov");
  });

  test("leaves out an apposition, which is in the whole", () => {
    const { noun, text } = sentence(
      "Orlov NNP 6 nsubj | , , 4 punct | the DT 4 det | minister NN 1 appos | , , 4 punct | left leave VBD 0 root | . . 6 punct",
    );
    expect(text(noun("Orlov"))).toBe("Orlov");
    expect(text(noun("Orlov").whole)).toBe("Orlov, the minister");
  });

  test("leaves out an adverb before the determiner", () => {
    const { noun, text } = sentence("Even RB 3 advmod | the DT 3 det | minister NN 4 nsubj | left leave VBD 0 root | . . 4 punct");
    expect(text(noun("minister"))).toBe("the minister");
  });

  test("of a predicate leaves out the subject, the copula and adverbials", () => {
    const { noun, text } = sentence(
      "He PRP 5 nsubj | is be VBZ 5 cop | not RB 5 advmod | a DT 5 det | threat NN 0 root | to IN 7 case | us PRP 5 nmod | because IN 10 mark | he PRP 10 nsubj | left leave VBD 5 advcl | . . 5 punct",
    );
    expect(text(noun("threat"))).toBe("a threat to us");
  });

  test("of the possessor leaves out the clitic", () => {
    const { noun, text } = sentence(
      "Our PRP$ 2 nmod:poss | allies ally NNS 4 nmod:poss | ’ 's POS 2 case | fears fear NNS 5 nsubj | grew grow VBD 0 root | . . 5 punct",
    );
    expect(text(noun("allies"))).toBe("Our allies");
    expect(text(noun("fears"))).toBe("Our allies’ fears");
  });

  test("keeps quotation marks around a part of it", () => {
    const { noun, text } = sentence(
      "They PRP 2 nsubj | saw see VBD 0 root | the DT 7 det | “ `` 5 punct | hot JJ 7 amod | ” '' 5 punct | conflict NN 2 obj | . . 2 punct",
    );
    expect(text(noun("conflict"))).toBe("the “hot” conflict");
  });

  test("is without quotation marks around all of it", () => {
    const { noun, text } = sentence(
      "They PRP 2 nsubj | saw see VBD 0 root | “ `` 5 punct | hot JJ 5 amod | conflicts conflict NNS 2 obj | ” '' 5 punct | . . 2 punct",
    );
    expect(text(noun("conflicts"))).toBe("hot conflicts");
  });

  test("does not cross a quotation mark, whatever the tree says", () => {
    const { noun, text } = sentence(
      "“ `` 2 punct | War NN 6 dep | in IN 6 case | ” '' 2 punct | the DT 6 det | region NN 0 root | . . 6 punct",
    );
    expect(text(noun("region"))).toBe("the region");
  });

  test("reads a percent sign as a word", () => {
    const { noun, text } = sentence("Prices price NNS 2 nsubj | rose rise VBD 0 root | 5 CD 4 nummod | % NN 2 obj | . . 2 punct");
    expect(text(noun("%"))).toBe("5%");
  });

  test("is not given to a word inside a name", () => {
    const { phrases } = sentence("Ivan NNP 3 nsubj | Orlov NNP 1 flat | left leave VBD 0 root | . . 3 punct");
    expect(phrases.nounPhrases).toHaveLength(1);
  });

  test("is given to a name before a common noun", () => {
    const { noun } = sentence("Rusnia NNP 2 compound | officials official NNS 3 nsubj | left leave VBD 0 root | . . 3 punct");
    expect(noun("Rusnia")).toMatchObject({ role: "modifier", governor: 1, kind: "proper" });
  });
});

describe("a name before another name", () => {
  test("is no phrase when it is part of that name", () => {
    const { phrases } = sentence("East NNP 2 compound | Korland NNP 3 nsubj | won win VBD 0 root");
    expect(phrases.nounPhrases).toHaveLength(1);
  });

  test("is a phrase before a title", () => {
    const { noun, text } = sentence(
      "Korland NNP 2 compound | President NNP 3 nmod:desc | Orlov NNP 4 nsubj | left leave VBD 0 root",
    );
    expect(noun("Korland").role).toBe("modifier");
    expect(text(noun("Orlov"))).toBe("Korland President Orlov");
  });
});

describe("the form of a noun phrase", () => {
  const form = (rows: string, head: string) => {
    const { kind, number, definiteness } = sentence(rows).noun(head);
    return [kind, number, definiteness];
  };

  test.each([
    ["The DT 2 det | war NN 3 nsubj | ended end VBD 0 root", "war", ["common", "singular", "definite"]],
    ["A DT 2 det | war NN 3 nsubj | ended end VBD 0 root", "war", ["common", "singular", "indefinite"]],
    ["Wars war NNS 2 nsubj | end VBP 0 root", "Wars", ["common", "plural", "bare"]],
    ["Two CD 2 nummod | wars war NNS 3 nsubj | ended end VBD 0 root", "wars", ["common", "plural", "indefinite"]],
    ["Their PRP$ 2 nmod:poss | war NN 3 nsubj | ended end VBD 0 root", "war", ["common", "singular", "possessive"]],
    ["Korland NNP 2 nsubj | won win VBD 0 root", "Korland", ["proper", "singular", "definite"]],
    ["They PRP 2 nsubj | won win VBD 0 root", "They", ["pronoun", "plural", "definite"]],
    ["Someone NN 2 nsubj | won win VBD 0 root", "Someone", ["common", "singular", "bare"]],
    ["Nobody PRP 2 nsubj | won win VBD 0 root", "Nobody", ["pronoun", "singular", "indefinite"]],
    ["Three CD 2 nsubj | won win VBD 0 root", "Three", ["numeral", "plural", "indefinite"]],
    ["The DT 2 det | poor JJ 3 nsubj | won win VBD 0 root", "poor", ["common", "plural", "definite"]],
  ])("%s: %s", (rows, head, expected) => {
    expect(form(rows, head)).toEqual(expected);
  });

  test.each([
    ["No DT 2 det | war NN 3 nsubj | ended end VBD 0 root", "war", true],
    ["Not RB 3 advmod | every DT 3 det | war NN 4 nsubj | ended end VBD 0 root", "war", true],
    ["Nothing PRP 2 nsubj | ended end VBD 0 root", "Nothing", true],
    ["Wars war NNS 2 nsubj | ended end VBD 0 root", "Wars", false],
    ["It PRP 4 nsubj | is be VBZ 4 cop | not RB 4 advmod | war NN 0 root", "war", false],
  ])("%s: %s is negated: %s", (rows, head, negated) => {
    expect(sentence(rows).noun(head).negated).toBe(negated);
  });

  test("tells the title before a name, and the name", () => {
    const { noun, text } = sentence(
      "Prime JJ 2 amod | Minister NNP 3 nmod:desc | Ivan NNP 5 nsubj | Orlov NNP 3 flat | left leave VBD 0 root",
    );
    expect([text(noun("Ivan").title), text(noun("Ivan").name)]).toEqual(["Prime Minister", "Ivan Orlov"]);
  });

  test("tells who owns it", () => {
    const { noun, token } = sentence(
      "Korland NNP 3 nmod:poss | ’s 's POS 1 case | allies ally NNS 4 nsubj | left leave VBD 0 root",
    );
    expect(noun("allies").possessor).toBe(token("Korland"));
    expect(noun("Korland")).toMatchObject({ role: "possessor", governor: token("allies"), preposition: undefined });
  });
});

describe("the role of a noun phrase", () => {
  const role = (rows: string, head: string) => sentence(rows).noun(head).role;

  test.each([
    ["They PRP 2 nsubj | left leave VBD 0 root", "They", "subject"],
    ["They PRP 3 nsubj:pass | were be VBD 3 aux:pass | hit VBN 0 root", "They", "passiveSubject"],
    ["See VB 0 root | them PRP 1 obj", "them", "object"],
    ["Tell VB 0 root | them PRP 1 iobj", "them", "indirectObject"],
    ["Hit hit VBN 0 root | by IN 3 case | us PRP 1 obl:agent", "us", "agent"],
    ["Talks talk NNS 0 root | with IN 3 case | us PRP 1 nmod", "us", "modifier"],
    ["Talks talk NNS 0 root | with IN 3 case | us PRP 1 nmod", "Talks", "fragment"],
    ["It PRP 3 nsubj | is be VBZ 3 cop | war NN 0 root", "war", "predicate"],
    ["Call VB 0 root | it PRP 1 obj | war NN 1 xcomp", "war", "predicate"],
    ["Go VB 0 root | , , 3 punct | comrade NN 1 vocative", "comrade", "vocative"],
  ])("%s: %s is %s", (rows, head, expected) => {
    expect(role(rows, head)).toBe(expected);
  });

  test("of an oblique comes with the preposition, fixed words included", () => {
    const { noun, text } = sentence(
      "It PRP 2 nsubj | fell fall VBD 0 root | , , 6 punct | according accord VBG 6 case | to IN 4 fixed | Orlov NNP 2 obl | . . 2 punct",
    );
    expect(noun("Orlov")).toMatchObject({ role: "oblique", preposition: { text: "according to" } });
    expect(text(noun("Orlov").preposition)).toBe("according to");
  });
});

describe("phrases that are joined", () => {
  const s = sentence(
    "Sanctions sanction NNS 0 root | on IN 3 case | Korland NNP 1 nmod | , , 5 punct | Rusnia NNP 3 conj | and CC 8 cc | the DT 8 det | bloc NN 3 conj",
  );

  test("know each other and their conjunction", () => {
    const { coordination } = s.noun("Rusnia");
    expect(coordination).toMatchObject({ conjunction: "and", heads: ["Korland", "Rusnia", "bloc"].map(s.token) });
    expect(s.noun("Korland").coordination).toBe(coordination);
  });

  test("have the role, the governor and the preposition of the first", () => {
    expect(s.noun("bloc")).toMatchObject({ role: "modifier", governor: s.token("Sanctions"), preposition: { text: "on" } });
  });

  test("have extents of their own, and the whole of all", () => {
    expect(["Korland", "Rusnia", "bloc"].map((head) => s.text(s.noun(head)))).toEqual(["Korland", "Rusnia", "the bloc"]);
    expect(s.text(s.noun("bloc").whole)).toBe("Korland, Rusnia and the bloc");
  });

  test("in a chain count as one coordination", () => {
    const { noun } = sentence("Korland NNP 0 root | , , 3 punct | Rusnia NNP 1 conj | or CC 5 cc | us PRP 3 conj");
    expect(noun("Korland").coordination).toMatchObject({ conjunction: "or", heads: [0, 2, 4] });
  });

  test("share the determiner of the first when they are bare common nouns", () => {
    const { noun, token } = sentence(
      "Their PRP$ 2 nmod:poss | army NN 5 nsubj | and CC 4 cc | police NN 2 conj | left leave VBD 0 root",
    );
    expect(noun("police")).toMatchObject({ possessor: token("Their"), definiteness: "possessive" });
  });

  test("do not share it when they are names", () => {
    const { noun } = sentence("The DT 2 det | army NN 5 nsubj | and CC 4 cc | Orlov NNP 2 conj | left leave VBD 0 root");
    expect(noun("Orlov")).toMatchObject({ determiner: -1, definiteness: "definite" });
  });

  test("share what follows the last, which lies in the extent of the last", () => {
    const { noun, token, text } = sentence(
      "Generals general NNS 0 root | and CC 3 cc | ministers minister NNS 1 conj | of IN 6 case | the DT 6 det | regime NN 1 nmod",
    );
    expect(noun("Generals").coordination!.shared).toEqual([token("regime")]);
    expect([text(noun("Generals")), text(noun("ministers"))]).toEqual(["Generals", "ministers of the regime"]);
  });

  test("are not made of adjectives before one noun", () => {
    const { phrases } = sentence(
      "German JJ 4 amod | and CC 3 cc | French JJ 1 conj | ministers minister NNS 5 nsubj | left leave VBD 0 root",
    );
    expect(phrases.nounPhrases).toHaveLength(1);
  });

  test("with both before the first have it in the whole", () => {
    const { noun, text } = sentence(
      "Both CC 2 cc:preconj | Orlov NNP 5 nsubj | and CC 4 cc | Choe NNP 2 conj | left leave VBD 0 root",
    );
    expect(text(noun("Orlov").whole)).toBe("Both Orlov and Choe");
  });
});

describe("appositions", () => {
  const s = sentence(
    "Orlov NNP 6 nsubj | , , 4 punct | the DT 4 det | minister NN 1 appos | , , 4 punct | left leave VBD 0 root | . . 6 punct",
  );

  test("are known from the phrase they say again, and the other way round", () => {
    expect(s.noun("Orlov").appositions).toEqual([s.token("minister")]);
    expect(s.noun("minister")).toMatchObject({ appositionTo: s.token("Orlov"), role: "apposition" });
  });

  test("do not keep a relative clause after them from its noun", () => {
    const { noun, text } = sentence(
      "Orlov NNP 0 root | , , 4 punct | the DT 4 det | minister NN 1 appos | , , 7 punct | who WP 7 nsubj | left leave VBD 1 acl:relcl",
    );
    expect(text(noun("Orlov"))).toBe("Orlov, the minister, who left");
  });
});

describe("relative pronouns", () => {
  test("know what they stand for", () => {
    const { noun, token } = sentence("Envoys envoy NNS 0 root | who WP 3 nsubj | left leave VBD 1 acl:relcl");
    expect(noun("who").antecedent).toBe(token("Envoys"));
  });

  test("after a preposition too", () => {
    const { noun, token } = sentence(
      "Envoys envoy NNS 0 root | with IN 3 case | whom WP 5 obl | we PRP 5 nsubj | met meet VBD 1 acl:relcl",
    );
    expect(noun("whom").antecedent).toBe(token("Envoys"));
  });

  test("in a question have none", () => {
    const { noun } = sentence("Who WP 2 nsubj | left leave VBD 0 root | ? . 2 punct");
    expect(noun("Who").antecedent).toBe(-1);
  });

  test("are not confused with those of a question inside the clause", () => {
    const { phrases, token } = sentence(
      "Envoys envoy NNS 0 root | who WP 3 nsubj | asked ask VBD 1 acl:relcl | what WP 5 nsubj | happened happen VBD 3 ccomp",
    );
    expect(phrases.nounPhraseOf(token("what"))!.antecedent).toBe(-1);
  });
});
