/** chardet, a file of its own in dist/, loaded where a text is not UTF-8 and does not say what it is. */
export { analyse } from "chardet";
