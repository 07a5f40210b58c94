/** Each format through readArticles, on files that the tests write. */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import type { UnreadField } from "../../src/read/fields/unread-fields.js";
import type { ReadArticle } from "../../src/read/files/open-file.js";
import type { Problem } from "../../src/read/files/problem.js";
import { type ReadOptions, readArticles } from "../../src/read/read-articles.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";

interface Reading {
  articles: ReadArticle[];
  problems: Problem[];
}

async function reading(path: string, options: ReadOptions = {}): Promise<Reading> {
  const problems: Problem[] = [];
  const articles: ReadArticle[] = [];
  for await (const article of readArticles(path, { onProblem: (problem) => problems.push(problem), ...options }))
    articles.push(article);
  return { articles, problems };
}

async function readFile(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<Reading> {
  return reading(join(temporaryFolder({ [name]: content }), name), options);
}

async function readStdin(content: string | Uint8Array, options?: ReadOptions): Promise<Reading> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  return reading("-", { ...options, stdin: stdin() });
}

const STORY = [
  "The harbour board of Malvera voted on Thursday to close the northern pier for eleven months, after engineers found cracks in 43 of its 120 concrete piles.",
  "Repairs will cost 18.4 million crowns, the board said. Ferries to the outer islands will leave from the old quay, where berths are free until October.",
  "Fishermen said they had heard of the decision from the radio. The board's chair, Ilna Torvek, promised them a meeting before the end of the month.",
];
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en-GB"><head><title>Pier closes | Bay</title>${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${body}<footer>Copyright The Bay Tribune. All rights reserved.</footer></body></html>`;
const linked = (things: unknown): string => `<script type="application/ld+json">${JSON.stringify(things)}</script>`;
const main = (extra = ""): string =>
  `<article><h1>Pier closes</h1>${STORY.map((text) => `<p>${text}</p>`).join("")}${extra}</article>`;

