const { analyze, framing } = require("rhetor");
const { html } = require("rhetor/view");
const { afinn } = require("rhetor/afinn");
const { parseLexicon } = require("rhetor/schema");

const result = analyze("No sanctions will stop the multipolar world.", [framing()]);
const found = result.framing.annotations.map(({ label, voice }) => `${label}:${voice.kind}`).join(" ");
if (!/sanctions:author/.test(found) || typeof parseLexicon !== "function" || !html(result).startsWith("<!")) throw new Error(found);
if (afinn("Cats are stupid.").score !== -2) throw new Error("unexpected AFINN");
console.log(found);
