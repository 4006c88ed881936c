import { type Gazetteer, gazetteer } from "../../lexicon/gazetteer.js";
import countries from "../../lexicons/gazetteer/countries.json" with { type: "json" };
import organisations from "../../lexicons/gazetteer/organisations.json" with { type: "json" };
import outlets from "../../lexicons/gazetteer/outlets.json" with { type: "json" };
import people from "../../lexicons/gazetteer/people.json" with { type: "json" };
import places from "../../lexicons/gazetteer/places.json" with { type: "json" };

/** The gazetteers that this library ships. */
export function standardGazetteers(): readonly Gazetteer[] {
  return [countries, places, organisations, outlets, people].map((data) => gazetteer(data));
}
