import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startApp } from "../../src/app/start.ts";
import { loadRules } from "../../src/rules/load.ts";
import { createSecretSearch } from "../../src/secrets/find-secrets.ts";
import { startGitHub } from "../github/index.ts";
import { assignmentsOf } from "../rules/assignments-of.ts";
import { seededRandom } from "../rules/documented-rules.ts";
import { completed, createShop } from "./shop.ts";
import { environmentFor } from "./start.ts";

const random = seededRandom(31);
const rules = [...(await loadRules()).values()].filter((rule) => rule.kind === "secret");

/** A secret of each kind, and the line that it stands in. */
const planted = rules.flatMap((rule) => {
  const text = assignmentsOf(rule, rule.sample(random)).at(-1) ?? "";
  const [found] = createSecretSearch([rule])(text).found;
  return found ? [{ text, value: found.value }] : [];
});

/** Twenty to a file, so that there are excerpts and neighbours. */
const perFile = 20;
const files = Object.fromEntries(
  Array.from({ length: Math.ceil(planted.length / perFile) }, (_, at) => {
    const texts = planted.slice(at * perFile, (at + 1) * perFile).map(({ text }) => text);
    return [`config/part-${at}.txt`, `${texts.join("\n\n")}\n`];
  }),
);

async function contentsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const places = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(places.map((place) => readFile(place, "latin1")))).join("\n");
}

test("no value of hundreds of secrets is in what GitHub gets, in a log or in the job table", async () => {
  expect(planted.length).toBeGreaterThan(200);
  const folder = await mkdtemp(join(tmpdir(), "nodesec-secrets-"));
  const logged: unknown[] = [];
  const write = (facts: object, message: string) => void logged.push({ facts, message });
  const github = await startGitHub();
  await github.install("acme");
  const log = { debug: write, info: write, warn: write, error: write };
  const app = await startApp({ env: environmentFor(github, folder), log });
  try {
    github.deliverTo(`${app.url}/`);
    const shop = await createShop({ github });
    await shop.commit({ branch: "topic", files });
    const [first] = planted;
    const pull = await shop.openPullRequest({ title: `Use ${first?.text}`, head: "topic", author: "alice" });
    const runs = [await completed({ github }, shop, pull.headSha)];
    // What is gone again is told of the commit that holds it.
    const sha = await shop.push({ branch: "topic", files: { "config/part-0.txt": "none\n" } });
    runs.push(await completed({ github }, shop, sha));
    await github.settled();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["failure", "failure"]);
    expect(runs.at(-1)?.output.text).toContain("everyone can read it in commit");

    const said = [
      JSON.stringify(runs),
      JSON.stringify(pull.reviewComments.map(({ body }) => body)),
      JSON.stringify(logged),
    ];
    const everything = [...said, await contentsOf(folder)].join("\n");
    const parts = planted.flatMap(({ value }) => value.split("\n")).filter((part) => part.length >= 12);
    const secret = parts.filter((part) => !part.startsWith("-----")).map((part) => part.slice(0, 30));
    const shown = secret.map((part) => everything.indexOf(part)).filter((at) => at >= 0);
    expect(shown.map((at) => everything.slice(Math.max(0, at - 80), at + 40))).toEqual([]);
  } finally {
    await app.close();
    await github.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
