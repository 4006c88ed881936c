import { describe, expect, test } from "vitest";
import type { Argument } from "../../src/language/phrases.js";
import { type HandMade, sentence } from "./trees.js";

/** An argument as its core, or the word for a clause, and where it is from. */
function told({ text, word }: HandMade, argument: Argument | undefined): string {
  if (!argument) return "–";
  return `${argument.phrase ? text(argument.phrase.core) : word(argument.head)} (${argument.from})`;
}

const subject = (rows: string, predicate: string) => {
  const made = sentence(rows);
  return told(made, made.clause(predicate).subject);
};

const object = (rows: string, predicate: string) => {
  const made = sentence(rows);
  return told(made, made.clause(predicate).object);
};

describe("clauses", () => {
  test.each([
    ["They PRP 2 nsubj | left leave VBD 0 root", "left", "main"],
    ["He PRP 2 nsubj | said say VBD 0 root | they PRP 4 nsubj | left leave VBD 2 ccomp", "left", "complement"],
    ["They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp", "leave", "openComplement"],
    ["He PRP 2 nsubj | wept weep VBD 0 root | when WRB 5 advmod | they PRP 5 nsubj | left leave VBD 2 advcl", "left", "adverbial"],
    ["Envoys envoy NNS 0 root | who WP 3 nsubj | left leave VBD 1 acl:relcl", "left", "relative"],
    ["Sanctions sanction NNS 0 root | imposed impose VBN 1 acl", "imposed", "adnominal"],
    ["To TO 2 mark | leave VB 4 csubj | is be VBZ 4 cop | hard JJ 0 root", "leave", "subject"],
    ["Talks talk NNS 2 nsubj | end VBP 0 root | , , 5 punct | he PRP 5 nsubj | said say VBD 2 parataxis", "said", "parataxis"],
  ])("%s: %s is %s", (rows, predicate, type) => {
    expect(sentence(rows).clause(predicate).type).toBe(type);
  });

  test("that are joined are what the whole is", () => {
    const { clause, token } = sentence(
      "He PRP 2 nsubj | said say VBD 0 root | they PRP 4 nsubj | came come VBD 2 ccomp | and CC 7 cc | we PRP 7 nsubj | left leave VBD 4 conj",
    );
    expect(clause("left")).toMatchObject({ type: "complement", parent: token("said"), depth: 1, conjoinedTo: token("came") });
    expect(clause("said").complements).toEqual([token("came"), token("left")]);
  });

  test("are not made of nouns without a verb", () => {
    expect(sentence("Talks talk NNS 0 root | with IN 3 case | us PRP 1 nmod").phrases.clauses).toEqual([]);
  });

  test("are made of what somebody is called", () => {
    const made = sentence("They PRP 2 nsubj | called call VBD 0 root | him PRP 2 obj | a DT 5 det | liar NN 2 xcomp | . . 2 punct");
    expect(made.clause("liar")).toMatchObject({ type: "openComplement", parent: 1 });
    expect(told(made, made.clause("liar").subject)).toBe("him (controlled)");
  });

  test("tell their marker, fixed words included", () => {
    const { clause } = sentence(
      "They PRP 2 nsubj | left leave VBD 0 root | so IN 6 mark | that IN 3 fixed | we PRP 6 nsubj | stay VBP 2 advcl",
    );
    expect(clause("stay").marker).toMatchObject({ text: "so that", firstToken: 2, endToken: 4 });
  });

  test("without a conjunction have none; to is none", () => {
    expect(sentence("They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp").clause("leave").marker).toBeUndefined();
  });

  test("tell how deep they lie", () => {
    const { clause } = sentence(
      "He PRP 2 nsubj | said say VBD 0 root | they PRP 4 nsubj | want VBP 2 ccomp | to TO 6 mark | leave VB 4 xcomp",
    );
    expect([clause("said").depth, clause("want").depth, clause("leave").depth]).toEqual([0, 1, 2]);
  });
});

