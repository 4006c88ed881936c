export { type AfinnOptions, type AfinnResult, afinn } from "./afinn/afinn.js";
