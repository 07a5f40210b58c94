/** What HTML leaves in a text, as feeds and content systems give it: tags and character references (`<p>`, `&#8217;`). */
import { FIRST_WINDOWS_SIGN, WINDOWS_SIGNS } from "../basics/windows-signs.js";
import { wordSet } from "../basics/word-set.js";
import { type ReplacedText, replacedFurther, replacedText, unreplaced } from "./replaced-text.js";

/** The elements that the bodies of articles are made of. */
const ELEMENTS = wordSet(
  "a abbr article aside b blockquote center cite code dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header i ins li main mark ol p pre q s section small span strong sub sup table tbody td th thead time tr u ul",
);
/** Elements that never close. */
const VOID_ELEMENTS = wordSet("br hr img wbr");
/** Elements that part no words; all others part paragraphs, as they do in read/html/html-text.ts. */
const IN_LINE = wordSet(
  "a abbr b bdi bdo big cite code del em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr",
);

const TAG = /<(?<slash>\/?)(?<element>[a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi;
/** With its semicolon, which may be that of a text escaped twice over; without one it may be part of an address. */
const REFERENCE = /&(?:amp;)?(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{1,31}));/gi;
const UNSHOWN = /<!--[^<>]*>|<(?<code>script|style)\b[^<>]*>[^<]*<\/\k<code>\s*>/;
/** Not those of a blank line, which ends a paragraph in any text. */
const LINE_END = /(?<![\r\n][ \t]*)(?<lineEnd>\r\n?|\n)(?![ \t]*[\r\n])/;
const MARKUP = new RegExp(`${UNSHOWN.source}|${TAG.source}|${REFERENCE.source}|${LINE_END.source}`, "gi");

const CHARACTERS = named(
  "amp& lt< gt> quot\" apos' nbsp  lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» ndash– mdash— hellip… bull• middot· deg° euro€ pound£ copy© reg® trade™ times× shy\u00ad thinsp  iexcl¡ iquest¿ szligß aeligæ AEligÆ oeligœ OEligŒ oslashø OslashØ",
);
const MARKS = named("acute\u0301 grave\u0300 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327 caron\u030c");

/** Names with a character behind each. */
function named(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(/ (?=[a-z])/i).map((entry) => [entry.slice(0, -1), entry.slice(-1)]));
}

/**
 * The text as a page shows it, paragraphs kept, and where its parts were; the text itself where it is plain. Tags are read as such in a fragment
 * of HTML only (`isFragment`). Time grows with the length of the text.
 */
export function withoutMarkup(given: string): ReplacedText {
  if (!/[<&]/.test(given)) return unreplaced(given);
  if (!isFragment(given)) return hasReference(given) ? unescaped(given) : unreplaced(given);
  const lineEnd = partsParagraphs(given) ? " " : "\n";
  let quotes = 0; // block quotations around the piece
  return replacedText(given, MARKUP, (piece) => {
    const { lineEnd: ends, element, slash } = piece.groups!;
    if (ends !== undefined) return lineEnd;
    if (element?.toLowerCase() === "blockquote") quotes = Math.max(0, quotes + (slash === "" ? 1 : -1));
    const sign = shown(piece);
    // What is quoted stands behind ">", as in mail: no tag is shorter.
    return quotes > 0 && element !== undefined && sign.endsWith("\n") ? `${sign}>` : sign;
  });
}

/** A text in which each character reference is the sign it stands for, and where its parts were. Time grows with the length of the text. */
export function withoutReferences(given: string): ReplacedText {
  return given.includes("&") ? replacedText(given, REFERENCE, shown) : unreplaced(given);
}

/** A text without tags, its references resolved; tags that come forth are taken out: then a whole fragment was escaped (`&lt;p&gt;`). */
function unescaped(given: string): ReplacedText {
  const plain = withoutReferences(given);
  return isFragment(plain.text) ? replacedFurther(plain, withoutMarkup) : plain;
}

/**
 * Whether a text is a fragment of HTML: an element that is opened and closed in it (`<p>...</p>`), or one that never closes (`<br>`). A lone
 * `<`, a tag that is only spoken of ("the tag <b>"), and names that are none of an article's (`<script>`, `<T>`) make no HTML.
 */
export function isFragment(text: string): boolean {
  const opened = new Set<string>();
  for (const { groups } of text.matchAll(TAG)) {
    const name = groups!.element!.toLowerCase();
    if (VOID_ELEMENTS.has(name) || (groups!.slash !== "" && opened.has(name))) return true;
    if (groups!.slash === "" && ELEMENTS.has(name)) opened.add(name);
  }
  return false;
}

/** Whether tags part the paragraphs of a fragment, and the ends of its lines are mere white space but for blank lines. */
export function partsParagraphs(fragment: string): boolean {
  return /<(?:br|div|p)\b/i.test(fragment);
}

/** Whether a text has a character reference (`&#8217;`, `&amp;`). */
export function hasReference(text: string): boolean {
  return text.search(REFERENCE) >= 0;
}

/** What a page shows in the place of a piece of markup. */
function shown({ 0: piece, groups }: RegExpMatchArray): string {
  const { element, decimal, hex, name } = groups!;
  if (element !== undefined) {
    if (IN_LINE.has(element.toLowerCase())) return "";
    if (/^t[dh]$/i.test(element)) return " ";
    return /^br$/i.test(element) ? "\n" : "\n\n";
  }
  if (name !== undefined) return CHARACTERS.get(name) ?? markedLetter(name) ?? piece;
  const code = decimal === undefined ? Number.parseInt(hex ?? "20", 16) : Number(decimal);
  return WINDOWS_SIGNS[code - FIRST_WINDOWS_SIGN] ?? (code > 0x10ffff ? " " : String.fromCodePoint(code));
}

/** "é" is `&eacute;`: a letter, and the name of its mark. */
function markedLetter(name: string): string | undefined {
  const mark = MARKS.get(name.slice(1));
  return mark && (name[0]! + mark).normalize("NFC");
}
