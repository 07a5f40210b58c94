import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { wirecopy } from "./wirecopy.js";

describe("wirecopy completion", () => {
  test.each(["bash", "zsh", "fish"])("knows every command and the values of options in %s", async (shell) => {
    const { code, out } = await wirecopy(["completion", shell]);
    expect(code).toBe(0);
    for (const word of ["cluster", "compare", "explain", "evaluate", "index", "min-size", "earliest fullest origin"])
      expect(out).toContain(word);
  });

  test("is a script that bash understands and completes with", async () => {
    const { out } = await wirecopy(["completion", "bash"]);
    const completed = (words: string): string => {
      const asked = `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _wirecopy; echo "\${COMPREPLY[@]}"`;
      return execFileSync("bash", ["-c", `${out}\n${asked}`], { encoding: "utf8" }).trim();
    };
    expect(completed("wirecopy cl")).toBe("cluster");
    expect(completed("wirecopy cluster --format n")).toBe("ndjson");
    expect(completed("wirecopy index pr")).toBe("prune");
    expect(completed("wirecopy index re")).toBe("remove");
    expect(completed("wirecopy index prune --be")).toBe("--before");
    expect(completed("wirecopy completion z")).toBe("zsh");
    expect(completed("wirecopy cluster --kinds re")).toBe("reprint rewritten");
    expect(completed("wirecopy cluster --kinds = re")).toBe("reprint rewritten");
    expect(completed("wirecopy cluster --join-on =")).toBe("reprint edited rewritten excerpt");
  });
});
