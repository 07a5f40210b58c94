/** natural types its index only; these are the files of 8.1.1 that `stemmer.ts` takes one by one. */
declare module "natural/lib/natural/stemmers/*" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