describe("CSV", () => {
  test("has one article a row, with quoted line breaks, by any delimiter", async () => {
    const rows = 'id;text;publishedAt\na;"One ""two""\n\nthree; four";2024-03-09\nb;Five;\n';
    const { articles, problems } = await readFile("x.csv", rows);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      { id: "a", text: 'One "two"\n\nthree; four', publishedAt: "2024-03-09" },
      { id: "b", text: "Five" },
    ]);
    expect((await readFile("x.tsv.gz", gzipSync("id\ttext\na\tOne\n"))).articles).toEqual([{ id: "a", text: "One" }]);
  });

  test.each(["\n\n", " \t\n", ";\n;\n"])("may have lines of nothing above its header: %j", async (above) => {
    expect((await readFile("x.csv", `${above}id;text\na;One\n`)).articles).toEqual([{ id: "a", text: "One" }]);
    const { articles } = await readStdin(`${above}id;text\na;One\nb;Two\n`);
    expect(articles).toHaveLength(2);
  });

  test("may have rows of nothing below, as spreadsheets write them, and counts them as lines", async () => {
    const { articles, problems } = await readFile("x.csv", ";\nid;text\na;One\n;\n ; \nb;\n;\n");
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 6, reason: "no text" }]);
  });

  test("names a row that is not UTF-8, however late it comes, and reads the others", async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `a${at},The pier number ${at} closes.\n`).join("");
    const latin1 = Buffer.from(`id,text\n${rows}b,Caf\xe9 closes.\nc,Last\n`, "latin1");
    for (const { articles, problems } of [
      await readFile("x.csv.gz", gzipSync(latin1)),
      await readFile("x.csv", latin1, { encoding: "utf-8" }),
    ]) {
      expect(articles).toHaveLength(4001);
      expect(problems).toMatchObject([{ line: 4002, reason: "not UTF-8" }]);
      expect(problems[0]!.message).toMatch(
        /line 4002 is not UTF-8 in its field "text"\. Mend.*encoding: "windows-1252"/,
      );
    }
  });

  test("may hold the sign for a character that was lost before", async () => {
    expect((await readFile("x.csv", "id,text\na,Caf\uFFFD\n")).articles).toEqual([{ id: "a", text: "Caf\uFFFD" }]);
  });

  test("names a row that has more cells than there are columns, and reads it without them", async () => {
    const rows = "id;title;text\na;Pier;One; two; three\nb;Pier;Two;; \nc;;;Four\n";
    const { articles, problems } = await readFile("x.csv", rows);
    expect(articles).toEqual([
      { id: "a", title: "Pier", text: "One" },
      { id: "b", title: "Pier", text: "Two" },
    ]);
    expect(problems).toMatchObject([
      { line: 2, reason: "cells unread" },
      { line: 4, reason: "no text" },
    ]);
    expect(problems[0]!.message).toMatch(
      /x\.csv, line 2 \("a"\) is read without " two" and 1 more: the row has 5 cells, and there are names for 3\. Put a cell that holds ";" in quotation marks/,
    );
  });

  test("names the line that a faulty row starts on, and reads the others", async () => {
    const { articles, problems } = await readFile("x.csv", 'id,text\na,"One\ntwo"\n,none\nb,Three\n');
    expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems).toMatchObject([{ line: 4, reason: "no id" }]);
  });

  test.each([
    ["\n", "\r\n"],
    ["\r\n", "\n"],
    ["\r\n", "\r\n"],
  ])("counts a line break inside a cell once: rows end in %j, cells hold %j", async (end, inside) => {
    const rows = ["id,text", `a,"One${inside}${inside}two"`, ",bad", `b,"${inside}",and more`, ",bad", ""].join(end);
    const { problems } = await readFile("x.csv", rows);
    expect(problems.map(({ line }) => line)).toEqual([5, 6, 8]);
  });

  test("counts the lines of a header over two of them, and the empty ones", async () => {
    const { problems } = await readFile("x.csv", '\nid,"te\nxt"\n\n,two\n\n\n,"th\nree"\n\n,four\n\nb,"five\n', {
      map: { text: "te\nxt" },
    });
    expect(problems).toMatchObject([
      { line: 5, reason: "no id" },
      { line: 8, reason: "no id" },
      { line: 11, reason: "no id" },
      { line: 13, reason: "not CSV" },
    ]);
    expect(problems[0]!.message).toContain("line 5");
  });

  test("with a quotation mark that is never closed keeps what came before", async () => {
    const { articles, problems } = await readFile("x.csv", 'id,text\na,One\nb,"Two\nc,Three\n');
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 3, reason: "not CSV" }]);
  });

  test.each(["sep=;", "\uFEFFSEP=;"])("passes over the line that Excel reads the delimiter from: %j", async (first) => {
    const { articles, problems } = await readFile(
      "x.csv",
      [first, "id;text, and more;text", "a;b;One", ";c;Two", ""].join("\r\n"),
    );
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 4, reason: "no id" }]);
  });

  test.each([
    "a,2024-03-09,The pier closes.",
    "a,https://bay.example/pier,The pier closes.",
    `a,b,"${"The pier closes, and the boats stay. ".repeat(3)}"`,
  ])("without a line of names is named once: %s", async (row) => {
    const { articles, problems } = await readFile("x.csv", `${row}\n${row}\n${row}\n`);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, reason: "not CSV" }]);
    expect(problems[0]!.message).toMatch(/x\.csv has no line of column names: .*Put one above it/);
  });

  test("takes the columns that are named", async () => {
    const { articles } = await readFile("x.csv", "nr,body\n1,One\n", { map: { id: "nr", text: "body" } });
    expect(articles).toEqual([{ id: "1", text: "One" }]);
  });

  test("without articles does not hide the texts beside it", async () => {
    const { articles, problems } = await reading(
      temporaryFolder({ "authors.csv": "name,desk\nx,y\n", "a.txt": "One" }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ reason: "left out" }]);
  });
});

