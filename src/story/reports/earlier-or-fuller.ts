/** Which of two articles is the likelier source of the other, where no credit says it. */

/** What is asked of an article. */
export interface Printed {
  id: string;
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** Words of reporting. */
  prose: number;
}

/**
 * Whether `a` was printed before `b`, what is dated before what is not; where neither was, whether it is the fuller, else the first by id. A total
 * order.
 */
export function isEarlierOrFuller(a: Printed, b: Printed): boolean {
  const [timeOfA, timeOfB] = [timeOrNever(a), timeOrNever(b)];
  if (timeOfA !== timeOfB) return timeOfA < timeOfB;
  return a.prose !== b.prose ? a.prose > b.prose : a.id < b.id;
}

function timeOrNever({ time }: Printed): number {
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
