import { afterAll, describe, expect, it } from "vitest";
import { closeChecks, runChecks } from "../../src/checks/index.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";

afterAll(closeChecks);

const unsafe = "export function f(req, res) { eval(req.query.x); }";
const rules = ["injection/code", "secrets/private-key", "container/root-user"].map((id) => ({ id, options: {} }));

function check(texts: Readonly<Record<string, string>>, limits: Partial<typeof defaultPolicy.limits> = {}) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, after: { path, text, blob: path } }));
  return runChecks({ files, context: [], rules, limits: { ...defaultPolicy.limits, ...limits } });
}

describe("a file that cannot be looked at", () => {
  it("is skipped where it does not parse, while rules about text still read it", async () => {
    const { after, skipped } = await check({ "a.js": "const = ;", Dockerfile: "FROM node:24\n", "b.js": unsafe });
    expect(skipped).toMatchObject([{ path: "a.js", reason: "syntax error" }]);
    expect(after.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      "Dockerfile container/root-user",
      "b.js injection/code",
    ]);
  });

  it("is skipped where it nests too deep, and the rest goes on", async () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const { after, skipped } = await check({ "a.js": deep, "b.js": unsafe });
    expect(skipped).toMatchObject([{ path: "a.js", reason: "too deep" }]);
    expect(after).toMatchObject([{ path: "b.js", symbol: "f" }]);
  });

  it("is skipped where it takes all the time, and the rest goes on", async () => {
    // Some megabytes of calls keep the parser busy for longer than the limit; the limit of bytes is the caller's to apply.
    const endless = "a(b.c,1);".repeat(2_000_000);
    const { after, skipped } = await check({ "a.js": endless, "b.js": unsafe }, { timeMs: 8_000, memoryMb: 4_096 });
    expect(skipped).toEqual([{ path: "a.js", reason: "time limit" }]);
    expect(after).toMatchObject([{ path: "b.js", rule: "injection/code" }]);
  }, 60_000);

  it("is skipped where it takes all the memory, and the rest goes on", async () => {
    const huge = "a(b.c,1);".repeat(400_000);
    const { after, skipped } = await check({ "a.js": huge, "b.js": unsafe }, { memoryMb: 150 });
    expect(skipped).toEqual([{ path: "a.js", reason: "memory limit" }]);
    expect(after).toMatchObject([{ path: "b.js", rule: "injection/code" }]);
  }, 60_000);
});

describe("both sides of a change", () => {
  it("resolve names in their own files and in the context", async () => {
    const path = "a.js";
    const text = `import { db } from "./db.js"; export function f(req, res) { db.query(req.query.x); }`;
    const pool = { path: "db.js", text: `import pg from "pg"; export const db = new pg.Pool();`, blob: "db" };
    const source = { path, text, blob: "a" };
    const request = { rules: [{ id: "injection/sql", options: {} }], limits: defaultPolicy.limits };
    const inContext = await runChecks({
      ...request,
      files: [{ path, before: source, after: source }],
      context: [pool],
    });
    expect([inContext.before.length, inContext.after.length]).toEqual([1, 1]);
    const added = { path: pool.path, after: pool };
    const inChange = await runChecks({
      ...request,
      files: [{ path, before: source, after: source }, added],
      context: [],
    });
    expect([inChange.before.length, inChange.after.length]).toEqual([0, 1]);
  });
});
