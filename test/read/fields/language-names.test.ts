/** Languages that a table of news gives by name. */
import { expect, test } from "vitest";
import { codeOfLanguage } from "../../../src/read/fields/language-names.js";
import { articleFromRecord } from "../../../src/read/records/article-from-record.js";

test.each([
  ["English", "en"],
  [" german ", "de"],
  ["Español", "es"],
  ["РУССКИЙ", "ru"],
  ["中文", "zh"],
  ["en", undefined],
  ["Klingonese", undefined],
])("the code of %j is %j", (name, code) => {
  expect(codeOfLanguage(name)).toBe(code);
});

test("a record is read with the code, and a name that is none is refused with what to write", () => {
  const record = { id: "a", text: "A bee flew by.", language: "English" };
  expect(articleFromRecord(record, "line 1", {})).toEqual({ ...record, language: "en" });
  const refused = articleFromRecord({ ...record, language: "Klingonese" }, "line 1", {});
  expect(refused).toMatchObject({ reason: "wrong field", message: expect.stringContaining("BCP 47") });
});
