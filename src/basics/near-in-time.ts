/** Whether two times, in milliseconds since 1970, are at most so many milliseconds apart. One that is undated (NaN) is near all others. */
export function areNearInTime(one: number, two: number, within: number): boolean {
  return !(Math.abs(one - two) > within);
}
