const alphabet = "abcdefghijklmnopqrstuvwxyz";

/**
 * A short code for each label, no two alike: the initials of a label of several words, else its first letter and the first other one
 * that tells it apart. No code ends in a digit, so a number can follow it.
 *
 * @example
 * codes(["multipolarity", "great-power", "positive", "possible"]); // ["Mu", "GP", "Po", "Ps"]
 */
export function codes(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    for (const code of candidates(label)) {
      if (taken.has(code.toLowerCase())) continue;
      taken.add(code.toLowerCase());
      return code;
    }
    return "?";
  });
}

function* candidates(label: string): Generator<string> {
  const words = label.slice(0, 60).match(/\p{L}+/gu) ?? ["x"];
  const [first = "x", ...rest] = words.join("");
  if (words.length > 1)
    yield words
      .slice(0, 3)
      .map((word) => upper([...word][0] ?? ""))
      .join("");
  for (const letter of rest) yield upper(first) + letter.toLowerCase();
  for (const letter of alphabet) yield upper(first) + letter;
  for (let stem = 0; ; stem++) {
    for (const letter of alphabet)
      yield upper(first) + [...stem.toString(26)].map((digit) => alphabet[Number.parseInt(digit, 26)]).join("") + letter;
  }
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
