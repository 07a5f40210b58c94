/** A web page as an article. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { linked, main, page, readFile, reading, STORY } from "../written-files.js";

describe("web pages", () => {
  test("are read in the character set of their letters, however late the first beyond ASCII comes", async () => {
    const filler = `<p>${"The pier number nine closes in the spring, said the board. ".repeat(1500)}</p>`;
    const latin1 = Buffer.from(
      page(`<article>${filler}<p>Das Café in Bärlin schließt für fünf Monate, hieß es.</p></article>`),
      "latin1",
    );
    expect((await readFile("x.html", latin1)).articles[0]!.text).toMatch(/Café in Bärlin schließt für fünf/);
  });

  test("give main text, title, outlet, date, address, language and links to others", async () => {
    const head = `<link rel="canonical" href="https://bay.example/pier"><meta property="og:site_name" content="The Bay Tribune">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Pier closes for eleven months","datePublished":"2024-03-07T09:30:00+01:00"}]}</script>`;
    const body = main(
      '<p>The plan was first reported by <a href="https://northwire.example/1">Northwire</a>, an agency, and by <a href="/2">us</a>.</p>',
    );
    const { articles, problems } = await readFile("pier.html", page(body, head));
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: expect.stringMatching(/\/pier\.html$/),
        title: "Pier closes for eleven months",
        text: [...STORY, "The plan was first reported by Northwire, an agency, and by us."].join("\n\n"),
        url: "https://bay.example/pier",
        source: "The Bay Tribune",
        publishedAt: "2024-03-07T09:30:00+01:00",
        language: "en-GB",
        links: ["https://northwire.example/1"],
      },
    ]);
  });

  test.each([
    [
      "ja",
      "湾岸新聞",
      "港湾委員会は木曜日、北埠頭を十一か月閉鎖すると決めた。",
      "工事費は千八百万クローネで、渡し船は旧岸壁から出る。漁師たちは決定をラジオで知ったと話した。",
    ],
    [
      "zh-CN",
      "海湾报",
      "港务委员会周四决定关闭北码头十一个月，工程师发现裂缝。",
      "维修费用为一千八百万克朗，渡轮将从旧码头出发。渔民说他们是从广播里听到这个决定的。",
    ],
    [
      "",
      "만의 신문",
      "항만 위원회는 목요일 북쪽 부두를 열한 달 동안 닫기로 했다.",
      "수리비는 천팔백만 크로네이며, 배는 옛 부두에서 떠난다. 어부들은 라디오에서 들었다고 말했다.",
    ],
  ])("in %j keep the readers' comments out, short as they are", async (language, outlet, first, second) => {
    const paragraphs = [first, second, `${first}${second}`];
    const comments =
      '<section class="comments"><h2>Comments (2)</h2><p>anna77: I have always said so, and nobody ever listened to me.</p><p>bo: what a load of rubbish this is</p></section>';
    const html = `<!doctype html><html lang="${language}"><head><title>${first.slice(0, 10)} | ${outlet}</title></head><body><div id="cookie-banner"><p>We and our 842 partners store information on a device, such as cookies, and process data.</p></div><main><article><h1>${first.slice(0, 10)}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>${comments}</main></body></html>`;
    expect((await readFile("x.html", html)).articles[0]!.text).toBe(paragraphs.join("\n\n"));
  });

  test("have the outlet that JSON-LD names where it explains the publisher's id", async () => {
    const graph = [
      { "@type": "Organization", "@id": "#us?a&amp;b" },
      { "@type": "NewsArticle", headline: "Pier", publisher: { "@id": "#us?a&amp;b" } },
      null,
      { "@type": "Organization", "@id": "#us?a&amp;b", name: "The Bay Tribune" },
    ];
    expect((await readFile("x.html", page(main(), linked({ "@graph": graph })))).articles[0]!.source).toBe(
      "The Bay Tribune",
    );
    const nameless = { "@type": "NewsArticle", publisher: { url: "https://bay.example" } };
    const others = linked([nameless, { "@type": "WebSite", name: "Bay" }]);
    expect((await readFile("x.html", page(main(), others))).articles[0]!.source).toBeUndefined();
  });

  const report = { "@type": "NewsArticle", headline: "Pier closes", datePublished: "2024-03-07" };
  const script = (json: string, type = "application/ld+json"): string => `<script type="${type}">${json}</script>`;
  const json = JSON.stringify(report);
  test.each([
    ["in a comment", script(`<!--\n${json}\n-->`)],
    ["in CDATA", script(`//<![CDATA[\n${json}\n//]]>`)],
    ["with a line end in a string", script(json.replace("Pier ", "Pier\n"))],
    ["with commas at its ends", script(`[${json.replace("}", ", \n}")},]`)],
    ["of a type with a character set", script(json, "application/ld+json; charset=utf-8")],
    ["about the entity of a page", linked({ "@graph": [{ "@type": "WebPage", mainEntity: report }] })],
  ])("are dated by JSON-LD %s", async (_claim, head) => {
    const { articles } = await readFile("x.html", page(main(), head));
    expect(articles).toMatchObject([{ title: "Pier closes", publishedAt: "2024-03-07" }]);
  });

  test("keep commas before brackets within strings of JSON-LD that is mended", async () => {
    const head = script(`{"@type": "NewsArticle", "headline": "Pier, [closed,] \\"for\\" a\tyear",}`);
    expect((await readFile("x.html", page(main(), head))).articles[0]!.title).toBe('Pier, [closed,] "for" a year');
  });

  test("have no character references in title and outlet", async () => {
    const said = { headline: "Pier&#8217;s &quot;end&quot;", publisher: { name: "Smith &amp; Sons" } };
    for (const head of [
      linked({ "@type": "NewsArticle", ...said }),
      `<meta property="og:title" content="Pier&amp;#8217;s &amp;quot;end&amp;quot;"><meta property="og:site_name" content="Smith &amp;amp; Sons">`,
    ]) {
      const { articles } = await readFile("x.html", page(main(), head));
      expect(articles).toMatchObject([{ title: 'Pier’s "end"', source: "Smith & Sons" }]);
    }
  });

  const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
  test.each([
    ["canonical with the host alone", canonical("//bay.example/pier"), "https://bay.example/pier"],
    ["within its base", `<base href="https://bay.example/news/">${canonical("pier")}`, "https://bay.example/news/pier"],
    [
      "beside a canonical one that is that of the front page",
      `${canonical("https://bay.example/")}<meta property="og:url" content="https://bay.example/pier">`,
      "https://bay.example/pier",
    ],
    ["of the front page where there is no other", canonical("https://bay.example/"), "https://bay.example/"],
    ["without a host", canonical("/pier"), undefined],
  ])("have the address %s", async (_claim, head, url) => {
    expect((await readFile("x.html", page(main(), head))).articles[0]!.url).toBe(url);
  });

  test("have an address within the one that they were saved from", async () => {
    const html = `<!-- saved from url=(0030)https://bay.example/news?id=7 -->${page(main(), canonical("/pier"))}`;
    expect((await readFile("x.html", html)).articles[0]!.url).toBe("https://bay.example/pier");
  });

  test.each([
    ["Cyrillic", "Северный причал закроют", "Совет порта решил во вторник закрыть северный причал на год. "],
    ["Arabic", "إغلاق الرصيف الشمالي", "قرر مجلس الميناء يوم الثلاثاء إغلاق الرصيف الشمالي لمدة أحد عشر شهرا. "],
  ])("in %s letters do not repeat the headline in their text", async (_script, headline, sentence) => {
    const text = sentence.repeat(4).trim();
    const body = `<article><h1>${headline}</h1><p>${text}</p><p>${text}</p></article>`;
    const html = `<html><head><title>${headline} | Bay</title></head><body>${body}</body></html>`;
    expect((await readFile("x.html", html)).articles[0]!.text).toBe(`${text}\n\n${text}`);
  });

  test("do not repeat the headline in their text where another heading comes first", async () => {
    const headline = "Pier closes for eleven months as cracks are found";
    const head = `<title>${headline} — The Bay Tribune</title><meta property="og:site_name" content="The Bay Tribune">`;
    const body = `<h1 class="logo">The Bay Tribune</h1>${main().replace("Pier closes", headline)}`;
    const { articles } = await readFile("x.html", `<html lang="en"><head>${head}</head><body>${body}</body></html>`);
    expect(articles).toMatchObject([{ title: headline, text: STORY.join("\n\n") }]);
  });

  const beside = (before: string, behind: string): string => main().replace(/(<h1>.*<\/h1>)/, `${before}$1${behind}`);
  test.each([
    ["in its head", '<meta name="date" content="2024-03-07">', main(), "2024-03-07"],
    [
      "in its head, the first that can be read",
      '<meta name="date" content="07/03/2024"><meta name="dc.date" content="2024-03-07">',
      main(),
      "2024-03-07",
    ],
    [
      "as microdata",
      "",
      beside("", '<div itemprop="datePublished" content="2024-03-07T10:39:00Z">Thursday</div>'),
      "2024-03-07T10:39:00Z",
    ],
    ["as time", "", beside("", '<time datetime="2024-03-07">Thursday</time>'), "2024-03-07"],
    ["in its address", '<link rel="canonical" href="https://bay.example/2024/03/07/pier">', main(), "2024-03-07"],
    [
      "behind the headline",
      "",
      beside("<p>Friday, March 8, 2024</p><p>Harbour</p>", "<p>By Ilna Torvek | March 7, 2024</p>"),
      "2024-03-07",
    ],
    ["before the headline", "", beside("<p>March 7, 2024</p>", "<p>By Ilna Torvek</p>"), "2024-03-07"],
  ])("have the date that stands %s", async (_place, head, body, date) => {
    expect((await readFile("x.html", page(body, head))).articles[0]!.publishedAt).toBe(date);
  });

  test("have no date where a sentence names one, or it stands far from the headline", async () => {
    const sentence = `<p>The pier was opened on March 7, 1924, by the harbour master of those days and his daughter.</p>`;
    const far = `${"<p>Harbour</p>".repeat(12)}<p>March 7, 2024</p>`;
    for (const body of [beside("", sentence), beside("", far)])
      expect((await readFile("x.html", page(body))).articles[0]!.publishedAt).toBeUndefined();
  });

  test.each([
    ["Pier closes | The Bay", "Pier closes"],
    ["The Bay Tribune - Pier closes", "The Bay Tribune - Pier closes"], // most of it is not the headline, and the page names no outlet
    ["Bay: Pier closes", "Pier closes"],
    ["Pier closes for good", "Pier closes for good"],
    ["Piers closed", "Piers closed"],
  ])("titled %j have the title %j below a headline", async (title, expected) => {
    const { articles } = await readFile("x.html", page(main(), `<meta property="og:title" content="${title}">`));
    expect(articles[0]!.title).toBe(expected);
  });

  test.each([
    ["a browser", "<!-- saved from url=(0036)https://bay.example/2024/03/07/pier -->"],
    ["a browser, without a doctype", "<!-- saved from url=(0014)https://bay.example/2024/03/07/pier?a=1&b=2 -->\r\n"],
    [
      "SingleFile",
      "<!--\n Page saved with SingleFile \n url: https://bay.example/2024/03/07/pier \n saved date: Thu -->",
    ],
  ])("have the address that they were saved from by %s, and the day in it", async (_program, mark) => {
    const html = page(main()).replace("<html", `${mark}<html`);
    const { articles } = await readFile("x.html", html);
    expect(articles[0]!.url).toBe(/https:\S+/.exec(mark)![0]);
    expect(articles[0]!.publishedAt).toBe("2024-03-07");
  });

  test.each([
    [
      "they name their own",
      '<link rel="canonical" href="https://bay.example/pier">',
      "https:",
      "https://bay.example/pier",
    ],
    ["they were saved from a disk", "", "file:", undefined],
  ])("do not have that address where %s", async (_case, head, scheme, url) => {
    const html = `<!-- saved from url=(0030)${scheme}//bay.example/2024/03/07/pier -->${page(main(), head)}`;
    const { articles } = await readFile("x.html", html);
    expect(articles[0]!.url).toBe(url);
  });

  test.each([
    ["as plain text", STORY.join("\n\n")],
    ["as HTML", STORY.map((text) => `<p>${text}</p>`).join("")],
    ["as escaped HTML", STORY.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("")],
  ])("that show a beginning, or nothing, have the text that JSON-LD has %s", async (_form, articleBody) => {
    const head = linked({ "@type": "NewsArticle", headline: "Pier closes", articleBody });
    for (const body of [`<article><p>${STORY[0]}</p><p>Subscribe to read on.</p></article>`, '<div id="root"></div>'])
      expect((await readFile("x.html", page(body, head))).articles[0]!.text).toBe(STORY.join("\n\n"));
  });

  test("that show their text keep it, whatever JSON-LD has", async () => {
    const head = linked({ "@type": "NewsArticle", articleBody: `${STORY.join(" ")} Subscribe now.` });
    expect((await readFile("x.html", page(main(), head))).articles[0]!.text).toBe(STORY.join("\n\n"));
  });

  test("are titled without the name of their outlet, by that name or by their address", async () => {
    for (const head of [
      '<meta property="og:site_name" content="The Bay Tribune">',
      '<link rel="canonical" href="https://www.thebaytribune.example/pier">',
    ]) {
      const title = '<meta property="og:title" content="Pier to close - The Bay Tribune">';
      expect((await readFile("x.html", page(main(), head + title))).articles[0]!.title).toBe("Pier to close");
    }
  });

  describe("that leave out tags or write them in capitals, as HTML allows, are read like others:", () => {
    const [opening, closing] = [main().slice(0, -"</article>".length), "</article>"];
    const head =
      '<title>Pier closes</title><meta name="date" content="2024-03-07"><link rel="canonical" href="https://bay.example/p">';
    test.each([
      ["no root", `<!doctype html><head>${head}</head><body>${main()}</body>`],
      ["no root, one in a comment behind", `<!doctype html><head>${head}</head><body>${main()}<!-- <html> --></body>`],
      ["no head", `<!doctype html><html lang="en">${head}<body>${main()}</body></html>`],
      ["no body", `<!doctype html><html lang="en"><head>${head}</head>${main()}</html>`],
      ["none of them", `<!doctype html>${head}${main()}`],
      [
        "a comment in front of what belongs to the head",
        `<!doctype html> <html lang="en"><!-- saved -->\n${head}${main()}`,
      ],
      ["a script in front of the root", `<script>1</script><html><head>${head}</head><body>${main()}</body></html>`],
      ["something behind the body", `<html><head>${head}</head><body>${opening}</body></html>${closing}`],
      [
        "capitals",
        `<HTML><HEAD>${head.replace(/ (\w+)=/g, (name) => name.toUpperCase())}</HEAD><BODY>${main()}</BODY></HTML>`,
      ],
      [
        "capitals in the name of an attribute",
        `<html><head>${head.replace(/<meta.*?>/, "")}</head><body>${main()}<time dateTime="2024-03-07">Thursday</time></body></html>`,
      ],
    ])("%s", async (_claim, html) => {
      const { articles } = await readFile("x.html", html);
      expect(articles).toMatchObject([
        { title: "Pier closes", text: STORY.join("\n\n"), url: "https://bay.example/p", publishedAt: "2024-03-07" },
      ]);
    });

    test("the language of a root that is not the first element", async () => {
      const { articles } = await readFile(
        "x.html",
        `<script>1</script><html lang="en-GB"><body>${main()}</body></html>`,
      );
      expect(articles[0]!.language).toBe("en-GB");
    });
  });

  test.each([
    [
      "lines below pictures",
      "<figure><img src='a.png'><figcaption>The pier in March. Photo: Ilna Torvek</figcaption></figure>",
    ],
    ["captions of any kind", '<p class="wp-caption-text">The pier in March. Photo: Ilna Torvek</p>'],
    [
      "links to other reports",
      '<div class="related-posts"><p>Read also: the ferries of Malvera, and what they cost.</p></div>',
    ],
    [
      "forms for newsletters",
      '<section class="newsletter-box"><p>Get our letter every morning, with all that matters in Malvera.</p></section>',
    ],
    [
      "forms for subscribers",
      '<div class="subscribe-box"><p>Become a subscriber today and support reports from Malvera, from two crowns a week.</p></div>',
    ],
    ["advertisements of AMP", "<amp-ad type='a'><div placeholder>Advertisement</div></amp-ad>"],
  ])("leave out %s", async (_claim, extra) => {
    const body = main().replace(`<p>${STORY[1]}`, `${extra}<p>${STORY[1]}`);
    expect((await readFile("x.html", page(body))).articles[0]!.text).toBe(STORY.join("\n\n"));
  });

  const ask = "We use cookies to make this site work and to learn how it is used. ".repeat(12);
  const said = "<p>Reader 7: Every winter the same, and nobody at the town hall seems to learn from it.</p>".repeat(8);
  test.each([
    ["questions for consent", `<div class="cookie-banner"><p>${ask}</p></div>`, ""],
    ["questions for consent, named by an id", `<div id="consent-box"><p>${ask}</p></div>`, ""],
    ["comments", "", `<div id="comments"><ol><li><article class="comment-body">${said}</article></li></ol></div>`],
    ["comments, named by a class", "", `<section class="comments">${said}</section>`],
    ["the foot of the page", "", `<footer><p>${"The Bay Tribune belongs to its readers. ".repeat(15)}</p></footer>`],
  ])("that tell little are read without %s", async (_claim, before, behind) => {
    const brief = "A bus of line 12 left the road in Malvera early on Tuesday and struck a lamp post. Nobody was hurt.";
    const html = `<title>Bus hits lamp post | The Bay</title><body>${before}<main><h1>Bus hits lamp post</h1><p>${brief}</p></main>${behind}</body>`;
    expect((await readFile("x.html", html)).articles[0]!.text).toBe(brief);
  });

  test.each([
    ["that holds its headline", '<div class="cookie-page"><h1>Pier closes</h1>', "</div>"],
    ["for its topic", '<article class="tag-cookies"><h2>Pier closes</h2>', "</article>"],
    [
      "for its topic, as older themes of WordPress have it",
      '<div class="hentry tag-cookies"><h2>Pier closes</h2>',
      "</div>",
    ],
  ])("keep a report whose element is named after cookies %s", async (_claim, before, behind) => {
    const html = page(`${before}${STORY.map((text) => `<p>${text}</p>`).join("")}${behind}`);
    expect((await readFile("x.html", html)).articles[0]!.text).toContain(STORY.join("\n\n"));
  });

  test.each([
    ["a section for links to it", '<section id="informed-consent"><h2 id="consent">The rules</h2>', "</section>"],
    ["the element of a long part", `<div class="asks-consent"><p>${"The board asked all. ".repeat(40)}</p>`, "</div>"],
  ])("keep a part of their article whose name speaks of consent, as that of %s", async (_claim, before, behind) => {
    const asked = "Nobody had asked the fishermen for their consent, said their speaker on Friday at the old quay.";
    const body = main().replace(`<p>${STORY[1]}`, `${before}<p>${asked}</p>${behind}$&`);
    const [{ text } = { text: "" }] = (await readFile("x.html", page(body))).articles;
    expect(text).toContain(asked);
    expect(text).toContain(STORY[2]);
  });

  test.each([
    ["for topics", "<div class='article-body topic-cookies'>", "<p>"],
    ["for subscribers", "<article>", "<p class='subscribe-only'>"],
  ])("keep text and title where a class of their text is one %s", async (_claim, opening, paragraph) => {
    const body = `<h1>Pier closes</h1>${opening}${STORY.map((text) => `${paragraph}${text}</p>`).join("")}`;
    const { articles } = await readFile("x.html", `<html><head><title>Pier closes</title></head><body>${body}</html>`);
    expect(articles).toMatchObject([{ title: "Pier closes", text: STORY.join("\n\n") }]);
  });

  test("have the title that they show where nothing seems to be the report", async () => {
    const hidden = `<div style="display:none">${STORY.map((text) => `<p>${text}</p>`).join("")}</div>`;
    expect((await readFile("x.html", page(hidden))).articles).toMatchObject([{ title: "Pier closes | Bay" }]);
    const untitled = `<html><body style="display:none"><h1>Pier closes</h1>${hidden}</body></html>`;
    expect(await readFile("x.html", untitled)).toMatchObject({ articles: [{ title: "Pier closes" }] });
  });

  describe("of several articles", () => {
    const other = (heading: string): string =>
      `<article>${heading}${"<p>The council of Brevik has a new mayor after three rounds of votes, twelve for Mona Aas.</p>".repeat(5)}</article>`;

    test("have the one below their headline, wherever it stands", async () => {
      const mayor = other("<h1>Brevik has a new mayor</h1>");
      for (const body of [`${main()}${mayor}`, `<div>${mayor}</div><div>${main()}</div>`])
        expect((await readFile("x.html", page(body))).articles[0]!.text).toBe(STORY.join("\n\n"));
    });

    test("have all where they are parts of one report", async () => {
      const parts = `${main()}${other("<h2>10:40 The mayor</h2>")}`;
      const headed = `<main><h1>Pier closes</h1>${main().replace(/h1>/g, "h2>").replace("Pier closes", "10:30 The pier")}${other("<h2>10:40 The mayor</h2>")}</main>`;
      const timed = `${main()}${other("<h1>10:40 The mayor</h1>")}`;
      for (const body of [parts, headed, timed]) {
        const { text } = (await readFile("x.html", page(body))).articles[0]!;
        for (const part of [STORY[0], "The council of Brevik"]) expect(text).toContain(part);
      }
    });
  });

  describe("of which a class speaks of what is beside a text keep their report", () => {
    // Each too short to be found by itself once its element is gone.
    const BRIEF = [
      "The northern pier of Malvera closes on Monday, the board said.",
      "Repairs of its piles take eleven months and 18 million crowns.",
      "Ferries leave from the old quay until the end of next winter.",
    ];
    const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
    const inBody = (body: string): string => `<html><head><title>Pier closes</title></head>${body}</html>`;

    test.each([
      ["the body", `<body class="has-newsletter">${paragraphs(BRIEF)}</body>`],
      ["the article", `<body><article class="related-on">${paragraphs(BRIEF)}</article></body>`],
      ["what holds it", `<body><div class="with-caption"><article>${paragraphs(BRIEF)}</article></div></body>`],
    ])("where that is the class of %s", async (_place, body) => {
      expect((await readFile("x.html", inBody(body))).articles[0]!.text).toBe(BRIEF.join("\n\n"));
    });

    test("where it is long", async () => {
      const long = Array.from(
        { length: 12 },
        (_, i) => `On day ${i + 1} the divers looked at twelve piles of the pier.`,
      );
      const body = `<body><div class="with-caption">${paragraphs(long)}</div></body>`;
      expect((await readFile("x.html", inBody(body))).articles[0]!.text).toBe(long.join("\n\n"));
    });
  });

  test("begin with the lead that stands between headline and text", async () => {
    const lead = "The northern pier of Malvera is to be shut for eleven months: divers found cracks in its piles.";
    const head = `<header><h1>Pier closes</h1><p class="intro">${lead}</p><p>By Ilna Torvek</p></header>`;
    const body = `${head}<div class="text">${STORY.map((text) => `<p>${text}</p>`).join("")}</div>`;
    expect((await readFile("x.html", page(body))).articles[0]!.text).toBe([lead, ...STORY].join("\n\n"));
  });

  test("of which nothing seems to be the report have their long paragraphs", async () => {
    const hidden = `<div style="display:none">${STORY.map((text) => `<p>${text}</p>`).join("")}<p>Share</p></div>`;
    const { articles } = await readFile("x.html", `<html><body>${hidden}</body></html>`);
    expect(articles[0]!.text).toBe(STORY.join("\n\n"));
  });

  test("leave out how Japanese characters are read", async () => {
    const sentence =
      "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の委員会は木曜日、北埠頭を十一か月閉鎖すると決めた。";
    const { articles } = await readFile("x.html", page(`<article><p>${sentence.repeat(6)}</p></article>`));
    expect(articles[0]!.text).toBe("港の委員会は木曜日、北埠頭を十一か月閉鎖すると決めた。".repeat(6));
  });

  test("of a folder have their path as id, and a page without text is named", async () => {
    const { articles, problems } = await reading(
      temporaryFolder({ "a/1.html": page(main()), "a/2.htm.gz": gzipSync(page(main())), "b.html": "" }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["a/1.html", "a/2.htm.gz"]);
    expect(problems).toMatchObject([{ reason: "no text" }]);
  });

  test("never run a script", async () => {
    const { articles } = await readFile(
      "x.html",
      page(`${main()}<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">`),
    );
    expect(articles[0]!.text).toBe(STORY.join("\n\n"));
    expect("ran" in globalThis).toBe(false);
  });

  const hostile: [claim: string, html: string][] = [
    ["nested 40,000 deep", "<div>".repeat(40_000) + STORY.join(" ")],
    [
      "nested 900 deep many times",
      `<p>${STORY[0]}</p>${"<div>".repeat(900).concat("x", "</div>".repeat(900)).repeat(50)}`,
    ],
    ["of a million tags", "<p>x".repeat(1_000_000)],
    ["of tags that never close", `<article>${"<b><i><a href=x>".repeat(5_000)}${STORY.join(" ")}`],
    [
      "of one tag with a hundred thousand attributes",
      `<p ${"a".repeat(5)}${Array.from({ length: 100_000 }, (_, at) => ` a${at}=1`).join("")}>x</p>`,
    ],
    [
      "of one tag with a hundred thousand attributes in capitals",
      `<p ${Array.from({ length: 100_000 }, (_, at) => ` A${at}=1`).join("")}>${STORY.join(" ")}</p>`,
    ],
    ["that begin with comments which nothing closes", `${"<!-- >".repeat(90_000)}${page(main())}`],
    [
      "with JSON-LD that nothing ends",
      page(main(), `<script type="application/ld+json">{"${'\\"'.repeat(200_000)}${", ".repeat(100_000)}</script>`),
    ],
    [
      "with JSON-LD about itself, 20,000 deep",
      page(main(), script(`${'{"mainEntity":'.repeat(20_000)}1${"}".repeat(20_000)}`)),
    ],
    [
      "with JSON-LD that is no JSON",
      page(main(), '<script type="application/ld+json">{"@graph": [null, {"@type": </script>'),
    ],
  ];
  test.each(hostile)("%s are read or refused within seconds", async (_claim, html) => {
    const from = process.cpuUsage();
    const { articles, problems } = await readFile("x.html", html);
    expect(articles.length + problems.length).toBe(1);
    expect(process.cpuUsage(from).user / 1e6).toBeLessThan(10);
  });
});
