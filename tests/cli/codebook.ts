/** The text of a codebook of one frame with these terms, as a file has it. */
export function codebook(terms: readonly unknown[], more: object = {}): string {
  return JSON.stringify({
    id: "coffee",
    version: "1.0.0",
    language: "en",
    title: "How coffee is talked about",
    source: { citation: "Own work", licence: "MIT" },
    frames: { cost: { label: "Cost", definition: "Coffee as an expense.", categories: { price: terms } } },
    ...more,
  });
}
