import { lemmas } from "../src/language/lemmas.js";
import { syntax } from "../src/language/syntax.js";
import { tags } from "../src/language/tags.js";
import type { Models } from "./scorers/analysis.js";

/** The models that come with rhetor. */
export const models: Models = { tags: tags(), lemmas: lemmas(), syntax: syntax() };
