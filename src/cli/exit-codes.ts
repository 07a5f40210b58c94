/** The last lines of every help. */
export const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted by Ctrl-C.
`;
