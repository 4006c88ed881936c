export { align } from "./natural/align.js";
export { type StemmerName, stemmer } from "./natural/stemmers.js";
export { type TokenizerName, tokenizer } from "./natural/tokenizers.js";
