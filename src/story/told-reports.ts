/** Rows to the reports they are of: when each was printed first and last, and in which language. */
import { appendTo } from "../basics/append-to.js";

/** An article as one print of its report. */
export interface PrintedRow {
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** Primary language subtag, or "und". */
  language: string;
  /** Label of the report the article belongs to; the rows of one report share a story. */
  report: number;
}

export interface ToldReport {
  readonly report: number;
  /** Ascending. */
  readonly rows: readonly number[];
  /** First and last publication, milliseconds since 1970; Infinity and -Infinity where no row is dated. */
  readonly first: number;
  readonly last: number;
  /** That of most rows whose language is known, else "und". */
  readonly language: string;
}

/** Reports in the order of their first rows. */
export function toldReports(rows: readonly PrintedRow[]): ToldReport[] {
  const reports = new Map<number, number[]>();
  for (const [row, { report }] of rows.entries()) appendTo(reports, report, row);
  return [...reports].map(([report, members]) => {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    const votes = new Map<string, number>();
    for (const row of members) {
      const { time, language } = rows[row]!;
      if (!Number.isNaN(time)) {
        first = Math.min(first, time);
        last = Math.max(last, time);
      }
      if (language !== "und") votes.set(language, (votes.get(language) ?? 0) + 1);
    }
    return { report, rows: members, first, last, language: mostVoted(votes) };
  });
}

/** The language with the most votes; ties: the first in the alphabet; "und" without votes. */
export function mostVoted(votes: ReadonlyMap<string, number>): string {
  let best = "und";
  let most = 0;
  for (const [language, count] of votes) {
    if (count < most || (count === most && language > best)) continue;
    best = language;
    most = count;
  }
  return best;
}
