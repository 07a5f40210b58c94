/** A word of a command that people are to copy, as a shell takes it: quoted where it must be. */

/** In double quotes, which all shells know; in single ones where a shell would still read marks of its own inside, such as `$`. */
export function shellWord(word: string): string {
  if (/^[\p{L}\p{N}_./+:@%,=-]+$/u.test(word)) return word;
  return /[$`"\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
