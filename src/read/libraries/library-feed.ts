/** feedsmith, a file of its own in dist/, loaded with the first feed. */
export { parseFeed } from "feedsmith";
