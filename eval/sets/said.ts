import type { Attribution, AttributionLayer } from "../../src/language/attributed.js";
import type { Attributed } from "../scorers/attributions.js";

/** An attribution that rhetor found, in pieces. */
export interface Said extends Attributed {
  readonly attribution: Attribution;
}

/**
 * The attributions that do not stand in the content of another: PolNeAR gives a token to one attribution at most, and then to the outer
 * one.
 */
export function outerAttributions({ annotations }: AttributionLayer): Said[] {
  return annotations
    .filter(({ nestedIn }) => nestedIn === undefined)
    .map((attribution) => {
      const { cue, source, content } = attribution;
      return { attribution, cue: cue ? [cue] : [], source: source ? [source] : [], content };
    });
}
