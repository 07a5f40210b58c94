import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { wirecopy } from "../wirecopy.js";

async function completedByBash(words: string): Promise<string> {
  const { out } = await wirecopy(["completion", "bash"]);
  const asked = `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _wirecopy; echo "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", `${out}\n${asked}`], { encoding: "utf8" }).trim();
}

describe("wirecopy completion", () => {
  test.each(["bash", "zsh", "fish"])("knows every command and the values of options in %s", async (shell) => {
    const { code, out } = await wirecopy(["completion", shell]);
    expect(code).toBe(0);
    for (const word of ["cluster", "compare", "explain", "evaluate", "index", "min-size", "earliest fullest origin"])
      expect(out).toContain(word);
  });

  test("is a script that bash understands and completes with", async () => {
    expect(await completedByBash("wirecopy cl")).toBe("cluster");
    expect(await completedByBash("wirecopy cluster --format n")).toBe("ndjson");
    expect(await completedByBash("wirecopy index pr")).toBe("prune");
    expect(await completedByBash("wirecopy index re")).toBe("remove");
    expect(await completedByBash("wirecopy index prune --be")).toBe("--before");
    expect(await completedByBash("wirecopy completion z")).toBe("zsh");
    expect(await completedByBash("wirecopy cluster --kinds re")).toBe("reprint rewritten");
    expect(await completedByBash("wirecopy cluster --kinds = re")).toBe("reprint rewritten");
    expect(await completedByBash("wirecopy cluster --join-on =")).toBe("reprint edited rewritten excerpt");
    expect(await completedByBash("wirecopy ''")).toMatch(/^cluster .* help$/);
    expect(await completedByBash("wirecopy help in")).toBe("index");
    expect(await completedByBash("wirecopy help index ''")).toBe("add match explain stories stats remove prune");
  });

  test("leaves files to bash where a file or a value of any kind can stand, and options to a word with a dash", async () => {
    for (const words of [
      "cluster ''",
      "cluster --html ''",
      "cluster --threshold ''",
      "help cluster ''",
      "index add ''",
    ])
      expect(await completedByBash(`wirecopy ${words}`), words).toBe("");
    expect(await completedByBash("wirecopy cluster --k")).toBe("--keep --kinds");
    expect(await completedByBash("wirecopy --v")).toBe("--version");
  });
});
