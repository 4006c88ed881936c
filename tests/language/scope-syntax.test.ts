import { describe, expect, test } from "vitest";
import { type ScopeLayer, scope } from "../../src/language/scope.js";
import { type Syntax, syntax } from "../../src/language/syntax.js";
import { Relation } from "../../src/language/tagset.js";
import { Tree } from "../../src/language/tree.js";
import { evaluate, query } from "../../src/query/query.js";
import type { Doc } from "../../src/text/doc.js";
import { read } from "../../src/text/read.js";
import { sentence } from "./trees.js";

const onTree = (doc: Doc, tree: Tree): ScopeLayer =>
  evaluate(doc, scope({ syntax: query({ compute: (): Syntax => ({ of: () => tree, ofToken: () => tree }) }) }));

/** The scope of the first negation of a sentence told as {@link sentence} wants it; `…` stands for the cue and other gaps. */
function scopeOf(rows: string): string {
  const { doc, tree } = sentence(rows);
  return pieces(doc, onTree(doc, tree));
}

const parsed = (text: string): string => {
  const doc = read(text);
  return pieces(doc, evaluate(doc, scope({ syntax: syntax() })));
};

const pieces = (doc: Doc, layer: ScopeLayer): string =>
  layer.cues
    .find(({ kind }) => kind === "negated")!
    .scope.map(({ start, end }) => doc.text.slice(start, end))
    .join(" … ");

