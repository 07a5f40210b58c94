/** A real browser for tests: whichever Chromium the machine has. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.WIRECOPY_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Its path, or nothing. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

if (chromiumPath === undefined)
  console.log(
    "No Chromium found, so the tests in it are skipped. Set WIRECOPY_CHROMIUM to the path of one to run them.",
  );

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
