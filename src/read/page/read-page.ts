/** One web page, saved as a file, to its article. */

import { charsetOf, decoded, guessTold } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import { wholeBytes } from "../files/open-bytes.js";
import type { ProblemListener } from "../files/problem.js";
import { endOfTags, LONGEST_PAGE, MOST_TAGS } from "../html/page-limits.js";
import { articleFromHtml } from "./article-from-html.js";

export async function* readPage(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const refuse = (reason: "too long" | "no text", message: string): void =>
    onProblem({ file: file.path, reason, message });
  const bytes = await wholeBytes(file.path, file.bytes, "A page of news is far shorter. Leave it out.", LONGEST_PAGE);
  const { encoding, dateOrder } = file.settings;
  // As browsers do, a damaged character becomes U+FFFD.
  const label = encoding ?? (await charsetOf(bytes, file, true, guessTold(file, onProblem)));
  const html = decoded(bytes, label);
  if (endOfTags(html) !== -1) {
    refuse(
      "too long",
      `${file.path} has more than the ${MOST_TAGS} tags a page may have. Leave it out, or give its text.`,
    );
    return;
  }
  const article = await articleFromHtml(html, file.name, dateOrder).catch(() => undefined);
  if (article) yield { article, where: file.path };
  else refuse("no text", `${file.path} has no text that could be found. Leave it out, or give its text.`);
}
