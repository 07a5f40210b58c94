/** Who took from whom in a story, as a tree: under each source what came from it. */
import { outletKey } from "../../text/outlets/outlets.js";
import type { Copy, CopyKind, Story } from "../../types.js";
import { outletOfBoth } from "../chosen-copies.js";
import { reportsOfArticles, sourcesOfArticles } from "../reports-of-articles.js";

/** Copies alike under one source that are drawn one by one. */
const MOST_ALIKE = 6;

/** How a text came to its place: as a copy of that kind, "?" where it is not known which of the two is the source, or by the credit it gives. */
export type TreeStep = CopyKind | `${CopyKind}?` | "credit";

/** An article; a credited outlet that has no article in the story, by its name; or a number of articles that have no row of their own. */
type Shown =
  | { id: string; missing?: never; more?: never }
  | { id?: never; missing: string; more?: never }
  | { id?: never; missing?: never; more: number };

export type TreeRow = Shown & {
  /** Absent at a root. */
  step?: TreeStep;
  /** Index of the row that it hangs on, -1 at a root. */
  parent: number;
  depth: number;
  /** Index of its source in the story; absent below the first of the source. */
  source?: number;
};

type Node = Exclude<Shown, { more: number }> & {
  step?: TreeStep;
  source: number;
  below: Node[];
};

/**
 * The rows from top to bottom, at most `most`; none where nothing came from anything. `keyOf` gives the comparable name of an outlet; `isKnown` says
 * whether that of a copy is its source. Near-linear.
 */
export function derivationTree(
  story: Pick<Story, "articleIds" | "reports" | "sources">,
  copyTo: ReadonlyMap<string, Copy>,
  keyOf: (id: string) => string,
  isKnown: (copy: Copy) => boolean,
  most: number,
): TreeRow[] {
  const reportOf = reportsOfArticles(story);
  const sourcePlaces = sourcesOfArticles(story);
  const nodes = new Map<string, Node>();
  for (const id of story.articleIds) nodes.set(id, { id, source: sourcePlaces.get(id) ?? -1, below: [] });
  const tree = new Tree();
  const absent = new Map<string, Node>();
  // Of each outlet the article that a report comes from, else its first.
  const ofOutlets = new Map<string, Node>();
  for (const id of [...story.reports.flatMap(({ origin }) => origin.articleId ?? []), ...story.articleIds]) {
    const outlet = keyOf(id);
    if (!ofOutlets.has(outlet)) ofOutlets.set(outlet, nodes.get(id)!);
  }
  const creditedNode = (source: number, credited: string, name: string): Node | undefined => {
    const here = ofOutlets.get(outletKey(credited)) ?? ofOutlets.get(outletKey(name)) ?? absent.get(name);
    if (here === undefined) absent.set(name, { missing: name, source, below: [] });
    return here ?? absent.get(name);
  };
  for (const [id, node] of nodes) {
    const report = reportOf.get(id);
    const copy = copyTo.get(id);
    const { credited, articleId } = report?.origin ?? {};
    const isPrint = credited !== undefined && articleId === undefined;
    if (copy !== undefined && outletOfBoth(copy, reportOf, ofOutlets) === undefined)
      tree.hang(node, nodes.get(copy.from), isKnown(copy) ? copy.kind : `${copy.kind}?`);
    if (credited === undefined || tree.hangs(node) || (!isPrint && articleId !== id)) continue;
    const name = story.sources[node.source]?.name ?? credited;
    const isOwn = keyOf(id) === outletKey(credited);
    if (!isOwn) tree.hang(node, creditedNode(node.source, credited, name), "credit");
  }
  const all = [...absent.values(), ...nodes.values()];
  const roots = all.filter((node) => !tree.hangs(node)).sort((a, b) => a.source - b.source);
  return roots.length === all.length ? [] : rowsOf(roots, most);
}

/** Which node hangs on which: each on one at most, and none on what hangs on it. */
class Tree {
  readonly #parents = new Map<Node, Node>();

  hangs(node: Node): boolean {
    return this.#parents.has(node);
  }

  /** Without effect where there is no parent, where the node hangs already, or where that would close a ring. */
  hang(node: Node, parent: Node | undefined, step: TreeStep): void {
    if (parent === undefined || this.hangs(node)) return;
    for (let above: Node | undefined = parent; above !== undefined; above = this.#parents.get(above))
      if (above === node) return;
    this.#parents.set(node, parent);
    parent.below.push(node);
    node.step = step;
  }
}

function rowsOf(roots: readonly Node[], most: number): TreeRow[] {
  const rows: TreeRow[] = [];
  const write = (node: Node, parent: number, depth: number, above: number): void => {
    if (rows.length >= most) return;
    const at = rows.length;
    const { below, source, ...row } = node;
    rows.push({ ...row, parent, depth, ...(source === above || source < 0 ? {} : { source }) });
    const alike = new Map<TreeStep, number>();
    for (const one of below) {
      const seen = one.below.length > 0 ? 0 : (alike.get(one.step!) ?? 0);
      if (one.below.length === 0) alike.set(one.step!, seen + 1);
      if (seen < MOST_ALIKE) write(one, at, depth + 1, source);
    }
    for (const [step, count] of alike)
      if (count > MOST_ALIKE && rows.length < most)
        rows.push({ more: count - MOST_ALIKE, step, parent: at, depth: depth + 1 });
  };
  for (const root of roots) write(root, -1, 0, -1);
  return rows;
}
