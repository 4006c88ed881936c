import { z } from "zod";
import { type SentimentPeer, sentimentPeers } from "../bench/sentimentPeers.js";
import { accuracy, macroF1, majority } from "../scorers/labels.js";
import {
  bestMacroF1,
  type PolarityLabel,
  type PolarityScorer,
  type Profile,
  pearson,
  polarAccuracy,
  polarityLabel,
  polarityLabels,
} from "../scorers/polarity.js";
import { type EvalSet, evalSet, type Measurement, type Published } from "../set.js";
import { ourSentiment } from "./ourSentiment.js";

export interface RatedText {
  readonly text: string;
  readonly score: number;
}

const record: z.ZodType<RatedText> = z.object({ text: z.string(), score: z.number().min(-4).max(4) });

/**
 * The four sets of texts that came with VADER (Hutto and Gilbert 2014), each rated by twenty people from −4 to 4: sentences of New York
 * Times editorials, of product reviews and of film reviews, and tweets.
 */
export const vaderNyt: EvalSet = vaderSet("sentiment/vader_nyt", "news", { vader: 0.492, human: 0.745 });
export const vaderAmazon: EvalSet = vaderSet("sentiment/vader_amazon", "review", { vader: 0.565, human: 0.911 });
export const vaderMovie: EvalSet = vaderSet("sentiment/vader_movie", "review", { vader: 0.451, human: 0.899 });
export const vaderTweets: EvalSet = vaderSet("sentiment/vader_tweets", "social", { vader: 0.881, human: 0.888 });

function vaderSet(name: string, profile: Profile, { vader, human }: { vader: number; human: number }): EvalSet {
  const published = {
    best: { value: vader, source: "VADER, on all texts" },
    human: { value: human, source: "one rater, against the mean" },
  };
  return evalSet({
    name,
    record,
    score: (records) => ratedRows(records, profile, ourSentiment, sentimentPeers(), published),
  });
}

/**
 * Scores against ratings. As classes, ratings over 0.5 are positive and those under −0.5 negative; the scorers' classes are by the
 * neutral band of each, and once more by the band that suits it best. The floor says the same of every text.
 */
export function ratedRows(
  records: readonly RatedText[],
  profile: Profile,
  ours: PolarityScorer,
  peers: readonly SentimentPeer[],
  published: { readonly best?: Published; readonly human?: Published } = {},
): Measurement[] {
  const ratings = records.map(({ score }) => score);
  const gold = ratings.map((rating) => polarityLabel(rating, Math.abs(rating) > 0.5));
  const polar = gold.filter((label) => label !== "neutral");
  const ourRatings = ratingsBy(ours, records, profile);
  const theirRatings = peers.map((one) => [one.name, ratingsBy(one, records, profile)] as const);
  const row = (metric: string, n: number, floor: number | null, value: (ratings: Ratings) => number): Measurement => ({
    metric,
    value: value(ourRatings),
    n,
    floor,
    ...(peers.length > 0 && { peers: Object.fromEntries(theirRatings.map(([name, theirs]) => [name, value(theirs)])) }),
  });
  const sameClass = classF1(gold, same(gold));
  return [
    { ...row("pearson", records.length, 0, ({ scores }) => pearson(ratings, scores)), ...published },
    row("macro F1", records.length, sameClass, ({ labels }) => classF1(gold, labels)),
    row("macro F1, best band", records.length, sameClass, ({ scores }) => bestMacroF1(gold, scores)),
    row("polar accuracy", polar.length, accuracy(polar, same(polar)), ({ scores }) => polarAccuracy(gold, scores)),
    row("covered", records.length, null, ({ covered }) => covered),
  ];
}

/** What a scorer says of all texts. */
interface Ratings {
  readonly scores: readonly number[];
  readonly labels: readonly PolarityLabel[];
  /** The share of texts in which it sees anything polar at all. */
  readonly covered: number;
}

function ratingsBy(scorer: PolarityScorer, records: readonly RatedText[], profile: Profile): Ratings {
  const said = records.map(({ text }) => scorer.score(text, profile));
  const band = scorer.neutral(profile);
  return {
    scores: said.map(({ score }) => score),
    labels: said.map(({ score }) => polarityLabel(score, Math.abs(score) >= band)),
    covered: said.length === 0 ? 0 : said.filter(({ coverage }) => coverage > 0).length / said.length,
  };
}

function classF1(gold: readonly PolarityLabel[], found: readonly PolarityLabel[]): number {
  return macroF1(polarityLabels, gold.map(only), found.map(only));
}

function only(label: PolarityLabel): ReadonlySet<string> {
  return new Set([label]);
}

/** The commonest of the labels, for every text. */
function same(gold: readonly PolarityLabel[]): PolarityLabel[] {
  const most = polarityLabels.find((label) => label === majority(gold)) ?? "neutral";
  return gold.map(() => most);
}
