/** What a reader can look for: the search field and the three choices, and the marks on the page that they go by. */
import { byCodeUnits } from "../../basics/order.js";
import type { CopyKind, Report } from "../../types.js";
import { counted } from "../shown-numbers.js";
import { KINDS } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, short } from "./html-names.js";

/** What an article is that took nothing from another one here, as the choice of kinds says it. */
export const WITHOUT_SOURCE = { own: "no source found", title: "title only", credited: "credited to another outlet" };

/** What an article is to the kinds: a copy of one, or none. */
export type Standing = CopyKind | keyof typeof WITHOUT_SOURCE;

/** Whom the report of an article credits, where that is not the outlet of the article. */
export function creditOf(id: string, report: Report | undefined, names: HtmlNames): string | undefined {
  const credited = report?.origin.credited;
  return names.isBy(id, credited) ? undefined : credited;
}

/** Of an article that took nothing from another one here. */
export function standingOf(id: string, report: Report | undefined, names: HtmlNames): keyof typeof WITHOUT_SOURCE {
  if (creditOf(id, report, names) !== undefined) return "credited";
  return names.isTitleAlone(id) ? "title" : "own";
}

/** What the page counts but does not show. */
export interface LeftOut {
  articles: number;
  pairs: number;
}

/** Numbers the outlets of the page, and marks what can be found with `data-f`: "o3 k-edited l-en". */
export class Facets {
  readonly #outlets = new Map<string, { name: string; at: number }>(); // by key: written in two ways an outlet is one choice
  readonly #kinds = new Set<Standing>();
  readonly #languages = new Set<string>();
  readonly #names: HtmlNames;

  constructor(names: HtmlNames) {
    this.#names = names;
  }

  /** The attribute, with the space before it, of something that is about these articles. */
  mark(ids: readonly string[], standings: Iterable<Standing>): Markup {
    const marks = new Set<string>();
    for (const id of ids) {
      const outlet = this.#names.outletName(id);
      if (outlet !== undefined) {
        const key = this.#names.outletKey(id);
        if (!this.#outlets.has(key)) this.#outlets.set(key, { name: outlet, at: this.#outlets.size });
        marks.add(`o${this.#outlets.get(key)!.at}`);
      }
      const language = this.#names.language(id);
      if (language === undefined) continue;
      this.#languages.add(language);
      marks.add(`l-${language}`);
    }
    for (const standing of standings) {
      this.#kinds.add(standing);
      marks.add(`k-${standing}`);
    }
    return html` data-f="${[...marks].join(" ")}"`;
  }

  /** The form with what was marked so far, and what is left out of the page. It shows itself where scripts run: without them it could do nothing. */
  form({ articles, pairs }: LeftOut): Markup {
    const kinds = [...KINDS.map((kind) => [kind, kind] as const), ...Object.entries(WITHOUT_SOURCE)]
      .filter(([kind]) => this.#kinds.has(kind as Standing))
      .map(([kind, words]) => html`<option value="k-${kind}">${words}</option>`);
    const outlets = [...this.#outlets.values()]
      .sort((a, b) => byCodeUnits(a.name, b.name))
      .map(({ name, at }) => html`<option value="o${at}">${short(name)}</option>`);
    const languages = [...this.#languages].map((tag) => html`<option value="l-${tag}">${tag}</option>`);
    const left = `${counted(articles, "article")} and ${counted(pairs, "pair")}`;
    const none = articles + pairs > 0 ? `Nothing found on this page; ${left} are not on it` : "Nothing found";
    return html`<search class="find" id="find" aria-label="Articles" hidden>
<label class="wide">Search <input type="search" spellcheck="false" placeholder="title, outlet, words, &quot;a phrase&quot;"></label>
${choice("Outlet", outlets)}${choice("Kind", kinds)}${languages.length > 1 ? choice("Language", languages) : undefined}<button type="button">Show all</button>
<output aria-live="polite" data-none="${none}"></output>
</search>
`;
  }
}

function choice(name: string, options: readonly Markup[]): Markup {
  return html`<label>${name} <select><option value="">all</option>${options}</select></label>
`;
}
