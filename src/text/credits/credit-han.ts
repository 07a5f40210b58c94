/** Credits in Chinese texts: datelines ("新华社北京7月18日电"), source labels ("来源：") and attributions ("据……报道"), told by the last character of the name. */
import type { Span } from "../../types.js";

export interface HanCredit {
  form: "dateline" | "source" | "attribution";
  name: Span;
  span: Span;
}

/** A dateline opens a paragraph near the top, an attribution counts in the lead. */
export const HAN_HEAD_LENGTH = 400;
const OUTLET =
  "[\\p{Script=Han}A-Za-z]{1,12}?(?:通[讯訊]社|新[闻聞]社|[社报報网網刊]|[电電][视視]台|[电電]台|[广廣]播公司)";
const DATELINE = new RegExp(
  `(?:^|\\n)\\s{0,4}[（(【]?(?<name>${OUTLET})[\\p{Script=Han}、]{0,12}\\s?(?:\\d{1,2}月)?\\d{1,2}日[电電讯訊]`,
  "gu",
);
/** No Han character has a code unit below these: quickly told of most texts. */
const MAY_HOLD_HAN = /[\u2E80-\uFFFF]/;
const SOURCE = new RegExp(`[来來]源\\s?[：:]\\s?(?<name>${OUTLET})`, "gu");
const ATTRIBUTION = new RegExp(`[据據](?<name>${OUTLET})(?:\\d{1,2}日)?(?:援引[^，。\\n]{0,20})?[报報][道导導]`, "gu");

/** In order of position. Empty for a text without Han characters. Time grows with the length of the text. */
export function findHanCredits(text: string): HanCredit[] {
  if (!MAY_HOLD_HAN.test(text) || !/\p{Script=Han}/u.test(text)) return [];
  const head = text.slice(0, HAN_HEAD_LENGTH);
  return [
    ...matches(head, DATELINE, "dateline"),
    ...matches(text, SOURCE, "source"),
    ...matches(head, ATTRIBUTION, "attribution"),
  ].sort((a, b) => a.span.start - b.span.start);
}

function* matches(text: string, form: RegExp, kind: HanCredit["form"]): Generator<HanCredit> {
  for (const match of text.matchAll(form)) {
    const name = match.groups!.name!;
    const start = match.index + match[0].indexOf(name);
    yield {
      form: kind,
      name: { start, end: start + name.length },
      span: { start: match.index + match[0].length - match[0].trimStart().length, end: match.index + match[0].length },
    };
  }
}
