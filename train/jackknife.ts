import type { Example } from "./gold.js";

/** In how many parts the treebanks are cut. */
export const folds = 4;

/**
 * What models say about examples they have not learnt from: the documents are dealt out to {@link folds} parts, and each part is asked
 * of a model that learns from the others. Answers are in the order of the items.
 */
export function jackknifed<Item, Answer>(
  items: readonly Item[],
  exampleOf: (item: Item) => Example,
  ask: (learn: readonly Item[], about: readonly Item[]) => readonly Answer[],
): Answer[] {
  const documents = new Map<object, number>();
  for (const item of items) {
    const { doc } = exampleOf(item);
    if (!documents.has(doc)) documents.set(doc, documents.size % folds);
  }
  const answers: Answer[] = new Array(items.length);
  for (let fold = 0; fold < folds; fold++) {
    const inFold = items.map((item) => documents.get(exampleOf(item).doc) === fold);
    const found = ask(
      items.filter((_, i) => !inFold[i]),
      items.filter((_, i) => inFold[i]),
    );
    let next = 0;
    for (let i = 0; i < items.length; i++) if (inFold[i]) answers[i] = found[next++]!;
  }
  return answers;
}
