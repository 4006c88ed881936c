import { contender, type Runner } from "./measure.js";
import { wink } from "./peers.js";

/** The whole way from a text to its frames, and the nearest thing a peer does. */
export function jobRunners(analyzed: (text: string) => number): Runner[] {
  const runners = [
    contender({
      name: "rhetor, analyze with framing",
      prepare: (documents: readonly string[]) => documents,
      run: (documents) => documents.reduce((sum, text) => sum + analyzed(text), 0),
    }),
  ];
  const pipe = wink(["sbd", "negation", "sentiment", "pos", "ner", "cer"]);
  if (pipe) {
    runners.push(
      contender({
        name: "wink-nlp, full pipe",
        note: "sentences, negation, sentiment, tags, entities; another job, for scale",
        prepare: (documents: readonly string[]) => documents,
        run: (documents) => documents.reduce((sum, text) => sum + pipe.readDoc(text).tokens().out().length, 0),
      }),
    );
  }
  return runners;
}
