/** The archive job of spark/ in plain arrays and maps: what an engine has to join, sort and count between the stages, and nothing else. */
import { AssembleStage } from "../../src/archive/assemble.js";
import { CandidateStage } from "../../src/archive/candidates.js";
import { FingerprintStage } from "../../src/archive/fingerprint.js";
import { HouseStage, StretchStage } from "../../src/archive/house.js";
import { KeyStage } from "../../src/archive/keys.js";
import { ReportStage } from "../../src/archive/reports.js";
import { RoundUpStage } from "../../src/archive/round-ups.js";
import { parseRow, type Row, type Stage } from "../../src/archive/rows.js";
import { StatisticsStage } from "../../src/archive/statistics.js";
import { StoryStage } from "../../src/archive/stories.js";
import { VerifyStage } from "../../src/archive/verify.js";
import { WordCounts } from "../../src/archive/word-counts.js";
import { resolveOptions } from "../../src/options.js";
import type { Article, Clustering, ClusterOptions, Copy, Story } from "../../src/types.js";

export interface EngineSettings {
  /** Parts the rows of each stage are dealt out to; each part has a stage of its own. */
  parts?: number;
  /** Holders of a key from which it is hot, and places in a stretch of one. */
  hot?: number;
  stretch?: number;
}

interface Saved {
  place: number;
  sample: string;
  shingles: number[];
  otherKeys: number[];
  notice: number | null;
  record: string;
}

