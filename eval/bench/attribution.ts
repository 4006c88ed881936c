import { attribution, voices } from "../../src/language/attribution.js";
import { entities } from "../../src/language/entities.js";
import { quotations } from "../../src/language/voice.js";
import { evaluate } from "../../src/query/query.js";
import { read } from "../../src/text/read.js";
import { contender, type Runner } from "./measure.js";

/** Who is named and who says what, from the text on. There is nobody to compare with. */
export function attributionRunners(): Runner[] {
  return [
    texts("rhetor, voices by quotation marks", "quotations()", (text) => {
      const doc = read(text);
      return evaluate(doc, quotations()).words.author >= 0 ? doc.tokens.length : 0;
    }),
    texts("rhetor, entities", "with tags", (text) => {
      const doc = read(text);
      return evaluate(doc, entities()).annotations.length >= 0 ? doc.tokens.length : 0;
    }),
    texts("rhetor, entities, attribution and voices", "with tags, trees, references", (text) => {
      const doc = read(text);
      const { annotations } = evaluate(doc, attribution());
      return annotations.length + evaluate(doc, voices()).words.author >= 0 ? doc.tokens.length : 0;
    }),
  ];
}

function texts(name: string, note: string, count: (text: string) => number): Runner {
  return contender({
    name,
    note,
    prepare: (documents: readonly string[]): readonly string[] => documents,
    run: (documents) => documents.reduce((sum, text) => sum + count(text), 0),
  });
}
