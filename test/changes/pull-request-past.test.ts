import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createBlobs } from "../../src/changes/pull-request-blobs.ts";
import { createBlobCache } from "../../src/changes/pull-request-cache.ts";
import type { Comparison } from "../../src/changes/pull-request-comparison.ts";
import { readPastCommits, rememberOnlyCommit } from "../../src/changes/pull-request-past.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { GitHub } from "../../src/model/github.ts";

const ref = { owner: "acme", repo: "shop" };
/** The id that git gives to the text `whole`. */
const wholeId = createHash("sha1").update("blob 5\0whole").digest("hex");

const patch = "@@ -1,2 +1,2 @@\n kept\n-old\n+new";

interface FakeOptions {
  readonly merges?: readonly string[];
  readonly files?: readonly object[];
}

/** A branch of so many commits, `c1` to `c<count>`, each of which changes one line. */
function branchOf(count: number, { merges = [], files = [changedFile] }: FakeOptions = {}) {
  const asked: string[] = [];
  const commits = Array.from({ length: count }, (_, at) => ({
    sha: `c${at + 1}`,
    isMerge: merges.includes(`c${at + 1}`),
  }));
  const toAnswer = ({ sha, isMerge }: (typeof commits)[number]) => ({ sha, parents: isMerge ? [{}, {}] : [{}] });
  const github = {
    request: async (route: string, parameters: Record<string, unknown> = {}) => {
      const { page, ref: sha } = parameters;
      asked.push(page === undefined ? String(sha) : `page ${String(page)}`);
      const from = (Number(page) - 1) * 100;
      const data = route.includes("/compare/") ? { commits: commits.slice(from, from + 100).map(toAnswer) } : { files };
      return { status: 200, data };
    },
    graphql: async () => ({
      repository: { b0: { oid: wholeId, byteSize: 5, isBinary: false, isTruncated: false, text: "whole" } },
    }),
  } as unknown as GitHub;
  const comparison: Comparison = {
    ...{ mergeBaseSha: "base", baseSha: "base", files: [], full: false },
    commits: commits.slice(0, 100),
    totalCommits: count,
  };
  return { github, comparison, head: `c${count}`, asked };
}

const changedFile = { filename: "a.js", status: "modified", sha: "blob", patch };

async function read(
  { github, comparison, head }: ReturnType<typeof branchOf>,
  commits = 1_000,
  cache = createBlobCache(1e6),
) {
  const blobs = createBlobs(github, ref, cache);
  const limits = { ...defaultPolicy.limits, commits };
  return await readPastCommits(github, { ref, comparison, head, cache }, { blobs, limits });
}

describe("the commits of a pull request before its last", () => {
  it("are known by the lines that each added and removed, each on its line", async () => {
    const { commits, skipped } = await read(branchOf(2));
    expect(commits).toEqual([
      {
        sha: "c1",
        files: [
          {
            path: "a.js",
            before: [{ path: "a.js", text: "\nold", blob: "blob removed" }],
            after: { path: "a.js", text: "\nnew", blob: "blob added" },
          },
        ],
      },
    ]);
    expect(skipped).toEqual([]);
  });

  it("are listed beyond the 250 that GitHub gives at most without pages", async () => {
    const branch = branchOf(320);
    const { commits } = await read(branch);
    expect(branch.asked.filter((each) => each.startsWith("page"))).toEqual(["page 2", "page 3", "page 4"]);
    expect([commits.length, commits.at(-1)?.sha]).toEqual([319, "c319"]);
  });

  it("are asked for once, and not at all where an earlier review saw the only one", async () => {
    const cache = createBlobCache(1e6);
    const only = branchOf(1);
    const comparison = {
      ...only.comparison,
      files: [{ path: "a.js", status: "modified" as const, blob: "blob", patch }],
    };
    rememberOnlyCommit({ ref, comparison, head: "c1", cache });
    const grown = branchOf(3);
    await read(grown, 1_000, cache);
    expect(grown.asked).toEqual(["c2"]);
    const again = branchOf(3);
    await read(again, 1_000, cache);
    expect(again.asked).toEqual([]);
  });

  it("are without merges, whose diff shows what came from the base branch", async () => {
    expect((await read(branchOf(3, { merges: ["c2"] }))).commits.map(({ sha }) => sha)).toEqual(["c1"]);
  });

  it("are the newest where there are more than the limit, and the report says so", async () => {
    const { commits, skipped } = await read(branchOf(4), 1);
    expect(commits.map(({ sha }) => sha)).toEqual(["c3"]);
    expect(skipped).toMatchObject([{ reason: "too many commits", detail: expect.stringContaining("2 oldest") }]);
    expect(await read(branchOf(4), 0)).toMatchObject({ commits: [], skipped: [{ reason: "too many commits" }] });
  });

  it("have a file whole where GitHub does not show its diff, and none that is vendored or gone", async () => {
    const files = [
      { filename: "long.txt", status: "added", sha: wholeId },
      { filename: "gone.js", status: "removed", sha: "old", patch },
      { filename: "node_modules/x/index.js", status: "added", sha: "blob", patch },
    ];
    const { commits } = await read(branchOf(2, { files }));
    expect(commits[0]?.files).toMatchObject([{ path: "long.txt", before: [], after: { text: "whole" } }]);
  });
});
