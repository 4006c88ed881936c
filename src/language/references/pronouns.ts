import type { Vocabulary } from "../../text/vocabulary.js";

/** The pronouns, by the form that is the subject. */
export type PronounGroup = "he" | "she" | "it" | "they" | "who" | "which" | "I" | "we";

/** A form of a pronoun. */
export interface Pronoun {
  readonly group: PronounGroup;
  readonly use: "plain" | "possessive" | "reflexive";
  /** Whether its tag decides if it is possessive (*her*). */
  readonly open: boolean;
}

/** Which pronouns can take something up, as bits. */
export const Fits = { he: 1, she: 2, it: 4, they: 8 } as const;

/** The pronouns that look for what they stand for in the text before. */
export type PersonalGroup = keyof typeof Fits;

const pronouns: readonly [PronounGroup, Pronoun["use"], ...string[]][] = [
  ["he", "plain", "he", "him"],
  ["he", "possessive", "his"],
  ["he", "reflexive", "himself"],
  ["she", "plain", "she", "her", "hers"],
  ["she", "reflexive", "herself"],
  ["it", "plain", "it"],
  ["it", "possessive", "its"],
  ["it", "reflexive", "itself"],
  ["they", "plain", "they", "them", "theirs"],
  ["they", "possessive", "their"],
  ["they", "reflexive", "themselves"],
  ["who", "plain", "who", "whom"],
  ["who", "possessive", "whose"],
  ["which", "plain", "which"],
  ["I", "plain", "i", "me", "mine"],
  ["I", "possessive", "my"],
  ["I", "reflexive", "myself"],
  ["we", "plain", "we", "us", "ours"],
  ["we", "possessive", "our"],
  ["we", "reflexive", "ourselves"],
];

/** The pronouns of a vocabulary, by type. */
export function pronounsOf(vocabulary: Vocabulary): ReadonlyMap<number, Pronoun> {
  const found = new Map<number, Pronoun>();
  for (const [group, use, ...forms] of pronouns)
    for (const form of forms) {
      const type = vocabulary.find(form);
      if (type >= 0) found.set(type, { group, use, open: form === "her" });
    }
  return found;
}
