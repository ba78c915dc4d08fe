import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countReached } from "../../src/checks/count-reached.ts";
import { closeChecks, runChecks } from "../../src/checks/index.ts";
import { splitFolder } from "../../src/checks/split-folder.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { temporaryFolder } from "../changes/temporary-repository.ts";

afterAll(closeChecks);

const run = 'const cp = require("child_process");\nexports.run = (a) => { cp.exec("ls " + a); };\n';
const app = (name: string) =>
  `const app = require("express")();\nconst { run } = require("../lib/run.js");\napp.get("/${name}", (req) => run(req.query.a));\n`;
const texts = { "a/app.js": app("a"), "b/app.js": app("b"), "lib/run.js": run, "lib/broken.js": "const = ;" };

function requestOf(size: number) {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const sizes = new Map(Object.keys(texts).map((path) => [path, size]));
  return {
    files: Object.entries(texts).map(([path, text]) => ({ path, after: { path, text, blob: path } })),
    context: [],
    rules: [{ id: "injection/command", options: {} }],
    limits: defaultPolicy.limits,
    folder: { root, isRepository: true, sizes },
  };
}

describe("the files of a folder", () => {
  it("give the same result in one task, in several, and as a change", async () => {
    const { folder, ...change } = requestOf(1);
    const whole = await runChecks(change);
    expect(whole).toMatchObject({ after: [{ path: "lib/run.js" }], skipped: [{ path: "lib/broken.js" }] });
    expect(await runChecks({ ...change, folder })).toEqual(whole);
    expect(await runChecks(requestOf(1_900_000))).toEqual(whole);
  });

  it("are searched for secrets alone where they are minified", async () => {
    const request = requestOf(1);
    const files = request.files.map(({ path, after }) => ({ path, after: { ...after, minified: true as const } }));
    expect(await runChecks({ ...request, files })).toMatchObject({ after: [], skipped: [] });
  });

  it("name a budget that two tasks reach once", () => {
    const reached = [
      { path: "b.js", budget: "call depth", starts: [1, 2] },
      { path: "b.js", budget: "call depth", starts: [2, 3] },
      { path: "a.js", budget: "recursion", starts: [1] },
    ] as const;
    expect(countReached(reached)).toEqual([
      { path: "a.js", budget: "recursion", places: 1 },
      { path: "b.js", budget: "call depth", places: 3 },
    ]);
  });

  it("are told of while they are checked, up to the last", async () => {
    const told: [number, number, string][] = [];
    await runChecks(requestOf(1_900_000), { progress: (...step) => told.push(step) });
    expect(told.at(-1)).toEqual([4, 4, expect.any(String)]);
  });

  it("stay together where they are of one package, and share a part where packages are small", () => {
    const files = ["a/package.json", "a/x.js", "b/package.json", "b/x.js", "b/y/z.js", "c.js"].map((path) => ({
      path,
    }));
    const split = (size: number) =>
      splitFolder(files, new Map(files.map(({ path }) => [path, size]))).map((part) => part.map(({ path }) => path));
    expect(split(1)).toEqual([files.map(({ path }) => path)]);
    expect(split(600_000)).toEqual([["a/package.json", "a/x.js"], ["b/package.json", "b/x.js", "b/y/z.js"], ["c.js"]]);
    expect(split(1_500_000)).toHaveLength(6);
  });
});
