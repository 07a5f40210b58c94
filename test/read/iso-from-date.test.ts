import { expect, test } from "vitest";
import { isoFromDate } from "../../src/read/iso-from-date.js";

test.each([
  // As it stands where it is ISO 8601 already.
  ["2024-03-09", "2024-03-09"],
  [" 2024-03-09T14:30:00+01:00\n", "2024-03-09T14:30:00+01:00"],
  // RFC 822 and what is made of it.
  ["Sat, 09 Mar 2024 14:30:00 +0100", "2024-03-09T14:30:00+01:00"],
  ["Sat, 9 Mar 2024 14:30:00 -03:30", "2024-03-09T14:30:00-03:30"],
  ["09 Mar 2024 14:30 GMT", "2024-03-09T14:30:00Z"],
  ["Saturday, 9 March 2024 14:30:00 edt", "2024-03-09T14:30:00-04:00"],
  ["9-Sept-2024 4:05", "2024-09-09T04:05:00Z"],
  ["9 Mar 2024", "2024-03-09"],
  // Years of two digits.
  ["9 Mar 49", "2049-03-09"],
  ["9 Mar 50", "1950-03-09"],
  // A zone nobody knows leaves the day.
  ["Sat, 09 Mar 2024 14:30:00 ABC", "2024-03-09"],
])("%j is %j", (text, iso) => {
  expect(isoFromDate(text)).toBe(iso);
});

test.each([
  "",
  "yesterday",
  "03/09/2024",
  "9 Foo 2024",
  "31 Feb 2024",
  "9 Mar 2024 25:00 GMT",
  "9 Mar 2024 14:30 +2500",
])("%j is no date that can be told", (text) => {
  expect(isoFromDate(text)).toBeUndefined();
});
