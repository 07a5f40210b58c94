/** One copy and its proof: the passages of both texts side by side, with what changed marked. */
import type { Copy, Passage } from "../types.js";
import { diffPassage } from "./diff-passage.js";
import type { ArticleNames } from "./html-article.js";
import { html, type Markup } from "./html-escape.js";
import type { Facets } from "./html-find.js";
import { KIND_VERB } from "./html-words.js";
import { isDerived } from "./is-derived.js";
import { counted, grouped, percent } from "./printable.js";
import { isRetold, type SidePart, sharedWords } from "./shared-words.js";
import { tidyPassage } from "./tidy-passage.js";

/** Passages of one copy that stand open, the longest, in the order of the copy; the others are folded. */
const MOST_PASSAGES = 6;
/** UTF-16 units of one side of a passage that stand open. */
const LONGEST_PASSAGE = 1500;
/** The same with what is folded. */
const LONGEST_FOLDED = 8000;

/** What the parts of the page share. */
export interface Page {
  names: ArticleNames;
  facets: Facets;
  /** What the page may still hold of article texts, so that it opens in a browser whatever goes in. */
  budget: TextBudget;
}

export interface TextBudget {
  /** UTF-16 units left. */
  left: number;
}

export function copyBlock(copy: Copy, page: Page, open: boolean): Markup {
  const { names } = page;
  const [from, to] = [names.outletBeside(copy.from, copy.to), names.outletBeside(copy.to, copy.from)];
  const label = isDerived(copy) ? { from: "Source: ", to: "Copy: " } : { from: "", to: "" };
  return html`<details class="copy"${page.facets.mark([copy.from, copy.to], [copy.kind])}${open ? html` open` : undefined}>
<summary><span class="kind ${copy.kind}">${copy.kind}</span> <span class="said">${to} ${KIND_VERB[copy.kind]} ${from}</span> <span class="sure">confidence ${percent(copy.confidence)}</span></summary>
<div class="proof">
<p class="figures">The passages hold ${percent(copy.coverage.to)} of the words of ${to} and ${percent(copy.coverage.from)} of those of ${from}.</p>
<div class="sides" aria-hidden="true"><div>${label.from}${from}, ${names.time(copy.from)}</div><div>${label.to}${to}, ${names.time(copy.to)}</div></div>
${passages(copy, page)}
</div>
</details>
`;
}

function passages(copy: Copy, { names, budget }: Page): Markup {
  const [fromText, toText] = [names.text(copy.from), names.text(copy.to)];
  const count = counted(copy.passages.length, "passage");
  if (copy.passages.length === 0) return html`<p class="none">No single passage stands out.</p>`;
  if (fromText === undefined || toText === undefined)
    return html`<p class="none">${count}. The texts were not given, so nothing can be shown.</p>`;
  const first = new Set(longest(copy.passages));
  const shown: Markup[] = [];
  const folded: Markup[] = [];
  // The longest first, in case the page is full before all are shown.
  for (const part of [copy.passages.filter((one) => first.has(one)), copy.passages.filter((one) => !first.has(one))])
    for (const passage of part) {
      if (budget.left <= 0) break;
      (first.has(passage) ? shown : folded).push(passageBlock(passage, copy, fromText, toText, names, budget));
    }
  const left = copy.passages.length - shown.length - folded.length;
  const fold =
    folded.length === 0
      ? undefined
      : html`<details class="rest"><summary>${counted(folded.length, "more passage")}, shorter</summary>
${folded}</details>
`;
  if (left === 0) return html`${shown}${fold}`;
  return html`${shown}${fold}<p class="none">${shown.length === 0 ? html`${count} not shown, to keep this page readable.` : html`${counted(left, "more passage")} not shown.`}</p>`;
}

/** The longest passages. */
function longest(passages: readonly Passage[]): Passage[] {
  const length = (passage: Passage) => passage.to.end - passage.to.start;
  return [...passages].sort((a, b) => length(b) - length(a) || a.to.start - b.to.start).slice(0, MOST_PASSAGES);
}

