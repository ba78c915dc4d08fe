import type { EmitterWebhookEvent } from "@octokit/webhooks";
import { describe, expect, expectTypeOf, test } from "vitest";
import { keyOf } from "../../src/app/task.ts";
import { externalIdOf, type Payload, taskOfRun, toTask } from "../../src/app/to-tasks.ts";

const appId = 7;
const [base, head] = ["b".repeat(40), "a".repeat(40)];
const place: Payload = {
  installation: { id: 1 },
  repository: { id: 5, name: "shop", owner: { login: "acme" } },
  sender: { login: "alice", type: "User" },
};
const at = { installation: 1, repositoryId: 5, owner: "acme", repo: "shop" };
const pull_request = { number: 3, head: { sha: head }, base: { ref: "main" } };
const run = { head_sha: head, external_id: "pull 3", app: { id: appId } };
const comment = (body: string, more: Partial<Payload> = {}): Payload => ({
  ...place,
  action: "created",
  issue: { number: 3, state: "open", pull_request: {}, user: { login: "alice", type: "User" } },
  comment: { id: 9, body, user: { login: "alice", type: "User" } },
  ...more,
});

describe("toTask", () => {
  test.each(["opened", "synchronize", "reopened", "ready_for_review"])(
    "reviews a pull request that is %s",
    (action) => {
      expect(toTask("pull_request", { ...place, action, pull_request }, appId)).toEqual({
        ...at,
        kind: "review",
        number: 3,
        headSha: head,
        baseRef: "main",
      });
    },
  );

  test("reviews again when the base was changed, not when the title was", () => {
    const edited = { ...place, action: "edited", pull_request };
    expect(toTask("pull_request", { ...edited, changes: { base: {} } }, appId)?.kind).toBe("review");
    expect(toTask("pull_request", { ...edited, changes: {} }, appId)).toBeUndefined();
  });

  test("stops when a pull request is closed, under the key of its review", () => {
    const closed = toTask("pull_request", { ...place, action: "closed", pull_request }, appId);
    const opened = toTask("pull_request", { ...place, action: "opened", pull_request }, appId);
    expect(closed?.kind).toBe("close");
    expect(closed && keyOf(closed)).toBe(opened && keyOf(opened));
  });

  test("finds the pull request of a check run, also where GitHub names none", () => {
    const again = { ...place, action: "rerequested", check_run: run };
    expect(toTask("check_run", again, appId)).toEqual({ ...at, kind: "review", number: 3 });
    const foreign = { ...again, check_run: { ...run, external_id: null } };
    expect(toTask("check_run", foreign, appId)).toEqual({ ...at, kind: "rerun", headSha: head });
  });

  test("obeys the button Recheck and no other", () => {
    const pressed = { ...place, action: "requested_action", check_run: run };
    expect(toTask("check_run", { ...pressed, requested_action: { identifier: "recheck" } }, appId)?.kind).toBe(
      "review",
    );
    expect(toTask("check_run", { ...pressed, requested_action: { identifier: "x" } }, appId)).toBeUndefined();
  });

  test("leaves the checks of other apps alone", () => {
    const other = { id: 8 };
    const again = { ...place, action: "rerequested" };
    expect(toTask("check_run", { ...again, check_run: { ...run, app: other } }, appId)).toBeUndefined();
    expect(toTask("check_suite", { ...again, check_suite: { head_sha: head, app: other } }, appId)).toBeUndefined();
    expect(toTask("check_suite", { ...again, check_suite: { head_sha: head, app: { id: appId } } }, appId)?.kind).toBe(
      "rerun",
    );
  });

  test("reviews a merge group, and finds it again from its check run", () => {
    const group = { ...place, action: "checks_requested", merge_group: { base_sha: base, head_sha: head } };
    const task = toTask("merge_group", group, appId);
    expect(task).toEqual({ ...at, kind: "merge-group", baseSha: base, headSha: head });
    expect(taskOfRun(at, head, externalIdOf({ kind: "merge-group", baseSha: base }))).toEqual(task);
    expect(toTask("merge_group", { ...group, action: "destroyed" }, appId)).toBeUndefined();
  });

  test("takes a command from a person on a pull request", () => {
    expect(toTask("issue_comment", comment("/nodesec recheck"), appId)).toEqual({
      ...at,
      kind: "command",
      command: "recheck",
      number: 3,
      comment: 9,
      sender: "alice",
      author: "alice",
      isOpen: true,
    });
  });

  test.each([
    ["an edit", { action: "edited" }],
    ["a plain issue", { issue: { number: 3 } }],
    ["a bot", { sender: { login: "robot", type: "Bot" } }],
    ["a bot's name", { sender: { login: "robot[bot]", type: "User" } }],
    ["no installation", { installation: undefined }],
  ] as const)("takes no command from %s", (_, more) => {
    expect(toTask("issue_comment", { ...comment("/nodesec recheck"), ...more } as Payload, appId)).toBeUndefined();
  });

  test("ignores what it does not know", () => {
    for (const event of ["star", "installation", "ping", "push", "constructor", ""]) {
      expect(toTask(event, { ...place, action: "created" }, appId)).toBeUndefined();
    }
    expect(toTask("pull_request", {}, appId)).toBeUndefined();
  });

  test.each(["pull 0", "pull 3x", "pull", "group main", "", null, undefined, "pull 3; rm"])(
    "makes nothing of the note %j",
    (note) => {
      expect(taskOfRun(at, head, note)).toBeUndefined();
    },
  );
});

test("the payload that is read is the one that GitHub describes", () => {
  type Sent<Name extends "pull_request" | "check_run" | "check_suite" | "merge_group"> =
    EmitterWebhookEvent<Name>["payload"];
  expectTypeOf<Pick<Sent<"pull_request">, "pull_request">>().toExtend<Pick<Payload, "pull_request">>();
  expectTypeOf<Pick<Sent<"check_run">, "check_run">>().toExtend<Pick<Payload, "check_run">>();
  expectTypeOf<Pick<Sent<"check_suite">, "check_suite">>().toExtend<Pick<Payload, "check_suite">>();
  expectTypeOf<Pick<Sent<"merge_group">, "merge_group">>().toExtend<Pick<Payload, "merge_group">>();
  expectTypeOf<EmitterWebhookEvent<"issue_comment.created">["payload"]["comment"]>().toExtend<
    NonNullable<Payload["comment"]>
  >();
});
