import type { AttributionLayer } from "../language/attributed.js";
import { attribution, voices } from "../language/attribution.js";
import { constraints } from "../language/constraints.js";
import { entities as entityQuery } from "../language/entities.js";
import type { EntityLayer } from "../language/mention.js";
import { type ScopeLayer, scope } from "../language/scope.js";
import type { Tags } from "../language/tags.js";
import type { VoiceLayer } from "../language/voice.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type Analyzer, analyzer } from "../query/analyzer.js";
import { nothing } from "../query/nothing.js";
import { configurable, type Query } from "../query/query.js";
import { peripheralZones, type Zone } from "../text/zones.js";
import { judgementVoices } from "./sentiment/judgements.js";
import type { SentimentLayer } from "./sentiment/layer.js";
import { layerOf } from "./sentiment/levels.js";
import { sentimentLexicons } from "./sentiment/lexicons.js";
import { matchesOf } from "./sentiment/matches.js";
import { checkFrames, planOf } from "./sentiment/plan.js";
import { type SentimentProfile, settingsOf } from "./sentiment/profiles.js";
import { Valuation } from "./sentiment/values.js";

/** Options of {@link sentiment}. */
export interface SentimentOptions {
  /** What kind of text is read; `"news"` by default. It decides lexicons, factors and the band that counts as neutral. */
  readonly profile?: SentimentProfile | undefined;
  /** The lexicons; those of the profile by default, see `sentimentLexicons`. Of two that have the same words, the later is believed. */
  readonly lexicons?: readonly Lexicon[] | undefined;
  /** Whose words stand where; `voices()` by default. `quotations()` is many times faster, and knows no speakers and no reported speech. */
  readonly voice?: Query<VoiceLayer> | undefined;
  /**
   * Who judges whom: the feeling in *denounced* is that of whoever denounces. `attribution()` by default, unless `voice` is given;
   * `null`: nobody, all words of an author are the author's.
   */
  readonly attribution?: Query<AttributionLayer> | null | undefined;
  /** What is negated, hedged …; {@link scope} by default. */
  readonly scope?: Query<ScopeLayer> | undefined;
  /** Parts of speech, which tell *like* from *like*. `null`: none, which is faster; words then have the mean of their readings. */
  readonly tags?: Query<Tags> | null | undefined;
  /**
   * Names, whose words have no feeling (*Liberty Island*). `null`: none, which is the default without tags and in
   * profiles other than `news`, where capitals tell little.
   */
  readonly entities?: Query<EntityLayer> | null | undefined;
  /** Zones in which nothing counts; bylines, datelines, boilerplate and embedded posts' signatures by default. */
  readonly ignore?: readonly Zone[] | undefined;
}

/**
 * Tells how good or bad what a text says is, word by word and at every level up to the document, with the author's words and other
 * people's apart.
 *
 * Each polar expression has a base value of about −5 to 5 from a lexicon, and factors from what stands around it: what grades it (*deeply*,
 * *slightly*), negates it, makes it possible, asked or wished for, ends or raises it (*violence eased*), sets it against something else
 * (*but*). The score of a sentence is the sum of its values over its mass: the sum of their absolute values, and √(content words + 3) times
 * the saturation of the profile. The score of several sentences is the sum of all values over the sum of all masses, both weighted: a
 * headline counts 1.5, the first paragraph 1.2, the last 1.1, all others 1. So scores lie between −1 and 1, those of short stretches
 * nearer to 0, and a text may be farther from 0 than each of its halves.
 *
 * @example
 * const { sentiment: tone } = analyze("Violence eased, and both sides praised the talks.", [sentiment()]);
 * tone.document.label; // "positive"
 * tone.annotations[0].evidence[0].modifiers[0].rule; // "change.fall"
 */
export const sentiment: (options?: SentimentOptions) => Analyzer<"sentiment", SentimentLayer> = /* @__PURE__ */ configurable(
  (options: SentimentOptions) => {
    const { profile = "news", tags, entities } = options;
    const lexicons = options.lexicons ?? sentimentLexicons(profile);
    checkFrames(lexicons);
    const given = tags ?? undefined;
    const voice = options.voice ?? voices({ tags: given });
    const named =
      entities === null || (entities === undefined && (tags === null || profile !== "news"))
        ? nothing
        : (entities ?? entityQuery({ tags: given }));
    const judged =
      options.attribution === null || (options.attribution === undefined && options.voice)
        ? nothing
        : (options.attribution ?? attribution({ tags: given }));
    const layers = constraints(lexicons, { voice, tags, entities: entities ?? undefined });
    const ignore = new Set(options.ignore ?? peripheralZones);
    return analyzer({
      name: "sentiment",
      needs: { voice, scope: options.scope ?? scope(), layers, named, judged },
      compute: (doc, { voice: heard, scope, layers, named, judged }): SentimentLayer => {
        const plan = planOf(lexicons);
        const settings = settingsOf[profile];
        const voice = judged ? judgementVoices(doc, heard, judged) : heard;
        const matches = matchesOf(doc, plan, layers, named && namesOf(named));
        const valuation = new Valuation(doc, plan, settings, matches, layers.pos);
        return layerOf(doc, plan, settings, {
          valued: valuation.values(scope),
          clauses: valuation.clauses,
          voice,
          scope,
          ignore,
          named,
        });
      },
    });
  },
);

/** Whether a token belongs to a name. */
function namesOf({ annotations }: EntityLayer): (token: number) => boolean {
  const tokens = new Set<number>();
  for (const { firstToken, endToken } of annotations) for (let token = firstToken; token < endToken; token++) tokens.add(token);
  return (token) => tokens.has(token);
}
