/** js-yaml, a file of its own in dist/, loaded with the first front matter. */
export { CORE_SCHEMA, load } from "js-yaml";
