import { entities } from "../../src/language/entities.js";
import { references } from "../../src/language/references.js";
import { type EvalSet, evalSet } from "../set.js";
import { mentioned, mentionRows } from "./mentions.js";

/** Countries, names and pronouns: `entities()` and `references()` against the noun phrases and clusters of GUM. */
export const gumMentions: EvalSet = evalSet({
  name: "gum/gum",
  record: mentioned,
  score: (records) => mentionRows(records, { entities: entities(), references: references() }),
});
