/** Labels to the answer: reports and stories in their stated order, origins, sources and keywords. */
import { appendTo } from "../basics/append-to.js";
import { isDerived } from "../basics/derived-kinds.js";
import { byCodeUnits } from "../basics/order.js";
import { holdsKeyword, keywords, WordTallies } from "../story/keywords.js";
import { isEarlierOrFuller, type Printed } from "../story/reports/earlier-or-fuller.js";
import {
  findOrigin,
  findSources,
  type OriginRow,
  withCreditsInPlace,
  withCreditsSettled,
} from "../story/reports/origins.js";
import type { Clustering, Copy, Report, ResolvedOptions, Story } from "../types.js";
import type { Collection } from "./collection.js";

export interface Labelled {
  collection: Collection;
  /** Articles in order: earliest first, undated last, then by id. Labels and copies go by the place in this list. */
  rows: readonly number[];
  /** Report label and story label of each place. */
  reports: Uint32Array;
  stories: Uint32Array;
  copies: Copy[];
  options: ResolvedOptions;
}

export function assembleClustering({ collection, rows, reports, stories, copies, options }: Labelled): Clustering {
  const { found, turned } = assembleStories({ collection, rows, reports, stories, copies });
  return {
    stories: bySize(found),
    copies: turned.sort((x, y) => byCodeUnits(x.to, y.to) || byCodeUnits(x.from, y.from)),
    options: structuredClone(options),
  };
}

/**
 * The stories in the order of their first articles, and the copies so that they run from the origin of a report to the others, and from the
 * earlier to the later. Each story is made from its own articles alone.
 */
export function assembleStories({ collection, rows, reports, stories, copies }: Omit<Labelled, "options">): {
  found: Story[];
  turned: Copy[];
} {
  const ids = rows.map((row) => collection.details(row).id);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const nearness = nearnessOf(copies, placeOf, reports);
  const madeFrom = madeFromOf(copies, placeOf);
  const origins = rows.map((row, place) => originRow(collection, row, nearness[place]!, madeFrom[place]!));
  const tallies = new WordTallies(collection.vocabulary);
  const found = groupedByLabel(stories).map((places) =>
    assembleStory(collection, rows, places, reports, origins, tallies),
  );
  const printed = (id: string): Printed => {
    const place = placeOf.get(id)!;
    return { id, time: collection.details(rows[place]!).time, prose: origins[place]!.prose };
  };
  return { found, turned: inReportOrder(copies, found, printed) };
}

/** How much each article has word for word in common with the copies of its report: similarities added up, in thousandths. */
function nearnessOf(copies: readonly Copy[], placeOf: ReadonlyMap<string, number>, reports: Uint32Array): Uint32Array {
  const nearness = new Uint32Array(placeOf.size);
  for (const { from, to, similarity } of copies) {
    const [one, two] = [placeOf.get(from), placeOf.get(to)];
    if (one === undefined || two === undefined || reports[one] !== reports[two]) continue;
    nearness[one]! += Math.round(similarity * 1000);
    nearness[two]! += Math.round(similarity * 1000);
  }
  return nearness;
}

/** Ids of the articles that each place was made from. */
function madeFromOf(copies: readonly Copy[], placeOf: ReadonlyMap<string, number>): string[][] {
  const madeFrom: string[][] = Array.from(placeOf, () => []);
  for (const copy of copies) {
    const place = placeOf.get(copy.to);
    if (place !== undefined && isDerived(copy)) madeFrom[place]!.push(copy.from);
  }
  return madeFrom;
}

/**
 * The copies so that those within a report run from what comes first: the origin, which is known by now, then the earlier, then the fuller
 * article. So none is, by way of others, a copy of itself.
 */
