/** Words without the white space, quotation marks, commas, colons, full stops and dashes at their edges. */
export function edged(words: string): string {
  return words.replace(/^[\s“”‘’"',.:;—–-]+/, "").replace(/[\s“”‘’"',.:;—–-]+$/, "");
}

/** Words to compare names by: without what stands at their edges and the article, in small letters, with straight apostrophes. */
export function bare(words: string): string {
  return edged(words)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|an?) /, "");
}