function passageBlock(
  passage: Passage,
  copy: Copy,
  fromText: string,
  toText: string,
  names: ArticleNames,
  budget: TextBudget,
): Markup {
  const { from, to } = tidyPassage(passage, fromText, toText);
  budget.left -= from.before.length + from.behind.length + to.before.length + to.behind.length;
  const sides = isRetold(passage) ? retoldSides(from.text, to.text) : changedSides(from.text, to.text);
  return html`<div class="passage"><p class="note">${noteOn(passage, sides)}</p>
<blockquote dir="auto"${names.lang(copy.from)}><span class="hidden" dir="ltr" lang="en">${names.outlet(copy.from)}: </span>${around(from.before)}${cut(sides.from, budget)}${around(from.behind)}</blockquote>
<blockquote dir="auto"${names.lang(copy.to)}><span class="hidden" dir="ltr" lang="en">${names.outlet(copy.to)}: </span>${around(to.before)}${cut(sides.to, budget)}${around(to.behind)}</blockquote></div>
`;
}

/** Words around a passage, which are no part of it. */
function around(words: string): Markup | undefined {
  return words.trim() === "" ? undefined : html`<span class="around">${words}</span>`;
}

/** A stretch of one side, in the element that says what it is. */
interface Stretch {
  mark?: "del" | "ins" | "mark" | undefined;
  text: string;
}

interface Sides {
  from: Stretch[];
  to: Stretch[];
}

/** What changed from one to the other. */
function changedSides(fromText: string, toText: string): Sides {
  const sides: Sides = { from: [], to: [] };
  for (const part of diffPassage(fromText, toText)) {
    if (part.kind === "same") {
      sides.from.push({ text: part.fromText });
      sides.to.push({ text: part.text });
    } else if (part.kind === "removed") sides.from.push({ mark: "del", text: part.text });
    else sides.to.push({ mark: "ins", text: part.text });
  }
  return sides;
}

/** What both have in common. */
function retoldSides(fromText: string, toText: string): Sides {
  const { from, to } = sharedWords(fromText, toText);
  const stretch = ({ shared, text }: SidePart): Stretch => ({ mark: shared ? "mark" : undefined, text });
  return { from: from.map(stretch), to: to.map(stretch) };
}

function noteOn(passage: Passage, { from, to }: Sides): Markup {
  const share = percent(passage.similarity);
  if (isRetold(passage)) return html`In other words, ${share} of them the same`;
  const isEqual = [...from, ...to].every(({ mark }) => mark === undefined);
  return isEqual ? html`Word for word` : html`${share} of the words the same`;
}

/** One side: its beginning, what follows folded, and a word on how much is too long even for that. */
function cut(parts: readonly Stretch[], budget: TextBudget): Markup {
  const shown: Markup[] = [];
  const folded: Markup[] = [];
  let at = 0;
  let missing = 0;
  for (const { mark, text } of parts) {
    const [head, rest] = splitAt(text, LONGEST_PASSAGE - at);
    const [tail, left] = splitAt(rest, LONGEST_FOLDED - at - head.length);
    if (head !== "") shown.push(marked(mark, head));
    if (tail !== "") folded.push(marked(mark, tail));
    budget.left -= head.length + tail.length;
    missing += left.length;
    at += text.length;
  }
  const end = missing === 0 ? undefined : html`… <span class="none">(${grouped(missing)} more characters)</span>`;
  if (folded.length === 0) return html`${shown}${end}`;
  return html`${shown}<details class="rest"><summary dir="ltr" lang="en">The rest of it</summary>${folded}${end}</details>`;
}

/** The first so many units, and what follows; never between the halves of a character. */
function splitAt(text: string, room: number): [string, string] {
  const head = text.slice(0, Math.max(0, room));
  const whole = head.length < text.length ? head.replace(/[\uD800-\uDBFF]$/, "") : head;
  return [whole, text.slice(whole.length)];
}

/** The space behind a marked stretch is not marked. */
function marked(mark: Stretch["mark"], text: string): Markup {
  const words = mark === undefined ? "" : text.trimEnd();
  return html`${words === "" ? undefined : element(mark, words)}${text.slice(words.length)}`;
}

function element(mark: Stretch["mark"], words: string): Markup {
  if (mark === "del") return html`<del>${words}</del>`;
  return mark === "ins" ? html`<ins>${words}</ins>` : html`<mark>${words}</mark>`;
}
