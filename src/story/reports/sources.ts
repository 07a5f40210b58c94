/** How many origins a story has: the outlets, releases and articles that its reports come from. */
import { isCarrier, sameOutlet } from "../../text/outlets/outlets.js";
import type { Origin, StorySource } from "../../types.js";
import { MOST_COMPARED, type OriginArticle } from "./origins.js";

/** A report as the counting of sources sees it. */
export interface SourcedReport {
  id: string;
  origin: Origin;
  articles: readonly OriginArticle[];
}

/**
 * The distinct origins of a story, that of most articles first, then in the order of the reports. One outlet is one origin; one whose own reports here
 * all come from another outlet is none.
 */
export function findSources(reports: readonly SourcedReport[]): StorySource[] {
  const sources = new Map<string, StorySource>();
  const named = new Map(reports.map(({ id, origin, articles }) => [id, sourceOf(id, origin, articles)]));
  const passedOn = outletsPassedOn(reports, named);
  for (const { id, origin } of reports) {
    const { key, name } = lastOf(named.get(id)!, passedOn);
    const held = sources.get(key) ?? spelledOtherwise(sources, key, name);
    if (held === undefined) sources.set(key, { name, basis: origin.basis, reportIds: [id] });
    else held.reportIds.push(id);
  }
  const size = new Map(reports.map(({ id, articles }) => [id, articles.length]));
  const sizeOf = ({ reportIds }: StorySource): number => reportIds.reduce((sum, id) => sum + size.get(id)!, 0);
  return [...sources.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Where a report comes from. */
interface Named {
  /** Equal for one source: `OUTLET` and the outlet's comparable name; where no outlet is known "article" or "report", and its id. */
  key: string;
  name: string;
}

const OUTLET = "outlet ";

/** The source behind each outlet that has articles in the story, none in a report of its own, and all in reports of one other source. */
function outletsPassedOn(reports: readonly SourcedReport[], named: ReadonlyMap<string, Named>): Map<string, Named> {
  const behind = new Map<string, Named | undefined>();
  for (const { id, articles } of reports) {
    const source = named.get(id)!;
    for (const { sourceKey } of articles) {
      if (sourceKey === "") continue;
      const key = OUTLET + sourceKey;
      const isSame = !behind.has(key) || behind.get(key)?.key === source.key;
      behind.set(key, isSame && source.key !== key ? source : undefined);
    }
  }
  return new Map([...behind].flatMap(([key, source]) => (source === undefined ? [] : [[key, source]])));
}

/** Where a source leads, by way of outlets that pass on what others report. */
function lastOf(source: Named, passedOn: ReadonlyMap<string, Named>): Named {
  const seen = new Set<string>();
  let at = source;
  for (let next = passedOn.get(at.key); next !== undefined && !seen.has(next.key); next = passedOn.get(at.key)) {
    seen.add(at.key);
    at = next;
  }
  return at;
}

/** Of an outlet the source that is the same one under another spelling. */
function spelledOtherwise(
  sources: ReadonlyMap<string, StorySource>,
  key: string,
  name: string,
): StorySource | undefined {
  if (!key.startsWith(OUTLET) || sources.size > MOST_COMPARED) return undefined;
  for (const [other, source] of sources) {
    if (other.startsWith(OUTLET) && sameOutlet(source.name, name)) return source;
  }
  return undefined;
}

/**
 * The outlet that is credited, else the one whose article is the origin, else that article. What a carrier is credited with comes from somebody
 * else each time: every report is a source of its own.
 */
function sourceOf(report: string, origin: Origin, articles: readonly OriginArticle[]): Named {
  if (origin.credited !== undefined) {
    if (isCarrier(origin.credited)) return { key: `report ${report}`, name: origin.credited };
    const own = articles.find((candidate) => candidate.id === origin.articleId);
    const key = own?.sourceKey ?? articles.find((candidate) => candidate.credited === origin.credited)!.creditedKey;
    return { key: OUTLET + key, name: origin.credited };
  }
  const article = articles.find((candidate) => candidate.id === origin.articleId)!;
  return article.sourceKey === ""
    ? { key: `article ${article.id}`, name: article.id }
    : { key: OUTLET + article.sourceKey, name: article.source };
}
