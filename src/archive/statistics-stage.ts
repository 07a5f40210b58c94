/**
 * Saved articles to how many of them hold each word, and how many name each source. The counts are partial: whoever runs the stage on many parts adds
 * up those of one word.
 */
import { ROW_VERSION, type Row, type Stage, textIn } from "./rows.js";
import { Workspace } from "./workspace.js";

/** Words counted before what was counted is handed on, so that memory is bounded whatever the stream. */
const MOST_WORDS = 200_000;

export class StatisticsStage implements Stage {
  readonly #workspace = new Workspace();
  readonly #counts = new Map<string, number>();

  *take(row: Row): Generator<Row> {
    this.#workspace.clear();
    const { title, body, details } = this.#workspace.read(textIn(row, "record"));
    const { vocabulary } = this.#workspace;
    for (const id of new Set([...title.ids, ...body.ids])) this.#count(vocabulary.word(id));
    this.#count([details.source]);
    if (this.#counts.size >= MOST_WORDS) yield* this.end();
  }

  *end(): Generator<Row> {
    for (const [word, count] of this.#counts) yield { v: ROW_VERSION, word, count };
    this.#counts.clear();
  }

  // A word as JSON inside the JSON: a long one may be cut inside a surrogate pair, which engines that keep UTF-8 would lose.
  #count(wordOrSource: string | [string]): void {
    const word = JSON.stringify(wordOrSource);
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }
}
