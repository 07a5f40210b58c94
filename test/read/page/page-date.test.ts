import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { DateOrder } from "../../../src/read/fields/iso-from-date.js";
import { pageDate } from "../../../src/read/page/page-date.js";

const HEADLINE = "Pier shuts for a year";
const LINES = "<p>A line.</p>";

interface Given {
  body?: string;
  meta?: Record<string, string>;
  stated?: unknown;
  url?: string;
  headline?: string;
  dateOrder?: DateOrder;
}

function date({ body = "", meta = {}, headline = HEADLINE, ...more }: Given): string | undefined {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
  return pageDate(document, { meta: new Map(Object.entries(meta)), headline, ...more });
}

describe("the date of a page is believed in this order", () => {
  // Each case has the signs of all below it.
  const shown = { body: `<h1>${HEADLINE}</h1><p>1 May 2024</p>` };
  const address = { ...shown, url: "https://bay.example/2024/05/02/pier" };
  const marked = { ...address, body: `${shown.body}<time datetime="2024-05-03">Friday</time>` };
  const meta = { ...marked, meta: { date: "2024-05-04" } };
  const published = { ...marked, meta: { date: "2024-05-04", "article:published_time": "2024-05-05" } };
  const stated = { ...published, stated: "2024-05-06T10:00:00Z" };
  test.each<[string, Given, string]>([
    ["what JSON-LD states", stated, "2024-05-06T10:00:00Z"],
    ["the time of publication in <meta>", published, "2024-05-05"],
    ["another <meta>", meta, "2024-05-04"],
    ["an element that is marked", marked, "2024-05-03"],
    ["the address", address, "2024-05-02"],
    ["the line beside the headline", shown, "2024-05-01"],
  ])("%s", (_claim, given, expected) => {
    expect(date(given)).toBe(expected);
  });

  test.each(["0001-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", "Wed, 30 Nov -0001 00:00:00 +0000"])(
    "the next one where it is %s, which programs write for no date",
    (none) => {
      expect(date({ ...marked, stated: none, meta: { date: none } })).toBe("2024-05-03");
    },
  );

  test("and what is no date, or may be two, makes room for what comes next", () => {
    expect(date({ stated: "03/09/2024", meta: { date: "yesterday" }, url: "https://bay.example/20240502" })).toBe(
      "2024-05-02",
    );
  });
});

describe("a date in figures is read in the order that is given", () => {
  test.each<[string, Given]>([
    ["stated in JSON-LD", { stated: "03/09/2024" }],
    ["in <meta>", { meta: { date: "03/09/2024" } }],
    ["in a marked element", { body: '<span itemprop="datePublished" content="03/09/2024">Friday</span>' }],
    ["beside the headline", { body: `<h1>${HEADLINE}</h1><p>Posted on 03/09/2024</p>` }],
    ["of a change", { body: '<b class="updated" title="03/09/2024"></b>' }],
  ])("%s", (_claim, given) => {
    expect(date(given)).toBeUndefined();
    expect(date({ ...given, dateOrder: "dmy" })).toBe("2024-09-03");
    expect(date({ ...given, dateOrder: "mdy" })).toBe("2024-03-09");
  });
});

describe("an element is marked as the date", () => {
  test.each([
    ['<meta itemprop="datePublished" content="2024-05-03">'],
    ['<span itemprop="name datePublished" title="2024-05-03">Friday</span>'],
    ['<span property="schema:datePublished" content="2024-05-03">Friday</span>'],
    ['<abbr class="published" title="2024-05-03">Friday</abbr>'],
    ['<span class="post published" title="2024-05-03"></span><b class="updated" title="2024-05-09"></b>'],
    ['<time datetime="2024-05-03">Friday</time>'],
    ['<time datetime="2024-05-01">Wed</time><b itemprop="datePublished" content="2024-05-03">Fri</b>'],
  ])("%s", (body) => {
    expect(date({ body })).toBe("2024-05-03");
  });

  test("not by a word that only begins so, nor without a date", () => {
    expect(date({ body: '<b itemprop="datePublishedOnline" content="2024-05-03">x</b><time>Friday</time>' })).toBe(
      undefined,
    );
  });
});

