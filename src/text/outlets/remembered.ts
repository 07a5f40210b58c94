/** A function of names to one that remembers its answers. */
import { requireString } from "../../basics/require.js";

/** Longest name that is looked at or remembered, in code units. */
export const LONGEST_NAME = 120;
/** Answers kept for each function. */
const MOST_REMEMBERED = 4096;

/**
 * The same answers, each found once; forgotten when many, so that no text makes it grow. A name is copied first: a part of a text would keep
 * all of it in memory.
 */
export function remembered<T>(find: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const held = answers.get(name);
    if (held !== undefined || answers.has(name)) return held!;
    requireString("The name", name);
    const own = name.split("").join("");
    const answer = find(own);
    if (own.length > LONGEST_NAME) return answer;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}