describe("the extent of a clause", () => {
  test("has no punctuation at its edges and leaves out what is joined to it", () => {
    const { clause, text } = sentence(
      "They PRP 2 nsubj | came come VBD 0 root | , , 6 punct | and CC 6 cc | we PRP 6 nsubj | left leave VBD 2 conj | . . 2 punct",
    );
    expect([text(clause("came")), text(clause("left"))]).toEqual(["They came", "we left"]);
  });

  test("keeps adverbs before a conjunction of two parts", () => {
    const { clause, text } = sentence(
      "He PRP 3 nsubj | either CC 3 cc:preconj | came come VBD 0 root | or CC 5 cc | left leave VBD 3 conj",
    );
    expect(text(clause("came"))).toBe("He either came");
  });

  test("has gaps where another clause is put in", () => {
    const { clause, text } = sentence(
      "The DT 2 det | talks talk NNS 8 nsubj | , , 5 punct | he PRP 5 nsubj | said say VBD 8 parataxis | , , 5 punct | were be VBD 8 cop | useful JJ 0 root | . . 8 punct",
    );
    expect(text(clause("useful"))).toBe("The talks, he said, were useful");
    expect(clause("useful").gaps.map(text)).toEqual([", he said,"]);
    expect(text(clause("said"))).toBe("he said");
  });

  test("of what is quoted is without the marks", () => {
    const { clause, text } = sentence(
      "“ `` 3 punct | We PRP 3 nsubj | won win VBD 7 ccomp | , , 3 punct | ” '' 3 punct | Orlov NNP 7 nsubj | said say VBD 0 root | . . 7 punct",
    );
    expect([text(clause("won")), text(clause("said"))]).toEqual(["We won", "“We won,” Orlov said"]);
  });

  test("keeps a whole quotation inside", () => {
    const { clause, text } = sentence(
      "They PRP 6 nsubj | will MD 6 aux | “ `` 4 punct | fully RB 6 advmod | ” '' 4 punct | support VB 0 root | us PRP 6 obj | . . 6 punct",
    );
    expect(text(clause("support"))).toBe("They will “fully” support us");
  });

  test("does not leave the quotation its predicate stands in", () => {
    const { clause, text } = sentence(
      "“ `` 3 punct | We PRP 3 nsubj | won win VBD 0 root | , , 3 punct | ” '' 3 punct | in IN 7 case | Korland NNP 3 obl | . . 3 punct",
    );
    expect(text(clause("won"))).toBe("“We won,” in Korland");
    const cut = sentence(
      "“ `` 3 punct | We PRP 3 nsubj | won win VBD 0 root | . . 3 punct | Orlov NNP 3 nsubj | ” '' 3 punct | left leave VBD 3 advcl",
    );
    expect(cut.text(cut.clause("left"))).toBe("left");
  });

  test("does not enter a quotation that began before the sentence", () => {
    const whole = sentence(
      "“ `` 3 punct | We PRP 3 nsubj | won win VBD 0 root | . . 3 punct | We PRP 6 nsubj | left leave VBD 10 ccomp | , , 6 punct | ” '' 6 punct | he PRP 10 nsubj | said say VBD 3 parataxis | . . 3 punct",
    );
    expect(whole.text(whole.clause("said"))).toBe("“We won. We left,” he said".slice("“We won. We left,” ".length));
  });

  test("does not cross a bracket", () => {
    const { clause, text } = sentence(
      "They PRP 2 nsubj | won win VBD 0 root | ( -LRB- 2 punct | as IN 6 mark | we PRP 6 nsubj | lost lose VBD 2 advcl | ) -RRB- 6 punct | then RB 6 advmod | . . 2 punct",
    );
    expect(text(clause("lost"))).toBe("as we lost");
  });
});