describe("of several elements <time> the date is", () => {
  const time = (day: string): string => `<time datetime="2024-05-${day}">x</time>`;
  const heading = `<h1>${HEADLINE}</h1>`;
  test.each([
    ["the one in the article of the headline", `${time("01")}<article>${time("03")}${heading}</article>${time("04")}`],
    ["the first in the main part with it", `${time("01")}<main>${time("03")}${heading}<p>${time("04")}</p></main>`],
    ["the first behind the headline", `<p>${time("01")}</p>${heading}<p>${time("03")}</p><p>${time("04")}</p>`],
    ["the last before it", `${time("01")}${time("03")}${heading}`],
    ["none in the header of the page", `<header>${time("01")}</header>${heading}${time("03")}`],
    ["none aside", `${heading}<main><aside><article>${time("01")}</article></aside>${time("03")}</main>`],
    ["one in the header with the headline", `<header>${heading}${time("03")}</header>${time("04")}`],
    ["one in the header of an article", `${heading}<article><header>${time("03")}</header></article>${time("04")}`],
  ])("%s", (_claim, body) => {
    expect(date({ body })).toBe("2024-05-03");
  });

  test("one of the day that the address names, or the next", () => {
    const body = `${heading}${time("09")}${time("03")}`;
    expect(date({ body, url: "https://bay.example/2024/05/02/pier" })).toBe("2024-05-03");
    expect(date({ body, url: "https://bay.example/2024/04/02/pier" })).toBe("2024-04-02");
  });
});

describe("the address", () => {
  test.each([
    ["/2024/05/02/pier", "2024-05-02"],
    ["/news/2024-05-02-pier.html", "2024-05-02"],
    ["/pier_20240502.html", "2024-05-02"],
    ["/view?day=20240502", "2024-05-02"],
    ["/2024-05/02/pier", "2024-05-02"],
    ["/2024/0502/pier", "2024-05-02"],
    ["/news/23-05-2024-pier", "2024-05-23"],
    ["/news/05-02-2024-pier", undefined], // of May or of February
    ["/2024/05/pier", undefined],
    ["/2024/13/02/pier", undefined],
    ["/2024/02/30/pier", undefined],
    ["/1824/05/02/pier", undefined],
    ["/pier-202405021", undefined], // a number of nine digits
    ["/pier202405/02", undefined],
  ])("%s names %s", (path, expected) => {
    expect(date({ url: `https://bay.example${path}` })).toBe(expected);
  });
});

test("the day of the last change is believed where a page tells no other", () => {
  const updated = '<span class="updated" title="2024-05-09"></span>';
  expect(date({ body: updated })).toBe("2024-05-09");
  expect(date({ body: `${updated}<h1>${HEADLINE}</h1><p>1 May 2024</p>` })).toBe("2024-05-01");
});

describe("the date that readers see", () => {
  const long = `On 1 May 2024 the harbour board met to hear what divers had found below the pier, ${"and so on, ".repeat(3)}`;
  test.each([
    ["eight lines below the headline", `<h1>${HEADLINE}</h1>${LINES.repeat(7)}<p>1 May 2024</p>`],
    ["two lines above it", `<p>1 May 2024</p>${LINES}<h1>${HEADLINE}</h1>`],
    ["the nearer of two", `<h1>${HEADLINE}</h1>${LINES}<p>1 May 2024</p><p>7 June 2023</p>`],
    [
      "below the second place where the headline stands",
      `<p>${HEADLINE}</p>${LINES.repeat(20)}<h1>${HEADLINE}</h1><p>1 May 2024</p>`,
    ],
    ["before that of a change", `<h1>${HEADLINE}</h1><p>1 May 2024, updated 2 May 2024</p>`],
  ])("is read %s", (_claim, body) => {
    expect(date({ body })).toBe("2024-05-01");
  });

  test.each([
    ["nine lines below the headline", `<h1>${HEADLINE}</h1>${LINES.repeat(8)}<p>1 May 2024</p>`],
    ["three lines above it", `<p>1 May 2024</p>${LINES.repeat(2)}<h1>${HEADLINE}</h1>`],
    ["in a sentence of the story", `<h1>${HEADLINE}</h1><p>${long}</p>`],
    ["on a line with two dates", `<h1>${HEADLINE}</h1><p>1 May 2024 to 2 May 2024</p>`],
    ["where the headline does not stand", "<h1>Weather</h1><p>1 May 2024</p>"],
  ])("is not read %s", (_claim, body) => {
    expect(date({ body })).toBeUndefined();
  });

  test("is not looked for without a headline", () => {
    const { document } = parseHTML("<html><body><p>1 May 2024</p></body></html>");
    expect(pageDate(document, { meta: new Map() })).toBeUndefined();
  });
});
