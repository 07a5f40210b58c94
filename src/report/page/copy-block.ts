/** One copy and its proof: the passages of both texts side by side, with what changed marked. */
import { isDerived } from "../../basics/derived-kinds.js";
import type { Copy, Passage, Report } from "../../types.js";
import { isJudgedByText, isOwnVersion, outletOfBoth } from "../chosen-copies.js";
import { changedSides, type MarkedStretch, retoldSides, type Sides } from "../passages/passage-sides.js";
import { isRetold } from "../passages/shared-words.js";
import { tidyPassage } from "../passages/tidy-passage.js";
import { counted, grouped, percent } from "../shown-numbers.js";
import { KIND_VERB, OWN_VERSION_VERB } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page, TextBudget } from "./page.js";

/** Passages of one copy that stand open, the longest, in the order of the copy; the others are folded. */
const MOST_PASSAGES = 6;
const LEAST_FOLDED = 3;
/** UTF-16 units of one side of a passage that stand open. */
const LONGEST_OPEN = 1500;
/** UTF-16 units of a copy on the page beside its passages. */
const MARKUP = 800;
/** UTF-16 units of one side that are shown at once, open or folded; more is counted. */
const LONGEST_SHOWN = 7000;

/** Which way a text came to an article that copied a copy. */
export interface Way {
  /** From the first that had it to the article it was taken from. */
  ids: readonly string[];
  /** Share of the copy's words that the first has too, 0–1; `undefined` where the two were not compared. */
  coverage: number | undefined;
}

/** A copy and what its part of the page knows of it. */
export interface ShownCopy {
  copy: Copy;
  /** By id of an article, its report; empty where the copy is in no story. */
  reportOf: ReadonlyMap<string, Report>;
  way?: Way | undefined;
  /** Stands open when the page is first seen. */
  isOpen?: boolean;
}

export function copyBlock(shown: ShownCopy, page: Page): Markup {
  const { copy, reportOf, way, isOpen } = shown;
  const { names } = page;
  const [from, to] = [names.apart(copy.from), names.apart(copy.to)];
  const hasSource = isDerived(copy) && outletOfBoth(copy, reportOf, names.outlets) === undefined;
  const head = (id: string, role: string): Markup =>
    html`${hasSource ? html`${role}: ${names.outlet(id)}` : names.apart(id)}, ${names.time(id)}`;
  const heads = { from: head(copy.from, "Source"), to: head(copy.to, "Copy") };
  page.budget.left -= MARKUP;
  page.copies++;
  const titles = [copy.from, copy.to].map((id) => names.heading(id) ?? "").join(" ");
  const marks = page.facets.mark([copy.from, copy.to], [copy.kind]);
  const said = html`<span class="said">${to} ${tookFrom(copy, reportOf, names)}</span>`;
  const coverage = html`${percent(copy.coverage.to)} of the words of ${to} and ${percent(copy.coverage.from)} of those of ${from}`;
  return html`<details class="copy" id="copy-${page.copies}"${marks} data-t="${titles}"${isOpen ? html` open` : undefined}>
<summary><span class="kind ${copy.kind}">${copy.kind}</span> ${said} <span class="sure">confidence ${percent(copy.confidence)}</span></summary>
<div class="proof">
<p class="figures">The passages hold ${coverage}.</p>
${way === undefined ? undefined : wayOfText(way, copy.to, names)}<div class="sides" aria-hidden="true"><div>${heads.from}</div><div>${heads.to}</div></div>
${passages(copy, page, heads)}
</div>
</details>
`;
}

/** What the copy did with its source: "prints the text of the Tribune"; and whether only the texts tell who had it first. */
export function tookFrom(copy: Copy, reportOf: ReadonlyMap<string, Report>, names: HtmlNames): Markup {
  const from = names.apart(copy.from);
  const outlet = outletOfBoth(copy, reportOf, names.outlets);
  if (outlet !== undefined) return html`goes back to ${named(outlet)}, as does ${from}`;
  const isOwn = isOwnVersion(copy, (id) => names.outletName(id));
  const isEither = isDerived(copy) && isJudgedByText(copy, reportOf, names);
  return html`${isOwn ? OWN_VERSION_VERB : KIND_VERB[copy.kind]} ${from}${isEither ? ", or the reverse" : undefined}`;
}

function wayOfText({ ids, coverage }: Way, to: string, names: HtmlNames): Markup {
  const steps = [...ids, to].map((id, at) => html`${at === 0 ? undefined : " → "}${names.apart(id)}`);
  const share =
    coverage === undefined ? undefined : html` Passages of ${names.apart(ids[0]!)} make up ${percent(coverage)} of it.`;
  return html`<p class="figures">The way of the text: ${steps}.${share}</p>
`;
}

function passages(copy: Copy, page: Page, heads: Heads): Markup {
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
  for (const part of [copy.passages.filter((one) => first.has(one)), copy.passages.filter((one) => !first.has(one))])
    for (const passage of part) {
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
  if (left === 0) return html`${shown}${fold}`;
  const leftOut =
    shown.length === 0
      ? html`${count} not shown, to keep this page readable.`
      : html`${counted(left, "more passage")} not shown.`;
  return html`${shown}${fold}<p class="none">${leftOut}</p>`;
}

/** The longest passages; all of them where too few for a fold would be left. */
function longest(passages: readonly Passage[]): readonly Passage[] {
  if (passages.length < MOST_PASSAGES + LEAST_FOLDED) return passages;
  const length = (passage: Passage) => passage.to.end - passage.to.start;
  return [...passages].sort((a, b) => length(b) - length(a) || a.to.start - b.to.start).slice(0, MOST_PASSAGES);
}

/** Whose the two sides are, for those who do not see them side by side. */
interface Heads {
  from: Markup;
  to: Markup;
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
    const speaker = html`<span class="hidden" dir="ltr" lang="en">${heads[which]}. </span>`;
    const words = html`${ends.before?.[which]}${cut(sides[which], budget)}${ends.behind?.[which]}`;
    return html`<blockquote dir="auto"${names.lang(copy[which])}>${speaker}${words}</blockquote>
`;
  };
  return html`${side("from")}${side("to")}`;
}

/** Words around a passage, which are no part of it. */
function around(words: string): Markup | undefined {
  return words.trim() === "" ? undefined : html`<span class="around">${words}</span>`;
}

function noteOn(passage: Passage, same: number): Markup {
  if (isRetold(passage)) return html`In other words, ${percent(same)} of them in both`;
  return same === 1 ? html`Word for word` : html`${percent(same)} of the words the same`;
}

/** One side, and a word on how much of it is too long to be shown. */
function cut(parts: readonly MarkedStretch[], budget: TextBudget): Markup {
  const shown: Markup[] = [];
  let at = 0;
  let missing = 0;
  for (const { mark, text } of parts) {
    const [head, left] = splitAt(text, LONGEST_SHOWN - at);
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
