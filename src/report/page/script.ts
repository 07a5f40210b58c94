/**
 * What the page does by itself: it shows what a reader looks for and hides the rest. Everything else works without a script. The page allows
 * this one text and no other, by its hash, so nothing in an article can run.
 */

/**
 * `data-f` says what an item is about: an article, or a copy with its proof. A story stays while one of its items does, a link to a story as long
 * as the story. Both are found by names, titles and passages, not by the page's own words; a copy by the titles of its articles as well (`data-t`).
 * Words in quotation marks are looked for as they stand together. Capitals, accents, apostrophes and invisible characters make no difference. Up to
 * 20 copies found by words of their passages are opened: more cannot be looked through, and take a moment to lay out. A copy that a link leads to is
 * shown, and opened. A browser that goes back to the page brings back what was chosen.
 * In a frame, articles open beside it, and links within the page stay there: of `srcdoc` they would lead to the page around it.
 * One text without values in it: bundlers leave out what is not used.
 */
export const SCRIPT = `
"use strict";
const form = document.getElementById("find");
const field = form.querySelector("input");
const picks = [...form.querySelectorAll("select")];
const output = form.querySelector("output");
const letters = {đ:"d",ð:"d",ł:"l",ø:"o",ı:"i",æ:"ae",œ:"oe",ß:"ss"};
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\\p{M}\\p{Pi}\\p{Pf}\\p{Cf}"'„‚ʼ]+/gu, "")
    .replace(/\\p{Pd}/gu, "-")
    .toLowerCase()
    .replace(/[^\\0-\\x7f]/g, (letter) => letters[letter] ?? letter)
    .replace(/\\s+/g, " ")
    .trim();
const wordsOf = (element) =>
  fold([...element.querySelectorAll("bdi, blockquote")].map((one) => one.textContent).join(" "));
const index = () => {
  const links = new Map([...document.querySelectorAll("nav li")].map((item) => [item.querySelector("a").hash, item]));
  return [...document.querySelectorAll("main > section")].map((section) => {
    const isStory = section.classList.contains("story");
    const before = isStory ? [...section.querySelectorAll("h2, .keywords")].map(wordsOf).join(" ") + " " : "";
    return {
      section,
      isStory,
      link: links.get("#" + section.querySelector("h2").id),
      long: section.querySelector(".long"),
      items: [...section.querySelectorAll("[data-f]")].map((element) => ({
        element,
        facets: element.dataset.f.split(" "),
        text: before + wordsOf(element) + " " + fold(element.dataset.t ?? ""),
        isArticle: element.localName === "li",
      })),
    };
  });
};
const counted = (count, one, more) => count + " " + (count === 1 ? one : more);
const opened = new Set();
const openWhere = (copy, words) => {
  const head = wordsOf(copy.querySelector("summary"));
  const inside = words.filter((word) => !head.includes(word));
  for (const one of [copy, ...copy.querySelectorAll("details")]) {
    const text = one.open ? "" : wordsOf(one);
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
  const words = (field.value.match(/["“”„«»][^"“”„«»]+["“”«»]|\\S+/g) ?? []).map(fold).filter(Boolean);
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
  if (copies.length <= 20) for (const copy of copies) openWhere(copy, words);
  const told = [];
  if (articles) told.push(counted(articles, "article", "articles") + " in " + counted(stories, "story", "stories"));
  if (copies.length) told.push(counted(copies.length, "pair of texts", "pairs of texts"));
  output.value = all ? "" : told.length ? "Shown: " + told.join(", ") : output.dataset.none;
  output.dataset.by = [field.value, ...picks.map((pick) => pick.value && pick.selectedOptions[0].text)].filter(Boolean).join(", ");
};
form.addEventListener("focusin", () => (sections ??= index()));
form.addEventListener("input", find);
addEventListener("pageshow", () => [field, ...picks].some((one) => one.value) && find());
const reveal = (hash) => {
  const copy = document.getElementById(hash.slice(1));
  if (copy?.matches(".copy")) copy.closest("section").hidden = copy.hidden = !(copy.open = true);
};
for (const shown of ["pageshow", "hashchange"]) addEventListener(shown, () => reveal(location.hash));
form.querySelector("button").addEventListener("click", () => {
  for (const one of [field, ...picks]) one.value = "";
  find();
  field.focus();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const isInside = link?.matches("[href^='#']");
  if (isInside) reveal(link.hash);
  if (!link || self === top) return;
  if (!isInside) return void (link.target = "_blank");
  event.preventDefault();
  location.hash = link.hash;
  document.querySelector(link.hash).scrollIntoView();
});
const languages = new Intl.DisplayNames(["en"], { type: "language" });
const tags = [...form.querySelectorAll("option[value^='l-']")];
for (const option of tags) option.textContent = languages.of(option.value.slice(2));
for (const option of tags.sort((a, b) => (a.textContent < b.textContent ? -1 : 1))) option.parentNode.append(option);
form.hidden = false;
`;

/** Of SCRIPT and of STYLE, for the page's Content-Security-Policy. A test holds both and prints what they must be. */
export const SCRIPT_HASH = "sha256-z1JuOooGrJ+GWWfBuquQawME9bRm1/fXV4UJmwLbXs8=";
export const STYLE_HASH = "sha256-ePhcZhuLqVy+hqyO/PNP2HnydOBpihm8y8nu+Q+VrUY=";
