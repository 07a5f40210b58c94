/** Which copies of a story are worth a reader's time: n prints of one text need n - 1 proofs, not one for each of their n(n-1)/2 pairs. */
import { isDerived } from "../basics/derived-kinds.js";
import { byCodeUnits } from "../basics/order.js";
import { isSurelyBefore } from "../basics/publication-times.js";
import { outletKey } from "../text/outlets/outlets.js";
import type { Copy, Report, Story } from "../types.js";
import { reportsOfArticles } from "./reports-of-articles.js";

/** Share of the copy by which another source must hold more than the origin of a report to be shown instead of it. */
const ORIGIN_LEAD = 0.02;

export interface ChosenCopies {
  /** The report of each article. */
  reportOf: ReadonlyMap<string, Report>;
  /** For each article that took something, the copy that says best where from: the origin of a report, or what holds more of its words. */
  copyTo: Map<string, Copy>;
  /** Each article once for every report that it took from. In order of time. */
  derived: Copy[];
  /** What is shared without derivation: once for two reports. In order of time. */
  shared: Copy[];
}

/** The copies to show, of those between two articles of the story. Linear in their number, but for a sort. */
export function chosenCopies(story: Pick<Story, "articleIds" | "reports">, copies: readonly Copy[]): ChosenCopies {
  const reportOf = reportsOfArticles(story);
  const place = new Map(story.articleIds.map((id, at) => [id, at]));
  const placeOf = (id: string): number => place.get(id) ?? 0;
  const inTime = (a: Copy, b: Copy): number => placeOf(a.to) - placeOf(b.to) || placeOf(a.from) - placeOf(b.from);
  const told = (copy: Copy): number =>
    wordsHeld(copy) + (reportOf.get(copy.from)?.origin.articleId === copy.from ? ORIGIN_LEAD : 0);
  const copyTo = new Map<string, Copy>();
  const derived = new Map<string, Copy>();
  const shared = new Map<string, Copy>();
  const keep = (chosen: Map<string, Copy>, key: string, copy: Copy): void => {
    const held = chosen.get(key);
    if (held === undefined || told(copy) > told(held)) chosen.set(key, copy);
  };
  for (const copy of [...copies].sort(inTime)) {
    const [from, to] = [copy.from, copy.to].map((id) => reportOf.get(id)?.id ?? id) as [string, string];
    if (isDerived(copy)) {
      keep(copyTo, copy.to, copy);
      keep(derived, JSON.stringify([copy.to, from]), copy);
    } else if (from !== to) keep(shared, JSON.stringify([from, to].sort()), copy);
  }
  return { reportOf, copyTo, derived: [...derived.values()].sort(inTime), shared: [...shared.values()].sort(inTime) };
}

/** The same of copies between stories, undated articles last. */
export function chosenAcross(
  stories: readonly Pick<Story, "articleIds" | "reports">[],
  copies: readonly Copy[],
  times: Times,
): ChosenCopies {
  const timeOf = new Map(stories.flatMap(({ articleIds }) => articleIds).map((id) => [id, times.when(id)]));
  const isUndated = (id: string): number => Number(Number.isNaN(timeOf.get(id)));
  const inTime = (a: string, b: string): number =>
    isUndated(a) - isUndated(b) || timeOf.get(a)! - timeOf.get(b)! || byCodeUnits(a, b);
  const articleIds = [...timeOf.keys()].sort(inTime);
  return chosenCopies({ articleIds, reports: stories.flatMap(({ reports }) => reports) }, copies);
}

/** The copies by the two reports that they are between, in the order of the chosen ones, of which the first stands first. */
export function byReports({ reportOf, derived, shared }: ChosenCopies, copies: readonly Copy[]): Copy[][] {
  const groups = new Map<string, Set<Copy>>();
  for (const copy of [...derived, ...shared, ...copies]) {
    const key = JSON.stringify([copy.from, copy.to].map((id) => reportOf.get(id)?.id ?? id).sort());
    if (!groups.has(key)) groups.set(key, new Set());
    groups.get(key)!.add(copy);
  }
  return [...groups.values()].map((group) => [...group]);
}

/** How many articles are copies as a whole or in large part, and how many others only took a passage. */
export function countTakers(copies: readonly Pick<Copy, "kind" | "to">[]): { copied: number; passages: number } {
  const derived = copies.filter(isDerived);
  const copied = new Set(derived.filter(({ kind }) => kind !== "excerpt").map(({ to }) => to)).size;
  return { copied, passages: new Set(derived.map(({ to }) => to)).size - copied };
}

