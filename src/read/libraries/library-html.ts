/** Readability and linkedom, a file of their own in dist/, loaded with the first page. */
export { Readability } from "@mozilla/readability";
export { parseHTML } from "linkedom";
