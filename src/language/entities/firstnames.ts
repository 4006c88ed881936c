import data from "../../lexicons/names.json" with { type: "json" };

/** First names by the gender of those who mostly bear them, in lower case. */
export interface FirstNames {
  readonly female: readonly string[];
  readonly male: readonly string[];
}

export function firstNames(): FirstNames {
  const { female, male } = data.frames.given.categories;
  return { female, male };
}
