export { analysisJsonSchema, analysisSchema } from "./exchange/schema.js";
export { formatCodebook } from "./lexicon/format.js";
export {
  type CheckOptions,
  checkLexicon,
  codebookJsonSchema,
  codebookSchema,
  type LexiconCheck,
  type LexiconCounts,
  type ParseOptions,
  parseLexicon,
} from "./lexicon/parse.js";
export { gazetteerSchema, type ParseGazetteerOptions, parseGazetteer } from "./lexicon/parseGazetteer.js";
