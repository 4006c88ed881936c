import { describe, expect, it } from "vitest";
import { formatCodebook } from "../../src/lexicon/format.js";
import type { Codebook } from "../../src/lexicon/lexicon.js";

const data: Codebook = {
  lists: { wares: ["tea", "coffee"], none: [] },
  frames: {
    cost: {
      categories: {
        price: ["price*", { weight: 0.5, after: { window: 3, any: ["cost*", "charge"] }, term: "cup" }, "bill"],
        none: [],
      },
      definition: "Coffee as an expense.",
      label: "Cost",
    },
  },
  source: { licence: "MIT", citation: "Own work", url: "https://example.org" },
  validation: [{ gold: "hand-coded", n: 10 }],
  title: "Coffee “talk”",
  language: "en",
  version: "1.0.0",
  id: "coffee",
};

describe("formatCodebook", () => {
  it("writes one entry a line, sorted, with fields in a fixed order", () => {
    expect(formatCodebook(data)).toBe(`{
  "id": "coffee",
  "version": "1.0.0",
  "language": "en",
  "title": "Coffee “talk”",
  "source": { "citation": "Own work", "url": "https://example.org", "licence": "MIT" },
  "validation": [
    { "gold": "hand-coded", "n": 10 }
  ],
  "lists": {
    "wares": [
      "coffee",
      "tea"
    ],
    "none": []
  },
  "frames": {
    "cost": {
      "label": "Cost",
      "definition": "Coffee as an expense.",
      "categories": {
        "price": [
          "bill",
          { "term": "cup", "after": { "any": ["cost*", "charge"], "window": 3 }, "weight": 0.5 },
          "price*"
        ],
        "none": []
      }
    }
  }
}
`);
  });

  it("changes nothing the second time", () => {
    const once = formatCodebook(data);
    expect(formatCodebook(JSON.parse(once) as Codebook)).toBe(once);
  });
});
