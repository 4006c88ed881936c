import { modifierLines } from "./explanationrows.js";
import type { Field } from "./fields.js";
import { signedValue } from "./signed.js";
import type { PolarWords } from "./tone.js";

/** What a polar expression knows beside its voice: how good or bad it is by itself, each step to its value, and what kind of evaluation. */
export function toneFields(expression: PolarWords, text: string): readonly Field[] {
  const { base, value, appraisal } = expression;
  const { term, lexicon, intensity, status } = expression as {
    readonly [field in "term" | "lexicon" | "intensity" | "status"]?: unknown;
  };
  const fields: Field[] = [
    ["appraisal", appraisalName(appraisal)],
    ["base", signedValue(base)],
  ];
  for (const line of modifierLines(expression, text)) fields.push(["", line]);
  fields.push(["value", signedValue(value)]);
  if (typeof status === "string" && status !== "asserted") fields.push(["status", status]);
  if (typeof intensity === "number") fields.push(["intensity", `${intensity} of 3`]);
  if (typeof term === "string") fields.push(["term", typeof lexicon === "string" ? `${term} (${lexicon})` : term]);
  return fields;
}

/** A class of Appraisal in words: `judgement: propriety` for `judgementPropriety`. */
export function appraisalName(appraisal: string): string {
  return appraisal.replace(
    /^(affect|judgement|appreciation)([A-Z])/,
    (_, kind: string, first: string) => `${kind}: ${first.toLowerCase()}`,
  );
}
