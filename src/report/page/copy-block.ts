/** One copy and its proof: what it did with its source, and the passages of both. */
import { isDerived } from "../../basics/derived-kinds.js";
import type { Copy, Report } from "../../types.js";
import { isJudgedByText, isOwnVersion, outletOfBoth } from "../chosen-copies.js";
import { percent } from "../shown-numbers.js";
import { KIND_VERB, OWN_VERSION_VERB } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";
import { passageBlocks } from "./passage-blocks.js";

/** UTF-16 units of a copy on the page beside its passages. */
const MARKUP = 800;

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
${passageBlocks(copy, page, heads)}
</div>
</details>
`;
}

/** What the copy did with its source: "prints the text of the Tribune"; and whether only the texts tell who had it first. */
export function tookFrom(copy: Copy, reportOf: ReadonlyMap<string, Report>, names: HtmlNames): Markup {
  const from = names.apart(copy.from);
  const outlet = outletOfBoth(copy, reportOf, names.outlets);
  if (outlet !== undefined) return html`goes back to ${named(outlet)}, as does ${from}`;
  const isOwn = isOwnVersion(copy, (id) => names.outletKey(id));
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