describe("Parquet", () => {
  const table = (codec: "UNCOMPRESSED" | "SNAPPY"): Uint8Array =>
    new Uint8Array(
      parquetWriteBuffer({
        codec,
        rowGroupSize: 2,
        columnData: [
          { name: "nr", data: [1n, 2n, 3n], type: "INT64" },
          { name: "body", data: ["One", "", "Three"], type: "STRING" },
          { name: "publishedAt", data: [new Date(0), new Date(0), new Date(86_400_000)], type: "TIMESTAMP" },
        ],
      }),
    );
  const map = { id: "nr", text: "body" };

  test.each(["UNCOMPRESSED", "SNAPPY"] as const)("%s is read over its row groups", async (codec) => {
    const { articles, problems } = await readFile("x.parquet", table(codec), { map });
    expect(articles).toEqual([
      { id: "1", text: "One", publishedAt: "1970-01-01T00:00:00.000Z" },
      { id: "3", text: "Three", publishedAt: "1970-01-02T00:00:00.000Z" },
    ]);
    expect(problems).toMatchObject([{ line: 2, reason: "no text" }]);
  });

  test("that calls a field by another name is read with a word on it", async () => {
    const unread: object[] = [];
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "id", data: ["a", "b"], type: "STRING" },
          { name: "text", data: ["One", "Two"], type: "STRING" },
          { name: "crawled", data: [new Date(0), new Date(0)], type: "TIMESTAMP" },
          { name: "pub_date", data: [new Date(0), undefined], type: "TIMESTAMP" },
        ],
      }),
    );
    const { articles } = await readFile("x.parquet", bytes, { onUnreadField: (one) => unread.push(one) });
    expect(articles).toHaveLength(2);
    expect(unread).toEqual([{ field: "publishedAt", name: "pub_date" }]);
  });

  test("is known by its first bytes, packed or not", async () => {
    expect((await readStdin(gzipSync(table("SNAPPY")), { map })).articles).toHaveLength(2);
  });

  test("that is damaged is named", async () => {
    expect((await readFile("x.parquet", table("SNAPPY").slice(0, 90))).problems).toMatchObject([
      { reason: "not Parquet" },
    ]);
  });
});

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
      { "@type": "Organization", "@id": "#us" },
      { "@type": "NewsArticle", headline: "Pier", publisher: { "@id": "#us" } },
      null,
      { "@type": "Organization", "@id": "#us", name: "The Bay Tribune" },
    ];
    expect((await readFile("x.html", page(main(), linked({ "@graph": graph })))).articles[0]!.source).toBe(
      "The Bay Tribune",
    );
    const nameless = { "@type": "NewsArticle", publisher: { url: "https://bay.example" } };
    const others = linked([nameless, { "@type": "WebSite", name: "Bay" }]);
    expect((await readFile("x.html", page(main(), others))).articles[0]!.source).toBeUndefined();
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