describe("the subject of a clause", () => {
  test.each([
    ["is its own", "They PRP 2 nsubj | left leave VBD 0 root", "left", "They (own)"],
    ["may be a clause", "To TO 2 mark | leave VB 4 csubj | is be VBZ 4 cop | hard JJ 0 root", "hard", "leave (own)"],
    [
      "is shared by predicates that are joined",
      "Orlov NNP 2 nsubj | praised praise VBD 0 root | us PRP 2 obj | and CC 5 cc | accused accuse VBD 2 conj | them PRP 5 obj",
      "accused",
      "Orlov (shared)",
    ],
    [
      "is that of the nearest predicate before that has one",
      "We PRP 2 nsubj | came come VBD 0 root | , , 5 punct | they PRP 5 nsubj | saw see VBD 2 conj | and CC 7 cc | left leave VBD 2 conj",
      "left",
      "they (shared)",
    ],
    [
      "of an infinitive is the subject that wants it",
      "They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | leave VB 2 xcomp",
      "leave",
      "They (controlled)",
    ],
    [
      "or the object that is made to",
      "They PRP 2 nsubj | forced force VBD 0 root | him PRP 2 obj | to TO 5 mark | leave VB 2 xcomp",
      "leave",
      "him (controlled)",
    ],
    [
      "but not the one that is promised",
      "They PRP 2 nsubj | promised promise VBD 0 root | him PRP 2 iobj | to TO 5 mark | leave VB 2 xcomp",
      "leave",
      "They (controlled)",
    ],
    [
      "or the one that is called on",
      "They PRP 2 nsubj | called call VBD 0 root | on IN 4 case | him PRP 2 obl | to TO 6 mark | leave VB 2 xcomp",
      "leave",
      "him (controlled)",
    ],
    [
      "or of the passive, the surface subject",
      "He PRP 3 nsubj:pass | was be VBD 3 aux:pass | forced force VBN 0 root | to TO 5 mark | leave VB 3 xcomp",
      "leave",
      "He (controlled)",
    ],
    [
      "of an infinitive after say is nobody",
      "He PRP 2 nsubj | said say VBD 0 root | to TO 4 mark | leave VB 2 xcomp",
      "leave",
      "–",
    ],
    [
      "of what is hard to do is not the one it is hard for",
      "He PRP 3 nsubj | is be VBZ 3 cop | hard JJ 0 root | to TO 5 mark | please VB 3 xcomp",
      "please",
      "–",
    ],
    [
      "passes down a chain of infinitives",
      "They PRP 2 nsubj | want VBP 0 root | to TO 4 mark | try VB 2 xcomp | to TO 6 mark | leave VB 4 xcomp",
      "leave",
      "They (controlled)",
    ],
    [
      "of a relative clause is what its pronoun stands for",
      "Envoys envoy NNS 0 root | who WP 3 nsubj | left leave VBD 1 acl:relcl",
      "left",
      "Envoys (antecedent)",
    ],
    [
      "of a relative clause about a clause is that clause",
      "They PRP 2 nsubj | left leave VBD 0 root | , , 5 punct | which WDT 5 nsubj | helped help VBD 2 advcl:relcl",
      "helped",
      "left (antecedent)",
    ],
    [
      "of a participle is the noun it modifies",
      "Troops troop NNS 0 root | fighting fight VBG 1 acl | us PRP 2 obj",
      "fighting",
      "Troops (modifying)",
    ],
    [
      "of a participle beside a clause is the subject of that clause",
      "Orlov NNP 2 nsubj | left leave VBD 0 root | , , 4 punct | saying say VBG 2 advcl | so RB 4 advmod",
      "saying",
      "Orlov (controlled)",
    ],
    [
      "of what somebody is accused of is that person",
      "They PRP 2 nsubj | accused accuse VBD 0 root | him PRP 2 obj | of IN 5 mark | lying lie VBG 2 advcl",
      "lying",
      "him (controlled)",
    ],
    [
      "of what somebody does by other means is the one who does",
      "They PRP 2 nsubj | hurt hurt VBD 0 root | him PRP 2 obj | by IN 5 mark | lying lie VBG 2 advcl",
      "lying",
      "They (controlled)",
    ],
    [
      "of the aim of a passive is the agent",
      "It PRP 3 nsubj:pass | was be VBD 3 aux:pass | done do VBN 0 root | by IN 5 case | us PRP 3 obl:agent | to TO 7 mark | win VB 3 advcl",
      "win",
      "us (controlled)",
    ],
    [
      "of the aim of a passive without agent is nobody",
      "It PRP 3 nsubj:pass | was be VBD 3 aux:pass | done do VBN 0 root | to TO 5 mark | win VB 3 advcl",
      "win",
      "–",
    ],
    [
      "of a plan is its owner",
      "Their PRP$ 2 nmod:poss | plan NN 5 nsubj | to TO 4 mark | leave VB 2 acl | failed fail VBD 0 root",
      "leave",
      "Their (controlled)",
    ],
    [
      "of a plan is the one who has it",
      "They PRP 2 nsubj | have VBP 0 root | plans plan NNS 2 obj | to TO 5 mark | leave VB 3 acl",
      "leave",
      "They (controlled)",
    ],
    [
      "of a refusal is whose it is",
      "The DT 2 det | refusal NN 7 nsubj | of IN 4 case | Orlov NNP 2 nmod | to TO 6 mark | leave VB 2 acl | helped help VBD 0 root",
      "leave",
      "Orlov (controlled)",
    ],
    [
      "of the first to do is the first",
      "The DT 3 det | first JJ 3 amod | man NN 0 root | to TO 5 mark | leave VB 3 acl",
      "leave",
      "The first man (modifying)",
    ],
    [
      "of as expected is nobody",
      "They PRP 2 nsubj | left leave VBD 0 root | , , 5 punct | as IN 5 mark | expected expect VBN 2 advcl",
      "expected",
      "–",
    ],
    ["of an order is nobody", "Leave VB 0 root | now RB 1 advmod", "Leave", "–"],
    [
      "is not the aim that is to win",
      "The DT 2 det | aim NN 5 nsubj:outer | is be VBZ 5 cop | to TO 5 mark | win VB 0 root",
      "win",
      "–",
    ],
  ])("%s", (_, rows, predicate, expected) => {
    expect(subject(rows, predicate)).toBe(expected);
  });

  test("tells the pronoun that stands for it, when there is one", () => {
    const { clause, token } = sentence("Envoys envoy NNS 0 root | who WP 3 nsubj | left leave VBD 1 acl:relcl");
    expect(clause("left").subject!.expressed).toBe(token("who"));
  });
});

