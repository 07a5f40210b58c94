import { expect, test } from "vitest";
import { articleFromRecord } from "../../src/read/article-from-record.js";
import { checkFieldMap, type FieldMap } from "../../src/read/field-map.js";
import type { UnreadListener } from "../../src/read/unread-fields.js";

const told = (record: object, map?: FieldMap): unknown => articleFromRecord(record, "x.json", map && { map });
const refused = (record: object, map?: FieldMap): string => (told(record, map) as { message: string }).message;

test("fields are taken by the names they are given", () => {
  const map = { text: "body", source: "publisher.name", id: "nr" };
  expect(told({ nr: 7, body: "B", publisher: { name: "The Bay Tribune" }, text: "no" }, map)).toEqual({
    id: "7",
    text: "B",
    source: "The Bay Tribune",
  });
});

test("a field whose name has a dot in it wins over a nested one", () => {
  expect(told({ id: "a", "x.y": "flat", x: { y: "deep" } }, { text: "x.y" })).toMatchObject({ text: "flat" });
});

test("a text under another name is not lost in silence, title or not", () => {
  expect(refused({ id: "a", title: "T", body: "B" })).toMatch(/has no text\. It has a field "body".*text=body/);
  expect(refused({ id: "a", content: "C" })).toMatch(/text=content/);
  expect(refused({ url: "u", text: "T" })).toMatch(/has no id.*id=url/);
  expect(refused({ id: "a", main: "B" }, { text: "body" })).toMatch(/No field is called "body"; it has "id", "main"/);
  expect(told({ id: "a", title: "T" })).toEqual({ id: "a", title: "T", text: "" });
});

test.each<[record: object, said: string[], map?: FieldMap]>([
  [
    { published: "2024-03-09", outlet: "Bay", headline: "T", link: "u", lang: "en" },
    ["title=headline", "url=link", "source=outlet", "publishedAt=published", "language=lang"],
  ],
  [
    { Published_At: "2024-03-09", Title: "T", SOURCE: "Bay" },
    ["title=Title", "source=SOURCE", "publishedAt=Published_At"],
  ],
  [{ date: "2024-03-08", "publication date": "9 Mar 2024" }, ["publishedAt=publication date"]],
  [{ publisedAt: "2024-03-09", sorce: "Bay" }, ["source=sorce", "publishedAt=publisedAt"]],
  [{ publisher: { name: "Bay" } }, ["source=publisher.name"]],
  [{ publishedAt: "2024-03-09", date: "2024-03-08" }, []],
  [{ date: "yesterday", timestamp: 17, lang: "English", publisher: {}, link: " " }, []],
  [{ date: "yesterday", timestamp: 1720000000 }, ["publishedAt=timestamp"]],
  [{ published: "2024-03-09", when: "2024-03-08" }, [], { publishedAt: "when" }],
  [
    { media_name: "Bay", SourceCommonName: "Bay", "Date (UTC)": "2024-03-09", news_title: "T" },
    ["title=news_title", "source=media_name", "publishedAt=Date (UTC)"],
  ],
  [{ media_id: "7", sourceType: "s", date_of_birth: "2024-03-09", image_url: "u", subtitle: "t" }, []],
  [{ score: "7", author: "A", category: "c", image: "i", description: "d", next: "n" }, []],
])("of %j it is told which fields may be meant: %j", (record, said, map) => {
  const unread: string[] = [];
  const onUnreadField: UnreadListener = ({ field, name }) => void unread.push(`${field}=${name}`);
  articleFromRecord({ id: "a", text: "T", ...record }, "x.json", { ...(map && { map }), onUnreadField });
  expect(unread).toEqual(said);
});

test("an outlet that is an object is refused with the mapping that reads its name", () => {
  expect(told({ id: "a", text: "T", source: { id: "b", name: "Bay" } })).toMatchObject({
    reason: "wrong field",
    message: expect.stringMatching(/If source\.name is meant, map it: source=source\.name\.$/),
    mapping: "source=source.name",
  });
});

test("the HTML of a WordPress post is found inside its fields", () => {
  const post = { id: 7, title: { rendered: "T" }, content: { rendered: "<p>C</p>" } };
  expect(told(post)).toMatchObject({
    message: expect.stringMatching(/If title\.rendered is meant, map it: title=title\.rendered\.$/),
    mapping: "title=title.rendered,text=content.rendered",
  });
  expect(told({ ...post, title: "T" })).toMatchObject({ mapping: "text=content.rendered" });
});

test("a mapping that mends a refusal has the other fields too", () => {
  expect(told({ url: "u", source: { name: "Bay" }, content: "C", pubDate: "2024-03-09" })).toMatchObject({
    mapping: "id=url,text=content,source=source.name,publishedAt=pubDate",
  });
});

test.each([
  ["DocumentIdentifier", "Body text"],
  ["article_url", "main_content"],
  ["permalink", "newsText"],
])("a table with %s and %s is refused with the mapping that reads both", (id, text) => {
  expect(told({ [id]: "u", [text]: "T", text_length: 7, "Body image": "i" })).toMatchObject({
    mapping: expect.stringMatching(`^id=${id},text=${text}(?:,url=${id})?$`),
  });
});

test("a field that may be meant is named once", () => {
  expect(refused({ url: "u", text: "T" })).toBe(
    'x.json has no id. Every article needs a unique string id. It has a field "url"; if that is meant, map it: id=url.',
  );
});

test("the field every article needs is found whatever its capitals", () => {
  expect(told({ ID: "a", Text: "T" })).toMatchObject({ mapping: "id=ID,text=Text" });
});

test("inherited names are no fields", () => {
  expect(told({ id: "a", text: "T" }, { title: "constructor.name" })).toEqual({ id: "a", text: "T" });
});

test("dates in other notations become ISO 8601", () => {
  expect(told({ id: "a", text: "T", publishedAt: "Sat, 9 Mar 2024 14:30:00 +0100" })).toMatchObject({
    publishedAt: "2024-03-09T14:30:00+01:00",
  });
  expect(told({ id: "a", text: "T", publishedAt: new Date(0) })).toMatchObject({
    publishedAt: "1970-01-01T00:00:00.000Z",
  });
});

test("a field that articles do not have is an error that names the nearest", () => {
  expect(() => checkFieldMap({ txt: "body" } as FieldMap)).toThrow(
    /"txt", which articles do not have\. Did you mean text/,
  );
  expect(() => checkFieldMap({ text: "" })).toThrow(/map\.text is ""/);
});
