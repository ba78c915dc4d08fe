/** Every error that a person may meet: its code, what happened and what they can do. `{name}` is filled from `facts`. */
const errors = {
  NOT_A_REPOSITORY: {
    message: "{path} is not in a git repository that can be read: {reason}",
    hint: "Run nodesec in a clone, or scan folders with `nodesec scan <paths>`.",
  },
  GIT_MISSING: { message: "git was not found.", hint: "Install git and make sure that it is on PATH." },
  GIT_FAILED: { message: "git {command} failed: {reason}", hint: "Run the same git command by hand to see why." },
  UNKNOWN_REVISION: {
    message: "The revision {revision} does not exist here.",
    hint: "Fetch it first; in CI, check out with the whole history (fetch-depth: 0).",
  },
  NO_MERGE_BASE: {
    message: "{base} and {head} have no common commit.",
    hint: "In CI, check out with the whole history (fetch-depth: 0), or name the base with --base.",
  },
  BAD_OPTION: { message: "{option}: {reason}.", hint: "See `nodesec review --help`." },
  PATH_MISSING: { message: "{path} does not exist.", hint: "Name files or folders that are there." },
  CONFIG_INVALID: {
    message: "The config is invalid: {problems}",
    hint: "docs/guide/options.md lists every key; nodesec.schema.json lets an editor check them.",
  },
  CONFIG_UNREADABLE: { message: "The config {file} cannot be read: {reason}.", hint: "Check the path of --config." },
  OUTPUT_FAILED: { message: "{file} cannot be written: {reason}.", hint: "Check the path of --output or --format." },
  ANALYSIS_BROKEN: {
    message: "The analysis does not start, so no file was looked at: {reason}",
    hint: "Install NodeSec anew, and check NODE_OPTIONS and the memory of this machine.",
  },
  UNKNOWN_RULE: { message: "There is no rule {rule}.", hint: "{help}" },
  OFFLINE: { message: "No registry is asked with --offline.", hint: "Leave --offline out." },
  ADVISORIES_UNREACHABLE: {
    message: "The advisories of {source} could not be read: {reason}.",
    hint: "Check that this machine reaches it, or choose another source with NODESEC_ADVISORIES.",
  },
  DATA_FOLDER_NOT_WRITABLE: {
    message: "The data folder {path} cannot be used: {reason}.",
    hint: "Set NODESEC_DATA_DIR to a folder that this user may write, or DATABASE_URL to a PostgreSQL server.",
  },
  DATA_FOLDER_LOCKED: {
    message: "The data folder {path} is in use by another NodeSec.",
    hint: "Stop the other one, give this one its own NODESEC_DATA_DIR, or let both share a PostgreSQL server with DATABASE_URL.",
  },
  DATA_FOLDER_DAMAGED: {
    message: "The database in the data folder {path} does not open: {reason}",
    hint: "Restore the folder from a backup, or move it away: NodeSec starts with an empty queue, and `/nodesec recheck` makes up for lost jobs.",
  },
  DATABASE_FAILED: {
    message: "The PostgreSQL server of DATABASE_URL cannot be used: {reason}",
    hint: "Check DATABASE_URL (postgres://user:password@host:5432/name), that the server runs, and that the user may create a schema.",
  },
  GITHUB_PERMISSION: {
    message: "GitHub refuses {operation}: the app lacks the permission {permissions}.",
    hint: "Grant it in the app's settings, then let the owner of the installation accept the new permissions.",
  },
  GITHUB_GONE: {
    message: "GitHub finds nothing for {operation}.",
    hint: "The repository, pull request or commit is gone, or the app is no longer installed there.",
  },
  GITHUB_NO_COMMON_COMMIT: {
    message: "GitHub finds no common commit of {base} and {head}.",
    hint: "Rebase the pull request onto its base branch; without a common commit nothing tells what it changes.",
  },
  GITHUB_BUSY: {
    message: "GitHub's rate limit is used up for {operation}.",
    hint: "Wait until the limit is reset, then recheck.",
  },
  GITHUB_UNAVAILABLE: {
    message: "GitHub did not answer {operation} (status {status}).",
    hint: "Look at GitHub's status page and recheck when it is well again.",
  },
  GITHUB_REFUSED: {
    message: "GitHub takes {operation} for invalid (status {status}).",
    hint: "This is a mistake of NodeSec, or the pull request changed meanwhile: recheck, and report it if it stays.",
  },
  GITHUB_UNAUTHORIZED: {
    message: "GitHub does not know the app: {operation} was answered with status 401.",
    hint: "Check APP_ID and PRIVATE_KEY, and the clock of this machine.",
  },
  SETTING_MISSING: {
    message: "{name} is not set, though other settings of the app are.",
    hint: "Set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET together; without all three, `nodesec serve` offers the set-up page.",
  },
  SETTING_INVALID: { message: "{name} {problem}.", hint: "See docs/guide/deploy.md for every setting." },
  WEBHOOK_SECRET_WEAK: {
    message: "WEBHOOK_SECRET {problem}: anybody could send webhooks in GitHub's name.",
    hint: "Make one with `openssl rand -hex 32`, and put the same into the app's settings on GitHub.",
  },
  PRIVATE_KEY_UNUSABLE: {
    message: "The private key of the app cannot be used: {reason}.",
    hint: "Generate a private key in the app's settings on GitHub, and give the downloaded file's text as PRIVATE_KEY or its path as PRIVATE_KEY_PATH.",
  },
  ADDRESS_UNAVAILABLE: {
    message: "Cannot listen on {host}:{port}: {reason}.",
    hint: "Stop what listens there, or set PORT and HOST.",
  },
} as const satisfies Record<string, { message: string; hint: string }>;

