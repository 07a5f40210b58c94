/** hyparquet and its decompressors, a file of their own in dist/, loaded with the first Parquet file. */
export { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
export { compressors } from "hyparquet-compressors";
