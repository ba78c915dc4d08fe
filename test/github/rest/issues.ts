import { botAccount, canReach, isAllowed } from "../auth.ts";
import { emitComment } from "../events.ts";
import { Failure, notFound } from "../failure.ts";
import type { RepositoryCall, RepositoryHandlers } from "../reply.ts";
import type { IssueComment, Reaction } from "../state.ts";
import { nodeId, toUser } from "./present.ts";
import { toIssueComment } from "./present-pull.ts";
import { checkBody } from "./reviews.ts";

/** On a pull request either permission serves; on a plain issue only that of issues. */
function checkIssue(call: RepositoryCall, number: number, write: boolean): void {
  const { repository, caller } = call;
  if (repository.pulls.some((pull) => pull.number === number)) return;
  if (!repository.issues.some((issue) => issue.number === number)) throw notFound();
  const isGranted =
    caller.kind === "installation" &&
    canReach(caller.token, repository) &&
    isAllowed(caller.token.permissions, "issues", write);
  if (!isGranted) throw new Failure(403, "Resource not accessible by integration");
}

function commentAt({ repository, params }: RepositoryCall): IssueComment {
  const found = repository.comments.find((comment) => comment.id === Number(params.comment_id));
  if (found === undefined) throw notFound();
  return found;
}

function toReaction({ hub }: RepositoryCall, reaction: Reaction): Record<string, unknown> {
  return { ...reaction, node_id: nodeId("REA", reaction.id), user: toUser(hub, reaction.user) };
}

/** Operations on the conversation of issues and pull requests. */
export const issueHandlers: RepositoryHandlers = {
  "issues/list-comments": (call) => {
    const number = Number(call.params.issue_number);
    checkIssue(call, number, false);
    const comments = call.repository.comments.filter((comment) => comment.issue === number);
    return { list: comments.map((comment) => toIssueComment(call.hub, call.repository, comment)) };
  },
  "issues/get-comment": (call) => ({ body: toIssueComment(call.hub, call.repository, commentAt(call)) }),
  "issues/create-comment": (call) => {
    const { hub, repository, params, body } = call;
    const number = Number(params.issue_number);
    checkIssue(call, number, true);
    const now = hub.world.now();
    const comment: IssueComment = {
      id: hub.world.nextId(),
      issue: number,
      user: botAccount(hub.world, hub.app),
      body: checkBody("IssueComment", body.body),
      created_at: now,
      updated_at: now,
      viaApp: true,
      reactions: [],
    };
    repository.comments.push(comment);
    emitComment(hub, repository, comment, { action: "created" });
    return { status: 201, body: toIssueComment(hub, repository, comment) };
  },
  "issues/update-comment": (call) => {
    const comment = commentAt(call);
    checkIssue(call, comment.issue, true);
    if (!comment.viaApp) throw new Failure(403, "Resource not accessible by integration");
    const from = comment.body;
    comment.body = checkBody("IssueComment", call.body.body);
    comment.updated_at = call.hub.world.now();
    emitComment(call.hub, call.repository, comment, { action: "edited", facts: { changes: { body: { from } } } });
    return { body: toIssueComment(call.hub, call.repository, comment) };
  },
  "reactions/list-for-issue-comment": (call) => {
    const content = call.query.get("content");
    const found = commentAt(call).reactions.filter((it) => content === null || it.content === content);
    return { list: found.map((reaction) => toReaction(call, reaction)) };
  },
  "reactions/create-for-issue-comment": (call) => {
    const comment = commentAt(call);
    checkIssue(call, comment.issue, true);
    const { world, app } = call.hub;
    const user = botAccount(world, app);
    const content = String(call.body.content);
    const existing = comment.reactions.find((it) => it.content === content && it.user === user);
    if (existing !== undefined) return { status: 200, body: toReaction(call, existing) };
    const reaction = { id: world.nextId(), user, content, created_at: world.now() };
    comment.reactions.push(reaction);
    return { status: 201, body: toReaction(call, reaction) };
  },
};
