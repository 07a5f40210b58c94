/** One story: its sources, its articles in order of time, and each copy with the proof. */
import { isDerived } from "../../basics/derived-kinds.js";
import { outletKey } from "../../text/outlets/outlets.js";
import type { Copy, Report, Story, StorySource } from "../../types.js";
import { headingBearer } from "../article-names.js";
import { type ChosenCopies, chosenCopies, isKnownOrigin, outletOfBoth } from "../chosen-copies.js";
import { counted } from "../shown-numbers.js";
import { copyBlock, tookFrom, type Way } from "./copy-block.js";
import { firstUnknown, letterOf, SOURCE_BASIS } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";
import { timeline } from "./timeline.js";
import { treeDrawing } from "./tree-drawing.js";

/** Reports of a source that have a sentence of their own; the others are counted. */
const MOST_REPORTS_TOLD = 5;
/** Squares drawn for one source. */
const MOST_SQUARES = 40;

/** Longer ways of a text are nothing to read. */
const MOST_STEPS = 12;

export interface StoryView {
  /** Place in the report, from 1. */
  number: number;
  story: Story;
  /** Copies between two of its articles. */
  copies: readonly Copy[];
}

export function storySection(view: StoryView, page: Page): Markup {
  const { number, story, copies } = view;
  const { names } = page;
  const chosen = chosenCopies(story, copies);
  names.tellApart(story.articleIds);
  const heading = `story-${number}`;
  const keywords = story.keywords.map((word) => html`<li>${named(word)}</li>`);
  // Before the list of articles, which links to it.
  const proofs = proof(view, chosen, page);
  return html`<section class="story" aria-labelledby="${heading}">
<p class="number" aria-hidden="true">${number}</p>
<h2 id="${heading}">${storyTitle(story, names)}</h2>
<p class="verdict">${countsOf(story)}</p>
${keywords.length > 0 ? html`<ul class="keywords" aria-label="Words that set this story apart">${keywords}</ul>` : undefined}
<h3>Where it comes from</h3>
${sources(story, chosen, page)}
<div class="part"><h3>In order of time (UTC)</h3>
${timeline(story, chosen, page)}</div>${treeDrawing(story, chosen, names)}${proofs}
</section>
`;
}

/** "14 articles, at most 3 independent sources" */
export function countsOf(story: Story): Markup {
  const articles = counted(story.articleIds.length, "article");
  return html`<strong>${articles}</strong>, at most <strong>${counted(story.independentSources, "independent source")}</strong>`;
}

/** The title of the story; where it has none, the beginning that most of its articles share, else that of the largest report's origin. */
export function storyTitle(story: Story, names: HtmlNames): Markup {
  if (story.title.trim() !== "") return names.storyTitle(story);
  return names.title(headingBearer(story, (id) => names.heading(id)));
}

function sources(story: Story, chosen: ChosenCopies, page: Page): Markup {
  const { reportOf } = chosen;
  const items = story.sources.map((source, at) => {
    // A report bears the id of one of its articles.
    const reports = source.reportIds.flatMap((id) => reportOf.get(id) ?? []);
    const size = reports.reduce((sum, report) => sum + report.articleIds.length, 0);
    const count = `${counted(size, "article")}${reports.length > 1 ? ` in ${counted(reports.length, "report")}` : ""}`;
    const letter = html`<span class="letter"><span class="hidden">Source </span>${letterOf(at)}</span>`;
    const name = html`<strong>${sourceName(source, reports, page.names)}</strong>`;
    const told = reports
      .slice(0, MOST_REPORTS_TOLD)
      .map((report) => html`<p>${originSentence(report, source, chosen, page)}</p>`);
    const more = reports.length - told.length;
    const rest = more > 0 ? html`<p>And ${counted(more, "more report")} that go back to it.</p>` : undefined;
    return html`<li>${letter}<div>${name} <span class="size">${count}</span>${squares(reports, page.names)}
${told}${rest}</div></li>
`;
  });
  return html`<ol class="sources">
${items}</ol>
`;
}

function sourceName(source: StorySource, reports: readonly Report[], names: HtmlNames): Markup {
  const origin = reports.find((report) => report.origin.articleId !== undefined)?.origin.articleId;
  if (origin !== undefined && reports.length === 1 && !isKnownOrigin(origin, reports[0], names)) {
    const isOfOne = names.isOfOne(reports[0]!.articleIds);
    return html`${isOfOne ? names.outlet(origin) : "One text"}, first ${isOfOne ? "version" : "outlet"} unknown`;
  }
  // A source that is named by an article's id has no outlet; say that it is an article.
  return origin !== undefined && origin === source.name ? names.outlet(origin) : named(source.name);
}

/** Full for the article the report comes from, hollow for each copy. The count beside says the same in words. */
function squares(reports: readonly Report[], names: HtmlNames): Markup {
  const marks = reports.flatMap((report) => report.articleIds.map((id) => isKnownOrigin(id, report, names)));
  const drawn = marks.slice(0, MOST_SQUARES).map((origin) => (origin ? html`<i class="origin"></i>` : html`<i></i>`));
  const more = marks.length > MOST_SQUARES ? html`+${marks.length - MOST_SQUARES}` : undefined;
  return html`<span class="squares" aria-hidden="true">${drawn}${more}</span>`;
}

