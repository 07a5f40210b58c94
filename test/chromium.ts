/** A real browser for tests: whichever Chromium the machine has. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const PLACES = [
  ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Its path, or nothing. */
export const chromiumPath = [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));

/** The name of a group of tests that need it, which says why they are skipped where they are. */
export function inChromium(what: string): string {
  if (chromiumPath !== undefined) return `${what}, in Chromium`;
  return `${what}: skipped, no Chromium on PATH. Install it (Debian: apt-get install chromium) or set CHROMIUM`;
}

export function launchChromium(): Promise<Browser> {
  // Without these it looks for updates and asks the network about itself.
  const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  args.push("--disable-component-update", "--disable-sync");
  return chromium.launch({ executablePath: chromiumPath!, args, chromiumSandbox: false });
}

/** What a page did that it should not: asked the network, complained, opened a dialog. Filled as it happens. */
export function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    if (!request.isNavigationRequest() || !request.url().startsWith("file:")) seen.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}
