/** The names of the files of a live index, by which those who meet its folder know it. */
export const DATABASE = "articles.mdb";

/** A snapshot with its number: the name on the disk is older than the word, and stays. */
export const SNAPSHOT = /^held-(\d+)\.bin$/;
