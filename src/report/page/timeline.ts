/** Who published when: a strip with a lane for each source, and below it every article in words. */
import { latestPrint } from "../../basics/publication-times.js";
import type { Copy, Report, Story } from "../../types.js";
import { type ChosenCopies, isKnownOrigin } from "../chosen-copies.js";
import { sourcesOfArticles } from "../reports-of-articles.js";
import { counted } from "../shown-numbers.js";
import { tookFrom } from "./copy-block.js";
import { firstUnknown, letterOf } from "./editor-words.js";
import { creditOf, type Standing, standingOf, WITHOUT_SOURCE } from "./facets.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";

/** A longer list is folded. */
const LONG_TIMELINE = 40;
/** Sources with a lane of their own; the others share the last one. */
const MOST_LANES = 12;
const LANE = 20;

export function timeline(story: Story, chosen: ChosenCopies, page: Page): Markup {
  const { reportOf } = chosen;
  const { names, facets, elsewhere } = page;
  const sources = sourcesOfArticles(story);
  const sourceOf = (id: string): number => sources.get(id) ?? -1;
  const standings = standingsOf(story, chosen, elsewhere, names);
  const items = inTime(story.articleIds, names).map((id) => {
    const source = sourceOf(id);
    return html`<li${facets.mark([id], standings.get(id)!)}><span class="when">${names.time(id)}</span><span class="from"><span class="hidden">Source </span>${source < 0 ? "–" : letterOf(source)}</span><strong class="outlet">${names.outlet(id)}</strong><span class="title">${names.linkedTitle(id)}</span><span class="role">${role(id, chosen, page)}</span></li>
`;
  });
  const list = html`<ol class="timeline">
${items}</ol>
`;
  const drawing = strip(story, sourceOf, (id) => isKnownOrigin(id, reportOf.get(id), names), names);
  if (items.length <= LONG_TIMELINE) return html`${drawing}${list}`;
  return html`${drawing}<details class="long"><summary>All ${counted(items.length, "article")}</summary>
${list}</details>
`;
}

/** What each article shares with others is in a text of its own, or of whom it credits, where it took nothing. */
function standingsOf(
  { articleIds }: Story,
  { reportOf, copyTo, derived, shared }: ChosenCopies,
  elsewhere: ReadonlyMap<string, Copy>,
  names: HtmlNames,
): Map<string, Set<Standing>> {
  const own = (id: string): Standing[] =>
    copyTo.has(id) ? [] : [elsewhere.get(id)?.kind ?? standingOf(id, reportOf.get(id), names)];
  const standings = new Map(articleIds.map((id) => [id, new Set(own(id))]));
  for (const { to, kind } of derived) standings.get(to)?.add(kind);
  for (const { from, to, kind } of shared) for (const id of [from, to]) standings.get(id)?.add(kind);
  return standings;
}

/** What has a day alone comes behind the timed articles of that day, what is undated last. */
function inTime(ids: readonly string[], names: HtmlNames): string[] {
  const latest = (id: string): number => latestPrint(names.when(id)) || Number.MAX_VALUE;
  return [...ids].sort((a, b) => latest(a) - latest(b));
}

/** Dots on a line of time, full for an origin; a bar where the day alone is known. Nothing where there are no two times. */
function strip(
  story: Story,
  sourceOf: (id: string) => number,
  isOrigin: (id: string) => boolean,
  names: HtmlNames,
): Markup {
  const dated = inTime(story.articleIds, names).filter((id) => !Number.isNaN(names.when(id)));
  const [first] = [...dated].sort((a, b) => names.when(a) - names.when(b));
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return html``;
  const start = names.when(first);
  if (dated.every((id) => names.when(id) === start)) return html``;
  const span = latestPrint(names.when(last)) - start;
  const lanes = Math.min(MOST_LANES, Math.max(1, story.sources.length));
  const laneOf = (id: string): number => Math.min(lanes - 1, Math.max(0, sourceOf(id)));
  // Half a percent: dots nearer than that cannot be told apart.
  const xOf = (time: number): number => 6 + Math.round(((time - start) / span) * 184) / 2;
  const dots = new Map<string, { x: number; end: number; lane: number; origin: boolean }>();
  for (const id of dated) {
    const [time, lane, origin] = [names.when(id), laneOf(id), isOrigin(id)];
    const [x, end] = [xOf(time), xOf(latestPrint(time))];
    dots.set([lane, x, end, origin].join(" "), { x, end, lane, origin });
  }
  const grid = Array.from({ length: lanes }, (_, lane) => {
    const y = lane * LANE + LANE / 2;
    const name = lane === MOST_LANES - 1 && story.sources.length > MOST_LANES ? "…" : letterOf(lane);
    return html`<text x="0" y="${y + 4}" class="letter">${name}</text><line class="lane" x1="6%" x2="98%" y1="${y}" y2="${y}"/>`;
  });
  const marks = [...dots.values()]
    .sort((a, b) => Number(a.origin) - Number(b.origin))
    .map(({ x, end, lane, origin }) => {
      const [sign, y] = [origin ? " origin" : "", lane * LANE + LANE / 2];
      return x === end
        ? html`<circle class="dot${sign}" cx="${x}%" cy="${y}" r="5"/>`
        : html`<line class="day${sign}" x1="${x}%" x2="${end}%" y1="${y}" y2="${y}"/>`;
    });
  return html`<div class="strip"><svg role="img" aria-label="When each source was published. The list in order of time says the same in words." width="100%" height="${lanes * LANE}">${grid}${marks}</svg>
<p><span>${names.time(first)}</span><span>${names.time(last)}</span></p></div>
`;
}

/** What a copy took, linked to the proof where that is on the page. */
export function linkedTaking(copy: Copy, reportOf: ReadonlyMap<string, Report>, { names, proofs }: Page): Markup {
  const said = tookFrom(copy, reportOf, names);
  const proof = proofs.get(copy);
  return proof === undefined ? said : html`<a href="#${proof}">${said}</a>`;
}

/** What an article is to its story, and what it took. */
function role(id: string, { reportOf, copyTo }: ChosenCopies, page: Page): Markup {
  const { names, elsewhere } = page;
  const report = reportOf.get(id);
  const inside = copyTo.get(id);
  const copy = inside ?? elsewhere.get(id);
  const taken = copy && linkedTaking(copy, reportOf, page);
  // Whoever takes a passage, or takes from another story, has a report of its own here.
  const own = inside === undefined || inside.kind === "excerpt" ? partInReport(id, report, names) : undefined;
  if (taken === undefined) return own ?? html`${WITHOUT_SOURCE[standingOf(id, report, names)]}`;
  return own === undefined ? taken : html`${own}; ${taken}`;
}

/** What an article is to its report; `undefined` where it is the only one and credits nobody. */
function partInReport(id: string, report: Report | undefined, names: HtmlNames): Markup | undefined {
  const size = report?.articleIds.length ?? 0;
  if (report?.origin.articleId === id && size > 1) {
    const articles = counted(size, "article");
    return isKnownOrigin(id, report, names)
      ? html`<strong>origin</strong> of a report of ${articles}`
      : html`in a report of ${articles}${firstUnknown("all")}`;
  }
  const credited = creditOf(id, report, names);
  return credited === undefined ? undefined : html`credited to ${named(credited)}`;
}
