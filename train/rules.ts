/** One word of a treebank as a lemmatizer sees it, and the lemma that people gave it. */
export interface Word {
  readonly text: string;
  readonly norm: string;
  readonly lemma: string;
  readonly style: number;
  readonly doc: object;
  /** The tags that people gave it. */
  readonly upos: number;
  readonly xpos: number;
  /** The tags that a tagger gave it which had not learnt from it. */
  readonly foundUpos: number;
  readonly foundXpos: number;
}

/** Lines of rules by their first three fields. */
export type Rules = Map<string, string[]>;

/** Adds a form to the rules that say the same. */
export function add(rules: Rules, kind: string, about: string, value: string, form: string): void {
  const key = `${kind}\t${about}\t${value}`;
  const forms = rules.get(key);
  if (forms) forms.push(form);
  else rules.set(key, [form]);
}

/** The rules as a {@link Lemmatizer} reads them. */
export function writeRules(rules: Rules): string {
  return [...rules]
    .map(([key, forms]) => `${key}\t${forms.sort().join(" ")}`)
    .sort()
    .join("\n");
}
