/** One web page, saved as a file, to its article. */
import { charsetOf } from "./charset.js";
import { articleFromHtml, LONGEST_PAGE, MOST_TAGS } from "./html-article.js";
import { wholeBytes } from "./open-bytes.js";
import type { Found, OpenFile } from "./open-file.js";
import type { ProblemListener } from "./problem.js";

export async function* readPage(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const refuse = (reason: "too long" | "no text", message: string): void =>
    onProblem({ file: file.path, reason, message });
  const bytes = await wholeBytes(file.path, file.bytes, "A page of news is far shorter. Leave it out.", LONGEST_PAGE);
  // As browsers do, a damaged character becomes U+FFFD.
  const label =
    file.encoding ?? (await charsetOf(bytes.subarray(0, 1 << 16), "html", bytes.length <= 1 << 16)) ?? "utf-8";
  const html = new TextDecoder(label).decode(bytes);
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) tags++;
  if (tags > MOST_TAGS) {
    refuse(
      "too long",
      `${file.path} has ${tags} tags, more than the ${MOST_TAGS} a page may have. Leave it out, or give its text.`,
    );
    return;
  }
  const article = await articleFromHtml(html, file.name).catch(() => undefined);
  if (article) yield { article, where: file.path };
  else refuse("no text", `${file.path} has no text that could be found. Leave it out, or give its text.`);
}
