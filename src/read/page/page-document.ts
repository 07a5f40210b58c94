/**
 * A parsed page as a browser would have it. linkedom takes a page as it is written: where the tags of root, head or body are left out, as HTML
 * allows, what belongs there stands beside them, and names of attributes keep their capitals ("dateTime", "CONTENT").
 */
import { wordSet } from "../../basics/word-set.js";
import type { TreeElement, TreeNode } from "../html/html-text.js";

/** What comes before the first element: white space, comments (one that is not closed is all that is left), the doctype, a line of XML. */
const BEFORE_ROOT = /^(?:\s+|<!--(?:[\s\S]*?-->|[\s\S]*)|<(?:!(?!--)|\?)[^>]*>)*/;
/** Of an element no more attributes are read: looking one up takes time that grows with their number. */
const MOST_ATTRIBUTES = 100;
/** What stands beside head and body goes into the body; but these go into the head as long as the body is empty. */
const OF_HEAD = wordSet("BASE LINK META SCRIPT STYLE TITLE");

interface PageNode extends TreeNode {
  readonly childNodes: Iterable<PageNode>;
  appendChild(node: PageNode): unknown;
}

interface PageElement extends TreeElement, PageNode {
  readonly attributes: Iterable<{ name: string; value: string }>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly head: PageElement | null;
  readonly body: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The page within a root element, which linkedom needs to be the first. */
export function withRoot(html: string): string {
  const start = BEFORE_ROOT.exec(html)![0].length;
  return /^<html[\s>]/i.test(html.slice(start, start + 6)) ? html : `<!doctype html><html>${html.slice(start)}</html>`;
}

/** Moves what stands beside head and body into them, and gives all attributes small letters. */
export function tidyPage(document: PageDocument): void {
  for (const element of document.querySelectorAll("*")) lowerAttributes(element);
  const { documentElement: root, head, body } = document; // linkedom makes a head and a body where none is written
  if (root === null || head === null || body === null) return;
  const place = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase();
    if (node === head || node === body) return;
    if (name === "HTML" || name === "HEAD" || name === "BODY") {
      takeAttributes(root, node as PageElement);
      for (const child of [...node.childNodes]) place(child);
    } else (body.firstChild === null && !isOfBody(node, name) ? head : body).appendChild(node);
  };
  for (const node of [...root.childNodes]) place(node);
}

/** A comment or white space begins no body. */
function isOfBody(node: PageNode, name: string): boolean {
  return name.startsWith("#") ? name === "#text" && /\S/.test(node.textContent ?? "") : !OF_HEAD.has(name);
}

/** Such as the language, which the root tells. */
function takeAttributes(root: PageElement, element: PageElement): void {
  for (const { name, value } of attributesOf(element))
    if (root.getAttribute(name) === null) root.setAttribute(name, value);
}

function lowerAttributes(element: PageElement): void {
  for (const { name, value } of attributesOf(element)) {
    const small = name.toLowerCase();
    if (small === name) continue;
    element.removeAttribute(name);
    if (element.getAttribute(small) === null) element.setAttribute(small, value);
  }
}

function attributesOf(element: PageElement): { name: string; value: string }[] {
  return [...element.attributes].slice(0, MOST_ATTRIBUTES);
}
