import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { foldDetails } from "../../scripts/demo/fold-details.ts";

const script = fileURLToPath(new URL("../../scripts/demo.ts", import.meta.url));

describe("npm run demo", () => {
  it("shows the check, the comments, the fix and the recheck, and leaves a report but no token", async () => {
    const { FORCE_COLOR: _, ...env } = process.env;
    const child = spawn(process.execPath, [script], { env: { ...env, NO_COLOR: "1", COLUMNS: "80" } });
    const [exit, stdout, stderr] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
    const report = /report is at (\S+)/.exec(stdout)?.[1] ?? "";
    expect({ exit, stderr, hasReport: existsSync(report) }).toEqual({ exit: [0, null], stderr: "", hasReport: true });
    await rm(dirname(report), { recursive: true });
    expect(stdout).toContain("6 findings block this change");
    expect(stdout).toContain("2 findings block this change");
    expect(stdout).toContain("✅ Fixed in");
    expect(stdout).toContain("👍 nodesec[bot]");
    expect(stdout).not.toMatch(/\b(?:gh[a-z]_|github_pat_)\w{8}/);
  }, 120_000);

  it("says plainly that git is missing", async () => {
    const child = spawn(process.execPath, [script], { env: { PATH: dirname(script) } });
    const [[code], stderr] = await Promise.all([once(child, "exit"), text(child.stderr)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The demo needs git, which was not found\./);
  });
});

describe("foldDetails", () => {
  it("leaves of what is folded on GitHub only the outer summary", () => {
    const inner = "<details><summary>Inner</summary>\n\nb\n\n</details>";
    const text = `a\n\n<details>\n<summary>Outer</summary>\n\n${inner}\n\n</details>\n\nc`;
    expect(foldDetails(text)).toBe("a\n\n▸ Outer\n\nc");
  });

  it("keeps a text without any", () => {
    expect(foldDetails("a\nb")).toBe("a\nb");
  });
});
