// Runs in every runtime: what a user's first program does, through each door of the package.
import { analyze, attribution, evaluate, explain, framing, loadModels, read, sentiment, syntax } from "rhetor";
import { parseLexicon } from "rhetor/schema";
import { html, terminal } from "rhetor/view";

// Only a browser must load the models first; elsewhere their files are read when they are needed.
if (typeof document !== "undefined") await loadModels();
const result = analyze("The minister said that “no sanctions will stop the multipolar world”. 我们 😀", [attribution(), framing()]);
if (result.attribution.annotations[0]?.source?.name !== "The minister") throw new Error("nobody speaks");
const found = result.framing.annotations.map(({ label, voice }) => `${label}:${voice.kind}`).join(" ");
if (!/sanctions:quoted/.test(found) || !/multipolarity:quoted/.test(found)) throw new Error(`unexpected: ${found}`);
if (!html(result).includes("multipolar") || !terminal(result).includes("multipolar")) throw new Error("a view is missing the text");
if (read("can't").tokens.length !== 2) throw new Error("unexpected tokens");
const tree = evaluate(read("The court blocked the ban."), syntax()).of(0);
if (tree.relationOf(1) !== "nsubj" || tree.headOf(1) !== 2) throw new Error("unexpected tree");
const { sentiment: tone } = analyze("Violence eased, and they praised the talks.", [sentiment()]);
const sum = explain(tone, tone.document).contributions.reduce((total, { value }) => total + value, 0);
if (tone.document.label !== "positive" || sum !== tone.document.score) throw new Error("unexpected sentiment");
let message = "";
try {
  parseLexicon({ id: 1 });
} catch (error) {
  message = error.message;
}
if (!message) throw new Error("a broken lexicon was accepted");
globalThis.rhetorFound = found;
if (typeof document === "undefined") console.log(found);
