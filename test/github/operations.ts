/** Who may call an operation: the app itself (JWT), an installation (token), or anybody. */
type Caller = "app" | "installation" | "anybody";

/** What an operation asks of the caller; where several permissions are listed, one of them is enough. */
export interface OperationAccess {
  readonly caller: Caller;
  readonly permissions?: readonly string[];
  readonly write?: true;
}

const app: OperationAccess = { caller: "app" };
const read = (...permissions: string[]): OperationAccess => ({ caller: "installation", permissions });
const write = (...permissions: string[]): OperationAccess => ({ caller: "installation", permissions, write: true });

/**
 * Every operation of GitHub's REST API that the stand-in knows. `scripts/trim-openapi.ts` keeps exactly these of GitHub's
 * own description, so that a line here is all it takes to add one (and a handler in `rest/`).
 */
export const operations: Readonly<Record<string, OperationAccess>> = {
  "meta/root": { caller: "anybody" },
  "rate-limit/get": { caller: "installation" },

  "apps/get-authenticated": app,
  "apps/list-installations": app,
  "apps/get-installation": app,
  "apps/get-repo-installation": app,
  "apps/create-installation-access-token": app,
  "apps/list-webhook-deliveries": app,
  "apps/get-webhook-delivery": app,
  "apps/redeliver-webhook-delivery": app,
  "apps/create-from-manifest": { caller: "anybody" },
  "apps/list-repos-accessible-to-installation": read("metadata"),

  "repos/get": read("metadata"),
  "repos/get-collaborator-permission-level": read("metadata"),
  "repos/get-branch": read("contents"),
  "repos/get-commit": read("contents"),
  "repos/get-content": read("contents"),
  "repos/compare-commits-with-basehead": read("contents"),
  "repos/list-pull-requests-associated-with-commit": read("pull_requests"),

  "git/get-blob": read("contents"),
  "git/get-commit": read("contents"),
  "git/get-ref": read("contents"),
  "git/get-tree": read("contents"),

  "pulls/get": read("pull_requests"),
  "pulls/list": read("pull_requests"),
  "pulls/list-commits": read("pull_requests"),
  "pulls/list-files": read("pull_requests"),
  "pulls/list-reviews": read("pull_requests"),
  "pulls/list-review-comments": read("pull_requests"),
  "pulls/get-review-comment": read("pull_requests"),
  "pulls/create-review": write("pull_requests"),
  "pulls/create-review-comment": write("pull_requests"),
  "pulls/update-review-comment": write("pull_requests"),
  "pulls/delete-review-comment": write("pull_requests"),

  "checks/create": write("checks"),
  "checks/update": write("checks"),
  "checks/get": read("checks"),
  "checks/get-suite": read("checks"),
  "checks/list-annotations": read("checks"),
  "checks/list-for-ref": read("checks"),
  "checks/list-for-suite": read("checks"),
  "checks/list-suites-for-ref": read("checks"),

  "issues/get-comment": read("issues", "pull_requests"),
  "issues/list-comments": read("issues", "pull_requests"),
  "issues/create-comment": write("issues", "pull_requests"),
  "issues/update-comment": write("issues", "pull_requests"),
  "reactions/create-for-issue-comment": write("issues", "pull_requests"),
  "reactions/list-for-issue-comment": read("issues", "pull_requests"),
};
