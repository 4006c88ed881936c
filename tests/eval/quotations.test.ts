import { expect, test } from "vitest";
import { alternatingQuotations } from "../../eval/floors/quotations.js";
import { matchQuotations } from "../../eval/scorers/quotations.js";
import { gumQuotations } from "../../eval/sets/gumQuotations.js";

const text = "“One ‘two’,” he said. “Three. Four.” Five six.";

const at = (surface: string) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, surface });
const gold = [at("“One ‘two’,”"), at("“Three. Four.”")];

test("marks at the edges do not matter, what they enclose does", () => {
  expect(matchQuotations(text, gold, [at("One ‘two’,"), at("“Three. Four.”")])).toEqual({ tp: 2, fp: 0, fn: 0 });
  expect(matchQuotations(text, gold, [at("One ‘two’,"), at("“Three.")])).toEqual({ tp: 1, fp: 1, fn: 1 });
});

test("quotations that touch no gold one are not judged", () => {
  expect(matchQuotations(text, gold, [at("Five")])).toEqual({ tp: 0, fp: 0, fn: 2 });
});

test("gold that is cut at the end of a sentence is joined, gold without marks is left out", () => {
  const cut = [at("“One ‘two’,”"), at("“Three."), at("Four.”"), at("Five")];
  expect(matchQuotations(text, cut, gold)).toEqual({ tp: 2, fp: 0, fn: 0 });
});

test("the floor pairs double marks in turn, paragraph by paragraph", () => {
  const lines = 'He "said" it "again.\n\nThen "left".';
  expect(alternatingQuotations(lines).map(({ start, end }) => lines.slice(start, end))).toEqual(['"said"', '"left"']);
});

test("a text of GUM gives a row about quotations", () => {
  const line = { number: 1, text: JSON.stringify({ text, quotes: gold }) };
  expect(gumQuotations.score([line])).toEqual([{ metric: "quotation extents F1", value: 1, n: 2, floor: 1 }]);
});