function inReportOrder(copies: readonly Copy[], stories: readonly Story[], printed: (id: string) => Printed): Copy[] {
  const reportOf = new Map<string, Report>();
  for (const { reports } of stories) {
    for (const report of reports) for (const id of report.articleIds) reportOf.set(id, report);
  }
  return copies.map((copy) => {
    const { from, to } = copy;
    const report = reportOf.get(from);
    if (report === undefined || report !== reportOf.get(to) || report.origin.articleId === from) return copy;
    return report.origin.articleId === to || isEarlierOrFuller(printed(to), printed(from)) ? turned(copy) : copy;
  });
}

function turned({ from, to, coverage, passages, ...rest }: Copy): Copy {
  return {
    from: to,
    to: from,
    ...rest,
    coverage: { from: coverage.to, to: coverage.from },
    passages: passages
      .map((passage) => ({ from: passage.to, to: passage.from, similarity: passage.similarity }))
      .sort((x, y) => x.to.start - y.to.start),
  };
}

function assembleStory(
  collection: Collection,
  rows: readonly number[],
  places: readonly number[],
  reportLabels: Uint32Array,
  origins: readonly OriginRow[],
  tallies: WordTallies,
): Story {
  const labels = Uint32Array.from(places, (place) => reportLabels[place]!);
  const settled = withCreditsSettled(places.map((place) => origins[place]!));
  const rowOf = new Map(settled.map((row) => [row.id, row]));
  const found = groupedByLabel(labels).map((members) => {
    const articles = withCreditsInPlace(
      members.map((member) => settled[member]!),
      rowOf,
    );
    return {
      id: articles[0]!.id,
      articleIds: articles.map(({ id }) => id),
      origin: findOrigin(articles),
      rows: articles,
    };
  });
  const sorted = bySize(found);
  const sources = findSources(sorted);
  const members = places.map((place) => rows[place]!);
  const words = keywords(members, collection, tallies);
  return {
    id: origins[places[0]!]!.id,
    articleIds: places.map((place) => origins[place]!.id),
    reports: sorted.map(({ id, articleIds, origin }): Report => ({ id, articleIds, origin })),
    independentSources: sources.length,
    sources,
    title: storyTitle(collection, members, sorted[0]!.origin.articleId, words),
    ...publishedBetween(collection, members),
    keywords: words,
  };
}

function storyTitle(
  collection: Collection,
  rows: readonly number[],
  origin: string | undefined,
  words: readonly string[],
): string {
  const titled = rows.filter((row) => collection.details(row).title.trim() !== "");
  const originFirst = [
    ...titled.filter((row) => collection.details(row).id === origin),
    ...titled.filter((row) => collection.details(row).id !== origin),
  ];
  // "Print" or "5-day forecast" above the text says nothing of the story.
  const telling = originFirst.find((row) => holdsKeyword(collection.table.title(row), words, collection.vocabulary));
  const chosen = telling ?? originFirst[0];
  return chosen === undefined ? "" : collection.details(chosen).title;
}

function publishedBetween(
  collection: Collection,
  rows: readonly number[],
): Pick<Story, "firstPublishedAt" | "lastPublishedAt"> {
  const times = rows.map((row) => collection.details(row).time).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return {};
  // The articles come earliest first.
  return { firstPublishedAt: isoTime(times[0]!), lastPublishedAt: isoTime(times[times.length - 1]!) };
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}

function originRow(collection: Collection, row: number, nearness: number, madeFrom: readonly string[]): OriginRow {
  const { id, source, credited, creditedKey, time } = collection.details(row);
  return {
    id,
    source,
    sourceKey: collection.outletKeyOf(row),
    credited,
    creditedKey,
    time,
    prose: collection.proseWords(row),
    nearness,
    madeFrom,
  };
}

/** The places of each label, labels by first place. */
function groupedByLabel(labels: Uint32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (let place = 0; place < labels.length; place++) appendTo(groups, labels[place]!, place);
  return [...groups.values()];
}

/** Largest first; equals stay in their order, which is earliest first, then by id. */
function bySize<T extends { articleIds: string[] }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => b.articleIds.length - a.articleIds.length);
}
