/** What is wrong with a text in CoNLL-U, as the guidelines of UD version 2 have it; nothing when it is valid. */
export function problems(source: string): readonly string[] {
  const found: string[] = [];
  if (source === "") return found;
  if (!source.endsWith("\n\n")) found.push("the file does not end with an empty line");
  const ids = new Set<string>();
  for (const [index, block] of source.slice(0, -2).split("\n\n").entries()) {
    const wrong = (message: string): void => void found.push(`sentence ${index + 1}: ${message}`);
    const lines = block.split("\n");
    const comments = lines.filter((line) => line.startsWith("#"));
    const rows = lines.slice(comments.length);
    if (rows.some((row) => row.startsWith("#"))) wrong("a comment stands among the words");
    const comment = (key: string): string | undefined =>
      comments.find((line) => line.startsWith(`# ${key} = `))?.slice(key.length + 5);
    const id = comment("sent_id") ?? "";
    if (!/^[^\s/]+$/.test(id)) wrong(`sent_id is "${id}"`);
    if (ids.has(id)) wrong(`sent_id ${id} is not the first`);
    ids.add(id);
    if (comments.some((line) => /^# newdoc/.test(line)) !== (index === 0)) wrong("newdoc is misplaced");
    checkSentence(rows, comment("text") ?? "", Number(comment("roots") ?? 1), wrong);
  }
  return found;
}

function checkSentence(rows: readonly string[], text: string, expectedRoots: number, wrong: (message: string) => void): void {
  let next = 1;
  let rangeEnd = 0;
  let made = "";
  let roots = 0;
  const words = rows.filter((row) => /^\d+\t/.test(row)).length;
  if (words === 0) wrong("there are no words");
  for (const row of rows) {
    const fields = row.split("\t");
    if (fields.length !== 10) wrong(`${fields.length} columns in "${row}"`);
    for (const field of fields) if (field === "" || field.trim() !== field) wrong(`a field is "${field}" in "${row}"`);
    const [id = "", form, , , , , head = "", relation, , misc = ""] = fields;
    const [, from, to] = /^(\d+)-(\d+)$/.exec(id) ?? [];
    if (to !== undefined) {
      if (Number(from) !== next || Number(to) <= next || rangeEnd >= next) wrong(`range ${id}`);
      if (fields.slice(2, 9).some((field) => field !== "_")) wrong(`range ${id} has a grammar`);
      rangeEnd = Number(to);
    } else if (id !== String(next)) wrong(`id ${id} for ${next}`);
    if (to !== undefined || rangeEnd < next) made += form + (misc.split("|").includes("SpaceAfter=No") ? "" : " ");
    else if (/Space/.test(misc)) wrong(`spaces inside of a multiword token: ${row}`);
    if (to !== undefined) continue;
    if (head !== "_") {
      if (!/^\d+$/.test(head) || Number(head) > words || Number(head) === next) wrong(`head ${head}`);
      if (head === "0") roots++;
      if ((head === "0") !== (relation === "root")) wrong(`head ${head} and relation ${relation}`);
    } else roots = expectedRoots;
    next++;
  }
  if (rangeEnd >= next) wrong("a range goes beyond the sentence");
  if (roots !== expectedRoots) wrong(`${roots} roots`);
  if (made.trimEnd() !== text) wrong(`the text is "${text}", its words make "${made}"`);
}
