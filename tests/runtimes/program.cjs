const { analyze, framing } = require("rhetor");
const { html } = require("rhetor/view");
const { parseLexicon } = require("rhetor/schema");

const result = analyze("No sanctions will stop the multipolar world.", [framing()]);
const found = result.framing.annotations.map(({ label, voice }) => `${label}:${voice.kind}`).join(" ");
if (!/sanctions:author/.test(found) || typeof parseLexicon !== "function" || !html(result).startsWith("<!")) throw new Error(found);
console.log(found);
