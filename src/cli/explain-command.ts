/** `wirecopy explain`: why two articles are a copy, or why not, and why they are in one story, or why not. */
import { existsSync } from "node:fs";
import { nearestName } from "../basics/names.js";
import { InputError, show } from "../errors.js";
import { shownPath } from "../read/files/problem.js";
import { renderExplanation } from "../report/terminal/render-explanation.js";
import { StoryIndex } from "../story-index.js";
import type { ExplainRequest } from "./arguments/explain-arguments.js";
import { readAllInput } from "./read-input.js";
import { unheard } from "./terminal/interruption.js";
import { type CliIo, styleOf } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";
import { shellWord } from "./terminal/shell-word.js";
import { whyUndirected } from "./why-undirected.js";

/** Throws `InputError` where one of the two is not among the articles. */
export async function explainCommand({ ids, paths, input, json, options }: ExplainRequest, io: CliIo): Promise<void> {
  if (ids !== undefined) requireIdsFirst(ids, paths);
  const articles = await readAllInput(paths, input, io);
  const held = articles.map(({ id }) => id);
  const asked = ids ?? onlyTwo(held, paths);
  requireIds(asked, held, paths);
  const index = new StoryIndex(options);
  await unheard(() => {
    index.addAll(articles);
    writeExplanation(index, asked, json, io);
  }, io);
}

/** The ids of two files of one article each. */
function onlyTwo(held: readonly string[], paths: readonly string[]): [string, string] {
  const [one, two, ...more] = held;
  if (held.length === 1)
    throw new InputError(
      `${paths.map(shownPath).join(" and ")} hold only one article that can be used, for the reasons named above. Mend the other one; two with one id can be compared: wirecopy compare ${paths.map(shellWord).join(" ")}`,
    );
  if (one === undefined || two === undefined || more.length > 0)
    throw new InputError(
      `${paths.map(shownPath).join(" and ")} do not hold one article each. Give two ids before them: wirecopy explain ID OTHER ${paths.map(shellWord).join(" ")}`,
    );
  return [one, two];
}

/** The path may have been given where the first id belongs. */
function requireIdsFirst(ids: readonly string[], paths: readonly string[]): void {
  const file = ids.find((id) => existsSync(id));
  if (file !== undefined && paths.every((path) => path !== "-" && !existsSync(path)))
    throw new InputError(
      `${file} is a file or folder, and ${paths.join(", ")} does not exist. First come the two ids, then the paths: wirecopy explain ID OTHER ${shellWord(file)}`,
    );
}

function requireIds(ids: readonly string[], held: readonly string[], paths: readonly string[]): void {
  const known = new Set(held);
  for (const id of ids) {
    if (known.has(id)) continue;
    // A shell completes the path of a file; its id begins behind the folder that is read.
    const meant = held.find((one) => id.endsWith(`/${one}`)) ?? nearestName(id, held);
    const repair =
      meant === undefined
        ? `Give two ids of articles in ${paths.map(shownPath).join(", ")}, such as ${show(held[0])}.`
        : `Did you mean ${show(meant)}?`;
    throw new InputError(`No article has the id ${show(id)}. ${repair}`);
  }
}

/** For two articles that are held. */
export function writeExplanation(
  index: Pick<StoryIndex, "explainBoth" | "timeOf" | "outletOf">,
  ids: readonly [string, string],
  json: boolean,
  io: CliIo,
): void {
  const { explanation, story, clustering } = index.explainBoth(...ids);
  if (json) {
    io.stdout.write(`${safeJson({ ...explanation, story })}\n`);
    return;
  }
  const { derived, copy } = explanation;
  const undirected = derived && copy !== null ? whyUndirected(index, clustering, copy) : undefined;
  io.stdout.write(renderExplanation({ explanation, story, undirected }, styleOf(io)));
}
