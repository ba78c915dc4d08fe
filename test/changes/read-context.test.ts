import { describe, expect, it } from "vitest";
import { readContext } from "../../src/changes/read-context.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";

const { limits } = defaultPolicy;

function headOf(texts: Record<string, string>) {
  const reads: string[][] = [];
  return {
    reads,
    sizes: new Map(Object.entries(texts).map(([path, text]) => [path, text.length])),
    read: async (paths: readonly string[]) => {
      reads.push([...paths]);
      return new Map(paths.map((path) => [path, { path, text: texts[path] ?? "", blob: path }]));
    },
  };
}

const changed = [{ path: "routes/users.js", text: 'require("../db")', blob: "" }];

describe("readContext", () => {
  it("reads entry files first, then what they and the changed files import", async () => {
    const head = headOf({
      "app.js": 'require("./routes")',
      "routes/index.js": 'require("./users"); require("./deeper")',
      "routes/users.js": "",
      "routes/deeper.js": "",
      "db.js": "",
    });
    const context = await readContext(head, changed, { limits, depth: 1 });
    expect(head.reads).toEqual([["app.js"], ["db.js", "routes/index.js"]]);
    expect(context.files.map(({ path }) => path)).toEqual(["app.js", "db.js", "routes/index.js"]);
  });

  it("stops at the limit of files and counts what it left out", async () => {
    const head = headOf({ "app.js": "", "index.js": "", "db.js": "" });
    const context = await readContext(head, changed, { limits: { ...limits, contextFiles: 2 }, depth: 1 });
    expect(context).toMatchObject({ files: [{ path: "app.js" }, { path: "index.js" }], leftOut: 1 });
  });

  it("leaves out a file that is larger than the bytes that are left, and takes a smaller one", async () => {
    const head = headOf({ "app.js": "x".repeat(100), "index.js": "x" });
    const context = await readContext(head, changed, { limits: { ...limits, contextBytes: 50 }, depth: 0 });
    expect(context).toMatchObject({ files: [{ path: "index.js" }], leftOut: 1 });
  });

  it("ends where files import each other", async () => {
    const head = headOf({ "db.js": 'require("./db2")', "db2.js": 'require("./db")' });
    const context = await readContext(head, changed, { limits, depth: 50 });
    expect(context.files).toHaveLength(2);
  });
});
