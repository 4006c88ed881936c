import { describe, expect, test } from "vitest";
import { repaired } from "../../src/language/repairs.js";
import { sentence } from "./trees.js";

/** The relation and the head of a word after repairs. */
function mended(rows: string, word: string): string {
  const made = sentence(rows);
  const tree = repaired(made);
  const token = made.token(word);
  return `${tree.relationOf(token)} ${tree.headOf(token) < 0 ? "–" : made.word(tree.headOf(token))}`;
}

describe("repairs", () => {
  test.each([
    [
      "a name and a noun joined by a comma alone are an apposition",
      "Orlov NNP 6 nsubj | , , 4 punct | the DT 4 det | minister NN 1 conj | , , 4 punct | left leave VBD 0 root",
      "minister",
      "appos Orlov",
    ],
    [
      "two names joined by a comma alone are a list",
      "Orlov NNP 4 nsubj | , , 3 punct | Choe NNP 1 conj | left leave VBD 0 root",
      "Choe",
      "conj Orlov",
    ],
    [
      "three nouns are a list",
      "Orlov NNP 6 nsubj | , , 3 punct | ministers minister NNS 1 conj | , , 5 punct | generals general NNS 1 conj | left leave VBD 0 root",
      "ministers",
      "conj Orlov",
    ],
    [
      "so are two with a conjunction",
      "Orlov NNP 5 nsubj | , , 4 punct | and CC 4 cc | ministers minister NNS 1 conj | left leave VBD 0 root",
      "ministers",
      "conj Orlov",
    ],
    [
      "what is denied is no apposition",
      "Clerks clerk NNS 5 nsubj | , , 4 punct | not RB 4 advmod | Orlov NNP 1 conj | left leave VBD 0 root",
      "Orlov",
      "conj Clerks",
    ],
    [
      "a noun without preposition after a comma is an apposition",
      "Orlov NNP 6 nsubj | , , 4 punct | the DT 4 det | minister NN 1 nmod | , , 4 punct | left leave VBD 0 root",
      "minister",
      "appos Orlov",
    ],
    [
      "a noun in brackets is",
      "The DT 2 det | Council NNP 6 nsubj | ( -LRB- 4 punct | UC NNP 2 parataxis | ) -RRB- 4 punct | left leave VBD 0 root",
      "UC",
      "appos Council",
    ],
    [
      "a noun after a dash is",
      "Orlov NNP 6 nsubj | — : 4 punct | the DT 4 det | minister NN 1 dep | — : 4 punct | left leave VBD 0 root",
      "minister",
      "appos Orlov",
    ],
    [
      "a noun with a preposition is not",
      "Orlov NNP 6 nsubj | , , 4 punct | of IN 4 case | Korland NNP 1 nmod | , , 4 punct | left leave VBD 0 root",
      "Korland",
      "nmod Orlov",
    ],
    [
      "the second of two subjects with a comma between is an apposition of the first",
      "Orlov NNP 6 nsubj | , , 4 punct | the DT 4 det | minister NN 6 nsubj | , , 4 punct | left leave VBD 0 root",
      "minister",
      "appos Orlov",
    ],
    [
      "what follows a verb after a quotation is its subject",
      "“ `` 2 punct | Never RB 5 ccomp | , , 2 punct | ” '' 2 punct | said say VBD 0 root | Orlov NNP 5 obj | . . 5 punct",
      "Orlov",
      "nsubj said",
    ],
    [
      "unless it has one",
      "“ `` 2 punct | Never RB 7 ccomp | , , 2 punct | ” '' 2 punct | they PRP 7 nsubj | all DT 5 det | told tell VBD 0 root | Orlov NNP 7 obj | . . 7 punct",
      "Orlov",
      "obj told",
    ],
  ])("%s", (_, rows, word, expected) => {
    expect(mended(rows, word)).toBe(expected);
  });

  test("leave a tree alone that needs none", () => {
    const made = sentence("They PRP 2 nsubj | left leave VBD 0 root | . . 2 punct");
    expect(repaired(made)).toBe(made.tree);
  });
});
