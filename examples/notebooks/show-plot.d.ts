// biome-ignore lint/suspicious/noExplicitAny: the kernel's TypeScript is too old for the types of the plot library
export const Plot: any;
// biome-ignore lint/suspicious/noExplicitAny: as above
export function showPlot(options: any): void;
