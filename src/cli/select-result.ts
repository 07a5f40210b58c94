/** The part of a result that was asked for: stories of a size, copies of some kinds. */
import { counted, grouped } from "../report/printable.js";
import type { Clustering, CopyKind } from "../types.js";

export interface Selection {
  /** Least number of articles in a story. */
  minSize: number;
  /** Kinds of copy to list; all where absent. */
  kinds?: readonly CopyKind[] | undefined;
}

/** The clustering without what was not asked for, and a sentence on what that leaves out; none where nothing is left out. */
export function selectResult(
  clustering: Clustering,
  { minSize, kinds }: Selection,
): { shown: Clustering; note: string | undefined } {
  const stories = clustering.stories.filter(({ articleIds }) => articleIds.length >= minSize);
  const held = new Set(stories.flatMap(({ articleIds }) => articleIds));
  const copies = clustering.copies.filter(
    ({ from, to, kind }) => held.has(from) && held.has(to) && (kinds === undefined || kinds.includes(kind)),
  );
  const parts: string[] = [];
  if (stories.length < clustering.stories.length)
    parts.push(
      `${grouped(stories.length)} of ${counted(clustering.stories.length, "story", "stories")} (--min-size ${minSize})`,
    );
  if (copies.length < clustering.copies.length)
    parts.push(`${grouped(copies.length)} of ${counted(clustering.copies.length, "copy", "copies")}`);
  const note = parts.length === 0 ? undefined : `Shown: ${parts.join(", ")}.`;
  return { shown: { ...clustering, stories, copies }, note };
}
