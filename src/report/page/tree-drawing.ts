/** The tree of derivation as a drawing: nodes are outlets, lines are kinds. The list in order of time says the same in words. */
import type { Story } from "../../types.js";
import { type ChosenCopies, isKnownOrigin, isSourceKnown } from "../chosen-copies.js";
import { displayWidth } from "../printable.js";
import { counted, grouped } from "../shown-numbers.js";
import { derivationTree, type TreeRow } from "./derivation-tree.js";
import { letterOf } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, short } from "./html-names.js";

const MOST_ROWS = 80;
const ROW = 28;
/** What a note below its name adds to a row. */
const NOTE = 18;
const INDENT = 30;
/** A deeper chain goes straight down. */
const DEEPEST = 8;
/** Room on a screen of 320 pixels. A note that would not fit stands below its name; a drawing that is still wider is scrolled, by keyboard too. */
const NARROW = 288;
/** Width of a character at most, for the width of the drawing. */
const CHARACTER = 8.2;
const LONGEST_LABEL = 34;

/** Nothing where no text came from another. */
export function treeDrawing(story: Story, { copyTo, reportOf }: ChosenCopies, names: HtmlNames): Markup {
  const rows = derivationTree(
    story,
    copyTo,
    (id) => names.outletKey(id),
    (copy) => isSourceKnown(copy, reportOf, names),
    MOST_ROWS,
  );
  if (rows.length === 0) return html``;
  const labels = withTimesOfNamesakes(rows.map((row) => labelOf(row, names)));
  const widthOf = (row: TreeRow, text: string): number => xOf(row) + 24 + CHARACTER * displayWidth(text);
  const nodes: Node[] = [];
  let [width, height] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const { letter, step, name, note } = labels[at]!;
    const head = [letter, step, name].join(" ");
    const isNoteBelow = note !== "" && widthOf(row, `${head} ${note}`) > NARROW;
    // What is there on narrow screens too; times are left out there, where they need not tell nodes apart.
    const lines = isNoteBelow ? [head, note] : [`${head} ${note}`];
    width = Math.max(width, ...lines.map((text) => widthOf(row, text)));
    const id = row.id ?? "";
    const isFirst = row.step === undefined && isKnownOrigin(id, reportOf.get(id), names);
    nodes.push({ row, label: labels[at]!, y: height + ROW / 2, isNoteBelow, isFirst });
    height += isNoteBelow ? ROW + NOTE : ROW;
  }
  const scroll = width > NARROW ? html` tabindex="0" role="group" aria-label="Tree of derivation"` : undefined;
  const shown = new Set(rows.flatMap(({ id }) => id ?? [])).size + rows.reduce((sum, { more = 0 }) => sum + more, 0);
  const left = story.articleIds.length - shown;
  return html`<h3>Who took from whom</h3>
<div class="tree"${scroll}><svg role="img" aria-label="Tree of derivation. The list in order of time says the same in words." width="${Math.ceil(width)}" height="${height}">
${nodes.map(({ row, y }) => line(row, y, nodes[row.parent]?.y ?? 0))}${nodes.map(drawn)}</svg></div>
${left > 0 ? html`<p class="none">${counted(left, "article")} not drawn.</p>` : undefined}`;
}

interface Label {
  letter: string;
  step: string;
  name: string;
  note: string;
  time: string;
}

/** A row in its place: `y` is the middle of its first line. */
interface Node {
  row: TreeRow;
  label: Label;
  y: number;
  isNoteBelow: boolean;
  isFirst: boolean;
}

function labelOf(row: TreeRow, names: HtmlNames): Label {
  const letter = row.source === undefined ? "" : letterOf(row.source);
  const beside = { letter, step: row.step ?? "", note: "", time: "" };
  if (row.more !== undefined) return { ...beside, name: `and ${grouped(row.more)} more` };
  if (row.missing !== undefined)
    return { ...beside, name: label(row.missing), note: names.hasUnnamed() ? "" : "not in this story" };
  return { ...beside, name: label(names.outletName(row.id) ?? `article ${row.id}`), time: names.timeText(row.id) };
}

/** Nothing but its time tells a node from another of its outlet, so it is no mere addition there. */
function withTimesOfNamesakes(labels: readonly Label[]): Label[] {
  const count = new Map<string, number>();
  for (const { name } of labels) count.set(name, (count.get(name) ?? 0) + 1);
  return labels.map((one) => (count.get(one.name) === 1 ? one : { ...one, note: one.note || one.time, time: "" }));
}

function label(text: string): string {
  return short(text, LONGEST_LABEL);
}

function xOf({ depth }: TreeRow): number {
  return 9 + Math.min(depth, DEEPEST) * INDENT;
}

function line(row: TreeRow, y: number, yOfParent: number): Markup {
  if (row.step === undefined) return html``;
  const x = xOf(row);
  return html`<path class="line ${row.step.replace("?", "")}" d="M${x - INDENT} ${yOfParent + 7}V${y}H${x - 7}"/>
`;
}

function drawn({ row, label: { letter, step, name, note, time }, y, isNoteBelow, isFirst }: Node): Markup {
  const x = xOf(row);
  const shape = row.id === undefined ? "absent" : isFirst ? "origin" : "";
  const mark = row.more === undefined ? html`<circle class="dot ${shape}" cx="${x}" cy="${y}" r="6"/>` : undefined;
  // Isolates, U+2068 to U+2069: a drawing has no <bdi>.
  const parts = [
    letter === "" ? undefined : html`<tspan class="letter">${letter} </tspan>`,
    step === "" ? undefined : html`<tspan class="step">${step} </tspan>`,
    html`<tspan class="name">&#8296;${name}&#8297;</tspan>`,
    note === "" || isNoteBelow ? undefined : html`<tspan class="quiet">  &#8296;${note}&#8297;</tspan>`,
    time === "" ? undefined : html`<tspan class="quiet time">  &#8296;${time}&#8297;</tspan>`,
  ].filter((part) => part !== undefined);
  const below = isNoteBelow
    ? html`<text class="quiet" x="${x + 13}" y="${y + 5 + NOTE}">&#8296;${note}&#8297;</text>\n`
    : undefined;
  return html`${mark}<text x="${x + 13}" y="${y + 5}">${parts}</text>
${below}`;
}
