import { expect, test } from "vitest";
import type { FieldMap } from "../../../src/read/fields/field-map.js";
import { articleFromRecord } from "../../../src/read/records/article-from-record.js";

const told = (record: object, map?: FieldMap): unknown => articleFromRecord(record, "x.json", { ...(map && { map }) });
const refused = (record: object, map?: FieldMap): string => (told(record, map) as { message: string }).message;

test("a text under another name is not lost in silence, title or not", () => {
  expect(refused({ id: "a", title: "T", body: "B" })).toMatch(/has no text\. It has a field "body".*text=body/);
  expect(refused({ id: "a", content: "C" })).toMatch(/text=content/);
  expect(refused({ guid: "u", text: "T" })).toMatch(/has no id.*id=guid/);
  expect(refused({ id: "a", main: "B" }, { text: "body" })).toMatch(/No field is called "body"; it has "id", "main"/);
  expect(told({ id: "a", title: "T" })).toEqual({ id: "a", title: "T", text: "" });
});

test("a mapped field that is there and empty is told apart from one that is not there", () => {
  const map = { id: "nr", text: "body" };
  expect(refused({ nr: null, body: "B" }, map)).toMatch(/has no id\. .*Its field "nr" is empty: fill it/);
  expect(refused({ nr: 7, body: " " }, map)).toMatch(/\("7"\) has no text\. Its field "body" is empty: fill it/);
  expect(refused({ nr: 7 }, { ...map, text: "content.rendered" })).toMatch(
    /No field is called "content\.rendered"; it has "nr"/,
  );
  expect(refused({}, map)).toMatch(/No field is called "nr"; it has none\./);
});

test("a mapped name that is nearly that of a field is told", () => {
  expect(refused({ id: "a", article_text: "B" }, { text: "articletext" })).toMatch(
    /No field is called "articletext"\. Did you mean "article_text"\?$/,
  );
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

const long = "The harbour board of Malvera voted to close the northern pier. ".repeat(4);

test.each<[from: string, record: object, mapping: string]>([
  [
    "Elasticsearch",
    { _index: "news", _id: "1", _source: { headline: "T", body: long, outlet: "Bay", published: "2024-03-09" } },
    "id=_id,text=_source.body,title=_source.headline,source=_source.outlet,publishedAt=_source.published",
  ],
  [
    "MongoDB",
    { _id: { $oid: "65e5a0" }, title: "T", text: long, published: { $date: "2024-03-09T08:00:00Z" } },
    "id=_id.$oid,publishedAt=published.$date",
  ],
  [
    "an interface that has the text in an object of its own",
    { article: { id: "a", title: "T", text: long }, lang: "en" },
    "id=article.id,text=article.text,title=article.title,language=lang",
  ],
  [
    "trafilatura",
    { id: null, fingerprint: "f", title: "T", text: long, source: "https://bay.example/1", "source-hostname": "Bay" },
    "id=source,url=source,source=source-hostname",
  ],
])("a record of %s is refused with the mapping that reads it", (_from, record, mapping) => {
  expect(told(record)).toMatchObject({ mapping });
  const map = Object.fromEntries(mapping.split(",").map((one) => one.split("=")));
  expect(told(record, map)).toMatchObject({ id: expect.any(String), title: "T", text: long });
});

test("a short text inside a record is not taken for its own", () => {
  expect(told({ id: "a", title: "T", author: { text: "Writes about ports." } })).toMatchObject({
    title: "T",
    text: "",
  });
});

test("a mapping that mends a refusal has the other fields too", () => {
  expect(told({ guid: "u", source: { name: "Bay" }, content: "C", pubDate: "2024-03-09" })).toMatchObject({
    mapping: "id=guid,text=content,source=source.name,publishedAt=pubDate",
  });
});

test.each([
  ["DocumentIdentifier", "Body text"],
  ["article_url", "main_content"],
  ["permalink", "newsText"],
])("a table with %s and %s is refused with the mapping that reads both", (url, text) => {
  expect(told({ [url]: "u", [text]: "T", text_length: 7, "Body image": "i" })).toMatchObject({
    mapping: `text=${text},url=${url}`,
  });
});

test("a field that may be meant is named once", () => {
  expect(refused({ guid: "u", text: "T" })).toBe(
    'x.json has no id. Every article needs a unique string id. It has a field "guid"; if that is meant, map it: id=guid.',
  );
});

test("an address is no more than a field that may be the id", () => {
  expect(refused({ url: "u", text: "T" })).toBe(
    'x.json has no id. Every article needs a unique string id. It has "url": if the id is one of them, map it: id=FIELD.',
  );
});

test("of a record in another language the fields are named that nothing reads", () => {
  const record = { Nr: "7", title: "T", Dato: "d", Brødtekst: "B" };
  expect(refused(record)).toBe(
    'x.json has no id. Every article needs a unique string id. It has "Nr", "Dato", "Brødtekst": if the id is one of them, map it: id=FIELD.',
  );
  expect(refused({ Nr: "7", Brødtekst: "B" }, { id: "Nr" })).toMatch(
    /has no text\..* It has "Brødtekst": if the text is one of them, map it: text=FIELD\.$/,
  );
  expect(refused({ id: "a", text: "" })).toMatch(/has no text\. Give it a text, or at least a title\.$/);
});

test("the field every article needs is found whatever its capitals", () => {
  expect(told({ ID: "a", Text: "T" })).toMatchObject({ mapping: "id=ID,text=Text" });
});
