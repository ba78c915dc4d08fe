import { describe, expect, it } from "vitest";
import { commandLinesOf, isCommandFile } from "../../src/analysis/command-lines.ts";

describe("isCommandFile", () => {
  it.each([
    "package.json",
    "web/package.json",
    ".npmrc",
    "Dockerfile",
    "api.dockerfile",
    ".github/workflows/build.yml",
    ".gitlab-ci.yml",
    "scripts/build.sh",
    ".husky/pre-commit",
    "Makefile",
    ".env.production",
  ])("takes %s for one", (path) => {
    expect(isCommandFile(path)).toBe(true);
  });

  it.each([
    "README.md",
    ".github/workflows/README.md",
    "server.js",
    "data/package.json.txt",
    "config.yml",
    "Dockerfile.md",
  ])("does not take %s for one", (path) => {
    expect(isCommandFile(path)).toBe(false);
  });
});

describe("commandLinesOf", () => {
  it("leaves out comments and empty lines, and keeps offsets true", () => {
    const text = "# npm ci\n\nnpm test # all\n";
    expect(commandLinesOf("ci.sh", text)).toEqual([{ text: "npm test ", start: 10, isSetting: false }]);
  });

  it("joins a line that is continued with the lines that it goes on in", () => {
    const text = "RUN npm ci \\\n  --no-audit\r\nUSER node\n";
    const [first, second] = commandLinesOf("Dockerfile", text);
    expect(first?.text).toMatch(/^RUN npm ci {3,}--no-audit$/);
    expect(text.slice(second?.start)).toBe("USER node\n");
  });

  it("numbers the steps of a workflow", () => {
    const text = "steps:\n  - run: a\n    if: b\n  - run: c\n";
    const steps = commandLinesOf(".github/workflows/x.yml", text).map(({ step }) => step);
    expect(steps).toEqual([undefined, 1, 1, 2]);
  });

  it("knows the comments of npm's settings", () => {
    expect(commandLinesOf(".npmrc", "; audit=false\naudit=true\n").map(({ text }) => text)).toEqual(["audit=true"]);
  });

  it("passes over a line that nobody writes", () => {
    expect(commandLinesOf("ci.sh", `${"npm audit ".repeat(1_000)}\nnpm ci\n`).map(({ text }) => text)).toEqual([
      "npm ci",
    ]);
  });
});