describe("feeds", () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>The Bay Tribune</title><link>https://bay.example</link><language>en-gb</language>
    <item><title>Pier &amp; quay</title><link>https://bay.example/1</link><guid isPermaLink="false">g1</guid><description>Short</description>
    <content:encoded><![CDATA[<p>One.</p><p>Two, says <a href="https://northwire.example/1">Northwire</a>.</p>]]></content:encoded><pubDate>Sat, 09 Mar 2024 14:30:00 GMT</pubDate></item>
    <item><title>Taken over</title><link>https://bay.example/2</link><source url="https://radio.example/f">Radio Malvera</source></item>
    <item><description>Nameless</description></item><item><author>Nobody</author></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt"><title>Jornal</title><entry><id>tag:1</id><title>T</title>
    <link rel="alternate" href="https://a.example/1"/><updated>2024-03-09T14:30:00Z</updated><content type="html">&lt;p&gt;Um&lt;/p&gt;&lt;p&gt;Dois&lt;/p&gt;</content></entry></feed>`;
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    items: [
      {
        id: "1",
        url: "https://j.example/1",
        title: "T",
        content_text: "Text",
        date_published: "2024-03-09",
        language: "fr",
      },
    ],
  });

  test("RSS: the fullest text, the outlet that an entry names, and what is missing", async () => {
    const { articles, problems } = await readFile("x.rss", rss);
    expect(articles).toEqual([
      {
        id: "bay.example#g1",
        title: "Pier & quay",
        text: "One.\n\nTwo, says Northwire.",
        url: "https://bay.example/1",
        source: "The Bay Tribune",
        publishedAt: "2024-03-09T14:30:00Z",
        language: "en-gb",
        links: ["https://northwire.example/1"],
      },
      {
        id: "https://bay.example/2",
        title: "Taken over",
        text: "",
        url: "https://bay.example/2",
        source: "Radio Malvera",
        language: "en-gb",
      },
      { id: "The Bay Tribune#229f55eea3dd717f", text: "Nameless", source: "The Bay Tribune", language: "en-gb" },
    ]);
    expect(problems).toMatchObject([{ reason: "no id" }]);
    expect(problems[0]!.message).toMatch(/entry 4/);
  });

  test("Atom and JSON Feed are read as RSS is", async () => {
    expect((await readFile("x.xml.gz", gzipSync(atom))).articles).toEqual([
      {
        id: "tag:1",
        title: "T",
        text: "Um\n\nDois",
        url: "https://a.example/1",
        source: "Jornal",
        publishedAt: "2024-03-09T14:30:00Z",
        language: "pt",
      },
    ]);
    expect((await readFile("x.json", json)).articles).toEqual([
      {
        id: "j.example#1",
        title: "T",
        text: "Text",
        url: "https://j.example/1",
        source: "J",
        publishedAt: "2024-03-09",
        language: "fr",
      },
    ]);
  });

  test("a title of JSON Feed is plain text", async () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      items: [{ id: "1", title: "Minerals <IGL> buys & sells", content_text: "Text" }],
    });
    expect((await readFile("x.json", feed)).articles).toMatchObject([{ title: "Minerals <IGL> buys & sells" }]);
  });

  test("entities that multiply are not unfolded", async () => {
    const names = [..."abcdefghij"];
    const entities = names.map(
      (name, at) => `<!ENTITY ${name} "${at === 0 ? "ha" : `&${names[at - 1]};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [${entities.join("")}]><rss version="2.0"><channel><title>&j;</title><item><guid>1</guid><title>&j;</title></item></channel></rss>`;
    const { articles } = await readFile("x.rss", bomb);
    expect(JSON.stringify(articles).length).toBeLessThan(1000);
  });

  test("a file that is none is named", async () => {
    expect((await readFile("x.xml", "<urlset></urlset>")).problems).toMatchObject([{ reason: "not a feed" }]);
    const cut = '<rss version="2.0"><channel><title>Bay</title><item><title>Pier</title></item><item><title>Fe';
    expect((await readFile("x.xml", cut)).problems[0]?.message).toMatch(/breaks off before its end, <\/rss>\. Fetch/);
  });
});

describe("empty entries of feeds", () => {
  const item = (guid: string): string =>
    `<item><guid>${guid}</guid><description><![CDATA[<item> ${guid}]]></description></item>`;
  const feed = (...items: string[]): string => `<rss version="2.0"><channel>${items.join("")}</channel></rss>`;

  test("are told, since numbers of others do not count them", async () => {
    const { articles, problems } = await readFile("x.rss", feed("<item></item>", item("a"), "<item/>", item("b")));
    expect(articles).toHaveLength(2);
    expect(problems).toMatchObject([
      { reason: "left out", message: expect.stringMatching(/x\.rss: 2 empty entries are left out, and not counted/) },
    ]);
  });

  test("are none in a comment, in the text of another or in JSON", async () => {
    expect((await readFile("x.rss", feed("<!-- <item></item> -->", item("a")))).problems).toEqual([]);
    const entry = { id: "a", content_text: "Each <item> stands beside another <item>." };
    const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Bay", items: [entry] });
    expect(await readFile("x.json", json)).toMatchObject({ articles: [{ id: "Bay#a" }], problems: [] });
  });
});

