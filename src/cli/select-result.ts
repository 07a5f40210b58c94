/** The part of a result that was asked for: stories of a size, copies of some kinds. */
import { counted, grouped } from "../report/shown-numbers.js";
import type { Clustering, Copy, CopyKind } from "../types.js";

export interface Selection {
  /** Least number of articles in a story. */
  minSize: number;
  /** Kinds of copy to list; all where absent. */
  kinds?: readonly CopyKind[] | undefined;
}

/** What is shown of a clustering. */
export interface Selected {
  /** The stories that were asked for, with the copies of every kind within them. */
  clustering: Clustering;
  /** Copies to list, of those; all where absent. */
  listed?: readonly Copy[] | undefined;
  /** A sentence on what is left out; none where nothing is. */
  note?: string | undefined;
}

/** The part of a clustering that was asked for. */
export function selectResult(clustering: Clustering, { minSize, kinds }: Selection): Selected {
  const stories = clustering.stories.filter(({ articleIds }) => articleIds.length >= minSize);
  const held = new Set(stories.flatMap(({ articleIds }) => articleIds));
  const copies = clustering.copies.filter(({ from, to }) => held.has(from) && held.has(to));
  const listed = kinds && copies.filter(({ kind }) => kinds.includes(kind));
  const left = (listed ?? copies).length;
  const parts: string[] = [];
  if (stories.length < clustering.stories.length)
    parts.push(
      `${grouped(stories.length)} of ${counted(clustering.stories.length, "story", "stories")} (--min-size ${minSize})`,
    );
  if (left < clustering.copies.length)
    parts.push(
      `${grouped(left)} of ${counted(clustering.copies.length, "copy", "copies")}${kinds ? ` (--kinds ${kinds.join(",")})` : ""}`,
    );
  const note = parts.length === 0 ? undefined : `Shown: ${parts.join(", ")}.`;
  return { clustering: { ...clustering, stories, copies }, listed, note };
}