describe("the scope of not, on trees,", () => {
  test("is its clause with the subject", () => {
    expect(scopeOf("They PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | sign VB 0 root | it PRP 4 obj | . . 4 punct")).toBe(
      "They did … sign it",
    );
  });

  test("has all of a long subject", () => {
    expect(
      scopeOf(
        "The DT 2 det | men NNS 7 nsubj | who WP 4 nsubj | came VBD 2 acl:relcl | did VBD 7 aux | not RB 7 advmod | speak VB 0 root | . . 7 punct",
      ),
    ).toBe("The men who came did … speak");
  });

  test("leaves out the clause around it and the conjunction", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | said VBD 0 root | that IN 7 mark | he PRP 7 nsubj | did VBD 7 aux | not RB 7 advmod | come VB 2 ccomp | . . 2 punct",
      ),
    ).toBe("he did … come");
  });

  test("has the clause that depends on the negated verb", () => {
    expect(
      scopeOf(
        "I PRP 4 nsubj | do VBP 4 aux | not RB 4 advmod | think VB 0 root | that IN 7 mark | they PRP 7 nsubj | left VBD 4 ccomp | . . 4 punct",
      ),
    ).toBe("I do … think that they left");
  });

  test("in a relative clause has the pronoun and not what it stands for", () => {
    expect(
      scopeOf(
        "Men NNS 6 nsubj | who WP 5 nsubj | did VBD 5 aux | not RB 5 advmod | come VB 1 acl:relcl | lost VBD 0 root | . . 6 punct",
      ),
    ).toBe("who did … come");
  });

  test("leaves out a clause that is joined to it", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | come VB 0 root | and CC 7 cc | she PRP 7 nsubj | left VBD 4 conj | . . 4 punct",
      ),
    ).toBe("He did … come");
  });

  test("leaves out a verb that is joined to it with and", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | come VB 0 root | and CC 6 cc | went VBD 4 conj | home RB 6 advmod | . . 4 punct",
      ),
    ).toBe("He did … come");
  });

  test("has a verb that is joined to it with or", () => {
    expect(
      scopeOf("It PRP 4 nsubj | does VBZ 4 aux | not RB 4 advmod | break VB 0 root | or CC 6 cc | bend VB 4 conj | . . 4 punct"),
    ).toBe("It does … break or bend");
  });

  test("has the subject of the clause that its own is joined to", () => {
    expect(
      scopeOf("He PRP 2 nsubj | sat VBD 0 root | and CC 6 cc | did VBD 6 aux | not RB 6 advmod | speak VB 2 conj | . . 2 punct"),
    ).toBe("He … did … speak");
  });

  test("has shared auxiliaries too", () => {
    expect(
      scopeOf(
        "They PRP 3 nsubj | had VBD 3 aux | come VBN 0 root | and CC 6 cc | not RB 6 advmod | spoken VBN 3 conj | . . 3 punct",
      ),
    ).toBe("They had … spoken");
  });

  test("leaves out what a negated conjunct is joined to", () => {
    expect(
      scopeOf(
        "Marks NNS 5 nsubj | were VBD 5 cop | on IN 5 case | the DT 5 det | path NN 0 root | and CC 10 cc | not RB 10 advmod | on IN 10 case | the DT 10 det | grass NN 5 conj | . . 5 punct",
      ),
    ).toBe("Marks were … on the grass");
  });

  test("leaves out the contrary after but", () => {
    expect(
      scopeOf(
        "He PRP 2 nsubj | spoke VBD 0 root | not RB 6 advmod | as IN 6 case | a DT 6 det | doctor NN 2 obl | but CC 9 cc | as IN 9 case | friend NN 6 conj | . . 2 punct",
      ),
    ).toBe("He spoke … as a doctor");
  });

  test("leaves out what stands before the subject", () => {
    expect(
      scopeOf("In IN 2 case | May NNP 6 obl | they PRP 6 nsubj | did VBD 6 aux | not RB 6 advmod | sign VB 0 root | . . 6 punct"),
    ).toBe("they did … sign");
  });

  test("has the verb that stands before its subject", () => {
    expect(scopeOf("Did VBD 4 aux | they PRP 4 nsubj | not RB 4 advmod | sign VB 0 root | it PRP 4 obj | ? . 4 punct")).toBe(
      "Did they … sign it",
    );
  });

  test("has an adverbial clause that no comma parts from it", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | come VB 0 root | when WRB 7 mark | they PRP 7 nsubj | called VBD 4 advcl | . . 4 punct",
      ),
    ).toBe("He did … come when they called");
  });

  test("leaves out an adverbial clause after a comma", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | come VB 0 root | , , 8 punct | as IN 8 mark | they PRP 8 nsubj | knew VBD 4 advcl | . . 4 punct",
      ),
    ).toBe("He did … come");
  });

  test("leaves out a relative clause after a comma", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | sign VB 0 root | treaties NNS 4 obj | , , 8 punct | which WDT 8 nsubj | lapsed VBD 5 acl:relcl | . . 4 punct",
      ),
    ).toBe("He did … sign treaties");
  });

  test("has a list with its commas", () => {
    expect(
      scopeOf(
        "He PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | sign VB 0 root | treaties NNS 4 obj | , , 7 punct | pacts NNS 5 conj | and CC 9 cc | laws NNS 5 conj | . . 4 punct",
      ),
    ).toBe("He did … sign treaties, pacts and laws");
  });

  test("goes on after a form of address", () => {
    expect(
      scopeOf(
        "You PRP 4 nsubj | did VBD 4 aux | not RB 4 advmod | know VB 0 root | , , 6 punct | Watson NNP 4 vocative | , , 6 punct | that IN 10 mark | they PRP 10 nsubj | left VBD 4 ccomp | . . 4 punct",
      ),
    ).toBe("You did … know … that they left");
  });

  test("ends where the clause goes on that it stands in", () => {
    expect(
      scopeOf(
        "Facts NNS 7 nsubj | which WDT 5 nsubj | did VBD 5 aux | not RB 5 advmod | fit VB 1 acl:relcl | were VBD 7 cop | few JJ 0 root | . . 7 punct",
      ),
    ).toBe("which did … fit");
  });

  test("is read from words where the tree tears the negator from the word before it", () => {
    expect(
      scopeOf(
        "Had VBD 0 root | they PRP 1 obj | not RB 4 advmod | signed VBN 1 conj | the DT 6 det | treaty NN 4 obj | . . 1 punct",
      ),
    ).toBe("Had they … signed the treaty");
  });

  test("has a relative pronoun before the subject, with its preposition", () => {
    expect(
      scopeOf(
        "Men NNS 9 nsubj | of IN 3 case | whom WP 7 obl | we PRP 7 nsubj | did VBD 7 aux | not RB 7 advmod | know VB 1 acl:relcl | were VBD 9 cop | here RB 0 root | . . 9 punct",
      ),
    ).toBe("of whom we did … know");
  });

  test("does not leave its quotation, whatever the tree says", () => {
    expect(
      scopeOf(
        "“ `` 5 punct | He PRP 5 nsubj | did VBD 5 aux | not RB 5 advmod | come VB 0 root | ” '' 5 punct | she PRP 8 nsubj | said VBD 5 xcomp | . . 5 punct",
      ),
    ).toBe("He did … come");
  });
});

