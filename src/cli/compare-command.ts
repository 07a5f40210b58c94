/** `wirecopy compare`: what two texts share. */
import { resolve } from "node:path";
import { InputError } from "../errors.js";
import { shownPath } from "../read/files/problem.js";
import { diffPassage } from "../report/passages/diff-passage.js";
import { printable } from "../report/printable.js";
import { type Comparison, renderComparison, verdict } from "../report/terminal/render-comparison.js";
import { StoryIndex } from "../story-index.js";
import type { Article } from "../types.js";
import type { CompareRequest } from "./arguments/compare-arguments.js";
import type { InputOptions } from "./arguments/input-options.js";
import { compareHints } from "./compare-hints.js";
import { ProblemLog } from "./problem-log.js";
import { inputArticles, requireNoAddress } from "./read-input.js";
import { unheard } from "./terminal/interruption.js";
import { type CliIo, styleOf } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";
import { shellWord } from "./terminal/shell-word.js";
import { whyUndirected } from "./why-undirected.js";

/** Throws `InputError` unless each path holds exactly one article. */
export async function compareCommand({ paths, input, json }: CompareRequest, io: CliIo): Promise<void> {
  requireNoAddress(paths);
  const a = await onlyArticle(paths[0], input, io);
  if (resolve(paths[0]) === resolve(paths[1])) {
    const words = `Both are one file, ${paths[0]}: every text is a copy of itself.`;
    io.stdout.write(`${json ? safeJson({ verdict: words, copy: null, changes: [] }) : printable(words)}\n`);
    return;
  }
  const b = await onlyArticle(paths[1], input, io);
  // What `explain` finds under the same ids, without options of reading.
  const { strict: _, ...reading } = input;
  const canBeReadAgain = a.id !== b.id && !paths.includes("-") && !Object.values(reading).some(Boolean);
  if (b.id === a.id) b.id = `${b.id} (second)`;
  const index = new StoryIndex();
  const { explanation, clustering } = await unheard(() => {
    index.addAll([a, b]);
    return index.explainBoth(a.id, b.id);
  }, io);
  const undirected = explanation.copy === null ? undefined : whyUndirected(index, clustering, explanation.copy);
  const comparison: Comparison = { articles: [a, b], explanation, undirected };
  if (json) io.stdout.write(`${safeJson(jsonOf(comparison))}\n`);
  else {
    io.stdout.write(renderComparison(comparison, styleOf(io)));
    const hints = compareHints(explanation, canBeReadAgain ? paths : undefined);
    for (const hint of hints) io.stderr.write(`${hint}\n`);
  }
}

/** `changes[i]` is what was done to `copy.passages[i]`. */
function jsonOf(comparison: Comparison): object {
  const { articles, explanation } = comparison;
  const { copy } = explanation;
  const text = (id: string): string => articles.find((article) => article.id === id)?.text ?? "";
  const changes = (copy?.passages ?? []).map(({ from, to }) =>
    diffPassage(text(copy!.from).slice(from.start, from.end), text(copy!.to).slice(to.start, to.end)),
  );
  return { verdict: verdict(comparison), copy, changes };
}

async function onlyArticle(path: string, input: InputOptions, io: CliIo): Promise<Article> {
  const log = new ProblemLog((line) => io.stderr.write(`${line}\n`), input);
  const articles: Article[] = [];
  for await (const article of inputArticles(path, input, io, log)) {
    articles.push(article);
    log.took(article);
    if (articles.length > 1)
      throw new InputError(
        `${shownPath(path)} holds several articles. Compare takes two files of one article each; for two of these use: wirecopy explain ID OTHER ${shellWord(path)}, and for all: wirecopy cluster ${shellWord(path)}`,
      );
  }
  log.summarise(articles.length);
  const article = articles[0];
  if (article !== undefined) return article;
  const repair =
    log.mapOption === "" ? "Give a text, or a .json file with one article." : `Try it with ${log.mapOption}`;
  throw new InputError(`${shownPath(path)} holds no article. ${repair}`);
}
