/** csv-parse, a file of its own in dist/, loaded with the first table. */
export { parse } from "csv-parse";
