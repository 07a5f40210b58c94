/** The passages of a copy: both texts side by side, with what changed marked. */
import { isDerived } from "../../basics/derived-kinds.js";
import { splitWords } from "../../text/words/split-words.js";
import type { Copy, Passage } from "../../types.js";
import { changedSides, type MarkedStretch, retoldSides, type Sides } from "../passages/passage-sides.js";
import { inOtherWords, isRetold } from "../passages/shared-words.js";
import { HANGING, tidyPassage } from "../passages/tidy-passage.js";
import { counted, grouped, percent } from "../shown-numbers.js";
import { html, type Markup } from "./html.js";
import type { Page, TextBudget } from "./page.js";

/** Passages of one copy that stand open, the longest, in the order of the copy; the others are folded. */
const MOST_PASSAGES = 6;
const LEAST_FOLDED = 3;
/** UTF-16 units of one side of a passage that stand open. */
const LONGEST_OPEN = 1500;
/** UTF-16 units of one side that are shown at once, open or folded; more is counted. */
const LONGEST_SHOWN = 7000;
/** The same of what is in no passage; and of a stretch of it, at least. */
const LONGEST_OUTSIDE = 1500;
const LEAST_OUTSIDE = 25;

/** Whose the two sides are, for those who do not see them side by side. */
export interface Heads {
  from: Markup;
  to: Markup;
}

export function passageBlocks(copy: Copy, page: Page, heads: Heads): Markup {
  const { names, budget } = page;
  const [from, to] = [names.text(copy.from), names.text(copy.to)];
  const count = counted(copy.passages.length, "passage");
  if (copy.passages.length === 0) return html`<p class="none">No single passage stands out.</p>`;
  if (from === undefined || to === undefined)
    return html`<p class="none">${count}. The texts were not given, so nothing can be shown.</p>`;
  const first = new Set(longest(copy.passages));
  const shown: Markup[] = [];
  const folded: Markup[] = [];
  // The longest first, in case the page is full before all are shown.
  const inTurn = [...copy.passages.filter((one) => first.has(one)), ...copy.passages.filter((one) => !first.has(one))];
  for (const passage of inTurn) {
    if (budget.left <= 0) break;
    (first.has(passage) ? shown : folded).push(passageBlock(passage, copy, { from, to }, page, heads));
  }
  const left = copy.passages.length - shown.length - folded.length;
  const fold =
    folded.length === 0
      ? undefined
      : html`<details class="rest"><summary>${counted(folded.length, "more passage")}, shorter</summary>
${folded}</details>
`;
  if (left === 0) {
    // Whoever takes a passage has a text of its own.
    const isWhole = isDerived(copy) && copy.kind !== "excerpt";
    return html`${shown}${fold}${isWhole ? [outside(copy, "from", page), outside(copy, "to", page)] : undefined}`;
  }
  const leftOut =
    shown.length === 0
      ? html`${count} not shown, to keep this page readable.`
      : html`${counted(left, "more passage")} not shown.`;
  return html`${shown}${fold}<p class="none">${leftOut}</p>`;
}

/** What one of the two texts says outside the passages, folded; only its words are counted where the page is full. */
function outside(copy: Copy, side: "from" | "to", { names, outside }: Page): Markup {
  const text = names.text(copy[side])!;
  const spans = copy.passages.map((passage) => passage[side]).sort((a, b) => a.start - b.start);
  const stretches: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    stretches.push(text.slice(done, start).replace(HANGING, "").trimEnd());
    done = Math.max(done, end);
  }
  const rest = stretches.filter(({ length }) => length >= LEAST_OUTSIDE).join("\n\n[…]\n\n");
  if (rest === "") return html``;
  const words = counted(splitWords(rest).length, "word");
  return html`<details class="rest"><summary>Not in the passages: ${words} of ${names.apart(copy[side])}</summary>
<blockquote dir="auto"${names.lang(copy[side])}>${cut([{ text: rest }], outside, Math.min(LONGEST_OUTSIDE, outside.left))}</blockquote></details>
`;
}

