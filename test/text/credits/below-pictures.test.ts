/** Credits of pictures that look like signatures of reports, and signatures that look like credits of pictures. */
import { describe, expect, test } from "vitest";
import { creditedOutlet } from "../../../src/text/credits/credited-outlet.js";
import { findCredits } from "../../../src/text/credits/find-credits.js";

const FIRST =
  "The council of Orrin voted on Tuesday to close the northern pier for two years. About 300 people work there, and the mayor promised them other jobs in the town.";
const SECOND =
  "The ferry company said that it would look for another port. It carried 41,000 people last year, more than ever before.";
const LAST =
  "Work begins in May, and the town has set aside 12 million for it. Who lives by the pier may apply for a share of that, the council says, from the first of June on.";
const CAPTION = "The old pier, seen from the lighthouse in 1989.";
const roles = (...paragraphs: string[]): string[] =>
  findCredits(paragraphs.join("\n\n")).map(({ role, outlet }) => `${role} ${outlet}`);

describe("the report goes on behind a picture, which is not its origin", () => {
  test.each([
    ["at the end of a caption", [FIRST, SECOND, `${CAPTION} (AP)`, LAST]],
    ["at the end of a caption at the top", [`${CAPTION} (AP)`, FIRST, SECOND, LAST]],
    ["on the line below a caption", [FIRST, SECOND, CAPTION, "AP", LAST]],
    ["on the line below a caption at the top", [CAPTION, "AP", "Email", FIRST, SECOND, LAST]],
    ["in brackets below a caption", [FIRST, SECOND, CAPTION, "(AP)", LAST]],
    ["as the source of a picture", [FIRST, "Mayor Ode Harrun. (Source: AP)", SECOND, LAST]],
    ["as the source of a picture on the line of the report", [`Cầu cảng. (Nguồn: AP) ${FIRST} ${SECOND}`]],
    ["as a source behind a picture's label", [FIRST, SECOND, "Bild: Die Bürgermeisterin (l.) / Quelle: AP", LAST]],
  ])("%s", (_name, paragraphs) => {
    expect(roles(...paragraphs)).toEqual(["photo AP"]);
  });

  test("nor are those who share its credit", () => {
    expect(roles("Source: Jonas11 / Wikimedia Commons", FIRST)).toEqual(["photo Jonas11", "photo Wikimedia Commons"]);
    expect(roles(FIRST, SECOND, "Bild: Harrun. / Quelle: ARD/Jonas Pell")).toEqual(["photo ARD", "photo Jonas Pell"]);
  });
});

describe("a report is signed", () => {
  test.each([
    ["by its last paragraph", [FIRST, SECOND, `${LAST} (AP)`]],
    ["by its last line", [FIRST, SECOND, LAST, "(AP)"]],
    [
      "above the rest of its page",
      [FIRST, SECOND, `${LAST} (AP)`, "Read more about Orrin", "More news of the lake in our app."],
    ],
    [
      "above a sentence of its page",
      [FIRST, `${SECOND} (AP)`, "The Harbor Ledger is a member of the press trust and follows its code of conduct."],
    ],
    ["below its title", ["Orrin closes its northern pier", "AP", FIRST, SECOND, LAST]],
    ["above its date", [CAPTION, "AP", "July 15, 2031", FIRST, SECOND, LAST]],
    ["by a reporter below a sentence", [CAPTION, "Jane Doe, AP", FIRST, SECOND, LAST]],
    ["by a source at its end", [FIRST, SECOND, `${LAST} (Source: AP)`]],
  ])("%s", (_name, paragraphs) => {
    expect(roles(...paragraphs)).toEqual(["origin AP"]);
  });

  test.each([
    ["one with each", [`${FIRST} (AP)`, `${SECOND} (AP)`, `${LAST} (AP)`]],
    ["of two paragraphs", [FIRST, `${CAPTION} (AP)`, SECOND, `${LAST} (AP)`]],
    ["above the rest of the page", [`${CAPTION} (AP)`, `${SECOND} (AP)`, `${LAST} (AP)`, `${SECOND} ${SECOND}`]],
    ["on lines of their own", [FIRST, "AP", SECOND, "AP", LAST, "AP"]],
  ])("as one of several: %s", (_name, paragraphs) => {
    expect(roles(...paragraphs)).toContain("origin AP");
  });
});

test("where a text first appeared says more than a signature in it", () => {
  const text = [FIRST, SECOND, `${LAST} (AP)`, "This article originally appeared on The Atlantic."].join("\n\n");
  expect(creditedOutlet({ text })).toBe("The Atlantic");
  expect(creditedOutlet({ text: `ORRIN (AP) — ${text}` })).toBe("AP");
});
