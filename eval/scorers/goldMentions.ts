import type { Span } from "../../src/text/span.js";

/** A word with what is needed to tell what heads a mention; `head` is the index of its head, −1 for a root. */
export interface GoldWord extends Span {
  readonly surface: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
}

/** A noun phrase and what it stands for. Those with the same cluster stand for the same. */
export interface GoldMention extends Span {
  readonly label: string;
  readonly cluster: string;
  /** The title of an article of Wikipedia, as in its address. */
  readonly identity?: string | undefined;
}

const proper = /^NNPS?$/;
const beside = /^(?:flat|appos)(?::|$)/;

/** The mentions of a text, by place. */
export class GoldMentions {
  readonly words: readonly GoldWord[];
  readonly mentions: readonly GoldMention[];
  readonly #heads: ReadonlyMap<GoldMention, number>;
  readonly #smallest: readonly (GoldMention | undefined)[];
  readonly #named: Set<GoldMention>;

  constructor(words: readonly GoldWord[], mentions: readonly GoldMention[]) {
    this.words = words;
    this.mentions = mentions;
    const smallest = new Array<GoldMention | undefined>(words.length).fill(undefined);
    const headOf = (mention: GoldMention): number => {
      const first = this.#firstAfter(mention.start);
      let head = first;
      for (let word = this.#firstAfter(mention.end - 1); word >= first; word--) {
        const known = smallest[word];
        if (!known || lengthOf(mention) < lengthOf(known)) smallest[word] = mention;
        const governor = words[words[word]!.head];
        if (!governor || governor.start < mention.start || governor.end > mention.end) head = word;
      }
      return head;
    };
    this.#heads = new Map(mentions.map((mention) => [mention, headOf(mention)]));
    this.#smallest = smallest;
    this.#named = new Set(mentions.filter((mention) => this.isProper(this.headOf(mention))));
    words.forEach(({ head, relation }, word) => {
      const mention = smallest[word];
      if (mention && beside.test(relation) && this.isProper(word) && this.headOf(mention) === head) this.#named.add(mention);
    });
  }

  /** The index of the word that covers an offset, or that comes next; the number of words behind the last. */
  wordAt(offset: number): number {
    return this.#firstAfter(offset);
  }

  /** The smallest mention that covers a word. */
  around(word: number): GoldMention | undefined {
    return this.#smallest[word];
  }

  /** The index of the word that heads a mention. */
  headOf(mention: GoldMention): number {
    return this.#heads.get(mention)!;
  }

  /** Whether a mention is headed by a proper noun, or its head has one beside it: *the physician Ann Lee*. */
  isNamed(mention: GoldMention): boolean {
    return this.#named.has(mention);
  }

  isProper(word: number): boolean {
    return proper.test(this.words[word]?.xpos ?? "");
  }

  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
