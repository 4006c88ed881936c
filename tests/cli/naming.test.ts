import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputNames } from "../../src/cli/naming.js";

describe("outputNames", () => {
  it("is as short as it can be", () => {
    expect(outputNames(["x/a.txt", "stdin", "/y/b.c.md"], ".json")).toEqual(["a.json", "stdin.json", "b.c.json"]);
  });

  it("tells inputs of one name apart by their directories, then by their extensions", () => {
    expect(outputNames(["x/a.txt", "y/A.txt", "x/a.md", "../b.txt"], ".html")).toEqual([
      "x-a.txt.html",
      "y-A.html",
      "x-a.md.html",
      "b.html",
    ]);
  });

  it("numbers what cannot be told apart otherwise", () => {
    expect(outputNames(["x/a.txt", "x-a.txt", "X/a.txt"], ".json")).toEqual(["x-a.txt-2.json", "x-a.json", "X-a.txt-3.json"]);
  });

  it("gives every input a name of its own that stays in its directory, also where capitals do not count", () => {
    const part = fc.constantFrom("a", "A", "b", ".", "..", "/", "-", "\\", "a-2", ".txt", "\n", "é", "e\u0301", "x".repeat(90));
    const input = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(input, { maxLength: 12 }), (inputs) => {
        const names = outputNames(inputs, ".json");
        expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(inputs.length);
        for (const name of names) expect(name).toMatch(/^[^/\\\n]+\.json$/);
        for (const name of names) expect(name).not.toMatch(/^\./);
      }),
    );
  });
});
