/** js-yaml, a file of its own in dist/, loaded with the first front matter. */
import { FAILSAFE_SCHEMA, Type } from "js-yaml";

export { load } from "js-yaml";

const NULL = new Type("tag:yaml.org,2002:null", {
  kind: "scalar",
  resolve: (given: string | null) => given === null || /^(?:|~|null)$/i.test(given),
  construct: () => null,
});

/** Figures, dates and truth values stay as they are written: the title `1984` and the id `007` are text. */
export const PLAIN_SCHEMA = FAILSAFE_SCHEMA.extend({ implicit: [NULL] });
