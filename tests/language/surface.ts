/** Words to compare: without the marks and the article at their edges, in small letters, with straight apostrophes. */
export function bare(words: string): string {
  return words
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^[\s“”‘’"',.:;—–-]+|[\s“”‘"',.:;—–-]+$/g, "")
    .replace(/^(?:the|an?) /, "");
}
