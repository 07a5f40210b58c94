/**
 * Runs in a worker thread (an entry of the build): fingerprints the articles it is sent; then the lead thread takes all articles together
 * and goes through the pipeline, and the helpers take their share of its steps.
 */
import { once } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { articleRow } from "../pipeline/article-row.js";
import { clusterHeld } from "../pipeline/cluster-held.js";
import { HeldArticles, type HeldParts } from "../pipeline/held-articles.js";
import { ArticleTable, type TableParts } from "../store/article-table.js";
import { Vocabulary, type VocabularyParts } from "../text/words/vocabulary.js";
import type { Clustering, ResolvedOptions } from "../types.js";
import { type ArticleBatch, articlesOf } from "./article-batch.js";
import { sharedCopy } from "./shared-copy.js";
import { helpWith, type StepRequest, WorkStealing } from "./work-stealing.js";

/** What a thread is told when it starts. */
export interface ThreadSetup {
  options: ResolvedOptions;
  /** Shared by all threads: `WorkStealing` counts in it. */
  counters: Int32Array;
  /** Its number; the lead is 0. */
  thread: number;
  /** A helper has its way to the lead, the lead its ways to the helpers. */
  lead?: MessagePort;
  helpers?: MessagePort[];
}

/** What the starting thread sends: batches, then `end`. */
export type Order = { batch: ArticleBatch } | { end: true };

/** What comes back: how many articles of a batch are taken in, how far the pipeline is, the result. */
export type Notice = { taken: number } | { step: string; pieces: number; of: number } | { clustering: Clustering };

/** What a helper sends the lead when all batches are taken in. */
interface FingerprintedArticles {
  table: TableParts;
  vocabulary: VocabularyParts;
}

const { options, counters, thread, lead, helpers } = workerData as ThreadSetup;
const report = (notice: Notice): void => parentPort!.postMessage(notice);
if (lead === undefined) leadOn(helpers ?? []);
else helpLead(lead);

function leadOn(ports: readonly MessagePort[]): void {
  const held = new HeldArticles(options, false);
  const fingerprinted = ports.map((port) => once(port, "message"));
  parentPort!.on("message", async (order: Order) => {
    if ("batch" in order) {
      for (const article of articlesOf(order.batch)) held.add(articleRow(article, held.vocabulary, options));
      report({ taken: order.batch.fields.length });
      return;
    }
    for (const message of fingerprinted) {
      const [{ table, vocabulary }] = (await message) as [FingerprintedArticles];
      const words = Vocabulary.of(vocabulary);
      held.addAll(ArticleTable.of(table, words), words);
    }
    const shared = ports.length === 0 ? undefined : sharedCopy(held.parts());
    for (const port of ports) port.postMessage({ held: shared });
    const executor = new WorkStealing(held, ports, counters, (step, pieces, of) => report({ step, pieces, of }));
    report({ clustering: clusterHeld(held, executor) });
  });
}

function helpLead(port: MessagePort): void {
  const vocabulary = new Vocabulary();
  const table = new ArticleTable(vocabulary);
  parentPort!.on("message", (order: Order) => {
    if ("batch" in order) {
      for (const article of articlesOf(order.batch)) table.add(articleRow(article, vocabulary, options));
      report({ taken: order.batch.fields.length });
    } else port.postMessage({ table: sharedCopy(table.parts()), vocabulary: vocabulary.parts() });
  });
  let held: HeldArticles | undefined;
  port.on("message", (message: { held: HeldParts } | StepRequest) => {
    if ("held" in message) held = HeldArticles.of(message.held);
    else held!.table.atWork(() => helpWith(message, { held: held!, lead: port, counters, thread }));
  });
}
