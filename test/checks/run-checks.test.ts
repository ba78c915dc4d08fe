import { afterAll, describe, expect, it } from "vitest";
import { closeChecks, runChecks } from "../../src/checks/index.ts";
import type { CheckRequest } from "../../src/checks/request.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";

afterAll(closeChecks);

const rules = [{ id: "container/root-user", options: {} }];

function request(count: number, limits: Partial<CheckRequest["limits"]> = {}): CheckRequest {
  // Long enough to take more than a millisecond.
  const text = `FROM node:24\n${"RUN true\n".repeat(2_000)}`;
  const files = Array.from({ length: count }, (_, index) => {
    const path = `${index}/Dockerfile`;
    return { path, after: { path, text, blob: `${index}` } };
  });
  return { files, context: [], rules, limits: { ...defaultPolicy.limits, ...limits } };
}

describe("runChecks", () => {
  it("checks both sides of each file in a worker", async () => {
    const path = "Dockerfile";
    const before = { path, text: "FROM node:24\n", blob: "a" };
    const after = { path, text: "FROM node:24\nUSER node\n", blob: "b" };
    const result = await runChecks({ ...request(0), files: [{ path, before, after }] });
    expect(result.before).toMatchObject([{ path, rule: "container/root-user", region: { startLine: 1 } }]);
    expect(result).toMatchObject({ after: [], skipped: [] });
  });

  it("asks nobody where there is nothing to check", async () => {
    expect(await runChecks(request(0, { timeMs: 0 }))).toEqual({ before: [], after: [], skipped: [], reached: [] });
  });

  it("gives up when the time is over, and names every file that it did not look at", async () => {
    const { after, skipped } = await runChecks(request(8, { timeMs: 1 }));
    expect(after).toEqual([]);
    expect(skipped).toHaveLength(8);
    expect(new Set(skipped.map(({ path }) => path)).size).toBe(8);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(["time limit"]));
  });

  it("tells how far it is while it works", async () => {
    await closeChecks();
    const told: [number, number, string][] = [];
    await runChecks(request(3), { progress: (...step) => told.push(step) });
    expect(told[0]).toEqual([0, 3, "0/Dockerfile"]);
  });

  it("works again after a worker was ended", async () => {
    expect((await runChecks(request(2))).after).toHaveLength(2);
  });

  it("rejects with the signal's reason when it is aborted", async () => {
    const reason = new Error("a newer commit came");
    await expect(runChecks(request(1), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
