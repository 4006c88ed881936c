import { expect, test } from "vitest";
import { frameRows, topFrameRow } from "../../eval/sets/policy.js";

const gold = [new Set(["economic"]), new Set(["health", "economic"]), new Set(["other"])];
const hits = [["economic", "health", "health"], ["economic"], []];

test("a frame is found in a text when it has a hit there, however many", () => {
  const [macro, economic, health] = frameRows(["economic", "health"], gold, hits);
  expect(economic).toEqual({ metric: "economic F1", value: 1, n: 2, floor: 0.8 }); // floor: 2 of 3 right, none missed
  expect(health).toEqual({ metric: "health F1", value: 0, n: 1, floor: 0.5 });
  expect(macro).toEqual({ metric: "frame macro F1", value: 0.5, n: 3, floor: 0.65 });
});

test("the top frame is the one with most hits, and a text without hits is in none", () => {
  const row = topFrameRow(["economic", "economic", "other"], hits, "other");
  expect(row.value).toBeCloseTo(2 / 3); // the first says health
  expect(row.floor).toBeCloseTo(2 / 3); // always economic
});