/** Share of the copy's words that the source has too: of a passage told in other words they are few, so that kinds can be compared. */
export function wordsHeld({ coverage, passages }: Copy): number {
  let all = 0;
  let same = 0;
  for (const { to, similarity } of passages) {
    all += to.end - to.start;
    same += similarity * (to.end - to.start);
  }
  return all > 0 ? (coverage.to * same) / all : coverage.to;
}

/** Whether a copy is a report that its own outlet printed once more, as it was or rewritten. `keyOf` gives the comparable name of an outlet. */
export function isOwnVersion({ from, to, kind }: Copy, keyOf: (id: string) => string): boolean {
  const outlet = keyOf(to);
  return isDerived({ kind }) && kind !== "excerpt" && outlet !== "" && outlet === keyOf(from);
}

/** The comparable names of the outlets that have an article in a story, "" for those that are not known. */
export type Outlets = Pick<ReadonlySet<string>, "has">;

/**
 * The outlet whose text both print, where it has no article in their story: the one found first is no more the other's source than the reverse.
 * Where it has one, of another report, they tell that in other words, and who had these first may be the source.
 */
export function outletOfBoth(
  { from, to }: Copy,
  reportOf: ReadonlyMap<string, Report>,
  outlets: Outlets,
): string | undefined {
  const report = reportOf.get(to);
  const { articleId, credited } = report?.origin ?? {};
  const isPrint = articleId === undefined && credited !== undefined && report === reportOf.get(from);
  return isPrint && !outlets.has(outletKey(credited)) ? credited : undefined;
}

/**
 * How it is known which of two articles is the source.
 *
 * - `told`: by dates or the credits of a report
 * - `judged`: by the texts alone
 * - `beside`: it is neither; both go back to one outlet, which has no article in their story
 * - `own-version`: the copy is a new version of its outlet's own report, whichever came first
 */
export type Direction = "told" | "judged" | "beside" | "own-version";

/** What a direction is told by: the reports of both, the outlets of their story, and of each article the time and the comparable name of its outlet. */
export interface DirectionGrounds extends Times {
  reportOf: ReadonlyMap<string, Report>;
  outlets: Outlets;
  keyOf(id: string): string;
}

export function directionOf(copy: Copy, grounds: DirectionGrounds): Direction {
  const { reportOf, outlets } = grounds;
  if (outletOfBoth(copy, reportOf, outlets) !== undefined) return "beside";
  if (isOwnVersion(copy, (id) => grounds.keyOf(id))) return "own-version";
  return isJudgedByText(copy, reportOf, grounds) ? "judged" : "told";
}

/** Whether it is known which of the two is the source: they are no two prints of what neither wrote, and dates or credits tell. */
export function isSourceKnown(
  copy: Copy,
  reportOf: ReadonlyMap<string, Report>,
  grounds: Times & { outlets: Outlets },
): boolean {
  if (outletOfBoth(copy, reportOf, grounds.outlets) !== undefined) return false;
  return isDerived(copy) && !isJudgedByText(copy, reportOf, grounds);
}

/**
 * Whether a report is known to come from the article: where time does not tell which of its texts was first, the article is just the nearest to the
 * others, and where it alone is dated, others may have been before it.
 */
export function isKnownOrigin(id: string, report: Report | undefined, times: Times): boolean {
  if (report?.origin.articleId !== id) return false;
  const { origin, articleIds } = report;
  if (origin.basis !== "earliest") return origin.basis !== "containment";
  return articleIds.some((other) => other !== id && !Number.isNaN(times.when(other)));
}

/** What tells the times of articles, by id. */
interface Times {
  /** Milliseconds since 1970; NaN without a date. */
  when(id: string): number;
}

/**
 * Whether neither dates nor the credits of a report say which of the two had the text first, so that `from` is a judgement on the wording.
 * `reportOf` needs the report of the copy alone.
 */
export function isJudgedByText({ from, to }: Copy, reportOf: ReadonlyMap<string, Report>, times: Times): boolean {
  const origin = reportOf.get(to)?.origin;
  if (origin?.articleId === from && origin.basis === "credit-line") return false;
  const [first, second] = [times.when(from), times.when(to)];
  return !isSurelyBefore(first, second) && !isSurelyBefore(second, first);
}
