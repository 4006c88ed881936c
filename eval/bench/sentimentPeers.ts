import type { Polarity, PolarityScorer } from "../scorers/polarity.js";
import { natural, peer, wink, winkOut } from "./peers.js";

/** A library that scores the feeling of texts. None of them knows profiles. */
export interface SentimentPeer extends PolarityScorer {
  readonly name: string;
}

/**
 * Those of the peers that are installed. Who gives several numbers, or leaves the choice of a tokenizer, is taken at what correlates
 * best with people on most sets.
 */
export function sentimentPeers(): SentimentPeer[] {
  const peers: SentimentPeer[] = [];
  const join = (name: string, score: (text: string) => Polarity, neutral = 0) =>
    peers.push({ name, score, neutral: () => neutral });

  const Afinn = peer<new () => { analyze(text: string): AfinnResult }>("sentiment");
  if (Afinn) {
    const afinn = new Afinn();
    join("sentiment", (text) => {
      const { score, positive, negative } = afinn.analyze(text);
      return polarity(score, positive.length + negative.length > 0);
    });
  }

  const stemmed = naturalAnalyzer();
  const words = natural("treebank_word_tokenizer");
  if (stemmed && words) {
    join("natural", (text) => {
      const tokens = words.tokenize(text);
      return tokens.length === 0 ? polarity(0) : polarity(stemmed.getSentiment(tokens));
    });
  }

  const vader = peer<Vader>("vader-sentiment")?.SentimentIntensityAnalyzer;
  if (vader) {
    join(
      "vader-sentiment",
      (text) => {
        const { compound, pos, neg } = vader.polarity_scores(text);
        return polarity(compound, pos > 0 || neg > 0);
      },
      0.05,
    );
  }

  const pipe = wink(["sbd", "negation", "sentiment"]);
  const out = winkOut();
  if (pipe && out) join("wink-nlp", (text) => polarity(pipe.readDoc(text).out(out.sentiment)));

  const winkSentiment = peer<(text: string) => WinkSentiment>("wink-sentiment");
  if (winkSentiment) {
    join("wink-sentiment", (text) => {
      const { normalizedScore, tokenizedPhrase = [] } = winkSentiment(text);
      return polarity(
        normalizedScore,
        tokenizedPhrase.some(({ score }) => score),
      );
    });
  }
  return peers;
}

/** `covered` is told by peers that name the words they scored; for the others a score is all there is to see. */
function polarity(score: number, covered: boolean = score !== 0): Polarity {
  return { score, coverage: covered ? 1 : 0 };
}

/** natural's analyzer with AFINN and the Porter stemmer, by file: see {@link natural}. */
function naturalAnalyzer(): { getSentiment(words: readonly string[]): number } | undefined {
  const folder = "natural/lib/natural";
  const Analyzer = peer<
    new (
      language: string,
      stemmer: unknown,
      lexicon: string,
    ) => { getSentiment(words: readonly string[]): number }
  >(`${folder}/sentiment/SentimentAnalyzer.js`);
  const stemmer = peer<unknown>(`${folder}/stemmers/porter_stemmer.js`);
  return Analyzer && stemmer ? new Analyzer("English", stemmer, "afinn") : undefined;
}

interface AfinnResult {
  readonly score: number;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

interface Vader {
  readonly SentimentIntensityAnalyzer: {
    polarity_scores(text: string): { readonly compound: number; readonly pos: number; readonly neg: number };
  };
}

interface WinkSentiment {
  readonly normalizedScore: number;
  readonly tokenizedPhrase?: readonly { readonly score?: number }[];
}