describe("the scope of other negators, on trees,", () => {
  test("is the clause for no before an object", () => {
    expect(
      scopeOf("They PRP 2 nsubj | saw VBD 0 root | no DT 4 det | ships NNS 2 obj | in IN 6 case | May NNP 2 obl | . . 2 punct"),
    ).toBe("They saw … ships in May");
  });

  test("is the clause for no before a subject", () => {
    expect(scopeOf("No DT 2 det | ship NN 3 nsubj | left VBD 0 root | the DT 5 det | port NN 3 obj | . . 3 punct")).toBe(
      "ship left the port",
    );
  });

  test("is the phrase for no after a preposition", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | left VBD 0 root | with IN 5 case | no DT 5 det | hope NN 2 obl | of IN 7 case | peace NN 5 nmod | . . 2 punct",
      ),
    ).toBe("hope of peace");
  });

  test("is what follows without", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | left VBD 0 root | without IN 4 mark | signing VBG 2 advcl | the DT 6 det | treaty NN 4 obj | . . 2 punct",
      ),
    ).toBe("signing the treaty");
  });

  test("lies around neither and nor", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | want VBP 0 root | neither CC 4 cc:preconj | war NN 2 obj | nor CC 6 cc | peace NN 4 conj | . . 2 punct",
      ),
    ).toBe("They want … war … peace");
  });
});

describe("the scope of negative affixes, on trees,", () => {
  test("is the noun phrase of an attribute, without its preposition", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | lived VBD 0 root | in IN 6 case | an DT 6 det | unhappy JJ 6 amod | state NN 2 obl | of IN 8 case | war NN 6 nmod | . . 2 punct",
      ),
    ).toBe("an … happy state of war");
  });

  test("is the clause of a predicate", () => {
    expect(
      scopeOf("The DT 2 det | men NNS 4 nsubj | were VBD 4 cop | unhappy JJ 0 root | in IN 6 case | May NNP 4 obl | . . 4 punct"),
    ).toBe("The men were … happy in May");
  });

  test("is the clause of an adverb", () => {
    expect(
      scopeOf("They PRP 2 nsubj | lived VBD 0 root | unhappily RB 2 advmod | in IN 5 case | May NNP 2 obl | . . 2 punct"),
    ).toBe("They lived … happily in May");
  });

  test("is the word alone for an adjective between commas", () => {
    expect(
      scopeOf(
        "They PRP 2 nsubj | left VBD 0 root | , , 4 punct | unhappy JJ 2 advcl | , , 4 punct | in IN 7 case | May NNP 2 obl | . . 2 punct",
      ),
    ).toBe("happy");
  });

  test("has no negator that stands before the word", () => {
    expect(scopeOf("They PRP 4 nsubj | were VBD 4 cop | not RB 4 advmod | unhappy JJ 0 root | . . 4 punct").split(" … ")).toEqual([
      "They were",
      "unhappy",
    ]);
  });
});

