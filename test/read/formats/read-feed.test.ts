/** Feeds as articles. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFile } from "../written-files.js";

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

  test.each([
    [
      "RSS",
      '<rss version="2.0"><channel><title><![CDATA[Smith &amp; Sons &#8211; News]]></title><item><guid>a:1</guid><title>T</title></item></channel></rss>',
    ],
    [
      "an item of RSS",
      '<rss version="2.0"><channel><title>J</title><item><guid>a:1</guid><title>T</title><source url="x"><![CDATA[Smith &amp; Sons &#8211; News]]></source></item></channel></rss>',
    ],
    [
      "Atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Smith &amp;amp; Sons &amp;#8211;\n News</title><entry><id>a:1</id><title>T</title></entry></feed>',
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Smith &amp; Sons &#8211; News",
        items: [{ id: "a:1", content_text: "T" }],
      }),
    ],
  ])("%s: the outlet has no references to characters", async (_format, content) => {
    const { articles } = await readFile("x.feed.xml", content, { format: "feed" });
    expect(articles).toMatchObject([{ source: "Smith & Sons \u2013 News" }]);
  });

  test("Atom: an entry whose date stands for none has that of its last change", async () => {
    const entry =
      "<entry><id>a:1</id><title>T</title><published>1970-01-01T00:00:00Z</published><updated>2024-03-09T14:30:00Z</updated></entry>";
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>J</title>${entry}</feed>`;
    const { articles, problems } = await readFile("x.atom", feed);
    expect(articles).toMatchObject([{ publishedAt: "2024-03-09T14:30:00Z" }]);
    expect(problems).toEqual([]);
  });

  test("JSON Feed: an entry without a date has that of its last change", async () => {
    const item = { id: "a:1", content_text: "T", date_modified: "2024-03-09T10:00:00Z" };
    const items = [item, { ...item, id: "a:2", date_published: "2024-03-08T10:00:00Z" }];
    const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "J", items });
    const { articles } = await readFile("x.json", feed);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(["2024-03-09T10:00:00Z", "2024-03-08T10:00:00Z"]);
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

  describe("an entry has the fullest text that it gives:", () => {
    const told = "The northern pier of Malvera closes on Monday, the board said.";
    const image = '<![CDATA[<img src="pier.png"> Photo]]>';
    const rss = (inside: string): string =>
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Bay</title><item><guid>a:1</guid>${inside}</item></channel></rss>`;
    const atom = (inside: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title><entry><id>a:1</id><title>T</title>${inside}</entry></feed>`;
    test.each([
      [
        "a description beside a picture",
        rss(`<description>${told}</description><content:encoded>${image}</content:encoded>`),
      ],
      [
        "a description beside empty content",
        rss(`<description>${told}</description><content:encoded><![CDATA[ ]]></content:encoded>`),
      ],
      [
        "a description of a film",
        rss(`<title>T</title><media:group><media:description>${told}</media:description></media:group>`),
      ],
      ["a summary of Atom", atom(`<summary>${told}</summary><content type="html">&lt;img src="a"&gt; Photo</content>`)],
      [
        "content of Atom",
        atom(`<summary>Pier closes</summary><content type="html">&lt;p&gt;${told}&lt;/p&gt;</content>`),
      ],
      [
        "content that is about as long as the description",
        rss(`<description>${told} Read on</description><content:encoded><![CDATA[<p>${told}</p>]]></content:encoded>`),
      ],
    ])("%s", async (_claim, feed) => {
      expect((await readFile("x.xml", feed, { format: "feed" })).articles).toMatchObject([{ id: "a:1", text: told }]);
    });
  });

  test("HTML and references in what is said to be plain are read as such", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title><entry><id>a:1</id><title>Pier &amp;amp; quay</title><summary>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</summary></entry></feed>`;
    const item = { id: "a:1", title: "Pier &amp; quay", content_text: "One &amp; two.<p>Three.</p>" };
    const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Bay", items: [item] });
    for (const [name, feed] of [
      ["x.atom", atom],
      ["x.json", json],
    ] as const)
      expect((await readFile(name, feed)).articles).toMatchObject([
        { title: "Pier & quay", text: "One & two.\n\nThree." },
      ]);
  });

  test("a sign that begins no tag is read as such", async () => {
    const item =
      "<item><guid>a:1</guid><title>Piles < 40</title><description>5 <6 <![CDATA[7 < 8 <b>9</b>]]></description></item>";
    const feed = `<rss version="2.0"><!-- < --><channel><title>Bay</title>${item}</channel></rss>`;
    expect(await readFile("x.rss", feed)).toMatchObject({
      articles: [{ title: "Piles < 40", text: "5 <6 7 < 8 9" }],
      problems: [],
    });
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
    const broken = '<rss version="2.0"><channel><title>Bay<item></item></channel></rss>';
    expect((await readFile("x.xml", broken)).problems[0]?.message).toMatch(/has a <rss>, but is not well formed: un/);
  });
});

describe("entries of a feed that share", () => {
  const idsOf = async (...items: string[]): Promise<string[]> => {
    const feed = `<rss version="2.0"><channel><title>Bay</title>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
    return (await readFile("x.rss", feed)).articles.map(({ id }) => id);
  };
  const entry = (text: string, guid?: string, link = "https://bay.example/live"): string =>
    `${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}<link>${link}</link><description>${text}</description>`;

  test("a link, and have no guid, are told apart by what they say", async () => {
    const ids = await idsOf(entry("One"), entry("Two"));
    expect(ids).toEqual([
      expect.stringMatching(/^https:\/\/bay\.example\/live#[0-9a-f]{16}$/),
      expect.stringMatching(/^https:\/\/bay\.example\/live#[0-9a-f]{16}$/),
    ]);
    expect(ids[1]).not.toBe(ids[0]);
    expect(await idsOf(entry("Two"), entry("Three"))).toContain(ids[1]);
  });

  test("a guid go by their links, where these are their own", async () => {
    const links = ["https://bay.example/1", "https://bay.example/2"];
    expect(await idsOf(entry("One", "0", links[0]), entry("Two", "0", links[1]))).toEqual(links);
    expect(await idsOf(entry("One", "0"), entry("Two", "0"), entry("Three", "1"))).toEqual([
      expect.stringMatching(/^bay\.example#0#[0-9a-f]{16}$/),
      expect.stringMatching(/^bay\.example#0#[0-9a-f]{16}$/),
      "bay.example#1",
    ]);
  });

  test("guid, link and words are one article", async () => {
    expect(await idsOf(entry("One", "0"), entry("One", "0"))).toEqual(["bay.example#0"]);
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

  test.each([
    ["behind its outlet", "<title>Bay</title>", "Bay#/pier"],
    ["behind its file where no outlet is named", "", "x.xml#/pier"],
  ])("that stay without a host name an entry only %s", async (_claim, title, id) => {
    const bare = rss("").replace("<title>Bay</title>", title).replace("<guid>urn:1</guid>", "");
    expect((await readFile("x.xml", bare)).articles).toMatchObject([
      { id: expect.stringMatching(`${id}$`), url: "/pier" },
    ]);
  });

  test("that stay without a host may have a colon", async () => {
    const bare = rss("").replace("/pier", "/live/2026:03:one").replace("<guid>urn:1</guid>", "");
    expect((await readFile("x.xml", bare)).articles).toMatchObject([{ id: "Bay#/live/2026:03:one" }]);
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
