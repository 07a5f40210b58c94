/** All that is held to stories, reports and copies: the way through at once, stage after stage. */
import { isListed } from "../basics/derived-kinds.js";
import { holdsPair } from "../candidates/key-join.js";
import { groupStories, type StoryOptions } from "../story/group-stories.js";
import { type CopyEdge, groupReports } from "../story/reports/group-reports.js";
import { type KnownPairs, pairQuestions } from "../story/reports/pair-questions.js";
import { findRoundUps, smallItemOf } from "../story/reports/round-ups.js";
import type { VerifiedCopy } from "../story/reports/verified-copy.js";
import type { Clustering, ResolvedOptions } from "../types.js";
import { assembleClustering, type Labelled } from "./assemble-clustering.js";
import { type Candidates, candidatesOfAll, inOrder, pairPieces } from "./candidates-of-all.js";
import { CopyLookup } from "./copy-lookup.js";
import type { HeldArticles } from "./held-articles.js";
import { joiningCopy, joinsReport } from "./joining.js";
import { judgePair } from "./judge-pair.js";
import { byFamily } from "./pair-families.js";
import { channelStep, type Executor, judgeStep, neighbourStep, type PlacePairs, thisThread } from "./steps.js";
import { storyArticle, storyBounds } from "./story-input.js";

/** What led to the stories besides; all go by place. */
export interface LabelledHeld extends Labelled {
  /** Articles that tell of several events, and so of none; of each, those with which it shares an item. */
  roundUps: ReadonlyMap<number, readonly number[]>;
  candidates: Candidates;
}

export function clusterHeld(held: HeldArticles, executor: Executor = thisThread(held)): Clustering {
  return held.table.atWork(() => assembleClustering(labelHeld(held, executor)));
}

/** Everything held with its reports, stories and copies. Costs as much as the clustering does, and is best done while the table is at work. */
export function labelHeld(held: HeldArticles, executor: Executor, trace?: StoryOptions["trace"]): LabelledHeld {
  const { options, table, vocabulary } = held;
  const collection = held.collection();
  const rows = table.ordered();
  const candidates = candidatesOfAll(held, rows, executor);
  const { verified, twins } = verify(held, rows, candidates, executor);
  const found = new CopyLookup(candidates, verified, twins, (a, b) => judgePair(collection, rows[a]!, rows[b]!));
  const pairs = knownPairs(held, rows, found);
  const articleAt = (place: number) => collection.details(rows[place]!);
  const roundUps = findRoundUps(verified, articleAt, pairs.areRelated);
  const told = verified.filter((copy) => !smallItemOf(copy, articleAt).some((place) => roundUps.has(place)));
  const reports = groupReports(rows.length, edges(told, options), pairQuestions(pairs));
  const stories = groupStories(
    rows.map((row, place) => storyArticle(collection, row, reports[place]!, roundUps.has(place))),
    vocabulary,
    {
      ...storyBounds(collection),
      twins,
      askChannels: (questions) => executor.each(channelStep, questions),
      askNeighbours: (questions) => executor.each(neighbourStep, questions),
      trace,
    },
  );
  const copies = verified.map(({ copy }) => copy);
  return { collection, rows, reports, stories, copies, options, roundUps, candidates };
}

/** What is asked of places before their groups become one report. */
function knownPairs(held: HeldArticles, rows: readonly number[], found: CopyLookup): KnownPairs {
  const collection = held.collection();
  return {
    copyOf: (a, b) => {
      const copy = collection.areNearInTime(rows[a]!, rows[b]!) ? found.copyOf(a, b) : undefined;
      return joiningCopy(copy, held.options);
    },
    areTwins: (a, b) => found.areTwins(a, b),
    areRelated: (a, b) => collection.areRelated(rows[a]!, rows[b]!),
    idOf: (place) => collection.details(rows[place]!).id,
    timeOf: (place) => collection.details(rows[place]!).time,
  };
}

/** Every candidate compared exactly: the copies by place of `b`, then `a`, and the twins. */
function verify(
  held: HeldArticles,
  rows: readonly number[],
  { matching, telling }: Candidates,
  executor: Executor,
): { verified: VerifiedCopy[]; twins: [number, number][] } {
  const collection = held.collection();
  const first: number[] = [];
  const second: number[] = [];
  for (const pairs of [matching, telling]) {
    for (let i = 0; i < pairs.a.length; i++) {
      const [a, b] = [pairs.a[i]!, pairs.b[i]!];
      if (!collection.areNearInTime(rows[a]!, rows[b]!) || (pairs === telling && holdsPair(matching, a, b))) continue;
      first.push(a);
      second.push(b);
    }
  }
  const found: PlacePairs = { first: Uint32Array.from(first), second: Uint32Array.from(second) };
  const pairs = inOrder(found, byFamily(found.first, found.second, rows.length));
  const verified: VerifiedCopy[] = [];
  const twins: [number, number][] = [];
  for (const [i, { copy, areTwins }] of executor.each(judgeStep, pairPieces(pairs, rows)).flat().entries()) {
    const [a, b] = [pairs.first[i]!, pairs.second[i]!];
    if (areTwins) twins.push([a, b]);
    if (isListed(copy)) verified.push({ a, b, copy });
  }
  verified.sort((x, y) => x.b - y.b || x.a - y.a);
  return { verified, twins };
}

/** The copies that put two articles into one report. */
function edges(copies: readonly VerifiedCopy[], options: ResolvedOptions): CopyEdge[] {
  const joining = copies.filter(({ copy }) => joinsReport(copy, options));
  return joining.map(({ a, b, copy }) => ({ a, b, confidence: copy.confidence }));
}
