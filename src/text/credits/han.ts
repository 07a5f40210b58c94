/**
 * How credits are told in Chinese and Japanese: datelines ("新华社北京7月18日电"), source labels ("来源："), brackets ("（共同）") and attributions ("据……报道",
 * "によると"), told mostly by the end of the name.
 */
import type { CreditPatterns } from "./credit-patterns.js";

/**
 * A name in quotation marks, one whose last word is an outlet's, or what Japanese agencies sign with; "the local paper", "the same paper" and
 * "this paper" (本报) name none.
 */
const NAME =
  "[《「]?(?<name>(?<=[《「]).{2,16}?(?=[》」])|(?![根另依]?[据據]|[综綜]合|[当地该同转]|本[地报報社网網刊])[\\p{sc=Han}\\p{sc=Katakana}ーA-Za-z]{1,12}?(?:通[讯訊]社|通信|新[闻聞]社?|[社報报網刊](?!通信)|(?<!官)网|[电電][视視]?台|[广廣]播公司)|ロイター|共同|時事)(?:通信)?[》」]?";
const DATELINE = new RegExp(
  `(?:^|\\n)\\s{0,4}[（(【]?(?:[据據]\\s?)?${NAME}[\\p{sc=Han}、]{0,12}\\s?(?:\\d+月)?\\d+日[电電讯訊]`,
  "dgu",
);
const SOURCE = new RegExp(
  `(?:(?:(?<!片)(?:[来來]源|转自|出典)|^(?:記事)?(?:配信|提供)元?)\\s?[：:丨]\\s?|转载自)${NAME}`,
  "dgmu",
);
/**
 * "【青嵐共同】", "［青嵐　４日　ロイター］", "（据法新社）", "〔共同〕", "＝共同", "（ロイター＝共同）", "（共同、一部本紙取材）" behind a sentence or on a line of its
 * own. At the end of a paragraph it may be any short name: "（瑞光）".
 */
const BRACKETED = new RegExp(
  `(?:^[［【[].{0,20}?|(?:^|。)(?:[（(〔【](?:[据據]|[综綜]合)?|＝))${NAME}(?:[＝、].{1,20}?)?(?:[］】\\]）)〕]|(?<=＝.{1,20})$)|(?:^|。)[（(〔【＝](?<known>[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}ー]{2,12})(?:[＝、].{1,20})?[）)〕】]?$`,
  "dgmu",
);
/** "据海风日报报道", "综合海风日报消息", "据海湾社电", "港新聞によると", "谷川日報が報じた" */
const ATTRIBUTION = new RegExp(
  `(?:(?<![^据據\\P{sc=Han}]|[《「])|(?<=[综綜]合自?))${NAME}(?:[电電](?!\\p{sc=Han})|(?:\\d+日)?(?:援引[^，。]{0,20})?(?:[报報][道导導]|(?:消息|披露)(?!的))|(?<=[聞信ー]|日報|\\p{sc=Han}新報)(?:によると|[がは][^。「」]{0,40}?(?:報じ|伝え)(?!られ)|の報道))`,
  "dgu",
);

export const HAN: CreditPatterns = { dateline: DATELINE, source: SOURCE, tail: BRACKETED, attribution: ATTRIBUTION };
