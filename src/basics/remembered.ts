/** A function of words or names to one that remembers its answers. */
import { requireString } from "./require.js";

/** Longest name that is remembered, in UTF-16 code units. */
const LONGEST_REMEMBERED = 120;

export interface RememberOptions {
  /** Answers kept. */
  most?: number;
  /** Copy a name before it is kept: a part of a text keeps all of it in memory. */
  copies?: boolean;
}

/** The same answers, each found once; forgotten when there are many, so that no text makes it grow. */
export function remembered<T>(
  find: (name: string) => T,
  { most = 4096, copies = true }: RememberOptions = {},
): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const held = answers.get(name);
    if (held !== undefined || answers.has(name)) return held!;
    requireString("The name", name);
    const own = copies ? name.split("").join("") : name;
    const answer = find(own);
    if (own.length > LONGEST_REMEMBERED) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}