describe("the object of a clause", () => {
  test.each([
    ["is its own", "They PRP 2 nsubj | hit hit VBD 0 root | us PRP 2 obj", "hit", "us (own)"],
    [
      "is shared with the verb before it",
      "They PRP 2 nsubj | hit hit VBD 0 root | and CC 4 cc | hurt hurt VBD 2 conj | us PRP 4 obj",
      "hit",
      "us (shared)",
    ],
    [
      "is shared with the verb after it when it follows both",
      "They PRP 2 nsubj | hit hit VBD 0 root | and CC 4 cc | hurt hurt VBD 2 conj | us PRP 2 obj",
      "hurt",
      "us (shared)",
    ],
    [
      "is not shared with a verb that has none",
      "They PRP 2 nsubj | came come VBD 0 root | and CC 4 cc | hurt hurt VBD 2 conj | us PRP 4 obj",
      "came",
      "–",
    ],
    [
      "is what a relative clause lacks",
      "Plans plan NNS 0 root | they PRP 3 nsubj | rejected reject VBD 1 acl:relcl",
      "rejected",
      "Plans (antecedent)",
    ],
    [
      "is not the time of a relative clause",
      "The DT 2 det | day NN 0 root | they PRP 4 nsubj | left leave VBD 2 acl:relcl",
      "left",
      "–",
    ],
  ])("%s", (_, rows, predicate, expected) => {
    expect(object(rows, predicate)).toBe(expected);
  });
});

describe("who acts and what it is done to", () => {
  const s = sentence(
    "Orlov NNP 3 nsubj:pass | was be VBD 3 aux:pass | accused accuse VBN 0 root | by IN 5 case | us PRP 3 obl:agent | of IN 7 case | fraud NN 3 obl",
  );

  test("in the passive are the agent and the subject", () => {
    const clause = s.clause("accused");
    expect([told(s, clause.logicalSubject), told(s, clause.logicalObject)]).toEqual(["us (own)", "Orlov (own)"]);
  });

  test("the agent is not among the obliques", () => {
    expect(s.clause("accused").obliques.map(({ preposition }) => preposition!.text)).toEqual(["of"]);
  });

  test("an oblique with by is the agent too, unless it is a time", () => {
    const rows = (relation: string, noun: string) =>
      `It PRP 3 nsubj:pass | was be VBD 3 aux:pass | done do VBN 0 root | by IN 5 case | ${noun} NNP 3 ${relation}`;
    const agent = (noun: string) => {
      const made = sentence(rows("obl", noun));
      return told(made, made.clause("done").logicalSubject);
    };
    expect([agent("Orlov"), agent("Monday")]).toEqual(["Orlov (own)", "–"]);
  });

  test("with a participle are the agent and the noun", () => {
    const made = sentence("Sanctions sanction NNS 0 root | imposed impose VBN 1 acl | by IN 4 case | us PRP 2 obl:agent");
    const { logicalSubject, logicalObject } = made.clause("imposed");
    expect([told(made, logicalSubject), told(made, logicalObject)]).toEqual(["us (own)", "Sanctions (modifying)"]);
  });

  test("of what somebody is given is the gift", () => {
    const made = sentence(
      "They PRP 3 nsubj:pass | were be VBD 3 aux:pass | given give VBN 0 root | arms arm NNS 3 obj | . . 3 punct",
    );
    expect(told(made, made.clause("given").logicalObject)).toBe("arms (own)");
  });

  test("in the active are the subject and the object", () => {
    const made = sentence("They PRP 2 nsubj | hit hit VBD 0 root | us PRP 2 obj");
    const { logicalSubject, logicalObject } = made.clause("hit");
    expect([told(made, logicalSubject), told(made, logicalObject)]).toEqual(["They (own)", "us (own)"]);
  });
});
