/** A tree of HTML to plain text: blocks become paragraphs, with a blank line between them. */
import { wordSet } from "../../basics/word-set.js";

/** What is needed of a DOM node; linkedom's and a browser's both have it. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

/** What is needed of an element. */
export interface TreeElement extends TreeNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): TreeElement | null;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  matches(selector: string): boolean;
  closest(selector: string): TreeElement | null;
  contains(other: TreeElement): boolean;
  remove(): void;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** What parts paragraphs; text/markup.ts, which reads tags that were left in a text, lists what does not. A test holds the two together. */
const BLOCKS = wordSet(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL",
);

/** RT and RP say how the characters before them are read. */
export const SILENT: ReadonlySet<string> = wordSet(
  "SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA AUDIO VIDEO CANVAS HEAD RT RP",
);

/**
 * Paragraphs with their white space folded and without soft hyphens, those of a block quotation behind ">", as in mail; a `<br>`, or in `<pre>`
 * the end of a line, is a line break, two are a paragraph's end. Without recursion: depth costs nothing.
 */
export function htmlText(root: TreeNode): string {
  const paragraphs: string[] = [];
  let line = "";
  let quotes = 0; // block quotations around the node
  let pres = 0; // and elements whose lines stand as they are written
  const close = (): void => {
    const text = line
      .split("\n")
      .map((part) => part.replace(/\s+/g, " ").trim())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    if (text !== "") paragraphs.push(quotes > 0 ? text.replace(/^|(?<=\n\n)/g, "> ") : text);
    line = "";
  };
  for (let node: TreeNode | null = root; node !== null; ) {
    const name = node.nodeName.toUpperCase();
    const enters = node.nodeType === ELEMENT_NODE && !SILENT.has(name);
    if (node.nodeType === TEXT_NODE) line += lined(node.textContent ?? "", pres > 0);
    else if (enters && BLOCKS.has(name)) close();
    else if (name === "BR") line += "\n";
    else if (name === "TD" || name === "TH") line += " ";
    if (enters && node.firstChild !== null) {
      if (name === "BLOCKQUOTE") quotes++;
      if (name === "PRE") pres++;
      node = node.firstChild;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      const left = node.nodeName.toUpperCase();
      if (BLOCKS.has(left)) close();
      if (left === "BLOCKQUOTE") quotes--;
      if (left === "PRE") pres--;
    }
    node = node === root ? null : node.nextSibling;
  }
  close();
  return paragraphs.join("\n\n");
}

/** Without soft hyphens, its white space folded; the ends of its lines stay where `keepsLines`. */
function lined(text: string, keepsLines: boolean): string {
  const plain = text.replace(/\u00ad/g, "");
  return keepsLines ? plain.replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ") : plain.replace(/\s+/g, " ");
}

/** Whether the text of a tree is longer than `most` UTF-16 code units, white space between words counted once. It reads no further than it has to. */
export function isLonger(root: TreeNode, most: number): boolean {
  let length = 0;
  for (const { node } of nodesOf(root)) {
    if (node.nodeType === TEXT_NODE) length += (node.textContent ?? "").replace(/\s+/g, " ").length;
    if (length > most) return true;
  }
  return false;
}

/** Whether elements stand in one another more than `deepest` deep, or the depths of all nodes come to more than `inAll`. */
export function isNestedBeyond(root: TreeNode | null, deepest: number, inAll: number): boolean {
  let sum = 0;
  for (const { depth } of nodesOf(root)) {
    sum += depth;
    if (depth > deepest || sum > inAll) return true;
  }
  return false;
}

/** The nodes of a tree in their order, each with the number of those it stands in. */
function* nodesOf(root: TreeNode | null): Generator<{ node: TreeNode; depth: number }> {
  let depth = 0;
  for (let node = root; node !== null; ) {
    yield { node, depth };
    if (node.firstChild !== null) {
      depth++;
      node = node.firstChild;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth--;
    }
    node = node === root ? null : node.nextSibling;
  }
}
