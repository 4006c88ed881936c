import type { Vocabulary } from "../text/vocabulary.js";

/** A number for each type of a vocabulary, worked out from its norm when it is first asked for. */
export type TypeTable = (type: number) => number;

/** Not yet worked out. */
const unknown = -1;

/** Tables of what `numberOf` says of norms, whole numbers from 0 on; one for each vocabulary, shared by all its documents. */
export function typeTables(numberOf: (norm: string) => number): (vocabulary: Vocabulary) => TypeTable {
  const tables = new WeakMap<Vocabulary, TypeTable>();
  return (vocabulary) => {
    let table = tables.get(vocabulary);
    if (!table) {
      table = tableOf(vocabulary, numberOf);
      tables.set(vocabulary, table);
    }
    return table;
  };
}

function tableOf(vocabulary: Vocabulary, numberOf: (norm: string) => number): TypeTable {
  let values = new Int32Array(0);
  return (type) => {
    if (type >= values.length) {
      const larger = new Int32Array(Math.max(1024, vocabulary.size * 2, type + 1)).fill(unknown);
      larger.set(values);
      values = larger;
    }
    let value = values[type]!;
    if (value === unknown) {
      value = numberOf(vocabulary.norm(type));
      values[type] = value;
    }
    return value;
  };
}
