export { type ExpandOptions, type Expansion, expand } from "./node/expand.js";
export { InputError, type InputFile } from "./node/input.js";
export { readStream, readText } from "./node/text.js";
