import { expect, test } from "vitest";
import { checkFieldMap, type FieldMap } from "../../../src/read/fields/field-map.js";
import { articleFromRecord } from "../../../src/read/records/article-from-record.js";

const told = (record: object, map?: FieldMap): unknown => articleFromRecord(record, "x.json", { ...(map && { map }) });

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

test("an empty text below a title is a headline, under whatever name", () => {
  for (const text of ["", " ", null]) {
    expect(told({ id: "a", title: "T", text })).toMatchObject({ id: "a", title: "T" });
    expect(told({ id: "a", title: "T", body: text }, { text: "body" })).toMatchObject({ id: "a", title: "T" });
  }
});

test("inherited names are no fields", () => {
  expect(told({ id: "a", text: "T" }, { title: "constructor.name" })).toEqual({ id: "a", text: "T" });
});

test("dates in other notations become ISO 8601", () => {
  expect(told({ id: "a", text: "T", publishedAt: "Sat, 9 Mar 2024 14:30:00 +0100" })).toMatchObject({
    publishedAt: "2024-03-09T14:30:00+01:00",
  });
  expect(told({ id: "a", text: "T", publishedAt: new Date(1) })).toMatchObject({
    publishedAt: "1970-01-01T00:00:00.001Z",
  });
});

test("a field that articles do not have is an error that names the nearest", () => {
  expect(() => checkFieldMap({ txt: "body" } as FieldMap)).toThrow(
    /"txt", which articles do not have\. Did you mean text/,
  );
  expect(() => checkFieldMap({ headline: "title" } as FieldMap)).toThrow(/Did you mean title=headline\?/);
  expect(() => checkFieldMap({ text: "" })).toThrow(/map\.text is ""/);
});
