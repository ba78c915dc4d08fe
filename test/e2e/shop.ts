import type { Repository } from "../github/index.ts";
import type { Stage } from "./start.ts";

/** Says one thing and shows another: a right-to-left override hides what the code does. */
export const flaw = 'export const role = "user\u202E \u2066// admin\u2069 \u2066";\n';
export const harmless = 'export const role = "user";\n';

type Files = Parameters<Repository["commit"]>[0]["files"];

let count = 0;

/** A repository of its own for a test. */
export async function createShop({ github }: Pick<Stage, "github">, files: Files = {}): Promise<Repository> {
  const name = `shop-${++count}`;
  const all = { "src/app.js": "export const port = 3000;\n", ...files };
  return await github.createRepository({ owner: "acme", name, files: all });
}

/** A pull request of Alice from the branch `topic`. */
export async function openPull(shop: Repository, files: Files = { "src/role.js": flaw }) {
  await shop.commit({ branch: "topic", files });
  return await shop.openPullRequest({ title: "A role", head: "topic", author: "alice" });
}

/** The newest check run of a commit, once there are that many and all of them are completed. */
export async function completed({ github }: Pick<Stage, "github">, shop: Repository, sha: string, runs = 1) {
  return await github.waitFor(
    () => {
      const all = shop.checkRuns(sha);
      return all.length >= runs && all.every(({ status }) => status === "completed") && all.at(-1);
    },
    { timeoutMs: 25_000 },
  );
}
