/** What is known of a question, so that it is asked once: open at first, 0 as new memory is. */
export const Answer = { Open: 0, No: 1, Yes: 2 } as const;
