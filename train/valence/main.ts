import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatCodebook } from "../../src/lexicon/format.js";
import { ownCodes, valenceCodebook } from "./codebook.js";

const own = ownCodes();
const codebook = valenceCodebook(own);
const out = fileURLToPath(new URL("../../src/lexicons/sentiment/valence.json", import.meta.url));
writeFileSync(out, formatCodebook(codebook));
for (const [frame, { categories }] of Object.entries(codebook.frames))
  process.stderr.write(
    `${frame}: ${Object.entries(categories)
      .map(([name, terms]) => `${name} ${terms.length}`)
      .join(", ")}\n`,
  );
process.stderr.write(`${own.length} words coded by us\n`);
