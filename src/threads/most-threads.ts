/** Most threads of a clustering. More is a slip, such as a year or a port; each thread holds the code and a copy of its part of the words. */
export const MOST_THREADS = 1024;
