import { describe, expect, test } from "vitest";
import { parseAttributionArguments } from "../../train/attributionArguments.js";

describe("the arguments of the training of attributions", () => {
  test("name the folder of the data; those of the results have defaults", () => {
    expect(parseAttributionArguments(["--data", "gold"])).toEqual({ data: "gold", out: "src/models", lexicons: "src/lexicons" });
    expect(parseAttributionArguments(["--data=gold", "--out", "a", "--lexicons", "b"])).toEqual({
      data: "gold",
      out: "a",
      lexicons: "b",
    });
  });

  test.each<[string, readonly string[], RegExp]>([
    ["no data", [], /^--data is missing: name the folder that holds attribution\/polnear\.train\.jsonl\.\nUsage: /],
    ["an empty name", ["--data", ""], /^--data is missing/],
    ["an option without its value", ["--data"], /argument missing.*\nUsage: npm run train:attribution -- --data DIR/s],
    ["an option that there is not", ["--data", "gold", "--epochs", "9"], /'--epochs'.*\nUsage: /s],
    ["words that belong to no option", ["gold"], /'gold'.*\nUsage: /s],
  ])("%s: what is wrong, and how the command is used", (_, given, message) => {
    expect(parseAttributionArguments(given)).toMatch(message);
  });
});
