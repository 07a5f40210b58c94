/** What the numbers 128 to 159 mean in practice: the signs of Windows-1252; those it leaves out stand for themselves. */
export const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The number of the first of them. */
export const FIRST_WINDOWS_SIGN = 128;
