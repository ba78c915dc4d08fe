import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Stage, startStage } from "./start.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.github.violations.splice(0)).toEqual([]);
});

/** Says one thing and shows another: a right-to-left override hides what the code does. */
const flaw = 'export const role = "user\u202E \u2066// admin\u2069 \u2066";\n';
const harmless = 'export const role = "user";\n';

let count = 0;
async function createShop(files: Record<string, string> = {}) {
  const name = `shop-${++count}`;
  return await stage.github.createRepository({
    owner: "acme",
    name,
    files: { "src/app.js": "export const port = 3000;\n", ...files },
    collaborators: { wendy: "write", rita: "read" },
  });
}
type Shop = Awaited<ReturnType<typeof createShop>>;

async function openPull(shop: Shop, options: { files?: Record<string, string>; draft?: boolean; base?: string } = {}) {
  await shop.commit({ branch: "topic", files: options.files ?? { "src/role.js": flaw } });
  return await shop.openPullRequest({
    title: "A role",
    head: "topic",
    author: "alice",
    ...(options.draft !== undefined && { draft: options.draft }),
    ...(options.base !== undefined && { base: options.base }),
  });
}

/** The newest check run of a commit, once every run of it is completed and there are that many. */
async function completed(shop: Shop, sha: string, runs = 1) {
  return await stage.github.waitFor(
    () => {
      const all = shop.checkRuns(sha);
      return all.length >= runs && all.every(({ status }) => status === "completed") && all.at(-1);
    },
    { timeoutMs: 20_000 },
  );
}

