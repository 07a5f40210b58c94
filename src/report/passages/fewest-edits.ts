/** Two lists to the fewest items to remove and to add that make the new one of the old one (Myers, 1986). */

/** So many items in a row that both lists have, or only the old or only the new one. */
export interface Edit {
  kind: "same" | "removed" | "added";
  count: number;
}

/** A way through the beginnings of both lists: how many items of the old list lie behind it, and its edits, the last one first. */
interface Path {
  passed: number;
  edits: EditBehind | undefined;
}

interface EditBehind extends Edit {
  before: EditBehind | undefined;
}

/** The edits in order; undefined where more than `most` items come and go. Time grows with the length of the lists × the items that do. */
export function fewestEdits(from: readonly string[], to: readonly string[], most: number): Edit[] | undefined {
  // For each diagonal k the furthest path that has passed k more items of the old list than of the new one.
  const paths = new Map<number, Path>();
  // Beyond a diagonal whose path has come to the end of a list there is nothing but ways along that edge.
  let lowest = Number.NEGATIVE_INFINITY;
  let highest = Number.POSITIVE_INFINITY;
  for (let changed = 0; changed <= most; changed++) {
    for (let k = Math.max(lowest, -changed); k <= Math.min(highest, changed); k += 2) {
      const path = changed === 0 ? { passed: 0, edits: undefined } : withOneMore(paths, k, from.length, to.length);
      const start = path.passed;
      while (path.passed < from.length && from[path.passed] === to[path.passed - k]) path.passed++;
      if (path.passed > start) path.edits = behind(path.edits, "same", path.passed - start);
      const [atEnd, atNewEnd] = [path.passed === from.length, path.passed - k === to.length];
      if (atEnd && atNewEnd) return inOrder(path.edits);
      if (atEnd) highest = k - 1;
      if (atNewEnd) lowest = k + 1;
      paths.set(k, path);
    }
  }
  return undefined;
}

/** The path on diagonal k that goes on with one item from a neighbouring diagonal: from where it leads further, in doubt by removing. */
function withOneMore(paths: ReadonlyMap<number, Path>, k: number, oldLength: number, newLength: number): Path {
  const [removing, adding] = [paths.get(k - 1), paths.get(k + 1)];
  const canRemove = removing !== undefined && removing.passed < oldLength;
  const canAdd = adding !== undefined && adding.passed - k <= newLength;
  if (canAdd && !(canRemove && removing.passed >= adding.passed))
    return { passed: adding.passed, edits: behind(adding.edits, "added", 1) };
  return { passed: removing!.passed + 1, edits: behind(removing!.edits, "removed", 1) };
}

function behind(before: EditBehind | undefined, kind: Edit["kind"], count: number): EditBehind {
  if (before?.kind === kind) return { kind, count: before.count + count, before: before.before };
  return { kind, count, before };
}

function inOrder(last: EditBehind | undefined): Edit[] {
  const edits: Edit[] = [];
  for (let edit = last; edit !== undefined; edit = edit.before) edits.push({ kind: edit.kind, count: edit.count });
  return edits.reverse();
}
