import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CheckResult, completeCheckRun, failCheckRun, startCheckRun } from "../../src/publish/check-run.ts";
import { fakeGitHub, refusal } from "../helpers/fake-github.ts";

type CheckAnnotation = CheckResult["annotations"][number];

const create = "POST /repos/{owner}/{repo}/check-runs";
const update = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
const get = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
const list = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";

const run = { owner: "acme", repo: "shop", id: 7 };
const target = { owner: "acme", repo: "shop", headSha: "abc", externalId: "pr:1;head:abc" };
const output = { title: "2 findings", summary: "…" };

function annotations(count: number): CheckAnnotation[] {
  return Array.from({ length: count }, (_, index) => ({
    path: "app.js",
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: "warning",
    message: "…",
  }));
}

function chunkOf(parameters: Record<string, unknown>): readonly CheckAnnotation[] {
  return (parameters.output as { annotations?: CheckAnnotation[] }).annotations ?? [];
}

/** A check run that holds what updates bring; `lose` names the updates whose answer is lost, and whether before or after. */
function fakeRun(lose: Record<number, "before" | "after"> = {}) {
  const held: CheckAnnotation[] = [];
  let updates = 0;
  let status = "in_progress";
  const github = fakeGitHub({
    [update]: (parameters) => {
      updates++;
      if (lose[updates] === "before") throw refusal(502);
      held.push(...chunkOf(parameters));
      status = String(parameters.status ?? status);
      if (lose[updates] === "after") throw refusal(500);
      return {};
    },
    [get]: () => ({ id: 7, status, output: { annotations_count: held.length } }),
  });
  return { github, held };
}

beforeEach(() => {
  vi.useFakeTimers().setTimerTickMode("nextTimerAsync");
});
afterEach(() => {
  vi.useRealTimers();
});

describe("startCheckRun", () => {
  it("begins a run in progress under the one name that branch protection knows", async () => {
    const github = fakeGitHub({ [create]: () => ({ id: 7 }) });
    expect(await startCheckRun(github, target)).toEqual(run);
    expect(github.requests).toMatchObject([
      {
        parameters: { name: "nodesec", head_sha: "abc", status: "in_progress", external_id: "pr:1;head:abc" },
      },
    ]);
  });

  it("keeps Octokit from repeating the request by itself", async () => {
    const github = fakeGitHub({ [create]: () => ({ id: 7 }) });
    await startCheckRun(github, target);
    expect(github.requests[0]?.parameters).toMatchObject({ request: { retries: 0 } });
  });

  it("takes up the run whose answer was lost instead of beginning a second one", async () => {
    const begun: Record<string, unknown>[] = [];
    const github = fakeGitHub({
      [create]: (parameters) => {
        begun.push({ ...parameters, id: 8 });
        throw refusal(500);
      },
      [list]: () => ({
        check_runs: [{ id: 3, external_id: "pr:1;head:abc", started_at: "2026-01-01T00:00:00Z" }, ...begun],
      }),
    });
    expect(await startCheckRun(github, target)).toEqual({ ...run, id: 8 });
    expect(begun).toHaveLength(1);
  });

  it("begins it again where the first request did not come through", async () => {
    let requests = 0;
    const github = fakeGitHub({
      [create]: () => {
        requests++;
        if (requests === 1) throw refusal(503);
        return { id: 9 };
      },
      [list]: () => ({ check_runs: [] }),
    });
    expect(await startCheckRun(github, target)).toEqual({ ...run, id: 9 });
  });

  it("names the permission that is missing", async () => {
    const github = fakeGitHub({
      [create]: () => {
        throw refusal(403, { "x-accepted-github-permissions": "checks=write" });
      },
    });
    await expect(startCheckRun(github, target)).rejects.toMatchObject({
      code: "GITHUB_PERMISSION",
      message: expect.stringContaining("checks=write"),
    });
  });

  it("says that the repository is gone", async () => {
    const github = fakeGitHub({
      [create]: () => {
        throw refusal(404);
      },
    });
    await expect(startCheckRun(github, target)).rejects.toMatchObject({ code: "GITHUB_GONE" });
  });

  it("gives up on a GitHub that does not answer, and says so", async () => {
    const github = fakeGitHub({
      [create]: () => {
        throw refusal(502);
      },
      [list]: () => {
        throw refusal(502);
      },
    });
    await expect(startCheckRun(github, target)).rejects.toMatchObject({ code: "GITHUB_UNAVAILABLE" });
    expect(github.requests).toHaveLength(4);
  });
});

describe("completeCheckRun", () => {
  it("leaves out what would take more than twenty requests", async () => {
    const { github, held } = fakeRun();
    await completeCheckRun(github, run, { conclusion: "failure", output, annotations: annotations(100_000) });
    expect(github.requests).toHaveLength(20);
    expect(held).toEqual(annotations(1_000));
  });

  it("completes a run without annotations in one request", async () => {
    const { github } = fakeRun();
    await completeCheckRun(github, run, { conclusion: "success", output, annotations: [] });
    expect(github.requests).toMatchObject([
      {
        parameters: {
          status: "completed",
          conclusion: "success",
          output,
          actions: [{ label: "Recheck", identifier: "recheck" }],
        },
      },
    ]);
  });

  it("sends 120 annotations in three chunks, the conclusion only with the last", async () => {
    const { github, held } = fakeRun();
    await completeCheckRun(github, run, { conclusion: "failure", output, annotations: annotations(120) });
    expect(held).toEqual(annotations(120));
    expect(github.requests.map(({ parameters }) => chunkOf(parameters).length)).toEqual([50, 50, 20]);
    expect(github.requests.map(({ parameters }) => parameters.conclusion)).toEqual([undefined, undefined, "failure"]);
  });

  it("does not send a chunk again whose answer alone was lost", async () => {
    const { github, held } = fakeRun({ 1: "after", 3: "after" });
    await completeCheckRun(github, run, { conclusion: "failure", output, annotations: annotations(120) });
    expect(held).toEqual(annotations(120));
  });

  it("sends a chunk again that did not come through", async () => {
    const { github, held } = fakeRun({ 2: "before" });
    await completeCheckRun(github, run, { conclusion: "failure", output, annotations: annotations(120) });
    expect(held).toEqual(annotations(120));
  });

  it("completes without annotations where GitHub refuses them", async () => {
    const github = fakeGitHub({
      [update]: (parameters) => {
        if (chunkOf(parameters).length > 0) throw refusal(422);
        return {};
      },
    });
    await completeCheckRun(github, run, { conclusion: "failure", output, annotations: annotations(3) });
    expect(github.requests.at(-1)?.parameters).toMatchObject({ status: "completed", conclusion: "failure" });
  });
});

describe("failCheckRun", () => {
  it("completes the run with what was in the way", async () => {
    const { github } = fakeRun();
    await failCheckRun(github, run, { title: "Could not look", summary: "…", conclusion: "neutral" });
    expect(github.requests).toMatchObject([
      { parameters: { status: "completed", conclusion: "neutral", output: { title: "Could not look" } } },
    ]);
  });
});
