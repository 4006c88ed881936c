import { ourSentimentJobs } from "../sets/ourSentiment.js";
import { contender, type Runner } from "./measure.js";
import { sentimentPeers } from "./sentimentPeers.js";

const notes: Readonly<Record<string, string>> = {
  sentiment: "AFINN; words before it negate",
  natural: "Treebank tokens, AFINN with Porter stems",
  "vader-sentiment": "rules on words; no tags",
  "wink-nlp": "[sbd, negation, sentiment]",
  "wink-sentiment": "AFINN, emoji; words before it negate",
};

/** The feeling of whole texts, ours by how much is known about the words. Counted are characters: not everybody tells tokens. */
export function sentimentRunners(): Runner[] {
  return [
    ...Object.entries(ourSentimentJobs).map(([name, { note, run }]) => texts(`rhetor, ${name}`, note, run)),
    ...sentimentPeers().map((peer) => texts(peer.name, notes[peer.name] ?? "", (text) => peer.score(text, "news").score)),
  ];
}

function texts(name: string, note: string, run: (text: string) => number): Runner {
  return contender({
    name,
    note,
    prepare: (documents: readonly string[]): readonly string[] => documents,
    run: (documents) => documents.reduce((sum, text) => sum + (Number.isFinite(run(text)) ? text.length : 0), 0),
  });
}
