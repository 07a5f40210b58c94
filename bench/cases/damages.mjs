// What happens to texts on their way into a collection, as functions of a text: scanners, exports, scrapers, other desks' styles. None changes what
// a text tells, so what an editor expects stays the same.
import { randomDraws } from "../random.mjs";

/** What a scanner takes a letter for. */
const LOOKS_LIKE = {
  e: "c",
  c: "e",
  o: "0",
  l: "1",
  i: "l",
  n: "u",
  u: "n",
  h: "b",
  b: "h",
  t: "f",
  f: "t",
  a: "o",
  m: "rn",
  d: "cl",
};
/** The signs of Windows-1252 from 128 to 159. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const paragraphsOf = (text) => text.split(/\n+/);
const eachParagraph = (change) => (text) => paragraphsOf(text).map(change).join("\n\n");

/** One letter in so many misread, and half as many spaces lost. */
const scanned = (oneIn) => (text, random) =>
  Array.from(text, (sign) => {
    if (sign === " ") return random() < 0.5 / oneIn ? "" : sign;
    return /\p{L}/u.test(sign) && random() < 1 / oneIn ? (LOOKS_LIKE[sign] ?? "") : sign;
  }).join("");

/** @type {Record<string, (text: string, random: () => number) => string>} */
export const DAMAGES = {
  "scanned, one letter in 100 misread": scanned(100),
  "scanned, one letter in 33 misread": scanned(33),
  "slips of the pen": (text, random) =>
    text.replace(/\p{L}{5,}/gu, (word) =>
      random() < 0.05 ? word.slice(0, 2) + word[3] + word[2] + word.slice(4) : word,
    ),
  "UTF-8 read as Windows-1252": (text) =>
    Array.from(new TextEncoder().encode(text), (byte) => WINDOWS_SIGNS[byte - 128] ?? String.fromCharCode(byte)).join(
      "",
    ),
  "in capitals throughout": (text) => text.toUpperCase(),
  "in small letters throughout": (text) => text.toLowerCase(),
  "without signs between words": (text) => text.replace(/[.,;:!?"'“”„«»‘’()–—]/g, ""),
  "without quotation marks": (text) => text.replace(/["“”„«»]/g, ""),
  "without paragraphs": (text) => text.replace(/\s*\n\s*/g, " "),
  "without spaces between sentences": (text) => text.replace(/([.!?])\s+(?=\p{Lu})/gu, "$1"),
  "each sentence a paragraph": (text) => text.replace(/([.!?]["”»]?)\s+(?=\p{Lu})/gu, "$1\n\n"),
  "lines of 42 with parted words": (text) => paragraphsOf(text).map(broken).join("\n"),
  "times before paragraphs": eachParagraph((paragraph, i) => `[00:0${i % 10}:${10 + i}] ${paragraph}`),
  "in Markdown": eachParagraph((paragraph) =>
    paragraph.replace(/(\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u, "**$1**").replace(/(\p{Ll}{7,})/u, "[$1](https://example.org/a)"),
  ),
  "a caption behind the first paragraph": (text) =>
    text.replace(/\n/, "\n\nPhoto: A view of the place, seen on an earlier day. Archive\n\n"),
  "the first paragraph twice": (text) => `${paragraphsOf(text)[0]}\n\n${text}`,
};

/** The articles of a case with a damage done to all of them, or to those only that are copies of others. The same each time. */
export function damaged({ articles, expected }, damage, onlyCopies) {
  const copies = new Set(expected.copies.map(({ b }) => b));
  const random = randomDraws(7);
  return articles.map((article) =>
    onlyCopies && !copies.has(article.id) ? article : { ...article, text: damage(article.text, random) },
  );
}

/** A paragraph in lines of 42 letters, with long words parted at their ends. */
function broken(paragraph) {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const room = 42 - lines.at(-1).length;
    if (word.length < room) lines[lines.length - 1] += `${word} `;
    else if (room > 4 && /^\p{L}{7,}$/u.test(word)) {
      lines[lines.length - 1] += `${word.slice(0, 3)}-`;
      lines.push(`${word.slice(3)} `);
    } else lines.push(`${word} `);
  }
  return lines.join("\n");
}
