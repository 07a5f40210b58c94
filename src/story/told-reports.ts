/** Articles to the reports they are of: when each was printed first and last, and in which language. */
import { appendTo } from "../basics/append-to.js";

/** An article as one print of its report. */
export interface PrintedArticle {
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** Primary language subtag, or "und". */
  language: string;
  /** Label of the report the article belongs to; the articles of one report share a story. */
  report: number;
}

export interface ToldReport {
  readonly report: number;
  /** Of its articles, ascending. */
  readonly places: readonly number[];
  /** First and last publication, milliseconds since 1970; Infinity and -Infinity where no article is dated. */
  readonly first: number;
  readonly last: number;
  /** That of most articles whose language is known, else "und". */
  readonly language: string;
}

/** Reports in the order of their first articles. */
export function toldReports(articles: readonly PrintedArticle[]): ToldReport[] {
  const reports = new Map<number, number[]>();
  for (const [place, { report }] of articles.entries()) appendTo(reports, report, place);
  return [...reports].map(([report, places]) => {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    const votes = new Map<string, number>();
    for (const place of places) {
      const { time, language } = articles[place]!;
      if (!Number.isNaN(time)) {
        first = Math.min(first, time);
        last = Math.max(last, time);
      }
      if (language !== "und") votes.set(language, (votes.get(language) ?? 0) + 1);
    }
    return { report, places, first, last, language: mostVoted(votes) };
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