describe("with trees", () => {
  test("what stands before the negator is still not denied", () => {
    const { doc, tree } = sentence("Sanctions NNS 4 nsubj | did VBD 4 aux | not RB 4 advmod | work VB 0 root | . . 4 punct");
    expect([...doc.tokens.start].slice(0, 4).map((start) => onTree(doc, tree).at({ start, end: start + 1 }))).toEqual([
      "asserted",
      "asserted",
      "asserted",
      "negated",
    ]);
  });

  test("cues are the same as without", () => {
    const doc = read("If they do not sign, war may follow without a treaty. Nobody wants that. Is it unlikely?");
    const [words, trees] = [scope(), scope({ syntax: syntax() })].map((source) => evaluate(doc, source).cues);
    expect(trees!.map(({ cue, rule }) => ({ cue, rule }))).toEqual(words!.map(({ cue, rule }) => ({ cue, rule })));
  });

  test("scopes of what is no negation are those from words", () => {
    const doc = read("If they sign, war may follow. Perhaps it will not. They want peace.");
    const [words, trees] = [scope(), scope({ syntax: syntax() })].map((source) =>
      evaluate(doc, source).cues.filter(({ kind }) => kind !== "negated"),
    );
    expect(trees).toEqual(words);
  });

  test("only sentences with a negation are parsed", () => {
    const asked = new Set<number>();
    const watched = query({
      needs: { trees: syntax() },
      compute: (doc, { trees }): Syntax => ({
        of: (index) => trees.of(index),
        ofToken: (token) => {
          asked.add(doc.innerSentences.ofToken(token));
          return trees.ofToken(token);
        },
      }),
    });
    evaluate(read("They may leave. They did not stay. Perhaps they will return."), scope({ syntax: watched }));
    expect([...asked]).toEqual([1]);
  });

  test("syntax left undefined is the same as no option", () => {
    expect(scope({ syntax: undefined })).toBe(scope());
  });

  test.each([
    ["The ministers of the bloc did not sign the treaty.", "The ministers of the bloc did … sign the treaty"],
    ["They said that he did not come.", "he did … come"],
    ["He sat down and did not speak.", "He … did … speak"],
    ["They left without a treaty.", "a treaty"],
    ["Nobody saw the ships.", "saw the ships"],
    ["The treaty that they had signed was unfair.", "The treaty that they had signed was … fair"],
  ])("rhetor's own: %s", (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

describe("any tree will do:", () => {
  const text = "They did not sign, and never will, no treaty with nobody nor an unfair one without hope.";
  const doc = read(text);
  const { length } = doc.tokens;
  const lies = (layer: ScopeLayer): void => {
    for (const { cue, scope } of layer.cues)
      for (const span of scope) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        for (const part of cue) expect(span.start < part.end && part.start < span.end).toBe(false);
      }
  };
  const relations = Object.values(Relation);
  /** A tree whose heads and relations are a fixed jumble. */
  const tree = (head: (token: number) => number): Tree =>
    new Tree(
      0,
      Int32Array.from({ length }, (_, token) => head(token)),
      Uint8Array.from({ length }, (_, token) => relations[(token * 7) % relations.length]!),
    );

  test.each<[string, (token: number) => number]>([
    ["every token a root", () => -1],
    ["two roots", (token) => (token === 3 || token === 9 ? -1 : token < 8 ? 3 : 9)],
    ["a chain to the right", (token) => (token + 1 < length ? token + 1 : -1)],
    ["a chain to the left", (token) => token - 1],
    ["crossing branches", (token) => (token === 0 ? -1 : token > 2 && token % 2 ? (token * 5) % token : 0)],
  ])("%s", (_, head) => {
    lies(onTree(doc, tree(head)));
  });

  test("heads that run in a circle", () => {
    lies(
      onTree(
        doc,
        tree((token) => (token + 1) % length),
      ),
    );
  });

  test.each<[string, (token: number, count: number) => number]>([
    ["flat", (token) => (token === 0 ? -1 : 0)],
    ["deep to the left", (token) => token - 1],
    ["deep to the right", (token, count) => (token + 1 < count ? token + 1 : -1)],
  ])("two thousand negators in one sentence, %s", (_, head) => {
    const long = read("not ".repeat(2000));
    const count = long.tokens.length;
    const heads = Int32Array.from({ length: count }, (_, token) => head(token, count));
    const layer = onTree(long, new Tree(0, heads, new Uint8Array(count).fill(Relation.conj)));
    expect(layer.cues.length).toBe(2000);
  });
});
