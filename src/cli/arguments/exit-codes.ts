/** The last lines of every help. */
export const EXIT_CODES = `
EXIT STATUS
  0 done, 1 failed, 2 wrong usage, 130 interrupted by Ctrl-C.
`;