describe("a pull request", () => {
  test("gets a completed check and a comment on the line when it is opened", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    const run = await completed(shop, pull.headSha);
    expect(run).toMatchObject({ name: "nodesec", conclusion: "failure" });
    expect(run.annotations).toHaveLength(1);
    expect(pull.reviewComments).toHaveLength(1);
    expect(pull.reviewComments[0]).toMatchObject({ path: "src/role.js", line: 1 });
    expect(pull.reviews).toHaveLength(1);
  });

  test("gets a green check and no comment when there is nothing to say", async () => {
    const shop = await createShop();
    const pull = await openPull(shop, { files: { "src/role.js": harmless } });
    expect((await completed(shop, pull.headSha)).conclusion).toBe("success");
    expect(pull.reviewComments).toEqual([]);
    expect(pull.issueComments).toEqual([]);
  });

  test("is reviewed again after a push, and its comment says that it is fixed", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    await completed(shop, pull.headSha);
    const sha = await shop.push({ branch: "topic", files: { "src/role.js": harmless } });
    expect((await completed(shop, sha)).conclusion).toBe("success");
    expect(pull.reviewComments).toHaveLength(1);
    expect(pull.reviewComments[0]?.body).toContain(sha.slice(0, 7));
  });

  test("never fails as a draft, and fails when it is ready", async () => {
    const shop = await createShop();
    const pull = await openPull(shop, { draft: true });
    expect((await completed(shop, pull.headSha)).conclusion).toBe("neutral");
    await pull.readyForReview();
    expect((await completed(shop, pull.headSha, 2)).conclusion).toBe("failure");
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("from a fork is reviewed, also when its suite is run again", async () => {
    const shop = await createShop();
    const fork = await shop.fork("mallory");
    await fork.commit({ branch: "topic", files: { "src/role.js": flaw } });
    const pull = await shop.openPullRequest({ title: "x", head: "topic", headRepository: fork, author: "mallory" });
    expect((await completed(shop, pull.headSha)).conclusion).toBe("failure");
    await stage.github.rerequestCheckSuite(pull.headSha);
    expect((await completed(shop, pull.headSha, 2)).conclusion).toBe("failure");
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("is reviewed against its new base when that is edited", async () => {
    const shop = await createShop();
    await shop.commit({ branch: "release", files: { "src/role.js": flaw } });
    await shop.commit({ branch: "topic", from: "release", files: { "README.md": "# Shop\n" } });
    const pull = await shop.openPullRequest({ title: "x", head: "topic", base: "release", author: "alice" });
    expect((await completed(shop, pull.headSha)).conclusion).toBe("success");
    await pull.editBase("main");
    expect((await completed(shop, pull.headSha, 2)).conclusion).toBe("failure");
  });

  test("that breaks the config fails, and the review runs with the base's", async () => {
    const shop = await createShop();
    const pull = await openPull(shop, { files: { ".github/nodesec.yml": "failOn: { severty: low }\n" } });
    const run = await completed(shop, pull.headSha);
    expect(run.conclusion).toBe("failure");
    expect(`${run.output.summary}`).toContain("severty");
  });

  test("cannot switch off its own review", async () => {
    const shop = await createShop();
    const off = { ".github/nodesec.yml": "failOn: { severity: never }\n", "src/role.js": flaw };
    const pull = await openPull(shop, { files: off });
    expect((await completed(shop, pull.headSha)).conclusion).toBe("failure");
  });
});

describe("an event", () => {
  test("that was delivered before is accepted and does nothing", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    await completed(shop, pull.headSha);
    const delivery = stage.github.deliveries.findLast(({ event }) => event === "pull_request");
    const again = delivery && (await stage.github.redeliver(delivery.id));
    expect(again?.status_code).toBe(202);
    await stage.github.settled();
    expect(shop.checkRuns(pull.headSha)).toHaveLength(1);
  });

  test("re-run of the check makes a fresh one and no second comment", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    const run = await completed(shop, pull.headSha);
    await stage.github.rerequestCheckRun(run.id);
    await completed(shop, pull.headSha, 2);
    await stage.github.clickAction(run.id, "recheck");
    await completed(shop, pull.headSha, 3);
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("of a merge queue gets its verdict on the group's commit", async () => {
    const shop = await createShop();
    const pull = await openPull(shop, { files: { "src/role.js": harmless } });
    await completed(shop, pull.headSha);
    const sha = await shop.mergeGroup({ pulls: [pull] });
    expect((await completed(shop, sha)).conclusion).toBe("success");
  });
});

describe("a command", () => {
  const reactions = async (comment: { reactions: readonly { content: string }[] }, wanted: string) =>
    await stage.github.waitFor(() => comment.reactions.some(({ content }) => content === wanted), {
      timeoutMs: 20_000,
    });

  test("of the author rechecks, once a minute", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    await completed(shop, pull.headSha);
    const comment = await pull.comment({ author: "alice", body: "/nodesec recheck" });
    await reactions(comment, "eyes");
    await completed(shop, pull.headSha, 2);
    await reactions(comment, "+1");

    await pull.comment({ author: "alice", body: "/nodesec recheck" });
    const reply = await stage.github.waitFor(() => pull.issueComments[2], { timeoutMs: 20_000 });
    expect(reply.body).toContain("wait");
    expect(shop.checkRuns(pull.headSha)).toHaveLength(2);
  });

  test("of somebody with write access rechecks, of anybody else it is refused", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    await completed(shop, pull.headSha);
    const comment = await pull.comment({ author: "wendy", body: "Once more:\n/nodesec recheck" });
    await completed(shop, pull.headSha, 2);
    await reactions(comment, "+1");
    const refused = await pull.comment({ author: "rita", body: "/nodesec recheck" });
    const reply = await stage.github.waitFor(() => pull.issueComments[2], { timeoutMs: 20_000 });
    expect(reply.body).toContain("write access");
    expect(refused.reactions).toEqual([]);
    expect(shop.checkRuns(pull.headSha)).toHaveLength(2);
  });

  test("for help is answered; in a plain issue, a quote or by a bot it is not", async () => {
    const shop = await createShop();
    const pull = await openPull(shop);
    await completed(shop, pull.headSha);
    await pull.comment({ author: "rita", body: "> /nodesec help" });
    await pull.comment({ author: "robot[bot]", body: "/nodesec help" });
    const issue = await shop.openIssue({ title: "Help", author: "rita" });
    await issue.comment({ author: "rita", body: "/nodesec help" });
    await pull.comment({ author: "rita", body: "/nodesec help" });
    const reply = await stage.github.waitFor(() => pull.issueComments[3], { timeoutMs: 20_000 });
    expect(reply.body).toContain("/nodesec recheck");
    expect(pull.issueComments).toHaveLength(4);
    expect(issue.comments).toHaveLength(1);
  });
});

test("a closed pull request is not rechecked", async () => {
  const shop = await createShop();
  const pull = await openPull(shop);
  await completed(shop, pull.headSha);
  await pull.close();
  await pull.comment({ author: "alice", body: "/nodesec recheck" });
  const reply = await stage.github.waitFor(() => pull.issueComments[1], { timeoutMs: 20_000 });
  expect(reply.body).toContain("closed");
  expect(shop.checkRuns(pull.headSha)).toHaveLength(1);
});

test("a missing permission ends the check, and is named there and in the log", async () => {
  const shop = await createShop();
  const headers = { "x-accepted-github-permissions": "contents=read" };
  stage.github.fail({ path: /\/git\/trees\//, times: 100, with: { status: 403, body: { message: "no" }, headers } });
  const pull = await openPull(shop);
  const run = await completed(shop, pull.headSha);
  stage.github.clearFaults();
  expect(run.conclusion).toBe("neutral");
  expect(run.output.summary).toContain("contents=read");
  expect(stage.logged.some(({ level, message }) => level === "error" && message.includes("contents=read"))).toBe(true);
});