export function clusterInStages(
  articles: readonly Article[],
  options: ClusterOptions = {},
  { parts = 3, hot = 1000, stretch = 4096 }: EngineSettings = {},
): Pick<Clustering, "stories" | "copies"> {
  /** Deals rows out by a number, runs a stage on each part, and gathers what comes out. */
  const run = <T>(make: () => Stage, rows: readonly object[], partOf = (_: object, i: number): number => i): T[] => {
    const dealt: object[][] = Array.from({ length: parts }, () => []);
    for (const [i, row] of rows.entries()) dealt[partOf(row, i) % parts]!.push(row);
    const found: T[] = [];
    for (const part of dealt) {
      const stage = make();
      const keep = (out: Iterable<Row>): void => {
        for (const row of out) found.push(parseRow(JSON.stringify(row), "A row") as T);
      };
      for (const row of part) keep(stage.take(JSON.parse(JSON.stringify({ v: 1, ...row })) as Row));
      if (stage.end !== undefined) keep(stage.end());
    }
    return found;
  };

  const saved = run<Saved & { order: string }>(() => new FingerprintStage(resolveOptions(options)), articles);
  saved.sort((a, b) => (a.order < b.order ? -1 : 1));
  // Any numbers in the order of the articles will do.
  saved.forEach((row, i) => {
    row.place = 7 * i + 3;
  });
  const byPlace = new Map(saved.map((row) => [row.place, row]));

  const sums = new Map<string, number>();
  for (const { word, count } of run<{ word: string; count: number }>(() => new StatisticsStage(), saved))
    sums.set(word, (sums.get(word) ?? 0) + count);
  const counts = new WordCounts();
  counts.take({ v: 1, articles: saved.length });
  for (const [word, count] of sums) if (count > 1) counts.take({ v: 1, word, count });

  // House text.
  const holders = grouped(
    saved.flatMap((row) => [
      ...row.shingles.map((key) => ({ key, row, asks: true })),
      ...row.otherKeys.map((key) => ({ key, row, asks: key === row.notice })),
    ]),
    ({ key }) => key,
  );
  const sheets: { sheet: number; keys: number[]; sample: number[] }[] = [];
  const bySample = new Map<string, { sheet: number; keys: number[]; sample: number[] }>();
  for (const [key, held] of holders) {
    if (held.length < 2 || !held.some(({ asks }) => asks)) continue;
    const sample = held.map(({ row }) => row).sort((a, b) => (a.sample < b.sample ? -1 : 1));
    const places = sample.slice(0, 12).map(({ place }) => place);
    let sheet = bySample.get(places.join());
    if (sheet === undefined) {
      sheet = { sheet: sheets.length, keys: [], sample: places };
      bySample.set(places.join(), sheet);
      sheets.push(sheet);
    }
    sheet.keys.push(key);
  }
  const records = (places: readonly number[]): string[] => places.map((place) => byPlace.get(place)!.record);
  const judged = run<{ sheet: number; keys: number[] }>(
    () => new HouseStage(counts),
    sheets.map(({ sheet, keys, sample }) => ({ sheet, keys, sample: records(sample) })),
  );
  const houseKeys = new Map(judged.map(({ sheet, keys }) => [sheet, keys]));
  const laid = sheets.flatMap(({ sheet, keys, sample }) => {
    const house = houseKeys.get(sheet) ?? [];
    const notices = keys.filter((key) => holders.get(key)!.some(({ row }) => row.notice === key));
    const marked = new Set(
      [
        ...house.flatMap((key) => holders.get(key)!.filter(({ row }) => row.shingles.includes(key))),
        ...notices.flatMap((key) => holders.get(key)!.filter(({ row }) => row.notice === key)),
      ].map(({ row }) => row),
    );
    return marked.size === 0
      ? []
      : [
          {
            keys: house,
            notices,
            sample: records(sample),
            articles: [...marked].map(({ place, record }) => ({ place, record })),
          },
        ];
  });
  const found = grouped(
    run<{ place: number; notice: boolean; stretches: number[][] }>(() => new StretchStage(counts), laid),
    ({ place }) => place,
  );

  // Candidates.
  const keyed = run<{ place: number; matching: number[]; telling: number[]; needed: number; record: string }>(
    () => new KeyStage(counts),
    saved.map(({ place, record }) => ({
      place,
      record,
      notice: found.get(place)?.some(({ notice }) => notice) ?? false,
      stretches: found.get(place)?.flatMap(({ stretches }) => stretches) ?? [],
    })),
  );
  const marked = new Map(keyed.map((row) => [row.place, row]));
  const meetings = (["matching", "telling"] as const).flatMap((kind) => {
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
  for (const { kind, pairs: some } of run<{ kind: string; pairs: number[][] }>(() => new CandidateStage(), meetings)) {
    for (const [a, b, shared, least] of some) {
      const id = `${kind} ${a} ${b}`;
      const sum = pairs.get(id) ?? { kind, a: a!, b: b!, shared: 0, least: least! };
      sum.shared += shared!;
      pairs.set(id, sum);
    }
  }
  const candidates = grouped(
    [...pairs.values()].filter(({ shared, least }) => shared >= least),
    ({ a, b }) => `${a} ${b}`,
  );
  const verified = run<{
    a: number;
    b: number;
    kind?: string;
    itemOf?: number[];
    joins?: boolean;
    confidence: number;
    copy?: string;
    apart: boolean;
  }>(
    () => new VerifyStage(counts),
    [...candidates.values()].map((same) => ({
      a: same[0]!.a,
      record: marked.get(same[0]!.a)!.record,
      candidates: [
        {
          b: same[0]!.b,
          record: marked.get(same[0]!.b)!.record,
          matching: same.some(({ kind }) => kind === "matching"),
        },
      ],
    })),
  );

  // Reports.
  const joining = verified.filter(({ joins }) => joins === true);
  const components = componentsOf(joining);
  const reportOf = new Map(saved.map(({ place }) => [place, place]));
  const tied = [...components].map(([place, component]) => ({ component, place, record: marked.get(place)!.record }));
  const edges = joining.map(({ a, b, confidence }) => ({ component: components.get(a)!, a, b, confidence }));
  const grouping = [...tied, ...edges].sort((a, b) => a.component - b.component);
  for (const { place, report } of run<{ place: number; report: number }>(
    () => new ReportStage(counts),
    grouping,
    (row) => (row as { component: number }).component,
  ))
    reportOf.set(place, report);

  // Stories.
  const partners = grouped(
    verified.flatMap(({ a, b, itemOf = [] }) => itemOf.map((place) => ({ place, other: place === a ? b : a }))),
    ({ place }) => place,
  );
  const asked = [...partners].map(([place, others]) => {
    const [first, ...rest] = others.map(({ other }) => other).sort((a, b) => a - b);
    return { place, first: marked.get(first!)!.record, others: rest.map((other) => marked.get(other)!.record) };
  });
  const roundUps = new Set(run<{ place: number }>(() => new RoundUpStage(counts), asked).map(({ place }) => place));
  const storyRows = [
    ...keyed.map(({ place, record }) => ({ place, record, report: reportOf.get(place), roundUp: roundUps.has(place) })),
    ...verified.filter(({ apart }) => apart).map(({ a, b }) => ({ apart: [a, b] })),
  ];
  const storyOf = new Map(
    run<{ place: number; story: number }>(
      () => new StoryStage(counts),
      storyRows,
      () => 0,
    ).map(({ place, story }) => [place, story]),
  );
  const groups = [
    ...keyed.map(({ place, record }) => ({ story: storyOf.get(place)!, place, record, report: reportOf.get(place) })),
    ...verified.filter(({ copy }) => copy !== undefined).map(({ a, copy }) => ({ story: storyOf.get(a)!, copy })),
  ].sort((a, b) => a.story - b.story);
  const answer = run<{ story?: string; copy?: string }>(
    () => new AssembleStage(counts),
    groups,
    (row) => (row as { story: number }).story,
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
function componentsOf(edges: readonly { a: number; b: number }[]): Map<number, number> {
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
