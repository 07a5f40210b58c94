/** A file name to the format it promises. */

/** The formats that can be read. `feed` is RSS, RDF, Atom or JSON Feed; `csv` has commas, semicolons, tabs or bars between its fields. */
export const FILE_FORMATS = ["ndjson", "parquet", "csv", "json", "feed", "html", "txt", "md"] as const;

/** One of the formats that can be read. */
export type FileFormat = (typeof FILE_FORMATS)[number];

const FORMATS: Readonly<Record<string, FileFormat>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".parquet": "parquet",
  ".csv": "csv",
  ".tsv": "csv",
  ".json": "json",
  ".rss": "feed",
  ".atom": "feed",
  ".rdf": "feed",
  ".xml": "feed",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "txt",
  ".md": "md",
};

/** All endings that are read; each may be followed by .gz. */
export const FILE_ENDINGS: readonly string[] = Object.keys(FORMATS);

/** `undefined` where the ending says nothing that can be read. */
export function fileFormat(name: string): FileFormat | undefined {
  const plain = name.toLowerCase().replace(GZIP_ENDING, "");
  return FORMATS[plain.slice(plain.lastIndexOf("."))];
}

/** Whether the name promises gzip, in small letters or large. */
export function isGzip(name: string): boolean {
  return GZIP_ENDING.test(name);
}

const GZIP_ENDING = /\.gz$/i;
