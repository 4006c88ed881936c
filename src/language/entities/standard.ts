import { type Gazetteer, gazetteer } from "../../lexicon/gazetteer.js";
import organisations from "../../lexicons/gazetteer/organisations.json" with { type: "json" };
import outlets from "../../lexicons/gazetteer/outlets.json" with { type: "json" };

/** The gazetteers that this library ships. */
export function standardGazetteers(): readonly Gazetteer[] {
  return [organisations, outlets].map((data) => gazetteer(data));
}
