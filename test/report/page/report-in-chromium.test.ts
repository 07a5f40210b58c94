import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clusterArticles } from "../../../src/cluster-articles.js";
import { renderReport } from "../../../src/report/page/render-report.js";
import type { Article, Clustering } from "../../../src/types.js";
import { chromiumPath, inChromium, launchChromium, watched } from "../../chromium.js";

const WIRE = `The harbour council of Ostermond voted on Monday to close the old ferry pier for eleven months, after divers had found
deep cracks in 43 of its 120 concrete piles during an inspection in the spring.

Repairs would cost 18.4 million crowns, half of it paid by the province, the treasurer Ilse Varga told the councillors in the evening.`;

const FIELD: Article[] = [
  {
    id: "w",
    source: "Coast Wire",
    title: "Ferry pier to close",
    text: WIRE,
    publishedAt: "2031-05-05T10:00:00Z",
    language: "en",
  },
  {
    id: "e",
    source: "Harbour Post",
    title: "Pier shuts",
    text: WIRE.replace("old ferry", "ancient ferry"),
    publishedAt: "2031-05-05T12:30:00Z",
    language: "en",
  },
  {
    id: "f",
    source: "Zürich Kurier",
    title: "Old pier closed",
    text: `${WIRE} A swimming club protested.`,
    publishedAt: "2031-05-06",
    language: "en",
  },
  {
    id: "s",
    source: "The Mole",
    title: "A quiet day at the market",
    text: "Turnips were sold by a man in a hat, and nobody asked him the price of them twice.",
    publishedAt: "2031-05-06",
    language: "de",
  },
];

const ATTACKS = [
  "<script>window.ran=1;alert(1)</script>",
  `"><img src=https://evil.example/x onerror="window.ran=1">`,
  "</style></script></title><svg onload=window.ran=1>",
  "</option></select><iframe src=https://evil.example/>",
  "<base href=https://evil.example/><link rel=stylesheet href=https://evil.example/x.css>",
  "<style>body{background:url(https://evil.example/x)}</style>",
  "' onmouseover=window.ran=1 autofocus onfocus=window.ran=1 x='",
  "\u202Egnorw\u2066 \uD800 \u0000",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
];

/** The field's articles, and for each attack a pair of copies that carries it in every text a stranger can set. */
const HOSTILE: Article[] = [
  ...FIELD,
  ...ATTACKS.flatMap((attack, at) =>
    [0, 1].map((copy) => ({
      id: `${at}-${copy} ${attack}`,
      source: copy ? attack : `Outlet ${attack}`,
      title: attack,
      text: `${WIRE.replaceAll("pier", `pier ${attack} ${at}`)}\n\nSource: ${attack}`,
      url: copy
        ? `javascript:window.ran=1//${at}`
        : `https://news.example/"${encodeURI(attack.replace(/\p{Cs}/gu, ""))}`,
      publishedAt: copy ? attack : "2031-05-07",
      language: copy ? `en" onload="window.ran=1` : "en",
    })),
  ),
];

/** So many stories, each of one text in so many outlets. */
function many(stories: number, prints: number): [Clustering, Article[]] {
  const [base, ...others] = clusterArticles(FIELD).stories;
  expect(others).toHaveLength(1);
  const articles: Article[] = [];
  const clustering: Clustering = { stories: [], copies: [], options: clusterArticles([]).options };
  for (let at = 0; at < stories; at++) {
    const ids = Array.from({ length: prints }, (_, print) => `${at}-${print}`);
    for (const [print, id] of ids.entries())
      articles.push({ ...FIELD[0]!, id, source: `Outlet ${(at * 7 + print) % 90}`, title: `Pier ${at} to close` });
    clustering.stories.push({
      ...base!,
      id: ids[0]!,
      articleIds: ids,
      reports: [{ id: ids[0]!, articleIds: ids, origin: { articleId: ids[0]!, basis: "earliest" } }],
      sources: [{ name: "Outlet", basis: "earliest", reportIds: [ids[0]!] }],
    });
    for (const to of ids.slice(1)) {
      const whole = { start: 0, end: WIRE.length };
      const passages = [{ from: whole, to: whole, similarity: 1 }];
      const coverage = { from: 1, to: 1 };
      clustering.copies.push({ from: ids[0]!, to, kind: "reprint", similarity: 1, coverage, confidence: 1, passages });
    }
  }
  return [clustering, articles];
}

