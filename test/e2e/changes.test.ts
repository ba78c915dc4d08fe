import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import githubToken from "../../src/rules/secrets/github-token.ts";
import { seededRandom } from "../rules/documented-rules.ts";
import { completed, createShop, flaw, harmless, openPull } from "./shop.ts";
import { type Stage, startStage } from "./start.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.github.violations.splice(0)).toEqual([]);
});

describe("a change", () => {
  test("that is forced over an earlier one is reviewed by itself, and what was said stays once", async () => {
    const shop = await createShop(stage);
    const pull = await openPull(shop);
    await completed(stage, shop, pull.headSha);
    const files = { "src/first.js": "export {};\n", "src/role.js": `// A new line moves the flaw.\n${flaw}` };
    const sha = await shop.push({ branch: "topic", from: "main", force: true, files });
    const run = await completed(stage, shop, sha);
    expect(run.conclusion).toBe("failure");
    expect(run.annotations).toMatchObject([{ path: "src/role.js", start_line: 2 }]);
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("that only renames a file brings nothing new", async () => {
    const shop = await createShop(stage, { "src/role.js": flaw });
    const pull = await openPull(shop, { "src/role.js": null, "src/roles/role.js": flaw });
    const run = await completed(stage, shop, pull.headSha);
    expect(run).toMatchObject({ conclusion: "success", annotations: [] });
    expect(pull.reviewComments).toEqual([]);
  });

  test("that deletes a file with a flaw is told as fixed", async () => {
    const shop = await createShop(stage, { "src/role.js": flaw });
    const pull = await openPull(shop, { "src/role.js": null });
    const run = await completed(stage, shop, pull.headSha);
    expect(run.conclusion).toBe("success");
    expect(`${run.output.title} ${run.output.summary}`).toMatch(/fixe/i);
  });

  test("of 400 files is reviewed whole", async () => {
    const shop = await createShop(stage);
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`src/part-${at}.js`, at === 399 ? flaw : `export const part = ${at};\n`]),
    );
    const pull = await openPull(shop, files);
    const run = await completed(stage, shop, pull.headSha);
    expect(run.conclusion).toBe("failure");
    expect(run.annotations).toMatchObject([{ path: "src/part-399.js" }]);
    expect(pull.reviewComments).toMatchObject([{ path: "src/part-399.js", line: 1 }]);
  });

  test("without a patch, because it is binary or too large, is named as skipped or reviewed all the same", async () => {
    const long = Array.from({ length: 12_000 }, (_, at) => `export const value${at} = ${at};\n`).join("");
    const shop = await createShop(stage, { "src/long.js": long });
    const pull = await openPull(shop, {
      "logo.png": Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0", "latin1"), randomBytes(5_000)]),
      "src/huge.js": "x".repeat(2_500_000),
      "src/long.js": long.replaceAll("export const", "export let") + flaw,
    });
    const run = await completed(stage, shop, pull.headSha);
    expect(run.conclusion).toBe("failure");
    expect(`${run.output.summary}${run.output.text}`).toContain("src/huge.js");
    expect(run.annotations).toMatchObject([{ path: "src/long.js", start_line: 12_001 }]);
  });
});

describe("the number of requests", () => {
  const parts = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`src/${name}-${at}.js`, `export const ${name} = ${at};\n`]),
    );

  test("is at most 8 for 20 changed files, and at most 6 for a second push of one", async () => {
    // An installation of its own, so that its token is counted too.
    await stage.github.install("globex");
    const all = { ...parts("old"), "src/app.js": "export const port = 3000;\n" };
    const shop = await stage.github.createRepository({ owner: "globex", name: "shop", files: all });
    stage.github.requests.clear();
    const pull = await openPull(shop, { ...parts("new"), "src/new-0.js": flaw });
    await completed(stage, shop, pull.headSha);
    await stage.github.settled();
    const names = stage.github.requests.map(({ operationId }) => operationId);
    expect(names).toContain("apps/create-installation-access-token");
    expect(names.length, names.join(", ")).toBeLessThanOrEqual(8);
    expect(pull.reviewComments).toHaveLength(1);

    stage.github.requests.clear();
    const sha = await shop.push({ branch: "topic", files: { "src/new-1.js": harmless } });
    await completed(stage, shop, sha);
    const later = stage.github.requests.map(({ operationId }) => operationId);
    expect(later.length, later.join(", ")).toBeLessThanOrEqual(6);
  });
});

test("a secret that a later push removes again still fails the check, and names the commit that holds it", async () => {
  const shop = await createShop(stage);
  const token = githubToken.sample(seededRandom(5));
  const pull = await openPull(shop, { "src/login.js": `export const token = "${token}";\n` });
  const first = pull.headSha;
  await completed(stage, shop, first);
  const sha = await shop.push({
    branch: "topic",
    files: { "src/login.js": "export const token = process.env.TOKEN;\n" },
  });
  const run = await completed(stage, shop, sha);
  expect(run.conclusion).toBe("failure");
  expect(run.output.text).toContain(`blob/${first}/src/login.js#L1`);
  expect(run.annotations).toEqual([]);
  expect(JSON.stringify(run.output)).not.toContain(token);
});
