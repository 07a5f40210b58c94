import { expect, test } from "vitest";
import type { FieldMap } from "../../../src/read/fields/field-map.js";
import type { UnreadListener } from "../../../src/read/fields/unread-fields.js";
import { articleFromRecord } from "../../../src/read/records/article-from-record.js";

const long = "The harbour board of Malvera voted to close the northern pier. ".repeat(4);

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

test("what lies beside a text inside a record is told too", () => {
  const unread: object[] = [];
  const record = { id: "a", doc: { text: long, date: "2024-03-09", headline: "T" }, date: "yesterday" };
  articleFromRecord(record, "x.json", { map: { text: "doc.text" }, onUnreadField: (one) => unread.push(one) });
  expect(unread).toEqual([
    { field: "title", name: "doc.headline" },
    { field: "publishedAt", name: "doc.date" },
  ]);
});