export type ErrorCode = keyof typeof errors;

/** An error for the person who can mend it. Compare `code`, never the message. */
export class NodesecError extends Error {
  override readonly name = "NodesecError";
  readonly code: ErrorCode;
  readonly hint: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, facts: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(fill(errors[code].message, facts), options);
    this.code = code;
    this.hint = fill(errors[code].hint, facts);
    this.facts = facts;
  }
}

function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? `{${name}}`));
}

interface FailedRequest {
  readonly status?: number;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
  /** Where GraphQL's errors have them. */
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly type?: string }[];
}

/** What a rejected call of an Octokit means for a person. What is no answer of GitHub is given back as it is. */
export function explainGitHubError(error: unknown, operation: string): unknown {
  // An Octokit's errors have no common class that could be asked for without loading it.
  const { status, response, errors: refusals, ...rest } = Object(error) as FailedRequest;
  const headers = response?.headers ?? rest.headers ?? {};
  const options = { cause: error };
  const busy = () => new NodesecError("GITHUB_BUSY", { operation, seconds: waitOf(headers) }, options);
  if (Array.isArray(refusals)) return explainQueryErrors(refusals, operation, { options, busy });
  if (error instanceof NodesecError || typeof status !== "number") return error;
  if (status === 429 || (status === 403 && (headers["retry-after"] || headers["x-ratelimit-remaining"] === "0"))) {
    return busy();
  }
  if (status === 403) {
    const permissions = String(headers["x-accepted-github-permissions"] ?? "that it needs");
    return new NodesecError("GITHUB_PERMISSION", { operation, permissions }, options);
  }
  if (status === 401) return new NodesecError("GITHUB_UNAUTHORIZED", { operation }, options);
  if ([404, 410, 451].includes(status)) return new NodesecError("GITHUB_GONE", { operation }, options);
  if (status >= 500) return new NodesecError("GITHUB_UNAVAILABLE", { operation, status }, options);
  return new NodesecError("GITHUB_REFUSED", { operation, status }, options);
}

/** How many seconds GitHub asks to wait; a minute where it does not say, as its documentation has it. */
function waitOf(headers: Readonly<Record<string, unknown>>): number {
  const asked = Number(headers["retry-after"] ?? Number.NaN);
  if (asked >= 0) return Math.ceil(asked);
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (headers["x-ratelimit-remaining"] !== "0" || !(reset > 0)) return 60;
  return Math.max(1, Math.ceil(reset - Date.now() / 1000));
}

interface Explaining {
  readonly options: ErrorOptions;
  busy(): NodesecError;
}

/** GraphQL says in the body of a 200 what went wrong. */
function explainQueryErrors(
  refusals: NonNullable<FailedRequest["errors"]>,
  operation: string,
  { options, busy }: Explaining,
) {
  const types = new Set(refusals.map(({ type }) => type));
  if (types.has("RATE_LIMITED")) return busy();
  if (types.has("FORBIDDEN") || types.has("INSUFFICIENT_SCOPES")) {
    return new NodesecError("GITHUB_PERMISSION", { operation, permissions: "that it needs" }, options);
  }
  if (types.has("NOT_FOUND")) return new NodesecError("GITHUB_GONE", { operation }, options);
  // What is left is GitHub's own trouble: time-outs mostly.
  return new NodesecError("GITHUB_UNAVAILABLE", { operation, status: 200 }, options);
}
