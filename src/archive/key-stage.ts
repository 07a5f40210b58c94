/** Saved articles with what is known of their house text to saved articles in which it is marked, and the keys that candidates share. */
import { InputError } from "../errors.js";
import { keysNeeded, matchingKeys, tellingKeys } from "../pipeline/candidate-keys.js";
import type { ArticleRow } from "../store/article-table.js";
import { periodsOf } from "../story/periods.js";
import { houseMask } from "../text/house-text/house-text.js";
import { WordFlag } from "../text/words/word-columns.js";
import type { ResolvedOptions } from "../types.js";
import { asNumbers, flagIn, listOrNone, ROW_VERSION, type Row, textIn, wholeIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

export class KeyStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    const workspace = this.workspace;
    workspace.clear();
    const given = textIn(row, "record");
    const article = workspace.read(given);
    const mask = maskOf(article, row);
    if (mask !== undefined)
      for (let i = 0; i < mask.length; i++) if (mask[i] === 1) article.body.flags[i]! |= WordFlag.House;
    const held = workspace.add(article);
    const { collection } = workspace;
    const matching = matchingKeys(collection, held);
    yield {
      v: ROW_VERSION,
      place: wholeIn(row, "place"),
      matching: [...matching],
      needed: keysNeeded(collection.options, matching.length),
      telling: [...tellingKeys(collection, held)],
      ...periodsIn(collection.details(held).time, collection.options),
      record: mask === undefined ? given : workspace.write(article),
    };
  }
}

/** The first and the last period that looks at an article with a date, where stories are grouped by period. */
function periodsIn(time: number, { storyDays }: ResolvedOptions): { periods?: readonly [number, number] } {
  return storyDays === null || Number.isNaN(time) ? {} : { periods: periodsOf(time, storyDays) };
}

function maskOf({ body, fingerprint }: ArticleRow, row: Row): Uint8Array | undefined {
  const words = body.ids.length;
  if (flagIn(row, "notice")) return new Uint8Array(words).fill(1);
  const stretches = new Map<number, { start: number; end: number }>();
  for (const [shingle, start, end] of listOrNone(row, "stretches", asNumbers)) {
    if (!(shingle! >= 0 && shingle! < fingerprint.positions.length && start! <= end! && end! <= words))
      throw new InputError(
        `The row has ${JSON.stringify([shingle, start, end])} in stretches, which is no stretch of its record. Give those of the same article.`,
      );
    stretches.set(shingle!, { start: start!, end: end! });
  }
  return stretches.size === 0 ? undefined : houseMask(words, fingerprint.positions, (i) => stretches.get(i));
}
