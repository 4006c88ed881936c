import { attribution } from "../../src/language/attribution.js";
import { entities } from "../../src/language/entities.js";
import { models } from "../models.js";
import { type EvalSet, evalSet } from "../set.js";
import { article, articleRows } from "./articles.js";
import { cueClass } from "./cueClasses.js";

/**
 * PolNeAR (Newell et al. 2018): whole news articles with all attributions, of speech and of thought. What stands in regions that the
 * annotators discarded counts for nobody; their notes for discussion are not looked at.
 *
 * - **cue F1**: a cue found is right when it overlaps a gold one; each is used once.
 * - **cue and source F1**: the sources must overlap, too, or both be absent.
 * - **content token F1**, **source token F1**: tokens as rhetor cuts them, marks included.
 * - **source of quotations**: of quotations of four words or more in the content of a gold attribution with a source, the share for which
 *   the source found is right: it overlaps the gold one, or elsewhere names the same entity or has the same words.
 * - **speech cues only**: the cues with a lemma that stands in rhetor's inventory of cues in a class that is no attitude and no perception. Gold
 *   cues that are not in the inventory are then no gold, and cues found that overlap them no false alarms.
 */
export const polnear: EvalSet = evalSet({
  name: "attribution/polnear",
  record: article,
  score: (records) =>
    articleRows(records, { attribution: attribution(), entities: entities(), lemmas: models.lemmas, classOf: cueClass }),
});
