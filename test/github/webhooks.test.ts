import { afterEach, beforeEach, expect, it } from "vitest";
import { appClient, idOf, installationClient } from "./client.ts";
import { type GitHubStandIn, type Repository, startGitHub } from "./index.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

let github: GitHubStandIn;
let receiver: Receiver;
let repository: Repository;

beforeEach(async () => {
  github = await startGitHub();
  receiver = await startReceiver(github.app.webhookSecret);
  github.deliverTo(receiver.url);
  await github.install("acme");
  repository = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "1\n" } });
});

afterEach(async () => {
  await github.close();
  await receiver.close();
});

async function namesOf(): Promise<readonly string[]> {
  await github.settled();
  return receiver.events.map(({ event, payload }) => [event, payload.action].filter(Boolean).join(".")).sort();
}

async function openPull(draft = false) {
  await repository.commit({ branch: "feature", files: { "a.js": "2\n" } });
  return await repository.openPullRequest({ title: "Change", head: "feature", author: "ada", draft });
}

it("the whole life of a pull request is told, signed and with ids of its own", async () => {
  const pull = await openPull(true);
  await pull.readyForReview();
  await pull.convertToDraft();
  await repository.push({ branch: "feature", files: { "a.js": "3\n" }, author: "ada" });
  await repository.commit({ branch: "next", from: "main", files: {} });
  await pull.editBase("next");
  await pull.close();
  await pull.reopen();
  expect(await namesOf()).toEqual([
    "check_suite.requested",
    "installation.created",
    ...["closed", "converted_to_draft", "edited", "opened", "ready_for_review", "reopened", "synchronize"].map(
      (action) => `pull_request.${action}`,
    ),
    ...(github.app.events.includes("push") ? ["push"] : []),
  ]);
  expect(receiver.events.every(({ isSigned }) => isSigned)).toBe(true);
  expect(new Set(receiver.events.map(({ delivery }) => delivery)).size).toBe(receiver.events.length);
  const edited = await receiver.waitFor("pull_request", "edited");
  expect(edited.payload).toMatchObject({
    changes: { base: { ref: { from: "main" } } },
    pull_request: { base: { ref: "next" } },
    repository: { full_name: "acme/shop", owner: { login: "acme" } },
    installation: { id: expect.any(Number) },
    sender: { login: "ada" },
  });
});

it("a check run is told of, asked for again and clicked on", async () => {
  const { headSha } = await openPull();
  const ask = await installationClient(github, "acme/shop");
  const action = { label: "Recheck", description: "Look again", identifier: "recheck" };
  const asked = { name: "nodesec", head_sha: headSha, external_id: "pull 1", conclusion: "success", actions: [action] };
  const id = idOf(await ask("POST /repos/acme/shop/check-runs", asked));
  await github.rerequestCheckRun(id);
  await github.rerequestCheckSuite(headSha);
  await github.clickAction(id, "recheck", "ada");
  await expect(github.clickAction(id, "explain")).rejects.toThrow();
  const clicked = await receiver.waitFor("check_run", "requested_action");
  expect(clicked.payload).toMatchObject({
    requested_action: { identifier: "recheck" },
    check_run: { id, external_id: "pull 1", head_sha: headSha, app: { id: github.app.id } },
    sender: { login: "ada" },
  });
  const again = await receiver.waitFor("check_suite", "rerequested");
  expect(again.payload).toMatchObject({ check_suite: { head_sha: headSha, app: { id: github.app.id } } });
  expect(await receiver.waitFor("check_run", "rerequested")).toMatchObject({ payload: { check_run: { id } } });
});

it("comments say whether they stand on a pull request", async () => {
  const pull = await openPull();
  const comment = await pull.comment({ author: "ada", body: "/nodesec recheck" });
  const told = await receiver.waitFor("issue_comment", "created");
  expect(told.payload).toMatchObject({
    issue: { number: 1, state: "open", user: { login: "ada" }, pull_request: { url: expect.any(String) } },
    comment: { id: comment.id, body: "/nodesec recheck", user: { login: "ada", type: "User" } },
  });
  await pull.editComment(comment, "Never mind");
  const edited = await receiver.waitFor("issue_comment", "edited");
  expect(edited.payload).toMatchObject({ changes: { body: { from: "/nodesec recheck" } } });
  const issue = await repository.openIssue({ title: "Broken", author: "eve" });
  await issue.comment({ author: "eve", body: "Help" });
  await github.settled();
  const onIssue = receiver.events.findLast(({ event }) => event === "issue_comment");
  expect(onIssue?.payload.issue).toMatchObject({ number: issue.number });
  expect(onIssue?.payload.issue).not.toHaveProperty("pull_request");
});

it("a pull request whose branch is deleted is closed", async () => {
  const pull = await openPull();
  await repository.deleteBranch("feature");
  expect(await receiver.waitFor("pull_request", "closed")).toMatchObject({ payload: { number: pull.number } });
  expect(pull.state.state).toBe("closed");
});

it("a merge queue asks for checks on a commit that holds the changes", async () => {
  const pull = await openPull();
  const sha = await repository.mergeGroup({ pulls: [pull] });
  const told = await receiver.waitFor("merge_group", "checks_requested");
  expect(told.payload).toMatchObject({ merge_group: { head_sha: sha, base_sha: pull.baseSha } });
  const ask = await installationClient(github, "acme/shop");
  const compared = await ask(`GET /repos/acme/shop/compare/${pull.baseSha}...${sha}`);
  expect(compared.body).toMatchObject({ files: [{ filename: "a.js", status: "modified" }] });
});

it("what was not taken is kept as a failure, is not sent again, and can be sent again with the same id", async () => {
  receiver.status = 500;
  await openPull();
  await github.settled();
  const app = appClient(github);
  const failed = await app("GET /app/hook/deliveries?status=failure");
  expect(failed.body).toMatchObject([{ event: "pull_request", action: "opened", status_code: 500 }]);
  receiver.status = 202;
  const [{ id, guid }] = Object(failed.body);
  expect((await app(`POST /app/hook/deliveries/${id}/attempts`)).status).toBe(202);
  await github.waitFor(() => github.deliveries.find(({ redelivery, status }) => redelivery && status === "OK"));
  const sent = receiver.events.filter(({ delivery }) => delivery === guid);
  expect(sent.map(({ payload }) => payload.action)).toEqual(["opened", "opened"]);
  expect((await app(`GET /app/hook/deliveries/${id}`)).body).toMatchObject({
    guid,
    request: { payload: sent[0]?.payload },
  });
  expect(github.violations).toEqual([]);
});

it("events can be delivered by hand, with a wrong signature too, and out of their order", async () => {
  await github.deliver({ event: "ping", payload: { zen: "x" }, signature: `sha256=${"0".repeat(64)}` });
  expect(receiver.events.at(-1)).toMatchObject({ event: "ping", isSigned: false });
  const pull = await openPull();
  await github.settled();
  github.holdDeliveries();
  await pull.close();
  await pull.reopen();
  github.releaseDeliveries({ reverse: true });
  await github.settled();
  const actions = receiver.events.slice(-2).map(({ payload }) => payload.action);
  expect(actions.toSorted()).toEqual(["closed", "reopened"]);
});

it("an installation hears of nothing that it has no permission for", async () => {
  await github.install("narrow", { permissions: { metadata: "read" } });
  const other = await github.createRepository({ owner: "narrow", name: "shop", files: { "a.js": "1\n" } });
  await other.push({ branch: "feature", files: { "a.js": "2\n" } });
  await other.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  expect(await namesOf()).toEqual(["installation.created", "installation.created"]);
});