function originSentence(
  report: Report,
  source: StorySource,
  { reportOf, copyTo }: ChosenCopies,
  { names, elsewhere }: Page,
): Markup {
  const { articleId, credited, basis } = report.origin;
  const size = report.articleIds.length;
  const credit = html`credited to ${named(credited ?? "")}`;
  const first = articleId ?? report.articleIds[0]!;
  const copy = copyTo.get(first) ?? elsewhere.get(first);
  if (articleId === undefined) {
    const who = size > 1 ? counted(size, "article") : names.outlet(first);
    if (credited === undefined) return html`${who}: ${SOURCE_BASIS[basis]}.`;
    if (names.outlets.has(outletKey(credited)))
      return html`${who}: a separate text that credits ${named(credited)}, so it counts to that source.${copy?.kind === "excerpt" ? html` It ${tookFrom(copy, reportOf, names)}.` : undefined}`;
    return html`${who}, ${credit}${names.hasUnnamed() ? undefined : ", whose own text is not in this story"}.`;
  }
  const origin = html`${names.outlet(articleId)}, ${names.time(articleId)}`;
  const own = credited === undefined || names.isBy(articleId, credited);
  const other = copy && reportOf.get(copy.from);
  // Whoever takes a passage has a text of its own.
  const isApart = other !== undefined && copy?.kind !== "excerpt" && !source.reportIds.includes(other.id);
  const taken =
    copy &&
    html`${tookFrom(copy, reportOf, names)}${isApart ? ". As a whole the two reports are not one text, so they count as two" : undefined}`;
  if (taken !== undefined && own && size === 1) return html`${origin}: ${taken}.`;
  const isKnown = isKnownOrigin(articleId, report, names);
  const isPartlyDated = basis === "earliest" && report.articleIds.some((id) => Number.isNaN(names.when(id)));
  // Of a single article that names its own outlet nobody else does.
  const found = isPartlyDated
    ? isKnown
      ? "the earliest of the dated texts"
      : `the only one with a date${firstUnknown("all")}`
    : SOURCE_BASIS[size === 1 && own ? "only" : basis];
  const why = basis === "credit-line" && !own ? credit : html`${found}${own ? undefined : html`, ${credit}`}`;
  const rest =
    size > 1 && isKnown
      ? html`; ${counted(size - 1, "other article goes", "other articles go")} back to it`
      : undefined;
  return html`${origin}: ${why}${rest}.${isApart ? html` Yet it ${taken}.` : undefined}`;
}

function proof({ story, copies }: StoryView, chosen: ChosenCopies, page: Page): Markup {
  const listed = copies.filter(page.isListed);
  const none =
    copies.length === 0 ? "No text is shared between the articles of this story." : "No copies of these kinds.";
  if (listed.length === 0) return html`<p class="none">${none}</p>`;
  const { derived, shared } = listed.length === copies.length ? chosen : chosenCopies(story, listed);
  const parts: Array<[string, Copy[]]> = [
    ["The proof", derived],
    ["Shared, but no copy", shared],
  ];
  const direct = new Map(copies.filter(isDerived).map((copy) => [pairKey(copy.from, copy.to), copy]));
  const taken = new Map(
    [...chosen.copyTo].filter(([, copy]) => outletOfBoth(copy, chosen.reportOf, page.names.outlets) === undefined),
  );
  // A story may take half of the text left for the page; its other copies are in its timeline all the same.
  const rest = page.budget.left / 2;
  const sections = parts.map(([heading, all]) => {
    if (all.length === 0) return html``;
    const blocks: Markup[] = [];
    for (const copy of all) {
      if (blocks.length > 0 && page.budget.left <= rest) break;
      const way = wayTo(copy, taken, direct);
      blocks.push(copyBlock({ copy, reportOf: chosen.reportOf, way }, page));
    }
    const left = all.length - blocks.length;
    page.left.pairs += left;
    return html`<div class="part"><h3>${heading}</h3>
${blocks}${left > 0 ? html`<p class="none">${counted(left, "more pair")} not shown, to keep this page readable.</p>` : undefined}</div>`;
  });
  return html`${sections}`;
}

/** How the text came to the source of a copy that had it from others; `undefined` where the source had it from nobody here. */
function wayTo(copy: Copy, copyTo: ReadonlyMap<string, Copy>, direct: ReadonlyMap<string, Copy>): Way | undefined {
  if (copyTo.get(copy.to) !== copy) return undefined;
  const steps = [copy];
  for (let above = copyTo.get(copy.from); above !== undefined && steps.every(({ from }) => from !== above?.from); ) {
    if (steps.length === MOST_STEPS || above.from === copy.to) return undefined;
    steps.unshift(above);
    above = copyTo.get(above.from);
  }
  return steps.length === 1 ? undefined : { steps, whole: direct.get(pairKey(steps[0]!.from, copy.to)) };
}

function pairKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
