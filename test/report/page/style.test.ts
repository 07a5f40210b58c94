/** The palette of the page. */
import { describe, expect, test } from "vitest";
import { STYLE } from "../../../src/report/page/style.js";

describe("colours", () => {
  /** WCAG 2.2 contrast ratio of two #rrggbb colours. */
  const contrast = (a: string, b: string): number => {
    const [light, dark] = [a, b].map(luminance).sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  test("are readable in light, dark and print (AA: 4.5 to 1)", () => {
    const palettes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(
      (match) =>
        new Map(
          [...match[1]!.matchAll(/--([a-z-]+):(#[0-9a-f]+)/g)].map(([, name, colour]) => [
            name!,
            colour!.length === 4 ? colour!.replace(/[0-9a-f]/g, "$&$&") : colour!,
          ]),
        ),
    );
    expect(palettes).toHaveLength(3);
    const pairs = [
      "ink paper",
      "quiet paper",
      "quiet panel",
      "ink panel",
      "link paper",
      "accent paper",
      "accent panel",
      "ins-ink ins",
      "del-ink del",
      "both-ink both",
    ];
    for (const palette of palettes)
      for (const pair of pairs) {
        const [ink, ground] = pair.split(" ") as [string, string];
        expect(contrast(palette.get(ink)!, palette.get(ground)!), pair).toBeGreaterThanOrEqual(4.5);
      }
  });
});
