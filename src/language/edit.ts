import { capitalized } from "./capitals.js";

/** How a form becomes a lemma: take away as many letters from its end, put others there, make the first a capital. */
export interface Edit {
  readonly drop: number;
  readonly add: string;
  readonly capital: boolean;
}

/** The edit that makes a lemma of a form. */
export function editOf(form: string, lemma: string): Edit {
  const small = lemma.toLowerCase();
  const capital = lemma !== small && lemma === capitalized(small);
  const target = capital ? small : lemma;
  let same = 0;
  while (same < form.length && same < target.length && form[same] === target[same]) same++;
  return { drop: form.length - same, add: target.slice(same), capital };
}

export function edited(form: string, { drop, add, capital }: Edit): string {
  const lemma = form.slice(0, form.length - drop) + add;
  return capital ? capitalized(lemma) : lemma;
}

/** An edit as the rules spell it: how many letters to drop, `+` when the lemma has a capital, letters to add. */
export function writeEdit({ drop, add, capital }: Edit): string {
  return `${drop}${capital ? "+" : "-"}${add}`;
}

export function readEdit(text: string): Edit {
  const sign = text.search(/[+-]/);
  return { drop: Number(text.slice(0, sign)), capital: text[sign] === "+", add: text.slice(sign + 1) };
}
