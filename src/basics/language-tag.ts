/** Primary subtag of a BCP 47 tag, lower case: `en` of `en-GB`. Both written forms of Norwegian are `no`. */
export function primarySubtag(language: string): string {
  // Two letters are a subtag by themselves; this is asked for every word.
  const subtag = (language.length === 2 ? language : language.split(/[-_]/, 1)[0]!).toLowerCase();
  return subtag === "nb" || subtag === "nn" ? "no" : subtag;
}

/** Whether a value has the form of a BCP 47 tag of a language (`english` has not); `pt_BR`, as some feeds write it, has it too. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/.test(value);
}