describe("addresses in feeds", () => {
  const rss = (channel: string): string =>
    `<rss version="2.0"><channel><title>Bay</title>${channel}<item><guid>urn:1</guid><link>/pier</link><description>T</description></item></channel></rss>`;
  const atom = (top: string, base = ""): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"${base}><title>Bay</title>${top}<entry><id>urn:1</id><link href="pier"/><summary>T</summary></entry></feed>`;
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Bay",
    home_page_url: "https://bay.example/",
    items: [{ id: "urn:1", url: "/pier", content_text: "T" }],
  };
  test.each([
    ["RSS", "x.xml", rss("<link>https://bay.example/news/</link>"), "https://bay.example/pier"],
    ["RSS without a place", "x.xml", rss(""), "/pier"],
    ["Atom", "x.atom", atom("", ' xml:base="https://bay.example/x/"'), "https://bay.example/x/pier"],
    [
      "Atom with a link",
      "x.atom",
      atom('<link rel="self" href="https://bay.example/feed"/>'),
      "https://bay.example/pier",
    ],
    ["JSON Feed", "x.json", JSON.stringify(json), "https://bay.example/pier"],
  ])("that leave out the host are made whole: %s", async (_kind, name, content, url) => {
    expect((await readFile(name, content)).articles).toMatchObject([{ id: "urn:1", url }]);
  });

  test("a guid that is no address makes none", async () => {
    const channel = rss("<link>https://bay.example/</link>").replace("urn:1", "101").replace("<link>/pier</link>", "");
    expect((await readFile("x.xml", channel)).articles).toMatchObject([{ id: "Bay#101", url: "101" }]);
  });

  test("and the publisher of an entry in RDF is its outlet", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Planet</title></channel><item rdf:about="https://bay.example/1"><title>T</title><description>D</description><dc:publisher>The Bay Tribune</dc:publisher></item></rdf:RDF>`;
    expect((await readFile("x.rdf", rdf)).articles).toMatchObject([{ source: "The Bay Tribune" }]);
  });
});

describe("front matter", () => {
  test("gives the fields above a text", async () => {
    const text =
      "---\ntitle: Pier closes\ndate: 2024-03-07\noutlet: The Bay Tribune\ntags: [a, b]\n---\n\nThe pier closes.\n";
    expect((await readFile("x.md", text)).articles).toMatchObject([
      { title: "Pier closes", text: "The pier closes.", publishedAt: "2024-03-07", source: "The Bay Tribune" },
    ]);
  });

  test.each<[string, string, string]>([
    [
      "a headline below its title stays in the text",
      "Background\n\nThe pier closes.",
      "Background\n\nThe pier closes.",
    ],
    ["and so does a heading", "## Background\n\nThe pier closes.", "## Background\n\nThe pier closes."],
    ["a headline that repeats its title does not", "# Pier closes\n\nThe pier closes.", "The pier closes."],
  ])("%s", async (_, below, text) => {
    const { articles } = await readFile("x.md", `---\ntitle: Pier closes\n---\n\n${below}\n`);
    expect(articles).toMatchObject([{ title: "Pier closes", text }]);
  });

  test("is read one field a line where it is no proper YAML", async () => {
    const block =
      "title: Malvera : the pier closes\ndate: 2024-03-07 # a Thursday\noutlet: 'The Bay Tribune'\ntags: [a, b]\n - c";
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([
      {
        title: "Malvera : the pier closes",
        text: "The pier closes.",
        publishedAt: "2024-03-07",
        source: "The Bay Tribune",
      },
    ]);
    expect(problems).toEqual([]);
  });

  test.each<[string, string]>([
    ["letters of any script", "title: Пожар: двое погибли\nисточник: Заря\nавтор: И.\ndate: 2024-03-07"],
    ["accents", "title: Fuego: dos muertos\nsección: Local\ncategoría: Sucesos\ndate: 2024-03-07"],
    ["several words", "title: Fire: two dead\nSource name: Bay\ndate: 2024-03-07"],
  ])("that is no proper YAML may have names with %s", async (_, block) => {
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([
      { title: expect.stringContaining(": "), text: "The pier closes.", publishedAt: "2024-03-07" },
    ]);
    expect(problems).toEqual([]);
  });

  test("is read for the fields of an article, however many of its lines cannot be", async () => {
    const block = "title: Fire : two\nbad line here\ndate: March 4, 2024\nanother bad one";
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([{ title: "Fire : two", publishedAt: "2024-03-04", text: "The pier closes." }]);
    expect(problems).toMatchObject([{ reason: "front matter unread", line: 3 }]);
  });

  test("is read under another name where a field is empty", async () => {
    const text = "---\ntitle: ''\nsource: ''\noutlet: Bay\n---\n# Pier closes\n\nThe pier closes.";
    expect((await readFile("x.md", text)).articles).toMatchObject([{ source: "Bay", title: "Pier closes" }]);
  });

  test("has fields told that are not read, though by their names they may be what the article lacks", async () => {
    const unread: UnreadField[] = [];
    const options = { onUnreadField: (one: UnreadField) => unread.push(one) };
    await readFile("x.md", "---\nTitle: Fire\npub_date: 2024-03-07\noutlet: Bay\n---\nThe pier closes.", options);
    expect(unread).toEqual([
      { field: "title", name: "Title" },
      { field: "publishedAt", name: "pub_date" },
    ]);
    // It was looked at, and may mean two days.
    await readFile("x.md", "---\ntitle: Fire\ndate: 03/04/2024\n---\nThe pier closes.", options);
    expect(unread).toHaveLength(2);
  });

  test("may be TOML between plus signs", async () => {
    const block =
      'title = "The \\"old\\" pier"\ndate = 2024-03-07T09:30:00Z\noutlet = \'Bay\'\ntags = [\n  "a"\n]\n[more]\nurl = "u"';
    const { articles, problems } = await readFile("x.md", `+++\n${block}\n+++\n\nThe pier closes.`);
    expect(articles).toEqual([
      expect.objectContaining({ title: 'The "old" pier', publishedAt: "2024-03-07T09:30:00Z", source: "Bay" }),
    ]);
    expect(articles[0]).toMatchObject({ text: "The pier closes." });
    expect(articles[0]).not.toHaveProperty("url");
    expect(problems).toEqual([]);
  });

  test.each([
    ['outlet: Bay\ntitle: "Pier closes\n', 3],
    ["a: [\n", 2],
    ["outlet: Bay\n\ttitle: x\nand so on\nlang: en\n", 4],
  ])("of which a line cannot be read is no text, and the line is named: %j", async (block, line) => {
    const { articles, problems } = await readFile("x.txt", `---\n${block}---\nThe pier closes.`);
    expect(articles[0]!.text).toBe("The pier closes.");
    expect(problems).toMatchObject([{ reason: "front matter unread", line }]);
    expect(problems[0]!.message).toMatch(/x\.txt is read without line \d.*close every quotation mark/);
  });

  test.each([
    "---\nHe said: no, and: yes\n---\nThe pier closes.",
    "---\nUpdate: the mayor: gone\nShe left at noon.\n---\nThe pier closes.",
    "---\nThe pier: old, and: closed.\ntext: the board wrote to us\nNobody answered.\n---\nThe pier closes.",
  ])("without fields is text: %j", async (text) => {
    expect(await readFile("x.txt", text)).toMatchObject({ articles: [{ text }], problems: [] });
  });
});

describe("standard input tells its format from its first bytes", () => {
  const cases: [claim: string, content: string, ids: string[]][] = [
    ["lines", ndjson({ id: "a", text: "A" }, { id: "b", text: "B" }), ["a", "b"]],
    ["an array", JSON.stringify([{ id: "a", text: "A" }], null, 2), ["a"]],
    ["an object over several lines", JSON.stringify({ articles: [{ id: "a", text: "A" }] }, null, 2), ["a"]],
    ["an object on one line", JSON.stringify({ articles: [{ id: "a", text: "A" }] }), ["a"]],
    ["a table", "id,text\na,A\n", ["a"]],
    ["a page", page(main()), ["stdin"]],
    [
      "a feed",
      '<?xml version="1.0"?>\n<rss version="2.0"><channel><item><guid>g</guid><title>T</title></item></channel></rss>',
      ["g"],
    ],
    ["a text", "Pier closes\n\nThe pier closes, said the board, and the quay opens.", ["stdin"]],
  ];
  test.each(cases)("%s", async (_claim, content, ids) => {
    for (const bytes of [content, gzipSync(content)]) {
      const { articles, problems } = await readStdin(bytes);
      expect(articles.map(({ id }) => id)).toEqual(ids);
      expect(problems).toEqual([]);
    }
  });

  const tables: [claim: string, content: string][] = [
    ["of other names", "headline,body\nFire,The pier burned down\n"],
    [
      "with semicolons",
      'headline;body;date\nFire;"The pier; burned";2024-03-09\nVote;"The board\n\nvoted";2024-03-10\n',
    ],
    ["with tabs", "headline\tbody\nFire\tThe pier burned down\n"],
    ["that pandas numbered", ",headline,body\n0,Fire,The pier burned down\n"],
    ["with old line breaks", "headline,body\rFire,The pier burned down\r"],
    ["with spaces behind the commas", "headline, body\nFire, The pier burned down\n"],
    [
      "some rows of which have a comma too many",
      "headline,body\nFire,It burned\nVote,It voted, and left\nRain,It rained\n",
    ],
    ["all rows of which have commas too many", "headline,body\nFire,It burned, and fell\nVote,It voted, and left\n"],
    ["with names in capitals", "ID,Text\na,The pier burned down\n"],
    ["with a line for Excel", "sep=;\rheadline;body\rFire;The pier burned down\r"],
  ];
  test.each(tables)("a table %s, which has the same articles and faults as by its name", async (_claim, content) => {
    const { articles, problems } = await readStdin(content);
    const ofFile = await readFile("x.csv", content);
    expect(articles.map(({ text }) => text)).toEqual(ofFile.articles.map(({ text }) => text));
    expect(problems.map(({ mapping }) => mapping)).toEqual(ofFile.problems.map(({ mapping }) => mapping));
    expect(problems[0]!.mapping).toMatch(/text=body|id=ID/);
  });

  test("a table without a header, which is said to lack one", async () => {
    const { articles, problems } = await readStdin(
      `a,Pier closes,${"The pier closes so ".repeat(9)}on\nb,Pier opens,It opens.\n`,
    );
    expect(articles).toEqual([]);
    expect(problems[0]!.message).toMatch(/^standard input has no line of column names/);
  });

  test.each([
    "Pier closes, quay opens\nThe board voted, and left\n",
    "Pier closes,quay opens\n\nThe board voted,and left.\n",
    "Fire destroys 1,200 homes\nSome 3,000 people fled the town.\n",
    "Harbour Street 4, Malvera\nMill Lane 2, Pell\n",
    "apples; pears\nplums; cherries\n",
    "Pier closes | Bay Tribune\nThe board voted | and left\n",
    "码头关闭,码头开放\n港务局周二投票,决定关闭北码头,工程师说,桩有裂缝。\n",
    "\tThe pier closes.\n\tThe quay opens.\n",
    "Votes:\n- yes, 12\n- no, 3\n",
    "Body and soul, said the chair\nSoul and body, said the board\n",
    '"We heard it from the radio," said the chair,\n"and from nobody else," said the board,\n',
    "Pier closes",
  ])("prose, whatever its marks: %j", async (content) => {
    const { articles, problems } = await readStdin(content);
    expect(articles.map(({ id }) => id)).toEqual(["stdin"]);
    expect(problems).toEqual([]);
  });

  test("in time, whatever comes first", async () => {
    const { articles } = await readStdin("<!-- -->".repeat(8000));
    expect(articles.map(({ id }) => id)).toEqual(["stdin"]);
  });

  test("unless it is named", async () => {
    expect((await readStdin('{"id": 1}', { format: "txt" })).articles).toEqual([{ id: "stdin", text: '{"id": 1}' }]);
    await expect(readStdin("", { format: "docx" as "txt" })).rejects.toThrow(/format is "docx"\. Use one of ndjson/);
  });
});

test("an id that comes twice is named with both places", async () => {
  const folder = temporaryFolder({ "a.ndjson": ndjson({ id: "x", text: "A" }), "b.csv": "id,text\ny,B\nx,C\n" });
  const ids = new Map<string, string>();
  await reading(join(folder, "a.ndjson"), { ids });
  const { articles, problems } = await reading(join(folder, "b.csv"), { ids });
  expect(articles.map(({ id }) => id)).toEqual(["y"]);
  expect(problems).toMatchObject([{ line: 3, reason: "id taken" }]);
  expect(problems[0]!.message).toMatch(
    /b\.csv, line 3: the id "x" is taken by an earlier article \(.*a\.ndjson, line 1\)/,
  );
});

test("an id that comes twice in a folder is told with the file and line where it came again", async () => {
  const folder = temporaryFolder({
    "a.ndjson": ndjson({ id: "x", text: "A" }),
    "b.ndjson": ndjson({ id: "x", text: "B" }),
  });
  const { problems } = await reading(folder, { ids: new Map() });
  expect(problems).toMatchObject([{ file: join(folder, "b.ndjson"), line: 1, reason: "id taken" }]);
});
