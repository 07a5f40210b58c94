/** Whether a file is a report that wirecopy wrote. */
import { open } from "node:fs/promises";
import { REPORT_MARK } from "../../basics/report-mark.js";

/** The mark stands above the title, behind a policy and a few lines of the same length on every page. */
const HEAD_BYTES = 2048;

/** False where the file cannot be read: that is told where its articles are asked for. */
export async function isReportPage(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  try {
    const head = await file?.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return head?.buffer.subarray(0, head.bytesRead).includes(REPORT_MARK) ?? false;
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}
