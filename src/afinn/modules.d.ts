// `sentiment` has types for its main file only; this is the part of another that is used.

declare module "sentiment/languages/en/index.js" {
  const english: {
    readonly labels: { readonly [word: string]: number };
    readonly scoringStrategy: { apply(tokens: string[], cursor: number, score: number): number };
  };
  export default english;
}
