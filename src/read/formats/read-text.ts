/** One .txt or .md file to its article. Fields in front matter win over what the text shows. */

import { unreadFields } from "../fields/unread-fields.js";
import { guessTold, inUtf8, utf8Repair } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import { wholeText } from "../files/open-bytes.js";
import type { ProblemListener } from "../files/problem.js";
import { articleFromRecord, isRefusal } from "../records/article-from-record.js";
import type { UnreadValue } from "../records/unread-value.js";
import { frontMatter } from "./front-matter.js";
import { textArticle } from "./text-article.js";

export async function* readText(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const advice = { tooLong: "Cut it into its articles.", notUtf8: utf8Repair(file) };
  const { map, dateOrder, wayToSet, onUnreadField } = file.settings;
  const content = (await wholeText(file.path, inUtf8(file, guessTold(file, onProblem)), advice)).replace(
    /\r\n?/g,
    "\n",
  );
  const front = await frontMatter(content, map);
  const format = file.format === "md" ? "md" : "txt";
  const shown = textArticle(file.name, front?.rest ?? content, format, front?.fields.title);
  const onUnreadValue = ({ reason, message }: UnreadValue): void => onProblem({ file: file.path, reason, message });
  const record = { id: file.name, ...shown, ...front?.fields };
  const article = articleFromRecord(record, file.path, { dateOrder, onUnreadValue, wayToSet });
  if (front?.unreadLine !== undefined)
    onProblem({
      file: file.path,
      line: front.unreadLine,
      reason: "front matter unread",
      message: `${file.path} is read without line ${front.unreadLine}, a line of front matter that is not clear. Write one field a line, such as title: "The pier closes", and close every quotation mark.`,
    });
  if (!isRefusal(article)) {
    for (const unread of unreadFields(front?.others ?? {}, article, map)) onUnreadField?.(unread);
    yield { article, where: file.path };
  } else if (article.reason === "no text")
    onProblem({ file: file.path, reason: "no text", message: `${file.path} has no text. Fill it, or leave it out.` });
  else onProblem({ file: file.path, ...article });
}
