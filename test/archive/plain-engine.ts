/**
 * The archive job of spark/ in plain arrays and maps: what an engine has to join, sort and count between the stages, and nothing else. Its
 * functions are those of spark/archive.py.
 */

import { ArchiveCounts } from "../../src/archive/archive-counts.js";
import { AssembleStage } from "../../src/archive/assemble-stage.js";
import { CandidateStage } from "../../src/archive/candidate-stage.js";
import { CarryOverStage } from "../../src/archive/carry-over-stage.js";
import { FingerprintStage } from "../../src/archive/fingerprint-stage.js";
import { HouseStage } from "../../src/archive/house-stage.js";
import { KeyStage } from "../../src/archive/key-stage.js";
import { ReportStage } from "../../src/archive/report-stage.js";
import { RoundUpStage } from "../../src/archive/round-up-stage.js";
import { parseRow, type Row, type Stage } from "../../src/archive/rows.js";
import { StatisticsStage } from "../../src/archive/statistics-stage.js";
import { StoryStage } from "../../src/archive/story-stage.js";
import { StretchStage } from "../../src/archive/stretch-stage.js";
import { VerifyStage } from "../../src/archive/verify-stage.js";
import { byCodeUnits } from "../../src/basics/order.js";
import { resolveOptions } from "../../src/options.js";
import type { Article, Clustering, ClusterOptions, Copy, Story } from "../../src/types.js";

export interface EngineSettings {
  /** Parts the rows of each stage are dealt out to; each part has a stage of its own. */
  parts?: number;
  /** Holders of a key from which it is hot, and places in a stretch of one. */
  hot?: number;
  stretch?: number;
  /** Hears each row that a stage reads, and each that it writes. */
  onRow?: (stage: Stage, way: "reads" | "writes", row: Row) => void;
}

/** An article as the stage `fingerprint` gives it, with its place. */
interface Saved {
  place: number;
  order: string;
  sample: string;
  shingles: number[];
  otherKeys: number[];
  notice: number | null;
  record: string;
}

/** An article with its house text marked, and its keys. */
interface Keyed {
  place: number;
  matching: number[];
  telling: number[];
  needed: number;
  record: string;
  periods?: [number, number];
}

interface Verified {
  a: number;
  b: number;
  kind?: string;
  itemOf?: number[];
  smallItemOf?: number[];
  joins?: boolean;
  confidence: number;
  copy?: string;
  apart: boolean;
}

type Answer = Pick<Clustering, "stories" | "copies">;
/** The record of the article at a place. */
type RecordOf = (place: number) => string;

/** Holders of a key that house text is judged by, as in archive.py. */
const SAMPLE = 12;

export function clusterInStages(
  articles: readonly Article[],
  options: ClusterOptions = {},
  { parts = 3, hot = 1000, stretch = 4096, onRow = () => {} }: EngineSettings = {},
): Answer {
  const job = new Job(parts, onRow);
  const saved = numbered(job.stage<Saved>(() => new FingerprintStage(resolveOptions(options)), articles));
  countWords(job, saved);
  const keyed = withHouseText(job, saved);
  const byPlace = new Map(keyed.map((row) => [row.place, row]));
  const recordOf: RecordOf = (place) => byPlace.get(place)!.record;
  const verified = verify(job, candidatePairs(job, keyed, hot, stretch), recordOf);
  const roundUps = findRoundUps(job, verified, recordOf);
  const reportOf = groupReports(job, keyed, verified, roundUps, recordOf);
  const storyOf = groupStories(job, keyed, reportOf, roundUps, verified);
  return assemble(job, keyed, reportOf, storyOf, verified);
}

/** Runs stages on parts, and keeps the counts of words that they read. */
class Job {
  readonly counts = new ArchiveCounts();
  readonly #parts: number;
  readonly #onRow: NonNullable<EngineSettings["onRow"]>;

  constructor(parts: number, onRow: NonNullable<EngineSettings["onRow"]>) {
    this.#parts = parts;
    this.#onRow = onRow;
  }

