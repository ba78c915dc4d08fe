import { expect, it } from "vitest";
import { readGitChange } from "../../src/changes/git.ts";
import { readBlobs } from "../../src/changes/read-blobs.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ChangeSet } from "../../src/model/change-set.ts";
import { createRepository, type TemporaryRepository } from "./temporary-repository.ts";

function branched(): TemporaryRepository {
  const repository = createRepository();
  repository.commit({ "app.js": "a();\n" });
  repository.git("checkout", "--quiet", "-b", "topic");
  return repository;
}

async function read({ root }: TemporaryRepository, commits = 250): Promise<ChangeSet> {
  const limits = { ...defaultPolicy.limits, commits };
  return (await readGitChange({ cwd: root, mode: "range", base: "main", limits })).changeSet;
}

function textsOf({ past = [] }: ChangeSet) {
  return past.map(({ sha, files }) => ({
    sha,
    files: files.map(({ path, before, after }) => [path, before.map(({ text }) => text), after.text]),
  }));
}

it("has both sides of what each commit but the last changed, oldest first", async () => {
  const repository = branched();
  const first = repository.commit({ "app.js": "b();\n", "odd\nname.js": "x();\n" });
  const second = repository.commit({ "app.js": null, "new.js": "n();\n" });
  repository.commit({ "app.js": "c();\n" });
  expect(textsOf(await read(repository))).toEqual([
    {
      sha: first,
      files: [
        ["app.js", ["a();\n"], "b();\n"],
        ["odd\nname.js", [], "x();\n"],
      ],
    },
    { sha: second, files: [["new.js", [], "n();\n"]] },
  ]);
});

it("is missing where the change has one commit, or is no range of commits", async () => {
  const repository = branched();
  repository.commit({ "app.js": "b();\n" });
  expect(await read(repository)).not.toHaveProperty("past");
  repository.write({ "app.js": "c();\n" });
  const { changeSet } = await readGitChange({
    cwd: repository.root,
    mode: "working tree",
    limits: defaultPolicy.limits,
  });
  expect(changeSet).not.toHaveProperty("past");
});

it("counts of a merge only what no parent has like that", async () => {
  const repository = branched();
  const own = repository.commit({ "own.js": "own();\n" });
  repository.git("checkout", "--quiet", "main");
  repository.commit({ "theirs.js": "theirs();\n" });
  repository.git("checkout", "--quiet", "topic");
  repository.git("merge", "--quiet", "--no-commit", "main");
  const merge = repository.commit({ "own.js": "merged();\n" });
  repository.commit({ "last.js": "last();\n" });
  expect(textsOf(await read(repository))).toEqual([
    { sha: own, files: [["own.js", [], "own();\n"]] },
    { sha: merge, files: [["own.js", ["own();\n"], "merged();\n"]] },
  ]);
});

it("leaves out what is binary or vendored, and says nothing of it", async () => {
  const repository = branched();
  repository.commit({ "logo.png": Buffer.from([0, 1, 2]), "node_modules/x/index.js": "x();\n", "a.js": "a();\n" });
  repository.commit({ "last.js": "last();\n" });
  const changeSet = await read(repository);
  expect(changeSet.past?.[0]?.files.map(({ path }) => path)).toEqual(["a.js"]);
});

it("reads the newest commits where there are more than the limit, and says how many it left out", async () => {
  const repository = branched();
  for (const name of ["one", "two", "three", "four"]) repository.commit({ [`${name}.js`]: `${name}();\n` });
  const changeSet = await read(repository, 1);
  expect(changeSet.past?.map(({ files }) => files.map(({ path }) => path))).toEqual([["three.js"]]);
  expect(changeSet.skipped).toEqual([
    {
      path: "(earlier commits)",
      reason: "too many commits",
      detail: "the 2 oldest were not searched for secrets (limits.commits)",
    },
  ]);
  expect(await read(repository, 0)).not.toHaveProperty("past");
});

it("stops reading where all contents together are too large", async () => {
  const repository = branched();
  repository.commit({ "one.js": "1".repeat(600), "two.js": "2".repeat(600) });
  const ids = ["one.js", "two.js"].map((path) => repository.git("rev-parse", `HEAD:${path}`));
  const { blobs, leftOut } = await readBlobs(repository.root, ids, 1_000, 1_000);
  expect([blobs.size, leftOut]).toEqual([1, 1]);
});
