/**
 * Stories of a long archive are grouped period by period: what a word is worth to an event, and which reports are alike, is told among the reports of
 * one period. Those of its second half are carried over: looked at again in the next, so that their stories can go on there (`story-chain.ts`).
 */
import { appendTo } from "../basics/append-to.js";
import { MS_PER_DAY } from "../basics/iso-time.js";
import type { ToldReport } from "./told-reports.js";

/**
 * The period of a report that was first printed at a time, and the last that it is looked at in: its own, or the next. Infinity for Infinity, which
 * stands for no date.
 */
export function periodsOf(time: number, days: number): [own: number, last: number] {
  const periods = time / (days * MS_PER_DAY);
  return [Math.floor(periods), Math.floor(periods + 0.5)];
}

/** Whether some period looks at two reports. */
export function shareAPeriod(one: number, two: number, days: number): boolean {
  const [a, lastOfA] = periodsOf(one, days);
  const [b, lastOfB] = periodsOf(two, days);
  return Math.max(a, b) <= Math.min(lastOfA, lastOfB);
}

/** The reports that each period looks at, periods in order; last those without a date. */
export function byPeriod(reports: readonly ToldReport[], days: number): Map<number, ToldReport[]> {
  const periods = new Map<number, ToldReport[]>();
  for (const report of reports)
    for (const period of new Set(periodsOf(report.first, days))) appendTo(periods, period, report);
  return new Map([...periods].sort(([a], [b]) => a - b));
}
