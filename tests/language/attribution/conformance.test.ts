import { expect, test } from "vitest";
import { attribution } from "../../../src/language/attribution.js";
import { evaluate } from "../../../src/query/query.js";
import { read } from "../../../src/text/read.js";
import { conforms } from "../../conformance.js";

conforms(() => attribution(), {
  labels: ["direct", "mixed", "partial", "indirect", "floating", "attitude", "perception"],
  sample:
    "“The bridge is safe,” said Mara Holt. “It will stay safe for good.” Ivan Orlov claimed that it was “very old”, and the ministry fears that it will fall.",
});

test("attributions are in order of where they begin, so that those in the content of another may follow it", () => {
  const text = "“I told him that the bridge was safe, and he said that it was old,” Varga said.";
  const { annotations } = evaluate(read(text), attribution());
  expect(annotations.length).toBeGreaterThan(1);
  expect(annotations.map(({ id }) => id)).toEqual(annotations.map((_, i) => `attribution-${i}`));
  expect(annotations[0]).toMatchObject({ start: 0, source: { name: "Varga" } });
  for (const { nestedIn } of annotations.slice(1)) expect(nestedIn).toBe("attribution-0");
});
