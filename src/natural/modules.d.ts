// natural has no types for its single files; these are the parts of them that are used.

declare module "natural/lib/natural/stemmers/*" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module "natural/lib/natural/tokenizers/regexp_tokenizer.js" {
  interface Tokenizer {
    tokenize(text: string): string[];
  }
  const tokenizers: {
    readonly WordTokenizer: new () => Tokenizer;
    readonly WordPunctTokenizer: new () => Tokenizer;
    readonly OrthographyTokenizer: new (options: { readonly language: string }) => Tokenizer;
  };
  export default tokenizers;
}

declare module "natural/lib/natural/tokenizers/*" {
  const Tokenizer: new () => { tokenize(text: string): string[] };
  export default Tokenizer;
}
