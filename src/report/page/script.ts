/**
 * What the page does by itself: it shows what a reader looks for and hides the rest. Everything else works without a script. The page allows
 * this one text and no other, by its hash, so nothing in an article can run.
 */

/** Copies that a search opens: more cannot be looked through, and take a moment to lay out. */
const MOST_OPENED = 20;

/**
 * `data-f` says what an item is about: an article, or a copy with its proof. A story stays while one of its items does, a link to a story as long
 * as the story. Few copies found by words of their passages are opened. Capitals, accents, apostrophes and quotation marks make no difference.
 */
export const SCRIPT = `
"use strict";
(() => {
  const form = document.getElementById("find");
  const field = form.querySelector("input");
  const picks = [...form.querySelectorAll("select")];
  const fold = (text) => text.normalize("NFKD").replace(/[\\p{M}\\p{Pi}\\p{Pf}"'„‚ʼ]+/gu, "").toLowerCase();
  const itemsOf = (parent, before) =>
    [...parent.querySelectorAll("[data-f]")].map((element) => ({
      element,
      facets: element.dataset.f.split(" "),
      text: before + fold(element.textContent),
      isArticle: element.localName === "li",
    }));
  const index = () => {
    const links = new Map([...document.querySelectorAll("nav li")].map((item) => [item.querySelector("a").hash, item]));
    return [...document.querySelectorAll("main > section")].map((section) => {
      const title = section.querySelector("h2");
      const words = section.querySelector(".keywords");
      const isStory = section.classList.contains("story");
      return {
        section,
        isStory,
        link: links.get("#" + title.id),
        long: section.querySelector(".long"),
        items: itemsOf(section, isStory ? fold(title.textContent + " " + (words?.textContent ?? "") + " ") : ""),
      };
    });
  };
  const counted = (count, one, more) => count + " " + (count === 1 ? one : more);
  const opened = new Set();
  const openWhere = (copy, words) => {
    const head = fold(copy.querySelector("summary").textContent);
    const inside = words.filter((word) => !head.includes(word));
    for (const one of [copy, ...copy.querySelectorAll("details")]) {
      const text = one.open ? "" : fold(one.textContent);
      if (!inside.some((word) => text.includes(word))) continue;
      one.open = true;
      opened.add(one);
    }
  };
  let sections;
  const show = (element, isShown) => {
    if (element?.hidden === isShown) element.hidden = !isShown;
  };
  const find = () => {
    sections ??= index();
    const words = fold(field.value).split(/\\s+/).filter(Boolean);
    const facets = picks.map((pick) => pick.value).filter(Boolean);
    const all = !(words.length + facets.length);
    let articles = 0, stories = 0;
    const copies = [];
    for (const one of opened) one.open = false;
    opened.clear();
    for (const { section, isStory, link, long, items } of sections) {
      let found = 0, shown = 0;
      for (const { element, facets: its, text, isArticle } of items) {
        const fits = facets.every((facet) => its.includes(facet)) && words.every((word) => text.includes(word));
        show(element, fits);
        shown += fits;
        found += fits && isArticle;
        if (fits && !isArticle) copies.push(element);
      }
      articles += found;
      stories += isStory && found ? 1 : found;
      show(section, shown > 0);
      show(link, shown > 0);
      if (long) long.open = !all && found > 0 && found <= 100;
    }
    show(document.querySelector("nav .none"), all);
    if (copies.length <= ${MOST_OPENED}) for (const copy of copies) openWhere(copy, words);
    const told = [];
    if (articles) told.push(counted(articles, "article", "articles") + " in " + counted(stories, "story", "stories"));
    if (copies.length) told.push(counted(copies.length, "pair of texts", "pairs of texts"));
    form.querySelector("output").value = all ? "" : told.length ? "Shown: " + told.join(", ") : "Nothing found";
  };
  form.addEventListener("focusin", () => (sections ??= index()));
  form.addEventListener("input", find);
  form.querySelector("button").addEventListener("click", () => {
    field.value = "";
    for (const pick of picks) pick.value = "";
    find();
    field.focus();
  });
  const languages = new Intl.DisplayNames(["en"], { type: "language" });
  const tags = [...form.querySelectorAll("option[value^='l-']")];
  for (const option of tags) option.textContent = languages.of(option.value.slice(2));
  for (const option of tags.sort((a, b) => (a.textContent < b.textContent ? -1 : 1))) option.parentNode.append(option);
  form.hidden = false;
})();
`;

/** Of SCRIPT and of STYLE, for the page's Content-Security-Policy. A test holds both and prints what they must be. */
export const SCRIPT_HASH = "sha256-/78/knq2xpjmkQX8D0z8Qv2s7KnRUrEm+X9ecbDWfHA=";
export const STYLE_HASH = "sha256-HZZQ/WNB0xBHyMtUwuxSdYqWRl0V6vBTnxRU0sbcbb4=";