  /** Deals rows out by a number, runs a stage on each part, and gathers what comes out. */
  stage<T, R extends object = object>(
    make: () => Stage,
    rows: readonly R[],
    partOf = (_: R, i: number): number => i,
  ): T[] {
    const dealt: R[][] = Array.from({ length: this.#parts }, () => []);
    for (const [i, row] of rows.entries()) dealt[partOf(row, i) % this.#parts]!.push(row);
    const found: T[] = [];
    for (const part of dealt) {
      const stage = make();
      const keep = (out: Iterable<Row>): void => {
        for (const row of out) {
          const read = parseRow(JSON.stringify(row), "A row");
          this.#onRow(stage, "writes", read);
          found.push(read as T);
        }
      };
      for (const row of part) {
        const read = JSON.parse(JSON.stringify({ v: 4, ...row })) as Row;
        this.#onRow(stage, "reads", read);
        keep(stage.take(read));
      }
      if (stage.end !== undefined) keep(stage.end());
    }
    return found;
  }
}

function numbered(saved: Saved[]): Saved[] {
  saved.sort((a, b) => byCodeUnits(a.order, b.order) || byCodeUnits(a.record, b.record));
  const ofOneId = grouped(saved, ({ order }) => order.slice(order.indexOf("/")));
  // Any numbers in the order of the articles will do.
  return [...ofOneId.values()].map(([first], i) => ({ ...first!, place: 7 * i + 3 }));
}

function countWords(job: Job, saved: readonly Saved[]): void {
  const sums = new Map<string, number>();
  for (const { word, count } of job.stage<{ word: string; count: number }>(() => new StatisticsStage(), saved))
    sums.set(word, (sums.get(word) ?? 0) + count);
  job.counts.take({ v: 4, articles: saved.length });
  for (const [word, count] of sums) if (count > 1) job.counts.take({ v: 4, word, count });
}

function withHouseText(job: Job, saved: readonly Saved[]): Keyed[] {
  const found = grouped(
    job.stage<{ place: number; notice: boolean; stretches: number[][] }>(
      () => new StretchStage(job.counts),
      markedSheets(job, saved),
    ),
    ({ place }) => place,
  );
  return job.stage<Keyed>(
    () => new KeyStage(job.counts),
    saved.map(({ place, record }) => ({
      place,
      record,
      notice: found.get(place)?.some(({ notice }) => notice) ?? false,
      stretches: found.get(place)?.flatMap(({ stretches }) => stretches) ?? [],
    })),
  );
}

/** The keys of each sample of holders that are house text, or a notice, with the articles that hold one. */
function markedSheets(job: Job, saved: readonly Saved[]): object[] {
  const holders = grouped(
    saved.flatMap((row) => [
      ...row.shingles.map((key) => ({ key, row, asks: true })),
      ...row.otherKeys.map((key) => ({ key, row, asks: key === row.notice })),
    ]),
    ({ key }) => key,
  );
  const asked = [...holders].filter(([, held]) => held.length > 1 && held.some(({ asks }) => asks));
  const sampled = asked.map(([key, held]) => {
    const rows = held.map(({ row }) => row).sort((a, b) => (a.sample < b.sample ? -1 : 1));
    return { key, sample: rows.slice(0, SAMPLE), holders: rows.length };
  });
  const sheetOf = ({ sample, holders }: (typeof sampled)[0]) => `${holders}: ${sample.map(({ place }) => place)}`;
  const sheets = [...grouped(sampled, sheetOf).values()].map((same, sheet) => ({
    sheet,
    keys: same.map(({ key }) => key),
    sample: same[0]!.sample.map(({ record }) => record),
    holders: same[0]!.holders,
  }));
  const judged = job.stage<{ sheet: number; keys: number[] }>(() => new HouseStage(job.counts), sheets);
  const houseKeys = new Map(judged.map(({ sheet, keys }) => [sheet, keys]));
  return sheets.flatMap(({ sheet, keys, sample, holders: held }) => {
    const house = houseKeys.get(sheet) ?? [];
    const notices = keys.filter((key) => holders.get(key)!.some(({ row }) => row.notice === key));
    const marked = new Set(
      [
        ...house.flatMap((key) => holders.get(key)!.filter(({ row }) => row.shingles.includes(key))),
        ...notices.flatMap((key) => holders.get(key)!.filter(({ row }) => row.notice === key)),
      ].map(({ row }) => row),
    );
    const articles = [...marked].map(({ place, record }) => ({ place, record }));
    return articles.length === 0 ? [] : [{ keys: house, notices, sample, holders: held, articles }];
  });
}

/** Pairs worth comparing, and whether their wording brought them together. */
function candidatePairs(
  job: Job,
  keyed: readonly Keyed[],
  hot: number,
  stretch: number,
): { a: number; b: number; matching: boolean }[] {
  const lines = (["matching", "telling"] as const).flatMap((kind) => {
    const held = grouped(
      keyed.flatMap((row) => row[kind].map((key) => ({ key, place: row.place, needed: row.needed }))),
      ({ key }) => key,
    );
    return [...held.values()].flatMap((list) => {
      const holders = list.sort((a, b) => a.place - b.place).map(({ place, needed }) => [place, needed]);
      if (holders.length < 2) return [];
      if (holders.length <= hot) return [{ kind, holders }];
      const stretches = [...grouped(holders, ([place]) => Math.floor(place! / stretch)).values()];
      return stretches.map((part, i) => ({
        kind,
        first: holders[0],
        before: stretches[i - 1]?.at(-1) ?? null,
        holders: part,
      }));
    });
  });
  const pairs = new Map<string, { kind: string; a: number; b: number; shared: number; least: number }>();
  for (const { kind, pairs: some } of job.stage<{ kind: string; pairs: number[][] }>(() => new CandidateStage(), lines))
    for (const [a, b, shared, least] of some) {
      const id = `${kind} ${a} ${b}`;
      const sum = pairs.get(id) ?? { kind, a: a!, b: b!, shared: 0, least: least! };
      sum.shared += shared!;
      pairs.set(id, sum);
    }
  const enough = [...pairs.values()].filter(({ shared, least }) => shared >= least);
  return [...grouped(enough, ({ a, b }) => `${a} ${b}`).values()].map((same) => ({
    a: same[0]!.a,
    b: same[0]!.b,
    matching: same.some(({ kind }) => kind === "matching"),
  }));
}

function verify(
  job: Job,
  pairs: readonly { a: number; b: number; matching: boolean }[],
  recordOf: RecordOf,
): Verified[] {
  return job.stage<Verified>(
    () => new VerifyStage(job.counts),
    pairs.map(({ a, b, matching }) => ({
      a,
      record: recordOf(a),
      candidates: [{ b, record: recordOf(b), matching }],
    })),
  );
}

/** The report of each place. */
function groupReports(
  job: Job,
  keyed: readonly Keyed[],
  verified: readonly Verified[],
  roundUps: ReadonlySet<number>,
  recordOf: RecordOf,
): Map<number, number> {
  const joining = verified.filter(
    ({ joins, smallItemOf = [] }) => joins === true && !smallItemOf.some((place) => roundUps.has(place)),
  );
  const components = connectedComponents(joining);
  const articles = [...components].map(([place, component]) => ({ component, place, record: recordOf(place) }));
  const edges = joining.map(({ a, b, confidence }) => ({ component: components.get(a)!, a, b, confidence }));
  const told = job.stage<{ place: number; report: number }, { component: number }>(
    () => new ReportStage(job.counts),
    [...articles, ...edges].sort((a, b) => a.component - b.component),
    ({ component }) => component,
  );
  const reportOf = new Map(keyed.map(({ place }) => [place, place]));
  for (const { place, report } of told) reportOf.set(place, report);
  return reportOf;
}

function findRoundUps(job: Job, verified: readonly Verified[], recordOf: RecordOf): Set<number> {
  const partners = grouped(
    verified.flatMap(({ a, b, itemOf = [] }) => itemOf.map((place) => ({ place, other: place === a ? b : a }))),
    ({ place }) => place,
  );
  const asked = [...partners].map(([place, others]) => {
    const [first, ...rest] = others.map(({ other }) => other).sort((a, b) => a - b);
    return { place, first: recordOf(first!), others: rest.map(recordOf) };
  });
  return new Set(job.stage<{ place: number }>(() => new RoundUpStage(job.counts), asked).map(({ place }) => place));
}

/** The story of each place. */
function groupStories(
  job: Job,
  keyed: readonly Keyed[],
  reportOf: ReadonlyMap<number, number>,
  roundUps: ReadonlySet<number>,
  verified: readonly Verified[],
): Map<number, number> {
  const periodsOf = periodsOfReports(keyed, reportOf);
  const lookedAt = (place: number): (number | undefined)[] => periodsOf.get(reportOf.get(place)!)!;
  const rows = [
    ...keyed.flatMap(({ place, record }) =>
      lookedAt(place).map((period) => ({
        ...(period !== undefined && { period }),
        place,
        record,
        report: reportOf.get(place),
        roundUp: roundUps.has(place),
      })),
    ),
    ...verified
      .filter(({ apart }) => apart)
      .flatMap(({ a, b }) =>
        lookedAt(a)
          .filter((period) => lookedAt(b).includes(period))
          .map((period) => ({ ...(period !== undefined && { period }), apart: [a, b] })),
      ),
  ].sort((a, b) => (a.period ?? -1e9) - (b.period ?? -1e9));
  const told = job.stage<{ period?: number; place?: number; story?: number }, { period?: number }>(
    () => new StoryStage(job.counts),
    rows,
    ({ period = 0 }) => Math.abs(period),
  );
  const ofPeriods = told.filter(({ period }) => period !== undefined).sort((a, b) => a.period! - b.period!);
  const carried = job.stage<{ report: number; story: number }>(
    () => new CarryOverStage(),
    ofPeriods,
    () => 0,
  );
  const storyOf = new Map(carried.map(({ report, story }) => [report, story]));
  const whole = new Map(told.flatMap(({ place, story }) => (place === undefined ? [] : [[place, story!] as const])));
  return new Map(keyed.map(({ place }) => [place, whole.get(place) ?? storyOf.get(reportOf.get(place)!)!]));
}

/** The periods that look at each report; for those without a date, and where stories are not grouped by period, one without a number. */
function periodsOfReports(
  keyed: readonly Keyed[],
  reportOf: ReadonlyMap<number, number>,
): Map<number, (number | undefined)[]> {
  const periodsOf = new Map<number, (number | undefined)[]>();
  for (const [report, articles] of grouped(keyed, ({ place }) => reportOf.get(place)!)) {
    const dated = articles.flatMap(({ periods }) => (periods === undefined ? [] : [periods]));
    const [own, last] = [0, 1].map((i) => Math.min(...dated.map((periods) => periods[i]!)));
    periodsOf.set(report, dated.length === 0 ? [undefined] : own === last ? [own] : [own, last]);
  }
  return periodsOf;
}

function assemble(
  job: Job,
  keyed: readonly Keyed[],
  reportOf: ReadonlyMap<number, number>,
  storyOf: ReadonlyMap<number, number>,
  verified: readonly Verified[],
): Answer {
  const rows = [
    ...keyed.map(({ place, record }) => ({ story: storyOf.get(place)!, place, record, report: reportOf.get(place) })),
    ...verified.filter(({ copy }) => copy !== undefined).map(({ a, copy }) => ({ story: storyOf.get(a)!, copy })),
  ].sort((a, b) => a.story - b.story);
  const answer = job.stage<{ story?: string; copy?: string }, { story: number }>(
    () => new AssembleStage(job.counts),
    rows,
    ({ story }) => story,
  );
  return {
    stories: answer.flatMap(({ story }) => (story === undefined ? [] : [JSON.parse(story) as Story])),
    copies: answer.flatMap(({ copy }) => (copy === undefined ? [] : [JSON.parse(copy) as Copy])),
  };
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [value]);
    else held.push(value);
  }
  return groups;
}

/** Each place that an edge touches, with the least place it is connected to. */
function connectedComponents(edges: readonly { a: number; b: number }[]): Map<number, number> {
  const labels = new Map<number, number>();
  const rootOf = (place: number): number => {
    const label = labels.get(place) ?? place;
    return label === place ? place : rootOf(label);
  };
  for (const { a, b } of edges) {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    labels.set(low, low);
    labels.set(high, low);
    for (const place of [a, b]) labels.set(place, rootOf(place));
  }
  for (const place of labels.keys()) labels.set(place, rootOf(place));
  return labels;
}