/** The longest passages; all of them where too few for a fold would be left. */
function longest(passages: readonly Passage[]): readonly Passage[] {
  if (passages.length < MOST_PASSAGES + LEAST_FOLDED) return passages;
  const length = (passage: Passage) => passage.to.end - passage.to.start;
  return [...passages].sort((a, b) => length(b) - length(a) || a.to.start - b.to.start).slice(0, MOST_PASSAGES);
}

function passageBlock(
  passage: Passage,
  copy: Copy,
  texts: { from: string; to: string },
  page: Page,
  heads: Heads,
): Markup {
  const { from, to } = tidyPassage(passage, texts.from, texts.to);
  page.budget.left -= from.before.length + from.behind.length + to.before.length + to.behind.length;
  const { open, folded, same } = isRetold(passage)
    ? retoldSides(from.text, to.text)
    : changedSides(from.text, to.text, LONGEST_OPEN);
  // What comes behind the passage comes behind its last part.
  const end = { from: around(from.behind), to: around(to.behind) };
  const write = (sides: Sides, before?: Ends, behind?: Ends): Markup =>
    sideBySide(sides, { before, behind }, copy, page, heads);
  return html`<div class="passage"><p class="note">${noteOn(passage, same)}</p>
${write(open, { from: around(from.before), to: around(to.before) }, folded === undefined ? end : undefined)}${
  folded === undefined
    ? undefined
    : html`<details class="rest"><summary>The rest of this passage</summary><div class="passage">
${write(folded, undefined, end)}</div></details>`
}</div>
`;
}

/** What stands before or behind the two sides. */
type Ends = { from: Markup | undefined; to: Markup | undefined } | undefined;

function sideBySide(
  sides: Sides,
  ends: { before: Ends; behind: Ends },
  copy: Copy,
  { names, budget }: Page,
  heads: Heads,
): Markup {
  const side = (which: "from" | "to"): Markup => {
    const words = html`${ends.before?.[which]}${cut(sides[which], budget)}${ends.behind?.[which]}`;
    return html`<p class="hidden">${heads[which]}:</p>
<blockquote dir="auto"${names.lang(copy[which])}>${words}</blockquote>
`;
  };
  return html`${side("from")}${side("to")}`;
}

/** Words around a passage, which are no part of it. */
function around(words: string): Markup | undefined {
  return words.trim() === "" ? undefined : html`<span class="around">${words}</span>`;
}

function noteOn(passage: Passage, same: number): Markup {
  if (isRetold(passage)) return html`In other words: ${inOtherWords(same)}`;
  return same === 1 ? html`Word for word` : html`${percent(same)} of the words the same`;
}

/** One side, and a word on how much of it is too long to be shown. */
function cut(parts: readonly MarkedStretch[], budget: TextBudget, room = LONGEST_SHOWN): Markup {
  const shown: Markup[] = [];
  let at = 0;
  let missing = 0;
  for (const { mark, text } of parts) {
    const [head, left] = splitAt(text, room - at);
    if (head !== "") shown.push(marked(mark, head));
    budget.left -= head.length;
    missing += left.length;
    at += text.length;
  }
  return html`${shown}${missing === 0 ? undefined : html`… <span class="none">(${grouped(missing)} more characters)</span>`}`;
}

/** The first so many units, and what follows; never between the halves of a character. */
function splitAt(text: string, room: number): [string, string] {
  const head = text.slice(0, Math.max(0, room));
  const whole = head.length < text.length ? head.replace(/[\uD800-\uDBFF]$/, "") : head;
  return [whole, text.slice(whole.length)];
}

/** The space behind a marked stretch is not marked. */
function marked(mark: MarkedStretch["mark"], text: string): Markup {
  const words = mark === undefined ? "" : text.trimEnd();
  return html`${words === "" ? undefined : element(mark, words)}${text.slice(words.length)}`;
}

function element(mark: MarkedStretch["mark"], words: string): Markup {
  if (mark === "del") return html`<del>${words}</del>`;
  return mark === "ins" ? html`<ins>${words}</ins>` : html`<mark>${words}</mark>`;
}
