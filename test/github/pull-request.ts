import { emitComment, emitPull } from "./events.ts";
import type { Hub } from "./reply.ts";
import {
  accountOf,
  type IssueComment,
  type PullState,
  type RepositoryState,
  type Review,
  type ReviewComment,
} from "./state.ts";

/** A comment as a person writes it. */
export interface Written {
  readonly author: string;
  readonly body: string;
}

/** A pull request in the hands of a test: what people do with it, and what stands on it. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly state: PullState;
  readonly reviews: readonly Review[];
  readonly reviewComments: readonly ReviewComment[];
  readonly issueComments: readonly IssueComment[];
  comment(written: Written): Promise<IssueComment>;
  editComment(comment: IssueComment, body: string): Promise<void>;
  /** A person's answer below a review comment. */
  reply(to: ReviewComment, written: Written): ReviewComment;
  close(): Promise<void>;
  reopen(): Promise<void>;
  readyForReview(): Promise<void>;
  convertToDraft(): Promise<void>;
  editBase(ref: string): Promise<void>;
  editTitle(title: string): Promise<void>;
  /** Sends an event of this pull request once more, as it is now. */
  emit(action: string): Promise<void>;
}

/** Writes a comment as a person does, and tells the app of it. */
export function writeComment(hub: Hub, repository: RepositoryState, number: number, written: Written): IssueComment {
  const now = hub.world.now();
  const comment: IssueComment = {
    id: hub.world.nextId(),
    issue: number,
    user: accountOf(hub.world, written.author),
    body: written.body,
    created_at: now,
    updated_at: now,
    viaApp: false,
    reactions: [],
  };
  repository.comments.push(comment);
  emitComment(hub, repository, comment, { action: "created" });
  return comment;
}

function writeReply(hub: Hub, pull: PullState, to: ReviewComment, written: Written): ReviewComment {
  const now = hub.world.now();
  const reply: ReviewComment = {
    ...to,
    id: hub.world.nextId(),
    user: accountOf(hub.world, written.author),
    body: written.body,
    in_reply_to_id: to.in_reply_to_id ?? to.id,
    created_at: now,
    updated_at: now,
  };
  pull.reviewComments.push(reply);
  return reply;
}

/** Wraps a pull request. */
export function toPullRequest(hub: Hub, repository: RepositoryState, pull: PullState): PullRequest {
  async function change(action: string, facts: Record<string, unknown> = {}): Promise<void> {
    pull.updated_at = hub.world.now();
    await emitPull(hub, repository, pull, { action, facts });
  }
  return {
    number: pull.number,
    get headSha() {
      return pull.headSha;
    },
    get baseSha() {
      return pull.baseSha;
    },
    state: pull,
    reviews: pull.reviews,
    reviewComments: pull.reviewComments,
    get issueComments() {
      return repository.comments.filter((comment) => comment.issue === pull.number);
    },
    comment: async (written) => writeComment(hub, repository, pull.number, written),
    editComment: async (comment, body) => {
      const from = comment.body;
      comment.body = body;
      emitComment(hub, repository, comment, { action: "edited", facts: { changes: { body: { from } } } });
    },
    reply: (to, written) => writeReply(hub, pull, to, written),
    close: async () => {
      pull.state = "closed";
      pull.closed_at = hub.world.now();
      await change("closed");
    },
    reopen: async () => {
      pull.state = "open";
      pull.closed_at = null;
      await change("reopened");
    },
    readyForReview: async () => {
      pull.draft = false;
      await change("ready_for_review");
    },
    convertToDraft: async () => {
      pull.draft = true;
      await change("converted_to_draft");
    },
    editBase: async (ref) => {
      const tip = await repository.git.object(`refs/heads/${ref}^{commit}`);
      if (tip === undefined) throw new Error(`There is no branch ${ref}`);
      const from = { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } };
      pull.baseRef = ref;
      pull.baseSha = tip.sha;
      await change("edited", { changes: { base: from } });
    },
    editTitle: async (title) => {
      const from = pull.title;
      pull.title = title;
      await change("edited", { changes: { title: { from } } });
    },
    emit: (action) => change(action),
  };
}