describe.skipIf(chromiumPath === undefined)(inChromium("the report"), () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-report-"));
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(
    articles: Article[],
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; seen: string[] }> {
    // The library refuses such dates and languages; the page must not rely on it.
    const dated = articles.map((one) =>
      one.id.includes(" ") ? { ...one, publishedAt: undefined, language: "en" } : one,
    );
    return openPage(renderReport(clusterArticles(dated), articles), options);
  }

  async function openPage(html: string, options: BrowserContextOptions): Promise<{ page: Page; seen: string[] }> {
    const path = join(folder, "report.html");
    writeFileSync(path, html);
    const page = await (await browser.newContext(options)).newPage();
    const seen = watched(page);
    await page.goto(pathToFileURL(path).href);
    return { page, seen };
  }
  const status = (page: Page) => page.locator("#find output").textContent();
  const outlets = (page: Page) => page.locator(".timeline .outlet:visible, .singles li:visible span").allTextContents();

  test("runs nothing that an article says, asks no network and has nothing to complain about", async () => {
    const { page, seen } = await open(HOSTILE);
    for (const fold of await page.locator("summary").all()) if (await fold.isVisible()) await fold.click();
    await page.getByRole("searchbox").fill("evil");
    for (const link of await page.locator("main a").all()) if (await link.isVisible()) await link.hover();
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("iframe, img, base, link, [onload], [onerror], a[href^='javascript']").count()).toBe(0);
    expect(page.url()).toMatch(/^file:/);
    expect(seen).toEqual([]);
    await page.context().close();
  });

  test("the page's own policy stops a script that got in all the same", async () => {
    const { page, seen } = await open(FIELD);
    await page.evaluate(`document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran=1'>");
      document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran=1" }))`);
    await page.waitForTimeout(50);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(seen.join("\n")).toContain("Content Security Policy");
    await page.context().close();
  });

  test("finds by words, outlet, kind and language, and says how many", async () => {
    const { page, seen } = await open(FIELD);
    await page.getByRole("searchbox").fill("zurich");
    expect(await status(page)).toBe("Shown: 1 article in 1 story, 1 pair of texts");
    expect(await outlets(page)).toEqual(["Zürich Kurier"]);
    await page.getByRole("searchbox").fill("turnips");
    expect(await status(page)).toBe("Nothing found");
    await page.getByRole("searchbox").fill("market");
    expect(await outlets(page)).toEqual([expect.stringContaining("The Mole")]);
    expect(await page.getByLabel("Language").locator("option").allTextContents()).toEqual(["all", "English", "German"]);
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await page.locator(".timeline li:visible").count()).toBe(3);
    await page.getByLabel("Kind").selectOption("reprint");
    expect(await outlets(page)).toEqual(["Harbour Post", "Zürich Kurier"]);
    await page.getByLabel("Outlet").selectOption("Zürich Kurier");
    expect(await status(page)).toBe("Shown: 1 article in 1 story, 1 pair of texts");
    await page.getByLabel("Language").selectOption("German");
    expect(await status(page)).toBe("Nothing found");
    for (const name of ["Kind", "Outlet"]) await page.getByLabel(name).selectOption("all");
    expect(await outlets(page)).toEqual([expect.stringContaining("The Mole")]);
    expect(seen).toEqual([]);
    await page.context().close();
  });

  test("opens the proofs that hold the words looked for, however they are quoted, and closes them again", async () => {
    const said = FIELD.map((one) => ({ ...one, text: `${one.text} The mayor’s words: “We shall see.”` }));
    const { page, seen } = await open(said);
    const opened = () => page.locator("details.copy[open]:visible").count();
    expect(await opened()).toBe(1);
    for (const words of ["mayor's words", 'words "we shall', "treasurer"]) {
      await page.getByRole("searchbox").fill(words);
      expect(await status(page)).toBe("Shown: 2 pairs of texts");
      expect(await opened()).toBe(2);
      await page.getByRole("searchbox").fill("");
      expect(await opened()).toBe(1);
    }
    expect(seen).toEqual([]);
    await page.context().close();
  });

  test("finds as the library compares: without strokes, kinds of dashes and signs that nobody sees", async () => {
    const title = "Stra\u00DFe nach \u0141\u00F3d\u017A, COVID\u201119 am Dampf\u00ADschiff, \u00D8k\u00F8";
    const { page } = await open(FIELD.map((one) => (one.id === "s" ? { ...one, title } : one)));
    for (const words of ["strasse", "LODZ", "covid-19", "dampfschiff", "oko"]) {
      await page.getByRole("searchbox").fill(words);
      expect(await status(page), words).toBe("Shown: 1 article in 1 story");
    }
    await page.getByRole("searchbox").fill("undefined");
    expect(await status(page)).toBe("Nothing found");
    await page.context().close();
  });

  test("finds nothing by the words of the page itself, and what stands in quotation marks together", async () => {
    const { page } = await open(FIELD);
    const found = async (words: string) => {
      await page.getByRole("searchbox").fill(words);
      return status(page);
    };
    for (const own of ["confidence", "source", "reprint", "prints the text", "word for word", "origin", "10:00"])
      expect(await found(own), own).toBe("Nothing found");
    expect(await found("ferry harbour pier")).toBe("Shown: 1 article in 1 story, 2 pairs of texts");
    for (const marks of ['""', "“”", "„“", "«»"]) {
      expect(await found(`${marks[0]}deep cracks in 43${marks[1]} pier`)).toBe("Shown: 2 pairs of texts");
      expect(await found(`${marks[0]}cracks deep${marks[1]}`)).toBe("Nothing found");
    }
    expect(await found('"had found deep"')).toBe("Shown: 2 pairs of texts"); // over the end of a line
    await page.context().close();
  });

  test("finds the proof by the headline of either article, and heads nothing else", async () => {
    const { page } = await open(FIELD);
    const headings = () => page.locator(".story h3:visible").allTextContents();
    const all = await headings();
    expect(all).toContain("In order of time (UTC)");
    await page.getByRole("searchbox").fill("pier shuts");
    expect(await status(page)).toBe("Shown: 1 article in 1 story, 1 pair of texts");
    await page.getByRole("searchbox").fill("treasurer");
    expect(await status(page)).toBe("Shown: 2 pairs of texts");
    expect(await headings()).toEqual(all.filter((heading) => heading !== "In order of time (UTC)"));
    await page.context().close();
  });

  test("leads from what an article took to its proof, which is opened and shown", async () => {
    const { page, seen } = await open(FIELD);
    const proof = page.locator("#copy-2");
    expect(await proof.getAttribute("open")).toBeNull();
    await page.getByRole("searchbox").fill("old pier closed");
    await page.getByRole("searchbox").fill("pier shuts");
    expect(await proof.isVisible()).toBe(false);
    await page.evaluate("location.hash = '#copy-2'");
    await expect.poll(() => proof.getAttribute("open")).toBe("");
    expect(await proof.isVisible()).toBe(true);
    await page.getByRole("searchbox").fill("turnips"); // in no part of its story
    await page.evaluate("location.hash = '#copy-1'");
    await expect.poll(() => page.locator("#copy-1").isVisible()).toBe(true);
    await page.evaluate("location.hash = '#copy-2'");
    await page.reload();
    await expect.poll(() => proof.getAttribute("open")).toBe("");
    await page.getByRole("link", { name: "prints the text of Coast Wire" }).first().click();
    expect(page.url()).toMatch(/#copy-1$/);
    await page.locator("#copy-1 > summary").click(); // closes it
    await page.getByRole("link", { name: "prints the text of Coast Wire" }).first().click();
    expect(await page.locator("#copy-1").getAttribute("open")).toBe("");
    expect(seen).toEqual([]);
    await page.context().close();
  });

  test("applies what was chosen before a reader went to an article and back", async () => {
    const { page } = await open(FIELD);
    await page.getByRole("searchbox").fill("pier");
    await page.getByLabel("Outlet").selectOption("Zürich Kurier");
    const found = await status(page);
    await page.goto("about:blank");
    await page.goBack();
    expect(await page.getByRole("searchbox").inputValue()).toBe("pier");
    expect(await page.getByLabel("Outlet").locator("option:checked").textContent()).toBe("Zürich Kurier");
    await expect.poll(() => status(page)).toBe(found);
    expect(await outlets(page)).toEqual(["Zürich Kurier"]);
    await page.context().close();
  });

  test("stays in its frame, written into a page, whose links of its own do not lead there", async () => {
    const { page: host } = await openPage("<!doctype html><title>Around</title><a href=x>x</a>", {});
    for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
      const source = JSON.stringify(renderReport(...many(9, 3)));
      await host.evaluate(`new Promise((loaded) => {
        const frame = document.createElement("iframe");
        Object.assign(frame, { width: 900, height: 600, srcdoc: ${source}, onload: loaded });
        frame.sandbox = "${sandbox}";
        document.body.replaceChildren(frame);
      })`);
      const frame = (await (await host.$("iframe"))!.contentFrame())!; // host.frames() may still have the one before
      const top = () => frame.evaluate("document.querySelector('#story-7').getBoundingClientRect().top");
      for (let time = 0; time < 2; time++) {
        await frame.evaluate("scrollTo(0, 0)");
        await frame.locator("nav a[href='#story-7']").click();
        expect(frame.url()).toBe("about:srcdoc#story-7");
        expect(await top()).toBeLessThan(100);
      }
      expect(host.url()).toMatch(/report\.html$/);
    }
    await host.context().close();
  });

  test("heads no list of stories where none is found", async () => {
    const { page } = await openPage(renderReport(...many(2, 2)), {});
    const heading = page.getByRole("heading", { name: "Stories by size" });
    expect(await heading.isVisible()).toBe(true);
    await page.getByRole("searchbox").fill("turnips");
    expect(await heading.isVisible()).toBe(false);
    await page.getByRole("searchbox").fill("pier");
    expect(await heading.isVisible()).toBe(true);
    await page.context().close();
  });

  test("is used by keyboard alone", async () => {
    const { page } = await open(FIELD);
    const focused = () => page.evaluate("document.activeElement.textContent.trim() || document.activeElement.type");
    const reached: unknown[] = [];
    for (let presses = 0; presses < 7; presses++) {
      await page.keyboard.press("Tab");
      reached.push(await focused());
    }
    expect(reached[0]).toBe("Skip to the stories");
    expect(reached).toContain("search");
    expect(reached).toContain("Show all");
    const proofs = page.locator("details.copy > summary");
    await proofs.last().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("details.copy").last().getAttribute("open")).toBe("");
    await page.context().close();
  });

  test("says with names and roles what it draws", async () => {
    const { page } = await open(FIELD);
    for (const role of ["search", "main", "banner", "contentinfo"] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    expect(await page.getByRole("img", { name: /Tree of derivation/ }).count()).toBe(1);
    expect(await page.getByRole("img", { name: /When each source/ }).count()).toBe(1);
    expect(await page.locator("svg text").allTextContents()).toContain(
      "A \u2068Coast Wire\u2069  \u20685 May 2031, 10:00\u2069",
    );
    expect(await page.locator("svg text").allTextContents()).toContain(
      "reprint \u2068Harbour Post\u2069  \u20685 May 2031, 12:30\u2069",
    );
    const heads = await page.locator(".passage > .hidden").allTextContents();
    expect(heads.slice(0, 2)).toEqual([
      "Source: Coast Wire, 5 May 2031, 10:00:",
      "Copy: Harbour Post, 5 May 2031, 12:30:",
    ]);
    const sides = await page.locator("blockquote").allTextContents();
    for (const side of sides.slice(0, 2)) expect(side).toMatch(/^The harbour/);
    await page.context().close();
  });

  test("fits a narrow screen and a wide one, in light and dark", async () => {
    const grounds = new Set<unknown>();
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [320, 1400]) {
        const unbroken = HOSTILE.map((one) => (one.id === "e" ? { ...one, source: "Post".repeat(40) } : one));
        const { page, seen } = await open(unbroken, { colorScheme, viewport: { width, height: 900 } });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        const cut = `[...document.querySelectorAll(".passage .hidden")]
          .filter((head) => head.getBoundingClientRect().right > head.parentElement.getBoundingClientRect().right)
          .map((head) => head.textContent)`;
        expect(await page.evaluate(cut)).toEqual([]);
        const heads = await page.locator("details[open] .passage > .hidden").all();
        for (const head of heads) {
          const quoted = await head.evaluate((one) => one.nextElementSibling!.getBoundingClientRect().top);
          const { y, height } = (await head.boundingBox())!;
          if (width === 320) expect(y + height).toBeLessThanOrEqual(quoted);
        }
        grounds.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
        expect(seen).toEqual([]);
        await page.context().close();
      }
    expect(grounds.size).toBe(2);
  });

  test("prints every proof and no form, but what was found of how much", async () => {
    const { page } = await open(FIELD);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#find :visible").count()).toBe(0);
    expect(await page.locator("#find").boundingBox()).toBeNull();
    expect(await page.locator(".passage:visible").count()).toBe(await page.locator(".passage").count());
    await page.evaluate(
      "document.querySelector('.timeline .title').innerHTML = '<a href=https://wire.example/pier>x</a>'",
    );
    const address = "getComputedStyle(document.querySelector('.timeline a[href^=http]'), '::after').content";
    expect(await page.evaluate(address)).toContain("https://wire.example/pier");
    // Clipped boxes and signs that nobody sees took ten times as long to print.
    const slow =
      "[...document.querySelectorAll('main *')].filter((one) => getComputedStyle(one).overflowX === 'clip').length";
    expect(await page.evaluate(slow)).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('del'), '::before').content")).toBe("none");
    const square = "getComputedStyle(document.querySelector('.squares .origin')).webkitPrintColorAdjust";
    expect(await page.evaluate(square)).toBe("exact");
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("searchbox").fill("zurich");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#find :visible").allInnerTexts()).toEqual([
      "Shown: 1 article in 1 story, 1 pair of texts",
    ]);
    const by = "getComputedStyle(document.querySelector('#find output'), '::after').content";
    expect(await page.evaluate(by)).toContain("zurich");
    // A4 between margins is as narrow as a small screen.
    await page.setViewportSize({ width: 690, height: 900 });
    expect(await page.locator(".sides").last().isVisible()).toBe(true);
    await page.context().close();
  });

  test("answers each keystroke at once among 2,000 articles", async () => {
    const { page, seen } = await openPage(renderReport(...many(500, 4)), {});
    const times = await page.evaluate<number[]>(`(() => {
      const field = document.querySelector("#find input");
      field.focus();
      return [..."outlet 17"].map((letter) => {
        const before = performance.now();
        field.value += letter;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return performance.now() - before;
      });
    })()`);
    expect(await status(page)).toMatch(/^Shown: \d+ articles in \d+ stories, \d+ pairs of texts$/);
    // Some 5 ms on a server core; a tenth of a second is what a reader begins to notice.
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(100);
    expect(seen).toEqual([]);
    await page.context().close();
  });

  test("is whole without its script", async () => {
    const { page } = await open(FIELD, { javaScriptEnabled: false });
    expect(await page.locator("#find").isVisible()).toBe(false);
    expect(await page.locator(".timeline li:visible").count()).toBe(3);
    await page.context().close();
  });

  test("has nothing that the axe rules for accessibility object to, with all folds open", async () => {
    // So that the tree is a little wider than the narrower screen.
    const wide = FIELD.map((one) => (one.id === "e" ? { ...one, source: "Post of the Outer Harbours" } : one));
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [320, 1400]) {
        // The rules are a script too, which the page's policy would stop.
        const { page } = await open(wide, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
        await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<{ violations: Array<{ help: string }> }>("axe.run()");
        expect(violations.map(({ help }) => help)).toEqual([]);
        await page.context().close();
      }
  });
});
